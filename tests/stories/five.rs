//! A day against every kind of back end at once: what each can take it has, once; what one cannot take stays here and says so.

use serde_json::{Value, json};
use testkit::{pospal, pospos, wordpos, wristcoin};
use till_tests::figures::{figure, list, text};
use till_tests::office::{self, Office};
use till_tests::shop::{SKUS, TEA, WATER};
use till_tests::{BO, CHAI, OWNER, Shop};

/// One of each, each knowing two of the shop's products.
pub(crate) struct Five {
    office: Office,
    pospal: pospal::Simulator,
    wordpos: wordpos::Simulator,
    pospos: pospos::Simulator,
    wristcoin: wristcoin::Simulator,
}

impl Five {
    pub(crate) fn started() -> Self {
        Self {
            office: Office::knowing(SKUS),
            pospal: pospal::Simulator::start(pospal::Options::default()).unwrap(),
            wordpos: wordpos::Simulator::start(wordpos::Options::default()).unwrap(),
            pospos: pospos::Simulator::start(pospos::Options::default()).unwrap(),
            wristcoin: wristcoin::Simulator::start(wristcoin::Options::default()).unwrap(),
        }
    }

    pub(crate) fn join(&self, shop: &Shop) {
        let add = |kind: &str, url: String, set: &str, secret: &str| {
            let words = format!("upstream add {kind} --name {kind} --base-url {url} {set} --secret-stdin");
            let _added = shop.ctl(words.trim()).typed(secret).by(&OWNER).done();
        };
        self.office.join(shop);
        add(
            "pospal",
            self.pospal.base_url(),
            "--set app_id=shop --set orders=yes",
            "secret",
        );
        add(
            "wordpos",
            self.wordpos.base_url(),
            "--set client_id=till",
            "correct horse",
        );
        add(
            "pospos",
            self.pospos.base_url(),
            "--set calls_per_minute=600",
            "correct-horse",
        );
        let event = wristcoin::Options::default().event_id;
        let set = format!("--set event_id={event} --set username=till");
        add("wristcoin", self.wristcoin.base_url(), &set, "correct horse");
    }
}

/// Says what an article number of the shop is called at the three that take sales.
fn map(shop: &Shop, sku: &str, pospal_no: i64) {
    let there = [
        (office::NAME, office::remote_id(sku)),
        ("pospal", pospal::Simulator::product_uid(pospal_no).to_string()),
        ("wordpos", "12345".to_owned()),
    ];
    for (name, remote) in there {
        let words = format!("upstream map {name} product {sku} {remote}");
        let _freed = shop.ctl(&words).by(&CHAI).done();
    }
}

fn sku_of(sale: &Value) -> String {
    text(&list(sale, "lines")[0], "sku").to_owned()
}

/// What each back end has, waits for, has on the desk, and cannot take.
fn standing(shop: &Shop) -> Vec<(String, [u64; 4])> {
    let _sent = shop.ctl("sync --until-idle --timeout 60").done();
    let status = shop.ctl("sync status").done();
    let of = |one: &Value| {
        let figures = ["confirmed", "waiting", "parked", "not_mirrorable"];
        let figures = figures.map(|name| one[name].as_u64().unwrap());
        (text(one, "name").to_owned(), figures)
    };
    list(&status, "upstreams").iter().map(of).collect()
}

fn each(figures: [[u64; 4]; 5]) -> Vec<(String, [u64; 4])> {
    let names = [office::NAME, "pospal", "pospos", "wordpos", "wristcoin"];
    names.map(str::to_owned).into_iter().zip(figures).collect()
}

#[test]
fn a_day_is_sold_into_five_back_ends_at_once_and_each_has_what_it_can_take() {
    let (shop, five) = (Shop::demo(), Five::started());
    five.join(&shop);
    for name in [office::NAME, "pospal", "pospos", "wordpos", "wristcoin"] {
        let probe = shop.ctl(&format!("upstream probe {name}")).by(&OWNER).done();
        assert_eq!(probe["ok"], true, "{name}: {probe}");
    }

    let first = shop.sell(&format!("--scan {WATER}x2 --tender cash:100"));
    let none = [0, 0, 0, 1];
    assert_eq!(
        standing(&shop),
        each([[0, 0, 1, 0], [0, 0, 1, 0], none, [0, 0, 1, 0], none]),
        "nobody has said yet what the water is called there"
    );
    map(&shop, &sku_of(&first), 1);
    let second = shop.sell(&format!("--scan {TEA} --tender card:EXACT"));
    map(&shop, &sku_of(&second), 2);
    let none = [0, 0, 0, 2];
    assert_eq!(
        standing(&shop),
        each([[2, 0, 0, 0], [2, 0, 0, 0], none, [2, 0, 0, 0], none])
    );

    let sold = figure(&first["total"]) + figure(&second["total"]);
    let at_wordpos = five.wordpos.orders();
    let at_wordpos = at_wordpos
        .iter()
        .map(|order| figure(&json!(order.text("total_amount"))));
    assert_eq!(at_wordpos.sum::<rust_decimal::Decimal>(), sold);
    assert_eq!(five.office.totals().into_values().sum::<rust_decimal::Decimal>(), sold);
    assert_eq!((five.pospal.orders().len(), five.wordpos.orders().len()), (2, 2));

    let back = format!("refund --receipt {} --line 1x1", text(&first, "receipt_no"));
    let _refund = shop.ctl(&back).by(&BO).done();
    let none = [0, 0, 0, 3];
    assert_eq!(
        standing(&shop),
        each([[2, 0, 0, 1], [2, 0, 0, 1], none, [2, 0, 0, 1], none])
    );
    let z = shop
        .ctl("shift close --count 0 --note counted --approver chai")
        .by(&OWNER)
        .typed(CHAI.pin)
        .done();
    for one in list(&z, "reconciliation") {
        assert_eq!((&one["agrees"], list(one, "missing")), (&json!(true), &[][..]), "{one}");
    }
    assert_eq!(shop.verify()["ok"], true);
}
