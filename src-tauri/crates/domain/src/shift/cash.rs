//! The drawer of a shift: what must lie in it, and what is put in and taken out beside sales.

use crate::money::{Money, MoneyError};
use crate::{CashMoveId, StaffId};

/// Why cash goes into the drawer or out of it beside sales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CashMove {
    /// Put in: change from the bank, something paid back.
    In,
    /// Paid out of it: an errand, a delivery.
    Out,
    /// Brought to the safe, so that less lies in the drawer.
    Drop,
}

impl CashMove {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::In, Self::Out, Self::Drop];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Drop => "drop",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }
}

/// Cash that was put in or taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashMovement {
    /// Identity.
    pub id: CashMoveId,
    /// Which way.
    pub kind: CashMove,
    /// How much, above zero.
    pub amount: Money,
    /// Why.
    pub reason: String,
    /// Who.
    pub staff_id: StaffId,
    /// Who approved it, where somebody had to.
    pub approver: Option<StaffId>,
    /// When, Unix milliseconds UTC.
    pub at_ms: i64,
}

/// What went in and out beside sales, each not below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CashFlow {
    /// Put in.
    pub paid_in: Money,
    /// Paid out.
    pub paid_out: Money,
    /// Brought to the safe.
    pub dropped: Money,
}

impl CashFlow {
    /// The sums of these movements.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn of(movements: &[CashMovement]) -> Result<Self, MoneyError> {
        let sum = |kind| {
            let these = movements.iter().filter(|moved| moved.kind == kind);
            Money::sum(these.map(|moved| moved.amount))
        };
        Ok(Self {
            paid_in: sum(CashMove::In)?,
            paid_out: sum(CashMove::Out)?,
            dropped: sum(CashMove::Drop)?,
        })
    }
}

/// The drawer of a shift. `expected = float + cash sales + in - out - dropped`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashCount {
    /// Cash at the start.
    pub float: Money,
    /// What went in and out beside sales.
    pub flow: CashFlow,
    /// What must lie in the drawer.
    pub expected: Money,
    /// What was counted; absent before the count.
    pub counted: Option<Money>,
}

impl CashCount {
    /// The drawer from its parts.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn new(float: Money, cash_sales: Money, flow: CashFlow) -> Result<Self, MoneyError> {
        let filled = float.plus(cash_sales)?.plus(flow.paid_in)?;
        Ok(Self {
            float,
            flow,
            expected: filled.minus(flow.paid_out)?.minus(flow.dropped)?,
            counted: None,
        })
    }

    /// Counted less expected: negative when cash is missing.
    #[must_use]
    pub fn difference(&self) -> Option<Money> {
        self.counted.and_then(|counted| counted.minus(self.expected).ok())
    }
}
