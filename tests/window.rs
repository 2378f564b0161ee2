//! The release binary in a display of its own, driven from outside as a person would: keys, clicks and a scanner that types.

// Elsewhere the window is another browser's, with another driver.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story stops at what it did not expect, and says its figures"
)]

#[path = "window/driver.rs"]
mod driver;
#[path = "window/figures.rs"]
mod figures;
#[path = "window/keyboard.rs"]
mod keyboard;
#[path = "window/keys.rs"]
mod keys;
#[path = "window/memory.rs"]
mod memory;
#[path = "window/processes.rs"]
mod processes;
#[path = "window/scans.rs"]
mod scans;
#[path = "window/watch.rs"]
mod watch;

use driver::{ENTER, ENTRY, F9, Window};
use serde_json::Value;
use std::collections::BTreeMap;
use till_tests::figures::{figure, text};
use till_tests::printer::Printer;
use till_tests::reader::codes;
use till_tests::shop::{COLA, SKUS, WATER};
use till_tests::{ANA, Office, Shop};

/// The last sale, as anybody at the machine is told.
fn last_sale(shop: &Shop) -> Value {
    shop.ctl("status").done()["last_sale"].clone()
}

#[tokio::test]
async fn a_sale_is_rung_up_in_the_window_printed_and_known_at_the_office() {
    let (shop, office, printer) = (Shop::demo(), Office::knowing(SKUS), Printer::on());
    office.join_mapped(&shop);
    shop.add_printer("counter", &printer.at());
    let window = Window::open(&shop).await;
    window.see("//h2[contains(.,'Who is selling?')]").await;
    window.picture("1-lock").await;
    window.sign_in(&ANA).await;

    window.click(ENTRY).await;
    keyboard::scan(WATER, 0);
    window.see_total("10.00").await;
    keyboard::scan(WATER, 0);
    window.see_total("20.00").await;
    window.press(&format!("{COLA}{ENTER}")).await;
    window.see_total("37.00").await;
    window.picture("2-sell").await;
    window.press(F9).await;
    window.see("//*[contains(@class,'quick')]").await;
    window.press("100").await;
    window.see("//*[contains(.,'63.00')]").await;
    window.picture("3-tender").await;
    window.press(ENTER).await;
    window
        .see("//*[contains(@class,'done')]//output[contains(.,'63.00')]")
        .await;
    window.picture("4-done").await;

    let sale = last_sale(&shop);
    let receipt_no = text(&sale, "receipt_no");
    window
        .see(&format!(
            "//*[contains(@class,'done')]//*[contains(text(),'{receipt_no}')]"
        ))
        .await;
    assert_eq!(codes(&printer.picture(0)), [format!("EVT1|{receipt_no}|37.00|THB")]);
    let _synced = shop.ctl("sync --until-idle --timeout 60").done();
    let there = BTreeMap::from([(receipt_no.to_owned(), figure(&"37.00".into()))]);
    assert_eq!(office.totals(), there, "one order with the same total");
    window.close().await;
    assert_eq!(shop.verify()["ok"], true);
}

#[tokio::test]
async fn a_reload_in_the_middle_of_a_sale_keeps_the_cart_and_who_is_signed_in() {
    let shop = Shop::demo();
    let window = Window::open(&shop).await;
    window.sign_in(&ANA).await;
    window.press(&format!("{WATER}{ENTER}")).await;
    window.see_total("10.00").await;
    window.press(&format!("{COLA}{ENTER}")).await;
    window.see_total("27.00").await;
    window.reload().await;
    window.see_total("27.00").await;
    window.picture("5-reloaded").await;

    window.press(F9).await;
    window.see("//*[contains(@class,'quick')]").await;
    window.reload().await;
    window.see_total("27.00").await;
    assert_eq!(last_sale(&shop), Value::Null, "a reload takes no payment");
    window.press(F9).await;
    window.see("//*[contains(@class,'quick')]").await;
    window.press(ENTER).await;
    window.see("//*[contains(@class,'done')]").await;
    window.reload().await;
    window.see_total("0.00").await;
    let verified = shop.verify();
    assert_eq!(
        [&verified["ok"], &verified["sales"]],
        [&Value::Bool(true), &Value::from(1)]
    );
    window.close().await;
}

#[tokio::test]
async fn a_payment_that_a_reload_cuts_off_is_taken_once() {
    let shop = Shop::demo();
    let window = Window::open(&shop).await;
    window.sign_in(&ANA).await;
    window.press(&format!("{WATER}{ENTER}")).await;
    window.see_total("10.00").await;
    window.press(F9).await;
    window.see("//*[contains(@class,'quick')]").await;
    window.press(ENTER).await;
    window.reload().await;
    // Either the payment was on its way already, or the sale is still to be paid.
    window.see("//*[contains(@class,'totals')]").await;
    window
        .come_true("return /\\b(0|10)\\.00$/.test(document.querySelector('.totals output').textContent)")
        .await;
    if last_sale(&shop) == Value::Null {
        window.press(F9).await;
        window.see("//*[contains(@class,'quick')]").await;
        window.press(ENTER).await;
        window.see("//*[contains(@class,'done')]").await;
    }
    let verified = shop.verify();
    assert_eq!((&verified["ok"], &verified["sales"]), (&true.into(), &1.into()));
    window.close().await;
}
