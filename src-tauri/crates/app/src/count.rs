//! The count of the drawer: kept while it is typed, submitted once, and blind until then.

use crate::Till;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::rate;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::shift_rule;
use crate::snapshot::denominations;
use crate::status::denominations_of;
use crate::sync::ask_lists;
use crate::typed::amount_where;
use crate::wire::Nothing;
use crate::wire::count::{
    CountShift, CountedPieces, Counting, DrawerCurrency, ForeignCount, StandingCount, SubmittedCount,
};
use domain::CountId;
use domain::money::{Currency, Money};
use domain::shift::{Counted, DrawerCount, ForeignCash, Pieces};

/// The most of one piece that a drawer holds.
const MOST: u32 = 9_999;

/// What is counted so far.
pub(crate) fn counting(till: &Till, _: &Acting, _: Nothing) -> Result<Counting, Refusal> {
    let submitted = match till.ledger().current_shift()? {
        Some(_) => till.ledger().standing_count()?,
        None => None,
    };
    let crossing = |currency: &Currency| DrawerCurrency {
        currency: currency.code().to_owned(),
        symbol: currency.symbol().to_owned(),
        denominations: denominations_of(currency),
    };
    Ok(Counting {
        currencies: currencies(till)?.iter().map(crossing).collect(),
        pieces: till.ledger().counted_so_far()?.iter().map(pieces_crossing).collect(),
        submitted: submitted.map(|count| standing(till, &count)).transpose()?,
    })
}

/// The currencies of the drawer: the shop's own, then each that it takes.
fn currencies(till: &Till) -> Result<Vec<Currency>, Refusal> {
    let taken = rate::rates(till)?;
    let taken = taken.iter().filter_map(|rate| Currency::by_code(&rate.currency).ok());
    Ok(std::iter::once(till.shop().currency).chain(taken).collect())
}

/// Keeps how many of one piece were counted. With the first of them the back ends are asked for their lists.
pub(crate) fn keep(till: &Till, _: &Acting, request: CountedPieces) -> Result<Nothing, Refusal> {
    let counted = pieces(till, &request)?;
    if till.ledger().counted_so_far()?.is_empty() {
        ask_lists(till)?;
    }
    till.ledger().keep_count(counted)?;
    Ok(Nothing {})
}

fn pieces(till: &Till, told: &CountedPieces) -> Result<Pieces, Refusal> {
    let bad = || Refusal::new(Code::BadCount).with("value", format!("{} {}", told.currency, told.piece));
    let currency = currency(till, &told.currency)?;
    let piece = currency.parse(&told.piece).map_err(|_| bad())?;
    if !denominations(currency.code()).contains(&piece.minor()) || told.count > MOST {
        return Err(bad());
    }
    Ok(Pieces {
        currency,
        piece,
        count: told.count,
    })
}

/// A currency of the drawer by its code; the shop's own where none is named.
fn currency(till: &Till, code: &str) -> Result<Currency, Refusal> {
    if code.is_empty() {
        return Ok(till.shop().currency);
    }
    let known = currencies(till)?;
    let found = known.into_iter().find(|known| known.code().eq_ignore_ascii_case(code));
    found.ok_or_else(|| Refusal::new(Code::NoRate).with("currency", code))
}

/// Submits a count.
pub(crate) fn submit(till: &Till, acting: &Acting, request: CountShift) -> Result<StandingCount, Refusal> {
    let (id, tally) = (CountId(uuid_of(&request.request_id)?), tally(till, &request)?);
    let count = till
        .ledger()
        .submit_count(id, tally, acting.staff_id()?, till.now_ms())?;
    standing(till, &count)
}

fn standing(till: &Till, count: &DrawerCount) -> Result<StandingCount, Refusal> {
    let limit = shift_rule::limit(till)?;
    Ok(StandingCount {
        count: crossing_of(till, count)?,
        most_difference: limit.map(|limit| till.shop().currency.format(limit)),
        is_over: shift_rule::is_over(till, count)?,
    })
}

fn tally(till: &Till, request: &CountShift) -> Result<Counted, Refusal> {
    let pieces: Vec<Pieces> = request
        .pieces
        .iter()
        .filter(|told| told.count > 0)
        .map(|told| pieces(till, told))
        .collect::<Result<_, _>>()?;
    let mut counted: Vec<(Currency, Money)> = Vec::new();
    for told in &request.amounts {
        let currency = currency(till, &told.currency)?;
        let amount = amount_where(&told.amount, &currency, |amount| amount >= Money::ZERO)?;
        let twice = |code: &str| code == currency.code();
        if pieces.iter().any(|one| twice(one.currency.code())) || counted.iter().any(|(known, _)| twice(known.code())) {
            let value = format!("{} {}", told.currency, told.amount);
            return Err(Refusal::new(Code::BadCount).with("value", value));
        }
        counted.push((currency, amount));
    }
    for one in &pieces {
        if counted.iter().all(|(known, _)| known.code() != one.currency.code()) {
            counted.push((one.currency, Pieces::worth(&pieces, &one.currency)?));
        }
    }
    let own = till.shop().currency;
    let (own_amounts, foreign): (Vec<_>, Vec<_>) =
        counted.into_iter().partition(|(known, _)| known.code() == own.code());
    Ok(Counted {
        counted: own_amounts.first().map_or(Money::ZERO, |(_, amount)| *amount),
        foreign,
        pieces,
    })
}

fn pieces_crossing(one: &Pieces) -> CountedPieces {
    CountedPieces {
        currency: one.currency.code().to_owned(),
        piece: one.currency.format(one.piece),
        count: one.count,
    }
}

/// A submitted count as it crosses.
pub(crate) fn crossing_of(till: &Till, count: &DrawerCount) -> Result<SubmittedCount, Refusal> {
    let currency = till.shop().currency;
    let foreign = |one: &ForeignCash| {
        Ok::<_, Refusal>(ForeignCount {
            currency: one.currency.code().to_owned(),
            counted: one.currency.format(one.counted),
            expected: one.currency.format(one.expected),
            difference: one.currency.format(one.difference()?),
        })
    };
    let staff = till.ledger().staff_list()?;
    let by = staff.into_iter().find(|person| person.id == count.staff_id);
    Ok(SubmittedCount {
        by: by.map(|person| person.name).unwrap_or_default(),
        at: rfc3339(count.at_ms, &till.shop().timezone),
        counted: currency.format(count.counted),
        expected: currency.format(count.expected),
        difference: currency.format(count.difference()?),
        foreign: count.foreign.iter().map(foreign).collect::<Result<_, _>>()?,
        pieces: count.pieces.iter().map(pieces_crossing).collect(),
    })
}
