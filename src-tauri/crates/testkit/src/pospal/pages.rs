//! Lists in pages: a page begins after the row with a number, so that rows that come and go shift nothing.

use super::answer::Refused;
use super::books::Books;
use super::row::Row;
use crate::simulator::Reply;
use jiff::civil::DateTime;
use std::collections::BTreeMap;

/// How the vendor's lists name their place.
const PLACE: &str = "LAST_RESULT_MAX_ID";

/// The longest span of time of a list.
const LONGEST_S: i64 = 24 * 3600;

/// Rows by their number.
pub(super) type Table = BTreeMap<i64, Row>;

/// The number after which the page begins that is asked for.
///
/// # Errors
/// For a place that no page gave: another name, a value without its space at the end, or no number.
pub(super) fn place(asked: &Row) -> Result<i64, Refused> {
    if asked.json("postBackParameter").is_empty() {
        return Ok(0);
    }
    let place = asked.object("postBackParameter");
    let value = place.text("parameterValue");
    let no = value.strip_suffix(' ').and_then(|digits| digits.parse().ok());
    no.filter(|_| place.text("parameterType") == PLACE)
        .ok_or_else(|| (1006, "postBackParameter错误".to_owned()))
}

impl Books {
    /// A page of these rows, which begin where it is asked for.
    pub(super) fn page(&self, rows: impl Iterator<Item = (i64, Row)>) -> Result<Reply, Refused> {
        let rows: Vec<(i64, Row)> = rows.take(self.page_size).collect();
        let last = rows.last().map_or(0, |(no, _)| *no);
        let mut place = Row::of(&[]);
        place.set("parameterType", &PLACE);
        place.set("parameterValue", &format!("{last} "));
        let mut data = Row::of(&[]);
        data.set("postBackParameter", &place);
        data.set("result", &rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>());
        data.set("pageSize", &self.page_size);
        Ok(super::answer::success(&data))
    }

    /// A page of a table.
    pub(super) fn table(&self, asked: &Row, table: &Table) -> Result<Reply, Refused> {
        let after = place(asked)?;
        self.page(rows_after(table, after))
    }

    /// A page of those rows of a table whose time lies in the span that is asked for: after its start, up to its end.
    pub(super) fn span(&self, asked: &Row, table: &Table, field: &str) -> Result<Reply, Refused> {
        let (start, end) = (asked.text("startTime"), asked.text("endTime"));
        let length = seconds(&end).zip(seconds(&start)).map(|(end, start)| end - start);
        if !length.is_some_and(|length| (0..=LONGEST_S).contains(&length)) {
            return Err((1004, "时间跨度不能超过1天".to_owned()));
        }
        let within = |row: &Row| row.text(field) > start && row.text(field) <= end;
        let after = place(asked)?;
        self.page(rows_after(table, after).filter(|(_, row)| within(row)))
    }
}

fn rows_after(table: &Table, no: i64) -> impl Iterator<Item = (i64, Row)> + '_ {
    table.range(no.saturating_add(1)..).map(|(no, row)| (*no, row.clone()))
}

fn seconds(text: &str) -> Option<i64> {
    let moment = DateTime::strptime("%Y-%m-%d %H:%M:%S", text).ok()?;
    let since = moment.duration_since(DateTime::constant(2000, 1, 1, 0, 0, 0, 0));
    Some(since.as_secs())
}
