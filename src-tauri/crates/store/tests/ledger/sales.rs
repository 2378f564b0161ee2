//! Finished documents.

use crate::shop::{Shop, at, document, refund_of, store_error};
use domain::cart::Cart;
use domain::sale::Sale;
use domain::settle::Method;
use std::convert::Infallible;
use store::{CartRef, CommitError, SaleDraft};
use testkit::sample::{self, SOLD_AT_MS, baht, uuid};

#[test]
fn a_sale_is_read_back_as_it_was_made_also_after_the_till_was_closed() {
    let shop = Shop::open();
    let first = shop.sell(
        sample::discounted_cart(),
        &[(Method::Card, "200.00"), (Method::Cash, "120.00")],
    );
    assert_eq!(first.sale.receipt_no(), "T1K7Q-000001", "the first number of the epoch");
    assert!(!first.replayed, "it was made now");
    let shop = shop.reopened();
    let found = |sale: Option<Sale>| {
        assert_eq!(
            sale,
            Some(first.sale.clone()),
            "each way to a sale finds the same document"
        )
    };
    found(shop.ledger.sale(first.sale.id).unwrap());
    found(shop.ledger.sale_by_receipt("T1K7Q-000001").unwrap());
    found(shop.ledger.sale_of_cart(first.sale.cart_id).unwrap());
    found(shop.ledger.last_sale().unwrap());
    assert_eq!(shop.ledger.journal_seq_of(first.sale.id).unwrap(), first.journal_seq);
    assert_eq!(
        shop.ledger.sale_by_receipt("no number").unwrap(),
        None,
        "a text that is no number finds nothing"
    );
}

#[test]
fn a_cart_is_sold_once_however_often_it_is_tendered() {
    let shop = Shop::open();
    let first = shop.sell_no(1);
    let again = shop.sell_no(1);
    assert!(again.replayed, "the second tender finds the first one's sale");
    assert_eq!(again.sale, first.sale);
    assert_eq!(shop.sell_no(2).sale.sequence, 2, "and uses up no number");
}

#[test]
fn an_open_cart_becomes_a_sale_and_is_gone() {
    let shop = Shop::open();
    let (cart, request) = (sample::cart(), 7);
    let start = CartRef {
        revision: 0,
        ..at(&cart, request)
    };
    let lines = cart.clone();
    let changed = shop
        .ledger
        .change_cart(&start, SOLD_AT_MS, sample::ana().id, move |open: &mut Cart| {
            *open = lines;
            Ok::<_, Infallible>(())
        });
    let open = changed.unwrap().cart;
    let sold = shop
        .ledger
        .commit_sale(&at(&open, 8), SOLD_AT_MS, document(&[(Method::Cash, "340.00")]))
        .unwrap();
    assert_eq!(sold.sale.change, baht("0.25"));
    assert_eq!(shop.ledger.open_cart().unwrap(), None, "the cart is gone with its sale");
    let late = shop
        .ledger
        .change_cart(&at(&open, 9), SOLD_AT_MS, sample::ana().id, |_: &mut Cart| {
            Ok::<_, Infallible>(())
        });
    assert!(
        matches!(late, Err(store::ChangeError::Sold { .. })),
        "a sold cart is not changed: {late:?}"
    );
}

#[test]
fn a_refusal_writes_nothing_and_uses_up_no_number() {
    let shop = Shop::open();
    let cart = sample::cart();
    let here = at(&cart, 1);
    let entries = shop.ledger.journal_head().unwrap();
    let refused = shop
        .ledger
        .commit_cart(&here, cart.clone(), SOLD_AT_MS, |_, _| Err("no"));
    assert!(matches!(refused, Err(CommitError::Refused("no"))), "{refused:?}");
    let misplaced = shop
        .ledger
        .commit_cart(&here, cart.clone(), SOLD_AT_MS, move |cart, slot| {
            let draft = document(&[(Method::Cash, "500.00")])(cart, slot)?;
            let sale = Sale {
                sequence: 9,
                ..draft.sale
            };
            Ok::<_, Infallible>(SaleDraft { sale, ..draft })
        });
    assert!(
        matches!(misplaced, Err(CommitError::Misplaced { what: "sequence" })),
        "{misplaced:?}"
    );
    let unbalanced = shop.ledger.commit_cart(&here, cart, SOLD_AT_MS, move |cart, slot| {
        let draft = document(&[(Method::Cash, "500.00")])(cart, slot)?;
        let sale = Sale {
            total: baht("1.00"),
            ..draft.sale
        };
        Ok::<_, Infallible>(SaleDraft { sale, ..draft })
    });
    assert!(matches!(unbalanced, Err(CommitError::Unbalanced(_))), "{unbalanced:?}");
    assert_eq!(shop.ledger.journal_head().unwrap(), entries, "the journal did not grow");
    assert_eq!(shop.sell_no(1).sale.sequence, 1, "the number is still free");
}

#[test]
fn without_a_shift_nothing_is_sold() {
    let shop = Shop::closed();
    let cart = sample::cart();
    let sold = shop
        .ledger
        .commit_cart(&at(&cart, 1), cart, SOLD_AT_MS, document(&[(Method::Cash, "500.00")]));
    assert!(matches!(sold, Err(CommitError::NoShift)), "{sold:?}");
}

#[test]
fn a_document_that_collides_with_a_row_is_rolled_back_whole() {
    let shop = Shop::open();
    let first = shop.sell_no(1);
    let cart = Cart {
        id: domain::CartId(uuid(77)),
        ..sample::cart()
    };
    let taken = first.sale.id;
    let sold = shop
        .ledger
        .commit_cart(&at(&cart, 1), cart, SOLD_AT_MS, move |cart, slot| {
            let draft = document(&[(Method::Cash, "500.00")])(cart, slot)?;
            let sale = Sale {
                id: taken,
                ..draft.sale
            };
            Ok::<_, Infallible>(SaleDraft { sale, ..draft })
        });
    store_error(sold.unwrap_err());
    assert_eq!(
        shop.ledger.journal_head().unwrap().map(|(seq, _)| seq),
        Some(first.journal_seq),
        "no entry without its rows"
    );
    assert_eq!(shop.sell_no(2).sale.sequence, 2, "no gap");
}

#[test]
fn a_refund_names_its_sale_and_is_found_from_it() {
    let shop = Shop::open();
    let sale = shop.sell_no(1).sale;
    let cart = Cart::new(domain::CartId(uuid(78)));
    let refund = shop
        .ledger
        .commit_cart(&at(&cart, 1), cart, SOLD_AT_MS, refund_of(&sale))
        .unwrap()
        .sale;
    assert_eq!(refund.receipt_no(), "T1K7Q-000002", "refunds share the sequence");
    assert_eq!(shop.ledger.corrections_of(sale.id).unwrap(), vec![refund]);
}

#[test]
fn finished_rows_refuse_change_and_deletion() {
    let shop = Shop::open();
    shop.sell_no(1);
    let raw = shop.behind_the_back();
    for table in [
        "journal",
        "sale",
        "sale_line",
        "sale_tax",
        "sale_tender",
        "stock_movement",
    ] {
        let column = match table {
            "journal" => "at_ms",
            "sale" => "total_minor",
            "sale_line" | "sale_tax" => "tax_minor",
            "sale_tender" => "amount_minor",
            _ => "quantity_e4",
        };
        for sql in [
            format!("UPDATE {table} SET {column} = {column} + 1"),
            format!("DELETE FROM {table}"),
        ] {
            let refusal = raw.execute(&sql, []).unwrap_err().to_string();
            assert!(refusal.contains("never"), "{sql}: {refusal}");
        }
    }
}

#[test]
fn sales_of_a_range_of_days_come_in_order_and_whole() {
    let shop = Shop::open();
    for number in 1..=450 {
        shop.sell_no(number);
    }
    let day = sample::business_date();
    let sequences: Vec<u64> = shop
        .ledger
        .sales_between(day, day, 0)
        .map(|sale| sale.unwrap().sale.sequence)
        .collect();
    assert_eq!(
        sequences,
        (1..=450).collect::<Vec<_>>(),
        "three pages, no document twice and none missing"
    );
    let before = "2026-11-23".parse().unwrap();
    assert_eq!(
        shop.ledger.sales_between(before, before, 0).count(),
        0,
        "another day has none"
    );
}

#[test]
fn the_log_has_its_blocks_before_the_first_sale_of_a_day_and_keeps_them() {
    let shop = Shop::open().reopened();
    let log = |shop: &Shop| std::fs::metadata(shop.dir.path().join("ledger.db-wal")).unwrap().len();
    let laid_out = log(&shop);
    assert!(laid_out > 5_000_000, "laid out: {laid_out}");
    for number in 1..=3 {
        shop.sell(sample::cart_of(number, &[("P0002", "2")]), &[(Method::Cash, "500.00")]);
    }
    assert_eq!(log(&shop), laid_out, "a sale writes over old bytes");
    let db = rusqlite::Connection::open(shop.dir.path().join("ledger.db")).unwrap();
    let filling = "SELECT count(*) FROM sqlite_schema WHERE name = 'filling'";
    let left: i64 = db.query_row(filling, [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0, "nothing of what filled it counts");
    let pages: i64 = db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    assert!(pages < 300, "nor does the ledger grow by it: {pages} pages");
}
