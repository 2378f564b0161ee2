//! How many tests passed and failed.

use std::iter::Sum;
use std::ops::Add;

/// How many tests passed and failed; both zero for a stage that runs none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Counts {
    /// `Err` with the counts and a sentence when a test failed.
    pub(crate) fn all_passed(self) -> Result<Self, crate::failure::Failure> {
        match self.failed {
            0 => Ok(self),
            failed => Err(crate::failure::Failure::counted(self, format!("{failed} failed"))),
        }
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}
