//! Points: how a customer earns them, and how many go back with the goods.

use super::{AccountKind, Booking, Holder};
use crate::CustomerId;
use crate::money::Money;
use crate::sale::Sale;

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

    /// The points for what the goods of a sale come to: whole ones, none for a sale without a customer.
    #[must_use]
    pub fn of(self, sale: &Sale) -> Option<Booking> {
        points(sale.customer_id?, sale.goods().minor() / self.per.minor())
    }
}

/// The points of a document's bookings.
#[must_use]
pub fn points_of(sale: &Sale) -> i64 {
    let points = sale.bookings.iter().filter(|one| one.kind == AccountKind::Points);
    points.fold(0, |sum, one| sum.saturating_add(one.amount))
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
