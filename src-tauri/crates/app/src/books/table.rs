//! The tables of the set, and what stands in each column.

use super::{Books, closing, document, master};
use crate::refusal::Refusal;
use domain::shift::Shift;
use store::Recorded;

/// A file of the set.
pub(super) struct Table {
    /// Its name.
    pub(super) file: &'static str,
    /// What it holds.
    pub(super) what: &'static str,
    /// Its columns.
    pub(super) columns: &'static [Column],
    /// How its rows are made.
    pub(super) rows: Rows,
}

/// A column.
pub(super) struct Column {
    /// Its name.
    pub(super) name: &'static str,
    /// `text`, `number`, `money` (a decimal number in the shop's currency), `day` (ISO 8601) or `time` (RFC 3339).
    pub(super) kind: &'static str,
    /// What stands in it.
    pub(super) what: &'static str,
}

/// The fields of a row, in the order of its columns.
pub(super) type Fields = Vec<String>;

/// What makes rows.
pub(super) enum Rows {
    /// All at once.
    Once(fn(&Books) -> Result<Vec<Fields>, Refusal>),
    /// Those of each Z.
    OfEachClosing(fn(&Books, &Shift) -> Result<Vec<Fields>, Refusal>),
    /// Those of each document.
    OfEachDocument(fn(&Books, &Shift, &Recorded) -> Vec<Fields>),
}

/// `(name, kind, what)` for each column.
macro_rules! columns {
    ($($name:literal $kind:ident $what:literal),* $(,)?) => {
        &[$(Column { name: $name, kind: stringify!($kind), what: $what }),*]
    };
}

/// Begins with what names a Z.
macro_rules! of_closing {
    ($($name:literal $kind:ident $what:literal),* $(,)?) => {
        columns![
            "till" text "Code of the till",
            "epoch" text "Epoch of the till: a restore or another machine begins a new one, in which numbers begin anew",
            "z_no" number "Number of the Z in its epoch",
            $($name $kind $what),*
        ]
    };
}

/// Begins with what names a document.
macro_rules! of_document {
    ($($name:literal $kind:ident $what:literal),* $(,)?) => {
        of_closing![
            "receipt_no" text "Receipt number, without gaps in its epoch",
            $($name $kind $what),*
        ]
    };
}

/// Every file, the index first.
pub(super) const TABLES: &[Table] = &[
    Table {
        file: "index.csv",
        what: "What stands in each column of each file",
        columns: columns![
            "file" text "Name of the file",
            "holds" text "What it holds: a row for each",
            "column" text "Name of the column",
            "kind" text "text, number, money (decimal, in the shop's currency), day (ISO 8601) or time (RFC 3339)",
            "what" text "What stands in it",
        ],
        rows: Rows::Once(master::index),
    },
    Table {
        file: "till.csv",
        what: "The shop and the till",
        columns: columns![
            "till" text "Code of the till",
            "epoch" text "Epoch of the till when this was written",
            "shop" text "Name of the shop",
            "head" text "What stands at the head of its receipts, with its tax number where the law wants it",
            "currency" text "Currency of every amount (ISO 4217)",
            "timezone" text "Time zone of the shop (IANA)",
            "program" text "Program that wrote this, and its version",
            "from" day "First business day",
            "to" day "Last business day",
        ],
        rows: Rows::Once(master::till),
    },
    Table {
        file: "staff.csv",
        what: "People who may sign in or could once",
        columns: columns![
            "staff_id" text "Identity",
            "name" text "Name",
            "role" text "cashier, supervisor, manager, technician or owner",
            "enabled" text "yes, or no for who may sign in no more",
        ],
        rows: Rows::Once(master::staff),
    },
    Table {
        file: "tax_rates.csv",
        what: "Tax rates under which something was sold",
        columns: columns![
            "tax_code" text "Code of the tax class",
            "rate_percent" number "Rate in percent",
            "mode" text "included in the price, or added to it",
        ],
        rows: Rows::Once(master::tax_rates),
    },
    Table {
        file: "closings.csv",
        what: "Zs",
        columns: closing::COLUMNS,
        rows: Rows::OfEachClosing(closing::head),
    },
    Table {
        file: "closing_tenders.csv",
        what: "Means of payment of a Z",
        columns: of_closing![
            "method" text "Means of payment",
            "amount" money "What was kept: cash without its change",
        ],
        rows: Rows::OfEachClosing(closing::tenders),
    },
    Table {
        file: "closing_taxes.csv",
        what: "Tax rates of a Z",
        columns: of_closing![
            "rate_percent" number "Rate in percent",
            "net" money "Without tax",
            "tax" money "Tax",
        ],
        rows: Rows::OfEachClosing(closing::taxes),
    },
    Table {
        file: "cash_movements.csv",
        what: "Movements of cash beside sales",
        columns: of_closing![
            "kind" text "in, out, or drop to the safe",
            "amount" money "How much, above zero",
            "reason" text "Why",
            "at" time "When",
            "staff_id" text "Who",
            "approver_id" text "Who approved it; empty where nobody had to",
        ],
        rows: Rows::OfEachClosing(closing::movements),
    },
    Table {
        file: "transactions.csv",
        what: "Documents",
        columns: of_document![
            "kind" text "sale, refund, void, or tender for a correction of how a sale was paid",
            "sale_id" text "Identity",
            "business_date" day "Business day",
            "sold_at" time "When",
            "staff_id" text "Who rang it up",
            "staff" text "Name of that person, as printed",
            "approver_id" text "Who approved it; empty where nobody had to",
            "customer_id" text "Who bought; empty where nobody is known",
            "corrects_sale_id" text "The document that it corrects",
            "foreign_receipt" text "Number on another till's receipt, where goods came back with one",
            "reason" text "Why, where a reason was asked for",
            "tax" money "All tax",
            "total" money "What was owed, tax in",
            "rounding" money "What cash could not pay: total + rounding = all rows of tenders.csv",
            "journal_entry" number "Its entry in the journal",
        ],
        rows: Rows::OfEachDocument(document::head),
    },
    Table {
        file: "transaction_taxes.csv",
        what: "Tax classes of a document",
        columns: of_document![
            "tax_code" text "Code of the tax class",
            "rate_percent" number "Rate in percent",
            "net" money "Without tax",
            "tax" money "Tax",
        ],
        rows: Rows::OfEachDocument(document::taxes),
    },
    Table {
        file: "lines.csv",
        what: "Lines of a document",
        columns: document::LINE_COLUMNS,
        rows: Rows::OfEachDocument(document::lines),
    },
    Table {
        file: "line_taxes.csv",
        what: "Taxes of a line of goods",
        columns: of_document![
            "line" number "Number in the document",
            "tax_code" text "Code of the tax class",
            "rate_percent" number "Rate in percent; of several taxes what they come to",
            "mode" text "included in the price, or added to it",
            "net" money "Without tax",
            "tax" money "Tax",
        ],
        rows: Rows::OfEachDocument(document::line_taxes),
    },
    Table {
        file: "tenders.csv",
        what: "Payments of a document, and its change",
        columns: of_document![
            "no" number "Number in the document",
            "kind" text "tender, or change: cash that was given back",
            "method" text "Means of payment",
            "amount" money "How much; change and what is paid back are below zero",
            "reference" text "What proves it: the number of a slip, a card, a voucher",
        ],
        rows: Rows::OfEachDocument(document::tenders),
    },
];

pub(super) use {columns, of_closing, of_document};
