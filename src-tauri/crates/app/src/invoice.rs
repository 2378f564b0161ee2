//! Tax invoices and credit notes: made out from a receipt, at once or later, drawn and printed.

use crate::Till;
use crate::caller::Acting;
use crate::customer::bad_field;
use crate::device::no_printer;
use crate::document::rfc3339;
use crate::receipt::{draw_as, language_of, local_time, numbered};
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::training::on_paper;
use crate::wire::Nothing;
use crate::wire::invoice::{self as wire, InvoiceStanding, IssueInvoice};
use crate::wire::sale::{DrawReceipt, Drawing, ReceiptNo};
use domain::InvoiceId;
use domain::customer::TaxIds;
use domain::invoice::{InvoiceKind, InvoiceTo, TaxInvoice};
use domain::money::Money;
use domain::product::Language;
use domain::sale::{Sale, SaleKind};
use paper::{Copy, Credited, Page};
use store::InvoiceDraft;

pub(crate) fn standing(till: &Till, _: &Acting, request: ReceiptNo) -> Result<InvoiceStanding, Refusal> {
    let (sale, _) = numbered(till, &request.receipt_no)?;
    let invoice = till.ledger().invoice_of(sale.id)?;
    let open = match invoice {
        Some(_) => None,
        None => may_have(till, &sale)?,
    };
    Ok(InvoiceStanding {
        invoice: invoice.map(|one| crossing(till, &one, &sale)),
        open: open.map(|kind| kind.code().to_owned()),
        to: as_known(till, &sale)?.map(to_wire).unwrap_or_default(),
    })
}

/// Makes the invoice out and prints it where a printer is.
pub(crate) fn issue(till: &Till, acting: &Acting, request: IssueInvoice) -> Result<wire::TaxInvoice, Refusal> {
    let (sale, _) = numbered(till, &request.receipt_no)?;
    let kind = may_have(till, &sale)?;
    let kind = kind.ok_or_else(|| Refusal::new(Code::NoInvoiceOfThis).with("receipt_no", sale.receipt_no()))?;
    let id = match &request.request_id {
        Some(text) => uuid_of(text)?,
        None => till.new_id(),
    };
    let draft = InvoiceDraft {
        id: InvoiceId(id),
        kind,
        sale_id: sale.id,
        to: made_out_to(till, &sale, kind, request.to)?,
        staff_id: acting.staff_id()?,
        issued_at_ms: till.now_ms(),
    };
    let invoice = till.ledger().issue_invoice(draft, till.print_request()?)?;
    till.wake_after_sale();
    Ok(crossing(till, &invoice, &sale))
}

pub(crate) fn print(till: &Till, _: &Acting, request: ReceiptNo) -> Result<Nothing, Refusal> {
    let (_, sale) = existing(till, &request.receipt_no)?;
    let job = till.print_request()?.ok_or_else(no_printer)?;
    till.ledger().print_invoice(job, sale.id, till.now_ms())?;
    till.wake_after_sale();
    Ok(Nothing {})
}

pub(crate) fn draw(till: &Till, _: &Acting, request: DrawReceipt) -> Result<Drawing, Refusal> {
    let (_, sale) = existing(till, request.receipt_no.as_deref().unwrap_or_default())?;
    let language = language_of(till, request.language.as_deref())?;
    draw_as(&page(till, &sale, language, Copy::Original)?, &sale, &request.format)
}

fn existing(till: &Till, receipt_no: &str) -> Result<(TaxInvoice, Sale), Refusal> {
    let (sale, _) = numbered(till, receipt_no)?;
    let invoice = till.ledger().invoice_of(sale.id)?;
    let none = || Refusal::new(Code::NoInvoice).with("receipt_no", receipt_no);
    Ok((invoice.ok_or_else(none)?, sale))
}

/// What a document may have: a sale of goods an invoice, unless it was voided; what took back from an invoiced sale a credit note.
fn may_have(till: &Till, sale: &Sale) -> Result<Option<InvoiceKind>, Refusal> {
    let sells = sale.lines.iter().any(|line| line.money().is_none());
    let kind = InvoiceKind::of_document(sale.kind).filter(|_| sells);
    let has = match kind {
        None => false,
        Some(InvoiceKind::Invoice) => !is_voided(till, sale)?,
        Some(InvoiceKind::CreditNote) => credited_invoice(till, sale)?.is_some(),
    };
    Ok(kind.filter(|_| has))
}

fn is_voided(till: &Till, sale: &Sale) -> Result<bool, Refusal> {
    let later = till.ledger().corrections_of(sale.id)?;
    Ok(later.iter().any(|one| one.kind == SaleKind::Void))
}

/// The invoice of the sale that a document takes back from.
fn credited_invoice(till: &Till, sale: &Sale) -> Result<Option<TaxInvoice>, Refusal> {
    match sale.corrects {
        Some(corrected) => Ok(till.ledger().invoice_of(corrected)?),
        None => Ok(None),
    }
}

/// To whom an invoice of this document is made out as far as the till knows.
fn as_known(till: &Till, sale: &Sale) -> Result<Option<InvoiceTo>, Refusal> {
    if let Some(invoice) = credited_invoice(till, sale)? {
        return Ok(Some(invoice.to));
    }
    let Some(id) = sale.customer_id else { return Ok(None) };
    let person = till.ledger().customer(id)?.and_then(|customer| customer.person);
    Ok(person.map(InvoiceTo::from))
}

fn made_out_to(
    till: &Till,
    sale: &Sale,
    kind: InvoiceKind,
    given: Option<wire::InvoiceTo>,
) -> Result<InvoiceTo, Refusal> {
    let given = given.filter(|_| kind == InvoiceKind::Invoice).map(|to| InvoiceTo {
        name: to.name,
        address: to.address,
        tax_id: to.tax_id,
        branch: to.branch,
    });
    let to = match given {
        Some(to) => to,
        None => as_known(till, sale)?.ok_or_else(|| Refusal::new(Code::NeedsBuyer))?,
    };
    let said = to.clone();
    to.checked(TaxIds::of_currency(till.shop().currency.code()))
        .map_err(|bad| bad_field((bad.field, said_in(&said, bad.field).to_owned())))
}

fn said_in<'a>(to: &'a InvoiceTo, field: &str) -> &'a str {
    match field {
        "name" => &to.name,
        "address" => &to.address,
        "tax_id" => &to.tax_id,
        _ => &to.branch,
    }
}

/// The invoice of a document, laid out.
pub(crate) fn page(till: &Till, sale: &Sale, language: Language, copy: Copy) -> Result<Page, Refusal> {
    let invoice = till.ledger().invoice_of(sale.id)?;
    let invoice = invoice.ok_or_else(|| Refusal::internal("an invoice that is to be laid out is not there"))?;
    let at = local_time(invoice.issued_at_ms, &till.shop().timezone)?;
    let first = credited_invoice(till, sale)?;
    let number = first.as_ref().map(TaxInvoice::number);
    let values = match &first {
        Some(first) => Some(values(till, first, sale)?),
        None => None,
    };
    let credited = number
        .as_deref()
        .zip(values)
        .map(|(invoice_no, (value, left))| Credited {
            invoice_no,
            value,
            left,
        });
    let page = paper::invoice(&invoice, sale, credited, till.shop(), language, at, copy);
    Ok(on_paper(till, page))
}

/// What stood on an invoice without tax, and what is left of it once a document and those before it took back from it.
fn values(till: &Till, first: &TaxInvoice, until: &Sale) -> Result<(Money, Money), Refusal> {
    let sold = till.ledger().sale(first.sale_id)?;
    let sold = sold.ok_or_else(|| Refusal::internal("an invoice without its sale"))?;
    let value = net(&sold)?;
    let mut left = value;
    for taken in till.ledger().corrections_of(sold.id)? {
        if InvoiceKind::of_document(taken.kind).is_some() {
            left = left.plus(net(&taken)?)?;
        }
        if taken.id == until.id {
            break;
        }
    }
    Ok((value, left))
}

/// What a document comes to without tax.
fn net(sale: &Sale) -> Result<Money, Refusal> {
    Ok(sale.total.minus(sale.tax)?)
}

/// The invoice of a document as it crosses; none where none was made out.
pub(crate) fn of_document(till: &Till, sale: &Sale) -> Result<Option<wire::TaxInvoice>, Refusal> {
    let invoice = till.ledger().invoice_of(sale.id)?;
    Ok(invoice.map(|invoice| crossing(till, &invoice, sale)))
}

fn crossing(till: &Till, invoice: &TaxInvoice, sale: &Sale) -> wire::TaxInvoice {
    wire::TaxInvoice {
        number: invoice.number(),
        kind: invoice.kind.code().to_owned(),
        receipt_no: sale.receipt_no(),
        to: to_wire(invoice.to.clone()),
        issued_at: rfc3339(invoice.issued_at_ms, &till.shop().timezone),
    }
}

fn to_wire(to: InvoiceTo) -> wire::InvoiceTo {
    wire::InvoiceTo {
        name: to.name,
        address: to.address,
        tax_id: to.tax_id,
        branch: to.branch,
    }
}
