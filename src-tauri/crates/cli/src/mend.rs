//! A shop whose ledger does not open: checked as it lies there, and made again from its journal.

use crate::door::Door;
use crate::input::{Input, line_of_stdin};
use crate::outcome::Failure;
use crate::words::Words;
use app::{Caller, Code, Machine, Outside, Refusal, repair};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// Checks the ledger of a folder that nobody can open.
pub(crate) fn verify(folder: &Path, request: &Value) -> Result<Value, Failure> {
    let request = serde_json::from_value(request.clone()).map_err(Refusal::internal)?;
    let verified = repair::verify(folder, &request)?;
    Ok(serde_json::to_value(verified).map_err(Refusal::internal)?)
}

/// Gives the owner a new PIN by the recovery code, also where the file pepper is lost.
pub(crate) fn recover(folder: &Path, words: &Words, as_json: bool) -> Result<String, Failure> {
    let code = line_of_stdin(Input::RecoveryCode)?;
    let pin = line_of_stdin(Input::NewPin)?;
    let mut door = match Door::open(folder) {
        Err(refused) if refused.is(Code::CannotSave) => {
            repair::restore_pepper(folder, &code)?;
            Door::open(folder)?
        }
        door => door?,
    };
    let done = door.call(&Caller::Machine, "recover", &json!({ "code": code, "pin": pin }))?;
    Ok(if as_json {
        done.to_string()
    } else {
        words.say("cli-recovered")
    })
}

/// Makes a new ledger from the journal. Answers with what is to be said.
pub(crate) fn rebuild(folder: &Path, words: &Words, as_json: bool) -> Result<String, Failure> {
    let owner_pin = line_of_stdin(Input::OwnerPin)?;
    let code = line_of_stdin(Input::RecoveryCode)?;
    let outside: Arc<dyn Outside> = Arc::new(Machine);
    let rebuilt = repair::rebuild(folder, &outside, &owner_pin, &code)?;
    let said = json!({
        "entries": rebuilt.entries,
        "source": rebuilt.source,
        "kept": rebuilt.kept.map(|path| path.display().to_string()),
        "mark": rebuilt.mark,
    });
    if as_json {
        return Ok(said.to_string());
    }
    let kept = if said["kept"].is_null() {
        "cli-rebuilt-nothing-kept"
    } else {
        "cli-rebuilt-kept"
    };
    let lines = ["cli-rebuilt", kept, "cli-rebuilt-after"].map(|id| words.with(id, &said));
    Ok(lines.join("\n"))
}
