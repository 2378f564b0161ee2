//! Whether till and back end agree about a shift, and what they owe each other under a wrong clock.

use super::{HEAD_OFFICE, confirmed, head_office, send, settle, shop, states};
use crate::shop::Shop;
use domain::people::Actor;
use domain::reconcile::Standing;
use domain::sale::Sale;
use rust_decimal::Decimal;
use store::{MapKind, OutboxState, PageEnd, Pulled, RemoteKind, Settled, Upstream};
use testkit::sample::{self, SOLD_AT_MS};

fn standing(shop: &Shop) -> Standing {
    let shift = shop.ledger.current_shift().unwrap().unwrap();
    shop.ledger.standings(shift.id).unwrap().remove(0)
}

fn told(total: &str, finding: Option<&'static str>) -> Settled {
    Settled::Confirmed {
        remote_id: "ord-1".to_owned(),
        echoed_total: Some(total.to_owned()),
        finding: finding.map(|code| (code, "looked at".to_owned())),
    }
}

/// What a back end lists: id, total, tax and means of payment.
fn order((remote_id, total, tax, method): (&str, &str, Option<&str>, &str)) -> Pulled {
    let dec = |text: &str| Decimal::from_str_exact(text).unwrap();
    Pulled::Order {
        remote_id: remote_id.to_owned(),
        marker: String::new(),
        total: Some(dec(total)),
        tax: tax.map(dec),
        method: method.to_owned(),
        created_at: String::new(),
        anchor: None,
    }
}

/// A reading of the whole list that reaches back to a moment.
fn read_since(shop: &Shop, since_ms: i64, orders: &[(&str, &str, Option<&str>, &str)]) {
    let (ledger, kind) = (&shop.ledger, RemoteKind::Order);
    ledger.pull_begins(HEAD_OFFICE, kind, since_ms, SOLD_AT_MS).unwrap();
    let rows = orders.iter().map(|one| order(*one)).collect();
    let end = PageEnd::Complete(SOLD_AT_MS);
    ledger.save_page(HEAD_OFFICE, kind, rows, end, SOLD_AT_MS).unwrap();
}

fn read(shop: &Shop, orders: &[(&str, &str, Option<&str>, &str)]) {
    read_since(shop, 0, orders);
}

/// A shop with so many sales of 339.80 that are there as `ord-1` and so on.
fn sold_and_there(count: u64) -> (Shop, Vec<Sale>) {
    let shop = shop();
    let sales: Vec<Sale> = (1..=count).map(|number| shop.sell_no(number).sale).collect();
    for (sale, number) in sales.iter().zip(1..) {
        send(&shop, sale);
        settle(&shop, sale, &confirmed(&format!("ord-{number}")));
    }
    (shop, sales)
}

#[test]
fn count_and_sum_stand_on_both_sides_and_what_is_missing_or_differs_has_its_name() {
    let shop = shop();
    let sales: Vec<Sale> = (1..=4).map(|number| shop.sell_no(number).sale).collect();
    let side = |standing: &Standing| (standing.found.till.count, standing.found.till.total.to_string());
    assert_eq!(side(&standing(&shop)), (4, "1359.20".to_owned()));
    assert_eq!(standing(&shop).found.there.count, 0);
    assert_eq!(standing(&shop).found.missing.len(), 4);
    for (sale, answer) in sales.iter().zip([
        told("339.80", None),
        confirmed("ord-2"),
        told("1.00", Some("total_differs")),
    ]) {
        send(&shop, sale);
        settle(&shop, sale, &answer);
    }
    let found = standing(&shop).found;
    assert_eq!(
        (found.there.count, found.there.total.to_string()),
        (3, "680.60".to_owned())
    );
    assert_eq!((found.told, found.listed, found.agrees()), (2, 0, false));
    assert_eq!(found.missing, [sales[3].receipt_no()]);
    assert_eq!(found.differing, [sales[2].receipt_no()]);
    let day = shop.ledger.day_standings(sample::business_date()).unwrap();
    assert_eq!(day, [standing(&shop)], "the day's only shift");
}

#[test]
fn a_list_that_was_read_back_is_held_against_the_till_part_by_part() {
    let (shop, sales) = sold_and_there(3);
    let tax = sample::thb().format(sales[0].tax);
    read(
        &shop,
        &[
            ("ord-1", "339.80", Some(&tax), "cash"),
            ("ord-2", "339.80", Some("0.01"), "cash"),
            ("ord-3", "339.80", None, "Kasse"),
            ("ord-9", "5.00", None, "somebody else's"),
        ],
    );
    let found = standing(&shop);
    assert_eq!(found.read_at_ms, Some(SOLD_AT_MS));
    let found = found.found;
    assert_eq!(
        (found.told, found.listed, found.tax.told, found.tenders.told),
        (3, 3, 2, 3)
    );
    assert_eq!(found.tax.differing, [sales[1].receipt_no()]);
    assert_eq!(found.tenders.differing, [sales[2].receipt_no()]);
    assert!(found.differing.is_empty() && found.gone.is_empty() && !found.agrees());

    shop.ledger
        .map_remote(
            HEAD_OFFICE,
            MapKind::Tender,
            "cash",
            "Kasse",
            Actor::Machine,
            SOLD_AT_MS,
        )
        .unwrap();
    let found = standing(&shop).found;
    assert_eq!(found.tenders.differing, Vec::<String>::new(), "its word for cash");
    assert_eq!(found.tenders.sums.len(), 1, "{:?}", found.tenders);
}

#[test]
fn a_sale_is_gone_once_two_readings_that_must_have_seen_it_did_not() {
    let (shop, sales) = sold_and_there(2);
    let both = [("ord-1", "339.80", None, "cash"), ("ord-2", "339.80", None, "cash")];
    let date = sample::business_date();
    read(&shop, &both[..1]);
    assert!(standing(&shop).found.agrees(), "one list may be cut short");
    assert!(shop.ledger.unlisted(HEAD_OFFICE, date).unwrap());
    read(&shop, &both[..1]);
    assert_eq!(standing(&shop).found.gone, [sales[1].receipt_no()]);
    read(&shop, &both);
    assert!(standing(&shop).found.agrees(), "it is there again");
    assert!(!shop.ledger.unlisted(HEAD_OFFICE, date).unwrap());

    let young_ms = SOLD_AT_MS + 1;
    read_since(&shop, young_ms, &[]);
    read_since(&shop, young_ms, &[]);
    let found = standing(&shop).found;
    assert!(
        found.agrees() && found.listed == 2,
        "what is older than the list stays as it was seen last: {found:?}"
    );
    assert!(!shop.ledger.unlisted(HEAD_OFFICE, date).unwrap());
}

#[test]
fn what_a_back_end_does_not_take_is_counted_and_owed_by_nobody() {
    let shop = shop();
    let sale = shop.sell_no(1).sale;
    shop.ledger.not_mirrorable(HEAD_OFFICE, &[sale.id], SOLD_AT_MS).unwrap();
    let found = standing(&shop);
    assert_eq!(
        (found.not_taken, found.found.till.count, found.read_at_ms),
        (1, 0, None)
    );
}

#[test]
fn a_sale_made_under_a_clock_that_was_set_back_is_owed_all_the_same() {
    let shop = Shop::open();
    let late_ms = SOLD_AT_MS + 3_600_000;
    let office = Upstream {
        from_at_ms: late_ms,
        ..head_office()
    };
    shop.sell_no(1);
    shop.ledger.add_upstream(&office, Actor::Machine, late_ms).unwrap();
    let sold = shop.sell_no(2).sale;
    assert!(sold.sold_at_ms < late_ms, "by the clock it is older than the back end");
    assert_eq!(states(&shop), [(sold.id, OutboxState::Queued)], "the one before is not");
    let found = shop.ledger.verify().unwrap();
    assert_eq!(found.first_difference, None);
    assert_eq!(shop.ledger.outbox_counts(HEAD_OFFICE).unwrap().queued, 1);
    assert_eq!(sample::baht("339.80"), sold.total);
}
