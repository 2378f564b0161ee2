//! Full tax invoices and credit notes: a document's receipt once more, with the buyer's name, address and tax number, for the buyer's
//! books. What a Thai shop owes a buyer who asks (Revenue Code, sections 86/4 and 86/10); elsewhere a VAT invoice has the same parts.

use crate::customer::{BadField, Person, TaxIds};
use crate::sale::SaleKind;
use crate::till::TillMark;
use crate::{InvoiceId, SaleId, StaffId};

/// What an invoice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvoiceKind {
    /// Of a sale.
    Invoice,
    /// Of what was taken back of a sale that has an invoice.
    CreditNote,
}

impl InvoiceKind {
    /// What a document of this kind may have. A correction of how a sale was paid changes no invoice.
    #[must_use]
    pub const fn of_document(kind: SaleKind) -> Option<Self> {
        match kind {
            SaleKind::Sale => Some(Self::Invoice),
            SaleKind::Refund | SaleKind::Void => Some(Self::CreditNote),
            SaleKind::Tender => None,
        }
    }

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit_note",
        }
    }

    /// The letter of its series.
    const fn letter(self) -> char {
        match self {
            Self::Invoice => 'F',
            Self::CreditNote => 'C',
        }
    }
}

/// Whom an invoice is made out to. It stays as it was when the customer changes or is erased: the law wants the invoice kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceTo {
    /// Name of a person or a firm.
    pub name: String,
    /// Postal address, one line.
    pub address: String,
    /// Number in the tax register; empty where the buyer has none.
    pub tax_id: String,
    /// Branch in that register: `00000` is the head office.
    pub branch: String,
}

impl InvoiceTo {
    /// The same without spaces around its texts, once all of it is sound.
    ///
    /// # Errors
    /// [`BadField`] names the first that is not: name and address are needed.
    pub fn checked(self, tax_ids: TaxIds) -> Result<Self, BadField> {
        let person = Person {
            name: self.name,
            address: self.address,
            tax_id: self.tax_id,
            branch: self.branch,
            ..Person::default()
        };
        let to = Self::from(person.checked(tax_ids)?);
        match to.address.is_empty() {
            true => Err(BadField { field: "address" }),
            false => Ok(to),
        }
    }
}

impl From<Person> for InvoiceTo {
    fn from(person: Person) -> Self {
        Self {
            name: person.name,
            address: person.address,
            tax_id: person.tax_id,
            branch: person.branch,
        }
    }
}

/// An invoice that was made out. Its figures are those of its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxInvoice {
    /// Identity, made by whoever asked: asked twice it is made out once.
    pub id: InvoiceId,
    /// What it is.
    pub kind: InvoiceKind,
    /// The document. Each has one at most.
    pub sale_id: SaleId,
    /// The till.
    pub till: TillMark,
    /// The place in the epoch's gap-free series of its kind.
    pub sequence: u64,
    /// Whom it is made out to.
    pub to: InvoiceTo,
    /// When, Unix milliseconds UTC.
    pub issued_at_ms: i64,
    /// Who made it out.
    pub staff_id: StaffId,
}

impl TaxInvoice {
    /// Its number, e.g. `T1K7Q-F000001`. It is no receipt number.
    #[must_use]
    pub fn number(&self) -> String {
        self.till.document_no(self.kind.letter(), self.sequence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(name: &str, address: &str, tax_id: &str) -> InvoiceTo {
        InvoiceTo {
            name: name.to_owned(),
            address: address.to_owned(),
            tax_id: tax_id.to_owned(),
            branch: String::new(),
        }
    }

    #[test]
    fn an_invoice_needs_a_name_and_an_address_and_a_tax_number_that_can_be_one() {
        let cases = [
            (to(" Siam Ltd ", "1 Rama IV", "0-1055-36000-31-3"), None),
            (to("Siam Ltd", "1 Rama IV", ""), None),
            (to(" ", "1 Rama IV", ""), Some("name")),
            (to("Siam Ltd", " ", ""), Some("address")),
            (to("Siam Ltd", "1 Rama IV", "0105536000314"), Some("tax_id")),
            (to("Siam Ltd", "1\nRama IV", ""), Some("address")),
        ];
        for (given, bad) in cases {
            let checked = given.clone().checked(TaxIds::Thai);
            assert_eq!(checked.as_ref().err().map(|one| one.field), bad, "{given:?}");
        }
        let checked = to(" Siam Ltd ", "1 Rama IV", "0-1055-36000-31-3").checked(TaxIds::Thai);
        assert_eq!(checked, Ok(to("Siam Ltd", "1 Rama IV", "0105536000313")));
    }

    #[test]
    fn the_branch_of_a_firm_is_kept_and_checked() {
        let at = |branch: &str| InvoiceTo {
            branch: branch.to_owned(),
            ..to("Siam Ltd", "1 Rama IV", "")
        };
        assert_eq!(at(" 00001 ").checked(TaxIds::Thai), Ok(at("00001")));
        assert_eq!(at("first").checked(TaxIds::Thai), Err(BadField { field: "branch" }));
    }

    #[test]
    fn each_kind_has_a_series_of_its_own_and_none_is_a_receipt_number() {
        let number = |kind| {
            let invoice = TaxInvoice {
                id: InvoiceId(uuid::Uuid::nil()),
                kind,
                sale_id: SaleId(uuid::Uuid::nil()),
                till: TillMark::new("T1", "K7Q").unwrap(),
                sequence: 12,
                to: to("Siam Ltd", "1 Rama IV", ""),
                issued_at_ms: 0,
                staff_id: StaffId(uuid::Uuid::nil()),
            };
            (invoice.kind.code(), invoice.number())
        };
        assert_eq!(number(InvoiceKind::Invoice), ("invoice", "T1K7Q-F000012".to_owned()));
        assert_eq!(
            number(InvoiceKind::CreditNote),
            ("credit_note", "T1K7Q-C000012".to_owned())
        );
        assert!(crate::till::parse_receipt_no("T1K7Q-F000012").is_err());
    }

    #[test]
    fn a_sale_has_an_invoice_and_what_takes_back_a_credit_note() {
        let of = InvoiceKind::of_document;
        assert_eq!(of(SaleKind::Sale), Some(InvoiceKind::Invoice));
        assert_eq!(of(SaleKind::Refund), Some(InvoiceKind::CreditNote));
        assert_eq!(of(SaleKind::Void), Some(InvoiceKind::CreditNote));
        assert_eq!(of(SaleKind::Tender), None);
    }
}
