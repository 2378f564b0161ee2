//! Rights in which one person differs from their role.

use super::{Right, Role, Standing};
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// Rights in which a person differs from their role. As text: `Discount=allowed Void=denied`, in the order of the rights.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnRights(Vec<(Right, Standing)>);

/// A text that names no rights.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{text:?} is no right and how somebody stands to it")]
pub struct BadRights {
    text: String,
}

impl OwnRights {
    /// How the person stands to a right, where that is their own.
    #[must_use]
    pub fn of(&self, right: Right) -> Option<Standing> {
        self.0
            .iter()
            .find(|(own, _)| *own == right)
            .map(|(_, standing)| *standing)
    }

    /// The same with another standing to a right, or again as the role has it.
    #[must_use]
    pub fn with(&self, right: Right, standing: Option<Standing>) -> Self {
        let of = |one: Right| if one == right { standing } else { self.of(one) };
        let own = Right::ALL.into_iter().filter_map(|one| Some((one, of(one)?)));
        Self(own.collect())
    }
}

impl Display for OwnRights {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, (right, standing)) in self.0.iter().enumerate() {
            let between = if at == 0 { "" } else { " " };
            write!(f, "{between}{right:?}={}", standing.code())?;
        }
        Ok(())
    }
}

impl FromStr for OwnRights {
    type Err = BadRights;

    fn from_str(text: &str) -> Result<Self, BadRights> {
        let mut own = Self::default();
        for word in text.split_whitespace() {
            let read = word.split_once('=');
            let read = read.and_then(|(right, standing)| Some((Right::by_code(right)?, Standing::by_code(standing)?)));
            let (right, standing) = read.ok_or_else(|| BadRights { text: word.to_owned() })?;
            own = own.with(right, Some(standing));
        }
        Ok(own)
    }
}

/// What a person may do: what the role may, but for their own rights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rights {
    /// The role.
    pub role: Role,
    /// What differs from it. Of an owner nothing does: somebody must be able to do everything.
    pub own: OwnRights,
}

impl Rights {
    /// How the person stands to what needs this right.
    #[must_use]
    pub fn standing(&self, right: Right) -> Standing {
        let own = Some(&self.own).filter(|_| self.role != Role::Owner && right.is_personal());
        own.and_then(|own| own.of(right))
            .unwrap_or_else(|| right.standing(self.role))
    }

    /// Whether the person has it without anybody's approval.
    #[must_use]
    pub fn has(&self, right: Right) -> bool {
        self.standing(right) == Standing::Allowed
    }
}
