//! Who asks, and whether that one may. Rights are checked here and nowhere else: no face is an authority.

use crate::Till;
use crate::people;
use crate::refusal::{Code, Refusal};
use domain::StaffId;
use domain::people::{Actor, Right, Role};

/// Who sends a command.
#[derive(Clone)]
pub enum Caller {
    /// The screen: acts as whoever is signed in there.
    Screen,
    /// A person named with the command, who proves it with a PIN.
    Staff {
        /// Name.
        name: String,
        /// PIN.
        pin: String,
    },
    /// The machine itself: cron, a technician's status line.
    Machine,
    /// The customer's window: it sees the open sale and can do nothing.
    Display,
}

/// Who acts, once that is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// As the journal names it.
    pub actor: Actor,
    /// The person's name; empty for the machine.
    pub name: String,
    /// The person's role; none for the machine or when nobody is signed in.
    pub role: Option<Role>,
}

impl Acting {
    /// The machine.
    #[must_use]
    pub const fn machine() -> Self {
        Self {
            actor: Actor::Machine,
            name: String::new(),
            role: None,
        }
    }

    /// The person who acts.
    ///
    /// # Errors
    /// [`Code::NotSignedIn`] when it is the machine.
    pub fn staff_id(&self) -> Result<StaffId, Refusal> {
        match self.actor {
            Actor::Staff(id) => Ok(id),
            Actor::Machine => Err(Refusal::new(Code::NotSignedIn)),
        }
    }

    /// Whether this one has a right of its own.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] naming the right.
    pub fn must_have(&self, right: Right) -> Result<(), Refusal> {
        match self.role {
            Some(role) if right.granted_to(role) => Ok(()),
            _ => Err(not_allowed(right)),
        }
    }
}

fn not_allowed(right: Right) -> Refusal {
    Refusal::new(Code::NotAllowed).with("right", format!("{right:?}"))
}

/// Settles who acts and whether that one may run a command that needs `right`.
///
/// # Errors
/// [`Code::NotSignedIn`], [`Code::NotAllowed`], or what a wrong PIN brings.
pub(crate) fn authorise(till: &Till, caller: &Caller, right: Right, for_machine: bool) -> Result<Acting, Refusal> {
    let acting = match caller {
        Caller::Display if right == Right::WatchDisplay => return Ok(Acting::machine()),
        Caller::Display => return Err(not_allowed(right)),
        Caller::Machine if for_machine => return Ok(Acting::machine()),
        Caller::Machine => return Err(Refusal::new(Code::NotSignedIn)),
        Caller::Staff { name, pin } => people::prove(till, name, pin)?,
        Caller::Screen => match till.signed_in() {
            Some(acting) => acting,
            None if right == Right::Anyone => return Ok(Acting::machine()),
            None => return Err(Refusal::new(Code::NotSignedIn)),
        },
    };
    acting.must_have(right)?;
    Ok(acting)
}
