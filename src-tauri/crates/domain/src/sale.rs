//! The finished document: a sale, refund or void, complete in itself. It is never changed; a correction is a new document that
//! names the old one. Refunds and voids carry negative quantities and amounts.

use crate::cart::Cart;
use crate::money::{Currency, Money, Quantity};
use crate::people::Actor;
use crate::price::TaxRow;
use crate::settle::{Method, Settlement, Tender};
use crate::shift::CivilDate;
use crate::till::TillMark;
use crate::{CartId, ProductId, SaleId, ShiftId, StaffId};
use thiserror::Error;

mod line;

use line::sale_line;
pub use line::{PriceRule, SaleLine};

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SaleKind {
    /// Goods against money.
    Sale,
    /// Money against goods, naming the sale.
    Refund,
    /// A sale taken back whole.
    Void,
}

impl SaleKind {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sale => "sale",
            Self::Refund => "refund",
            Self::Void => "void",
        }
    }

    /// The kind with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        [Self::Sale, Self::Refund, Self::Void]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// A finished document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sale {
    /// Identity.
    pub id: SaleId,
    /// What it is.
    pub kind: SaleKind,
    /// The till that made it.
    pub till: TillMark,
    /// Place in the epoch's gap-free sequence; with the till it is the receipt number.
    pub sequence: u64,
    /// The cart it was made of. Unique: a cart is sold once.
    pub cart_id: CartId,
    /// The shift it belongs to.
    pub shift_id: ShiftId,
    /// The shift's business date.
    pub business_date: CivilDate,
    /// When, Unix milliseconds UTC.
    pub sold_at_ms: i64,
    /// Who rang it up.
    pub staff_id: StaffId,
    /// The name of that person, as printed.
    pub staff_name: String,
    /// Who approved what needed approval.
    pub approver: Option<StaffId>,
    /// The document that this one corrects.
    pub corrects: Option<SaleId>,
    /// Currency of every amount.
    pub currency: Currency,
    /// Lines.
    pub lines: Vec<SaleLine>,
    /// Tax by class.
    pub taxes: Vec<TaxRow>,
    /// Tenders as handed over.
    pub tenders: Vec<Tender>,
    /// Before the sale discount, tax in.
    pub subtotal: Money,
    /// The sale discount, tax in.
    pub discount: Money,
    /// All tax.
    pub tax: Money,
    /// What was owed, tax in.
    pub total: Money,
    /// What cash could not pay: `total + rounding = tenders - change`.
    pub rounding: Money,
    /// Cash given back.
    pub change: Money,
}

/// What a document does to the stock of one product: negative when goods leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockMovement {
    /// The line.
    pub line_no: u32,
    /// The product.
    pub product_id: ProductId,
    /// Its article number.
    pub sku: String,
    /// How much it changes by.
    pub quantity: Quantity,
}

/// Who, when and where of a new document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The document's identity.
    pub sale_id: SaleId,
    /// The till.
    pub till: TillMark,
    /// The place in the sequence.
    pub sequence: u64,
    /// The shift.
    pub shift_id: ShiftId,
    /// The shift's business date.
    pub business_date: CivilDate,
    /// When.
    pub sold_at_ms: i64,
    /// Who.
    pub staff_id: StaffId,
    /// That person's name.
    pub staff_name: String,
    /// Who approved.
    pub approver: Option<StaffId>,
}

/// Why a document does not add up. It is never written.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
#[error("the document does not add up: {what}")]
pub struct Unbalanced {
    /// The equation that fails.
    pub what: &'static str,
}

impl Sale {
    /// Makes the document of a settled cart.
    ///
    /// # Errors
    /// [`Unbalanced`] when the figures do not add up, which the settlement excludes; the check stands before every write.
    pub fn of(cart: &Cart, settlement: Settlement, currency: Currency, occasion: Occasion) -> Result<Self, Unbalanced> {
        let priced = settlement.priced;
        let lines = priced.lines.iter().filter_map(|line| sale_line(cart, line)).zip(1..);
        let sale = Self {
            id: occasion.sale_id,
            kind: SaleKind::Sale,
            till: occasion.till,
            sequence: occasion.sequence,
            cart_id: cart.id,
            shift_id: occasion.shift_id,
            business_date: occasion.business_date,
            sold_at_ms: occasion.sold_at_ms,
            staff_id: occasion.staff_id,
            staff_name: occasion.staff_name,
            approver: occasion.approver,
            corrects: None,
            currency,
            lines: lines.map(|(line, no)| SaleLine { no, ..line }).collect(),
            taxes: priced.taxes,
            tenders: settlement.tenders,
            subtotal: priced.subtotal,
            discount: priced.discount,
            tax: priced.tax,
            total: priced.total,
            rounding: settlement.rounding,
            change: settlement.change,
        };
        sale.check()?;
        Ok(sale)
    }

    /// The receipt number.
    #[must_use]
    pub fn receipt_no(&self) -> String {
        self.till.receipt_no(self.sequence)
    }

    /// Who acted, as the journal names it.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        Actor::Staff(self.staff_id)
    }

    /// What it does to the stock.
    #[must_use]
    pub fn stock_movements(&self) -> Vec<StockMovement> {
        let movement = |line: &SaleLine| StockMovement {
            line_no: line.no,
            product_id: line.product_id,
            sku: line.sku.clone(),
            quantity: line.quantity.negated(),
        };
        self.lines.iter().map(movement).collect()
    }

    /// Cash that stays in the drawer.
    #[must_use]
    pub fn cash_kept(&self) -> Money {
        let cash = self
            .tenders
            .iter()
            .filter(|tender| tender.method == Method::Cash)
            .map(|tender| tender.amount);
        Money::sum(cash)
            .and_then(|sum| sum.minus(self.change))
            .unwrap_or(Money::ZERO)
    }

    /// Checks that every figure adds up. Stands before every write and after every read that rebuilds a document.
    ///
    /// # Errors
    /// [`Unbalanced`] naming the first equation that fails.
    pub fn check(&self) -> Result<(), Unbalanced> {
        let sum_lines = |figure: fn(&SaleLine) -> Money| Money::sum(self.lines.iter().map(figure));
        let tax_rows = Money::sum(self.taxes.iter().map(|row| row.tax));
        let tendered =
            Money::sum(self.tenders.iter().map(|tender| tender.amount)).and_then(|sum| sum.minus(self.change));
        let owed = self.total.plus(self.rounding);
        let equations = [
            (
                sum_lines(|line| line.gross) == Ok(self.subtotal),
                "lines before discount = subtotal",
            ),
            (
                sum_lines(|line| line.discount) == Ok(self.discount),
                "lines' discounts = discount",
            ),
            (sum_lines(|line| line.tax) == Ok(self.tax), "lines' tax = tax"),
            (tax_rows == Ok(self.tax), "tax by class = tax"),
            (sum_lines(|line| line.total) == Ok(self.total), "lines = total"),
            (
                self.lines.iter().all(line_adds_up),
                "net + tax = gross - discount = total on each line",
            ),
            (
                self.kind != SaleKind::Sale || self.lines.iter().all(is_explained),
                "what was taken off a line = its discount",
            ),
            (
                tendered.is_ok() && tendered == owed,
                "total + rounding = tenders - change",
            ),
            (!self.lines.is_empty(), "a document has a line"),
        ];
        match equations.into_iter().find(|(holds, _)| !holds) {
            Some((_, what)) => Err(Unbalanced { what }),
            None => Ok(()),
        }
    }
}

fn is_explained(line: &SaleLine) -> bool {
    Money::sum(line.reductions.iter().map(|one| one.amount)) == Ok(line.discount)
}

fn line_adds_up(line: &SaleLine) -> bool {
    line.net.plus(line.tax) == Ok(line.total) && line.gross.minus(line.discount) == Ok(line.total)
}
