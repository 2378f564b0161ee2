//! Finding customers by card, by figures of their phone number, and by name, also in pinyin. A shop has some ten thousand of them, so
//! that they are looked through one by one.

use super::{ALL, by_id, from_row};
use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, many};
use crate::search::{Fit, best_fit, text};
use domain::CustomerId;
use domain::customer::{Customer, phone_digits};
use rusqlite::{Connection, params};

/// How well a customer fits; the least fits best, the newer before the older.
type Rank = (Fit, bool, usize);

/// Fewer figures than these are found in every other number.
const FEWEST_DIGITS: usize = 3;

/// What was typed.
struct Query {
    typed: String,
    phrase: String,
    digits: String,
}

impl Query {
    fn of(typed: &str) -> Self {
        let is_phone = typed.chars().all(|c| c.is_ascii_digit() || "+-() .".contains(c));
        Self {
            typed: typed.to_owned(),
            phrase: text::fold(typed),
            digits: if is_phone { phone_digits(typed) } else { String::new() },
        }
    }

    fn rank(&self, card: Option<&str>, digits: &str, lines: &str) -> Option<Rank> {
        let words: Vec<&str> = self.phrase.split(' ').filter(|word| !word.is_empty()).collect();
        let by_name = if words.is_empty() {
            None
        } else {
            best_fit(lines, &self.phrase, &words)
        };
        let by_card = card.filter(|card| card.eq_ignore_ascii_case(&self.typed));
        [by_card.map(|_| (Fit::Exact, false, 0)), self.phone(digits), by_name]
            .into_iter()
            .flatten()
            .min()
    }

    /// The whole number, its end (people say the last figures), or a part of it.
    fn phone(&self, digits: &str) -> Option<Rank> {
        let typed = self.digits.as_str();
        let fit = match digits {
            _ if typed.len() < FEWEST_DIGITS => return None,
            digits if digits == typed => Fit::Exact,
            digits if digits.starts_with(typed) || digits.ends_with(typed) => Fit::Prefix,
            digits if digits.contains(typed) => Fit::Substring,
            _ => return None,
        };
        Some((fit, false, digits.len()))
    }
}

fn best(db: &Connection, query: &Query, limit: usize) -> Result<Vec<Customer>, StoreError> {
    let sql = "SELECT customer_id, card, phone_digits, lines FROM person ORDER BY customer_id DESC";
    let ranked = many(db, sql, [], |row| {
        let card: Option<String> = row.plain("card")?;
        let (digits, lines): (String, String) = (row.plain("phone_digits")?, row.plain("lines")?);
        let rank = query.rank(card.as_deref(), &digits, &lines);
        let id: Option<CustomerId> = rank.map(|_| row.parsed("customer_id")).transpose()?;
        Ok(rank.zip(id))
    })?;
    let mut ranked: Vec<(Rank, CustomerId)> = ranked.into_iter().flatten().collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut found: Vec<Customer> = Vec::new();
    for (_, id) in ranked {
        if found.len() == limit {
            break;
        }
        // Whoever is known under two ids is found once.
        let customer = by_id(db, id)?;
        found.extend(customer.filter(|one| found.iter().all(|before| before.id != one.id)));
    }
    Ok(found)
}

impl Ledger {
    /// At most `limit` customers that fit what was typed, the best first; the newest where nothing was typed.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn find_customers(&self, typed: &str, limit: usize) -> Result<Vec<Customer>, StoreError> {
        let typed = typed.trim();
        if typed.is_empty() {
            let newest =
                format!("{ALL} WHERE customer_id IS NOT NULL AND merged_into IS NULL ORDER BY id DESC LIMIT ?1");
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            return self.read(|db| many(db, &newest, params![limit], from_row));
        }
        let query = Query::of(typed);
        self.read(|db| best(db, &query, limit))
    }
}
