//! The shop's card terminal: where it is, and how long a customer may take.

use crate::Till;
use crate::caller::Acting;
use crate::payment;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::training;
use crate::wire::Nothing;
use crate::wire::card::CardTerminal;
use crate::wire::payment::PaymentMethods;
use devices::{Address, Patience, TcpTerminal};
use std::time::Duration;

const SETTING: &str = "payment.terminal";

/// How many seconds a customer has where nobody says.
const WAIT_S: u32 = 90;

/// How many seconds a customer may be given.
const WAITS_S: std::ops::RangeInclusive<u32> = 1..=300;

/// The terminal as it is set; its address is empty where there is none.
pub(crate) fn terminal(till: &Till) -> Result<CardTerminal, Refusal> {
    setting::get(till, SETTING)
}

/// Whether cards are charged on a terminal that is joined to the till.
pub(crate) fn is_there(till: &Till) -> Result<bool, Refusal> {
    Ok(!terminal(till)?.address.is_empty())
}

pub(crate) fn set(till: &Till, acting: &Acting, request: CardTerminal) -> Result<PaymentMethods, Refusal> {
    training::refuse_in(till)?;
    let address = request.address.trim();
    let wait_s = request.wait_s.unwrap_or(WAIT_S);
    if !WAITS_S.contains(&wait_s) {
        let detail = format!("a customer is given {} to {} seconds", WAITS_S.start(), WAITS_S.end());
        return Err(Refusal::new(Code::BadRequest).with("detail", detail));
    }
    if !address.is_empty() {
        place(address)?;
    }
    let kept = CardTerminal {
        address: address.to_owned(),
        wait_s: Some(wait_s),
    };
    setting::put(till, acting, SETTING, &kept)?;
    till.status_changed();
    payment::list(till, acting, Nothing {})
}

/// The terminal at an address, with the patience that is set.
///
/// # Errors
/// [`Code::NoTerminal`] where the address is empty.
pub(super) fn at(till: &Till, address: &str) -> Result<TcpTerminal, Refusal> {
    if address.is_empty() {
        return Err(Refusal::new(Code::NoTerminal));
    }
    let (host, port) = place(address)?;
    let customer = Duration::from_secs(terminal(till)?.wait_s.unwrap_or(WAIT_S).into());
    Ok(TcpTerminal {
        host,
        port,
        patience: Patience::for_customer(customer),
    })
}

fn place(address: &str) -> Result<(String, u16), Refusal> {
    match address.parse() {
        Ok(Address::Tcp { host, port }) => Ok((host, port)),
        _ => Err(Refusal::new(Code::BadTerminalAddress).with("value", address)),
    }
}
