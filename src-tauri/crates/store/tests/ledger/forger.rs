//! Somebody who edits the file behind the till's back, knows the chain, and puts the triggers back afterwards.

use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};
use sha2::{Digest, Sha256};
use std::path::Path;
use testkit::dice::Dice;

/// Tables that the journal makes, and the journal.
const TABLES: &[&str] = &[
    "journal",
    "sale",
    "sale_line",
    "sale_tax",
    "sale_tender",
    "stock_movement",
    "tax_invoice",
    "cash_movement",
    "shift_holder",
    "drawer_count",
    "signed_head",
    "catalogue_edit",
    "setting",
    "till_epoch",
    "till_key",
    "shift",
    "printer",
    "upstream",
    "remote_map",
    "staff",
];

/// Columns that no entry holds.
const SECRETS: &[&str] = &["pin_hash", "failures", "locked_until_ms", "badge_hash"];

/// An edit as a test names it, and the entry that verification must name, where one edit has one.
#[derive(Debug)]
pub(crate) struct Edit {
    pub(crate) what: String,
    pub(crate) entry: Option<i64>,
}

pub(crate) struct Forger {
    db: Connection,
    triggers: Vec<String>,
}

impl Forger {
    pub(crate) fn at(dir: &Path) -> Self {
        let db = Connection::open(dir.join("ledger.db")).unwrap();
        db.execute_batch("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;")
            .unwrap();
        let mut forger = Self {
            db,
            triggers: Vec::new(),
        };
        let list = |column: &str| forger.texts(&format!("SELECT {column} FROM sqlite_schema WHERE type = 'trigger'"));
        let (names, triggers) = (list("name"), list("sql"));
        for name in names {
            forger.run(&format!("DROP TRIGGER {name}"));
        }
        forger.triggers = triggers;
        forger
    }

    /// Carries out statements as they are.
    pub(crate) fn run(&self, sql: &str) {
        self.db.execute_batch(sql).unwrap();
    }

    /// What a query answers with, a text in each row.
    pub(crate) fn texts(&self, sql: &str) -> Vec<String> {
        let mut statement = self.db.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    /// The numbers of the entries of a kind.
    pub(crate) fn entries_of(&self, kind: &str) -> Vec<u64> {
        let sql = "SELECT seq FROM journal WHERE kind = ?1 ORDER BY seq";
        let mut statement = self.db.prepare(sql).unwrap();
        let entries = statement.query_map([kind], |row| row.get::<_, i64>(0)).unwrap();
        entries.map(|seq| seq.unwrap().unsigned_abs()).collect()
    }

    /// Takes away the rows of an entry and of all that come after it.
    pub(crate) fn cut_rows(&self, from: u64) {
        for table in TABLES {
            for column in self.columns(table, "name IN ('journal_seq', 'sale_seq')") {
                self.run(&format!("DELETE FROM {table} WHERE {column} >= {from}"));
            }
        }
    }

    /// Seals the journal again from its first entry on, so that the chain shows nothing.
    pub(crate) fn seal(&self) {
        let mut statement = self.db.prepare("SELECT * FROM journal ORDER BY seq").unwrap();
        let mut rows = statement.query([]).unwrap();
        let mut before = [0_u8; 32];
        while let Some(row) = rows.next().unwrap() {
            let text = |column: &str| row.get::<_, Option<String>>(column).unwrap().unwrap_or_default();
            let number = |column: &str| row.get::<_, i64>(column).unwrap();
            let (actor, approver, kind) = (text("actor"), text("approver"), text("kind"));
            let (seq, at_ms, version) = (number("seq"), number("at_ms"), number("version"));
            let sealed = format!("{seq}|{at_ms}|{actor}|{approver}|{kind}|{version}|{}", text("body"));
            let hash: [u8; 32] = Sha256::new()
                .chain_update(before)
                .chain_update(sealed)
                .finalize()
                .into();
            let sql = "UPDATE journal SET prev_hash = ?2, hash = ?3 WHERE seq = ?1";
            self.db.execute(sql, params![seq, before, hash]).unwrap();
            before = hash;
        }
    }

    /// Puts the triggers back.
    pub(crate) fn leave(self) {
        for sql in &self.triggers {
            self.db.execute_batch(sql).unwrap();
        }
    }

    /// One edit by chance that changes the file.
    pub(crate) fn edit(&self, dice: &mut Dice) -> Edit {
        loop {
            let table = dice.one_of(TABLES);
            let rows = self.rows(table);
            if rows.is_empty() {
                continue;
            }
            let row = &rows[dice.below(rows.len())];
            let made = match dice.below(6) {
                0 => self.delete(table, row, rows.len()),
                1 => self.insert(table, row),
                2 => self.swap(table, row, &rows[dice.below(rows.len())], dice),
                _ => self.update(table, row, dice),
            };
            if let Some(edit) = made {
                return edit;
            }
        }
    }

    fn rows(&self, table: &str) -> Vec<Row> {
        let key = self.columns(table, "pk > 0");
        let columns = self.columns(table, "1");
        let mut statement = self
            .db
            .prepare(&format!("SELECT * FROM {table} ORDER BY {}", key.join(", ")))
            .unwrap();
        let rows = statement
            .query_map([], |row| (0..columns.len()).map(|place| row.get(place)).collect())
            .unwrap();
        rows.map(|values| Row {
            columns: columns.clone(),
            values: values.unwrap(),
            key: key.clone(),
        })
        .collect()
    }

    fn columns(&self, table: &str, condition: &str) -> Vec<String> {
        let sql = format!("SELECT name FROM pragma_table_info(?1) WHERE {condition} ORDER BY cid");
        let mut statement = self.db.prepare(&sql).unwrap();
        let names = statement.query_map([table], |row| row.get(0)).unwrap();
        names.collect::<Result<_, _>>().unwrap()
    }

    fn delete(&self, table: &str, row: &Row, count: usize) -> Option<Edit> {
        let sql = format!("DELETE FROM {table} WHERE {}", row.condition());
        self.db.execute(&sql, params_from_iter(row.key_values())).unwrap();
        // Without its last entry the journal is a shorter one; what shows it is what the entry left.
        let is_last = table == "journal" && row.entry() == i64::try_from(count).ok();
        Some(Edit {
            what: format!("{sql} {:?}", row.key_values()),
            entry: row.entry().filter(|_| !is_last),
        })
    }

    fn insert(&self, table: &str, row: &Row) -> Option<Edit> {
        let unlike = ["id", "cart_id", "sequence", "no", "name", "journal_seq"];
        let values = row.columns.iter().zip(&row.values).map(|(column, value)| {
            let another = row.key.contains(column) || unlike.contains(&column.as_str());
            if another { another_value(value) } else { value.clone() }
        });
        let values: Vec<Value> = values.collect();
        let places: Vec<String> = (1..=values.len()).map(|place| format!("?{place}")).collect();
        let sql = format!("INSERT INTO {table} VALUES ({})", places.join(", "));
        self.db.execute(&sql, params_from_iter(&values)).ok()?;
        Some(Edit {
            what: format!("{sql} {values:?}"),
            entry: None,
        })
    }

    fn swap(&self, table: &str, one: &Row, other: &Row, dice: &mut Dice) -> Option<Edit> {
        let column = one.free_column(dice)?;
        let (left, right) = (one.value(&column), other.value(&column));
        if left == right {
            return None;
        }
        let edits = [
            self.set(table, one, &column, right),
            self.set(table, other, &column, left),
        ];
        if let [Some(_), None] = edits {
            self.set(table, one, &column, left);
        }
        let [Some(first), Some(second)] = edits else {
            return None;
        };
        Some(Edit {
            what: format!("swap: {} and {}", first.what, second.what),
            entry: first.entry.min(second.entry),
        })
    }

    fn update(&self, table: &str, row: &Row, dice: &mut Dice) -> Option<Edit> {
        let column = row.free_column(dice)?;
        let value = match (row.value(&column), dice.below(4)) {
            (Value::Null, 0 | 1) => Value::Integer(1),
            (Value::Null, _) => Value::Text("x".to_owned()),
            (_, 0) => Value::Null,
            (value, _) => another_value(value),
        };
        self.set(table, row, &column, &value)
    }

    /// Nothing where the schema refuses the value.
    fn set(&self, table: &str, row: &Row, column: &str, value: &Value) -> Option<Edit> {
        let sql = format!(
            "UPDATE {table} SET {column} = {} WHERE {}",
            show(value),
            row.condition()
        );
        self.db.execute(&sql, params_from_iter(row.key_values())).ok()?;
        Some(Edit {
            what: format!("{sql} {:?}", row.key_values()),
            entry: row.entry(),
        })
    }
}

struct Row {
    columns: Vec<String>,
    values: Vec<Value>,
    key: Vec<String>,
}

impl Row {
    fn value(&self, column: &str) -> &Value {
        let place = self.columns.iter().position(|name| name == column).unwrap();
        &self.values[place]
    }

    fn key_values(&self) -> Vec<&Value> {
        self.key.iter().map(|column| self.value(column)).collect()
    }

    fn condition(&self) -> String {
        let equal = self.key.iter().enumerate();
        let equal = equal.map(|(place, column)| format!("{column} = ?{}", place + 1));
        equal.collect::<Vec<_>>().join(" AND ")
    }

    /// The entry that made the row, where the row says so and no other entry touches it.
    fn entry(&self) -> Option<i64> {
        match (self.key.first().map(String::as_str)?, self.key_values().first()?) {
            ("seq" | "journal_seq" | "sale_seq", Value::Integer(seq)) => Some(*seq),
            _ => None,
        }
    }

    /// A column that is no part of the key and no secret.
    fn free_column(&self, dice: &mut Dice) -> Option<String> {
        let free = |column: &&String| !self.key.contains(column) && !SECRETS.contains(&column.as_str());
        let columns: Vec<&String> = self.columns.iter().filter(free).collect();
        (!columns.is_empty()).then(|| columns[dice.below(columns.len())].clone())
    }
}

fn another_value(value: &Value) -> Value {
    match value {
        Value::Integer(number) => Value::Integer(number + 1_000),
        Value::Text(text) => Value::Text(format!("{text}x")),
        Value::Blob(bytes) => Value::Blob(bytes.iter().map(|byte| byte ^ 1).collect()),
        other => other.clone(),
    }
}

fn show(value: &Value) -> String {
    match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
        Value::Blob(bytes) => {
            let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("x'{}'", digits.concat())
        }
        _ => "NULL".to_owned(),
    }
}
