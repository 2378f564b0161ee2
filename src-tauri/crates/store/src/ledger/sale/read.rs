//! A document from its rows.

use super::{Recorded, exchange, foreign};
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::{account, coupon, form};
use crate::row::{Columns, InOrder, integer, many, one};
use domain::SaleId;
use domain::money::{Currency, RatePpm};
use domain::price::TaxRow;
use domain::product::{Age, Names, Unit};
use domain::sale::{Returned, Sale, SaleKind, SaleLine};
use domain::settle::Tender;
use domain::tax::{TaxClass, TaxParts};
use rusqlite::{Connection, Params, Row};

/// A document as its rows say, unchecked.
pub(crate) struct Stored {
    /// Number of its journal entry.
    pub(crate) journal_seq: u64,
    /// The document.
    pub(crate) sale: Sale,
}

/// The document with this journal entry.
pub(crate) fn stored_by_seq(db: &Connection, seq: u64) -> Result<Option<Stored>, StoreError> {
    stored(db, "journal_seq = ?1", [integer(seq)?])
}

/// The document for which a condition holds.
pub(super) fn stored(db: &Connection, condition: &str, params: impl Params) -> Result<Option<Stored>, StoreError> {
    let head = one(db, &format!("SELECT * FROM sale WHERE {condition}"), params, from_row)?;
    head.map(|head| with_children(db, head)).transpose()
}

/// The same, once its figures add up.
pub(super) fn checked(stored: Option<Stored>) -> Result<Option<Recorded>, StoreError> {
    let Some(Stored { journal_seq, sale }) = stored else {
        return Ok(None);
    };
    sale.check()
        .map_err(|fault| StoreError::corrupt(format!("{}: {fault}", sale.receipt_no())))?;
    Ok(Some(Recorded { sale, journal_seq }))
}

/// A document and everything that corrected it so far, oldest first.
pub(super) fn account(db: &Connection, id: SaleId) -> Result<Option<(Sale, Vec<Sale>)>, StoreError> {
    let Some(found) = checked(stored(db, "id = ?1", [id.to_string()])?)? else {
        return Ok(None);
    };
    Ok(Some((found.sale, corrections(db, id)?)))
}

/// What corrected a document, oldest first.
pub(super) fn corrections(db: &Connection, id: SaleId) -> Result<Vec<Sale>, StoreError> {
    let sql = "SELECT journal_seq FROM sale WHERE corrects = ?1 ORDER BY journal_seq";
    let seqs = many(db, sql, [id.to_string()], |row| row.count("journal_seq"))?;
    let sales = seqs.into_iter().map(|seq| checked(stored_by_seq(db, seq)?));
    sales
        .filter_map(Result::transpose)
        .map(|found| found.map(|found| found.sale))
        .collect()
}

fn from_row(row: &Row<'_>) -> Result<Stored, StoreError> {
    let row = InOrder::of(row);
    let damaged = |fault: &dyn std::fmt::Display| StoreError::corrupt(fault.to_string());
    let sale = Sale {
        id: row.parsed("id")?,
        kind: row.code("kind")?,
        till: row.mark()?,
        sequence: row.count("sequence")?,
        cart_id: row.parsed("cart_id")?,
        shift_id: row.parsed("shift_id")?,
        business_date: row.parsed("business_date")?,
        sold_at_ms: row.plain("sold_at_ms")?,
        staff_id: row.parsed("staff_id")?,
        staff_name: row.plain("staff_name")?,
        approver: row.parsed_option("approver")?,
        bookings: Vec::new(),
        coupons: Vec::new(),
        corrects: row.parsed_option("corrects")?,
        foreign_receipt: None,
        exchanged_for: None,
        reason: row.plain("reason")?,
        currency: Currency::by_code(&row.plain::<String>("currency")?).map_err(|fault| damaged(&fault))?,
        lines: Vec::new(),
        taxes: Vec::new(),
        tenders: Vec::new(),
        subtotal: row.money("subtotal_minor")?,
        discount: row.money("discount_minor")?,
        tax: row.money("tax_minor")?,
        total: row.money("total_minor")?,
        rounding: row.money("rounding_minor")?,
        change: row.money("change_minor")?,
        customer_id: row.parsed_option("customer_id")?,
        age_checked: row.plain::<Option<u8>>("age_checked")?.and_then(Age::of_years),
        order: row.plain("order_no")?,
    };
    Ok(Stored {
        journal_seq: row.count("journal_seq")?,
        sale,
    })
}

fn with_children(db: &Connection, mut head: Stored) -> Result<Stored, StoreError> {
    let seq = integer(head.journal_seq)?;
    head.sale.lines = many(
        db,
        "SELECT * FROM sale_line WHERE id BETWEEN ?1 * 65536 + 1 AND ?1 * 65536 + 65535 ORDER BY id",
        [seq],
        line,
    )?;
    head.sale.taxes = many(
        db,
        "SELECT * FROM sale_tax WHERE sale_seq = ?1 ORDER BY no",
        [seq],
        tax_row,
    )?;
    head.sale.tenders = many(
        db,
        "SELECT * FROM sale_tender WHERE sale_seq = ?1 ORDER BY no",
        [seq],
        tender,
    )?;
    let is_money = |line: &SaleLine| line.money().is_some();
    let by_account = |one: &Tender| one.method.rules().account.is_some();
    let (paid_from, paid_into) = (
        head.sale.tenders.iter().any(by_account),
        head.sale.lines.iter().any(is_money),
    );
    if head.sale.customer_id.is_some() || paid_from || paid_into {
        head.sale.bookings = account::bookings(db, seq)?;
    }
    head.sale.coupons = coupon::of_sale(db, seq)?;
    if head.sale.is_without_receipt() {
        head.sale.foreign_receipt = foreign::of_document(db, seq)?;
    }
    if head.sale.kind == SaleKind::Refund {
        head.sale.exchanged_for = exchange::of_document(db, seq)?;
    }
    Ok(head)
}

fn line(row: &Row<'_>) -> Result<SaleLine, StoreError> {
    let row = InOrder::of(row);
    let weight_source: Option<String> = row.plain("weight_source")?;
    let cost: Option<i64> = row.plain("cost_e4")?;
    Ok(SaleLine {
        no: row.plain("no")?,
        parent_no: row.plain("parent_no")?,
        product_id: row.parsed("product_id")?,
        sku: row.plain("sku")?,
        barcode: row.plain("barcode")?,
        names: Names {
            en: row.plain("name_en")?,
            th: row.plain("name_th")?,
            zh: row.plain("name_zh")?,
        },
        category_path: row.plain("category_path")?,
        brand: row.plain("brand")?,
        supplier: row.plain("supplier")?,
        tax_class: TaxClass {
            code: row.plain("tax_code")?,
            rate: RatePpm(row.plain("tax_rate_ppm")?),
            mode: row.code("tax_mode")?,
            parts: row.parsed_option("tax_parts")?.unwrap_or_default(),
        },
        unit: Unit {
            code: row.plain("unit")?,
            measure: row.code("measure")?,
        },
        quantity: row.quantity("quantity_e4")?,
        list_price: row.price("list_price_e4")?,
        unit_price: row.price("unit_price_e4")?,
        price_rule: row.parsed("price_rule")?,
        gross: row.money("gross_minor")?,
        discount: row.money("discount_minor")?,
        net: row.money("net_minor")?,
        tax: row.money("tax_minor")?,
        total: row.money("total_minor")?,
        cost: cost.map(domain::money::Price::from_e4),
        weight_source: weight_source.map(|code| Coded::from_code(&code)).transpose()?,
        lot: row.plain("lot")?,
        serial: row.plain("serial")?,
        price_reason: row.plain("price_reason")?,
        reductions: form::promotion::column::read(row.plain("reductions")?)?,
        returned: returned(&row)?,
        last_day: row.parsed_option("last_day")?,
        stock: row.parsed_option("stock")?.unwrap_or_default(),
    })
}

fn returned(row: &InOrder<'_>) -> Result<Option<Returned>, StoreError> {
    let line_no: Option<u32> = row.plain("returned_no")?;
    let fate: Option<String> = row.plain("fate")?;
    let fate = fate.map(|code| Coded::from_code(&code)).transpose()?;
    Ok(fate.map(|fate| Returned { line_no, fate }))
}

/// The classes of the tax rows of these days.
pub(super) fn tax_classes(db: &Connection, from: &str, to: &str) -> Result<Vec<TaxClass>, StoreError> {
    let sql = "SELECT DISTINCT code, rate_ppm, mode FROM sale JOIN sale_tax ON sale_seq = sale.journal_seq
               WHERE business_date BETWEEN ?1 AND ?2 ORDER BY code, rate_ppm, mode";
    many(db, sql, [from, to], tax_class)
}

fn tax_class(row: &Row<'_>) -> Result<TaxClass, StoreError> {
    Ok(TaxClass {
        code: row.plain("code")?,
        rate: RatePpm(row.plain("rate_ppm")?),
        mode: row.code("mode")?,
        // Each rate has a row of its own.
        parts: TaxParts::default(),
    })
}

fn tax_row(row: &Row<'_>) -> Result<TaxRow, StoreError> {
    Ok(TaxRow {
        class: tax_class(row)?,
        net: row.money("net_minor")?,
        tax: row.money("tax_minor")?,
    })
}

fn tender(row: &Row<'_>) -> Result<Tender, StoreError> {
    Ok(Tender {
        method: row.code("method")?,
        amount: row.money("amount_minor")?,
        reference: row.plain("reference")?,
    })
}
