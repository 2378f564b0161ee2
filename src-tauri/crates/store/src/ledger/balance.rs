//! Balances of customers that a back end owns too. What stands in such an account is, as in every other, the sum of its entries: what the
//! back end says is entered as the difference to what stood here. What may be spent of it is what was leased when it was asked.

mod increment;
mod lease;
mod tie;

pub(crate) use increment::{IncrementRetried, IncrementSetAside, owe, owe_everything, owed, recover};
pub use increment::{IncrementRow, OnDesk};
pub use lease::{Asked, Kept, Leased};
pub(crate) use lease::{BalanceAsked, check_by_hand, check_spend};
pub use tie::Tie;
pub(crate) use tie::{CustomerTied, CustomerUntied, check_merge, forget};

use domain::customer::AccountKind;

/// The balances that a back end owns, where it owns any.
pub const OWNED: [AccountKind; 2] = [AccountKind::Points, AccountKind::Credit];
