//! Which rows the journal makes.

/// A table whose rows follow from the journal alone.
#[derive(Debug)]
pub(crate) struct Table {
    /// Its name.
    pub(crate) name: &'static str,
    /// The columns of its primary key.
    pub(crate) key: &'static [&'static str],
    /// The column that names a row's entry, where each row is made by one entry and never touched by another.
    pub(crate) entry: Option<&'static str>,
    /// The rows are kept under entry × 65,536 + number, and asked for by that; no index names the entry.
    pub(crate) in_places: bool,
    /// Columns that the journal does not know.
    pub(crate) unknown: &'static [&'static str],
}

const fn of_entry(name: &'static str, key: &'static [&'static str], entry: &'static str) -> Table {
    Table {
        name,
        key,
        entry: Some(entry),
        in_places: false,
        unknown: &[],
    }
}

const fn of_state(name: &'static str, key: &'static [&'static str]) -> Table {
    Table {
        name,
        key,
        entry: None,
        in_places: false,
        unknown: &[],
    }
}

const fn in_places(name: &'static str, key: &'static [&'static str], entry: &'static str) -> Table {
    Table {
        in_places: true,
        ..of_entry(name, key, entry)
    }
}

impl Table {
    /// What holds for the rows of the entries from ?1 to ?2, both included; nothing where rows name no entry.
    pub(crate) fn of_entries(&self) -> Option<String> {
        self.entry.map(|entry| match self.in_places {
            true => "id BETWEEN ?1 * 65536 AND ?2 * 65536 + 65535".to_owned(),
            false => format!("{entry} BETWEEN ?1 AND ?2"),
        })
    }

    /// The order of its key.
    pub(crate) fn order(&self) -> String {
        if self.in_places {
            "id".to_owned()
        } else {
            self.key.join(", ")
        }
    }
}

/// Every table that the journal makes. A column that a migration adds is compared unless it is named here.
pub(crate) const TABLES: &[Table] = &[
    of_entry("sale", &["journal_seq"], "journal_seq"),
    in_places("sale_line", &["sale_seq", "no"], "sale_seq"),
    of_entry("sale_tax", &["sale_seq", "no"], "sale_seq"),
    of_entry("sale_tender", &["sale_seq", "no"], "sale_seq"),
    in_places("stock_movement", &["journal_seq", "line_no"], "journal_seq"),
    in_places("account_entry", &["journal_seq", "no"], "journal_seq"),
    of_entry("sale_coupon", &["sale_seq", "code"], "sale_seq"),
    of_entry("exchange", &["return_seq"], "return_seq"),
    of_entry("foreign_receipt", &["sale_seq"], "sale_seq"),
    of_entry("tax_invoice", &["journal_seq"], "journal_seq"),
    of_entry("cash_movement", &["journal_seq"], "journal_seq"),
    of_entry("clock_jump", &["journal_seq"], "journal_seq"),
    of_entry("drawer_opening", &["journal_seq"], "journal_seq"),
    of_entry("shift_holder", &["journal_seq"], "journal_seq"),
    of_entry("drawer_count", &["journal_seq"], "journal_seq"),
    of_entry("counted_foreign", &["count_seq", "no"], "count_seq"),
    of_entry("counted_piece", &["count_seq", "no"], "count_seq"),
    of_entry("signed_head", &["journal_seq"], "journal_seq"),
    of_entry("catalogue_edit", &["seq"], "seq"),
    of_state("card_attempt", &["id"]),
    of_state("customer", &["id"]),
    of_state("customer_link", &["upstream_id", "remote"]),
    of_state("customer_tie", &["customer_id"]),
    of_state("balance_lease", &["customer_id", "kind"]),
    of_state("coupon", &["code"]),
    of_state("customer_order", &["journal_seq"]),
    of_state("setting", &["key"]),
    of_state("till_epoch", &["epoch"]),
    of_state("till_key", &["public"]),
    of_state("shift", &["id"]),
    of_state("printer", &["name"]),
    of_state("upstream", &["id"]),
    of_state("remote_map", &["upstream_id", "kind", "local"]),
    Table {
        unknown: &["pin_hash", "failures", "locked_until_ms", "badge_hash"],
        ..of_state("staff", &["id"])
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::SCHEMA;
    use rusqlite::Connection;

    /// What the journal does not hold: the journal itself, people's data, what is not finished, and what is owed or was pulled.
    const NOT_OF_THE_JOURNAL: &[&str] = &[
        "journal",
        "person",
        "ordered_by",
        "cart",
        "cart_request",
        "counting",
        "shift_subtotal",
        "parking",
        "print_job",
        "device_test",
        "outbox",
        "outbox_count",
        "balance_increment",
        "upstream_lane",
        "upstream_attempt",
        "upstream_call",
        "upstream_finding",
        "stock_checkpoint",
        "stock_arrived",
        "stock_away",
        "remote_item",
        "pull_state",
    ];

    #[test]
    fn every_table_is_either_compared_or_named_as_not_of_the_journal() {
        let mut db = Connection::open_in_memory().unwrap();
        crate::migrate::migrate(&mut db, std::path::Path::new(""), &SCHEMA).unwrap();
        let mut found: Vec<String> = db
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let mut named: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
        named.extend(NOT_OF_THE_JOURNAL);
        found.sort();
        named.sort();
        assert_eq!(found, named, "a new table must say whether the journal makes it");
    }
}
