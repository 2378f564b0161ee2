//! Why a command of `xtask` stopped: one sentence for a person, and what was counted until then.

use std::fmt::Display;

use crate::counts::Counts;

/// One sentence, and the tests counted before it went wrong.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) why: String,
    pub(crate) counts: Counts,
    /// True where everything has been said already (the table of stages).
    said: bool,
}

impl Failure {
    pub(crate) fn new(why: impl Display) -> Self {
        Self {
            why: why.to_string(),
            counts: Counts::default(),
            said: false,
        }
    }

    pub(crate) fn counted(counts: Counts, why: impl Display) -> Self {
        Self {
            counts,
            ..Self::new(why)
        }
    }

    /// For a command whose own output already ends with the reason.
    pub(crate) fn said() -> Self {
        Self {
            said: true,
            ..Self::new("")
        }
    }

    pub(crate) fn print(&self) {
        if !self.said {
            println!("xtask: {}", self.why);
        }
    }
}

/// Adds to an error what was being done.
pub(crate) trait While<T> {
    fn while_(self, doing: impl Display) -> Result<T, Failure>;
}

impl<T, E: Display> While<T> for Result<T, E> {
    fn while_(self, doing: impl Display) -> Result<T, Failure> {
        self.map_err(|error| Failure::new(format!("{doing}: {error}")))
    }
}
