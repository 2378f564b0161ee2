//! What belongs to a line when the bill is joined, divided, lowered and sold.

use super::{basket, cart_with, lines, sale_of, tea};
use crate::goods::{currency, minor, piece};
use domain::CartId;
use domain::cart::{Discount, Put};
use domain::money::{Quantity, RatePpm};
use domain::price::price;
use domain::product::{Names, Stock};
use domain::promotion::{Deal, Goods, Off, Promotion, When};
use domain::sale::PriceRule;
use uuid::Uuid;

#[test]
fn two_bills_made_one_keep_what_belongs_together() {
    let mut one = cart_with([Put::of(piece(9, "5"), Quantity::ONE), tea()]);
    let other = cart_with([basket(), tea()]);
    one.absorb(other).unwrap();
    let belongs: Vec<Option<u32>> = lines(&one).into_iter().map(|(_, _, to)| to).collect();
    let (tea, kit, last) = (Some(2), Some(6), Some(9));
    assert_eq!(
        belongs,
        [None, None, tea, tea, tea, None, kit, kit, None, last, last, last]
    );
    let taken = one.split(&[6], CartId(Uuid::from_u128(9))).unwrap();
    assert_eq!(taken.lines.len(), 3, "a kit goes with its parts");
    assert_eq!(one.lines.len(), 9);
}

#[test]
fn a_deposit_is_never_lowered_and_a_kit_sells_its_parts() {
    let mut cart = cart_with([tea(), basket()]);
    cart.set_discount(Some(Discount::Percent(RatePpm(1_000_000)))).unwrap();
    let sale = sale_of(&cart);
    assert_eq!(sale.total, minor(200), "all is taken off but the deposit");
    let rules: Vec<String> = sale.lines.iter().map(|line| line.price_rule.to_string()).collect();
    let with = [
        "with:choice",
        "with:choice",
        "with:deposit",
        "shelf",
        "with:part",
        "with:part",
    ];
    assert_eq!(rules[1..], with);
    for text in with {
        assert_eq!(text.parse::<PriceRule>().unwrap().to_string(), text);
    }
    let parents: Vec<Option<u32>> = sale.lines.iter().map(|line| line.parent_no).collect();
    assert_eq!(parents, [None, Some(1), Some(1), Some(1), None, Some(5), Some(5)]);
    assert_eq!(sale.lines[4].stock, Stock::Uncounted, "the kit itself lies on no shelf");
    let moved: Vec<(String, String)> = sale
        .stock_movements()
        .into_iter()
        .map(|one| (one.sku, one.quantity.to_string()))
        .collect();
    assert!(moved.contains(&("P0006".to_owned(), "-3".to_owned())));
    assert!(moved.contains(&("P0007".to_owned(), "-0.5".to_owned())));
}

#[test]
fn promotions_pass_over_what_belongs_to_a_line() {
    let mut cart = cart_with([tea()]);
    cart.offers = vec![Promotion {
        code: "HALF".to_owned(),
        names: Names::only("Half"),
        priority: 100,
        stacks: false,
        when: When::ALWAYS,
        coupon: None,
        once: false,
        deal: Deal::Off {
            goods: Goods::All,
            off: Off::Percent(RatePpm(500_000)),
            from: Quantity::ONE,
        },
    }];
    let priced = price(&cart, &currency("THB")).unwrap();
    assert_eq!(priced.discount, minor(2_500), "half of the tea alone");
}
