//! Products by number. Those from the start are made when they are asked for; only what was changed is kept.

use super::row::Row;
use std::collections::BTreeMap;

/// The uid before the first: what a float makes of it, and of those after it, is another number.
const BEFORE_FIRST: i64 = 1_366_004_607_492_564_648;

/// The category of every product from the start.
pub(super) const CATEGORY: i64 = 813_701_230_071_893_827;

/// The uid of the product with this number.
pub(super) const fn uid(no: i64) -> i64 {
    BEFORE_FIRST + no
}

fn barcode(no: i64) -> String {
    format!("69{no:011}")
}

/// All of them.
pub(super) struct Products {
    /// So many there are from the start.
    made: i64,
    /// The highest number.
    last: i64,
    /// What is not as it was made; nothing for what is gone.
    changed: BTreeMap<i64, Option<Row>>,
}

impl Products {
    pub(super) const fn new(made: i64) -> Self {
        Self {
            made,
            last: made,
            changed: BTreeMap::new(),
        }
    }

    /// Those after a number, in order.
    pub(super) fn after(&self, no: i64) -> impl Iterator<Item = (i64, Row)> + '_ {
        (no.saturating_add(1)..=self.last).filter_map(|no| Some((no, self.get(no)?)))
    }

    pub(super) fn by_uid(&self, uid: i64) -> Option<(i64, Row)> {
        self.find(uid.saturating_sub(BEFORE_FIRST), |row| row.whole("uid") == Some(uid))
    }

    pub(super) fn by_barcode(&self, code: &str) -> Option<(i64, Row)> {
        let no = code.strip_prefix("69").and_then(|digits| digits.parse().ok());
        self.find(no.unwrap_or(0), |row| row.text("barcode") == code)
    }

    /// The one that was made with this number, or one that was put among them.
    fn find(&self, no: i64, is_it: impl Fn(&Row) -> bool) -> Option<(i64, Row)> {
        let made = self.get(no).filter(&is_it).map(|row| (no, row));
        let among = || self.changed.iter().find(|(_, row)| row.as_ref().is_some_and(&is_it));
        made.or_else(|| among().and_then(|(no, row)| Some((*no, row.clone()?))))
    }

    fn get(&self, no: i64) -> Option<Row> {
        match self.changed.get(&no) {
            Some(row) => row.clone(),
            None if (1..=self.made).contains(&no) => Some(made(no)),
            None => None,
        }
    }

    pub(super) fn set(&mut self, no: i64, row: Row) {
        self.changed.insert(no, Some(row));
    }

    /// Puts one more after the last; without a uid it gets one.
    pub(super) fn put(&mut self, mut row: Row) -> Row {
        self.last += 1;
        if row.whole("uid").is_none() {
            row.set("uid", &uid(self.last));
        }
        self.set(self.last, row.clone());
        row
    }

    pub(super) fn remove(&mut self, uid: i64) {
        if let Some((no, _)) = self.by_uid(uid) {
            self.changed.insert(no, None);
        }
    }

    pub(super) fn halve(&mut self) {
        self.changed.extend((1..=self.last).step_by(2).map(|no| (no, None)));
    }
}

/// A product as the vendor's tills show one: with zeros behind the point, a stock below nothing, and fields that no document names.
fn made(no: i64) -> Row {
    let mut row = Row::of(&[
        ("buyPrice", "0.400"),
        ("sellPrice", "45.00"),
        ("stock", "-2.000"),
        ("noStock", "0"),
        ("enable", "1"),
        ("supplierUid", "0"),
        ("createdDatetime", r#""2026-01-01 00:00:00""#),
        ("updatedDatetime", r#""2026-01-02 00:00:00""#),
    ]);
    row.set("uid", &uid(no));
    row.set("categoryUid", &CATEGORY);
    row.set("name", &format!("茶 Tea {no}"));
    row.set("barcode", &barcode(no));
    row
}
