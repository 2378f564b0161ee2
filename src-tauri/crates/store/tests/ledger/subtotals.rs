//! What a shift came to so far is kept from time to time, and changes no figure.

use crate::shop::{Shop, at, close, refund_of};
use domain::cart::Cart;
use domain::shift::ShiftReport;
use domain::{CartId, ShiftId};
use store::Ledger;
use testkit::sample::{SOLD_AT_MS, uuid};

/// A shift of this many sales, every seventh of them taken back.
fn busy(sales: u64) -> (Shop, ShiftId) {
    let shop = Shop::open();
    for number in 1..=sales {
        let sold = shop.sell_no(number).sale;
        if number % 7 == 0 {
            let cart = Cart::new(CartId(uuid(0x70_0000 + number)));
            shop.ledger
                .commit_cart(&at(&cart, 1), cart, SOLD_AT_MS, refund_of(&sold))
                .unwrap();
        }
    }
    let shift = shop.ledger.current_shift().unwrap().unwrap().id;
    (shop, shift)
}

fn x(shop: &Shop, shift: ShiftId) -> ShiftReport {
    shop.ledger.shift_report(shift).unwrap()
}

fn kept(shop: &Shop) -> i64 {
    let sql = "SELECT count(*) FROM shift_subtotal";
    shop.behind_the_back().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_shift_with_a_subtotal_comes_to_what_its_documents_come_to() {
    let (shop, shift) = busy(300);
    assert_eq!(kept(&shop), 1, "more than 256 documents were made");
    let with_it = x(&shop, shift);
    assert_eq!((with_it.totals.sales, with_it.totals.refunded.count), (300, 42));
    shop.behind_the_back()
        .execute("DELETE FROM shift_subtotal", [])
        .unwrap();
    assert_eq!(x(&shop, shift), with_it);
    close(&shop.ledger, "2000.00", 9, None, SOLD_AT_MS);
    assert!(shop.ledger.verify().unwrap().first_difference.is_none());
}

#[test]
fn a_subtotal_that_was_changed_is_named() {
    let (shop, _) = busy(256);
    assert!(shop.ledger.verify().unwrap().first_difference.is_none());
    let sql = "UPDATE shift_subtotal SET totals = json_set(totals, '$.sold_minor', 1)";
    shop.behind_the_back().execute(sql, []).unwrap();
    let found = Ledger::verify_folder(shop.dir.path(), &[]).unwrap().first_difference;
    let (_, what) = found.unwrap();
    assert!(what.contains("subtotal of shift 1"), "{what}");
}
