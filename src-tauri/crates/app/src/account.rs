//! What stands in accounts of customers and gift cards, and what a person changes there by hand.

use crate::Till;
use crate::caller::Acting;
use crate::customer::meant;
use crate::document::rfc3339;
use crate::points;
use crate::reason::reason;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::sync;
use crate::tender::in_words;
use crate::typed;
use crate::wire::account::{Account, AccountLine, AdjustAccount, BookGiftCard, CustomerAccounts, GiftCardRef};
use crate::wire::customer::CustomerRef;
use domain::RequestId;
use domain::customer::{AccountEntry, AccountKind, Booking, Customer, Holder, gift_card_number};
use domain::money::Money;
use domain::sale::Sale;
use store::{Booked, ByHand};

/// The most entries of a statement.
const MOST: u32 = 50;

pub(crate) fn of_customer(till: &Till, _: &Acting, request: CustomerRef) -> Result<CustomerAccounts, Refusal> {
    accounts(till, &meant(till, &request.customer)?, MOST)
}

pub(crate) fn adjust(till: &Till, acting: &Acting, request: AdjustAccount) -> Result<CustomerAccounts, Refusal> {
    let customer = meant(till, &request.customer)?;
    let (holder, kind) = (Holder::Customer(customer.id), kind_of(&request.account)?);
    let change = (
        request.amount.as_str(),
        request.reason.as_str(),
        request.request_id.as_deref(),
    );
    book(till, acting, (holder, kind), change)?;
    accounts(till, &customer, MOST)
}

pub(crate) fn gift_card(till: &Till, _: &Acting, request: GiftCardRef) -> Result<Account, Refusal> {
    account(
        till,
        (&bearer(&request.card)?, AccountKind::GiftCard),
        Money::ZERO,
        MOST,
    )
}

pub(crate) fn book_gift_card(till: &Till, acting: &Acting, request: BookGiftCard) -> Result<Account, Refusal> {
    let holder = bearer(&request.card)?;
    let change = (
        request.amount.as_str(),
        request.reason.as_str(),
        request.request_id.as_deref(),
    );
    book(till, acting, (holder.clone(), AccountKind::GiftCard), change)?;
    account(till, (&holder, AccountKind::GiftCard), Money::ZERO, MOST)
}

fn bearer(card: &str) -> Result<Holder, Refusal> {
    gift_card_of(card).map(Holder::Bearer)
}

/// The number of a gift card as it is kept.
pub(crate) fn gift_card_of(text: &str) -> Result<String, Refusal> {
    gift_card_number(text).ok_or_else(|| Refusal::new(Code::BadGiftCard).with("value", text))
}

/// Changes an account by hand: how much, why, and by which command.
fn book(
    till: &Till,
    acting: &Acting,
    (holder, kind): (Holder, AccountKind),
    (amount, why, request_id): (&str, &str, Option<&str>),
) -> Result<(), Refusal> {
    let request_id = request_id.map(uuid_of).transpose()?;
    let amount = amount_of(till, kind, amount)?;
    let by_hand = ByHand {
        request_id: RequestId(request_id.unwrap_or_else(|| till.new_id())),
        entry: AccountEntry {
            booking: Booking { holder, kind, amount },
            sale_id: None,
        },
        reason: reason(why)?,
    };
    till.ledger()
        .adjust_account(by_hand, (acting.actor, acting.approver()), till.now_ms())
        .map_err(|fault| in_words(fault.into(), &till.shop().currency))?;
    Ok(())
}

/// What stood in the accounts of money that a document booked on, once it had.
pub(crate) fn after(till: &Till, sale: &Sale) -> Result<Vec<(AccountKind, Money)>, Refusal> {
    let booked = sale.account_entries();
    let in_money = booked.iter().filter(|entry| entry.booking.kind.is_money());
    let one = |entry: &AccountEntry| {
        let (holder, kind) = (&entry.booking.holder, entry.booking.kind);
        let left = till.ledger().account_after(holder, kind, sale.id)?;
        Ok((kind, Money::from_minor(left)?))
    };
    in_money.map(one).collect()
}

/// A customer's accounts, each with at most so many of its newest entries.
pub(crate) fn accounts(till: &Till, customer: &Customer, most: u32) -> Result<CustomerAccounts, Refusal> {
    let holder = Holder::Customer(customer.id);
    let one = |kind| account(till, (&holder, kind), customer.credit_limit, most);
    let all = AccountKind::OF_CUSTOMERS.into_iter().map(one);
    Ok(CustomerAccounts {
        accounts: all.collect::<Result<_, _>>()?,
        owner: sync::owner(till, customer.id)?,
    })
}

fn account(till: &Till, (holder, kind): (&Holder, AccountKind), limit: Money, most: u32) -> Result<Account, Refusal> {
    let balance = till.ledger().account_balance(holder, kind)?;
    let booked = till.ledger().account_statement(holder, kind, most)?;
    let left = match holder {
        Holder::Customer(id) => sync::within_lease(till, *id, kind, kind.spendable(balance, limit))?,
        Holder::Bearer(_) => kind.spendable(balance, limit),
    };
    let pays = match kind {
        AccountKind::Points => points::pay(till, left)?,
        _ => Money::from_minor(left)?,
    };
    Ok(Account {
        account: kind.code().to_owned(),
        balance: figure(till, kind, balance)?,
        left: figure(till, kind, left)?,
        pays: till.shop().currency.format(pays),
        entries: booked.iter().map(|one| line(till, one)).collect::<Result<_, _>>()?,
    })
}

fn line(till: &Till, booked: &Booked) -> Result<AccountLine, Refusal> {
    let sale = booked.entry.sale_id.map(|id| till.ledger().sale(id)).transpose()?;
    let Booking { kind, amount, .. } = booked.entry.booking;
    Ok(AccountLine {
        amount: figure(till, kind, amount)?,
        receipt_no: sale.flatten().map(|sale| sale.receipt_no()).unwrap_or_default(),
        said: booked.entry.sale_id.is_none() && booked.reason.is_none(),
        reason: booked.reason.clone().unwrap_or_default(),
        at: rfc3339(booked.at_ms, &till.shop().timezone),
    })
}

pub(crate) fn figure(till: &Till, kind: AccountKind, amount: i64) -> Result<String, Refusal> {
    if !kind.is_money() {
        return Ok(amount.to_string());
    }
    Ok(till.shop().currency.format(Money::from_minor(amount)?))
}

fn kind_of(code: &str) -> Result<AccountKind, Refusal> {
    let known = AccountKind::OF_CUSTOMERS;
    known.into_iter().find(|kind| kind.code() == code).ok_or_else(|| {
        let known = known.map(AccountKind::code).join(", ");
        Refusal::new(Code::BadRequest).with("detail", format!("{code:?} is no account ({known})"))
    })
}

/// What comes in or goes out; nothing is no change.
fn amount_of(till: &Till, kind: AccountKind, text: &str) -> Result<i64, Refusal> {
    let amount = if kind.is_money() {
        typed::amount(text, &till.shop().currency)?.minor()
    } else {
        text.trim().parse().unwrap_or(0)
    };
    match amount {
        0 => Err(Refusal::new(Code::BadAmount).with("value", text)),
        amount => Ok(amount),
    }
}
