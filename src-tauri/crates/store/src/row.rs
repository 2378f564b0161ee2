//! Statements and columns. A value that does not parse is damage, never a default.

use crate::StoreError;
use crate::codes::Coded;
use domain::money::{Money, Price, Quantity};
use domain::till::TillMark;
use rusqlite::types::FromSql;
use rusqlite::{Connection, Params, Row};
use std::cell::Cell;
use std::str::FromStr;

/// The first row of a question, if there is one.
pub(crate) fn one<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    rows.next()?.map(read).transpose()
}

/// Every row of a question.
pub(crate) fn many<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = db.prepare_cached(sql)?;
    statement.query_and_then(params, read)?.collect()
}

/// Carries out a statement; answers how many rows it touched.
pub(crate) fn run(db: &Connection, sql: &str, params: impl Params) -> Result<usize, StoreError> {
    Ok(db.prepare_cached(sql)?.execute(params)?)
}

/// A count as SQLite holds it.
pub(crate) fn integer(count: u64) -> Result<i64, StoreError> {
    i64::try_from(count).map_err(|_| StoreError::corrupt(format!("{count} is beyond what a row holds")))
}

/// Columns by name.
pub(crate) trait Columns {
    /// A plain column.
    fn plain<T: FromSql>(&self, column: &str) -> Result<T, StoreError>;

    /// A text that stands for a value: an id, a date.
    fn parsed<T: FromStr>(&self, column: &str) -> Result<T, StoreError> {
        let text: String = self.plain(column)?;
        text.parse().map_err(|_| unfit(column, &text))
    }

    /// The same, where it may be absent.
    fn parsed_option<T: FromStr>(&self, column: &str) -> Result<Option<T>, StoreError> {
        let text: Option<String> = self.plain(column)?;
        text.map(|text| text.parse().map_err(|_| unfit(column, &text)))
            .transpose()
    }

    /// An amount in minor units.
    fn money(&self, column: &str) -> Result<Money, StoreError> {
        let minor: i64 = self.plain(column)?;
        Money::from_minor(minor).map_err(|_| unfit(column, &minor.to_string()))
    }

    /// An amount in minor units, where it may be absent.
    fn money_option(&self, column: &str) -> Result<Option<Money>, StoreError> {
        let minor: Option<i64> = self.plain(column)?;
        minor
            .map(|minor| Money::from_minor(minor).map_err(|_| unfit(column, &minor.to_string())))
            .transpose()
    }

    /// A unit price in ten-thousandths.
    fn price(&self, column: &str) -> Result<Price, StoreError> {
        Ok(Price::from_e4(self.plain(column)?))
    }

    /// A quantity in ten-thousandths.
    fn quantity(&self, column: &str) -> Result<Quantity, StoreError> {
        Ok(Quantity::from_e4(self.plain(column)?))
    }

    /// A code.
    fn code<T: Coded>(&self, column: &str) -> Result<T, StoreError> {
        T::from_code(&self.plain::<String>(column)?)
    }

    /// The mark of a till, from its code and its epoch.
    fn mark(&self) -> Result<TillMark, StoreError> {
        let (code, epoch): (String, String) = (self.plain("till_code")?, self.plain("epoch")?);
        TillMark::new(&code, &epoch).map_err(|fault| StoreError::corrupt(fault.to_string()))
    }

    /// A count.
    fn count(&self, column: &str) -> Result<u64, StoreError> {
        let count: i64 = self.plain(column)?;
        u64::try_from(count).map_err(|_| unfit(column, &count.to_string()))
    }
}

impl Columns for Row<'_> {
    fn plain<T: FromSql>(&self, column: &str) -> Result<T, StoreError> {
        Ok(self.get(column)?)
    }
}

/// A wide row whose columns are asked for in about their order: each name is looked for behind the last one first.
pub(crate) struct InOrder<'a> {
    row: &'a Row<'a>,
    next: Cell<usize>,
}

impl<'a> InOrder<'a> {
    pub(crate) const fn of(row: &'a Row<'a>) -> Self {
        Self {
            row,
            next: Cell::new(0),
        }
    }

    fn place(&self, column: &str) -> Result<usize, StoreError> {
        let (statement, next) = (self.row.as_ref(), self.next.get());
        let place = match statement.column_name(next) {
            Ok(name) if name == column => next,
            _ => statement.column_index(column)?,
        };
        self.next.set(place + 1);
        Ok(place)
    }
}

impl Columns for InOrder<'_> {
    fn plain<T: FromSql>(&self, column: &str) -> Result<T, StoreError> {
        Ok(self.row.get(self.place(column)?)?)
    }
}

fn unfit(column: &str, found: &str) -> StoreError {
    StoreError::corrupt(format!("column {column} holds {found:?}"))
}
