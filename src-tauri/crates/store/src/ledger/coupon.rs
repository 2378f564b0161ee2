//! Coupons that are good once: made, used up by a sale, given back by its void.

use super::form::value::text;
use crate::StoreError;
use crate::ledger::Ledger;
use crate::ledger::journal::{Act, Stamp, act};
use crate::row::{Columns, integer, many, one, run};
use crate::writer::{Durability, Lane};
use domain::RequestId;
use domain::people::Actor;
use domain::sale::{Sale, SaleKind};
use rusqlite::{Connection, Row, Transaction, params};
use serde::{Deserialize, Serialize};

/// A coupon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coupon {
    /// Its code.
    pub code: String,
    /// Code of the promotion that it is for.
    pub promotion: String,
    /// Receipt number of the sale that used it up.
    pub used_by: Option<String>,
}

/// Coupons were made, or taken over from whoever printed them.
#[derive(Serialize, Deserialize)]
pub(crate) struct CouponsMade {
    #[serde(with = "text")]
    request_id: RequestId,
    promotion: String,
    codes: Vec<String>,
}

impl Act for CouponsMade {
    const KIND: &'static str = "coupons_made";

    /// No two coupons share a code.
    fn check(&self, before: &Connection) -> Result<(), StoreError> {
        for code in &self.codes {
            if find(before, code)?.is_some() {
                return Err(StoreError::Taken {
                    kind: "coupon",
                    name: code.clone(),
                });
            }
        }
        Ok(())
    }

    fn apply(&self, to: &Connection, seq: u64, _stamp: &Stamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO coupon (code, promotion, made_seq, request_id) VALUES (?1, ?2, ?3, ?4)";
        let (seq, request_id) = (integer(seq)?, self.request_id.to_string());
        for code in &self.codes {
            run(to, sql, params![code, self.promotion, seq, request_id])?;
        }
        Ok(())
    }
}

/// Writes the coupons that a sale uses up, or that a void gives back.
///
/// # Errors
/// [`StoreError::CouponUsed`] names the coupon of a sale that is used up already or was never made.
pub(crate) fn enter(to: &Connection, seq: i64, sale: &Sale) -> Result<(), StoreError> {
    for code in &sale.coupons {
        if sale.kind == SaleKind::Sale {
            check_good(to, code)?;
        }
        let sql = "INSERT INTO sale_coupon (sale_seq, code) VALUES (?1, ?2)";
        run(to, sql, params![seq, code])?;
    }
    Ok(())
}

fn check_good(db: &Connection, code: &str) -> Result<(), StoreError> {
    let used_by = match find(db, code)? {
        Some(Coupon { used_by: None, .. }) => return Ok(()),
        Some(coupon) => coupon.used_by,
        None => None,
    };
    Err(StoreError::CouponUsed {
        code: code.to_owned(),
        used_by,
    })
}

/// The coupons of the document with this journal entry.
pub(crate) fn of_sale(db: &Connection, seq: i64) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT code FROM sale_coupon WHERE sale_seq = ?1 ORDER BY code";
    many(db, sql, [seq], |row| row.plain("code"))
}

/// Each coupon with the document that had it last: a sale used it up, a void gave it back.
const SELECT: &str = "SELECT coupon.code, promotion, kind, till_code, epoch, sequence FROM coupon
    LEFT JOIN sale ON sale.journal_seq = (SELECT max(sale_seq) FROM sale_coupon WHERE sale_coupon.code = coupon.code)";

fn from_row(row: &Row<'_>) -> Result<Coupon, StoreError> {
    let last: Option<String> = row.plain("kind")?;
    let used = last.filter(|kind| kind == SaleKind::Sale.code());
    let used_by = used.map(|_| Ok::<_, StoreError>(row.mark()?.receipt_no(row.count("sequence")?)));
    Ok(Coupon {
        code: row.plain("code")?,
        promotion: row.plain("promotion")?,
        used_by: used_by.transpose()?,
    })
}

fn find(db: &Connection, code: &str) -> Result<Option<Coupon>, StoreError> {
    one(db, &format!("{SELECT} WHERE coupon.code = ?1"), [code], from_row)
}

fn make(to: &Transaction<'_>, made: &CouponsMade, stamp: &Stamp) -> Result<(), StoreError> {
    let sql = "SELECT 1 AS made FROM coupon WHERE request_id = ?1 LIMIT 1";
    let before: Option<i64> = one(to, sql, [made.request_id.to_string()], |row| row.plain("made"))?;
    if before.is_none() {
        made.check(to)?;
        act(to, stamp, made)?;
    }
    Ok(())
}

impl Ledger {
    /// Makes coupons, and journals who did. Delivered twice it makes them once.
    ///
    /// # Errors
    /// [`StoreError::Taken`] for a code that is there already; nothing is made then.
    pub fn make_coupons(
        &self,
        request_id: RequestId,
        promotion: &str,
        codes: Vec<String>,
        by: Actor,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let promotion = promotion.to_owned();
        let made = CouponsMade {
            request_id,
            promotion,
            codes,
        };
        let stamp = Stamp::by(by, now_ms);
        self.write(Lane::Counter, Durability::Full, move |to| make(to, &made, &stamp))
    }

    /// The coupon with a code, in capitals.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn coupon(&self, code: &str) -> Result<Option<Coupon>, StoreError> {
        self.read(|db| find(db, code))
    }

    /// Every coupon of a promotion, in the order of their codes.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn coupons(&self, promotion: &str) -> Result<Vec<Coupon>, StoreError> {
        let sql = format!("{SELECT} WHERE promotion = ?1 ORDER BY coupon.code");
        self.read(|db| many(db, &sql, [promotion], from_row))
    }
}
