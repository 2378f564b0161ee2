//! What becomes of a charge on a card terminal.

use crate::goods::minor;
use domain::card::{CardAttempt, CardState, CardUnknown, CardWord, charged, must_be_known};
use domain::settle::Method;
use domain::{CardAttemptId, CartId};
use uuid::Uuid;

use CardState::{Approved, Asked, Declined, GivenBack};

const STATES: [CardState; 4] = [Asked, Approved, Declined, GivenBack];

#[test]
fn a_charge_goes_only_where_the_table_says() {
    let goes = [
        (Asked, CardWord::Approved, Approved),
        (Asked, CardWord::Charged, Approved),
        (Asked, CardWord::Declined, Declined),
        (Asked, CardWord::NotCharged, Declined),
        (Declined, CardWord::Approved, Approved),
        (Declined, CardWord::Charged, Approved),
        (Approved, CardWord::NotCharged, GivenBack),
    ];
    for state in STATES {
        for word in CardWord::ALL {
            let expected = goes.iter().find(|row| (row.0, row.1) == (state, word)).map(|row| row.2);
            assert_eq!(state.after(word), expected, "{state:?} {word:?}");
        }
    }
}

#[test]
fn no_words_in_any_order_lose_a_charge_that_nobody_gave_back() {
    let word = |at: usize| CardWord::ALL[at % 4];
    for order in 0..4_usize.pow(5) {
        let words = (0..5).map(|place| word(order / 4_usize.pow(place)));
        let (mut state, mut was_charged, mut given_back) = (Asked, false, false);
        for word in words {
            was_charged |= matches!(word, CardWord::Approved | CardWord::Charged) && !given_back;
            given_back |= word == CardWord::NotCharged && state == Approved;
            state = state.after(word).unwrap_or(state);
        }
        let expected = match (was_charged, given_back) {
            (_, true) => GivenBack,
            (true, false) => Approved,
            (false, false) => state,
        };
        assert_eq!(state, expected, "order {order}");
    }
}

fn attempt(state: CardState, amount_minor: i64) -> CardAttempt {
    CardAttempt {
        id: CardAttemptId(Uuid::from_u128(1)),
        cart_id: CartId(Uuid::from_u128(2)),
        amount: minor(amount_minor),
        address: "tcp:t:1".to_owned(),
        state,
        proof: Some("000001".to_owned()),
        reason: String::new(),
    }
}

#[test]
fn what_was_charged_is_a_tender_and_nothing_else_is() {
    let attempts: Vec<CardAttempt> = STATES
        .into_iter()
        .zip(1..)
        .map(|(state, no)| attempt(state, no))
        .collect();
    let tenders = charged(&attempts);
    let told: Vec<_> = tenders
        .iter()
        .map(|tender| (tender.method, tender.amount.minor(), tender.reference.as_deref()))
        .collect();
    assert_eq!(told, [(Method::Card, 2, Some("000001"))]);
}

#[test]
fn a_cart_goes_on_only_when_every_charge_is_known() {
    for state in STATES {
        let expected = if state == Asked { Err(CardUnknown) } else { Ok(()) };
        assert_eq!(
            must_be_known(&[attempt(Approved, 1), attempt(state, 2)]),
            expected,
            "{state:?}"
        );
    }
}
