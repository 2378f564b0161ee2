//! What customers have at a back end, and what a till books on it.

use rust_decimal::Decimal;

/// What a back end does about the balances of customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balances {
    /// It keeps none, or none that can be asked for.
    NotKept,
    /// It can be asked for them; what changes there is entered there by hand.
    Read,
    /// The same, and it takes what is spent and earned here.
    Booked,
}

/// A customer with what the back end says they have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteBalance {
    /// Their id there.
    pub remote_id: String,
    /// Their name there; empty where it says none.
    pub name: String,
    /// Points.
    pub points: Decimal,
    /// Money that can be paid with, in major units.
    pub credit: Decimal,
}

/// What one document of the till does to the balances of one customer, in one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Increment {
    /// The customer's id there.
    pub remote_id: String,
    /// Points; below zero where they are spent.
    pub points: Decimal,
    /// Money in major units, likewise.
    pub credit: Decimal,
    /// When it was done, Unix milliseconds UTC.
    pub at_ms: i64,
}
