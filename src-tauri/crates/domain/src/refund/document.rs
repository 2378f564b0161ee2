//! The document of whatever comes back, before anything is handed over.

use super::share::tax_rows;
use super::{RefundError, Taking};
use crate::money::{Currency, Money};
use crate::sale::{Sale, SaleKind, SaleLine};

/// A document with these lines, and nothing handed over yet.
pub(super) fn document(
    kind: SaleKind,
    lines: Vec<SaleLine>,
    currency: Currency,
    taking: Taking,
) -> Result<Sale, RefundError> {
    let occasion = taking.occasion;
    Ok(Sale {
        id: occasion.sale_id,
        kind,
        till: occasion.till,
        sequence: occasion.sequence,
        cart_id: taking.cart_id,
        shift_id: occasion.shift_id,
        business_date: occasion.business_date,
        sold_at_ms: occasion.sold_at_ms,
        staff_id: occasion.staff_id,
        staff_name: occasion.staff_name,
        approver: occasion.approver,
        customer_id: None,
        bookings: Vec::new(),
        coupons: Vec::new(),
        corrects: None,
        foreign_receipt: None,
        exchanged_for: None,
        order: None,
        reason: taking.reason,
        age_checked: None,
        currency,
        taxes: tax_rows(&lines)?,
        tenders: Vec::new(),
        subtotal: Money::sum(lines.iter().map(|line| line.gross))?,
        discount: Money::sum(lines.iter().map(|line| line.discount))?,
        tax: Money::sum(lines.iter().map(|line| line.tax))?,
        total: Money::sum(lines.iter().map(|line| line.total))?,
        rounding: Money::ZERO,
        change: Money::ZERO,
        lines,
    })
}
