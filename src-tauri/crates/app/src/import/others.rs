//! What a product says of others: what a pack holds, what a kit consists of, which deposits are paid with it, what is picked with it.

use super::problem::{Fault, Problem};
use crate::Till;
use crate::catalogue::by_sku;
use crate::choice;
use crate::refusal::Refusal;
use domain::choice::Choices;
use domain::product::{Deposit, Parts, Product, Stock};
use store::NewProduct;

/// What a product says of others.
pub(crate) struct Told<'a> {
    sku: &'a str,
    stock: &'a Stock,
    choices: &'a Choices,
    parts: &'a Parts,
    deposit: &'a Deposit,
}

/// What another product is, to one that names it.
#[derive(Clone, Copy)]
pub(crate) struct Is {
    own_stock: bool,
    kit: bool,
    refundable: bool,
}

impl<'a> Told<'a> {
    /// By a row of a file.
    pub(crate) fn by(new: &'a NewProduct) -> Self {
        Self {
            sku: &new.sku,
            stock: &new.stock,
            choices: &new.choices,
            parts: &new.parts,
            deposit: &new.deposit,
        }
    }

    /// By a product of the catalogue.
    pub(crate) fn by_product(product: &'a Product) -> Self {
        Self {
            sku: &product.sku,
            stock: &product.stock,
            choices: &product.choices,
            parts: &product.parts,
            deposit: &product.deposit,
        }
    }

    /// What it is to others.
    pub(crate) fn is(&self) -> Is {
        Is {
            own_stock: self.stock.is_own(),
            kit: !self.parts.is_empty() || !self.choices.is_empty(),
            refundable: *self.deposit == Deposit::Refundable,
        }
    }
}

/// What the catalogue knows of an article.
pub(crate) fn known(till: &Till, sku: &str) -> Result<Option<Is>, Refusal> {
    Ok(by_sku(till, sku)?.map(|product| Told::by_product(&product).is()))
}

/// The first thing that does not hold of what a product says of others.
pub(crate) fn fault(
    till: &Till,
    told: &Told<'_>,
    other: impl Fn(&str) -> Result<Option<Is>, Refusal>,
) -> Result<Option<Fault>, Refusal> {
    let fits = |sku: &str, is: fn(Is) -> bool| Ok::<_, Refusal>(sku != told.sku && other(sku)?.is_some_and(is));
    if let Some(pack) = told.stock.pack()
        && !fits(&pack.sku, |other| other.own_stock)?
    {
        return Ok(Some(Fault::new("stock", &pack.sku, Problem::BadPack)));
    }
    for part in told.parts {
        if !fits(&part.sku, |other| !other.kit)? {
            return Ok(Some(Fault::new("parts", &part.sku, Problem::BadPart)));
        }
    }
    for part in told.deposit.paid().into_iter().flatten() {
        if !fits(&part.sku, |other| other.refundable)? {
            return Ok(Some(Fault::new("deposit", &part.sku, Problem::NoDeposit)));
        }
    }
    for code in told.choices {
        if !choice::is_there(till, code)? {
            return Ok(Some(Fault::new("choices", code, Problem::NoChoices)));
        }
    }
    Ok(None)
}
