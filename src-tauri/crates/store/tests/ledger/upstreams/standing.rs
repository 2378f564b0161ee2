//! Whether till and back end agree about a shift, and what they owe each other under a wrong clock.

use super::{HEAD_OFFICE, confirmed, head_office, send, settle, shop, states};
use crate::shop::Shop;
use domain::money::Money;
use domain::people::Actor;
use domain::sale::Sale;
use domain::shift::Tally;
use store::{OutboxState, Settled, Standing, Upstream};
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

#[test]
fn count_and_sum_stand_on_both_sides_and_what_is_missing_or_differs_has_its_name() {
    let shop = shop();
    let sales: Vec<Sale> = (1..=4).map(|number| shop.sell_no(number).sale).collect();
    let owed = Tally {
        count: 4,
        amount: Money::sum(sales.iter().map(|sale| sale.total)).unwrap(),
    };
    assert_eq!((standing(&shop).owed, standing(&shop).confirmed), (owed, 0));
    assert_eq!(standing(&shop).missing.len(), 4);
    for (sale, answer) in sales.iter().zip([
        told("339.80", None),
        confirmed("ord-2"),
        told("1.00", Some("total_differs")),
    ]) {
        send(&shop, sale);
        settle(&shop, sale, &answer);
    }
    let found = standing(&shop);
    let told: Vec<String> = found.told.iter().map(ToString::to_string).collect();
    assert_eq!(
        (found.confirmed, told, found.untold),
        (3, vec!["339.80".to_owned(), "1.00".to_owned()], sales[1].total)
    );
    assert_eq!(found.missing, [sales[3].receipt_no()]);
    assert_eq!(found.differing, [sales[2].receipt_no()]);
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
