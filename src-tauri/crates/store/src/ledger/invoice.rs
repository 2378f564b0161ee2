//! Tax invoices and credit notes.

use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::form::value::text;
use crate::ledger::journal::{Act, Stamp, act};
use crate::ledger::print_job::queue_invoice;
use crate::ledger::{Ledger, PrintRequest, till};
use crate::row::{Columns, integer, one, run};
use crate::writer::{Durability, Lane};
use domain::invoice::{InvoiceKind, InvoiceTo, TaxInvoice};
use domain::people::Actor;
use domain::{InvoiceId, SaleId, StaffId};
use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};

impl Coded for InvoiceKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Invoice, Self::Invoice.code()),
        (Self::CreditNote, Self::CreditNote.code()),
    ];
    const WHAT: &'static str = "kind of invoice";
}

/// An invoice to make out. It gets its number in the transaction that writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceDraft {
    /// Identity.
    pub id: InvoiceId,
    /// What it is.
    pub kind: InvoiceKind,
    /// Its document.
    pub sale_id: SaleId,
    /// Whom it is made out to.
    pub to: InvoiceTo,
    /// Who makes it out.
    pub staff_id: StaffId,
    /// When.
    pub issued_at_ms: i64,
}

/// An invoice was made out.
#[derive(Serialize, Deserialize)]
pub(crate) struct InvoiceIssued {
    #[serde(with = "text")]
    id: InvoiceId,
    kind: String,
    #[serde(with = "text")]
    sale_id: SaleId,
    till_code: String,
    epoch: String,
    sequence: u64,
    name: String,
    address: String,
    tax_id: String,
    branch: String,
    #[serde(with = "text")]
    staff_id: StaffId,
}

impl Act for InvoiceIssued {
    const KIND: &'static str = "invoice_issued";

    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        let (till, kind) = (
            (self.till_code.as_str(), self.epoch.as_str()),
            InvoiceKind::from_code(&self.kind)?,
        );
        match next_number(before, till, kind)? == self.sequence {
            true => Ok(()),
            false => Err(StoreError::corrupt(format!(
                "{} {} is not the next of its series",
                self.kind, self.sequence
            ))),
        }
    }

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO tax_invoice (journal_seq, id, kind, sale_id, till_code, epoch, sequence, name, address, tax_id,
                   branch, staff_id, issued_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
        let values = params![
            integer(seq)?,
            self.id.to_string(),
            self.kind,
            self.sale_id.to_string(),
            self.till_code,
            self.epoch,
            integer(self.sequence)?,
            self.name,
            self.address,
            self.tax_id,
            self.branch,
            self.staff_id.to_string(),
            stamp.at_ms,
        ];
        run(to, sql, values).map(|_| ())
    }
}

/// The next number of a series; `till` is its code and its epoch.
fn next_number(db: &Connection, (code, epoch): (&str, &str), kind: InvoiceKind) -> Result<u64, StoreError> {
    let sql = "SELECT coalesce(max(sequence), 0) + 1 AS next FROM tax_invoice
               WHERE till_code = ?1 AND epoch = ?2 AND kind = ?3";
    let next = one(db, sql, [code, epoch, kind.code()], |row| row.count("next"))?;
    next.ok_or_else(|| StoreError::corrupt("the invoices have no numbers"))
}

fn from_row(row: &Row<'_>) -> Result<TaxInvoice, StoreError> {
    Ok(TaxInvoice {
        id: row.parsed("id")?,
        kind: row.code("kind")?,
        sale_id: row.parsed("sale_id")?,
        till: row.mark()?,
        sequence: row.count("sequence")?,
        to: InvoiceTo {
            name: row.plain("name")?,
            address: row.plain("address")?,
            tax_id: row.plain("tax_id")?,
            branch: row.plain("branch")?,
        },
        issued_at_ms: row.plain("issued_at_ms")?,
        staff_id: row.parsed("staff_id")?,
    })
}

fn of_document(db: &Connection, sale: SaleId) -> Result<Option<TaxInvoice>, StoreError> {
    let sql = "SELECT * FROM tax_invoice WHERE sale_id = ?1";
    one(db, sql, [sale.to_string()], from_row)
}

fn issue(to: &Transaction<'_>, draft: InvoiceDraft, print: Option<&PrintRequest>) -> Result<TaxInvoice, StoreError> {
    if let Some(there) = of_document(to, draft.sale_id)? {
        return if there.id == draft.id {
            Ok(there)
        } else {
            Err(StoreError::Invoiced { number: there.number() })
        };
    }
    let till = till::mark(to)?;
    let issued = InvoiceIssued {
        id: draft.id,
        kind: draft.kind.code().to_owned(),
        sale_id: draft.sale_id,
        till_code: till.code().to_owned(),
        epoch: till.epoch().to_owned(),
        sequence: next_number(to, (till.code(), till.epoch()), draft.kind)?,
        name: draft.to.name,
        address: draft.to.address,
        tax_id: draft.to.tax_id,
        branch: draft.to.branch,
        staff_id: draft.staff_id,
    };
    act(
        to,
        &Stamp::by(Actor::Staff(draft.staff_id), draft.issued_at_ms),
        &issued,
    )?;
    if let Some(job) = print {
        queue_invoice(to, job, draft.sale_id, draft.issued_at_ms)?;
    }
    of_document(to, draft.sale_id)?.ok_or_else(|| StoreError::corrupt("an invoice that was just made out is not there"))
}

impl Ledger {
    /// Makes out the invoice of a document and prints it where a printer is. The same invoice asked for twice is made out once.
    ///
    /// # Errors
    /// [`StoreError::Invoiced`] when the document has another one.
    pub fn issue_invoice(&self, draft: InvoiceDraft, print: Option<PrintRequest>) -> Result<TaxInvoice, StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            issue(to, draft, print.as_ref())
        })
    }

    /// The invoice of a document.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn invoice_of(&self, sale: SaleId) -> Result<Option<TaxInvoice>, StoreError> {
        self.read(|db| of_document(db, sale))
    }

    /// Queues the invoice of a document once more; after the first paper each is a copy.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn print_invoice(&self, job: PrintRequest, sale: SaleId, now_ms: i64) -> Result<(), StoreError> {
        self.write(Lane::Counter, Durability::Full, move |to| {
            queue_invoice(to, &job, sale, now_ms)
        })
    }
}
