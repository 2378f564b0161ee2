//! The two ways in: open the data folder, or ask whoever holds it.

use crate::outcome::Failure;
use app::socket::{self, Remote, Served, Unreached};
use app::work::print_pending;
use app::{Caller, Code, Machine, Refusal, Till};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How often a folder that is just changing hands is asked again, and how long between two tries.
const TRIES: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(50);

/// A way to the till.
pub(crate) enum Door {
    /// This process holds the folder, and answers others meanwhile.
    Own {
        /// The open till.
        till: Arc<Till>,
        /// Its socket.
        served: Served,
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
                let served = socket::serve(&till)?;
                Ok(Self::Own { till, served })
            }
            Err(refusal) if refusal.code == Code::Held => Ok(Self::Holder(folder.to_owned())),
            Err(refusal) => Err(refusal.into()),
        }
    }

    /// Does something through it, then prints what waits and lets the folder go.
    pub(crate) fn run<T>(mut self, act: impl FnOnce(&mut Self) -> Result<T, Failure>) -> Result<T, Failure> {
        let done = act(&mut self);
        if let Self::Own { till, served } = self {
            drop(served);
            print_pending(&till, &mut paper_for(&till)?)?;
        }
        done
    }

    /// Sends one command.
    pub(crate) fn call(&mut self, caller: &Caller, command: &str, request: Value) -> Result<Value, Failure> {
        for _ in 0..TRIES {
            let folder = match self {
                Self::Own { till, .. } => return Ok(till.call(caller, command, request)?),
                Self::Holder(folder) => folder.clone(),
            };
            match socket::call(&folder, caller, command, request.clone()) {
                Ok(Remote::Done(value)) => return Ok(value),
                Ok(Remote::Refused { code, data }) => return Err(Failure::Refused { code, data }),
                Err(Unreached::NoAnswer(fault)) => {
                    return Err(Failure::fault("the program that holds the shop went away before it answered", fault));
                }
                Err(Unreached::NotSent(_)) => {
                    // The holder is just starting or just gone: take its place if that is so.
                    std::thread::sleep(BETWEEN);
                    *self = Self::open(&folder)?;
                }
            }
        }
        Err(Refusal::new(Code::Held).into())
    }
}

fn paper_for(till: &Till) -> Result<app::work::Typesetting, Failure> {
    Ok(app::work::Typesetting::for_jobs_of(till)?)
}
