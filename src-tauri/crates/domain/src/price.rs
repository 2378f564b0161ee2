//! What a cart costs: every line, the discount's share, the tax, the totals. Pure, and the only place where it is computed.

mod by_document;
mod by_hand;

pub use by_hand::{BelowLeast, below_least, check_by_hand};

use crate::cart::{Cart, CartError, CartLine, Discount, How, Item, LineDiscount, WeightSource};
use crate::money::{Currency, Money, MoneyError};
use crate::money_line::MoneyLine;
use crate::promotion::{Line, Reduction, Why, reduce};
use crate::tax::{TaxClass, Taxed};
use rust_decimal::Decimal;

/// A line with its figures. `gross - discount = total = net + tax`, exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedLine {
    /// The cart line's number.
    pub no: u32,
    /// Before everything that was taken off, tax in.
    pub gross: Money,
    /// All that was taken off, tax in.
    pub discount: Money,
    /// Each that was taken off, tax in; they add up to `discount`.
    pub reductions: Vec<Reduction>,
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// What is owed for it.
    pub total: Money,
}

/// The tax of one class over the whole sale: of one rate, where its class has several.
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
    /// Before everything that was taken off, tax in.
    pub subtotal: Money,
    /// All that was taken off, tax in.
    pub discount: Money,
    /// All tax.
    pub tax: Money,
    /// What is owed, tax in.
    pub total: Money,
}

/// Prices a cart: promotions first, then what a person took off a line, then off the whole. Nothing falls below zero: an amount that was
/// taken off by hand ends where the line or the sale does. Unknown codes cost nothing; settling refuses them.
///
/// # Errors
/// [`CartError::Money`] when a figure is out of range.
pub fn price(cart: &Cart, currency: &Currency) -> Result<Priced, CartError> {
    let shelf = shelf_lines(cart, currency)?;
    let reductions = reductions(cart, &shelf, currency)?;
    let mut lines = Vec::with_capacity(shelf.len());
    for (line, reductions) in shelf.iter().zip(reductions) {
        let class = &line.goods.product.tax;
        let split = |amount| {
            let taxed = class.split(amount, currency)?;
            Ok(if cart.exempt.is_some() { taxed.exempt() } else { taxed })
        };
        let before = split(line.goods.amount)?;
        let (reductions, owed) = with_tax(reductions, line.goods.amount, before, split)?;
        lines.push(PricedLine {
            no: line.no,
            gross: before.total,
            discount: before.total.minus(owed.total)?,
            reductions,
            net: owed.net,
            tax: owed.tax,
            total: owed.total,
        });
    }
    let classes: Vec<TaxClass> = shelf
        .iter()
        .map(|line| class_on(cart, &line.goods.product.tax))
        .collect();
    if cart.tax_by_document {
        by_document::round(&mut lines, &classes, currency)?;
    }
    let goods = shelf
        .iter()
        .zip(lines.iter().zip(&classes))
        .filter(|(line, _)| line.is_goods());
    let taxes = tax_rows(goods.map(|(_, priced)| priced))?;
    totals(lines, taxes)
}

/// The class that goods of a class have on this sale.
pub(crate) fn class_on(cart: &Cart, class: &TaxClass) -> TaxClass {
    if cart.exempt.is_some() {
        class.exempt()
    } else {
        class.clone()
    }
}

/// Reductions in the shelf's own terms as the customer sees them, with tax, and what is owed in the end.
fn with_tax(
    mut reductions: Vec<Reduction>,
    mut amount: Money,
    before: Taxed,
    split: impl Fn(Money) -> Result<Taxed, MoneyError>,
) -> Result<(Vec<Reduction>, Taxed), MoneyError> {
    let mut owed = before;
    for reduction in &mut reductions {
        amount = amount.minus(reduction.amount)?;
        let next = split(amount)?;
        reduction.amount = owed.total.minus(next.total)?;
        owed = next;
    }
    Ok((reductions, owed))
}

/// All that is taken off each line, in the shelf's own terms, in the order in which it is taken off.
fn reductions(cart: &Cart, shelf: &[ShelfLine<'_>], currency: &Currency) -> Result<Vec<Vec<Reduction>>, MoneyError> {
    let mut reductions = vec![Vec::new(); shelf.len()];
    if !cart.offers.is_empty() {
        let (goods, of_goods): (Vec<_>, Vec<_>) = shelf
            .iter()
            .zip(&mut reductions)
            .filter(|(line, _)| line.is_lowered())
            .map(|(line, reductions)| (line.goods, reductions))
            .unzip();
        for (taken, reductions) in reduce(&goods, &cart.offers, currency).into_iter().zip(of_goods) {
            *reductions = taken;
        }
    }
    for (line, reductions) in shelf.iter().zip(&mut reductions) {
        if let Some(discount) = line.discount {
            let off = off(discount.off, left(line, reductions)?, currency)?;
            let reason = discount.reason.clone();
            add(reductions, Why::Line { reason }, off);
        }
    }
    if let Some(discount) = cart.discount {
        let rest = shelf
            .iter()
            .zip(&reductions)
            .map(|(line, reductions)| match line.is_lowered() {
                true => left(line, reductions),
                false => Ok(Money::ZERO),
            });
        let rest = rest.collect::<Result<Vec<Money>, MoneyError>>()?;
        let sum = Money::sum(rest.iter().copied())?;
        let shares = prorate(off(discount, sum, currency)?, &rest, sum);
        for (share, reductions) in shares.into_iter().zip(&mut reductions) {
            add(reductions, Why::Sale, share);
        }
    }
    Ok(reductions)
}

fn add(reductions: &mut Vec<Reduction>, why: Why, amount: Money) {
    if amount > Money::ZERO {
        reductions.push(Reduction { why, amount });
    }
}

fn left(line: &ShelfLine<'_>, reductions: &[Reduction]) -> Result<Money, MoneyError> {
    line.goods
        .amount
        .minus(Money::sum(reductions.iter().map(|one| one.amount))?)
}

/// What a discount takes off an amount: at most all of it.
fn off(discount: Discount, amount: Money, currency: &Currency) -> Result<Money, MoneyError> {
    let off = match discount {
        Discount::Amount(off) => off,
        Discount::Percent(rate) => currency.round(currency.decimal(amount) * rate.fraction())?,
    };
    Ok(off.min(amount))
}

fn tax_rows<'a>(lines: impl Iterator<Item = (&'a PricedLine, &'a TaxClass)>) -> Result<Vec<TaxRow>, MoneyError> {
    let mut taxes = Vec::new();
    for (line, class) in lines {
        let owed = Taxed {
            net: line.net,
            tax: line.tax,
            total: line.total,
        };
        add_tax(&mut taxes, class, owed)?;
    }
    Ok(taxes)
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
    goods: Line<'a>,
    how: Option<How>,
    is_priced_by_hand: bool,
    discount: Option<&'a LineDiscount>,
}

impl ShelfLine<'_> {
    fn is_goods(&self) -> bool {
        MoneyLine::of(self.goods.product.id).is_none()
    }

    /// Whether anything may be taken off it: a deposit is given back as it was paid.
    fn is_lowered(&self) -> bool {
        self.is_goods() && self.how != Some(How::Deposit)
    }
}

fn shelf_lines<'a>(cart: &'a Cart, currency: &Currency) -> Result<Vec<ShelfLine<'a>>, MoneyError> {
    cart.lines
        .iter()
        .filter_map(|line| shelf_line(cart, line, currency))
        .collect()
}

fn shelf_line<'a>(
    cart: &'a Cart,
    line: &'a CartLine,
    currency: &Currency,
) -> Option<Result<ShelfLine<'a>, MoneyError>> {
    let Item::Product {
        product, weight_source, ..
    } = &line.item
    else {
        return None;
    };
    let exact = cart
        .asked(line)?
        .price
        .decimal()
        .checked_mul(line.quantity.decimal())
        .ok_or(MoneyError::OutOfRange);
    let goods = |amount| Line {
        product,
        quantity: line.quantity,
        amount,
        open: *weight_source != Some(WeightSource::EmbeddedPrice)
            && line.by_hand.price.is_none()
            && line.attached.is_none(),
    };
    Some(exact.and_then(|exact| currency.round(exact)).map(|amount| ShelfLine {
        no: line.no,
        goods: goods(amount),
        how: line.attached.map(|attached| attached.how),
        is_priced_by_hand: line.by_hand.price.is_some(),
        discount: line.by_hand.discount.as_ref(),
    }))
}

/// Adds to the row of a class; to one row for each of its rates.
pub(crate) fn add_tax(taxes: &mut Vec<TaxRow>, class: &TaxClass, owed: Taxed) -> Result<(), MoneyError> {
    for (class, tax) in class.by_part(owed.tax) {
        match taxes.iter_mut().find(|row| row.class == class) {
            Some(row) => {
                row.net = row.net.plus(owed.net)?;
                row.tax = row.tax.plus(tax)?;
            }
            None => taxes.push(TaxRow {
                class,
                net: owed.net,
                tax,
            }),
        }
    }
    Ok(())
}

/// Shares an amount among weights so that the shares add up to it exactly: each gets its part rounded down, and the units left
/// over go to the largest remainders, the earlier line first where they are equal. No share is above its weight while the amount is
/// not above their sum.
pub(crate) fn prorate(amount: Money, weights: &[Money], sum: Money) -> Vec<Money> {
    if sum == Money::ZERO {
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
