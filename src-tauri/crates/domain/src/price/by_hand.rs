//! What a person lowered: whether it is there to be taken, and whether goods go below their least price by it.

use super::{ShelfLine, left, reductions, shelf_lines};
use crate::cart::{Cart, CartError, Discount};
use crate::money::{Currency, Money, MoneyError, Price};
use crate::product::Names;
use crate::promotion::{Reduction, Why};

/// Whether all that a person took off is there to be taken: asked when it is set. Later the cart may shrink below it.
///
/// # Errors
/// [`CartError::Discount`] when it is not; [`CartError::Money`] when a figure is out of range.
pub fn check_by_hand(cart: &Cart, currency: &Currency) -> Result<(), CartError> {
    let shelf = shelf_lines(cart, currency)?;
    let reductions = reductions(cart, &shelf, currency)?;
    let mut lines = shelf.iter().zip(&reductions);
    let lines = lines.all(|(line, taken)| {
        is_whole(line.discount.map(|one| one.off), [taken], |why| {
            matches!(why, Why::Line { .. })
        })
    });
    if lines && is_whole(cart.discount, &reductions, |why| *why == Why::Sale) {
        Ok(())
    } else {
        Err(CartError::Discount)
    }
}

/// Whether an amount was taken off whole: what was taken off for this adds up to it.
fn is_whole<'a>(
    asked: Option<Discount>,
    taken: impl IntoIterator<Item = &'a Vec<Reduction>>,
    of: fn(&Why) -> bool,
) -> bool {
    let Some(Discount::Amount(asked)) = asked else {
        return true;
    };
    let of_it = taken.into_iter().flatten().filter(|one| of(&one.why));
    Money::sum(of_it.map(|one| one.amount)) == Ok(asked)
}

/// Goods that go below their least price because a person lowered them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BelowLeast {
    /// The line.
    pub no: u32,
    /// What it is.
    pub names: Names,
    /// The least for one unit.
    pub least: Price,
    /// What the line goes for, in the shelf's own terms.
    pub left: Money,
}

/// The lines that go below their product's least price because a person lowered them. What the shop itself lists or promotes is the
/// shop's own word and is never asked about.
///
/// # Errors
/// [`CartError::Money`] when a figure is out of range.
pub fn below_least(cart: &Cart, currency: &Currency) -> Result<Vec<BelowLeast>, CartError> {
    let shelf = shelf_lines(cart, currency)?;
    let reductions = reductions(cart, &shelf, currency)?;
    let mut below = Vec::new();
    for (line, taken) in shelf.iter().zip(&reductions) {
        let product = line.goods.product;
        let Some(least) = product.least_price.filter(|_| is_by_hand(line, taken)) else {
            continue;
        };
        let left = left(line, taken)?;
        if left < amount_of(line, least, currency)? {
            below.push(BelowLeast {
                no: line.no,
                names: product.names.clone(),
                least,
                left,
            });
        }
    }
    Ok(below)
}

fn is_by_hand(line: &ShelfLine<'_>, taken: &[Reduction]) -> bool {
    line.is_priced_by_hand || taken.iter().any(|one| !matches!(one.why, Why::Promotion { .. }))
}

fn amount_of(line: &ShelfLine<'_>, unit_price: Price, currency: &Currency) -> Result<Money, MoneyError> {
    let exact = unit_price.decimal().checked_mul(line.goods.quantity.decimal());
    currency.round(exact.ok_or(MoneyError::OutOfRange)?)
}
