//! The rows of a document. A document is one journal entry, and its rows are made from that entry's body.

use super::read::account as account_of;
use super::{exchange, foreign};
use crate::StoreError;
use crate::codes::Coded;
use crate::ledger::form::{self, sale::SaleForm};
use crate::ledger::journal::{Act, Stamp};
use crate::ledger::{account, card, coupon, order};
use crate::row::{Columns, integer, one, run};
use domain::SaleId;
use domain::money_line::MoneyLine;
use domain::price::TaxRow;
use domain::refund::Account;
use domain::sale::{Sale, SaleLine, StockMovement, Unbalanced};
use domain::settle::{Method, Tender};
use domain::till::TillMark;
use rusqlite::{CachedStatement, Connection, params};
use serde::{Deserialize, Serialize};

/// A sale, refund or void was made.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct SaleMade(#[serde(with = "SaleForm")] pub(crate) Sale);

impl Act for SaleMade {
    const KIND: &'static str = "sale";

    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        let unbalanced = |fault| StoreError::corrupt(format!("{}: {fault}", self.0.receipt_no()));
        self.0.check().map_err(unbalanced)?;
        account::check(before, &self.0)?;
        order::check(before, &self.0)?;
        match self.0.corrects {
            None => Ok(()),
            Some(id) => check_correction(before, id, &self.0, unbalanced),
        }
    }

    fn apply(&self, to: &Connection, seq: u64, stamp: &Stamp) -> Result<(), StoreError> {
        let (sale, entry, seq) = (&self.0, seq, integer(seq)?);
        check_number(to, sale)?;
        insert_head(to, seq, sale)?;
        insert_lines(to, seq, &sale.lines)?;
        for (row, no) in sale.taxes.iter().zip(1_i64..) {
            insert_tax(to, seq, no, row)?;
        }
        for (tender, no) in sale.tenders.iter().zip(1_i64..) {
            insert_tender(to, seq, no, tender)?;
        }
        if let Some(number) = &sale.foreign_receipt {
            foreign::keep(to, seq, number)?;
        }
        if let Some(taken) = sale.exchanged_for {
            exchange::keep(to, seq, taken)?;
        }
        if sale.tenders.iter().any(|tender| tender.method == Method::Card) {
            card::sold(to, sale.cart_id, seq)?;
        }
        insert_movements(to, seq, &sale.stock_movements(), stamp.at_ms)?;
        coupon::enter(to, seq, sale)?;
        order::settle(to, seq, sale)?;
        account::enter(to, entry, stamp, &sale.account_entries())
    }
}

/// No line has more back than was sold, whatever was taken back before.
fn check_correction(
    before: &Connection,
    id: SaleId,
    correction: &Sale,
    unbalanced: impl Fn(Unbalanced) -> StoreError,
) -> Result<(), StoreError> {
    let (sale, earlier) = account_of(before, id)?.ok_or_else(|| {
        StoreError::corrupt(format!(
            "{} corrects a document that is not there",
            correction.receipt_no()
        ))
    })?;
    let account = Account {
        sale: &sale,
        earlier: &earlier,
    };
    account.check(correction).map_err(unbalanced)
}

fn insert_head(to: &Connection, seq: i64, sale: &Sale) -> Result<(), StoreError> {
    let values = params![
        seq,
        sale.id.to_string(),
        sale.kind.to_code(),
        sale.till.code(),
        sale.till.epoch(),
        integer(sale.sequence)?,
        sale.cart_id.to_string(),
        sale.shift_id.to_string(),
        sale.business_date.to_string(),
        sale.sold_at_ms,
        sale.staff_id.to_string(),
        sale.staff_name,
        sale.approver.map(|id| id.to_string()),
        sale.corrects.map(|id| id.to_string()),
        sale.reason,
        sale.currency.code(),
        sale.subtotal.minor(),
        sale.discount.minor(),
        sale.tax.minor(),
        sale.total.minor(),
        sale.rounding.minor(),
        sale.change.minor(),
        sale.customer_id.map(|id| id.to_string()),
        sale.money(MoneyLine::GiftCard).minor(),
        sale.money(MoneyLine::PaidOff).minor(),
        sale.money(MoneyLine::Tip).minor(),
        sale.age_checked.map(domain::product::Age::years),
        sale.order,
        sale.money(MoneyLine::Deposit).minor(),
    ];
    run(to, include_str!("insert_sale.sql"), values).map(|_| ())
}

/// The statement is looked for once and not for each line.
fn insert_lines(to: &Connection, seq: i64, lines: &[SaleLine]) -> Result<(), StoreError> {
    let mut insert = to.prepare_cached(include_str!("insert_line.sql"))?;
    lines.iter().try_for_each(|line| insert_line(&mut insert, seq, line))
}

fn insert_line(insert: &mut CachedStatement<'_>, seq: i64, line: &SaleLine) -> Result<(), StoreError> {
    let values = params![
        seq,
        line.no,
        line.parent_no,
        line.product_id.to_string(),
        line.sku,
        line.barcode,
        line.names.en,
        line.names.th,
        line.names.zh,
        line.category_path,
        line.brand,
        line.supplier,
        line.tax_class.code,
        line.tax_class.rate.0,
        line.tax_class.mode.to_code(),
        line.unit.code,
        line.unit.measure.to_code(),
        line.quantity.e4(),
        line.list_price.e4(),
        line.unit_price.e4(),
        line.price_rule.to_string(),
        line.gross.minor(),
        line.discount.minor(),
        line.net.minor(),
        line.tax.minor(),
        line.total.minor(),
        line.cost.map(domain::money::Price::e4),
        line.weight_source.map(Coded::to_code),
        line.lot,
        line.serial,
        line.price_reason,
        form::promotion::column::write(&line.reductions)?,
        line.returned.and_then(|returned| returned.line_no),
        line.returned.map(|returned| returned.fate.to_code()),
        line.tax_class.parts.stored(),
        line.last_day.map(|day| day.to_string()),
        line.stock.stored(),
    ];
    insert.execute(values)?;
    Ok(())
}

fn insert_tax(to: &Connection, seq: i64, no: i64, row: &TaxRow) -> Result<(), StoreError> {
    let sql = "INSERT INTO sale_tax (sale_seq, no, code, rate_ppm, mode, net_minor, tax_minor)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let class = &row.class;
    let values = params![
        seq,
        no,
        class.code,
        class.rate.0,
        class.mode.to_code(),
        row.net.minor(),
        row.tax.minor()
    ];
    run(to, sql, values).map(|_| ())
}

fn insert_tender(to: &Connection, seq: i64, no: i64, tender: &Tender) -> Result<(), StoreError> {
    let sql = "INSERT INTO sale_tender (sale_seq, no, method, amount_minor, reference) VALUES (?1, ?2, ?3, ?4, ?5)";
    let values = params![
        seq,
        no,
        tender.method.to_code(),
        tender.amount.minor(),
        tender.reference
    ];
    run(to, sql, values).map(|_| ())
}

fn insert_movements(to: &Connection, seq: i64, movements: &[StockMovement], at_ms: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO stock_movement (id, journal_seq, line_no, product_id, sku, quantity_e4, at_ms)
               VALUES (?1 * 65536 + ?2, ?1, ?2, ?3, ?4, ?5, ?6)";
    let mut insert = to.prepare_cached(sql)?;
    for movement in movements {
        let product = movement.product_id.to_string();
        let quantity = movement.quantity.e4();
        insert.execute(params![seq, movement.line_no, product, movement.sku, quantity, at_ms])?;
    }
    Ok(())
}

/// The number that the next document of a till's epoch gets. It is used up by the transaction that writes the document: no gap, no
/// double.
pub(super) fn next_number(db: &Connection, till: &TillMark) -> Result<u64, StoreError> {
    let sql = "SELECT coalesce(max(sequence), 0) + 1 AS next FROM sale WHERE till_code = ?1 AND epoch = ?2";
    let next = one(db, sql, [till.code(), till.epoch()], |row| row.count("next"))?;
    next.ok_or_else(|| StoreError::corrupt("the sales have no numbers"))
}

fn check_number(to: &Connection, sale: &Sale) -> Result<(), StoreError> {
    match next_number(to, &sale.till)? == sale.sequence {
        true => Ok(()),
        false => Err(StoreError::corrupt(format!(
            "{} is not the next receipt number",
            sale.receipt_no()
        ))),
    }
}

#[cfg(test)]
mod tests {
    use crate::ledger::SCHEMA;
    use rusqlite::Connection;

    /// What a sale writes.
    const WRITTEN: [&str; 8] = [
        "journal",
        "sale",
        "sale_line",
        "sale_tax",
        "sale_tender",
        "stock_movement",
        "print_job",
        "outbox",
    ];

    #[test]
    fn no_row_of_a_sale_costs_a_table_of_its_own() {
        let mut db = Connection::open_in_memory().unwrap();
        crate::migrate::migrate(&mut db, std::path::Path::new(""), &SCHEMA).unwrap();
        for table in WRITTEN {
            let mut steps = db
                .prepare(&format!("EXPLAIN INSERT INTO {table} DEFAULT VALUES"))
                .unwrap();
            let steps: Vec<String> = steps
                .query_map([], |row| row.get("opcode"))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            assert!(
                steps.iter().any(|step| step == "Insert" || step == "IdxInsert"),
                "{table}: {steps:?}"
            );
            let own = steps.iter().find(|step| *step == "OpenEphemeral");
            assert_eq!(own, None, "{table}: a check with a list of three or more");
        }
    }
}
