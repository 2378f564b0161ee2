//! The cart as the screen gets it: whole, with every figure already computed.

use crate::Till;
use crate::buyer;
use crate::expiry;
use crate::order;
use crate::refusal::Refusal;
use crate::wire::LocalName;
use crate::wire::cart::{CartLine, CartSnapshot, LineKind, ListedFor, ReductionKind, ReductionLine, TaxLine};
use crate::wire::order::CartOrder;
use domain::cart::{Cart, CartLine as Line, How, Item};
use domain::money::{Currency, Money, Quantity};
use domain::price::{Priced, PricedLine, TaxRow, price};
use domain::product::Measure;
use domain::promotion::{Reduction, Why};
use domain::sale::PriceRule;
use domain::settle::cash_due;
use domain::shift::CivilDate;
use domain::tax::TaxMode;

/// The snapshot of a cart.
pub(crate) fn snapshot(till: &Till, cart: &Cart) -> Result<CartSnapshot, Refusal> {
    let currency = &till.shop().currency;
    let priced = price(cart, currency)?;
    let order = order::of_cart(till, cart)?;
    let deposit = order.as_ref().map_or(Money::ZERO, |order| order.deposit);
    let left = priced.total.minus(deposit)?.max(Money::ZERO);
    let (due, rounding) = cash_due(left, Money::ZERO, currency)?;
    let today = expiry::today(till)?;
    Ok(CartSnapshot {
        cart_id: cart.id.to_string(),
        revision: cart.revision,
        lines: cart
            .lines
            .iter()
            .map(|line| cart_line(cart, line, &priced, today, currency))
            .collect(),
        selected_line: cart.selected_line,
        multiplier: cart.multiplier.map(|quantity| quantity.to_string()),
        items: cart.lines.iter().map(items_in).sum(),
        unknown: u32::try_from(cart.unknown_codes().count()).unwrap_or(u32::MAX),
        subtotal: currency.format(priced.subtotal),
        discount: currency.format(priced.discount),
        exempt: cart.exempt.clone().unwrap_or_default(),
        level: cart.level.as_ref().map_or_else(String::new, ToString::to_string),
        coupons: cart.coupons.clone(),
        customer: buyer::of_cart(till, cart.customer_id)?,
        order: order.map(|order| CartOrder {
            number: order.number(),
            deposit: currency.format(deposit),
            balance: currency.format(left),
        }),
        tax: currency.format(priced.tax),
        taxes: priced.taxes.iter().map(|row| tax_line(row, currency)).collect(),
        total: currency.format(priced.total),
        cash_due: currency.format(due),
        rounding: currency.format(rounding),
        quick_cash: quick_cash(due, currency)
            .into_iter()
            .map(|amount| currency.format(amount))
            .collect(),
    })
}

/// Pieces count by their number; anything weighed, and an unknown code, counts once; what belongs to another line does not.
fn items_in(line: &Line) -> u32 {
    match &line.item {
        _ if line.attached.is_some() => 0,
        Item::Product { product, .. } if product.unit.measure == Measure::Piece => {
            u32::try_from(line.quantity.e4() / 10_000).unwrap_or(1)
        }
        _ => 1,
    }
}

fn cart_line(cart: &Cart, line: &Line, priced: &Priced, today: CivilDate, currency: &Currency) -> CartLine {
    match &line.item {
        Item::Unknown { code } => unknown_line(line, code, currency),
        Item::Product {
            product, weight_source, ..
        } => {
            let asked = cart.asked(line);
            let unit_price = asked.as_ref().map_or(product.price, |asked| asked.price);
            let figures = priced.lines.iter().find(|figures| figures.no == line.no);
            let amount = |figure: fn(&PricedLine) -> Money| currency.format(figures.map_or(Money::ZERO, figure));
            CartLine {
                line: line.no,
                kind: match line.money() {
                    Some(_) => LineKind::Money,
                    None => LineKind::Product,
                },
                code: product.sku.clone(),
                name: LocalName::from(&product.names),
                quantity: line.quantity.to_string(),
                unit: product.unit.code.clone(),
                weighed: product.unit.measure == Measure::Fraction,
                weight_source: weight_source.map(|source| source.code().to_owned()),
                unit_price: unit_price_text(unit_price.decimal(), currency),
                list_price: unit_price_text(product.price.decimal(), currency),
                listed: asked.and_then(|asked| listed_for(asked.rule)),
                price_reason: line
                    .by_hand
                    .price
                    .as_ref()
                    .map_or_else(String::new, |hand| hand.reason.clone()),
                reductions: figures.map_or_else(Vec::new, |figures| reductions(figures, currency)),
                shelf_price: line.shelf_price.map(|price| unit_price_text(price.decimal(), currency)),
                discount: amount(|figures| figures.discount),
                gross: amount(|figures| figures.gross),
                total: amount(|figures| figures.total),
                lot: line.trace.lot.clone(),
                serial: line.trace.serial.clone(),
                last_day: line.trace.last_day.map(|day| day.to_string()),
                expired: line.trace.is_past(today),
                belongs_to: line.attached.map(|attached| attached.to),
                belongs: line.attached.map_or("", |attached| attached.how.code()).to_owned(),
                chooses: !product.choices.is_empty(),
                picks: picks(cart, line),
            }
        }
    }
}

fn picks(cart: &Cart, line: &Line) -> Vec<String> {
    let picked = cart.belonging_to(line.no).filter_map(|one| {
        let attached = one.attached.filter(|attached| attached.how == How::Choice)?;
        let times = usize::try_from(attached.each.e4() / 10_000).ok()?;
        Some(vec![one.product()?.sku.clone(); times])
    });
    picked.flatten().collect()
}

fn reductions(figures: &PricedLine, currency: &Currency) -> Vec<ReductionLine> {
    figures.reductions.iter().map(|one| reduction(one, currency)).collect()
}

/// What was taken off as it crosses.
pub(crate) fn reduction(taken_off: &Reduction, currency: &Currency) -> ReductionLine {
    let plain = ReductionLine {
        kind: ReductionKind::Sale,
        code: String::new(),
        name: LocalName::default(),
        reason: String::new(),
        amount: currency.format(taken_off.amount),
    };
    match &taken_off.why {
        Why::Sale => plain,
        Why::Line { reason } => ReductionLine {
            kind: ReductionKind::Line,
            reason: reason.clone(),
            ..plain
        },
        Why::Promotion { code, names } => ReductionLine {
            kind: ReductionKind::Promotion,
            code: code.clone(),
            name: LocalName::from(names),
            ..plain
        },
    }
}

fn listed_for(rule: PriceRule) -> Option<ListedFor> {
    let PriceRule::Listed(terms) = rule else { return None };
    let from = Some(terms.from).filter(|from| *from != Quantity::ONE);
    Some(ListedFor {
        level: terms.level.map_or_else(String::new, |level| level.to_string()),
        from: from.map_or_else(String::new, |from| from.to_string()),
    })
}

fn unknown_line(line: &Line, code: &str, currency: &Currency) -> CartLine {
    let nothing = currency.format(Money::ZERO);
    CartLine {
        line: line.no,
        kind: LineKind::Unknown,
        code: code.to_owned(),
        name: LocalName::default(),
        quantity: line.quantity.to_string(),
        unit: String::new(),
        weighed: false,
        weight_source: None,
        unit_price: nothing.clone(),
        list_price: nothing.clone(),
        listed: None,
        price_reason: String::new(),
        reductions: Vec::new(),
        shelf_price: None,
        discount: nothing.clone(),
        gross: nothing.clone(),
        total: nothing,
        lot: None,
        serial: None,
        last_day: None,
        expired: false,
        belongs_to: None,
        belongs: String::new(),
        chooses: false,
        picks: Vec::new(),
    }
}

/// A unit price with at least the currency's decimals, and more where it has them.
pub(crate) fn unit_price_text(price: rust_decimal::Decimal, currency: &Currency) -> String {
    let mut price = price.normalize();
    if price.scale() < currency.decimals() {
        price.rescale(currency.decimals());
    }
    price.to_string()
}

/// One tax class as it crosses.
pub(crate) fn tax_line(row: &TaxRow, currency: &Currency) -> TaxLine {
    TaxLine {
        rate: row.class.rate.percent(),
        included: row.class.mode == TaxMode::Included,
        net: currency.format(row.net),
        tax: currency.format(row.tax),
    }
}

/// The notes and coins of a currency in minor units, largest first (central banks' series in circulation).
pub(crate) const fn denominations(code: &str) -> &'static [i64] {
    match code.as_bytes() {
        b"THB" => &[100_000, 50_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 25],
        b"USD" => &[10_000, 5_000, 2_000, 1_000, 500, 100, 25, 10, 5, 1],
        b"JPY" => &[10_000, 5_000, 1_000, 500, 100, 50, 10, 5, 1],
        b"KWD" => &[20_000, 10_000, 5_000, 1_000, 500, 250, 100, 50, 20, 10, 5],
        b"CNY" => &[10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10],
        b"SGD" => &[10_000, 5_000, 1_000, 500, 200, 100, 50, 20, 10, 5],
        _ => &[10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
    }
}

/// Amounts for the quick-cash keys: the exact amount, then for each note the smallest multiple that covers it, smallest first, at
/// most six.
pub(crate) fn quick_cash(due: Money, currency: &Currency) -> Vec<Money> {
    let mut amounts = vec![due.minor()];
    let notes = denominations(currency.code())
        .iter()
        .filter(|note| **note >= 10_i64.pow(currency.decimals()) * 10);
    amounts.extend(notes.map(|note| (due.minor() + note - 1) / note * note));
    amounts.retain(|amount| *amount > 0);
    amounts.sort_unstable();
    amounts.dedup();
    amounts
        .into_iter()
        .take(6)
        .filter_map(|amount| Money::from_minor(amount).ok())
        .collect()
}

/// The notes and coins that make an amount, largest first.
pub(crate) fn coins(amount: Money, currency: &Currency) -> Vec<String> {
    let mut left = amount.minor();
    let mut coins = Vec::new();
    for piece in denominations(currency.code()) {
        while left >= *piece && coins.len() < 40 {
            left -= piece;
            coins.push(currency.format(Money::from_minor(*piece).unwrap_or_default()));
        }
    }
    coins
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thb() -> Currency {
        Currency::by_code("THB").unwrap()
    }

    #[test]
    fn quick_cash_begins_with_the_exact_amount_and_offers_what_customers_hand_over() {
        let texts = |minor| -> Vec<String> {
            quick_cash(Money::from_minor(minor).unwrap(), &thb())
                .into_iter()
                .map(|money| thb().format(money))
                .collect()
        };
        assert_eq!(
            texts(33_975),
            ["339.75", "340.00", "350.00", "400.00", "500.00", "1000.00"]
        );
        assert_eq!(texts(10_000), ["100.00", "500.00", "1000.00"]);
        assert_eq!(texts(0), Vec::<String>::new(), "nothing is owed, nothing is offered");
    }

    #[test]
    fn change_is_made_of_the_largest_pieces() {
        assert_eq!(
            coins(Money::from_minor(16_025).unwrap(), &thb()),
            ["100.00", "50.00", "10.00", "0.25"]
        );
        assert!(coins(Money::ZERO, &thb()).is_empty());
    }
}
