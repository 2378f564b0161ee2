//! The answer to a request.

use super::books::Books;
use super::{Record, route};
use crate::simulator::form::{Field, Is, body, fields, may, needs};
use crate::simulator::{Extra, Heard, Reply, System};

/// "Per endpoint an average of five requests per second."
const LIMITS: &[(usize, i64)] = &[(5, 1000)];

/// The longest report of sales or top-ups.
const TWO_MONTHS_S: i64 = 62 * 24 * 60 * 60;

const SORT: Field = may("sort", Is::Text);
const LIMIT: Field = may("limit", Is::Count);

const SIGN_IN: &[Field] = &[needs("username", Is::Text), needs("password", Is::Text)];
const PART: &[Field] = &[SORT, LIMIT];
const TOPUPS: &[Field] = &[SORT, LIMIT, may("tx_type", Is::Text), may("employee_id", Is::Text)];
const MOVEMENTS: &[Field] = &[
    SORT,
    LIMIT,
    may("inventory_item_id", Is::Text),
    may(
        "type",
        Is::OneOf(&["depletion", "restock", "adjust-inc", "adjust-dec", "transfer"]),
    ),
];

type Refused = (u16, String);

impl System for Books {
    const BASE: &'static str = route::BASE;

    fn route(method: &str, path: &str) -> Result<&'static str, u16> {
        route::find(method, path)
    }

    fn is_list(route: &str) -> bool {
        route.starts_with("GET ")
    }

    fn answer(&mut self, heard: &Heard) -> Reply {
        if let Err(wait_s) = self.rate.take(heard.route, self.now_ms(), LIMITS) {
            let retry_after = self.options.retry_after.then(|| wait_s.to_string());
            return Reply {
                retry_after,
                ..Self::refusal(429, "too many requests, please wait")
            };
        }
        let reply = if heard.route == "POST /authenticate" {
            sign_in(self, heard)
        } else {
            signed_in(self, heard)
        };
        reply.unwrap_or_else(|(status, words)| Self::refusal(status, &words))
    }

    fn refusal(status: u16, words: &str) -> Reply {
        let refusal = Record::default().with("error_code", &0).with("error_message", &words);
        Reply::of(status, &refusal.with("http_status", &status))
    }

    fn empty_list() -> Reply {
        Reply::json(200, "[]")
    }

    fn revoke(&mut self) {
        self.forget_tokens();
    }
}

fn bad(why: impl Into<String>) -> Refused {
    (400, why.into())
}

fn sign_in(books: &mut Books, heard: &Heard) -> Result<Reply, Refused> {
    let asked = body(heard, SIGN_IN, Extra::Refused).map_err(bad)?;
    let token = books
        .sign_in(&asked)
        .ok_or_else(|| (401, "A valid authorization was not present".to_owned()))?;
    Ok(Reply::of(200, &Record::default().with("token", &token)))
}

fn signed_in(books: &Books, heard: &Heard) -> Result<Reply, Refused> {
    if !books.knows(heard.bearer()) {
        return Err((403, "A valid authorization was not present".to_owned()));
    }
    let event = format!("{}/events/{}/", route::BASE, books.options.event_id);
    if !heard.path.starts_with(&event) {
        return Err((403, "no such event".to_owned()));
    }
    let seed = &books.seed;
    let plain = |rows: &str| part(heard).map(|()| Reply::json(200, if rows.is_empty() { "[]" } else { rows }));
    match heard.route.rsplit('/').next().unwrap_or_default() {
        "menu-items" => plain(&seed.menu_items),
        "staff" => plain(&seed.staff),
        "vendors" => plain(&seed.vendors),
        "inventory-items" => plain(&seed.inventory_items),
        "inventory-count" => plain(&seed.inventory_count),
        "sales" => sales(books, heard),
        "topups" => {
            let asked = Asked::read(heard, "terminal_timestamp", TOPUPS)?.within_two_months()?;
            Ok(Reply::of(200, &asked.rows(&seed.topups)))
        }
        _ => {
            let asked = Asked::read(heard, "server_timestamp", MOVEMENTS)?;
            Ok(Reply::of(200, &asked.rows(&seed.inventory_transactions)))
        }
    }
}

fn part(heard: &Heard) -> Result<(), Refused> {
    Asked::read(heard, "last_updated_at", PART).map(drop)
}

fn sales(books: &Books, heard: &Heard) -> Result<Reply, Refused> {
    let asked = Asked::read(heard, "terminal_timestamp", PART)?.within_two_months()?;
    let report = Record::default().with("event_id", &books.options.event_id);
    Ok(Reply::of(
        200,
        &report.with("sales_report_records", &asked.rows(&books.seed.sales)),
    ))
}

/// A query: a stretch of time and the rest.
struct Asked {
    time: &'static str,
    from: Option<i64>,
    to: Option<i64>,
    rest: Record,
}

impl Asked {
    fn read(heard: &Heard, time: &'static str, known: &[Field]) -> Result<Self, Refused> {
        let (range, rest): (Vec<_>, Vec<_>) = heard.pairs().into_iter().partition(|(name, _)| name == time);
        let mut asked = Self {
            time,
            from: None,
            to: None,
            rest: fields(rest, known).map_err(bad)?,
        };
        for (_, value) in range {
            let end = match value.split_once(':') {
                Some(("gte", at)) => (&mut asked.from, at),
                Some(("lte", at)) => (&mut asked.to, at),
                _ => return Err(bad(format!("{value} is no end of a range"))),
            };
            let at = end.1.parse().map_err(|_| bad("a time is Unix seconds"))?;
            if end.0.replace(at).is_some() {
                return Err(bad("a range has two ends"));
            }
        }
        asked.checked()
    }

    fn checked(self) -> Result<Self, Refused> {
        let sort = self.rest.text("sort");
        if sort.is_empty() && !self.rest.text("limit").is_empty() {
            return Err(bad("a limit wants a sort"));
        }
        let good = |key: &str| matches!(key.split_once(':'), Some((_, "asc" | "desc")));
        if sort.is_empty() || sort.split(',').all(good) {
            Ok(self)
        } else {
            Err(bad("a sort is key:asc or key:desc"))
        }
    }

    fn within_two_months(self) -> Result<Self, Refused> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if (0..=TWO_MONTHS_S).contains(&(to - from)) => Ok(self),
            _ => Err(bad("a range of at most two months is required")),
        }
    }

    /// The rows asked for, in the order asked for; figures alone can be sorted by.
    fn rows(&self, rows: &[Record]) -> Vec<Record> {
        let time = |row: &Record| row.text(self.time).parse::<i64>().unwrap_or_default();
        let same = |row: &&Record| {
            let mut wanted = self.rest.names().filter(|name| !matches!(*name, "sort" | "limit"));
            wanted.all(|name| row.text(name) == self.rest.text(name))
        };
        let within =
            |row: &&Record| self.from.is_none_or(|from| time(row) >= from) && self.to.is_none_or(|to| time(row) <= to);
        let mut rows: Vec<Record> = rows.iter().filter(within).filter(same).cloned().collect();
        if let Some((key, order)) = self.rest.text("sort").split_once(':') {
            rows.sort_by_key(|row| row.text(key).parse::<i64>().unwrap_or_default());
            if order.starts_with("desc") {
                rows.reverse();
            }
        }
        let limit = self.rest.text("limit").parse().unwrap_or(usize::MAX);
        rows.truncate(limit);
        rows
    }
}
