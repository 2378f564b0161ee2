//! What comes in on standard input: PINs and secrets, one a line, never on the command line where others can read them.

use crate::args::Who;
use crate::outcome::Failure;
use app::{COMMANDS, Caller};
use serde_json::{Value, json};
use std::io::BufRead;

/// What a line of standard input is.
#[derive(Clone, Copy)]
pub(crate) enum Input {
    /// The PIN of who acts.
    Pin,
    /// The PIN of who approves.
    ApproverPin,
    /// The PIN of who takes the drawer.
    TakerPin,
    /// The PIN of a new shop's owner.
    OwnerPin,
    /// The recovery code.
    RecoveryCode,
    /// The PIN that a person gets.
    NewPin,
    /// The secret of an upstream.
    Secret,
    /// The arguments of a call.
    Arguments,
}

impl Input {
    const fn name(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::ApproverPin => "approver_pin",
            Self::TakerPin => "taker_pin",
            Self::OwnerPin => "owner_pin",
            Self::RecoveryCode => "recovery_code",
            Self::NewPin => "new_pin",
            Self::Secret => "secret",
            Self::Arguments => "arguments",
        }
    }
}

/// The next line of standard input.
pub(crate) fn line_of_stdin(what: Input) -> Result<String, Failure> {
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(0) | Err(_) => Err(Failure::usage("cli-stdin-ended", json!({ "what": what.name() }))),
        Ok(_) => Ok(line.trim_end_matches(['\r', '\n']).to_owned()),
    }
}

impl Who {
    /// Who acts with a command: the person named, with the PIN from standard input, else the machine where it may.
    pub(crate) fn caller(&self, command: &str) -> Result<Caller, Failure> {
        let for_machine = COMMANDS.iter().any(|known| known.name == command && known.for_machine);
        match &self.staff {
            Some(name) if self.pin_stdin => Ok(Caller::Staff {
                name: name.clone(),
                pin: line_of_stdin(Input::Pin)?,
            }),
            None if for_machine && !self.pin_stdin => Ok(Caller::Machine),
            _ => Err(Failure::usage("cli-needs-person", json!({}))),
        }
    }

    /// Who approves the command, with the PIN from the next line of standard input.
    pub(crate) fn approval(&self) -> Result<Option<Value>, Failure> {
        let Some(name) = &self.approver else { return Ok(None) };
        Ok(Some(json!({ "name": name, "pin": line_of_stdin(Input::ApproverPin)? })))
    }
}
