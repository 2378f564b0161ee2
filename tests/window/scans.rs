//! Scanners at the window: those that type, under any layout, and those at a serial line; and people, who are none.

use crate::driver::Window;
use crate::keyboard::{self, BACKSPACE, F2, F6, RETURN, Stroke, place};
use testkit::prove::times;
use till_tests::shop::{COLA, TEA, WATER};
use till_tests::{ANA, OWNER, Scanner, Shop};

#[tokio::test]
async fn a_scanner_that_types_is_understood_under_a_us_a_thai_and_a_chinese_layout() {
    let shop = Shop::demo();
    let window = Window::open(&shop).await;
    window.sign_in(&ANA).await;
    let rounds = [
        ("us", "10.00", "27.00", "47.00"),
        ("th", "57.00", "74.00", "94.00"),
        ("cn", "104.00", "121.00", "141.00"),
    ];
    for (layout, first, second, third) in rounds {
        keyboard::lay_out(layout);
        keyboard::scan(WATER, 0);
        window.see_total(first).await;
        keyboard::scan(COLA, 8);
        window.see_total(second).await;
        // Also where a person was about to type.
        keyboard::press(&[F2], 0);
        window.see("//*[contains(@class,'row2')]").await;
        keyboard::scan(TEA, 3);
        window.see_total(third).await;
        let typed = window
            .script("return [...document.querySelectorAll('input')].map((field) => field.value).join('')")
            .await;
        assert_eq!(typed, "", "{layout}: nothing of a scan stays in a field");
    }
    keyboard::lay_out("us");
    window.see("//*[contains(.,'3 lines')]").await;
    window.close().await;
}

#[tokio::test]
async fn a_scanner_at_a_serial_line_is_heard_in_the_window() {
    let shop = Shop::demo();
    let mut scanner = Scanner::unplugged(shop.beside("scanner"));
    scanner.plug_in();
    let _added = shop.ctl("scanner add hand --at").arg(scanner.at()).by(&OWNER).done();
    let window = Window::open(&shop).await;
    window.sign_in(&ANA).await;
    scanner.scan(format!("{WATER}\r\n"));
    window.see_total("10.00").await;
    scanner.scan(format!("{COLA}\r"));
    window.see_total("27.00").await;
    window.close().await;
}

#[tokio::test]
async fn a_person_who_types_is_never_taken_for_a_scanner() {
    let shop = Shop::demo();
    let window = Window::open(&shop).await;
    window.sign_in(&ANA).await;
    keyboard::press(&[F6], 0);
    window.see(FIELD).await;
    let mut dice = fastrand::Rng::with_seed(7);
    // A round takes 20 seconds: a slice in each run, ten minutes in full.
    for round in 0..times(30, 1) {
        let (text, strokes) = typed_by_a_person(&mut dice);
        keyboard::type_slowly(&strokes);
        let expected = format!("return document.querySelector('.field input').value === '{text}'");
        window.come_true(&expected).await;
        assert_eq!(
            window
                .script("return document.querySelectorAll('.problem').length")
                .await,
            0,
            "round {round}"
        );
        keyboard::chord("ctrl+a");
        keyboard::press(&[BACKSPACE], 0);
        window
            .come_true("return document.querySelector('.field input').value === ''")
            .await;
    }
    window.close().await;
}

/// Where parked sales are looked for: what is typed stays there, Enter does nothing, and a scan would be taken out of it.
const FIELD: &str = "//*[contains(@class,'home')]//input";

/// Twenty seconds of codes and names, each ended with Enter, as quick hands type them; and the text that they make.
fn typed_by_a_person(dice: &mut fastrand::Rng) -> (String, Vec<Stroke>) {
    let (mut text, mut strokes, mut spent_ms) = (String::new(), Vec::new(), 0);
    while spent_ms < 20_000 {
        let figures = dice.bool();
        for _ in 0..dice.usize(4..14) {
            let key = if figures {
                dice.char('0'..='9')
            } else {
                dice.char('a'..='z')
            };
            text.push(key);
            strokes.push((place(key), rest_ms(dice)));
        }
        strokes.push((RETURN, dice.u32(150..500)));
        spent_ms = strokes.iter().map(|(_, rest_ms)| rest_ms).sum();
    }
    (text, strokes)
}

/// Practised hands: a key every 60 to 180 ms, and now and then two fingers almost at once.
fn rest_ms(dice: &mut fastrand::Rng) -> u32 {
    if dice.u32(0..8) == 0 {
        dice.u32(8..30)
    } else {
        dice.u32(60..180)
    }
}
