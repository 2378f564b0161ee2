//! What the simulator has.

use super::{Options, Record, Seed};
use crate::simulator::rate::Rate;
use std::collections::HashSet;

/// Everything there is.
pub struct Books {
    pub(super) options: Options,
    pub(super) seed: Seed,
    pub(super) rate: Rate,
    tokens: HashSet<String>,
    made: u64,
}

impl Books {
    /// Books with what the options say.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self {
            seed: options.seed.clone(),
            tokens: HashSet::from([options.token.clone()]),
            options,
            rate: Rate::default(),
            made: 0,
        }
    }

    /// Its time.
    pub(super) fn now_ms(&self) -> i64 {
        (self.options.clock)()
    }

    /// A token for who knows the password.
    pub(super) fn sign_in(&mut self, asked: &Record) -> Option<String> {
        let known = asked.text("username") == self.options.username && asked.text("password") == self.options.password;
        if !known {
            return None;
        }
        self.made += 1;
        let token = format!("simulated.{}", self.made);
        self.tokens.insert(token.clone());
        Some(token)
    }

    pub(super) fn knows(&self, token: &str) -> bool {
        self.tokens.contains(token)
    }

    pub(super) fn forget_tokens(&mut self) {
        self.tokens.clear();
    }

    pub(super) fn deliver_late(&mut self) {
        self.seed.sales.append(&mut self.seed.late);
    }
}
