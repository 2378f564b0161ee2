//! What customers are given is booked at Pospal once, whatever becomes of the answers. The simulator knows what they really have.

use crate::till::{HEAD_OFFICE, Till};
use domain::customer::{AccountEntry, AccountKind, Booking, Customer, Holder};
use domain::money::Money;
use domain::people::Actor;
use domain::{CustomerId, RequestId};
use std::collections::BTreeMap;
use std::ops::Deref;
use store::{ByHand, OnDesk, Tie, Upstream};
use sync::Surroundings;
use testkit::pospal::{Fault, Options, Simulator};
use testkit::sample::{SOLD_AT_MS, uuid};

const WEI: CustomerId = CustomerId(uuid(0xC0_0001));

/// Has 10.00 and half a point.
const ANA: i64 = 1_366_004_607_492_560_001;

const BOOK: &str = "POST /customerOpenApi/updateBalancePointByIncrement";
const ASK: &str = "POST /customerOpenApi/queryByUid";

struct Shop {
    till: Till,
    simulator: Simulator,
}

impl Deref for Shop {
    type Target = Till;

    fn deref(&self) -> &Till {
        &self.till
    }
}

impl Shop {
    fn open(booked: &str) -> Self {
        let till = Till::open("secret");
        let ledger = &till.ledger;
        let simulator = Simulator::start(Options::default()).unwrap();
        let settings = [("app_id", "shop"), ("balances", booked)];
        let settings = settings.map(|(key, value)| (key.to_owned(), value.to_owned()));
        let upstream = Upstream {
            id: HEAD_OFFICE,
            name: "office".to_owned(),
            kind: "pospal".to_owned(),
            base_url: simulator.base_url(),
            settings: BTreeMap::from(settings),
            from_at_ms: SOLD_AT_MS,
        };
        till.join(&upstream);
        let wei = Customer {
            id: WEI,
            level: None,
            credit_limit: Money::ZERO,
            person: None,
            erased: false,
        };
        ledger.put_customers(vec![wei], Actor::Machine, SOLD_AT_MS).unwrap();
        let tie = Tie {
            customer_id: WEI,
            upstream_id: HEAD_OFFICE,
            upstream: "office".to_owned(),
            remote: ANA.to_string(),
        };
        ledger.tie_customer(&tie, Actor::Machine, SOLD_AT_MS).unwrap();
        Self { till, simulator }
    }

    fn give(&self, request: u64, credit_minor: i64) {
        let booking = Booking {
            holder: Holder::Customer(WEI),
            kind: AccountKind::Credit,
            amount: credit_minor,
        };
        let by_hand = ByHand {
            request_id: RequestId(uuid(0xFC00 + request)),
            entry: AccountEntry { booking, sale_id: None },
            reason: "a gift".to_owned(),
        };
        let (by, now_ms) = ((Actor::Machine, None), self.around.now_ms());
        self.ledger.adjust_account(by_hand, by, now_ms).unwrap();
    }

    fn restarted(self) -> Self {
        let Self { till, simulator } = self;
        Self {
            till: till.restarted(),
            simulator,
        }
    }

    /// What was really booked, and how much is still owed.
    fn booked(&self) -> (Vec<String>, (u64, u64)) {
        let booked = self.simulator.increments();
        let amounts = booked.iter().map(|one| one.balance.to_string()).collect();
        (amounts, self.ledger.increments_owed(WEI).unwrap())
    }

    fn increments_on_desk(&self) -> Vec<OnDesk> {
        self.ledger.increments_on_desk(10).unwrap()
    }
}

#[test]
fn whatever_becomes_of_the_answer_each_change_is_booked_once() {
    let faults = [
        Fault::CutBefore,
        Fault::CommitThenCut,
        Fault::CommitThen(502),
        Fault::Garbage,
        Fault::Truncate,
        Fault::refuse(429, Some("1")),
        Fault::refuse(503, None),
    ];
    for fault in faults {
        let shop = Shop::open("yes");
        shop.simulator.fault(BOOK, fault.clone());
        shop.give(1, 700);
        shop.give(2, 50);
        shop.until_idle();
        let once = (vec!["7.00".to_owned(), "0.50".to_owned()], (0, 0));
        let mut found = shop.booked();
        found.0.sort_by(|one, other| other.cmp(one));
        assert_eq!(found, once, "{fault:?}");
    }
}

#[test]
fn nothing_is_sent_while_the_line_is_down_and_all_of_it_once_when_it_is_back() {
    let shop = Shop::open("yes");
    shop.until_idle();
    shop.simulator.go_offline();
    shop.give(1, 700);
    shop.until_idle();
    assert_eq!(shop.booked(), (vec![], (1, 0)));
    let shop = shop.restarted();
    shop.give(2, 50);
    shop.simulator.go_online().unwrap();
    shop.until_idle();
    assert_eq!(shop.booked(), (vec!["7.00".to_owned(), "0.50".to_owned()], (0, 0)));
}

#[test]
fn where_somebody_else_changed_the_balance_meanwhile_a_person_decides() {
    let shop = Shop::open("yes");
    shop.until_idle();
    shop.simulator.fault(BOOK, Fault::CommitThenCut);
    shop.give(1, 700);
    shop.engine.pass_now(&shop.around).unwrap();
    let spent_there = rust_decimal::Decimal::new(1_200, 2);
    shop.simulator
        .set_customer(ANA, spent_there, rust_decimal::Decimal::ZERO);
    shop.until_idle();
    let desk = shop.increments_on_desk();
    assert_eq!((desk.len(), desk[0].code.as_str()), (1, "balance_moved"), "{desk:?}");
    assert_eq!(shop.simulator.count(BOOK), 1, "and nothing is sent by itself");
    shop.ledger
        .set_increment_aside(desk[0].journal_seq, "by hand".to_owned(), Actor::Machine, SOLD_AT_MS)
        .unwrap();
    shop.until_idle();
    assert_eq!((shop.simulator.count(BOOK), shop.booked().1), (1, (0, 0)));
}

#[test]
fn where_nothing_may_be_booked_the_change_lies_on_the_desk_with_the_reason() {
    let shop = Shop::open("no");
    shop.give(1, 700);
    shop.until_idle();
    let desk = shop.increments_on_desk();
    assert_eq!(
        (desk.len(), desk[0].code.as_str(), desk[0].credit_minor),
        (1, "by_hand", 700)
    );
    assert_eq!((shop.simulator.count(BOOK), shop.simulator.count(ASK)), (0, 0));
}
