//! Carts, sales and a shift of the sample shop, with figures that tests may name.

use super::{SOLD_AT_MS, ana, baht, business_date, product, shift_id, thb, till, uuid};
use domain::cart::{Cart, Discount, LineDiscount, Put, WeightSource};
use domain::money::{Money, Quantity, RatePpm};
use domain::product::Names;
use domain::promotion::{Deal, Goods, Moment, Promotion, When};
use domain::sale::{Occasion, Sale};
use domain::settle::{Method, Tender, settle};
use domain::shift::{
    CashCount, CashFlow, CashierTotal, CategoryTotal, Closing, RateTotal, Shift, ShiftReport, ShiftTotals,
};
use domain::weight::WeightUnit;
use domain::{CartId, SaleId};
use std::collections::BTreeMap;

/// A cart with these goods, by article number and quantity; what is sold by weight was weighed.
///
/// # Panics
/// When a quantity cannot be sold.
#[must_use]
pub fn cart_of(number: u64, goods: &[(&str, &str)]) -> Cart {
    let mut cart = Cart::new(CartId(uuid(0xC000 + number)));
    for (sku, quantity) in goods {
        let quantity = Quantity::parse(quantity).expect("a test writes quantities as 0.735");
        let product = product(sku);
        let put = Put {
            weight_source: WeightUnit::of(&product.unit).map(|_| WeightSource::Scale),
            ..Put::of(product, quantity)
        };
        cart.put(put).expect("the goods can be sold");
    }
    cart
}

/// Six lines, 339.80 in all; the apples are weighed and free of VAT.
#[must_use]
pub fn cart() -> Cart {
    cart_of(
        1,
        &[
            ("P0001", "1"),
            ("P0002", "2"),
            ("P0003", "3"),
            ("P0004", "1"),
            ("P0006", "0.735"),
            ("P0005", "2"),
        ],
    )
}

/// The same with ten per cent off: 305.82.
///
/// # Panics
/// Never: ten per cent is a sound discount.
#[must_use]
pub fn discounted_cart() -> Cart {
    let mut cart = Cart {
        id: CartId(uuid(0xC002)),
        ..cart()
    };
    cart.set_discount(Some(Discount::Percent(RatePpm(100_000))))
        .expect("ten per cent is sound");
    cart
}

/// The sale of a cart against these tenders, with this place in the sequence.
///
/// # Panics
/// When the tenders do not settle the cart.
#[must_use]
pub fn sale_of(cart: &Cart, sequence: u64, tenders: &[(Method, &str)]) -> Sale {
    let tenders = tenders.iter().map(|(method, amount)| Tender {
        method: *method,
        amount: baht(amount),
        reference: None,
    });
    let settlement = settle(cart, &thb(), tenders.collect()).expect("the tenders settle the cart");
    let occasion = Occasion {
        sale_id: SaleId(uuid(0x5A00_0000 + sequence)),
        till: till(),
        sequence,
        shift_id: shift_id(),
        business_date: business_date(),
        sold_at_ms: SOLD_AT_MS,
        staff_id: ana().id,
        staff_name: "Ana".to_owned(),
        approver: None,
    };
    Sale::of(cart, settlement, thb(), occasion).expect("a settled cart adds up")
}

/// `T1K7Q-000123`: 339.80, rounded to 339.75, 500.00 in cash, 160.25 change.
#[must_use]
pub fn sale() -> Sale {
    sale_of(&cart(), 123, &[(Method::Cash, "500.00")])
}

/// The same sale with another number, cart and id.
#[must_use]
pub fn sale_no(sequence: u64) -> Sale {
    let cart = Cart {
        id: CartId(uuid(0xCA_0000 + sequence)),
        ..cart()
    };
    sale_of(&cart, sequence, &[(Method::Cash, "500.00")])
}

/// `T1K7Q-000124`: ten per cent off, 305.82 paid by card.
#[must_use]
pub fn discounted_sale() -> Sale {
    sale_of(&discounted_cart(), 124, &[(Method::Card, "305.82")])
}

/// The goods of [`cart`] with three for the price of two on the third line, the first lowered by hand, and 5.00 off the whole.
///
/// # Panics
/// Never: all of it is there to be taken off.
#[must_use]
pub fn lowered_cart() -> Cart {
    let mut cart = Cart {
        id: CartId(uuid(0xC004)),
        ..cart()
    };
    let third = Promotion {
        code: "THREE".to_owned(),
        names: Names {
            en: "Three for the price of two".to_owned(),
            th: Some("ซื้อ 3 จ่าย 2".to_owned()),
            zh: Some("买三付二".to_owned()),
        },
        priority: 100,
        stacks: false,
        when: When::ALWAYS,
        coupon: None,
        once: false,
        deal: Deal::TakePay {
            goods: Goods::Skus(vec!["P0003".to_owned()]),
            take: 3,
            pay: 2,
        },
    };
    let now = Moment {
        date: business_date(),
        minute: 643,
    };
    cart.offer(&[third], &now);
    let off = LineDiscount {
        off: Discount::Percent(RatePpm(500_000)),
        reason: "dented".to_owned(),
    };
    cart.set_line_discount(1, Some(off)).expect("half of it is there");
    cart.set_discount(Some(Discount::Amount(baht("5.00"))))
        .expect("5.00 are there");
    cart
}

/// `T1K7Q-000126`: [`lowered_cart`] paid with 500.00 in cash.
#[must_use]
pub fn lowered_sale() -> Sale {
    sale_of(&lowered_cart(), 126, &[(Method::Cash, "500.00")])
}

/// `T1K7Q-000125`: 200.00 by card, the rest of 339.80 with 140.00 in cash.
#[must_use]
pub fn split_sale() -> Sale {
    let cart = Cart {
        id: CartId(uuid(0xC003)),
        ..cart()
    };
    sale_of(&cart, 125, &[(Method::Card, "200.00"), (Method::Cash, "140.00")])
}

/// `T1K7Q-000126`: names that need more than one line, a four-figure price.
#[must_use]
pub fn long_sale() -> Sale {
    let cart = cart_of(4, &[("P0009", "12"), ("P0007", "1")]);
    sale_of(&cart, 126, &[(Method::Cash, "16000.00")])
}

/// The shift of every sample document, with a float of 2,000.00.
#[must_use]
pub fn shift() -> Shift {
    Shift {
        id: shift_id(),
        no: 7,
        till: till(),
        business_date: business_date(),
        opened_at_ms: SOLD_AT_MS - 3 * 3_600_000,
        opened_by: ana().id,
        held_by: ana().id,
        float: baht("2000.00"),
    }
}

/// The X report of a shift that held [`sale`], [`discounted_sale`] and [`split_sale`].
///
/// # Panics
/// Never: the three sales add up.
#[must_use]
pub fn x_report() -> ShiftReport {
    let sales = [sale(), discounted_sale(), split_sale()];
    let sum = |figure: fn(&Sale) -> Money| Money::sum(sales.iter().map(figure)).expect("three sales add up");
    let card = Money::sum(
        sales
            .iter()
            .flat_map(|sale| &sale.tenders)
            .filter(|tender| tender.method == Method::Card)
            .map(|tender| tender.amount),
    )
    .expect("two cards add up");
    let cash = sum(Sale::cash_kept);
    let net = sum(|sale| sale.total)
        .minus(sum(|sale| sale.tax))
        .expect("three sales add up");
    ShiftReport {
        shift: shift(),
        closed_at_ms: None,
        closed_by: None,
        totals: ShiftTotals {
            sales: 3,
            sold: sum(|sale| sale.total),
            discounted: 1,
            price_overrides: 1,
            no_sales: 2,
            gross: sum(|sale| sale.subtotal),
            discount: sum(|sale| sale.discount),
            net,
            tax: sum(|sale| sale.tax),
            rounding: sum(|sale| sale.rounding),
            tenders: vec![(Method::Cash, cash), (Method::Card, card)],
            tax_by_rate: rates(&sales),
            by_category: categories(&sales),
            by_cashier: vec![CashierTotal {
                staff_id: ana().id,
                name: ana().name,
                sales: 3,
                voids: 0,
                items: 30,
                net,
            }],
            ..ShiftTotals::default()
        },
        cash: CashCount::new(shift().float, cash, CashFlow::default()).expect("a drawer adds up"),
        movements: Vec::new(),
        grand_total: baht("1204567.25"),
        parked: 1,
        unsent: 2,
        closing: Closing::default(),
        holders: Vec::new(),
        counts: Vec::new(),
    }
}

fn rates(sales: &[Sale]) -> Vec<RateTotal> {
    let rows = sales.iter().flat_map(|sale| &sale.taxes);
    grouped(rows.map(|row| (row.class.rate, row.net, row.tax)))
        .map(|(rate, (net, tax))| RateTotal { rate, net, tax })
        .collect()
}

fn categories(sales: &[Sale]) -> Vec<CategoryTotal> {
    let rows = sales.iter().flat_map(|sale| &sale.lines);
    grouped(rows.map(|line| (line.category_path.clone(), line.net, line.tax)))
        .map(|(category, (net, tax))| CategoryTotal { category, net, tax })
        .collect()
}

/// Net and tax of rows, by what they are grouped by, in its order.
fn grouped<K: Ord>(rows: impl Iterator<Item = (K, Money, Money)>) -> impl Iterator<Item = (K, (Money, Money))> {
    let mut sums = BTreeMap::new();
    for (key, net, tax) in rows {
        let sum = sums.entry(key).or_insert((Money::ZERO, Money::ZERO));
        sum.0 = sum.0.plus(net).expect("three sales add up");
        sum.1 = sum.1.plus(tax).expect("three sales add up");
    }
    sums.into_iter()
}

/// The same shift closed at 18:43, five baht short.
///
/// # Panics
/// Never: the drawer adds up.
#[must_use]
pub fn shift_report() -> ShiftReport {
    let open = x_report();
    let counted = open.cash.expected.minus(baht("5.00")).expect("a drawer adds up");
    ShiftReport {
        closed_at_ms: Some(SOLD_AT_MS + 8 * 3_600_000),
        closed_by: Some(ana().id),
        cash: CashCount {
            counted: Some(counted),
            ..open.cash
        },
        ..open
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_sale_has_the_figures_that_tests_name() {
        let sale = sale();
        assert_eq!(sale.receipt_no(), "T1K7Q-000123");
        let figures = [sale.total, sale.rounding, sale.change].map(|amount| thb().format(amount));
        assert_eq!(figures, ["339.80", "-0.05", "160.25"], "total, rounding, change");
        assert_eq!(sale.lines.len(), 6, "each product has its line");
        assert_eq!(sale.check(), Ok(()), "the sample adds up");
    }

    #[test]
    fn every_sample_document_adds_up() {
        for sale in [discounted_sale(), split_sale(), long_sale(), sale_no(9)] {
            assert_eq!(sale.check(), Ok(()), "{}", sale.receipt_no());
        }
        assert_eq!(shift_report().cash.difference(), Some(baht("-5.00")));
    }
}
