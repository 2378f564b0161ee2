//! What is put down with a product: what was picked, the parts of a kit, deposits.

use crate::Till;
use crate::asking;
use crate::caller::Acting;
use crate::catalogue::by_sku;
use crate::choice::groups_of;
use crate::expiry::today;
use crate::refusal::{Code, Refusal};
use crate::sell::change;
use crate::taxes::as_of_today;
use crate::wire::cart::CartSnapshot;
use crate::wire::choice::Choose;
use domain::cart::{Answers, CartError, How, Put, With};
use domain::choice::{BadPick, picked};
use domain::money::{Price, Quantity};
use domain::product::{Parts, Product};

/// What comes with a product, as its catalogue and these picks say.
///
/// # Errors
/// [`Code::NeedsChoices`] where something is to be picked and nobody was asked, [`Code::BadPick`], and [`Code::NoSuchArticle`] for a part
/// or a deposit that is in no catalogue.
pub(crate) fn with(till: &Till, product: &Product, picks: Option<&[String]>) -> Result<Vec<With>, Refusal> {
    let mut with = chosen(till, product, picks)?;
    for part in &product.parts {
        with.push(one(till, &part.sku, part.quantity, How::Part)?);
    }
    let own = deposits(till, product.deposit.paid(), Quantity::ONE)?;
    let mut of_others = Vec::new();
    for one in &with {
        of_others.extend(deposits(till, one.product.deposit.paid(), one.each)?);
    }
    with.extend(own);
    with.extend(of_others);
    Ok(with)
}

fn chosen(till: &Till, product: &Product, picks: Option<&[String]>) -> Result<Vec<With>, Refusal> {
    let groups = groups_of(till, product)?;
    let Some(picks) = picks else {
        return match groups.is_empty() {
            true => Ok(Vec::new()),
            false => Err(asking::about(
                Refusal::new(Code::NeedsChoices),
                &product.names,
                &product.sku,
            )),
        };
    };
    let mut with = Vec::new();
    for (choice, times) in picked(&groups, picks).map_err(bad_pick)? {
        let each = Quantity::from_e4(i64::from(times) * 10_000);
        let chosen = one(till, &choice.sku, each, How::Choice)?;
        with.push(With {
            unit_price: choice.price.unwrap_or(chosen.product.price),
            ..chosen
        });
    }
    Ok(with)
}

fn bad_pick(fault: BadPick) -> Refusal {
    match fault {
        BadPick::NotOffered { sku } => Refusal::new(Code::NotOffered).with("sku", sku),
        BadPick::Number { names, least, most } => {
            let range = match least == most {
                true => most.to_string(),
                false => format!("{least}–{most}"),
            };
            asking::about(Refusal::new(Code::BadPick), &names, "").with("range", range)
        }
    }
}

fn deposits(till: &Till, paid: Option<&Parts>, times: Quantity) -> Result<Vec<With>, Refusal> {
    let mut with = Vec::new();
    for part in paid.into_iter().flatten() {
        let each = Quantity::from_decimal(part.quantity.decimal() * times.decimal())?;
        let deposit = one(till, &part.sku, each, How::Deposit)?;
        with.push(With {
            unit_price: deposit.product.price,
            ..deposit
        });
    }
    Ok(with)
}

/// So much of an article, for nothing more.
fn one(till: &Till, sku: &str, each: Quantity, how: How) -> Result<With, Refusal> {
    let product = by_sku(till, sku)?.ok_or_else(|| Refusal::new(Code::NoSuchArticle).with("sku", sku))?;
    Ok(With {
        product: as_of_today(till, product)?,
        each,
        unit_price: Price::default(),
        how,
    })
}

/// Picks anew what comes with a line.
pub(crate) fn choose(till: &Till, acting: &Acting, request: Choose) -> Result<CartSnapshot, Refusal> {
    let open = till.ledger().open_cart()?;
    let line = open.as_ref().and_then(|cart| cart.line(request.line));
    let no = request.line;
    let product = line.and_then(|line| line.product()).ok_or(CartError::NoLine { no })?;
    let with = with(till, product, Some(&request.choices))?;
    let answers = Answers {
        of_age: request.of_age.map(asking::age).transpose()?,
        ..Answers::default()
    };
    let product = product.clone();
    let today = today(till)?;
    change(till, acting, &request.at, move |cart| {
        let put = Put {
            answers,
            with,
            ..Put::of(product, Quantity::ONE)
        };
        cart.choose(no, put).map_err(|fault| asking::refused_cart(fault, today))
    })
}
