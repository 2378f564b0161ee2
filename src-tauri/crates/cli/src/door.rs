//! The two ways in: open the data folder, or ask whoever holds it.

use crate::outcome::Failure;
use app::socket::{self, Remote, Served, Unreached};
use app::work::Work;
use app::{Caller, Code, Machine, Refusal, Till};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How often a folder that is just changing hands is asked again, and how long between two tries.
const TRIES: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(50);

/// A way to the till.
pub(crate) enum Door {
    /// This process holds the folder, prints, and answers others meanwhile. Letting go ends them in this order.
    Own {
        /// Answers others.
        _served: Served,
        /// Prints what is sold meanwhile.
        _printing: Work,
        /// The open till.
        till: Arc<Till>,
    },
    /// Another process holds it.
    Holder(PathBuf),
}

impl Door {
    /// Finds the way in.
    pub(crate) fn open(folder: &Path) -> Result<Self, Failure> {
        match Till::open(folder, Arc::new(Machine)) {
            Ok(till) => {
                let till = Arc::new(till);
                Ok(Self::Own {
                    _served: socket::serve(&till)?,
                    _printing: Work::start_printing(&till),
                    till,
                })
            }
            Err(refusal) if refusal.code == Code::Held => Ok(Self::Holder(folder.to_owned())),
            Err(refusal) => Err(refusal.into()),
        }
    }

    /// Listens to the scanners as long as the answer is kept, where nobody else does.
    pub(crate) fn scan_meanwhile(&self) -> Option<Work> {
        match self {
            Self::Own { till, .. } => Some(Work::start_scanning(till)),
            Self::Holder(_) => None,
        }
    }

    /// Sends one command. Where the answer is lost, only a command that acts once however often it comes is sent again.
    pub(crate) fn call(&mut self, caller: &Caller, command: &str, request: &Value) -> Result<Value, Failure> {
        let acts_once = request.get("request_id").is_some_and(Value::is_string);
        for _ in 0..TRIES {
            let folder = match self {
                Self::Own { till, .. } => return Ok(till.call(caller, command, request.clone())?),
                Self::Holder(folder) => folder.clone(),
            };
            match socket::call(&folder, caller, command, request.clone()) {
                Ok(Remote::Done(value)) => return Ok(value),
                Ok(Remote::Refused { code, data }) => return Err(Failure::Refused { code, data }),
                Err(Unreached::NoAnswer(fault)) if !acts_once => {
                    return Err(Failure::fault("cli-holder-left", json!({ "fault": fault.to_string() })));
                }
                // The holder is just starting or just gone: take its place if that is so.
                Err(_) => {
                    std::thread::sleep(BETWEEN);
                    *self = Self::open(&folder)?;
                }
            }
        }
        Err(Refusal::new(Code::Held)
            .with("dir", self.folder().display().to_string())
            .into())
    }

    fn folder(&self) -> &Path {
        match self {
            Self::Own { till, .. } => till.path(),
            Self::Holder(folder) => folder,
        }
    }
}
