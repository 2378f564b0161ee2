//! Points that go back with the goods.

use super::{back, sold, taking};
use crate::goods::{cart_of, currency, minor, piece, quantity};
use domain::CustomerId;
use domain::cart::Cart;
use domain::customer::{Earning, points_of};
use domain::refund::{Account, GiveBack};
use domain::sale::Sale;
use domain::settle::Method;
use uuid::Uuid;

#[test]
fn points_go_back_with_the_goods_in_any_order_and_are_gone_with_the_last_of_them() {
    for pieces in 1..=6_u32 {
        for (price, per) in [("0.01", 1), ("9.99", 7), ("100.00", 2_000), ("12.34", 100_000)] {
            let cart = Cart {
                customer_id: Some(CustomerId(Uuid::from_u128(9))),
                ..cart_of([(piece(1, price), quantity(&pieces.to_string()))])
            };
            let rule = Earning::for_each(minor(per));
            let sale = sold(&cart, currency("THB"), 0).earning(rule);
            // Each bit between two pieces says whether a new return begins there.
            for parts in 0..1_u32 << (pieces - 1) {
                held_never_more_than_earned(&sale, pieces, parts);
            }
        }
    }
}

#[test]
fn what_is_left_of_the_goods_keeps_its_points_to_the_nearest_one() {
    // Points earned by six pieces, then those that are held after each piece that comes back.
    for (per, earned, held) in [
        (1_000, 6, [5, 4, 3, 2, 1, 0]),
        (1_500, 4, [3, 3, 2, 1, 1, 0]),
        (6_000, 1, [1, 1, 1, 0, 0, 0]),
    ] {
        let cart = Cart {
            customer_id: Some(CustomerId(Uuid::from_u128(9))),
            ..cart_of([(piece(1, "10"), quantity("6"))])
        };
        let sale = sold(&cart, currency("THB"), 0).earning(Earning::for_each(minor(per)));
        assert_eq!(points_of(&sale), earned);
        let (mut documents, mut found, one) = (Vec::new(), Vec::new(), back(1, "1"));
        for sequence in 2..8 {
            let account = Account {
                sale: &sale,
                earlier: &documents,
            };
            let by = GiveBack::AsPaid(account.usual().unwrap());
            let refund = account.refund(&[one], by, taking(sequence)).unwrap();
            documents.push(refund);
            found.push(earned + documents.iter().map(points_of).sum::<i64>());
        }
        assert_eq!(found, held, "{earned} points");
    }
}

#[test]
fn what_cost_nothing_takes_no_points_back() {
    let cart = Cart {
        customer_id: Some(CustomerId(Uuid::from_u128(9))),
        ..cart_of([(piece(1, "0"), quantity("2"))])
    };
    let sale = sold(&cart, currency("THB"), 0).earning(Earning::for_each(minor(100)));
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let back = account.refund(&[back(1, "1")], GiveBack::AsPaid(Method::Cash), taking(2));
    assert_eq!(back.map(|back| points_of(&back)), Ok(0));
}

fn held_never_more_than_earned(sale: &Sale, pieces: u32, parts: u32) {
    let earned = points_of(sale);
    let (mut held, mut earlier, mut count) = (earned, Vec::new(), 0);
    for piece in 0..pieces {
        count += 1;
        if piece + 1 < pieces && parts >> piece & 1 == 0 {
            continue;
        }
        let account = Account {
            sale,
            earlier: &earlier,
        };
        let returns = [back(1, &count.to_string())];
        let by = GiveBack::AsPaid(account.usual().unwrap());
        let refund = account.refund(&returns, by, taking(2 + u64::from(piece))).unwrap();
        let went = points_of(&refund);
        held += went;
        assert!(
            went <= 0 && (0..=earned).contains(&held),
            "{held} of {earned} after {piece}"
        );
        earlier.push(refund);
        count = 0;
    }
    assert_eq!(held, 0, "all goods are back");
}
