//! Lines that are money and no goods: what they cost, what pays them, and what they are kept out of.

use crate::goods::{cart_of, currency, minor, piece, quantity};
use crate::promotions::{percent, promotion};
use crate::returns::sold;
use domain::CustomerId;
use domain::cart::{Cart, CartError, Discount, HandPrice, LineDiscount};
use domain::customer::{AccountKind, Holder};
use domain::money::{Money, Price, Quantity, RatePpm};
use domain::money_line::MoneyLine;
use domain::price::price;
use domain::promotion::{Deal, Goods};
use domain::settle::{Method, SettleError, Tender, settle};
use uuid::Uuid;

/// Goods for 100.00 on line 1, and 50.00 for a gift card on line 2.
fn cart() -> Cart {
    let mut cart = cart_of([(piece(1, "100"), Quantity::ONE)]);
    let number = Some("GC-0001".to_owned());
    cart.add_money(MoneyLine::GiftCard, number, minor(5_000), &currency("THB"))
        .unwrap();
    cart
}

fn tender(method: Method, amount: i64) -> Tender {
    let reference = (method != Method::Cash).then(|| "GC-0002".to_owned());
    Tender {
        method,
        amount: minor(amount),
        reference,
    }
}

#[test]
fn a_discount_on_the_whole_falls_on_goods_alone_and_the_tax_is_theirs() {
    let currency = currency("THB");
    for (discount, total) in [
        (Discount::Percent(RatePpm(100_000)), 14_000),
        (Discount::Amount(minor(1_000)), 14_000),
        (Discount::Amount(minor(10_000)), 5_000),
    ] {
        let mut cart = cart();
        cart.set_discount(Some(discount)).unwrap();
        let priced = price(&cart, &currency).unwrap();
        assert_eq!(priced.total, minor(total), "{discount:?}");
        let [goods, card] = &priced.lines[..] else {
            panic!("two lines")
        };
        assert_eq!(
            (card.total, card.discount, card.tax),
            (minor(5_000), Money::ZERO, Money::ZERO)
        );
        assert_eq!(priced.tax, goods.tax);
        assert_eq!(priced.taxes.len(), 1, "money is of no tax class");
    }
}

#[test]
fn no_promotion_counts_money_as_goods() {
    let (goods, from) = (Goods::All, Quantity::ONE);
    let tenth = Deal::Off {
        goods: goods.clone(),
        off: percent("10"),
        from,
    };
    let second_free = Deal::TakePay { goods, take: 2, pay: 1 };
    for (deal, total) in [(tenth, 14_000), (second_free, 15_000)] {
        let cart = Cart {
            offers: vec![promotion("A", deal)],
            ..cart()
        };
        let priced = price(&cart, &currency("THB")).unwrap();
        assert_eq!(priced.total, minor(total));
        assert_eq!(priced.lines[1].reductions, []);
    }
}

#[test]
fn nobody_changes_what_a_line_of_money_comes_to() {
    let (mut cart, reason) = (cart(), "because".to_owned());
    let refused = Err(CartError::NotGoods { no: 2 });
    let hand = HandPrice {
        price: Price::parse("1").unwrap(),
        reason: reason.clone(),
    };
    let off = LineDiscount {
        off: Discount::Amount(minor(1)),
        reason,
    };
    assert_eq!(cart.set_price(2, Some(hand)), refused);
    assert_eq!(cart.set_line_discount(2, Some(off)), refused);
    let two = quantity("2");
    assert_eq!(cart.set_quantity(2, two), Err(CartError::Quantity { quantity: two }));
    for amount in [0, -1] {
        let added = cart.add_money(MoneyLine::PaidOff, None, minor(amount), &currency("THB"));
        assert_eq!(added, Err(CartError::Price));
    }
    assert_eq!(price(&cart, &currency("THB")).unwrap().total, minor(15_000));
}

#[test]
fn accounts_and_vouchers_pay_for_goods_and_money_pays_for_the_rest() {
    use Method::{Cash, GiftCard, Voucher};
    let only = |method| {
        Err(SettleError::OnlyGoods {
            method,
            goods: minor(10_000),
        })
    };
    let cases = [
        (vec![tender(Cash, 15_000)], Ok(())),
        (vec![tender(GiftCard, 10_000), tender(Cash, 5_000)], Ok(())),
        (vec![tender(GiftCard, 10_001), tender(Cash, 5_000)], only(GiftCard)),
        (vec![tender(GiftCard, 15_000)], only(GiftCard)),
        (vec![tender(GiftCard, 6_000), tender(Voucher, 9_000)], only(Voucher)),
    ];
    for (tenders, expected) in cases {
        let settled = settle(&cart(), &currency("THB"), tenders.clone()).map(|_| ());
        assert_eq!(settled, expected, "{tenders:?}");
    }
}

#[test]
fn what_is_paid_off_is_somebodys() {
    let mut cart = cart();
    cart.add_money(MoneyLine::PaidOff, None, minor(100), &currency("THB"))
        .unwrap();
    let paid = |cart: &Cart| settle(cart, &currency("THB"), vec![tender(Method::Cash, 15_100)]).map(|_| ());
    let method = Method::OnAccount;
    assert_eq!(paid(&cart), Err(SettleError::NoCustomer { method }));
    cart.customer_id = Some(CustomerId(Uuid::from_u128(9)));
    assert_eq!(paid(&cart), Ok(()));
}

#[test]
fn a_gift_card_and_a_deposit_have_the_number_of_what_they_are_for() {
    for (line, method) in [
        (MoneyLine::GiftCard, Method::GiftCard),
        (MoneyLine::Deposit, Method::Deposit),
    ] {
        let paid = |number: Option<&str>| {
            let mut cart = cart_of([(piece(1, "100"), Quantity::ONE)]);
            let number = number.map(str::to_owned);
            cart.add_money(line, number, minor(100), &currency("THB")).unwrap();
            settle(&cart, &currency("THB"), vec![tender(Method::Cash, 10_100)]).map(|_| ())
        };
        assert_eq!(paid(None), Err(SettleError::NoProof { method }));
        assert_eq!(paid(Some("0001")), Ok(()), "{method:?}");
    }
}

#[test]
fn what_fills_a_gift_card_is_booked_on_the_card_whoever_buys_it() {
    let mut cart = cart();
    cart.customer_id = Some(CustomerId(Uuid::from_u128(9)));
    let sale = sold(&cart, currency("THB"), 0);
    let booked: Vec<_> = sale
        .bookings
        .iter()
        .map(|one| (&one.holder, one.kind, one.amount))
        .collect();
    let card = Holder::Bearer("GC-0001".to_owned());
    assert_eq!(booked, [(&card, AccountKind::GiftCard, 5_000)]);
}
