//! Keys, and what a browser would make of them.

use crate::driver::{ENTER, ENTRY, Window};
use crate::keyboard::{self, ESCAPE, F1, F2, F6, F9};
use crate::processes::run;
use serde_json::json;
use till_tests::shop::WATER;
use till_tests::{ANA, OWNER, Shop};

#[tokio::test]
async fn the_function_keys_reach_the_page() {
    let shop = Shop::demo();
    let window = Window::open(&shop).await;
    window.sign_in(&ANA).await;
    window.press(&format!("{WATER}{ENTER}")).await;
    window.see_total("10.00").await;
    let pages = [
        (F1, "//*[contains(@class,'sheet-of-keys')]"),
        (F2, "//*[contains(@class,'row2')]"),
        (F6, "//*[@role='dialog' or self::dialog]//input"),
        (F9, "//*[contains(@class,'quick')]"),
    ];
    for (key, page) in pages {
        keyboard::press(&[key], 0);
        window.see(page).await;
        keyboard::press(&[ESCAPE], 0);
        window.see_no_more(page).await;
    }
    window.see_total("10.00").await;
    window.close().await;
}

#[tokio::test]
async fn keys_and_wheels_that_would_move_a_browser_move_nothing() {
    let shop = Shop::demo();
    let window = Window::open(&shop).await;
    window.sign_in(&ANA).await;
    keyboard::scan(WATER, 0);
    window.see_total("10.00").await;
    window.script("window.same = true").await;
    let before = window.script(SHAPE).await;
    let windows = open_windows();
    let chords = [
        "ctrl+r",
        "ctrl+shift+r",
        "F5",
        "ctrl+F5",
        "ctrl+p",
        "ctrl+f",
        "ctrl+u",
        "ctrl+j",
        "ctrl+o",
        "ctrl+s",
        "F12",
        "ctrl+plus",
        "ctrl+minus",
        "ctrl+equal",
        "ctrl+0",
        "ctrl+KP_Add",
        "alt+Left",
        "alt+Home",
        "BackSpace",
    ];
    for chord in chords {
        keyboard::chord(chord);
    }
    keyboard::zoom_by_wheel();
    run("xdotool", &["mousemove", "500", "400", "click", "3"]);
    // Whatever one of them had begun would be there before this line is.
    keyboard::scan(WATER, 0);
    window.see_total("20.00").await;
    assert_eq!(
        window.script("return window.same").await,
        true,
        "the page was not loaded anew"
    );
    assert_eq!(window.script(SHAPE).await, before, "nothing is larger or smaller");
    assert_eq!(open_windows(), windows, "nothing was opened");
    assert_eq!(
        window
            .script("return getComputedStyle(document.body).webkitUserSelect")
            .await,
        "none"
    );
    assert_eq!(
        window
            .script("return getComputedStyle(document.querySelector('input')).webkitUserSelect")
            .await,
        "text"
    );
    window.close().await;
}

/// What zooming would change.
const SHAPE: &str = "return [innerWidth, innerHeight, devicePixelRatio, visualViewport.scale]";

fn open_windows() -> usize {
    run("xdotool", &["search", "--onlyvisible", "--name", ".*"])
        .lines()
        .count()
}

#[tokio::test]
async fn a_language_that_was_chosen_is_kept_with_the_shop() {
    let shop = Shop::demo();
    let window = Window::open(&shop).await;
    window.click("//button[contains(.,'中文')]").await;
    window.see("//h2[contains(.,'谁')]").await;
    window.close().await;
    let again = Window::open(&shop).await;
    again.see("//h2[contains(.,'谁')]").await;
    again.close().await;
    let kept = std::fs::read_dir(shop.path().join("window")).unwrap().count();
    assert!(kept > 0, "the shop's folder holds what the window remembers");
}

#[tokio::test]
async fn the_customers_window_opens_and_shows_the_sale() {
    let shop = Shop::demo();
    let _set = shop.ctl("display --window always").by(&OWNER).done();
    let window = Window::open(&shop).await;
    window.sign_in(&ANA).await;
    keyboard::scan(WATER, 0);
    window.see_total("10.00").await;
    window.turn_to(true).await;
    window
        .see("//*[contains(@class,'big')]//output[contains(.,'10.00')]")
        .await;
    assert_eq!(
        window
            .script("return document.querySelectorAll('input, button').length")
            .await,
        json!(0)
    );
    window.turn_to(false).await;
    window.see(ENTRY).await;
    window.close().await;
}
