//! What a document says of itself, of the one that it corrects, and of the order and the coupons that it used.

use crate::along::{cart_with, tea};
use crate::goods::{cart_of, currency, empty, minor, piece};
use crate::returns::{occasion, sold, taking};
use domain::cart::{HandPrice, Put, Trace, WeightSource};
use domain::money::{Money, Price, Quantity};
use domain::money_line::MoneyLine;
use domain::refund::{Account, GiveBack, Return};
use domain::sale::{Fate, Sale};
use domain::settle::{Method, Tender, settle};

/// Goods for 100.00 of an order, with a coupon, 40.00 of it paid ahead.
fn fetched() -> Sale {
    let mut cart = cart_of([(piece(1, "100"), Quantity::ONE)]);
    cart.order = Some("T1K7Q-O000001".to_owned());
    let tender = |method, amount, reference: Option<&str>| Tender {
        method,
        amount: minor(amount),
        reference: reference.map(str::to_owned),
    };
    let tenders = vec![
        tender(Method::Deposit, 4_000, cart.order.as_deref()),
        tender(Method::Cash, 6_000, None),
    ];
    let settlement = settle(&cart, &currency("THB"), tenders).unwrap();
    let sale = Sale::of(&cart, settlement, currency("THB"), occasion(1)).unwrap();
    Sale {
        coupons: vec!["SPRING".to_owned()],
        ..sale
    }
}

#[test]
fn a_void_puts_the_deposit_back_on_its_order_and_gives_the_coupons_back_and_a_return_does_neither() {
    let sale = fetched();
    assert_eq!(
        (sale.receipt_no(), sale.is_without_receipt()),
        ("T1K7Q-000001".to_owned(), false)
    );
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let void = account.void(taking(2)).unwrap();
    assert_eq!((void.corrects, void.is_without_receipt()), (Some(sale.id), false));
    assert_eq!(
        (void.order.clone(), void.coupons.clone()),
        (sale.order.clone(), sale.coupons.clone())
    );
    assert_eq!(void.coupons, ["SPRING"]);
    let kept = [Method::Deposit, Method::Cash].map(|method| void.kept(method));
    assert_eq!(kept, [minor(-4_000), minor(-6_000)]);
    let booked: Vec<_> = void
        .account_entries()
        .iter()
        .map(|one| (one.sale_id, one.booking.amount))
        .collect();
    assert_eq!(booked, [(Some(void.id), 4_000)], "it waits on the order again");

    let back = Return {
        line_no: 1,
        quantity: None,
        fate: Fate::Restock,
    };
    let refund = account.refund(&[back], GiveBack::All(Method::Cash), taking(3)).unwrap();
    assert_eq!(
        (refund.corrects, refund.order, refund.coupons.len()),
        (Some(sale.id), None, 0)
    );
    assert_eq!(
        refund.tenders.iter().map(|one| one.method).collect::<Vec<_>>(),
        [Method::Cash]
    );
}

#[test]
fn goods_and_money_of_a_sale_are_told_apart() {
    let mut cart = cart_of([(piece(1, "100"), Quantity::ONE)]);
    cart.add_money(MoneyLine::Tip, None, minor(1_500), &currency("THB"))
        .unwrap();
    let sale = sold(&cart, currency("THB"), 0);
    assert_eq!(
        (
            sale.goods(),
            sale.money(MoneyLine::Tip),
            sale.money(MoneyLine::GiftCard)
        ),
        (minor(10_000), minor(1_500), Money::ZERO)
    );
    let money: Vec<_> = sale.lines.iter().map(|line| line.money()).collect();
    assert_eq!(money, [None, Some(MoneyLine::Tip)]);
    assert_eq!((&*sale.lines[1].sku, &*sale.lines[1].names.en), ("TIP", "Tip"));
}

#[test]
fn lines_are_numbered_anew_and_what_belongs_to_one_still_does() {
    let mut cart = cart_with([Put::of(piece(9, "5"), Quantity::ONE), tea()]);
    cart.void_line(1).unwrap();
    let sale = sold(&cart, currency("THB"), 0);
    let numbers: Vec<_> = sale.lines.iter().map(|line| (line.no, line.parent_no)).collect();
    assert_eq!(numbers, [(1, None), (2, Some(1)), (3, Some(1)), (4, Some(1))]);
}

#[test]
fn a_line_says_what_was_special_about_its_goods_and_its_price() {
    let trace = Trace {
        lot: Some("A1".to_owned()),
        serial: Some("7".to_owned()),
        last_day: "2027-02-28".parse().ok(),
    };
    let mut cart = empty();
    cart.put(Put {
        trace: trace.clone(),
        weight_source: Some(WeightSource::Typed),
        ..Put::of(piece(1, "10"), Quantity::ONE)
    })
    .unwrap();
    let hand = HandPrice {
        price: Price::parse("8").unwrap(),
        reason: "dented".to_owned(),
    };
    cart.set_price(1, Some(hand)).unwrap();
    cart.set_exempt(Some("D-123".to_owned()));
    let line = &sold(&cart, currency("THB"), 0).lines[0];
    assert_eq!(
        (&line.lot, &line.serial, line.last_day),
        (&trace.lot, &trace.serial, trace.last_day)
    );
    assert_eq!(line.weight_source, Some(WeightSource::Typed));
    assert_eq!(line.price_reason.as_deref(), Some("dented"));
    assert_eq!(line.tax_class.code, "exempt");
}
