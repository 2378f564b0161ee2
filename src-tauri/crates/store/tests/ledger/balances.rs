//! Balances that a back end owns too: what is leased of them, what is spent, what is owed there. On real files, across restarts.

mod owed;

use crate::shop::{Shop, at, document};
use crate::upstreams::{HEAD_OFFICE, head_office};
use domain::cart::Cart;
use domain::customer::{AccountEntry, AccountKind, Booking, Customer, FRESH_MS, Holder, LeaseRule, Person};
use domain::money::Money;
use domain::people::Actor;
use domain::settle::{Method, Tender};
use domain::{CartId, CustomerId, RequestId};
use std::convert::Infallible;
use store::{
    Asked, ByHand, CommitError, Committed, IncrementRow, Kept, SaleDraft, Settled, StoreError, Tie, UpstreamLane,
};
use testkit::sample::{self, SOLD_AT_MS, baht, uuid};

const WEI: CustomerId = CustomerId(uuid(0xC0_0001));
const WEN: CustomerId = CustomerId(uuid(0xC0_0002));

/// At most 20.00 and 5 points, for an hour.
const RULE: LeaseRule = LeaseRule {
    most_credit_minor: 2_000,
    most_points: 5,
    for_ms: 3_600_000,
};

fn customer(id: CustomerId, name: &str) -> Customer {
    Customer {
        id,
        level: None,
        credit_limit: Money::ZERO,
        person: Some(Person {
            name: name.to_owned(),
            ..Person::default()
        }),
        erased: false,
    }
}

fn tie() -> Tie {
    Tie {
        customer_id: WEI,
        upstream_id: HEAD_OFFICE,
        upstream: "head office".to_owned(),
        remote: "77".to_owned(),
    }
}

/// Wei is tied to head office, Wen is not.
fn tied() -> Shop {
    let shop = Shop::open();
    let (ledger, now_ms) = (&shop.ledger, SOLD_AT_MS - 3_000_000);
    ledger.add_upstream(&head_office(), Actor::Machine, now_ms).unwrap();
    let both = vec![customer(WEI, "Wei"), customer(WEN, "Wen")];
    ledger.put_customers(both, Actor::Machine, now_ms).unwrap();
    ledger.tie_customer(&tie(), Actor::Machine, now_ms).unwrap();
    shop
}

/// Head office says so much, so long before the next sale.
fn asked(shop: &Shop, credit_minor: i64, points: i64, before_ms: i64) {
    let word = Asked {
        points,
        credit_minor,
        at_ms: SOLD_AT_MS - before_ms,
        moved: shop.ledger.increments_moved(WEI).unwrap(),
    };
    let kept = shop.ledger.keep_asked(&tie(), word, RULE, Actor::Machine).unwrap();
    assert_eq!(kept, Kept::Yes);
}

fn stands(shop: &Shop, kind: AccountKind) -> i64 {
    shop.ledger.account_balance(&Holder::Customer(WEI), kind).unwrap()
}

fn left(shop: &Shop, kind: AccountKind) -> i64 {
    let leased = shop.ledger.leased(WEI, kind).unwrap();
    leased.map_or(0, |leased| leased.left(SOLD_AT_MS))
}

/// Sells to Wei, who pays so much of it with credit or points.
fn pays(shop: &Shop, number: u64, paid: Tender) -> Result<Committed, CommitError<Infallible>> {
    let mut cart = Cart {
        id: CartId(uuid(0xCA_0000 + number)),
        ..sample::cart()
    };
    cart.set_customer(Some(&customer(WEI, "Wei")));
    let at = at(&cart, 0xFD00 + number);
    shop.ledger.commit_cart(&at, cart, SOLD_AT_MS, move |cart, slot| {
        let total = domain::price::price(cart, &sample::thb()).unwrap().total;
        let rest = Tender {
            method: Method::Card,
            amount: total.minus(paid.amount).unwrap(),
            reference: None,
        };
        let settlement = domain::settle::settle(cart, &sample::thb(), vec![paid, rest]).unwrap();
        let draft = document(&[(Method::Cash, "500.00")])(cart, slot.clone())?;
        let occasion = domain::sale::Occasion {
            sale_id: draft.sale.id,
            till: slot.till,
            sequence: slot.sequence,
            shift_id: slot.shift.id,
            business_date: slot.shift.business_date,
            sold_at_ms: SOLD_AT_MS,
            staff_id: draft.sale.staff_id,
            staff_name: "Ana".to_owned(),
            approver: None,
        };
        let sale = domain::sale::Sale::of(cart, settlement, sample::thb(), occasion).unwrap();
        Ok(SaleDraft { sale, print: None })
    })
}

fn credit(amount: &str) -> Tender {
    Tender {
        method: Method::StoreCredit,
        amount: baht(amount),
        reference: None,
    }
}

fn by_points(amount: &str, points: i64) -> Tender {
    Tender {
        method: Method::Points,
        amount: baht(amount),
        reference: Some(points.to_string()),
    }
}

fn refused(made: Result<Committed, CommitError<Infallible>>) -> (AccountKind, i64, Option<i64>) {
    match made {
        Err(CommitError::Store(StoreError::OwnedElsewhere {
            kind,
            left,
            asked_at_ms,
            upstream,
        })) => {
            assert_eq!(upstream, "head office");
            (kind, left, asked_at_ms)
        }
        other => panic!("{other:?}"),
    }
}

fn owed(shop: &Shop) -> Vec<IncrementRow> {
    shop.ledger.movable_increments(HEAD_OFFICE, 100).unwrap()
}

fn amounts(shop: &Shop) -> Vec<(i64, i64)> {
    owed(shop).iter().map(|row| (row.credit_minor, row.points)).collect()
}

fn sound(shop: &Shop) {
    let verified = shop.ledger.verify().unwrap();
    assert!(verified.first_difference.is_none(), "{verified:?}");
}

fn book(shop: &Shop, request: u64, kind: AccountKind, amount: i64) -> Result<u64, StoreError> {
    let booking = Booking {
        holder: Holder::Customer(WEI),
        kind,
        amount,
    };
    let by_hand = ByHand {
        request_id: RequestId(uuid(0xFC00 + request)),
        entry: AccountEntry { booking, sale_id: None },
        reason: "a gift".to_owned(),
    };
    shop.ledger.adjust_account(by_hand, (Actor::Machine, None), SOLD_AT_MS)
}

/// How a row goes: sent, and then this.
fn sent(shop: &Shop, seq: u64, then: Option<&Settled>) {
    let before = ("5".to_owned(), "100.00".to_owned());
    shop.ledger.increment_in_flight(seq, before, SOLD_AT_MS).unwrap();
    if let Some(settled) = then {
        let lane = UpstreamLane::default();
        let done = shop
            .ledger
            .settle_increment(HEAD_OFFICE, seq, settled, &lane, SOLD_AT_MS);
        done.unwrap();
    }
}

fn confirmed() -> Settled {
    Settled::Confirmed {
        remote_id: "77".to_owned(),
        echoed_total: None,
        finding: None,
    }
}

#[test]
fn what_a_back_end_said_stands_in_the_accounts_and_no_more_than_is_leased_is_spent_of_it() {
    let cases = [
        ("never asked", None, "0.01", Some((0, None))),
        ("just asked: all of it", Some((10_000, 0)), "100.00", None),
        (
            "just asked: no more than that",
            Some((10_000, 0)),
            "100.01",
            Some((10_000, Some(0))),
        ),
        ("offline: up to the limit", Some((10_000, FRESH_MS + 1)), "20.00", None),
        (
            "offline: not beyond it",
            Some((10_000, FRESH_MS + 1)),
            "20.01",
            Some((2_000, Some(FRESH_MS + 1))),
        ),
        (
            "offline: there was less than the limit",
            Some((500, FRESH_MS + 1)),
            "5.01",
            Some((500, Some(FRESH_MS + 1))),
        ),
        (
            "asked too long ago",
            Some((10_000, 3_600_001)),
            "0.01",
            Some((0, Some(3_600_001))),
        ),
        (
            "a clock that was set back",
            Some((10_000, -1)),
            "0.01",
            Some((0, Some(-1))),
        ),
    ];
    for (case, said, paid, refusal) in cases {
        let shop = tied();
        if let Some((credit_minor, before_ms)) = said {
            asked(&shop, credit_minor, 0, before_ms);
            assert_eq!(stands(&shop, AccountKind::Credit), credit_minor, "{case}");
        }
        let made = pays(&shop, 1, credit(paid));
        match refusal {
            None => assert!(made.is_ok(), "{case}: {made:?}"),
            Some((left, before)) => {
                let asked_at_ms = before.map(|before| SOLD_AT_MS - before);
                assert_eq!(refused(made), (AccountKind::Credit, left, asked_at_ms), "{case}");
                assert!(owed(&shop).is_empty(), "{case}: nothing was done");
            }
        }
        sound(&shop);
    }
}

#[test]
fn points_are_leased_like_credit_and_each_for_itself() {
    let shop = tied();
    asked(&shop, 0, 8, FRESH_MS + 1);
    assert_eq!(refused(pays(&shop, 1, by_points("6.00", 6))).1, 5);
    pays(&shop, 2, by_points("4.00", 4)).unwrap();
    assert_eq!(
        (left(&shop, AccountKind::Points), stands(&shop, AccountKind::Points)),
        (1, 4)
    );
    assert_eq!(refused(pays(&shop, 3, credit("0.01"))).0, AccountKind::Credit);
    assert_eq!(amounts(&shop), [(0, -4)]);
    sound(&shop);
}

#[test]
fn an_allowance_is_used_up_over_sales_and_restarts_and_a_new_word_counts_what_it_cannot_know() {
    let mut shop = tied();
    asked(&shop, 10_000, 0, FRESH_MS + 1);
    for (number, paid, still) in [(1, "12.00", 800), (2, "5.00", 300), (3, "3.00", 0)] {
        pays(&shop, number, credit(paid)).unwrap();
        shop = shop.reopened();
        assert_eq!(left(&shop, AccountKind::Credit), still, "{number}");
    }
    assert_eq!(refused(pays(&shop, 4, credit("0.01"))).1, 0);
    assert_eq!(amounts(&shop), [(-1_200, 0), (-500, 0), (-300, 0)]);
    asked(&shop, 10_000, 0, 0);
    assert_eq!(left(&shop, AccountKind::Credit), 8_000, "it was told of none of them");
    let rows = owed(&shop);
    sent(&shop, rows[0].journal_seq, Some(&confirmed()));
    sent(&shop, rows[1].journal_seq, None);
    asked(&shop, 8_300, 0, 0);
    assert_eq!(
        left(&shop, AccountKind::Credit),
        7_500,
        "what may be there counts as not there where it takes"
    );
    assert_eq!(stands(&shop, AccountKind::Credit), 7_500);
    sound(&shop);
}

#[test]
fn what_may_have_arrived_counts_for_nothing_where_it_gives() {
    let shop = tied();
    asked(&shop, 0, 0, 0);
    book(&shop, 1, AccountKind::Credit, 700).unwrap();
    assert_eq!(left(&shop, AccountKind::Credit), 700, "nobody else can spend it yet");
    let seq = owed(&shop)[0].journal_seq;
    sent(&shop, seq, None);
    asked(&shop, 0, 0, 0);
    assert_eq!(left(&shop, AccountKind::Credit), 0);
    asked(&shop, 700, 0, 0);
    assert_eq!(left(&shop, AccountKind::Credit), 700);
    sound(&shop);
}

#[test]
fn a_word_that_something_overtook_is_not_kept() {
    let shop = tied();
    asked(&shop, 10_000, 0, 0);
    pays(&shop, 1, credit("30.00")).unwrap();
    let word = Asked {
        points: 0,
        credit_minor: 10_000,
        at_ms: SOLD_AT_MS,
        moved: shop.ledger.increments_moved(WEI).unwrap(),
    };
    sent(&shop, owed(&shop)[0].journal_seq, Some(&confirmed()));
    let kept = shop.ledger.keep_asked(&tie(), word, RULE, Actor::Machine).unwrap();
    assert_eq!(kept, Kept::Overtaken, "it was said before the 30.00 arrived");
    assert_eq!(left(&shop, AccountKind::Credit), 7_000);
    shop.ledger.untie_customer(WEI, Actor::Machine, SOLD_AT_MS).unwrap();
    let refused = shop.ledger.keep_asked(&tie(), word, RULE, Actor::Machine);
    assert!(matches!(refused, Err(StoreError::Unknown { .. })), "{refused:?}");
}

#[test]
fn by_hand_something_is_given_and_owed_there_and_nothing_taken() {
    let shop = tied();
    asked(&shop, 1_000, 3, 0);
    book(&shop, 1, AccountKind::Points, 4).unwrap();
    book(&shop, 1, AccountKind::Points, 4).unwrap();
    assert_eq!(amounts(&shop), [(0, 4)], "delivered twice it is owed once");
    let taken = book(&shop, 2, AccountKind::Credit, -1);
    assert!(
        matches!(taken, Err(StoreError::OwnedElsewhere { left: 0, .. })),
        "{taken:?}"
    );
    sound(&shop);
}

#[test]
fn a_tie_is_made_of_empty_accounts_once_and_what_was_said_goes_with_it() {
    let shop = tied();
    let ledger = &shop.ledger;
    let other = |customer_id, remote: &str| Tie {
        customer_id,
        remote: remote.to_owned(),
        ..tie()
    };
    for (case, tie) in [("Wei is tied", other(WEI, "78")), ("77 is Wei", other(WEN, "77"))] {
        let refused = ledger.tie_customer(&tie, Actor::Machine, SOLD_AT_MS);
        assert!(matches!(refused, Err(StoreError::Taken { .. })), "{case}: {refused:?}");
    }
    asked(&shop, 500, 2, 0);
    ledger.untie_customer(WEI, Actor::Machine, SOLD_AT_MS).unwrap();
    assert_eq!(
        stands(&shop, AccountKind::Credit) + stands(&shop, AccountKind::Points),
        0
    );
    assert!(ledger.untie_customer(WEI, Actor::Machine, SOLD_AT_MS).is_err());
    book(&shop, 1, AccountKind::Credit, 100).unwrap();
    let refused = ledger.tie_customer(&tie(), Actor::Machine, SOLD_AT_MS);
    assert!(
        matches!(refused, Err(StoreError::NotSettled { amount: 100, .. })),
        "{refused:?}"
    );
    sound(&shop);
}

#[test]
fn a_back_end_that_is_removed_leaves_what_it_said_last() {
    let shop = tied();
    asked(&shop, 5_000, 0, FRESH_MS + 1);
    shop.ledger
        .remove_upstream(HEAD_OFFICE, Actor::Machine, SOLD_AT_MS)
        .unwrap();
    assert_eq!(shop.ledger.tie_of(WEI).unwrap(), None);
    pays(&shop, 1, credit("50.00")).unwrap();
    assert!(owed(&shop).is_empty());
    sound(&shop);
}

#[test]
fn two_who_are_one_person_keep_the_one_tie() {
    let shop = tied();
    asked(&shop, 5_000, 0, 0);
    let wen = customer(WEN, "Wen");
    shop.ledger
        .merge_customers(WEI, wen, Actor::Machine, SOLD_AT_MS)
        .unwrap();
    assert_eq!(
        shop.ledger.tie_of(WEN).unwrap().map(|tie| tie.remote),
        Some("77".to_owned())
    );
    pays(&shop, 1, credit("30.00")).unwrap();
    assert_eq!(amounts(&shop), [(-3_000, 0)]);
    assert_eq!(left(&shop, AccountKind::Credit), 2_000);
    sound(&shop);
}
