//! The finished document: a sale, refund or void, complete in itself. It is never changed; a correction is a new document that
//! names the old one. Refunds and voids carry negative quantities and amounts.

mod check;
mod coupon;
mod line;
mod returned;

pub use check::Unbalanced;
pub use line::{BadRule, PriceRule, SaleLine};
pub use returned::{Fate, Returned};

use crate::cart::{Cart, CartLine};
use crate::customer::{AccountEntry, Booking, Earning, booked_by};
use crate::money::{Currency, Money, Quantity};
use crate::people::Actor;
use crate::price::TaxRow;
use crate::product::{Age, Stock};
use crate::settle::{Method, Settlement, Tender};
use crate::shift::CivilDate;
use crate::till::TillMark;
use crate::{CartId, CustomerId, ProductId, SaleId, ShiftId, StaffId};
pub(crate) use line::sale_line;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SaleKind {
    /// Goods against money.
    Sale,
    /// Money against goods, naming the sale.
    Refund,
    /// A sale taken back whole.
    Void,
    /// A sale that was paid otherwise than it was rung up: no goods, only money from one means to another.
    Tender,
}

impl SaleKind {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sale => "sale",
            Self::Refund => "refund",
            Self::Void => "void",
            Self::Tender => "tender",
        }
    }

    /// The kind with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        [Self::Sale, Self::Refund, Self::Void, Self::Tender]
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
    /// Who bought, where that is known.
    pub customer_id: Option<CustomerId>,
    /// What it does to accounts: that customer's, and those of gift cards and orders.
    pub bookings: Vec<Booking>,
    /// Single-use coupons: what a sale used up, what a void gives back.
    pub coupons: Vec<String>,
    /// The document that this one corrects.
    pub corrects: Option<SaleId>,
    /// The number on another till's receipt, where goods came back with one.
    pub foreign_receipt: Option<String>,
    /// The sale that was taken in exchange for what came back.
    pub exchanged_for: Option<SaleId>,
    /// The number of the order whose goods were fetched; on a void, of the order that waits again.
    pub order: Option<String>,
    /// Why it was made, where a reason was asked for.
    pub reason: Option<String>,
    /// The age that its customer proved, where its goods ask for one.
    pub age_checked: Option<Age>,
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

impl Sale {
    /// Makes the document of a settled cart.
    ///
    /// # Errors
    /// [`Unbalanced`] when the figures do not add up, which the settlement excludes; the check stands before every write.
    pub fn of(cart: &Cart, settlement: Settlement, currency: Currency, occasion: Occasion) -> Result<Self, Unbalanced> {
        let priced = settlement.priced;
        let lines = line::sale_lines(cart, &priced.lines);
        let bookings = booked_by(cart.customer_id, &settlement.tenders, &lines);
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
            customer_id: cart.customer_id,
            bookings: bookings.map_err(|_| Unbalanced::OUT_OF_RANGE)?,
            coupons: coupon::used_up(cart, &lines),
            corrects: None,
            foreign_receipt: None,
            exchanged_for: None,
            order: cart.order.clone(),
            reason: cart.exempt.clone(),
            age_checked: age_checked(cart),
            currency,
            lines,
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

    /// The same with the points that its customer earns.
    #[must_use]
    pub fn earning(mut self, rule: Option<Earning>) -> Self {
        let earned = rule.and_then(|rule| rule.of(&self));
        self.bookings.extend(earned);
        self
    }

    /// Whether goods came back without a receipt of this till.
    #[must_use]
    pub fn is_without_receipt(&self) -> bool {
        self.kind == SaleKind::Refund && self.corrects.is_none()
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

    /// What its goods do to the stock. What comes back only to be written off does nothing to it, nor does what nobody counts; packs move
    /// what they hold.
    #[must_use]
    pub fn stock_movements(&self) -> Vec<StockMovement> {
        self.lines.iter().filter_map(movement).collect()
    }

    /// The entries that it makes in accounts.
    #[must_use]
    pub fn account_entries(&self) -> Vec<AccountEntry> {
        let entry = |booking: &Booking| AccountEntry {
            booking: booking.clone(),
            sale_id: Some(self.id),
        };
        self.bookings.iter().map(entry).collect()
    }

    /// Cash that stays in the drawer, below zero when it is given back.
    #[must_use]
    pub fn cash_kept(&self) -> Money {
        self.kept(Method::Cash)
    }

    /// What stays with the shop by a means of payment: cash without its change.
    #[must_use]
    pub fn kept(&self, method: Method) -> Money {
        let tenders = self.tenders.iter().filter(|tender| tender.method == method);
        let change = if method == Method::Cash {
            self.change
        } else {
            Money::ZERO
        };
        Money::sum(tenders.map(|tender| tender.amount))
            .and_then(|sum| sum.minus(change))
            .unwrap_or(Money::ZERO)
    }
}

/// The age that was proved for what lies in a cart; nothing once nothing of it asks for one.
fn age_checked(cart: &Cart) -> Option<Age> {
    let asks = |line: &CartLine| line.product().is_some_and(|product| product.asks.age.is_some());
    cart.of_age.filter(|_| cart.lines.iter().any(asks))
}

fn movement(line: &SaleLine) -> Option<StockMovement> {
    if line.stock == Stock::Uncounted || line.returned.is_some_and(|back| back.fate == Fate::WriteOff) {
        return None;
    }
    let pack = line.stock.pack().and_then(|pack| Some((pack, pack.of?)));
    let (product_id, sku, quantity) = match pack {
        Some((pack, of)) => (of, &pack.sku, pack.hold(line.quantity)),
        None => (line.product_id, &line.sku, line.quantity),
    };
    Some(StockMovement {
        line_no: line.no,
        product_id,
        sku: sku.clone(),
        quantity: quantity.negated(),
    })
}
