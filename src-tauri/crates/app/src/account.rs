//! What stands in customers' accounts, and what a person changes there by hand.

use crate::Till;
use crate::caller::Acting;
use crate::customer::meant;
use crate::document::rfc3339;
use crate::reason::reason;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::tender::in_words;
use crate::typed;
use crate::wire::account::{AccountLine, AdjustAccount, CustomerAccount, CustomerAccounts};
use crate::wire::customer::CustomerRef;
use domain::RequestId;
use domain::customer::{AccountEntry, AccountKind, Booking, Customer};
use domain::money::Money;
use domain::sale::Sale;
use store::{Booked, ByHand};

/// The most entries of a statement.
const MOST: u32 = 50;

pub(crate) fn of_customer(till: &Till, _: &Acting, request: CustomerRef) -> Result<CustomerAccounts, Refusal> {
    accounts(till, &meant(till, &request.customer)?)
}

pub(crate) fn adjust(till: &Till, acting: &Acting, request: AdjustAccount) -> Result<CustomerAccounts, Refusal> {
    let customer = meant(till, &request.customer)?;
    let kind = kind_of(&request.account)?;
    let request_id = request.request_id.as_deref().map(uuid_of).transpose()?;
    let entry = AccountEntry {
        customer_id: customer.id,
        booking: Booking {
            kind,
            amount: amount_of(till, kind, &request.amount)?,
        },
        sale_id: None,
    };
    let by_hand = ByHand {
        request_id: RequestId(request_id.unwrap_or_else(|| till.new_id())),
        entry,
        reason: reason(&request.reason)?,
    };
    till.ledger()
        .adjust_account(by_hand, (acting.actor, acting.approver()), till.now_ms())
        .map_err(|fault| in_words(fault.into(), &till.shop().currency))?;
    accounts(till, &customer)
}

/// What stood in the accounts of money that a document booked on, once it had.
pub(crate) fn after(till: &Till, sale: &Sale) -> Result<Vec<(AccountKind, Money)>, Refusal> {
    let booked = sale.account_entries();
    let in_money = booked.iter().filter(|entry| entry.booking.kind.is_money());
    let one = |entry: &AccountEntry| {
        let kind = entry.booking.kind;
        let left = till.ledger().account_after(entry.customer_id, kind, sale.id)?;
        Ok((kind, Money::from_minor(left)?))
    };
    in_money.map(one).collect()
}

fn accounts(till: &Till, customer: &Customer) -> Result<CustomerAccounts, Refusal> {
    let all = AccountKind::ALL.into_iter().map(|kind| account(till, customer, kind));
    Ok(CustomerAccounts {
        accounts: all.collect::<Result<_, _>>()?,
    })
}

fn account(till: &Till, customer: &Customer, kind: AccountKind) -> Result<CustomerAccount, Refusal> {
    let balance = till.ledger().account_balance(customer.id, kind)?;
    let booked = till.ledger().account_statement(customer.id, kind, MOST)?;
    Ok(CustomerAccount {
        account: kind.code().to_owned(),
        balance: figure(till, kind, balance)?,
        left: figure(till, kind, kind.spendable(balance, customer.credit_limit))?,
        entries: booked.iter().map(|one| line(till, one)).collect::<Result<_, _>>()?,
    })
}

fn line(till: &Till, booked: &Booked) -> Result<AccountLine, Refusal> {
    let sale = booked.entry.sale_id.map(|id| till.ledger().sale(id)).transpose()?;
    let Booking { kind, amount } = booked.entry.booking;
    Ok(AccountLine {
        amount: figure(till, kind, amount)?,
        receipt_no: sale.flatten().map(|sale| sale.receipt_no()).unwrap_or_default(),
        reason: booked.reason.clone().unwrap_or_default(),
        at: rfc3339(booked.at_ms, &till.shop().timezone),
    })
}

fn figure(till: &Till, kind: AccountKind, amount: i64) -> Result<String, Refusal> {
    if !kind.is_money() {
        return Ok(amount.to_string());
    }
    Ok(till.shop().currency.format(Money::from_minor(amount)?))
}

fn kind_of(code: &str) -> Result<AccountKind, Refusal> {
    AccountKind::by_code(code).ok_or_else(|| {
        let known = AccountKind::ALL.map(AccountKind::code).join(", ");
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
