//! How large the window grows in a day of selling. Nothing drives it but keys, as in a shop: a driver keeps something in the page of all
//! that it asks there.

use crate::driver::{program, until};
use crate::keyboard::{self, RETURN, place};
use crate::last_sale;
use crate::processes::Processes;
use serde_json::Value;
use std::cell::Cell;
use std::process::{Child, Command};
use testkit::prove::times;
use till_tests::shop::WATER;
use till_tests::{ANA, Shop};

/// How much more memory of its own a process may hold after the run than after its beginning, KiB: what is not yet swept up, no more.
const TILL_KIB: u64 = 24 << 10;
const PAGE_KIB: u64 = 24 << 10;

/// How much more it may hold in between, just before it begins anew.
const LARGEST_KIB: u64 = 96 << 10;

#[tokio::test]
async fn the_window_does_not_grow_with_the_sales() {
    let shop = Shop::demo();
    let window = Alone::on(&shop);
    let processes = Processes {
        till: i32::try_from(window.0.id()).unwrap(),
    };
    // A command line that came first would hold the shop, and the window would leave.
    until("the window holds the shop", || !processes.pages().is_empty()).await;
    sign_in(&shop).await;
    sell(&shop, times(200, 20)).await;
    lock(&shop).await;
    sign_in(&shop).await;
    let (first, [till, page]) = (processes.pages(), processes.own_kib());
    let mut largest = page;
    for _ in 0..times(18, 1) {
        sell(&shop, times(100, 40)).await;
        largest = largest.max(processes.own_kib()[1]);
        let worn = processes.pages();
        lock(&shop).await;
        until("a worn page begins anew in a process of its own", || {
            let pages = processes.pages();
            !pages.is_empty() && pages != worn
        })
        .await;
        sign_in(&shop).await;
    }
    assert_ne!(processes.pages(), first);
    let [till_after, page_after] = processes.own_kib();
    let said =
        format!("the till {till} KiB, then {till_after}; the page {page} KiB, then {page_after}, at most {largest}");
    println!("{said}");
    assert!(till_after < till + TILL_KIB && page_after < page + PAGE_KIB, "{said}");
    assert!(largest < page + LARGEST_KIB, "{said}");
}

/// A window without a driver. It ends with this value.
struct Alone(Child);

impl Alone {
    fn on(shop: &Shop) -> Self {
        let mut command = Command::new(program());
        command.arg("--data").arg(shop.path());
        command.env("XDG_DATA_HOME", shop.beside("user"));
        Self(command.spawn().unwrap())
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn lock(shop: &Shop) {
    until("the till is locked", || {
        // From the change to the next sale, and there to the lock.
        keyboard::press(&[RETURN], 0);
        keyboard::chord("ctrl+l");
        shop.ctl("status").done()["session"].is_null()
    })
    .await;
}

/// Types the PIN of who is chosen at the lock.
async fn sign_in(shop: &Shop) {
    let strokes: Vec<u8> = ANA.pin.chars().map(place).chain([RETURN]).collect();
    let typed = || keyboard::press(&strokes, 20);
    again_and_again("somebody is signed in", typed, || {
        !shop.ctl("status").done()["session"].is_null()
    })
    .await;
}

/// Scans, and presses Enter until the sale is made: to the payment, and to take it.
async fn sell(shop: &Shop, sales: usize) {
    for _ in 0..sales {
        let before = number(shop);
        let scanned = || keyboard::scan(WATER, 2);
        again_and_again("the sale is made", scanned, || {
            keyboard::press(&[RETURN], 0);
            number(shop) != before
        })
        .await;
    }
}

/// The number of the last receipt.
fn number(shop: &Shop) -> Value {
    last_sale(shop)["receipt_no"].clone()
}

/// So often is looked before it is done again.
const LOOKS: u32 = 40;

/// Does something until it has come true: a page that is still loading hears nothing.
async fn again_and_again(what: &str, act: impl Fn(), so: impl Fn() -> bool) {
    let looks = Cell::new(0_u32);
    until(what, || {
        if looks.replace(looks.get() + 1).is_multiple_of(LOOKS) {
            act();
        }
        so()
    })
    .await;
}
