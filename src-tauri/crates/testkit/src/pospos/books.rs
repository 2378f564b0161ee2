//! What the simulator has.

use super::{Options, Record, Seed};
use crate::simulator::rate::Rate;
use std::collections::VecDeque;

/// Everything there is.
pub struct Books {
    pub(super) options: Options,
    pub(super) seed: Seed,
    pub(super) rate: Rate,
    arriving: VecDeque<Record>,
}

impl Books {
    /// Books with what the options say.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self {
            seed: options.seed.clone(),
            arriving: options.seed.arriving.iter().cloned().collect(),
            options,
            rate: Rate::default(),
        }
    }

    /// Its time.
    pub(super) fn now_ms(&self) -> i64 {
        (self.options.clock)()
    }

    /// A sale is rung up somewhere: every row of the list moves on by one.
    pub fn ring_up(&mut self, sale: Record) {
        self.seed.transactions.insert(0, sale);
    }

    /// Rings up the next of those that arrive while others are read.
    pub(super) fn time_goes_by(&mut self) {
        if let Some(sale) = self.arriving.pop_front() {
            self.ring_up(sale);
        }
    }

    /// A sale is taken back, minutes after it was made.
    pub fn cancel(&mut self, id: &str) {
        for sale in self.seed.transactions.iter_mut().filter(|sale| sale.text("_id") == id) {
            sale.put("status", &"cancel");
            sale.put("return_date", &"2025-11-30T12:00:00.000Z");
        }
    }
}
