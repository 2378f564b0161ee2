//! Means of payment: which the shop takes, and tenders as people and scripts write them.

use crate::Till;
use crate::caller::Acting;
use crate::card;
use crate::points;
use crate::promptpay;
use crate::rate;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::typed;
use crate::wire::Nothing;
use crate::wire::payment::{PaymentMethod, PaymentMethods, TakeMethods};
use crate::wire::sale::TenderLine;
use domain::money::{Currency, Money};
use domain::settle::{Method, Over, Tender, cash_due, pay};

/// The codes of what the shop takes; the usual ones where nobody chose.
const SETTING: &str = "payment.methods";

/// What a shop takes where nobody chose.
const USUAL: [Method; 2] = [Method::Cash, Method::Card];

/// Signs of a reference at most.
const REFERENCE_MAX: usize = 64;

/// What the shop takes: what a manager chose, foreign cash where it has a rate, and points where they are worth something.
fn taken(till: &Till) -> Result<Vec<Method>, Refusal> {
    let codes: Vec<String> = setting::get(till, SETTING)?;
    let chosen: Vec<Method> = codes.iter().filter_map(|code| Method::by_code(code)).collect();
    let mut taken = if chosen.is_empty() { USUAL.to_vec() } else { chosen };
    if !rate::rates(till)?.is_empty() {
        taken.push(Method::Foreign);
    }
    if points::redeeming(till)?.is_some() {
        taken.push(Method::Points);
    }
    Ok(taken)
}

/// Every means of payment that somebody tenders, with what holds for it here.
pub(crate) fn methods(till: &Till) -> Result<Vec<PaymentMethod>, Refusal> {
    let taken = taken(till)?;
    let one = |method: Method| {
        let rules = method.rules();
        PaymentMethod {
            method: rules.code.to_owned(),
            over: rules.over.code().to_owned(),
            proof: rules.proof.code().to_owned(),
            taken: taken.contains(&method),
            account: rules.account.map(|kind| kind.code().to_owned()),
        }
    };
    let tendered = |method: &Method| *method != Method::Deposit;
    Ok(Method::ALL.into_iter().filter(tendered).map(one).collect())
}

pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<PaymentMethods, Refusal> {
    Ok(PaymentMethods {
        methods: methods(till)?,
        promptpay: promptpay::account(till)?,
        rates: rate::rates(till)?,
        terminal: card::terminal(till)?,
    })
}

pub(crate) fn set(till: &Till, acting: &Acting, request: TakeMethods) -> Result<PaymentMethods, Refusal> {
    let mut chosen: Vec<Method> = request
        .methods
        .iter()
        .map(|code| method_of(code))
        .collect::<Result<_, _>>()?;
    chosen.retain(|method| !matches!(method, Method::Foreign | Method::Points | Method::Deposit));
    if chosen.is_empty() {
        return Err(Refusal::new(Code::BadRequest).with("detail", "a shop takes at least one means of payment"));
    }
    let codes: Vec<&str> = Method::ALL
        .into_iter()
        .filter(|method| chosen.contains(method))
        .map(Method::code)
        .collect();
    setting::put(till, acting, SETTING, &codes)?;
    till.status_changed();
    list(till, acting, Nothing {})
}

/// Refuses what the shop does not take.
///
/// # Errors
/// [`Code::NotTaken`].
pub(crate) fn must_take(till: &Till, methods: impl IntoIterator<Item = Method>) -> Result<(), Refusal> {
    let taken = taken(till)?;
    match methods.into_iter().find(|method| !taken.contains(method)) {
        Some(method) => Err(Refusal::new(Code::NotTaken).with("method", method.code())),
        None => Ok(()),
    }
}

pub(crate) fn method_of(code: &str) -> Result<Method, Refusal> {
    Method::by_code(code).ok_or_else(|| {
        let known: Vec<&str> = Method::ALL.into_iter().map(Method::code).collect();
        let detail = format!("{code:?} is no means of payment ({})", known.join(", "));
        Refusal::new(Code::BadRequest).with("detail", detail)
    })
}

/// Tenders as a face sends them.
pub(crate) fn tenders_of(till: &Till, lines: &[TenderLine]) -> Result<Vec<Tender>, Refusal> {
    let one = |line: &TenderLine| match (method_of(&line.method)?, &line.currency) {
        (Method::Foreign, code) => foreign(till, code.as_deref().unwrap_or_default(), &line.amount),
        (Method::Points, _) => points::tender(till, typed::amount(&line.amount, &till.shop().currency)?),
        (method, _) => Ok(Tender {
            method,
            amount: typed::amount(&line.amount, &till.shop().currency)?,
            reference: line.reference.as_deref().map(reference_of).transpose()?,
        }),
    };
    lines.iter().map(one).collect()
}

/// Notes of another currency, at the shop's rate.
pub(crate) fn foreign(till: &Till, code: &str, amount: &str) -> Result<Tender, Refusal> {
    let rate = rate::of(till, code)?;
    Ok(rate.tender(typed::amount(amount, rate.currency())?, &till.shop().currency)?)
}

pub(crate) fn reference_of(text: &str) -> Result<String, Refusal> {
    if text.chars().count() > REFERENCE_MAX || text.chars().any(char::is_control) {
        return Err(Refusal::new(Code::BadReference).with("most", REFERENCE_MAX));
    }
    Ok(text.to_owned())
}

/// `cash:500`, `card:120.50:4471` with its number, `card:EXACT` for what is still owed, or `usd:20` in foreign cash.
pub(crate) fn tenders_in_words(till: &Till, words: &[String], total: Money) -> Result<Vec<Tender>, Refusal> {
    let mut tenders: Vec<Tender> = Vec::new();
    let currency = &till.shop().currency;
    for word in words {
        let mut parts = word.splitn(3, ':');
        let code = parts.next().unwrap_or_default();
        if code.len() == 3 && Currency::by_code(&code.to_uppercase()).is_ok() {
            tenders.push(foreign(till, code, parts.next().unwrap_or_default())?);
            continue;
        }
        let method = method_of(code)?;
        let amount = match parts.next() {
            None | Some("EXACT") => rest(method, total, &tenders, currency)?,
            Some(amount) => Some(typed::amount(amount, currency)?),
        };
        let reference = parts.next().map(reference_of).transpose()?;
        if let (Method::Points, Some(amount)) = (method, amount) {
            tenders.push(points::tender(till, amount)?);
            continue;
        }
        tenders.extend(amount.map(|amount| Tender {
            method,
            amount,
            reference,
        }));
    }
    Ok(tenders)
}

/// What is still owed in a means of payment; nothing where nothing is, for that is paid by nothing.
fn rest(method: Method, total: Money, so_far: &[Tender], currency: &Currency) -> Result<Option<Money>, Refusal> {
    let paid = pay(total, so_far.to_vec())?;
    let rest = match method.rules().over {
        Over::Change => cash_due(paid.for_cash, paid.cash, currency)?.0,
        _ => paid.for_cash.minus(paid.cash)?,
    };
    Ok(Some(rest).filter(|rest| *rest != Money::ZERO))
}
