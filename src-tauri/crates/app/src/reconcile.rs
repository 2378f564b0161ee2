//! The till beside each back end, as it crosses.

use crate::Till;
use crate::document::rfc3339;
use crate::refusal::Refusal;
use crate::wire::figures::Tally;
use crate::wire::reconcile::{BothSums, ReadBack, Reconciliation};
use domain::ShiftId;
use domain::money::Currency;
use domain::reconcile::{Compared, Side, Standing};
use domain::shift::CivilDate;

/// How each back end stands with a shift.
pub(crate) fn of_shift(till: &Till, shift: ShiftId) -> Result<Vec<Reconciliation>, Refusal> {
    Ok(crossing(till, till.ledger().standings(shift)?))
}

/// How each back end stands with a business day.
pub(crate) fn of_day(till: &Till, date: CivilDate) -> Result<Vec<Reconciliation>, Refusal> {
    Ok(crossing(till, till.ledger().day_standings(date)?))
}

fn crossing(till: &Till, standings: Vec<Standing>) -> Vec<Reconciliation> {
    standings.into_iter().map(|one| beside(till, one)).collect()
}

fn beside(till: &Till, standing: Standing) -> Reconciliation {
    let currency = till.shop().currency;
    let found = standing.found;
    Reconciliation {
        agrees: found.agrees(),
        till: tally(&found.till, &currency),
        there: tally(&found.there, &currency),
        told: found.told,
        listed: found.listed,
        read_at: standing.read_at_ms.map(|at_ms| rfc3339(at_ms, &till.shop().timezone)),
        not_taken: standing.not_taken,
        upstream: standing.upstream,
        missing: found.missing,
        gone: found.gone,
        differing: found.differing,
        tax: part(found.tax, &currency),
        tenders: part(found.tenders, &currency),
    }
}

fn tally(side: &Side, currency: &Currency) -> Tally {
    Tally {
        count: side.count,
        amount: currency.write(side.total),
    }
}

fn part(compared: Compared, currency: &Currency) -> ReadBack {
    let sums = compared.sums.into_iter().map(|sums| BothSums {
        of: sums.of,
        till: currency.write(sums.till),
        there: currency.write(sums.there),
    });
    ReadBack {
        told: compared.told,
        sums: sums.collect(),
        differing: compared.differing,
    }
}
