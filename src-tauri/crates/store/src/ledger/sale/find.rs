//! Finding documents of which the number is not known.

use super::Recorded;
use super::read::{checked, stored_by_seq};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::customer::GROUP;
use crate::row::{Columns, many};
use domain::CustomerId;
use domain::money::Money;
use domain::shift::CivilDate;
use rusqlite::{Connection, params};

/// What is known of the documents that are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SalesWanted {
    /// Who bought.
    pub customer: Option<CustomerId>,
    /// The business day.
    pub date: Option<CivilDate>,
    /// What was owed, or given back.
    pub total: Option<Money>,
}

/// How many of the newest documents are looked through for an amount alone.
const LOOKED_THROUGH: u32 = 20_000;

impl SalesWanted {
    /// Where they stand: a customer's by their index, a day's between its entries, all others among the newest.
    fn place(&self) -> String {
        let place = match (self.customer, self.date) {
            (Some(_), _) => return format!("customer_id IN {GROUP}"),
            (None, Some(_)) => {
                "journal_seq > (SELECT min(opened_seq) FROM shift WHERE business_date = ?2)
                 AND journal_seq < (SELECT max(ifnull(closed_seq, 9223372036854775807)) FROM shift WHERE business_date = ?2)"
            }
            (None, None) => "journal_seq > (SELECT max(journal_seq) FROM sale) - ?5",
        };
        place.to_owned()
    }
}

fn find(db: &Connection, wanted: &SalesWanted, limit: u32) -> Result<Vec<Recorded>, StoreError> {
    let sql = format!(
        "SELECT journal_seq FROM sale WHERE {} AND (?2 IS NULL OR business_date = ?2)
         AND (?3 IS NULL OR abs(total_minor) = abs(?3)) AND ?5 > 0 ORDER BY journal_seq DESC LIMIT ?4",
        wanted.place()
    );
    let values = params![
        wanted.customer.map(|id| id.to_string()),
        wanted.date.map(|date| date.to_string()),
        wanted.total.map(Money::minor),
        limit,
        LOOKED_THROUGH
    ];
    let seqs = many(db, &sql, values, |row| row.count("journal_seq"))?;
    let found = seqs.into_iter().map(|seq| checked(stored_by_seq(db, seq)?));
    found.filter_map(Result::transpose).collect()
}

impl Ledger {
    /// At most `limit` documents of a customer, a day, an amount, the newest first. An amount alone is looked for among the newest.
    ///
    /// # Errors
    /// As [`Ledger::sale`].
    pub fn find_sales(&self, wanted: &SalesWanted, limit: u32) -> Result<Vec<Recorded>, StoreError> {
        self.read(|db| find(db, wanted, limit))
    }
}
