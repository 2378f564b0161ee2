//! What a cart costs: every line, the discount's share, the tax, the totals. Pure, and the only place where it is computed.

use crate::cart::{Cart, CartError, CartLine, Discount, Item};
use crate::money::{Currency, Money, MoneyError};
use crate::tax::{TaxClass, Taxed};
use rust_decimal::Decimal;

/// A line with its figures. `gross - discount = total = net + tax`, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PricedLine {
    /// The cart line's number.
    pub no: u32,
    /// Before the sale discount, tax in.
    pub gross: Money,
    /// Its share of the sale discount, tax in.
    pub discount: Money,
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// What is owed for it.
    pub total: Money,
}

/// The tax of one class over the whole sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxRow {
    /// The class.
    pub class: TaxClass,
    /// Amount without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
}

/// A priced cart. The lines' figures add up to the totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    /// One entry for each product line of the cart, in its order.
    pub lines: Vec<PricedLine>,
    /// Tax by class, in order of first use.
    pub taxes: Vec<TaxRow>,
    /// Before the sale discount, tax in.
    pub subtotal: Money,
    /// The sale discount, tax in.
    pub discount: Money,
    /// All tax.
    pub tax: Money,
    /// What is owed, tax in.
    pub total: Money,
}

/// Prices a cart. Unknown codes cost nothing; settling refuses them.
///
/// # Errors
/// [`CartError::Discount`] when the discount is above the subtotal; [`CartError::Money`] when a figure is out of range.
pub fn price(cart: &Cart, currency: &Currency) -> Result<Priced, CartError> {
    let shelf = shelf_lines(cart, currency)?;
    let amounts: Vec<Money> = shelf.iter().map(|line| line.amount).collect();
    let shares = discount_shares(cart.discount, &amounts, currency)?;
    let mut lines = Vec::with_capacity(shelf.len());
    let mut taxes: Vec<TaxRow> = Vec::new();
    for (line, share) in shelf.iter().zip(shares) {
        let before = line.class.split(line.amount, currency)?;
        let owed = line.class.split(line.amount.minus(share)?, currency)?;
        add_tax(&mut taxes, line.class, owed)?;
        lines.push(PricedLine {
            no: line.no,
            gross: before.total,
            discount: before.total.minus(owed.total)?,
            net: owed.net,
            tax: owed.tax,
            total: owed.total,
        });
    }
    totals(lines, taxes)
}

fn totals(lines: Vec<PricedLine>, taxes: Vec<TaxRow>) -> Result<Priced, CartError> {
    Ok(Priced {
        subtotal: Money::sum(lines.iter().map(|line| line.gross))?,
        discount: Money::sum(lines.iter().map(|line| line.discount))?,
        tax: Money::sum(lines.iter().map(|line| line.tax))?,
        total: Money::sum(lines.iter().map(|line| line.total))?,
        lines,
        taxes,
    })
}

/// A line in the shelf's own terms: quantity times unit price, rounded once.
struct ShelfLine<'a> {
    no: u32,
    amount: Money,
    class: &'a TaxClass,
}

fn shelf_lines<'a>(cart: &'a Cart, currency: &Currency) -> Result<Vec<ShelfLine<'a>>, MoneyError> {
    cart.lines
        .iter()
        .filter_map(|line| shelf_line(line, currency))
        .collect()
}

fn shelf_line<'a>(line: &'a CartLine, currency: &Currency) -> Option<Result<ShelfLine<'a>, MoneyError>> {
    let Item::Product {
        product, unit_price, ..
    } = &line.item
    else {
        return None;
    };
    let exact = unit_price
        .decimal()
        .checked_mul(line.quantity.decimal())
        .ok_or(MoneyError::OutOfRange);
    Some(exact.and_then(|exact| currency.round(exact)).map(|amount| ShelfLine {
        no: line.no,
        amount,
        class: &product.tax,
    }))
}

fn add_tax(taxes: &mut Vec<TaxRow>, class: &TaxClass, owed: Taxed) -> Result<(), MoneyError> {
    match taxes.iter_mut().find(|row| row.class == *class) {
        Some(row) => {
            row.net = row.net.plus(owed.net)?;
            row.tax = row.tax.plus(owed.tax)?;
        }
        None => taxes.push(TaxRow {
            class: class.clone(),
            net: owed.net,
            tax: owed.tax,
        }),
    }
    Ok(())
}

fn discount_shares(
    discount: Option<Discount>,
    amounts: &[Money],
    currency: &Currency,
) -> Result<Vec<Money>, CartError> {
    let sum = Money::sum(amounts.iter().copied())?;
    let off = match discount {
        None => Money::ZERO,
        Some(Discount::Amount(amount)) => amount,
        Some(Discount::Percent(rate)) => currency.round(currency.decimal(sum) * rate.fraction())?,
    };
    if off > sum {
        return Err(CartError::Discount);
    }
    Ok(prorate(off, amounts, sum))
}

/// Shares an amount among weights so that the shares add up to it exactly: each gets its part rounded down, and the units left
/// over go to the largest remainders, the earlier line first where they are equal. No share is above its weight while the amount is
/// not above their sum.
fn prorate(amount: Money, weights: &[Money], sum: Money) -> Vec<Money> {
    if amount == Money::ZERO || sum == Money::ZERO {
        return vec![Money::ZERO; weights.len()];
    }
    let (whole, total) = (i128::from(amount.minor()), i128::from(sum.minor()));
    let parts: Vec<(i128, i128)> = weights
        .iter()
        .map(|weight| whole * i128::from(weight.minor()))
        .map(|scaled| (scaled.div_euclid(total), scaled.rem_euclid(total)))
        .collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(parts.get(*at).map(|part| part.1)), *at));
    let given: i128 = parts.iter().map(|part| part.0).sum();
    let mut left = whole - given;
    let mut shares: Vec<i128> = parts.iter().map(|part| part.0).collect();
    for at in order {
        if left == 0 {
            break;
        }
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
            left -= 1;
        }
    }
    shares
        .into_iter()
        .map(|share| Money::from_minor(i64::try_from(share).unwrap_or(0)).unwrap_or(Money::ZERO))
        .collect()
}

/// The unit price that a line's exact amount implies; for upstreams that take only a price and a quantity.
#[must_use]
pub fn implied_unit_price(total: Money, quantity: Decimal, currency: &Currency) -> Option<Decimal> {
    currency.decimal(total).checked_div(quantity)
}
