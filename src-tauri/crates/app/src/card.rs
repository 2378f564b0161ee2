//! Charges on a card terminal. What is asked for is durable before the terminal hears of it; what is asked for and not answered stays
//! unknown until the terminal, or a person who looked at it, says what became of it.

mod talk;
mod terminal;

pub(crate) use talk::Conversations;
pub(crate) use terminal::{is_there, set, terminal};

use crate::Till;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::events::Kind;
use crate::payment::{must_take, reference_of};
use crate::reason::reason;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::typed;
use crate::wire::Nothing;
use crate::wire::card::{self as wire, AskCard, CardAttempts, CardRef, SettleCard};
use devices::{Charge, PaymentTerminal};
use domain::card::{CardAttempt, CardState, CardUnknown, CardWord, charged, must_be_known};
use domain::cart::Cart;
use domain::money::{Currency, Money};
use domain::people::Actor;
use domain::settle::{Method, is_card_number, pay};
use domain::{CardAttemptId, CartId};
use store::{CardOutcome, CardRecord};
use talk::{Conversation, Said, Unsaid};

/// Asks for money and waits for what comes of it. A charge that was asked for before is not asked for again.
pub(crate) fn ask(till: &Till, acting: &Acting, request: AskCard) -> Result<CardAttempts, Refusal> {
    let id = CardAttemptId(uuid_of(&request.request_id)?);
    if till.ledger().card_attempt(id)?.is_none()
        && let Some(live) = Conversation::begin(till, id)
    {
        let attempt = wanted(till, id, &request)?;
        ask_once(till, acting, &attempt)?;
        drop(live);
    }
    list(till, acting, Nothing {})
}

/// What is to be charged, of the open sale.
fn wanted(till: &Till, id: CardAttemptId, request: &AskCard) -> Result<CardAttempt, Refusal> {
    must_take(till, [Method::Card])?;
    let currency = till.shop().currency;
    let open = till.ledger().open_cart()?;
    let cart = open.ok_or_else(|| Refusal::new(Code::EmptyCart))?;
    let amount = match &request.amount {
        Some(text) => typed::amount(text, &currency)?,
        None => left(&cart, &of_cart(till, cart.id)?, &currency)?,
    };
    Ok(CardAttempt {
        id,
        cart_id: request
            .cart_id
            .as_deref()
            .map_or(Ok(cart.id), |id| uuid_of(id).map(CartId))?,
        amount,
        address: terminal(till)?.address,
        state: CardState::Asked,
        proof: None,
        reason: String::new(),
    })
}

fn ask_once(till: &Till, acting: &Acting, attempt: &CardAttempt) -> Result<(), Refusal> {
    let terminal = terminal::at(till, &attempt.address)?;
    let (currency, amount) = (till.shop().currency, attempt.amount);
    let may = move |cart: &Cart, before: &[CardAttempt]| may_ask(cart, before, amount, &currency);
    if !till
        .ledger()
        .ask_card(attempt, acting.staff_id()?, till.now_ms(), may)?
    {
        return Ok(());
    }
    till.events().send(Kind::Card);
    let charge = Charge {
        id: attempt.id.to_string(),
        amount_minor: amount.minor(),
        currency: currency.code(),
        decimals: currency.decimals(),
    };
    match talk::pay(&terminal, &charge) {
        Ok(said) => keep(till, acting.actor, attempt.id, said),
        Err(Unsaid::Waiting | Unsaid::Silent) => Ok(()),
    }
}

fn may_ask(cart: &Cart, before: &[CardAttempt], amount: Money, currency: &Currency) -> Result<(), Refusal> {
    must_be_known(before)?;
    if amount <= Money::ZERO {
        return Err(Refusal::new(Code::NotAboveZero).with("method", Method::Card.code()));
    }
    match amount > left(cart, before, currency)? {
        true => Err(Refusal::new(Code::OverTender).with("method", Method::Card.code())),
        false => Ok(()),
    }
}

/// What is owed for a cart beside what cards were charged for it.
fn left(cart: &Cart, attempts: &[CardAttempt], currency: &Currency) -> Result<Money, Refusal> {
    let total = domain::price::price(cart, currency)?.total;
    Ok(pay(total, charged(attempts))?.for_cash)
}

/// What terminals were asked for, for a cart.
pub(crate) fn of_cart(till: &Till, id: CartId) -> Result<Vec<CardAttempt>, Refusal> {
    let records = till.ledger().cards_of(id)?;
    Ok(records.into_iter().map(|record| record.attempt).collect())
}

/// Keeps what a terminal said.
fn keep(till: &Till, actor: Actor, id: CardAttemptId, said: Said) -> Result<(), Refusal> {
    let outcome = CardOutcome {
        id,
        word: said.word,
        proof: said.proof,
        reason: said.reason,
        actor,
        approver: None,
    };
    Ok(till
        .ledger()
        .settle_card(outcome, till.now_ms(), |_| Ok::<_, Refusal>(()))?)
}

/// Asks the terminal what became of a charge; the money is not asked for again.
pub(crate) fn ask_again(till: &Till, acting: &Acting, request: CardRef) -> Result<CardAttempts, Refusal> {
    let record = known(till, &request.id)?;
    if let Some(live) = Conversation::begin(till, record.attempt.id) {
        let terminal = terminal::at(till, &record.attempt.address)?;
        let said = talk::status(&terminal, &request.id).map_err(|unsaid| unheard(&record, &unsaid))?;
        keep(till, acting.actor, record.attempt.id, said)?;
        drop(live);
    }
    list(till, acting, Nothing {})
}

fn unheard(record: &CardRecord, unsaid: &Unsaid) -> Refusal {
    let code = match unsaid {
        Unsaid::Waiting => Code::CardWaits,
        Unsaid::Silent => Code::TerminalSilent,
    };
    Refusal::new(code).with("address", &*record.attempt.address)
}

/// Tells the terminal to leave a charge. What comes of that is the answer to whoever asked for it.
pub(crate) fn cancel(till: &Till, acting: &Acting, request: CardRef) -> Result<CardAttempts, Refusal> {
    let record = known(till, &request.id)?;
    let terminal = terminal::at(till, &record.attempt.address)?;
    terminal.cancel(&request.id).map_err(|why| {
        tracing::warn!(%why, "a charge could not be cancelled");
        unheard(&record, &Unsaid::Silent)
    })?;
    list(till, acting, Nothing {})
}

/// A person who looked at the terminal says what became of a charge.
pub(crate) fn settle(till: &Till, acting: &Acting, request: SettleCard) -> Result<CardAttempts, Refusal> {
    let record = known(till, &request.id)?;
    let proof = request.proof.as_deref().map(str::trim).filter(|text| !text.is_empty());
    if proof.is_some_and(is_card_number) {
        return Err(Refusal::new(Code::CardNumber));
    }
    let word = if request.charged {
        CardWord::Charged
    } else {
        CardWord::NotCharged
    };
    let outcome = CardOutcome {
        id: record.attempt.id,
        word,
        proof: proof.map(reference_of).transpose()?,
        reason: reason(&request.reason)?,
        actor: acting.actor,
        approver: acting.approver(),
    };
    // Nobody is at the terminal any more when a person says what it shows.
    let Some(live) = Conversation::begin(till, record.attempt.id) else {
        return Err(unheard(&record, &Unsaid::Waiting));
    };
    let may = move |record: &CardRecord| may_settle(record, word);
    till.ledger().settle_card(outcome, till.now_ms(), may)?;
    drop(live);
    list(till, acting, Nothing {})
}

/// What a sale was paid with is given back by taking the sale back; what was given back is not charged again.
fn may_settle(record: &CardRecord, word: CardWord) -> Result<(), Refusal> {
    let state = record.attempt.state;
    match (record.in_sale, state.after(word)) {
        (true, Some(_)) => Err(Refusal::new(Code::CardInSale)),
        (_, None) if state == CardState::GivenBack && word == CardWord::Charged => {
            Err(Refusal::new(Code::CardGivenBack))
        }
        _ => Ok(()),
    }
}

fn known(till: &Till, id: &str) -> Result<CardRecord, Refusal> {
    let found = till.ledger().card_attempt(CardAttemptId(uuid_of(id)?))?;
    found.ok_or_else(|| Refusal::new(Code::NoSuchCharge))
}

/// What somebody must look after, and what was asked for the open sale.
pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<CardAttempts, Refusal> {
    let open = till.ledger().open_cart()?.map(|cart| cart.id);
    let of_others = |record: &CardRecord| Some(record.attempt.cart_id) != open;
    let mut records = till.ledger().open_cards()?;
    records.retain(of_others);
    if let Some(cart) = open {
        records.extend(till.ledger().cards_of(cart)?);
    }
    let crossing = |record: CardRecord| crossing(till, record, open);
    Ok(CardAttempts {
        attempts: records.into_iter().map(crossing).collect(),
    })
}

/// How many charges somebody must look after.
pub(crate) fn open_count(till: &Till) -> Result<u32, Refusal> {
    Ok(u32::try_from(till.ledger().open_cards()?.len()).unwrap_or(u32::MAX))
}

fn crossing(till: &Till, record: CardRecord, open: Option<CartId>) -> wire::CardAttempt {
    let attempt = record.attempt;
    let state = match attempt.state {
        CardState::Asked if till.conversations.has(attempt.id) => "asking",
        CardState::Asked => "unknown",
        known => known.code(),
    };
    wire::CardAttempt {
        id: attempt.id.to_string(),
        amount: till.shop().currency.format(attempt.amount),
        address: attempt.address,
        state: state.to_owned(),
        proof: attempt.proof,
        reason: attempt.reason,
        asked_at: rfc3339(record.asked_at_ms, &till.shop().timezone),
        asked_by: record.asked_by,
        here: Some(attempt.cart_id) == open,
    }
}

impl From<CardUnknown> for Refusal {
    fn from(_: CardUnknown) -> Self {
        Self::new(Code::CardUnknown)
    }
}
