//! What a shift comes to: its totals, its drawer, its counts.

use crate::goods::{currency, minor};
use domain::money::{Money, RatePpm};
use domain::settle::{Method, Rate, Tender};
use domain::shift::{
    CashCount, CashFlow, CashMove, CashMovement, CashierTotal, CategoryTotal, DrawerCount, ForeignCash, Pieces,
    RateTotal, ShiftTotals, Tally, Tips, foreign_kept,
};
use domain::{CashMoveId, CountId, StaffId};
use uuid::Uuid;

const fn staff(number: u128) -> StaffId {
    StaffId(Uuid::from_u128(number))
}

fn tips(number: u128, name: &str, amount: i64) -> Tips {
    Tips {
        staff_id: staff(number),
        name: name.to_owned(),
        amount: minor(amount),
    }
}

fn cashier(number: u128, name: &str, sales: u64, net: i64) -> CashierTotal {
    CashierTotal {
        staff_id: staff(number),
        name: name.to_owned(),
        sales,
        voids: sales + 1,
        items: -3,
        net: minor(net),
    }
}

fn category(name: &str, net: i64) -> CategoryTotal {
    CategoryTotal {
        category: name.to_owned(),
        net: minor(net),
        tax: minor(net / 10),
    }
}

fn rate(ppm: u32, net: i64) -> RateTotal {
    RateTotal {
        rate: RatePpm(ppm),
        net: minor(net),
        tax: minor(net / 10),
    }
}

/// Every figure another one, `step` apart.
fn totals(step: u64) -> ShiftTotals {
    let amount = |place: u64| minor(i64::try_from(place * step).unwrap());
    let tally = |place| Tally {
        count: place * step,
        amount: amount(place + 1),
    };
    ShiftTotals {
        sales: step,
        sold: amount(2),
        refunded: tally(3),
        voided: tally(5),
        discounted: 7 * step,
        price_overrides: 8 * step,
        no_sales: 9 * step,
        gross: amount(10),
        discount: amount(11),
        net: amount(12),
        tax: amount(13),
        rounding: amount(14),
        gift_cards: amount(15),
        paid_off: amount(16),
        deposits: amount(17),
        deposits_held: amount(18),
        ..ShiftTotals::default()
    }
}

#[test]
fn two_runs_of_documents_come_to_what_both_come_to() {
    assert_eq!(totals(3).plus(&totals(4)), Ok(totals(7)));
    assert_eq!(totals(3).plus(&ShiftTotals::default()), Ok(totals(3)));
    assert_eq!(totals(1).refunds(), 3 + 5, "returns and voids");
}

#[test]
fn parts_of_the_same_name_are_one_part_and_each_list_keeps_its_order() {
    let first = ShiftTotals {
        tips: vec![tips(1, "ana", 10)],
        tenders: vec![(Method::Card, minor(5))],
        tax_by_rate: vec![rate(70_000, 100)],
        by_category: vec![category("Tea", 20)],
        by_cashier: vec![cashier(1, "ana", 2, 100)],
        ..ShiftTotals::default()
    };
    let second = ShiftTotals {
        tips: vec![tips(2, "bo", 7), tips(1, "Ana", 1)],
        tenders: vec![(Method::Card, minor(6)), (Method::Cash, minor(1))],
        tax_by_rate: vec![rate(0, 50), rate(70_000, 10)],
        by_category: vec![category("Food", 5), category("Tea", 10)],
        by_cashier: vec![cashier(2, "bo", 1, 900), cashier(1, "anabel", 3, 10)],
        ..ShiftTotals::default()
    };
    let both = first.plus(&second).unwrap();
    assert_eq!(
        both.tips,
        [tips(1, "ana", 11), tips(2, "bo", 7)],
        "the name that sorts last"
    );
    assert_eq!(both.tenders, [(Method::Cash, minor(1)), (Method::Card, minor(11))]);
    assert_eq!(
        (both.kept(Method::Card), both.kept(Method::Wallet)),
        (minor(11), Money::ZERO)
    );
    assert_eq!(both.tax_by_rate, [rate(0, 50), rate(70_000, 110)]);
    assert_eq!(both.by_category, [category("Food", 5), category("Tea", 30)]);
    let ana = CashierTotal {
        voids: 7,
        items: -6,
        ..cashier(1, "anabel", 5, 110)
    };
    assert_eq!(both.by_cashier, [cashier(2, "bo", 1, 900), ana], "who sold most first");
}

fn moved(kind: CashMove, amount: i64) -> CashMovement {
    CashMovement {
        id: CashMoveId(Uuid::from_u128(1)),
        kind,
        amount: minor(amount),
        reason: "change".to_owned(),
        staff_id: staff(1),
        approver: None,
        at_ms: 0,
    }
}

#[test]
fn a_drawer_holds_what_was_put_in_sold_and_not_taken_out() {
    let movements = [
        moved(CashMove::In, 500),
        moved(CashMove::Out, 70),
        moved(CashMove::Drop, 2_000),
        moved(CashMove::Out, 30),
    ];
    let flow = CashFlow::of(&movements).unwrap();
    assert_eq!(
        (flow.paid_in, flow.paid_out, flow.dropped),
        (minor(500), minor(100), minor(2_000))
    );
    let count = CashCount::new(minor(1_000), minor(3_000), flow).unwrap();
    assert_eq!(
        (count.expected, count.difference()),
        (minor(2_400), None),
        "nobody counted yet"
    );
    let counted = CashCount {
        counted: Some(minor(2_380)),
        ..count
    };
    assert_eq!(counted.difference(), Some(minor(-20)));
}

#[test]
fn pieces_come_to_what_they_are_worth_in_their_own_currency() {
    let [thb, usd] = ["THB", "USD"].map(currency);
    let piece = |currency, piece, count| Pieces {
        currency,
        piece: minor(piece),
        count,
    };
    let pieces = [piece(thb, 100_000, 2), piece(usd, 100, 5), piece(thb, 25, 3)];
    let worth = |currency| Pieces::worth(&pieces, &currency).unwrap();
    assert_eq!(
        [worth(thb), worth(usd), worth(currency("JPY"))],
        [200_075, 500, 0].map(minor)
    );
}

#[test]
fn foreign_cash_is_counted_in_its_own_coins() {
    let [thb, usd, eur] = ["THB", "USD", "EUR"].map(currency);
    let taken = |code: &str, worth: &str, amount| {
        let rate = Rate::parse(code, worth, &thb).unwrap();
        rate.tender(minor(amount), &thb).unwrap()
    };
    let cash = Tender {
        method: Method::Cash,
        amount: minor(100),
        reference: None,
    };
    let tenders = [
        taken("USD", "35.5", 2_000),
        cash,
        taken("EUR", "38", 500),
        taken("USD", "35", 100),
    ];
    assert_eq!(foreign_kept(&tenders), Ok(vec![(usd, minor(2_100)), (eur, minor(500))]));
    let marked = Tender {
        method: Method::Card,
        ..tenders[0].clone()
    };
    assert_eq!(
        Rate::handed(&marked),
        None,
        "no foreign cash, whatever stands beside it"
    );
    let foreign = ForeignCash {
        currency: usd,
        counted: minor(2_000),
        expected: minor(2_100),
    };
    assert_eq!(foreign.difference(), Ok(minor(-100)));
    let count = DrawerCount {
        id: CountId(Uuid::from_u128(1)),
        staff_id: staff(1),
        at_ms: 0,
        counted: minor(1_050),
        expected: minor(1_000),
        foreign: vec![foreign],
        pieces: Vec::new(),
    };
    assert_eq!(count.difference(), Ok(minor(50)));
}
