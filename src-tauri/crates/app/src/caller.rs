//! Who asks, and whether that one may. Rights are checked here and nowhere else: no face is an authority.

use crate::Till;
use crate::approval::Approval;
use crate::people;
use crate::refusal::{Code, Refusal};
use crate::wire::approval as wire;
use domain::StaffId;
use domain::people::{Actor, Right, Rights, Staff, Standing};

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
    /// What the person may do; none for the machine or when nobody is signed in.
    pub rights: Option<Rights>,
    /// Who approves this one act, where somebody does.
    pub approval: Option<Approval>,
}

impl Acting {
    /// The machine.
    #[must_use]
    pub const fn machine() -> Self {
        Self {
            actor: Actor::Machine,
            name: String::new(),
            rights: None,
            approval: None,
        }
    }

    /// A person.
    pub(crate) fn person(staff: Staff) -> Self {
        Self {
            actor: Actor::Staff(staff.id),
            rights: Some(staff.rights()),
            name: staff.name,
            approval: None,
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

    /// Whether this one has a right: by itself, or for this one act by the approval of somebody who has it.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] naming the right; [`Code::NeedsApproval`] where somebody else could approve, [`Code::CannotApprove`] where
    /// the one who did could not.
    pub fn must_have(&self, right: Right) -> Result<(), Refusal> {
        let rights = self.rights.as_ref();
        let standing = rights.map_or(Standing::Denied, |rights| rights.standing(right));
        match (standing, &self.approval) {
            (Standing::Allowed, _) => Ok(()),
            (Standing::NeedsApproval, None) => Err(about(Code::NeedsApproval, right)),
            (Standing::NeedsApproval, Some(approval)) if approval.rights.has(right) => Ok(()),
            (Standing::NeedsApproval, Some(approval)) => {
                Err(about(Code::CannotApprove, right).with("name", &*approval.name))
            }
            (Standing::Denied, _) => Err(about(Code::NotAllowed, right)),
        }
    }

    /// Who approved, as the journal names it.
    #[must_use]
    pub fn approver(&self) -> Option<StaffId> {
        self.approval.as_ref().map(|approval| approval.staff_id)
    }
}

fn about(code: Code, right: Right) -> Refusal {
    Refusal::new(code).with("right", format!("{right:?}"))
}

/// Settles who acts and whether that one may run a command that needs `right`. An approval that came with the command holds for
/// this command alone: it is proved here each time and kept nowhere.
///
/// # Errors
/// [`Code::NotSignedIn`], [`Code::NotAllowed`], [`Code::NeedsApproval`], or what a wrong PIN brings.
pub(crate) fn authorise(
    till: &Till,
    caller: &Caller,
    right: Right,
    for_machine: bool,
    approval: Option<wire::Approval>,
) -> Result<Acting, Refusal> {
    let mut acting = match caller {
        Caller::Display if right == Right::WatchDisplay => return Ok(Acting::machine()),
        Caller::Display => return Err(about(Code::NotAllowed, right)),
        Caller::Machine if for_machine => return Ok(Acting::machine()),
        Caller::Machine => return Err(Refusal::new(Code::NotSignedIn)),
        Caller::Staff { name, pin } => people::prove(till, name, pin)?,
        Caller::Screen => match till.signed_in() {
            Some(acting) => acting,
            None if right == Right::Anyone => return Ok(Acting::machine()),
            None => return Err(Refusal::new(Code::NotSignedIn)),
        },
    };
    acting.approval = approval.map(|approval| Approval::prove(till, approval)).transpose()?;
    acting.must_have(right)?;
    Ok(acting)
}
