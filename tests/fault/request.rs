//! A sale as `sell --from` reads it.

use crate::oracle::Sold;
use crate::shop::{COLA, TEA, WATER};
use serde_json::{Value, json};
use testkit::dice::Dice;
use testkit::sample::uuid;

/// What is asked for under an id, which makes it the same sale however often it is asked for.
#[derive(Clone, Debug)]
pub struct Request {
    id: String,
    codes: &'static [&'static str],
    tenders: &'static [&'static str],
}

impl Request {
    /// Some sale.
    pub fn by_chance(dice: &mut Dice) -> Self {
        Self {
            id: uuid(dice.number()).to_string(),
            codes: dice.one_of(&[&[WATER] as &[&str], &[COLA, TEA], &[WATER, COLA, TEA]]),
            tenders: dice.one_of(&[&["cash:500"] as &[&str], &["card:5", "cash:500"]]),
        }
    }

    /// The line that asks for it.
    #[must_use]
    pub fn line(&self) -> String {
        json!({ "scan": self.codes, "tender": self.tenders, "request_id": self.id }).to_string()
    }

    /// What an answer acknowledges.
    ///
    /// # Panics
    /// When it acknowledges nothing.
    #[must_use]
    pub fn acknowledged_by(&self, answer: &Value) -> Sold {
        Sold {
            cart_id: self.id.clone(),
            receipt_no: answer["receipt_no"].as_str().unwrap().to_owned(),
            lines: self.codes.len() as u64,
            tenders: self.tenders.len() as u64,
            at_ns: 0,
        }
    }
}
