//! The window is there, whatever happens to its page, and there is one of it.

use crate::driver::{ENTER, Window, program, until};
use crate::keyboard::{self, F9, RETURN};
use crate::last_sale;
use crate::processes::{Processes, kill, run};
use serde_json::Value;
use std::process::{Child, Command};
use till_tests::shop::{COLA, WATER};
use till_tests::{ANA, Shop};

/// A sale of two goods is rung up, and not paid yet.
async fn rung_up(shop: &Shop) -> Window {
    let window = Window::open(shop).await;
    window.sign_in(&ANA).await;
    window.press(&format!("{WATER}{ENTER}{COLA}{ENTER}")).await;
    window.see_total("27.00").await;
    window
}

/// Pays for what is in the cart, whenever there is a page that takes keys. The driver has lost the page by now: one looks from outside.
async fn paid(shop: &Shop) {
    until("the page is there again and takes the payment", || {
        keyboard::press(&[F9, RETURN], 0);
        last_sale(shop) != Value::Null
    })
    .await;
    assert_eq!(shop.ctl("report day").done()["gross"], "27.00");
    let verified = shop.verify();
    assert_eq!((&verified["ok"], &verified["sales"]), (&true.into(), &1.into()));
}

#[tokio::test]
async fn a_page_that_is_killed_in_the_middle_of_a_sale_comes_back_by_itself_with_the_cart() {
    let shop = Shop::demo();
    let _window = rung_up(&shop).await;
    let processes = Processes::on(&shop.path());
    let page = processes.pages()[0];
    kill(page);
    until("another page", || processes.pages().iter().any(|other| *other != page)).await;
    paid(&shop).await;
    let log = log(&shop);
    assert!(log.contains("the page's process is gone"), "{log}");
    assert!(
        !log.contains(ANA.pin) && !log.contains(WATER),
        "no secret, no goods: {log}"
    );
}

#[tokio::test]
async fn a_page_that_hangs_is_loaded_anew_and_one_that_nobody_sees_is_not() {
    let (hidden_shop, shop) = (Shop::demo(), Shop::demo());
    let hidden = Window::open(&hidden_shop).await;
    hidden.see_lock().await;
    run("xdotool", &["windowunmap", &keyboard::front()]);
    hidden.script("window.same = true").await;
    let window = rung_up(&shop).await;
    assert_eq!(hidden.script("return document.hidden").await, true, "nobody sees it");
    window.script("setTimeout(() => { for (;;); }, 500)").await;
    until("the silence is noticed", || log(&shop).contains("the page is silent")).await;
    paid(&shop).await;
    assert_eq!(
        hidden.script("return window.same").await,
        true,
        "the same page, all the time"
    );
    assert!(!log(&hidden_shop).contains("the page"), "{}", log(&hidden_shop));
}

#[tokio::test]
async fn a_second_start_says_so_and_brings_the_first_window_to_the_front() {
    let shop = Shop::demo();
    let window = Window::open(&shop).await;
    window.see_lock().await;
    let till = keyboard::front();
    let _cover = Cover::over_everything();
    until("something lies over the till", || keyboard::front() != till).await;
    let second = Command::new(program()).arg("--data").arg(shop.path()).output().unwrap();
    assert!(!second.status.success());
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(
        said.contains(&shop.path().display().to_string()) && said.contains("in front"),
        "{said}"
    );
    until("the till is in front", || keyboard::front() == till).await;
    window.close().await;
}

#[test]
fn a_start_beside_a_command_line_that_holds_the_shop_says_so_and_leaves() {
    let shop = Shop::demo();
    let _held = shop.open();
    let second = Command::new(program()).arg("--data").arg(shop.path()).output().unwrap();
    assert!(!second.status.success());
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(said.contains("Another program is using the shop"), "{said}");
}

/// All that is in the log of the shop's till.
fn log(shop: &Shop) -> String {
    let files = std::fs::read_dir(shop.path().join("log")).unwrap();
    files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
}

/// A window of another program. It goes with this value.
struct Cover(Child);

impl Cover {
    fn over_everything() -> Self {
        let mut cover = Command::new("xev");
        cover.args(["-geometry", "1366x768+0+0", "-event", "mouse"]);
        Self(cover.stdout(std::process::Stdio::null()).spawn().unwrap())
    }
}

impl Drop for Cover {
    fn drop(&mut self) {
        let _gone = self.0.kill().and_then(|()| self.0.wait());
    }
}
