//! A submitted count, as its entry keeps it.

use crate::ledger::form::value::{currency, list, minor, text};
use domain::money::{Currency, Money};
use domain::shift::{Counted, ForeignCash, Pieces};
use domain::{CountId, ShiftId, StaffId};
use serde::{Deserialize, Serialize};

/// The drawer of a shift was counted.
#[derive(Serialize, Deserialize)]
pub(crate) struct ShiftCounted {
    #[serde(with = "text")]
    pub(super) id: CountId,
    #[serde(with = "text")]
    pub(super) shift_id: ShiftId,
    #[serde(with = "text")]
    pub(super) staff_id: StaffId,
    #[serde(rename = "counted_minor", with = "minor")]
    pub(super) counted: Money,
    #[serde(rename = "expected_minor", with = "minor")]
    pub(super) expected: Money,
    #[serde(with = "foreign_list")]
    pub(super) foreign: Vec<ForeignCash>,
    #[serde(with = "piece_list")]
    pub(super) pieces: Vec<Pieces>,
}

impl ShiftCounted {
    /// A count beside what must lie there: a currency of which nothing was counted holds nothing.
    pub(super) fn of(
        id: CountId,
        shift_id: ShiftId,
        staff_id: StaffId,
        tally: Counted,
        (expected, taken): (Money, Vec<(Currency, Money)>),
    ) -> Self {
        let amount = |of: &[(Currency, Money)], currency: &Currency| {
            let found = of.iter().find(|(known, _)| known.code() == currency.code());
            found.map_or(Money::ZERO, |(_, amount)| *amount)
        };
        let untaken = tally.foreign.iter().filter(|(currency, counted)| {
            *counted != Money::ZERO && taken.iter().all(|(known, _)| known.code() != currency.code())
        });
        let foreign = taken.iter().chain(untaken).map(|(currency, _)| ForeignCash {
            currency: *currency,
            counted: amount(&tally.foreign, currency),
            expected: amount(&taken, currency),
        });
        Self {
            id,
            shift_id,
            staff_id,
            counted: tally.counted,
            expected,
            foreign: foreign.collect(),
            pieces: tally.pieces,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ForeignCash")]
struct ForeignForm {
    #[serde(with = "currency")]
    currency: Currency,
    #[serde(rename = "counted_minor", with = "minor")]
    counted: Money,
    #[serde(rename = "expected_minor", with = "minor")]
    expected: Money,
}

list!(foreign_list, domain::shift::ForeignCash, "super::ForeignForm");

#[derive(Serialize, Deserialize)]
#[serde(remote = "Pieces")]
struct PiecesForm {
    #[serde(with = "currency")]
    currency: Currency,
    #[serde(rename = "piece_minor", with = "minor")]
    piece: Money,
    count: u32,
}

list!(piece_list, domain::shift::Pieces, "super::PiecesForm");
