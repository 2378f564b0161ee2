//! The release binary in a display of its own, driven from outside as a person would: keys, clicks and a scanner that types.

// Elsewhere the window is another browser's, with another driver.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a story stops at what it did not expect"
)]

#[path = "window/driver.rs"]
mod driver;

use driver::{ENTER, F9, Window, program};
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;
use till_tests::figures::{figure, text};
use till_tests::printer::Printer;
use till_tests::reader::codes;
use till_tests::shop::{COLA, SKUS, WATER};
use till_tests::{ANA, Office, Person, Shop};

/// Signs somebody in on the lock screen.
async fn sign_in(window: &Window, person: &Person) {
    window
        .click(&format!("//button[.//bdi[text()='{}']]", person.name))
        .await;
    window.press(person.pin).await;
    window.press(ENTER).await;
    window.see("//input[@maxlength='80']").await;
}

/// Waits until the cart's total is this.
async fn see_total(window: &Window, total: &str) {
    window
        .see(&format!(
            "//*[contains(@class,'totals')]//output[contains(.,'{total}')]"
        ))
        .await;
}

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
    sign_in(&window, &ANA).await;

    window.click("//input[@maxlength='80']").await;
    window.scan(WATER);
    see_total(&window, "10.00").await;
    window.scan(WATER);
    see_total(&window, "20.00").await;
    window.press(&format!("{COLA}{ENTER}")).await;
    see_total(&window, "37.00").await;
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
    sign_in(&window, &ANA).await;
    window.press(&format!("{WATER}{ENTER}")).await;
    see_total(&window, "10.00").await;
    window.press(&format!("{COLA}{ENTER}")).await;
    see_total(&window, "27.00").await;
    window.reload().await;
    see_total(&window, "27.00").await;
    window.picture("5-reloaded").await;

    window.press(F9).await;
    window.see("//*[contains(@class,'quick')]").await;
    window.reload().await;
    see_total(&window, "27.00").await;
    assert_eq!(last_sale(&shop), Value::Null, "a reload takes no payment");
    window.press(F9).await;
    window.see("//*[contains(@class,'quick')]").await;
    window.press(ENTER).await;
    window.see("//*[contains(@class,'done')]").await;
    window.reload().await;
    see_total(&window, "0.00").await;
    let verified = shop.verify();
    assert_eq!(
        [&verified["ok"], &verified["sales"]],
        [&Value::Bool(true), &Value::from(1)]
    );
    window.close().await;
}

#[tokio::test]
async fn a_second_window_on_the_same_folder_says_so_and_leaves() {
    let shop = Shop::demo();
    let window = Window::open(&shop).await;
    window.see("//h2[contains(.,'Who is selling?')]").await;
    let second = Command::new(program()).arg("--data").arg(shop.path()).output().unwrap();
    assert!(!second.status.success());
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(said.contains(&shop.path().display().to_string()), "{said}");
    window.close().await;
}
