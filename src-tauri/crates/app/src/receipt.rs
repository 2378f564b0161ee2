//! Receipts: found by number, drawn as text or picture.

use crate::Till;
use crate::account;
use crate::buyer;
use crate::caller::Acting;
use crate::document;
use crate::refusal::{Code, Refusal};
use crate::training::on_paper;
use crate::wire::sale::{Document, DrawReceipt, Drawing, ReceiptNo};
use base64::Engine as _;
use domain::product::Language;
use domain::sale::{Sale, SaleKind};
use domain::shift::CivilDate;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use paper::{Beside, Copy, LocalTime, Page, Typesetter};

/// Dots of an 80 mm receipt, for pictures.
const PICTURE_DOTS: u32 = 576;

/// Columns of a receipt drawn as text.
const TEXT_COLUMNS: usize = 42;

pub(crate) fn document(till: &Till, _: &Acting, request: ReceiptNo) -> Result<Document, Refusal> {
    let (sale, seq) = numbered(till, &request.receipt_no)?;
    document::document(till, &sale, seq)
}

/// The document with a receipt number, and its place in the journal.
pub(crate) fn numbered(till: &Till, receipt_no: &str) -> Result<(Sale, u64), Refusal> {
    let unknown = || Refusal::new(Code::NoSuchReceipt).with("receipt_no", receipt_no);
    let sale = till.ledger().sale_by_receipt(receipt_no)?.ok_or_else(unknown)?;
    let seq = till.ledger().journal_seq_of(sale.id)?;
    Ok((sale, seq))
}

pub(crate) fn draw(till: &Till, _: &Acting, request: DrawReceipt) -> Result<Drawing, Refusal> {
    let sale = match &request.receipt_no {
        Some(receipt_no) => numbered(till, receipt_no)?.0,
        None => till
            .ledger()
            .last_sale()?
            .ok_or_else(|| Refusal::new(Code::NoSuchReceipt).with("receipt_no", ""))?,
    };
    let language = language_of(till, request.language.as_deref())?;
    draw_as(&page(till, &sale, language, Copy::Original)?, &sale, &request.format)
}

/// The language that is asked for by its tag; the shop's where none is.
pub(crate) fn language_of(till: &Till, tag: Option<&str>) -> Result<Language, Refusal> {
    let Some(tag) = tag else {
        return Ok(till.shop().receipt_language);
    };
    Language::by_tag(tag)
        .ok_or_else(|| Refusal::new(Code::BadRequest).with("detail", format!("{tag:?} is no language (en, th or zh)")))
}

/// A page of a document in the format that is asked for.
pub(crate) fn draw_as(page: &Page, sale: &Sale, format: &str) -> Result<Drawing, Refusal> {
    let receipt_no = sale.receipt_no();
    let content = drawn(page, &receipt_no, format)?;
    Ok(Drawing { receipt_no, content })
}

/// A page in the format that is asked for: text, or a picture or a PDF with this title in base 64.
pub(crate) fn drawn(page: &Page, title: &str, format: &str) -> Result<String, Refusal> {
    match format {
        "text" => Ok(page.text(TEXT_COLUMNS)),
        "png" => picture(page),
        "pdf" => Ok(base64::engine::general_purpose::STANDARD.encode(pdf(page, title)?)),
        other => {
            let detail = format!("{other:?} is no format (text, png or pdf)");
            Err(Refusal::new(Code::BadRequest).with("detail", detail))
        }
    }
}

/// A page as PDF.
pub(crate) fn pdf(page: &Page, title: &str) -> Result<Vec<u8>, Refusal> {
    page.pdf(&mut Typesetter::new(), title).map_err(Refusal::internal)
}

/// A page as a printer would print it: a PNG in base64.
pub(crate) fn picture(page: &Page) -> Result<String, Refusal> {
    let raster = page.raster(&mut Typesetter::new(), PICTURE_DOTS);
    let png = raster.png().map_err(Refusal::internal)?;
    Ok(base64::engine::general_purpose::STANDARD.encode(png))
}

/// The receipt number of what a document corrects.
pub(crate) fn corrected(till: &Till, sale: &Sale) -> Result<Option<String>, Refusal> {
    let Some(id) = sale.corrects else { return Ok(None) };
    Ok(till.ledger().sale(id)?.map(|corrected| corrected.receipt_no()))
}

/// The receipt of a document, laid out.
pub(crate) fn page(till: &Till, sale: &Sale, language: Language, copy: Copy) -> Result<Page, Refusal> {
    let at = local_time(sale.sold_at_ms, &till.shop().timezone)?;
    let corrects = corrected(till, sale)?;
    let customer = buyer::masked(&buyer::name(till, sale.customer_id)?);
    let accounts = account::after(till, sale)?;
    let exchanged = match sale.kind {
        SaleKind::Sale => till.ledger().exchanged_by(sale.id)?,
        _ => None,
    };
    let beside = Beside {
        corrects: corrects.as_deref(),
        accounts: &accounts,
        exchanged: exchanged.as_ref().map(|back| &back.sale),
        customer: Some(customer.as_str()).filter(|name| !name.is_empty()),
    };
    let page = paper::receipt(sale, beside, till.shop(), language, at, copy);
    Ok(on_paper(till, page))
}

/// A moment on the shop's clock.
pub(crate) fn local_time(at_ms: i64, timezone: &str) -> Result<LocalTime, Refusal> {
    let zone = TimeZone::get(timezone).map_err(Refusal::internal)?;
    let at = zone.to_datetime(Timestamp::from_millisecond(at_ms).map_err(Refusal::internal)?);
    Ok(LocalTime {
        date: CivilDate {
            year: u16::try_from(at.year()).map_err(Refusal::internal)?,
            month: at.month().unsigned_abs(),
            day: at.day().unsigned_abs(),
        },
        hour: at.hour().unsigned_abs(),
        minute: at.minute().unsigned_abs(),
    })
}
