//! A sale that a back end was asked for, in the till's words as far as they are known here.

use domain::settle::Method;
use rust_decimal::Decimal;
use store::{Ledger, MapKind, StoreError, Upstream};
use upstreams::{RemoteLine, RemoteSale};

/// A sale that a back end has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundSale {
    /// When it was made, in the back end's own spelling.
    pub sold_at: String,
    /// What the back end says has become of it, in its own words.
    pub state: String,
    /// How it was paid, in the back end's word.
    pub paid_with: String,
    /// The same, where it is a word of this till.
    pub paid_by: Option<Method>,
    /// What was paid, in major units.
    pub total: Decimal,
    /// What was sold, each article once.
    pub articles: Vec<FoundArticle>,
}

/// All of one article of a [`FoundSale`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundArticle {
    /// What the back end calls it.
    pub remote: String,
    /// The article number that a person mapped to it.
    pub mapped: Option<String>,
    /// Its name there, where it was pulled.
    pub name: Option<String>,
    /// How much was sold.
    pub quantity: Decimal,
    /// What the lines say was paid for it, in major units.
    pub amount: Decimal,
}

/// Reads a sale by the maps of its back end.
///
/// # Errors
/// [`StoreError`] when the ledger cannot be read.
pub(crate) fn read(ledger: &Ledger, upstream: &Upstream, sale: RemoteSale) -> Result<FoundSale, StoreError> {
    let mut articles: Vec<FoundArticle> = Vec::with_capacity(sale.lines.len());
    for line in sale.lines {
        let amount = line.unit_price.saturating_mul(line.quantity);
        match articles.iter_mut().find(|one| one.remote == line.remote_item) {
            Some(one) => {
                one.quantity = one.quantity.saturating_add(line.quantity);
                one.amount = one.amount.saturating_add(amount);
            }
            None => articles.push(article(ledger, upstream, line, amount)?),
        }
    }
    Ok(FoundSale {
        paid_by: method(ledger, upstream, &sale.order.method)?,
        sold_at: sale.order.created_at,
        state: sale.state,
        paid_with: sale.order.method,
        total: sale.order.total.unwrap_or_default(),
        articles,
    })
}

fn article(
    ledger: &Ledger,
    upstream: &Upstream,
    line: RemoteLine,
    amount: Decimal,
) -> Result<FoundArticle, StoreError> {
    let (mapped, name) = ledger.known_there_as(upstream.id, &line.remote_item)?;
    Ok(FoundArticle {
        remote: line.remote_item,
        mapped,
        name,
        quantity: line.quantity,
        amount,
    })
}

/// The means that this back end calls so.
fn method(ledger: &Ledger, upstream: &Upstream, word: &str) -> Result<Option<Method>, StoreError> {
    for method in Method::ALL {
        let there = ledger.remote_mapped(upstream.id, MapKind::Tender, method.code())?;
        if there.as_deref().unwrap_or(method.code()) == word {
            return Ok(Some(method));
        }
    }
    Ok(None)
}
