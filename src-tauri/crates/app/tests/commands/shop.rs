//! A till in a folder of its own, and whoever sends it commands.

use crate::ear::{Ear, Loud};
use crate::outside::Fixed;
use app::message::Words;
use app::wire::till::Init;
use app::{Caller, Language, Refusal, Till};
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;

/// A till and its folder.
pub(crate) struct Shop {
    pub(crate) till: Arc<Till>,
    pub(crate) outside: Arc<Fixed>,
    pub(crate) ear: Ear,
    folder: TempDir,
}

impl Shop {
    /// The demo shop with somebody of every role; nobody is signed in.
    pub(crate) fn with_every_role() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (outside, ear) = (Arc::new(Fixed::default()), Ear::default());
        let till = Till::init(folder.path(), world(&outside, &ear), &Init::demo()).unwrap();
        let technician = json!({ "name": "tui", "role": "technician", "pin": "5555" });
        till.call(&person("owner", "4444"), "add_staff", technician).unwrap();
        Self {
            till: Arc::new(till),
            outside,
            ear,
            folder,
        }
    }

    /// The same shop after the program was started anew.
    pub(crate) fn reopened(self) -> Self {
        let Self {
            till,
            outside,
            ear,
            folder,
        } = self;
        drop(till);
        let till = Till::open(folder.path(), world(&outside, &ear)).unwrap();
        Self {
            till: Arc::new(till),
            outside,
            ear,
            folder,
        }
    }

    /// Sends a command as the screen that must not be refused.
    #[track_caller]
    pub(crate) fn done(&self, command: &str, request: Value) -> Value {
        let reply = self.till.call(&Caller::Screen, command, request);
        reply.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
    }

    /// A command at the cart as it is.
    pub(crate) fn at(&self, mut request: Value) -> Value {
        let cart = self.done("cart", json!({}));
        let id = uuid::Uuid::new_v4().to_string();
        request["at"] = json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": id });
        request
    }

    /// Sends a command as the screen that must be refused with this code, in whole words in every language.
    #[track_caller]
    pub(crate) fn refused(&self, command: &str, request: Value, code: &str) -> Value {
        let reply = self.till.call(&Caller::Screen, command, request);
        let refusal = reply.map_or_else(|refusal| refusal, |done| panic!("{command}: {done}"));
        assert_eq!(refusal.code.as_str(), code, "{command}: {refusal}");
        assert_is_told_whole(&refusal);
        Value::Object(refusal.data)
    }
}

fn world(outside: &Arc<Fixed>, ear: &Ear) -> Arc<Loud> {
    Arc::new(Loud {
        fixed: Arc::clone(outside),
        ear: ear.clone(),
    })
}

/// A person who proves who that is with each command.
pub(crate) fn person(name: &str, pin: &str) -> Caller {
    Caller::Staff {
        name: name.to_owned(),
        pin: pin.to_owned(),
    }
}

/// Fails when a refusal's message has a hole in some language.
#[track_caller]
pub(crate) fn assert_is_told_whole(refusal: &Refusal) {
    for language in [Language::En, Language::Th, Language::Zh] {
        let said = Words::in_language(language).refusal(refusal.code.as_str(), &refusal.data);
        assert!(
            !said.contains('{') && !said.starts_with("error-"),
            "{}: {said}",
            language.tag()
        );
    }
}
