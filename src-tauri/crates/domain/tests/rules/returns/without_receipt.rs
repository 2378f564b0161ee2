//! Goods without their receipt: never worth more than anybody could have paid today, and in the books to the last minor unit.

use super::taking;
use crate::goods::{cart_of, currency, minor, piece, quantity as count};
use domain::CustomerId;
use domain::cart::{Cart, CartError, Discount, HandPrice};
use domain::money::{Money, Price, RatePpm};
use domain::refund::{Goods, RefundError, WithoutReceipt};
use domain::sale::{Fate, PriceRule};
use domain::settle::{Method, SettleError};
use proptest::prelude::*;
use uuid::Uuid;

fn goods(price: &str, prices: &str, quantity: &str) -> Goods {
    let mut product = piece(1, price);
    product.prices = prices.parse().unwrap();
    Goods::of(cart_of([(product, count(quantity))]), Fate::Restock).unwrap()
}

fn given(goods: Vec<Goods>, method: Method) -> WithoutReceipt {
    WithoutReceipt {
        lines: Goods::lines(&goods, &currency("THB")).unwrap(),
        method,
        gift_card: Some("GC-0001".to_owned()),
        customer_id: None,
        foreign_receipt: None,
        currency: currency("THB"),
    }
}

#[test]
fn the_lowest_listed_price_counts_whomever_and_how_many_it_is_for() {
    let cases = [
        ("10", "", "-20.00", PriceRule::Shelf),
        ("10", "vip=8 @12=9", "-16.00", PriceRule::Listed("vip".parse().unwrap())),
        ("10", "vip=9 @12=7", "-14.00", PriceRule::Listed("@12".parse().unwrap())),
        ("10", "vip=11", "-20.00", PriceRule::Shelf),
        ("10", "vip=10", "-20.00", PriceRule::Shelf),
    ];
    for (price, prices, total, rule) in cases {
        let back = given(vec![goods(price, prices, "2")], Method::GiftCard);
        let document = back.document(taking(1)).unwrap();
        assert_eq!(document.currency.format(document.total), total, "{price} {prices}");
        assert_eq!(document.lines[0].price_rule, rule);
        assert!(document.is_without_receipt() && document.stock_movements()[0].quantity.is_positive());
    }
}

#[test]
fn a_person_lowers_what_they_are_worth_and_never_lifts_it() {
    let lowered = |price: &str| {
        let lower = HandPrice {
            price: Price::parse(price).unwrap(),
            reason: "opened".to_owned(),
        };
        let mut one = goods("10", "", "1");
        one.lower = Some(lower);
        Goods::lines(&[one], &currency("THB")).map(|lines| lines[0].total.minor())
    };
    assert_eq!([lowered("8"), lowered("10")], [Ok(-800), Ok(-1_000)]);
    let lowest = minor(1_000);
    assert_eq!(lowered("10.01"), Err(RefundError::AboveLowest { no: 1, lowest }));
}

#[test]
fn the_document_names_whose_it_is_and_takes_back_what_was_taken_off_today() {
    let mut cart = cart_of([(piece(1, "10"), count("2"))]);
    cart.set_discount(Some(Discount::Percent(RatePpm(100_000)))).unwrap();
    let discounted = Goods::of(cart, Fate::WriteOff).unwrap();
    let somebody = Some(CustomerId(Uuid::from_u128(9)));
    let back = WithoutReceipt {
        customer_id: somebody,
        foreign_receipt: Some("T2K7Q-000045".to_owned()),
        gift_card: None,
        ..given(vec![goods("5", "", "1"), discounted], Method::StoreCredit)
    };
    let document = back.document(taking(1)).unwrap();
    assert_eq!(document.customer_id, somebody);
    assert_eq!(document.foreign_receipt.as_deref(), Some("T2K7Q-000045"));
    let numbers: Vec<u32> = document.lines.iter().map(|line| line.no).collect();
    assert_eq!(numbers, [1, 2]);
    let line = &document.lines[1];
    assert_eq!(
        (line.gross, line.discount, line.total),
        (minor(-2_000), minor(-200), minor(-1_800))
    );
    assert!(line.reductions.is_empty());
    let returned = line.returned.map(|back| (back.line_no, back.fate));
    assert_eq!(returned, Some((None, Fate::WriteOff)));
}

#[test]
fn what_is_nothing_or_nobodys_is_refused() {
    assert_eq!(
        given(Vec::new(), Method::Cash).document(taking(1)),
        Err(RefundError::Nothing)
    );
    let method = Method::StoreCredit;
    assert_eq!(
        given(vec![goods("10", "", "1")], method).document(taking(1)),
        Err(RefundError::Settle(SettleError::NoCustomer { method }))
    );
    let empty = Cart::new(taking(1).cart_id);
    assert_eq!(Goods::of(empty, Fate::Restock), Err(CartError::NoLine { no: 1 }));
}

proptest! {
    #[test]
    fn any_goods_given_back_add_up_and_cash_is_in_coins(
        prices in prop::collection::vec((1_i64..5_000_000, 1_u32..40), 1..6),
        code in prop::sample::select(vec!["THB", "JPY", "KWD"]),
        cash in any::<bool>(),
    ) {
        let currency = currency(code);
        let one = |(price, count): &(i64, u32)| {
            let price = domain::money::Price::from_e4(*price).to_string();
            goods(&price, "", &count.to_string())
        };
        let method = if cash { Method::Cash } else { Method::GiftCard };
        let gift_card = (!cash).then(|| "GC-0001".to_owned());
        let goods: Vec<Goods> = prices.iter().map(one).collect();
        let lines = Goods::lines(&goods, &currency).unwrap();
        let back = WithoutReceipt { lines, currency, gift_card, ..given(Vec::new(), method) };
        let document = back.document(taking(1)).unwrap();
        prop_assert_eq!(document.check(), Ok(()));
        prop_assert!(document.total <= Money::ZERO);
        if cash {
            let kept = document.cash_kept();
            prop_assert_eq!(currency.round_to_cash(kept), kept);
        }
    }
}
