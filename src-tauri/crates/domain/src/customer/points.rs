//! Points: how a customer earns them, and how many go back with the goods.

use super::{AccountKind, Booking, Holder};
use crate::CustomerId;
use crate::money::{Currency, Money, MoneyError, Price};
use crate::sale::Sale;
use crate::settle::{Method, Tender};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// What the shop gives for points that a customer pays with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redeeming {
    worth: Price,
}

impl Redeeming {
    /// So much for each point; nothing where that is not above zero.
    #[must_use]
    pub fn at(worth: Price) -> Option<Self> {
        (worth.decimal() > Decimal::ZERO).then_some(Self { worth })
    }

    /// What one point is worth.
    #[must_use]
    pub const fn worth(self) -> Price {
        self.worth
    }

    /// What so many points pay, rounded down to what the currency has.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn pays(self, points: i64, currency: &Currency) -> Result<Money, MoneyError> {
        let exact = self.worth.decimal().checked_mul(Decimal::from(points.max(0)));
        let exact = exact.ok_or(MoneyError::OutOfRange)?;
        currency.round(exact.trunc_with_scale(currency.decimals()))
    }

    /// The tender that pays this amount: whole points, the last one broken where it must be.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn tender(self, amount: Money, currency: &Currency) -> Result<Tender, MoneyError> {
        let points = currency.decimal(amount).checked_div(self.worth.decimal());
        let points = points.and_then(|points| points.ceil().to_i64());
        let points = points.ok_or(MoneyError::OutOfRange)?;
        Ok(by_points(amount, points))
    }
}

/// A tender by so many points, below zero where they are given back. It names them: what they were worth on that day is not asked again.
pub(crate) fn by_points(amount: Money, points: i64) -> Tender {
    Tender {
        method: Method::Points,
        amount,
        reference: Some(points.to_string()),
    }
}

/// The points that a tender takes, below zero where it gives them back; none where it is paid otherwise.
#[must_use]
pub fn points_in(tender: &Tender) -> Option<i64> {
    let named = tender
        .reference
        .as_deref()
        .filter(|_| tender.method == Method::Points)?;
    named
        .parse()
        .ok()
        .filter(|points: &i64| *points == 0 || points.signum() == tender.amount.minor().signum())
}

/// The points that a document's tenders take.
#[must_use]
pub fn points_spent(sale: &Sale) -> i64 {
    sale.tenders.iter().filter_map(points_in).fold(0, i64::saturating_add)
}

/// A point for each so much that is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earning {
    per: Money,
}

impl Earning {
    /// A point for each of this amount; nothing where it is not above zero.
    #[must_use]
    pub fn for_each(per: Money) -> Option<Self> {
        (per > Money::ZERO).then_some(Self { per })
    }

    /// What one point takes.
    #[must_use]
    pub const fn per(self) -> Money {
        self.per
    }

    /// The points for what the goods of a sale come to, but for what points pay of it: whole ones, none for a sale without a customer.
    #[must_use]
    pub fn of(self, sale: &Sale) -> Option<Booking> {
        let paid = sale.goods().minus(sale.kept(Method::Points)).ok()?;
        points(sale.customer_id?, paid.minor().max(0) / self.per.minor())
    }
}

/// The points that a document earns, below zero where it takes them back; what it spends is another thing.
#[must_use]
pub fn points_of(sale: &Sale) -> i64 {
    let points = sale.bookings.iter().filter(|one| one.kind == AccountKind::Points);
    points.fold(points_spent(sale), |sum, one| sum.saturating_add(one.amount))
}

/// What goes back with a correction: of the points that the sale earned those that what is left of it does not earn. They are reckoned
/// from the sale, not from the rule of the day, so that none is taken twice and all are gone with the last of the goods.
#[must_use]
pub fn points_back(sale: &Sale, earlier: &[Sale], correction: &Sale) -> Option<Booking> {
    let earned = points_of(sale);
    let held = earlier
        .iter()
        .fold(earned, |held, one| held.saturating_add(points_of(one)));
    let totals = earlier.iter().chain([correction]).map(|one| one.goods().minor());
    let left = totals.fold(sale.goods().minor(), i64::saturating_add).max(0);
    let kept = match sale.goods().minor() {
        // To the nearest point, so that what is left earns what it would have earned alone.
        total if total > 0 => (2 * i128::from(earned) * i128::from(left) + i128::from(total)) / (2 * i128::from(total)),
        _ => 0,
    };
    points(sale.customer_id?, i64::try_from(kept).unwrap_or(0).saturating_sub(held))
}

fn points(customer: CustomerId, amount: i64) -> Option<Booking> {
    let (holder, kind) = (Holder::Customer(customer), AccountKind::Points);
    (amount != 0).then_some(Booking { holder, kind, amount })
}
