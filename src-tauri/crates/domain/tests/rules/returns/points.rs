//! Points that go back with the goods.

use super::{back, sold, taking};
use crate::goods::{cart_of, currency, minor, piece, quantity};
use domain::CustomerId;
use domain::cart::Cart;
use domain::customer::{Earning, points_of};
use domain::refund::{Account, GiveBack};
use domain::sale::Sale;
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
