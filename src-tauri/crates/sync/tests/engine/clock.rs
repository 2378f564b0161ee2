//! A clock that is set while sales are on their way: no quarantine is shorter for it, and no sale waits longer.

use crate::shop::Shop;
use sync::Surroundings;
use testkit::pos_system_api::Fault;

const POST: &str = "POST /orders";
const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

fn ready() -> Shop {
    let shop = Shop::open();
    shop.until_idle();
    shop
}

#[test]
fn a_clock_that_is_put_forward_shortens_no_quarantine() {
    let shop = ready();
    shop.simulator.fault(POST, Fault::CutThenCommit);
    shop.sell_cash(1);
    shop.pass();
    shop.around.wait(HOUR_MS);
    shop.pass();
    assert_eq!((shop.posts(), shop.counts().unknown), (1, 1), "it was looked for once");
    shop.around.set_clock(3 * DAY_MS);
    shop.pass();
    assert_eq!(shop.posts(), 1, "no time has passed");
    assert!(shop.simulator.arrive());
    shop.around.wait(60_000);
    shop.pass();
    assert_eq!((shop.posts(), shop.settled().confirmed), (1, 1), "it was found");
}

#[test]
fn a_clock_that_is_put_back_keeps_no_sale_waiting() {
    let shop = ready();
    shop.simulator.go_offline();
    shop.sell_cash(1);
    shop.pass();
    shop.around.set_clock(-60 * DAY_MS);
    shop.simulator.go_online().unwrap();
    let next_at_ms = shop.pass().next_at_ms.unwrap();
    assert!(
        next_at_ms - shop.around.now_ms() <= 300_000,
        "a wait is as long as it was"
    );
    shop.around.wait(300_000);
    shop.pass();
    assert_eq!(shop.counts().confirmed, 1);
}

#[test]
fn a_clock_that_was_put_back_while_the_till_was_off_keeps_no_sale_waiting_for_more_than_an_hour() {
    let shop = ready();
    shop.simulator.go_offline();
    shop.sell_cash(1);
    shop.pass();
    shop.around.set_clock(-60 * DAY_MS);
    shop.simulator.go_online().unwrap();
    let shop = shop.restarted();
    shop.pass();
    shop.around.wait(HOUR_MS);
    shop.pass();
    assert_eq!(shop.counts().confirmed, 1);
}
