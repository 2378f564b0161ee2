//! What card terminals were asked for.

use crate::shop::Shop;
use domain::card::{CardAttempt, CardState, CardWord};
use domain::cart::Cart;
use domain::money::{Money, Quantity};
use domain::people::Actor;
use domain::{CardAttemptId, CartId, RequestId};
use std::convert::Infallible;
use store::{CardOutcome, CartRef, ChangeError};
use testkit::sample::{SOLD_AT_MS, ana, product, uuid};

fn open(shop: &Shop) -> Cart {
    let new = CartRef {
        cart_id: CartId(uuid(1)),
        revision: 0,
        request_id: RequestId(uuid(0x101)),
    };
    let changed = shop.ledger.change_cart(&new, SOLD_AT_MS, ana().id, |cart: &mut Cart| {
        cart.add(product("P0001"), Quantity::ONE).unwrap();
        Ok::<_, Infallible>(())
    });
    changed.unwrap().cart
}

fn attempt(id: u64, cart: u64) -> CardAttempt {
    CardAttempt {
        id: CardAttemptId(uuid(id)),
        cart_id: CartId(uuid(cart)),
        amount: Money::from_minor(1_000).unwrap(),
        address: "tcp:t:1".to_owned(),
        state: CardState::Asked,
        proof: None,
        reason: String::new(),
    }
}

fn ask(shop: &Shop, id: u64, cart: u64) -> Result<bool, ChangeError<&'static str>> {
    let attempt = attempt(id, cart);
    shop.ledger
        .ask_card(&attempt, ana().id, SOLD_AT_MS, |_, before| match before.is_empty() {
            true => Ok(()),
            false => Err("another"),
        })
}

fn say(shop: &Shop, id: u64, word: CardWord) -> Result<(), ChangeError<&'static str>> {
    let outcome = CardOutcome {
        id: CardAttemptId(uuid(id)),
        word,
        proof: (word == CardWord::Approved).then(|| "000001".to_owned()),
        reason: "so".to_owned(),
        actor: Actor::Staff(ana().id),
        approver: None,
    };
    shop.ledger.settle_card(outcome, SOLD_AT_MS, |_| Ok(()))
}

#[test]
fn what_a_terminal_was_asked_for_survives_a_crash_before_its_answer() {
    let shop = Shop::closed();
    open(&shop);
    assert!(ask(&shop, 7, 1).unwrap());
    let before = shop.ledger.open_cards().unwrap();
    let shop = shop.reopened();
    assert_eq!(shop.ledger.open_cards().unwrap(), before);
    assert_eq!(before[0].attempt, attempt(7, 1));
    assert_eq!(before[0].asked_by, "ana");
    assert!(shop.ledger.verify().unwrap().first_difference.is_none());
}

#[test]
fn a_charge_is_made_once_for_the_open_cart_and_only_where_it_may_be() {
    let shop = Shop::closed();
    assert!(matches!(ask(&shop, 7, 1), Err(ChangeError::Conflict { current: None })));
    let cart = open(&shop);
    assert!(matches!(
        ask(&shop, 7, 2),
        Err(ChangeError::Conflict { current: Some(_) })
    ));
    assert!(ask(&shop, 7, 1).unwrap());
    assert!(!ask(&shop, 7, 1).unwrap(), "the same again asks no terminal");
    assert!(matches!(ask(&shop, 8, 1), Err(ChangeError::Refused("another"))));
    assert_eq!(shop.ledger.cards_of(cart.id).unwrap().len(), 1);
}

#[test]
fn only_a_word_that_changes_something_is_journalled() {
    let shop = Shop::closed();
    open(&shop);
    ask(&shop, 7, 1).unwrap();
    say(&shop, 7, CardWord::Approved).unwrap();
    let head = shop.ledger.journal_head().unwrap();
    say(&shop, 7, CardWord::Approved).unwrap();
    say(&shop, 7, CardWord::Declined).unwrap();
    assert_eq!(shop.ledger.journal_head().unwrap(), head);
    let kept = shop.ledger.card_attempt(CardAttemptId(uuid(7))).unwrap().unwrap();
    assert_eq!(
        (kept.attempt.state, kept.attempt.proof.as_deref()),
        (CardState::Approved, Some("000001"))
    );
    say(&shop, 7, CardWord::NotCharged).unwrap();
    assert_eq!(shop.ledger.open_cards().unwrap(), []);
    assert!(matches!(say(&shop, 9, CardWord::Approved), Err(ChangeError::Store(_))));
    assert!(shop.ledger.verify().unwrap().first_difference.is_none());
}
