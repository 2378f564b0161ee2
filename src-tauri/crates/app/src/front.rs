//! The front of a till that may have no shop yet: a face opens it, and the first start makes the shop behind it.

use crate::refusal::{Code, Refusal};
use crate::socket::{self, Served};
use crate::wire::Nothing;
use crate::wire::first::{BeginShop, Begun, Ready};
use crate::wire::till::Init;
use crate::work::{Bell, Work};
use crate::{Caller, Outside, Till};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A page's sign of life.
const BEAT: &str = "beat";

/// What runs while the shop is open. It ends in this order.
struct Open {
    _served: Served,
    _work: Work,
    till: Arc<Till>,
}

/// A folder with its shop, or with none yet.
pub struct Front {
    path: PathBuf,
    outside: Arc<dyn Outside>,
    open: OnceLock<Open>,
    beginning: Mutex<()>,
    heart: Bell,
    display_heart: Bell,
}

/// A command that the screen may send where there is no shop, and where nobody is signed in.
pub struct FirstCommand {
    /// Name.
    pub name: &'static str,
    /// The request's type as the screen knows it.
    pub request: fn(&ts_rs::Config) -> String,
    /// The reply's type as the screen knows it.
    pub reply: fn(&ts_rs::Config) -> String,
    /// Writes the TypeScript of both types.
    pub export_types: fn(&ts_rs::Config) -> Result<(), ts_rs::ExportError>,
    run: fn(&Front, Value) -> Result<Value, Refusal>,
}

macro_rules! first {
    ($($name:ident($request:ty) -> $reply:ty, $body:path;)*) => {
        /// The list: all that can be done before there is a shop.
        pub const FIRST_COMMANDS: &[FirstCommand] = &[$(FirstCommand {
            name: stringify!($name),
            request: <$request as ts_rs::TS>::name,
            reply: <$reply as ts_rs::TS>::name,
            export_types: |config| {
                <$request as ts_rs::TS>::export_all(config)?;
                <$reply as ts_rs::TS>::export_all(config)
            },
            run: |front, request| {
                let request: $request = crate::command::read(request)?;
                let reply: $reply = $body(front, request)?;
                serde_json::to_value(reply).map_err(Refusal::internal)
            },
        }),*];
    };
}

first! {
    ready(Nothing) -> Ready, Front::ready;
    beat(Nothing) -> Nothing, Front::beat;
    begin_demo(Nothing) -> Begun, Front::begin_demo;
    begin_shop(BeginShop) -> Begun, Front::begin_shop;
}

impl Front {
    /// Opens the shop in a folder, and its workers and its socket; a folder without one waits for the first start.
    ///
    /// # Errors
    /// [`Code::Held`], or what the store refuses.
    pub fn open(path: &Path, outside: Arc<dyn Outside>) -> Result<Self, Refusal> {
        let front = Self {
            path: path.to_owned(),
            outside: Arc::clone(&outside),
            open: OnceLock::new(),
            beginning: Mutex::new(()),
            heart: Bell::default(),
            display_heart: Bell::default(),
        };
        match Till::open(path, outside) {
            Ok(till) => front.enter(till)?,
            Err(refusal) if refusal.code == Code::NoShop => {}
            Err(refusal) => return Err(refusal),
        }
        Ok(front)
    }

    /// The data folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The open till; nothing before the first start.
    #[must_use]
    pub fn till(&self) -> Option<&Arc<Till>> {
        self.open.get().map(|open| &open.till)
    }

    /// Rings at every sign of life of the screen.
    #[must_use]
    pub const fn heart(&self) -> &Bell {
        &self.heart
    }

    /// Rings at every sign of life of the customer's window.
    #[must_use]
    pub const fn display_heart(&self) -> &Bell {
        &self.display_heart
    }

    /// Runs a command: one of the first start's, or one of the till's.
    ///
    /// # Errors
    /// The command's refusal; [`Code::NoShop`] for a command of the till before there is a shop.
    pub fn call(&self, caller: &Caller, command: &str, request: Value) -> Result<Value, Refusal> {
        let first = FIRST_COMMANDS.iter().find(|first| first.name == command);
        match (first, self.till()) {
            (Some(first), _) if matches!(caller, Caller::Screen) => (first.run)(self, request),
            // The customer's window lives too, and can do no more than say so.
            (Some(first), _) if first.name == BEAT && matches!(caller, Caller::Display) => {
                self.display_heart.ring();
                if let Some(till) = self.till() {
                    till.display_pulse().beat(till.now_ms());
                }
                Ok(json!({}))
            }
            (_, Some(till)) => till.call(caller, command, request),
            (_, None) => Err(self.refused(Code::NoShop)),
        }
    }

    fn refused(&self, code: Code) -> Refusal {
        Refusal::new(code).with("dir", self.path.display().to_string())
    }

    fn enter(&self, till: Till) -> Result<(), Refusal> {
        let till = Arc::new(till);
        let open = Open {
            _served: socket::serve(&till)?,
            _work: Work::start(&till),
            till,
        };
        self.open.set(open).map_err(|_| self.refused(Code::ShopExists))
    }

    fn ready(&self, _: Nothing) -> Result<Ready, Refusal> {
        Ok(Ready::now(self.till().is_some()))
    }

    fn beat(&self, _: Nothing) -> Result<Nothing, Refusal> {
        self.heart.ring();
        Ok(Nothing {})
    }

    fn begin_demo(&self, _: Nothing) -> Result<Begun, Refusal> {
        self.begin(&Init::demo())
    }

    fn begin_shop(&self, request: BeginShop) -> Result<Begun, Refusal> {
        self.begin(&request.into_init())
    }

    /// One at a time, and only where there is no shop.
    fn begin(&self, init: &Init) -> Result<Begun, Refusal> {
        let _one = self.beginning.lock().unwrap_or_else(PoisonError::into_inner);
        if self.till().is_some() {
            return Err(self.refused(Code::ShopExists));
        }
        let (till, recovery_code) = Till::init_with_code(&self.path, Arc::clone(&self.outside), init)?;
        self.enter(till)?;
        Ok(Begun { recovery_code })
    }
}
