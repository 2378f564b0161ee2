//! The shop's own rules of tax: where it is rounded, and rates that change on a day. Kept as one setting, so that the journal tells who
//! changed what; held in memory for the counter.

use crate::Till;
use crate::caller::Acting;
use crate::expiry::today;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::typed::day;
use crate::wire::Nothing;
use crate::wire::tax::{ChangeTax, KeepTax, RoundTax, TaxChange as Change, TaxClassInUse, TaxRules as Reply};
use domain::product::Product;
use domain::tax::{Rates, TaxChange, TaxMode, TaxRules};
use serde::{Deserialize, Serialize};
use store::Ledger;

/// The setting's key.
const SETTING: &str = "tax.rules";

/// The most changes that are kept.
const MOST_CHANGES: usize = 100;

#[derive(Default, Serialize, Deserialize)]
struct Kept {
    by_document: bool,
    changes: Vec<Change>,
}

pub(crate) fn show(till: &Till, _: &Acting, _: Nothing) -> Result<Reply, Refusal> {
    reply(till, setting::get(till, SETTING)?)
}

pub(crate) fn round(till: &Till, acting: &Acting, request: RoundTax) -> Result<Reply, Refusal> {
    let changes = setting::get::<Kept>(till, SETTING)?.changes;
    let by_document = request.by_document;
    keep(till, acting, Kept { by_document, changes })
}

/// Gives a class new rates from a day on. What is sold before, and what is taken back of it, stays as it was sold.
pub(crate) fn change(till: &Till, acting: &Acting, request: ChangeTax) -> Result<Reply, Refusal> {
    let mut kept: Kept = setting::get(till, SETTING)?;
    let code = request.code.trim().to_owned();
    let from = day(request.from.trim())?;
    let now = rates(&code, &request.now)?;
    let was = rates_before(till, &kept, &code, request.was.as_deref())?;
    if was == now {
        return Err(bad_rates(&code, &request.now));
    }
    let same = |one: &Change| one.code == code && (one.from == from.to_string() || one.was == was.to_string());
    kept.changes.retain(|one| !same(one));
    if kept.changes.len() >= MOST_CHANGES {
        return Err(Refusal::new(Code::TooManyTaxChanges).with("most", MOST_CHANGES));
    }
    kept.changes.push(Change {
        code,
        was: was.to_string(),
        now: now.to_string(),
        from: from.to_string(),
    });
    kept.changes.sort_by(|a, b| (&a.from, &a.code).cmp(&(&b.from, &b.code)));
    keep(till, acting, kept)
}

/// Takes a change back. What was sold by it stays as it was sold.
pub(crate) fn keep_rates(till: &Till, acting: &Acting, request: KeepTax) -> Result<Reply, Refusal> {
    let mut kept: Kept = setting::get(till, SETTING)?;
    let from = day(request.from.trim())?.to_string();
    let before = kept.changes.len();
    kept.changes
        .retain(|one| one.code != request.code.trim() || one.from != from);
    if kept.changes.len() == before {
        let refusal = Refusal::new(Code::NoTaxChange).with("code", request.code.trim());
        return Err(refusal.with("day", from));
    }
    keep(till, acting, kept)
}

/// The rates that a change is to take the place of: those that were said, else the only ones of the class.
fn rates_before(till: &Till, kept: &Kept, code: &str, said: Option<&str>) -> Result<Rates, Refusal> {
    let classes = till.catalogue().tax_classes()?;
    let of_products = classes.iter().map(|(class, _)| (&*class.code, class.rates()));
    let of_changes = kept.changes.iter().map(|one| (&*one.code, one.now.clone()));
    let mut known: Vec<String> = of_products
        .chain(of_changes)
        .filter_map(|(of, rates)| (of == code).then_some(rates))
        .collect();
    known.sort();
    known.dedup();
    let said = said.map(|said| rates(code, said)).transpose()?;
    match (said, &*known) {
        (Some(said), _) if known.contains(&said.to_string()) => Ok(said),
        (None, [only]) => rates(code, only),
        _ => {
            let known = if known.is_empty() {
                "–".to_owned()
            } else {
                known.join(", ")
            };
            Err(Refusal::new(Code::NoSuchTax).with("code", code).with("known", known))
        }
    }
}

fn rates(code: &str, text: &str) -> Result<Rates, Refusal> {
    text.trim().parse().map_err(|_| bad_rates(code, text))
}

fn bad_rates(code: &str, text: &str) -> Refusal {
    Refusal::new(Code::BadTaxRates).with("code", code).with("value", text)
}

fn keep(till: &Till, acting: &Acting, kept: Kept) -> Result<Reply, Refusal> {
    let rules = read(&kept)?;
    setting::put(till, acting, SETTING, &kept)?;
    till.set_tax_rules(rules);
    reply(till, kept)
}

fn reply(till: &Till, kept: Kept) -> Result<Reply, Refusal> {
    let classes = till.catalogue().tax_classes()?;
    let in_use = classes.into_iter().map(|(class, products)| TaxClassInUse {
        rates: class.rates(),
        code: class.code,
        mode: match class.mode {
            TaxMode::Included => "included",
            TaxMode::Added => "added",
        }
        .to_owned(),
        products,
    });
    Ok(Reply {
        by_document: kept.by_document,
        classes: in_use.collect(),
        changes: kept.changes,
    })
}

fn read(kept: &Kept) -> Result<TaxRules, Refusal> {
    let changes = kept.changes.iter().map(|one| {
        Ok(TaxChange {
            from: day(&one.from)?,
            was: rates(&one.code, &one.was)?,
            now: rates(&one.code, &one.now)?,
            code: one.code.clone(),
        })
    });
    Ok(TaxRules::new(
        kept.by_document,
        changes.collect::<Result<_, Refusal>>()?,
    ))
}

/// Those that the ledger holds.
///
/// # Errors
/// The ledger's refusal; rules that do not read: to sell on at other rates than the shop has set is not for the till to decide.
pub(crate) fn kept(ledger: &Ledger) -> Result<TaxRules, Refusal> {
    match ledger.setting(SETTING)? {
        Some(text) => read(&serde_json::from_str(&text).map_err(Refusal::internal)?),
        None => Ok(TaxRules::default()),
    }
}

/// A product with the class that its own has become by today.
pub(crate) fn as_of_today(till: &Till, mut product: Product) -> Result<Product, Refusal> {
    let rules = till.tax_rules();
    if rules.has_changes()
        && let Some(class) = rules.changed(&product.tax, today(till)?)
    {
        product.tax = class;
    }
    Ok(product)
}
