//! Orders that nobody fetches.

use super::{crossing, meant};
use crate::Till;
use crate::caller::Acting;
use crate::phone;
use crate::reason::reason;
use crate::refund;
use crate::refusal::Refusal;
use crate::sell::uuid_of;
use crate::tender::in_words;
use crate::wire::order::{CancelOrder, CancelledOrder};
use crate::wire::refund::{Refund, ReturnLine};
use crate::wire::sale::Document;
use domain::RequestId;
use domain::money::Money;
use domain::money_line::MoneyLine;
use domain::order::OrderState;
use domain::people::Right;
use domain::refund::Account;
use domain::sale::Sale;

/// Cancels an order: what was paid ahead goes back first, each deposit as a return of its own document, so that wherever this breaks off the order
/// waits with what is left on it.
pub(crate) fn cancel(till: &Till, acting: &Acting, request: CancelOrder) -> Result<CancelledOrder, Refusal> {
    let reason = reason(&request.reason)?;
    let request_id = request
        .request_id
        .as_deref()
        .map_or_else(|| Ok(till.new_id()), uuid_of)?;
    let order = meant(till, &request.number)?;
    let (number, has_deposit) = (order.number(), order.deposit > Money::ZERO);
    if order.state == OrderState::Open && has_deposit {
        acting.must_have(match request.keep_deposit {
            true => Right::RefundOtherwise,
            false => Right::Refund,
        })?;
    }
    let refunds = match order.state == OrderState::Open && has_deposit && !request.keep_deposit {
        true => pay_back(till, acting, &number, &reason)?,
        false => Vec::new(),
    };
    let cancelled = till
        .ledger()
        .cancel_order(
            &number,
            (RequestId(request_id), request.keep_deposit, &reason),
            (acting.actor, acting.approver()),
            till.now_ms(),
        )
        .map_err(|fault| in_words(fault.into(), &till.shop().currency))?;
    Ok(CancelledOrder {
        order: phone::in_order(till, acting, crossing(till, &cancelled)?)?,
        refunds,
    })
}

/// Gives back what was paid ahead, to what it was paid with.
fn pay_back(till: &Till, acting: &Acting, number: &str, reason: &str) -> Result<Vec<Document>, Refusal> {
    let mut refunds = Vec::new();
    for sale in till.ledger().deposits_of(number)? {
        let lines = not_back(till, &sale, number)?;
        if !lines.is_empty() {
            let back = Refund {
                receipt_no: sale.receipt_no(),
                lines,
                tender: None,
                reason: Some(reason.to_owned()),
                request_id: None,
            };
            refunds.push(refund::refund(till, acting, back)?);
        }
    }
    Ok(refunds)
}

/// The lines of a sale by which something was paid ahead on this order and has not gone back.
fn not_back(till: &Till, sale: &Sale, number: &str) -> Result<Vec<ReturnLine>, Refusal> {
    let earlier = till.ledger().corrections_of(sale.id)?;
    let account = Account {
        sale,
        earlier: &earlier,
    };
    let mut lines = Vec::new();
    for line in &sale.lines {
        let is_deposit = line.money() == Some(MoneyLine::Deposit) && line.serial.as_deref() == Some(number);
        if is_deposit && !account.back(line.no)?.is_positive() {
            lines.push(ReturnLine {
                line: line.no,
                quantity: None,
                write_off: false,
            });
        }
    }
    Ok(lines)
}
