//! The documented answer to a request.

use super::books::Books;
use super::{Record, route};
use crate::simulator::form::{Field, Is, may, needs, query};
use crate::simulator::{Heard, Reply, System};

const PAGE: Field = may("page", Is::Count);
const LIMIT: Field = may("limit", Is::Count);

const TRANSACTIONS: &[Field] = &[
    PAGE,
    LIMIT,
    needs("start", Is::Day),
    needs("end", Is::Day),
    may("current_buyer", Is::OneOf(&["true", "false"])),
];
const TERM: &[Field] = &[PAGE, LIMIT, may("term", Is::Text)];
const MEMBERS: &[Field] = &[PAGE, LIMIT];
const CREDIT: &[Field] = &[
    PAGE,
    LIMIT,
    may("period", Is::OneOf(&["ALL", "OUT_OF_PERIOD", "IN_OF_PERIOD"])),
    may("status", Is::OneOf(&["paid", "pending"])),
];
const BUY_DOCUMENTS: &[Field] = &[
    PAGE,
    LIMIT,
    may("term", Is::Text),
    may("start_date", Is::Day),
    may("end_date", Is::Day),
];

/// "No more than 300 times in 10 seconds."
const DOCUMENTED: (usize, i64) = (300, 10_000);

type Refused = (u16, String);

impl System for Books {
    const BASE: &'static str = route::BASE;

    fn route(method: &str, path: &str) -> Result<&'static str, u16> {
        route::find(method, path)
    }

    fn is_list(route: &str) -> bool {
        !route.ends_with('}')
    }

    fn answer(&mut self, heard: &Heard) -> Reply {
        if heard.header("apikey") != self.options.api_key {
            return Self::refusal(401, "Invalid API key");
        }
        let limits = [(self.options.calls_per_minute, 60_000), DOCUMENTED];
        if let Err(wait_s) = self.rate.take("", self.now_ms(), &limits) {
            let retry_after = self.options.retry_after.then(|| wait_s.to_string());
            return Reply {
                retry_after,
                ..Self::refusal(429, "Too many requests")
            };
        }
        told(self, heard).unwrap_or_else(|(status, words)| Self::refusal(status, &words))
    }

    fn refusal(status: u16, words: &str) -> Reply {
        Reply::of(status, &Record::default().with("success", &0).with("message", &words))
    }

    fn empty_list() -> Reply {
        Reply::json(200, r#"{"success":1,"data":[]}"#)
    }
}

fn told(books: &mut Books, heard: &Heard) -> Result<Reply, Refused> {
    let asked = |fields: &[Field]| query(heard, fields).map_err(|why| (400, why));
    let last = heard.path.rsplit('/').next().unwrap_or_default();
    let by = |rows: &[Record], name: &str| {
        rows.iter()
            .filter(|row| row.text(name) == last)
            .cloned()
            .collect::<Vec<_>>()
    };
    let seed = &books.seed;
    Ok(match heard.route {
        "GET /transactions" => {
            let asked = asked(TRANSACTIONS)?;
            let reply = page(books, &transactions(&seed.transactions, &asked), &asked, true);
            books.time_goes_by();
            reply
        }
        "GET /stock" => page(books, &seed.stock, &asked(&[])?, false),
        "GET /stock/pagination" => {
            let asked = asked(TERM)?;
            page(books, &found(&seed.stock, &asked, &["code", "name"]), &asked, true)
        }
        "GET /stock/{id}" => one(by(&seed.stock, "_id"))?,
        // Seen: all of them came from one call, whatever page was asked for.
        "GET /member" => asked(MEMBERS).map(|_| page(books, &seed.members, &Record::default(), false))?,
        "GET /member/find/phonenumber/{phonenumber}" => {
            page(books, &by(&seed.members, "phonenumber"), &Record::default(), false)
        }
        "GET /member/code/{code}" => one(by(&seed.members, "code"))?,
        "GET /member/id/{id}" => one(by(&seed.members, "_id"))?,
        "GET /credit" => {
            let asked = asked(CREDIT)?;
            page(books, &credit(&seed.credit, &asked), &asked, true)
        }
        "GET /vendor" => {
            let asked = asked(TERM)?;
            page(
                books,
                &found(&seed.vendors, &asked, &["code", "phonenumber", "companyname"]),
                &asked,
                true,
            )
        }
        _ => {
            let asked = asked(BUY_DOCUMENTS)?;
            let rows = found(&seed.buy_documents, &asked, &["code"]);
            page(books, &between(rows, &asked, "start_date", "end_date"), &asked, true)
        }
    })
}

fn page(books: &Books, rows: &[Record], asked: &Record, in_pages: bool) -> Reply {
    let answer = Record::default().with("success", &1);
    if !in_pages {
        return Reply::of(200, &answer.with("data", &rows));
    }
    let number = |name: &str, otherwise| asked.text(name).parse::<usize>().unwrap_or(otherwise);
    let (page, limit) = (number("page", 1), number("limit", 100).min(200));
    let shown: Vec<&Record> = rows.iter().skip((page - 1) * limit).take(limit).collect();
    let mut answer = answer.with("data", &shown);
    if books.options.tells_pages {
        answer = answer
            .with("total", &rows.len())
            .with("total_page", &rows.len().div_ceil(limit));
    }
    Reply::of(200, &answer)
}

fn one(rows: Vec<Record>) -> Result<Reply, Refused> {
    let row = rows.into_iter().next().ok_or_else(|| (404, "Not found".to_owned()))?;
    Ok(Reply::of(
        200,
        &Record::default().with("success", &1).with("data", &row),
    ))
}

fn found(rows: &[Record], asked: &Record, names: &[&str]) -> Vec<Record> {
    let term = asked.text("term");
    let holds = |row: &&Record| names.iter().any(|name| row.text(name).contains(&term));
    rows.iter().filter(holds).cloned().collect()
}

fn credit(rows: &[Record], asked: &Record) -> Vec<Record> {
    let same = |row: &&Record| {
        ["period", "status"].iter().all(|name| {
            let wanted = asked.text(name);
            wanted.is_empty() || wanted == "ALL" || row.text(name) == wanted
        })
    };
    rows.iter().filter(same).cloned().collect()
}

fn transactions(rows: &[Record], asked: &Record) -> Vec<Record> {
    between(rows.to_vec(), asked, "start", "end")
}

/// What was made within these days of the shop, both of them in.
fn between(rows: Vec<Record>, asked: &Record, start: &str, end: &str) -> Vec<Record> {
    let limit = |name: &str| asked.text(name).chars().take(10).collect::<String>();
    let (start, end) = (limit(start), limit(end));
    let within = |row: &Record| {
        let day = shop_day(&row.text("timestamp"));
        (start.is_empty() || day >= start) && (end.is_empty() || day <= end)
    };
    rows.into_iter().filter(within).collect()
}

fn shop_day(timestamp: &str) -> String {
    let moment: jiff::Timestamp = timestamp.parse().unwrap_or_default();
    jiff::tz::offset(7).to_datetime(moment).date().to_string()
}
