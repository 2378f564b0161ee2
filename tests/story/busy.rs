//! A shop in which everything happened once: an act of every kind that the journal may hold.

use crate::app_core::at;
use crate::figures::{list, text};
use crate::office::{NAME, Office};
use crate::shop::{ANA, BO, CHAI, COLA, OWNER, Person, SKUS, Shop, TEA, WATER};
use domain::people::Actor;
use serde_json::{Value, json};
use std::time::Duration;
use store::{Ledger, PageEnd, RemoteKind};
use testkit::card_terminal::CardTerminal;
use testkit::pos_system_api::Fault;
use testkit::pospal::{Options, Simulator};
use uuid::Uuid;

const THREE: &str = r#"{
  "code": "WATER3", "name": { "en": "Three for two", "th": "ซื้อ 2 แถม 1", "zh": "买二送一" }, "last_day": "2099-12-31",
  "deal": { "kind": "take_pay", "goods": { "skus": ["P0001"] }, "take": 3, "pay": 2 }
}"#;

const ONCE: &str = r#"{
  "code": "GIFT", "name": { "en": "A coupon each", "th": "คูปอง", "zh": "优惠券" }, "coupon": "GIFT", "once": true,
  "deal": { "kind": "off", "goods": "all", "off": "1.00" }
}"#;

/// The demo shop after two days of everything, its last shift closed.
///
/// # Panics
/// When anything of it is refused.
#[must_use]
pub fn busy() -> Shop {
    let shop = Shop::demo();
    people(&shop);
    goods(&shop);
    customers(&shop);
    leases(&shop);
    printer(&shop);
    sales(&shop);
    corrections(&shop);
    orders(&shop);
    carts_that_were_not_paid(&shop);
    card(&shop);
    back_end(&shop);
    drawer(&shop);
    elsewhere(&shop);
    shop
}

fn all(shop: &Shop, person: &Person, lines: &[&str]) {
    for line in lines {
        let _done = shop.ctl(line).by(person).done();
    }
}

fn people(shop: &Shop) {
    let _dao = shop.ctl("staff add dao --role cashier").by(&OWNER).typed("5791").done();
    let _pin = shop.ctl("staff set-pin dao").by(&OWNER).typed("6802").done();
    let lines = [
        "staff set-right dao Discount allowed",
        "staff badge dao",
        "staff revoke-badge dao",
        "staff disable dao",
    ];
    all(shop, &OWNER, &lines);
}

fn goods(shop: &Shop) {
    let file = shop.file("goods.csv", "sku,name_en,price,tax,unit\nX1,Extra,5.00,vat7,pc\n");
    let _imported = shop.ctl("import products").arg(file).by(&OWNER).done();
    for (name, text) in [("three.json", THREE), ("once.json", ONCE)] {
        let _put = shop.ctl("promotion put").arg(shop.file(name, text)).by(&CHAI).done();
    }
    let lines = [
        "payment take cash card wallet on_account gift_card",
        "product edit X1 price=6.00",
        "product add sku=X2 name_en=Second price=7.00 tax=vat7 unit=pc",
        "promotion coupons GIFT --make 2",
    ];
    all(shop, &CHAI, &lines);
}

fn customers(shop: &Shop) {
    let lines = [
        "customer add --name Mali --card M1 --phone 0812345678",
        "customer add --name Malee --card M2 --level gold",
        "customer add --name Gone --card M3",
        "customer edit M1 --credit-limit 500",
        "customer book M1 points 100 --reason fair",
        "customer export M1",
        "customer merge M1 M2",
        "customer erase M3",
    ];
    all(shop, &CHAI, &lines);
}

/// A customer whose balances a Pospal owns too: tied, asked, booked by hand there, untied.
fn leases(shop: &Shop) {
    let pospal = Simulator::start(Options::default()).unwrap();
    let line = "upstream add pospal --name pospal --set app_id=shop --secret-stdin --base-url";
    let _added = shop.ctl(line).arg(pospal.base_url()).typed("secret").by(&OWNER).done();
    let lines = ["customer add --name Tied --card 1001", "customer tie 1001 pospal"];
    all(shop, &CHAI, &lines);
    for act in ["retry", "set-aside --reason booked"] {
        if act == "retry" {
            all(shop, &CHAI, &["customer book 1001 points 3 --reason fair"]);
        }
        let _parked = shop.ctl("sync --until-idle --timeout 30").done();
        let desk = shop.ctl("desk list").by(&CHAI).done();
        let no = text(&list(&desk, "items")[0], "receipt_no").to_owned();
        let _done = shop.ctl(&format!("desk {act} pospal")).arg(no).by(&CHAI).done();
    }
    all(shop, &CHAI, &["customer untie 1001"]);
    all(shop, &OWNER, &["upstream remove pospal"]);
}

fn printer(shop: &Shop) {
    let paper = shop.beside("paper.bin");
    shop.add_printer("counter", &format!("file:{}", paper.display()));
    shop.add_printer("spare", &format!("file:{}", paper.display()));
    all(shop, &OWNER, &["printer remove spare"]);
}

fn sales(shop: &Shop) {
    let lines = [
        format!("sell --scan {WATER}x4 --scan {COLA} --tender cash:100"),
        format!("sell --scan {TEA}x2 --discount 10% --tender wallet:EXACT:W-1"),
        format!("sell --scan {TEA} --line-price 1=15 --reason dented --tender cash:20"),
        format!("sell --scan {COLA} --line-discount 1=1.00 --reason dented --tender card:5 --tender cash:20"),
        format!("sell --scan {WATER} --customer M1 --tip 5 --tender card:EXACT"),
        format!("sell --scan {COLA} --customer M1 --tender on_account:EXACT"),
        "sell --gift-card GC-1=100 --tender cash:100".to_owned(),
        format!("sell --scan {TEA} --tender gift_card:EXACT:GC-1"),
    ];
    for line in &lines {
        all(shop, &CHAI, &[line]);
    }
}

fn corrections(shop: &Shop) {
    let sale = shop.sell(&format!("--scan {COLA}x2 --tender cash:40"));
    let no = text(&sale, "receipt_no");
    let paid = shop.sell(&format!("--scan {TEA} --tender cash:20"));
    let other = text(&paid, "receipt_no");
    let invoice = format!("invoice {no} --name Siam --address Bangkok");
    let lines = [
        format!("receipt {no} --print"),
        format!("refund --receipt {no} --line 1x1 --reason broken"),
        format!("correct-tender --receipt {other} --tender card:EXACT --reason wrong-key"),
    ];
    all(shop, &CHAI, &[&invoice]);
    for line in &lines {
        all(shop, &BO, &[line]);
    }
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:20"));
    all(shop, &BO, &["void --reason mistake"]);
}

fn orders(shop: &Shop) {
    for end in ["cancel", "collect"] {
        let make = format!("order make --scan {COLA}x3 --name Somchai --on 2099-01-01 --at 09:30");
        let order = shop.ctl(&make).by(&ANA).done();
        let no = text(&order, "number").to_owned();
        let pay = format!("order pay {no} 20 --tender cash:20");
        all(shop, &ANA, &[&pay]);
        match end {
            "cancel" => all(shop, &BO, &[&format!("order cancel {no} --reason ill")]),
            _ => all(shop, &ANA, &[&format!("order collect {no} --tender cash:100")]),
        }
    }
}

fn carts_that_were_not_paid(shop: &Shop) {
    let core = shop.open();
    core.sign_in(&CHAI);
    let cart = core.scan(WATER);
    let _parked = core.done("park_cart", json!({ "at": at(&cart), "label": "Blue bag" }));
    let drop = json!({ "cart_id": cart["cart_id"], "request_id": Uuid::now_v7().to_string(), "reason": "never came" });
    let _dropped = core.done("discard_parked", drop);
    let cart = core.scan(COLA);
    let cart = core.done("set_discount", json!({ "at": at(&cart), "discount": "5%" }));
    let _cleared = core.done("clear_cart", json!({ "at": at(&cart), "reason": "walked off" }));
    // Nobody's clock does this by itself.
    shop.watch.turn(Duration::from_secs(40 * 24 * 3_600));
    let _told = core.ask("till_status");
}

fn card(shop: &Shop) {
    let terminal = CardTerminal::start(0).unwrap();
    let joined = format!("payment terminal {}", terminal.address());
    all(shop, &CHAI, &[&joined]);
    let core = shop.open();
    core.sign_in(&ANA);
    let _cola = core.scan(COLA);
    drop(core);
    all(shop, &ANA, &["card ask"]);
    let core = shop.open();
    core.sign_in(&ANA);
    // What the terminal charged pays by itself.
    let paid = json!({ "at": at(&core.ask("cart")), "tenders": [] });
    let _sold = core.done("take_payment", paid);
}

fn back_end(shop: &Shop) {
    let office = Office::knowing(SKUS);
    office.join_mapped(shop);
    for _ in 0..2 {
        let refuse = Fault::Refuse {
            status: 422,
            retry_after: None,
        };
        office.simulator.fault("POST /orders", refuse);
        let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    }
    let _sent = shop.ctl("sync --until-idle --timeout 30").done();
    let desk = shop.ctl("desk list").by(&CHAI).done();
    for (deed, row) in ["retry", "set-aside --reason keyed"].iter().zip(list(&desk, "items")) {
        let line = format!("desk {deed} {NAME} {}", text(row, "receipt_no"));
        all(shop, &CHAI, &[&line]);
    }
    let _sent = shop.ctl("sync --until-idle --timeout 30").done();
    let user = r#"{"username":"dao","email":"d@shop.example","full_name":"Dao","password":"swordfish"}"#;
    let call = shop.ctl(&format!("upstream call {NAME} create_user --json-stdin"));
    let _user = call.by(&OWNER).typed(user).done();
}

fn drawer(shop: &Shop) {
    let moved = [
        "shift in --amount 100 --reason change",
        "shift out --amount 20 --reason milk",
        "shift drop --amount 500 --reason safe",
        "drawer --reason change",
        "shift suspend",
    ];
    all(shop, &CHAI, &moved);
    let open: Value = shop.ctl("shift open --float 300").by(&CHAI).done();
    all(shop, &CHAI, &["shift close --count 300", "shift resume 1"]);
    assert_ne!(open["no"], 1, "{open}");
    let _given = shop.ctl("shift give --to ana").by(&CHAI).typed(ANA.pin).done();
    let _counted = shop.ctl("shift count --piece 1000x1 --piece 500x1").by(&ANA).done();
    let _closed = shop.ctl("shift close --note short").by(&CHAI).done();
}

/// What is done to the ledger itself: a list that a back end lost, another machine.
fn elsewhere(shop: &Shop) {
    let now_ms = 4_000_000_000_000;
    let ledger = Ledger::open(&shop.path(), "another machine", "Z9Z", now_ms).unwrap();
    let office = ledger.upstreams().unwrap().remove(0);
    ledger.change_upstream(&office, true, Actor::Machine, now_ms).unwrap();
    let shrunk = PageEnd::Shrunk(now_ms);
    ledger
        .save_page(office.id, RemoteKind::Staff, Vec::new(), shrunk, now_ms)
        .unwrap();
    assert!(ledger.believe_held_pulls(office.id, Actor::Machine, now_ms).unwrap());
    drop(ledger);
    all(shop, &OWNER, &[&format!("upstream remove {NAME}")]);
}
