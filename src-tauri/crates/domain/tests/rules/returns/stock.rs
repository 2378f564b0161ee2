//! What a sale and its return do to the stock of goods that nobody counts, and of packs.

use super::{back, sold, taking};
use crate::goods::{cart_of, currency, piece, quantity};
use domain::money::Quantity;
use domain::product::{Pack, Product, Stock};
use domain::refund::{Account, GiveBack};
use domain::sale::Sale;
use domain::settle::Method;

#[test]
fn what_nobody_counts_moves_no_stock_neither_sold_nor_taken_back() {
    let bag = Product {
        stock: Stock::Uncounted,
        ..piece(2, "1")
    };
    let cart = cart_of([(piece(1, "10"), Quantity::ONE), (bag, quantity("2"))]);
    let sale = sold(&cart, currency("THB"), 0);
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let void = account.void(taking(2)).unwrap();
    let moved = |document: &Sale| -> Vec<(u32, String)> {
        let movements = document.stock_movements();
        let moved = movements.iter().map(|one| (one.line_no, one.quantity.to_string()));
        moved.collect()
    };
    assert_eq!(moved(&sale), [(1, "-1".to_owned())]);
    assert_eq!(moved(&void), [(1, "1".to_owned())]);
}

#[test]
fn a_pack_moves_what_it_holds_sold_and_taken_back() {
    let bottle = piece(1, "10");
    let pack = |number, holds: &str, of| Product {
        stock: Stock::Pack(Pack {
            holds: quantity(holds),
            sku: bottle.sku.clone(),
            of,
        }),
        ..piece(number, "55")
    };
    let goods = [
        pack(2, "6", Some(bottle.id)),
        pack(3, "0.25", Some(bottle.id)),
        pack(4, "6", None),
    ];
    let cart = cart_of(goods.map(|one| (one, quantity("3"))));
    let sale = sold(&cart, currency("THB"), 0);
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let refund = account.refund(&[back(1, "2")], GiveBack::AsPaid(Method::Cash), taking(2));
    let moved = |document: &Sale| -> Vec<String> {
        let movements = document.stock_movements();
        let moved = movements.iter().map(|one| format!("{} {}", one.quantity, one.sku));
        moved.collect()
    };
    assert_eq!(
        moved(&sale),
        ["-18 P0001", "-0.75 P0001", "-3 P0004"],
        "what nobody knows moves the pack's own"
    );
    assert_eq!(moved(&refund.unwrap()), ["12 P0001"]);
}
