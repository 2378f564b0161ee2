//! What a text is without what is private in it: known secrets, what is known of customers, and what looks like somebody's address or number.

use crate::refusal::Refusal;
use crate::till::key;
use crate::{Till, sync};
use ::sync::Secret;
use domain::hex::hex;
use serde_json::Value;

/// Shorter texts are in too many words to be anybody's.
const SHORTEST_BYTES: usize = 4;

/// Figures in a row that may be a phone, a card or a tax number.
const LONG_NUMBER: usize = 9;

/// What must not be told.
pub(super) struct Cleaner {
    private: Vec<Secret>,
}

impl Cleaner {
    /// Knows the secrets and the customers of a shop.
    pub(super) fn of(till: &Till) -> Result<Self, Refusal> {
        let mut private = sync::secrets(till)?;
        let mut texts = till.ledger().private_texts()?;
        texts.push(hex(&till.pepper().0));
        texts.extend(key::kept(till.folder())?);
        // The longest first, so that no part of one stays behind.
        texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let texts = texts.into_iter().filter(|text| text.trim().len() >= SHORTEST_BYTES);
        private.extend(texts.map(Secret::new));
        Ok(Self { private })
    }

    /// A value whose texts are clean, at any depth. Names of fields are the program's own.
    pub(super) fn value(&self, value: Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.line(&text)),
            Value::Array(items) => Value::Array(items.into_iter().map(|item| self.value(item)).collect()),
            Value::Object(fields) => Value::Object(
                fields
                    .into_iter()
                    .map(|(name, value)| (name, self.value(value)))
                    .collect(),
            ),
            plain => plain,
        }
    }

    /// The same lines, clean.
    pub(super) fn lines(&self, text: &str) -> String {
        let known = self
            .private
            .iter()
            .fold(text.to_owned(), |text, secret| secret.hidden_in(&text));
        known.lines().map(|line| without_strangers(line) + "\n").collect()
    }

    fn line(&self, text: &str) -> String {
        let known = self
            .private
            .iter()
            .fold(text.to_owned(), |text, secret| secret.hidden_in(&text));
        without_strangers(&known)
    }
}

/// A line without e-mail addresses and long numbers of people that the till does not know.
fn without_strangers(line: &str) -> String {
    let cleaned = line.split_inclusive(|c: char| !is_part(c)).map(|piece| {
        let word = piece.trim_end_matches(|c: char| !is_part(c));
        let rest = piece.get(word.len()..).unwrap_or_default();
        let is_long = word.len() >= LONG_NUMBER && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_address = word
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        match (is_long, is_address) {
            (true, _) => format!("(number){rest}"),
            (_, true) => format!("(address){rest}"),
            _ => piece.to_owned(),
        }
    });
    cleaned.collect()
}

/// What a number or an address is written with.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '@' | '.' | '_' | '+' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaner(private: &[&str]) -> Cleaner {
        Cleaner {
            private: private.iter().map(|text| Secret::new(*text)).collect(),
        }
    }

    #[test]
    fn known_secrets_go_wherever_they_stand() {
        let cleaner = cleaner(&["s3cret-token", "ลูกค้า ใจดี"]);
        let value = serde_json::json!({ "a": ["x s3cret-token y"], "b": { "c": "ลูกค้า ใจดี" }, "n": 12 });
        let clean = serde_json::json!({ "a": ["x (secret) y"], "b": { "c": "(secret)" }, "n": 12 });
        assert_eq!(cleaner.value(value), clean);
        assert_eq!(cleaner.lines("one s3cret-token\ntwo"), "one (secret)\ntwo\n");
    }

    #[test]
    fn numbers_and_addresses_of_strangers_go_and_what_helps_stays() {
        let cases = [
            ("call 0812345678 now", "call (number) now"),
            ("card=4111111111111111;", "card=(number);"),
            ("to: <somchai.j@example.co.th>", "to: <(address)>"),
            (
                "sale T1K7Q-000123 at 2026-11-22T10:31:05.123Z",
                "sale T1K7Q-000123 at 2026-11-22T10:31:05.123Z",
            ),
            ("head 3f12345678901234ab", "head 3f12345678901234ab"),
            ("tcp:127.0.0.1:9100", "tcp:127.0.0.1:9100"),
        ];
        for (line, clean) in cases {
            assert_eq!(without_strangers(line), clean);
        }
    }
}
