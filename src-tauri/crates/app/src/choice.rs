//! Groups of choices: kept as one setting, so that the journal tells who changed what, and read when a product that has some is put
//! down.

use crate::Till;
use crate::caller::Acting;
use crate::catalogue::by_sku;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::snapshot::unit_price_text;
use crate::typed;
use crate::wire::choice::{
    Choice, ChoiceGroup, ChoiceGroupRef, ChoiceGroups, ChoicesOf, Offered, OfferedChoice, OfferedGroup,
};
use crate::wire::{LocalName, Nothing};
use domain::choice::{self as rules, MOST_PICKS};
use domain::money::Price;
use domain::product::{Names, Product};

/// The setting's key.
const SETTING: &str = "choices";

/// The most groups of a shop, and the most choices of one.
const MOST_GROUPS: usize = 200;
const MOST_CHOICES: usize = 60;

pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<ChoiceGroups, Refusal> {
    setting::get(till, SETTING)
}

/// Adds a group, or puts it in the place of the one with its code.
pub(crate) fn put(till: &Till, acting: &Acting, request: ChoiceGroup) -> Result<ChoiceGroups, Refusal> {
    let group = tidied(request);
    read(&group)?;
    check(till, &group)?;
    let mut all = list(till, acting, Nothing {})?;
    all.groups.retain(|one| one.code != group.code);
    if all.groups.len() >= MOST_GROUPS {
        return Err(bad(&group, "number"));
    }
    all.groups.push(group);
    all.groups.sort_by(|a, b| a.code.cmp(&b.code));
    setting::put(till, acting, SETTING, &all)?;
    Ok(all)
}

/// Takes a group away. Products that name it are sold without it.
pub(crate) fn remove(till: &Till, acting: &Acting, request: ChoiceGroupRef) -> Result<ChoiceGroups, Refusal> {
    let mut all = list(till, acting, Nothing {})?;
    let before = all.groups.len();
    all.groups.retain(|one| one.code != request.code.trim());
    if all.groups.len() == before {
        return Err(Refusal::new(Code::NoSuchChoices).with("code", request.code.trim()));
    }
    setting::put(till, acting, SETTING, &all)?;
    Ok(all)
}

fn tidied(group: ChoiceGroup) -> ChoiceGroup {
    let trimmed = |text: &str| text.trim().to_owned();
    let mut choices = group.choices;
    for one in &mut choices {
        (one.sku, one.price) = (trimmed(&one.sku), trimmed(&one.price));
    }
    ChoiceGroup {
        code: trimmed(&group.code),
        name: LocalName {
            en: trimmed(&group.name.en),
            th: trimmed(&group.name.th),
            zh: trimmed(&group.name.zh),
        },
        choices,
        ..group
    }
}

/// Refuses what no customer could be asked.
fn check(till: &Till, group: &ChoiceGroup) -> Result<(), Refusal> {
    let twice = |(at, one): (usize, &Choice)| group.choices.iter().take(at).any(|before| before.sku == one.sku);
    let field = match () {
        () if !rules::is_code(&group.code) => Some("code"),
        () if group.name.en.is_empty() || group.name.en.chars().count() > 60 => Some("name"),
        () if group.most == 0 || group.most > MOST_PICKS || group.least > group.most => Some("number"),
        () if group.choices.is_empty() || group.choices.len() > MOST_CHOICES => Some("choices"),
        () if group.choices.iter().enumerate().any(twice) => Some("choices"),
        () => None,
    };
    if let Some(field) = field {
        return Err(bad(group, field));
    }
    for one in &group.choices {
        if by_sku(till, &one.sku)?.is_none() {
            return Err(Refusal::new(Code::NoSuchArticle).with("sku", &*one.sku));
        }
    }
    Ok(())
}

fn bad(group: &ChoiceGroup, field: &'static str) -> Refusal {
    let refusal = Refusal::new(Code::BadChoices).with("code", &*group.code);
    refusal.with("field", field).with("most", MOST_PICKS)
}

/// A group in the rules' own words.
fn read(group: &ChoiceGroup) -> Result<rules::ChoiceGroup, Refusal> {
    let choice = |one: &Choice| {
        let price = (!one.price.is_empty()).then(|| typed::price(&one.price)).transpose()?;
        match price.filter(|price| *price < Price::default()) {
            Some(_) => Err(bad(group, "price")),
            None => Ok(rules::Choice {
                sku: one.sku.clone(),
                price,
            }),
        }
    };
    Ok(rules::ChoiceGroup {
        code: group.code.clone(),
        names: Names::from(&group.name),
        least: group.least,
        most: group.most,
        choices: group.choices.iter().map(choice).collect::<Result<_, Refusal>>()?,
    })
}

/// The groups of a product, without what is in no catalogue any more.
pub(crate) fn groups_of(till: &Till, product: &Product) -> Result<Vec<rules::ChoiceGroup>, Refusal> {
    if product.choices.is_empty() {
        return Ok(Vec::new());
    }
    let all: ChoiceGroups = setting::get(till, SETTING)?;
    let mut groups = Vec::new();
    for code in &product.choices {
        let Some(group) = all.groups.iter().find(|group| group.code == *code) else {
            continue;
        };
        groups.push(read(group)?);
    }
    Ok(groups)
}

/// Whether the shop has a group with this code.
pub(crate) fn is_there(till: &Till, code: &str) -> Result<bool, Refusal> {
    let all: ChoiceGroups = setting::get(till, SETTING)?;
    Ok(all.groups.iter().any(|group| group.code == code))
}

/// What can be picked with a product now.
pub(crate) fn offered(till: &Till, _: &Acting, request: ChoicesOf) -> Result<Offered, Refusal> {
    let product = by_sku(till, &request.sku)?.ok_or_else(|| Refusal::new(Code::NoSuchProduct))?;
    let mut groups = Vec::new();
    for group in groups_of(till, &product)? {
        let mut choices = Vec::new();
        for choice in &group.choices {
            choices.extend(by_sku(till, &choice.sku)?.map(|product| offer(till, choice, &product)));
        }
        groups.push(OfferedGroup {
            name: LocalName::from(&group.names),
            least: group.least,
            most: group.most,
            choices,
        });
    }
    Ok(Offered { groups })
}

fn offer(till: &Till, choice: &rules::Choice, product: &Product) -> OfferedChoice {
    let price = choice.price.unwrap_or(product.price);
    let costs = price != Price::default();
    OfferedChoice {
        sku: choice.sku.clone(),
        name: LocalName::from(&product.names),
        price: match costs {
            true => unit_price_text(price.decimal(), &till.shop().currency),
            false => String::new(),
        },
        enabled: product.enabled,
    }
}
