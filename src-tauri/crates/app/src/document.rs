//! A finished document as it crosses to the faces.

use crate::Till;
use crate::buyer;
use crate::exchange::handed_back;
use crate::receipt::corrected;
use crate::refusal::Refusal;
use crate::snapshot::{coins, reduction, unit_price_text};
use crate::wire::LocalName;
use crate::wire::sale::{Document, SoldLine, TenderLine};
use domain::money::Currency;
use domain::product::Age;
use domain::sale::{Fate, Sale, SaleKind, SaleLine};
use domain::settle::Tender;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The document of a sale, refund or void, its time on the shop's clock.
///
/// # Errors
/// What the store refuses when it is asked for what the document names.
pub(crate) fn document(till: &Till, sale: &Sale, journal_seq: u64) -> Result<Document, Refusal> {
    let amount = |money| sale.currency.format(money);
    let (exchange, handed_back) = exchanged(till, sale)?;
    Ok(Document {
        receipt_no: sale.receipt_no(),
        sale_id: sale.id.to_string(),
        kind: sale.kind.code().to_owned(),
        business_date: sale.business_date.to_string(),
        sold_at: rfc3339(sale.sold_at_ms, &till.shop().timezone),
        staff: sale.staff_name.clone(),
        customer_id: sale.customer_id.map(|id| id.to_string()),
        customer: buyer::name(till, sale.customer_id)?,
        lines: sale.lines.iter().map(|line| sold_line(line, &sale.currency)).collect(),
        subtotal: amount(sale.subtotal),
        discount: amount(sale.discount),
        tax: amount(sale.tax),
        total: amount(sale.total),
        rounding: amount(sale.rounding),
        tenders: sale
            .tenders
            .iter()
            .map(|tender| tender_line(tender, &sale.currency))
            .collect(),
        change: amount(sale.change),
        change_coins: coins(sale.change, &sale.currency),
        journal_seq,
        corrects: corrected(till, sale)?,
        foreign_receipt: sale.foreign_receipt.clone(),
        exchange,
        handed_back,
        approver: approver(till, sale)?,
        reason: sale.reason.clone(),
        age_checked: sale.age_checked.map(Age::years),
    })
}

/// The other document of an exchange, and what was handed back in it.
fn exchanged(till: &Till, sale: &Sale) -> Result<(Option<String>, Vec<TenderLine>), Refusal> {
    if let Some(taken) = sale.exchanged_for {
        let taken = till.ledger().sale(taken)?;
        return Ok((taken.map(|taken| taken.receipt_no()), Vec::new()));
    }
    let back = match sale.kind {
        SaleKind::Sale => till.ledger().exchanged_by(sale.id)?,
        _ => None,
    };
    match back {
        Some(back) => Ok((Some(back.sale.receipt_no()), handed_back(&back.sale, &sale.tenders)?)),
        None => Ok((None, Vec::new())),
    }
}

/// The name of whoever approved it.
fn approver(till: &Till, sale: &Sale) -> Result<Option<String>, Refusal> {
    let Some(id) = sale.approver else { return Ok(None) };
    let staff = till.ledger().staff_list()?;
    Ok(staff.into_iter().find(|one| one.id == id).map(|one| one.name))
}

fn sold_line(line: &SaleLine, currency: &Currency) -> SoldLine {
    SoldLine {
        line: line.no,
        sku: line.sku.clone(),
        name: line.names.en.clone(),
        names: LocalName::from(&line.names),
        quantity: line.quantity.to_string(),
        unit_price: unit_price_text(line.unit_price.decimal(), currency),
        belongs_to: line.parent_no,
        list_price: unit_price_text(line.list_price.decimal(), currency),
        price_rule: line.price_rule.to_string(),
        price_reason: line.price_reason.clone().unwrap_or_default(),
        discount: currency.format(line.discount),
        reductions: line.reductions.iter().map(|one| reduction(one, currency)).collect(),
        tax: currency.format(line.tax),
        total: currency.format(line.total),
        lot: line.lot.clone(),
        serial: line.serial.clone(),
        last_day: line.last_day.map(|day| day.to_string()),
        returns: line.returned.and_then(|returned| returned.line_no),
        write_off: line.returned.is_some_and(|returned| returned.fate == Fate::WriteOff),
    }
}

fn tender_line(tender: &Tender, currency: &Currency) -> TenderLine {
    TenderLine {
        method: tender.method.code().to_owned(),
        amount: currency.format(tender.amount),
        reference: tender.reference.clone(),
        currency: None,
    }
}

/// A moment as it crosses: RFC 3339, on the shop's clock.
pub(crate) fn rfc3339(at_ms: i64, timezone: &str) -> String {
    let at = Timestamp::from_millisecond(at_ms).unwrap_or_default();
    let zone = TimeZone::get(timezone).unwrap_or(TimeZone::UTC);
    at.display_with_offset(zone.to_offset(at)).to_string()
}
