//! The stock of a back end that owns it, as the till shows it, against what is really there.

use crate::shop::{HEAD_OFFICE, Shop, options};
use domain::people::Actor;
use domain::product::on_hand;
use store::{OWNS_STOCK, RemoteKind, Settled, StoreError, Upstream, UpstreamFinding};
use sync::Surroundings;
use testkit::dice::Dice;
use testkit::pos_system_api::{Fault, Options};

const SKU: &str = "P0002";
const ITEM: &str = "itm-P0002";
const AT_FIRST: i64 = 100;
const QUARTER_HOUR_MS: i64 = 15 * 60_000;

/// A back end that owns the stock and takes what is ordered off it.
fn owner() -> Shop {
    let moving = Options {
        orders_move_stock: true,
        ..options()
    };
    Shop::set_up(moving, &[(OWNS_STOCK, "yes"), ("quarantine_s", "1")])
}

fn shown(shop: &Shop) -> Option<String> {
    let standing = shop.ledger.stock_standing(HEAD_OFFICE, ITEM, SKU).unwrap();
    standing.map(|standing| on_hand(&standing.told, &standing.own).normalize().to_string())
}

fn there(shop: &Shop) -> String {
    let item = shop.simulator.items().into_iter().find(|item| item.id == ITEM);
    item.unwrap().quantity
}

fn read_anew(shop: &Shop) {
    shop.around.wait(QUARTER_HOUR_MS);
    shop.pass();
}

#[test]
fn a_sale_is_off_the_stock_at_once_and_once() {
    let shop = owner();
    assert_eq!(shown(&shop), None, "nobody has asked yet");
    shop.pass();
    assert_eq!(shown(&shop).as_deref(), Some("100"));
    shop.sell_unlike(3);
    assert_eq!(
        (shown(&shop).unwrap(), there(&shop)),
        ("97".to_owned(), "100".to_owned()),
        "it waits"
    );
    shop.pass();
    assert_eq!(
        (shown(&shop).unwrap(), there(&shop)),
        ("97".to_owned(), "97".to_owned()),
        "it is there"
    );
    read_anew(&shop);
    assert_eq!(shown(&shop).as_deref(), Some("97"), "what was told has it");
    shop.simulator.sell_elsewhere(ITEM, "10");
    read_anew(&shop);
    assert_eq!(
        shown(&shop).as_deref(),
        Some("87"),
        "what others sold comes with the next list"
    );
}

#[test]
fn what_comes_back_only_here_stays_here() {
    let shop = owner();
    shop.pass();
    let sold = shop.sell_unlike(5);
    shop.until_idle();
    shop.refund(&sold);
    assert_eq!(shown(&shop).as_deref(), Some("100"));
    shop.until_idle();
    for _ in 0..3 {
        read_anew(&shop);
        assert_eq!(
            (shown(&shop).unwrap(), there(&shop)),
            ("100".to_owned(), "95".to_owned())
        );
    }
}

#[test]
fn where_an_order_moves_no_stock_what_was_sold_here_stays_off_it() {
    let shop = Shop::set_up(options(), &[(OWNS_STOCK, "yes")]);
    let found = UpstreamFinding {
        question: store::ORDER_MOVES_STOCK.to_owned(),
        answer: "no".to_owned(),
        found_at_ms: 0,
    };
    shop.ledger.note_upstream_findings(HEAD_OFFICE, vec![found]).unwrap();
    shop.pass();
    shop.sell_unlike(4);
    shop.until_idle();
    for _ in 0..3 {
        read_anew(&shop);
        assert_eq!(
            (shown(&shop).unwrap(), there(&shop)),
            ("96".to_owned(), "100".to_owned())
        );
    }
}

#[test]
fn what_a_person_settled_by_hand_is_taken_for_told_from_the_next_list_on() {
    let shop = owner();
    shop.pass();
    let sold = shop.sell_unlike(2);
    let parked = Settled::Parked {
        code: "map_product",
        reason: "map it".to_owned(),
        needs: Some(SKU.to_owned()),
        uncertain: false,
    };
    let lane = shop.ledger.upstream_lane(HEAD_OFFICE).unwrap();
    shop.ledger
        .settle_sale(HEAD_OFFICE, sold.id, &parked, &lane, 0)
        .unwrap();
    shop.ledger
        .set_sale_aside(HEAD_OFFICE, sold.id, "by hand".to_owned(), Actor::Machine, 0)
        .unwrap();
    shop.simulator.sell_elsewhere(ITEM, "2");
    assert_eq!(shown(&shop).as_deref(), Some("98"));
    read_anew(&shop);
    assert_eq!(shown(&shop).as_deref(), Some("98"));
}

#[test]
fn a_back_end_becomes_the_owner_and_stays_the_only_one() {
    let shop = Shop::open();
    let mut office = shop.ledger.upstream("head office").unwrap().unwrap();
    shop.sell_unlike(1);
    shop.until_idle();
    assert_eq!(shown(&shop), None, "it does not own the stock");
    let own = |office: &Upstream| shop.ledger.change_upstream(office, false, Actor::Machine, 0);
    office.settings.insert(OWNS_STOCK.to_owned(), "yes".to_owned());
    own(&office).unwrap();
    assert_eq!(shown(&shop), None, "it has not been asked since");
    read_anew(&shop);
    assert_eq!(
        shown(&shop).as_deref(),
        Some("100"),
        "what it had before is its own word"
    );
    let other = Upstream {
        id: domain::UpstreamId(testkit::sample::uuid(0x10)),
        name: "another".to_owned(),
        base_url: "http://127.0.0.1:1/api/v1".to_owned(),
        ..office.clone()
    };
    let refused = shop.ledger.add_upstream(&other, Actor::Machine, 0);
    assert!(matches!(refused, Err(StoreError::StockOwned { name }) if name == "head office"));
    office.settings.insert(OWNS_STOCK.to_owned(), "no".to_owned());
    own(&office).unwrap();
    assert_eq!(shown(&shop), None);
    shop.ledger.add_upstream(&other, Actor::Machine, 0).unwrap();
}

/// What really happened, kept apart from the till.
struct Truth {
    dice: Dice,
    /// Sold less what came back, in pieces.
    sold: i64,
    elsewhere: i64,
    /// Of that, what the last list tells.
    elsewhere_told: i64,
    lists: u64,
}

impl Truth {
    fn figure(&self) -> String {
        (AT_FIRST - self.sold - self.elsewhere_told).to_string()
    }

    /// One thing that may happen.
    fn step(&mut self, shop: &Shop, number: u64, faults: &[Fault]) {
        match self.dice.below(10) {
            0..4 => {
                let sold = shop.sell_unlike(number);
                self.sold += i64::try_from(number).unwrap();
                if self.dice.below(4) == 0 {
                    self.sold -= i64::try_from(number).unwrap();
                    shop.refund(&sold);
                }
            }
            4 => {
                shop.simulator.sell_elsewhere(ITEM, "2");
                self.elsewhere += 2;
            }
            5 => {
                let fault = faults[self.dice.below(faults.len())].clone();
                shop.simulator.fault("POST /orders", fault);
            }
            6 => shop.around.wait(QUARTER_HOUR_MS),
            _ => {
                shop.pass();
            }
        }
        let lists = shop
            .ledger
            .pull_state(HEAD_OFFICE, RemoteKind::Product)
            .unwrap()
            .complete;
        if lists != self.lists {
            (self.lists, self.elsewhere_told) = (lists, self.elsewhere);
        }
    }
}

/// Lives through some hours of this seed; `holds` says how the shown and the true figure may lie after each step.
fn live(seed: u64, faults: &[Fault], holds: fn(i64, i64) -> bool) {
    let shop = owner();
    shop.pass();
    let mut truth = Truth {
        dice: Dice::seeded(seed),
        sold: 0,
        elsewhere: 0,
        elsewhere_told: 0,
        lists: 1,
    };
    for step in 1..=24 {
        truth.step(&shop, step, faults);
        let (shown, figure) = (shown(&shop).unwrap(), truth.figure());
        assert!(
            holds(shown.parse().unwrap(), figure.parse().unwrap()),
            "seed {seed}, step {step}: {shown} and not {figure}"
        );
    }
    for _ in 0..3 {
        shop.until_idle();
        read_anew(&shop);
    }
    truth.elsewhere_told = truth.elsewhere;
    assert_eq!(shown(&shop).unwrap(), truth.figure(), "seed {seed}, in the end");
    let counts = shop.counts();
    assert_eq!((counts.unknown, counts.queued, counts.parked), (0, 0, 0), "seed {seed}");
}

#[test]
fn whatever_is_sold_and_sent_and_read_the_stock_shown_is_what_there_is() {
    let refusals = [Fault::CutBefore, Fault::refuse(503, Some("1"))];
    (0..20).for_each(|seed| live(seed, &refusals, |shown, truth| shown == truth));
}

#[test]
fn where_answers_are_lost_too_little_is_shown_never_too_much_and_in_the_end_what_there_is() {
    let losses = [Fault::CommitThen(500), Fault::CommitThenCut, Fault::CutBefore];
    (100..120).for_each(|seed| live(seed, &losses, |shown, truth| shown <= truth));
}

#[test]
fn a_question_is_asked_by_the_same_name_where_it_is_found_out_and_where_it_counts() {
    assert_eq!(upstreams::Question::OrderMovesStock.code(), store::ORDER_MOVES_STOCK);
}
