//! Sales on their way while nothing goes wrong but the line.

use crate::shop::{HEAD_OFFICE, Shop, options};
use domain::people::Actor;
use domain::settle::Method;
use store::StoreError;
use sync::Surroundings;
use testkit::pos_system_api::{Seed, User};
use testkit::sample::SOLD_AT_MS;

#[test]
fn a_sale_arrives_with_its_lines_its_total_and_its_marker() {
    let shop = Shop::open();
    let sale = shop.sell_cash(1);
    let counts = shop.settled();
    assert_eq!((counts.confirmed, counts.waiting(), counts.on_the_desk()), (1, 0, 0));
    let orders = shop.simulator.orders();
    let order = orders.first().unwrap();
    assert_eq!(orders.len(), 1);
    assert_eq!(
        (order.total_amount.as_str(), order.payment_method.as_str()),
        ("339.80", "cash")
    );
    assert_eq!(
        order.user_id, "usr-1",
        "a cashier who is nobody there is named by the till's account"
    );
    let lines: Vec<(&str, &str, &str)> = order
        .items
        .iter()
        .map(|line| {
            (
                line.item_id.as_str(),
                line.quantity.as_str(),
                line.price_at_order.as_str(),
            )
        })
        .collect();
    assert_eq!(lines.first(), Some(&("itm-P0001", "1", "189.00")));
    assert_eq!(lines.len(), sale.lines.len());
    assert_eq!(
        order.notes,
        format!(
            "[{} 01900000] {} cash 339.75, rounding -0.05",
            sale.receipt_no(),
            shop.ledger.mark_of_sale(sale.id).unwrap().noted()
        )
    );
}

#[test]
fn a_split_payment_goes_by_its_largest_part_with_all_of_them_in_the_notes() {
    let shop = Shop::open();
    shop.sell(1, &[(Method::Card, "200.00"), (Method::Cash, "200.00")]);
    shop.sell(2, &[(Method::Card, "100.00"), (Method::Cash, "500.00")]);
    shop.until_idle();
    let orders = shop.simulator.orders();
    let said: Vec<(&str, &str)> = orders
        .iter()
        .map(|order| {
            (
                order.payment_method.as_str(),
                order.notes.splitn(4, ' ').last().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("card", "cash 139.75, card 200.00, rounding -0.05"),
            ("cash", "cash 239.75, card 100.00, rounding -0.05")
        ]
    );
}

#[test]
fn a_cashier_and_a_tender_go_by_their_names_there() {
    let cashier = User {
        id: "usr-7".to_owned(),
        username: "ana".to_owned(),
        email: "ana@shop.example".to_owned(),
        full_name: "Ana Suk".to_owned(),
        is_active: true,
        is_superuser: false,
    };
    let mut options = options();
    options.seed = Seed {
        users: vec![cashier],
        ..options.seed
    };
    let shop = Shop::with(options);
    shop.ledger
        .map_remote(
            HEAD_OFFICE,
            store::MapKind::Tender,
            "cash",
            "CASH-THB",
            Actor::Machine,
            SOLD_AT_MS,
        )
        .unwrap();
    shop.sell_cash(1);
    shop.until_idle();
    let orders = shop.simulator.orders();
    let order = orders.first().unwrap();
    assert_eq!(
        (order.user_id.as_str(), order.payment_method.as_str()),
        ("usr-7", "CASH-THB")
    );
}

#[test]
fn a_day_without_a_line_leaves_nothing_unknown_and_all_of_it_arrives_afterwards() {
    let shop = Shop::open();
    shop.simulator.go_offline();
    for number in 1..=20 {
        shop.sell_cash(number);
        shop.pass();
        shop.around.wait(60_000);
    }
    let counts = shop.counts();
    assert_eq!((counts.queued, counts.unknown, counts.in_flight), (20, 0, 0));
    assert!(!shop.ledger.upstream_lane(HEAD_OFFICE).unwrap().online);
    assert!(shop.until_idle().idle, "nobody answers: a person is not kept waiting");
    shop.simulator.go_online().unwrap();
    assert_eq!(shop.settled().confirmed, 20);
    assert_eq!(shop.notes().len(), 20);
    assert_eq!(shop.last_error(), None);
}

#[test]
fn what_was_tried_in_vain_is_tried_again_by_itself_within_minutes() {
    let shop = Shop::open();
    shop.simulator.go_offline();
    shop.sell_cash(1);
    for _ in 0..40 {
        let outlook = shop.pass();
        shop.around.wait(outlook.next_at_ms.unwrap() - shop.around.now_ms());
    }
    shop.simulator.go_online().unwrap();
    shop.around.wait(300_000);
    shop.pass();
    assert_eq!(shop.counts().confirmed, 1);
}

#[test]
fn sales_arrive_in_the_order_in_which_they_were_made() {
    let shop = Shop::open();
    let made: Vec<String> = (1..=120).map(|number| shop.sell_cash(number).receipt_no()).collect();
    assert_eq!(shop.settled().confirmed, 120);
    let arrived: Vec<String> = shop
        .notes()
        .iter()
        .map(|notes| notes[1..].split(' ').next().unwrap().to_owned())
        .collect();
    assert_eq!(arrived, made);
}

#[test]
fn a_refund_is_none_that_this_back_end_takes() {
    let shop = Shop::open();
    let sale = shop.sell_cash(1);
    shop.refund(&sale);
    let counts = shop.settled();
    assert_eq!((counts.confirmed, counts.not_mirrorable, counts.waiting()), (1, 1, 0));
}

#[test]
fn a_back_end_that_is_owed_sales_is_not_removed() {
    let shop = Shop::open();
    shop.simulator.go_offline();
    shop.sell_cash(1);
    shop.until_idle();
    let refused = shop.ledger.remove_upstream(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS);
    assert!(matches!(refused, Err(StoreError::Owed { sales: 1 })), "{refused:?}");
    shop.simulator.go_online().unwrap();
    shop.until_idle();
    shop.ledger
        .remove_upstream(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS)
        .unwrap();
    shop.sell_cash(2);
    assert!(shop.until_idle().idle, "nobody is owed anything");
    assert_eq!(shop.posts(), 1);
}
