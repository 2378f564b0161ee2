//! The documented answer to a request.

use super::books::{Books, Refused};
use super::route;
use crate::simulator::form::{Field, Is, body, may, needs, query};
use crate::simulator::{Extra, Heard, Record, Reply, System};

/// "100 requests per minute, 1000 requests per hour".
const LIMITS: &[(usize, i64)] = &[(100, 60_000), (1000, 3_600_000)];

const TOKEN: &[Field] = &[
    needs("grant_type", Is::OneOf(&["client_credentials", "refresh_token"])),
    needs("client_id", Is::Text),
    needs("client_secret", Is::Text),
    may("refresh_token", Is::Text),
];
const PRODUCTS: &[Field] = &[
    may("page", Is::Count),
    may("limit", Is::Count),
    may("search", Is::Text),
    may("category_id", Is::Text),
];
const PRODUCT: &[Field] = &[
    needs("name", Is::Text),
    needs("price", Is::Number),
    may("barcode", Is::Text),
    may("category_id", Is::Text),
];
const ORDERS: &[Field] = &[
    may("start_date", Is::Day),
    may("end_date", Is::Day),
    may("status", Is::Text),
    may("customer_id", Is::Text),
    may("page", Is::Count),
];
const LINE: &[Field] = &[
    needs("product_id", Is::Text),
    needs("quantity", Is::Number),
    needs("price", Is::Number),
];
const ORDER: &[Field] = &[
    needs("items", Is::Rows(LINE)),
    may("customer_id", Is::Text),
    needs("payment_method", Is::Text),
    needs("total_amount", Is::Number),
];
const INVENTORY: &[Field] = &[
    needs("quantity", Is::Number),
    needs("operation", Is::OneOf(&["set"])),
    needs("reason", Is::Text),
];

impl System for Books {
    const BASE: &'static str = "";

    fn route(method: &str, path: &str) -> Result<&'static str, u16> {
        route::find(method, path)
    }

    fn is_list(route: &str) -> bool {
        route.starts_with("GET ")
    }

    fn answer(&mut self, heard: &Heard) -> Reply {
        let now_ms = self.now_ms();
        if let Err(wait_s) = self.rate.take("", now_ms, LIMITS) {
            let retry_after = self.options.retry_after.then(|| wait_s.to_string());
            return Reply {
                retry_after,
                ..Self::refusal(429, "Too many requests")
            };
        }
        let reply = if heard.route == "POST /oauth/token" {
            sign_in(self, heard)
        } else {
            self.bearer(heard.bearer()).and_then(|()| signed_in(self, heard))
        };
        reply.unwrap_or_else(|(status, words)| Self::refusal(status, &words))
    }

    fn refusal(status: u16, words: &str) -> Reply {
        let refusal = Record::default().with("success", &false).with("message", &words);
        Reply::of(status, &refusal)
    }

    fn empty_list() -> Reply {
        Reply::json(200, r#"{"success":true,"data":[],"pagination":{"page":1,"total":0}}"#)
    }

    fn revoke(&mut self) {
        self.forget_tokens();
    }

    fn vouch(&mut self, heard: &Heard) {
        self.give_token(heard.bearer());
    }
}

fn misfit(why: String) -> Refused {
    (400, why)
}

fn sign_in(books: &mut Books, heard: &Heard) -> Result<Reply, Refused> {
    let asked = body(heard, TOKEN, Extra::Refused).map_err(misfit)?;
    let given = books.sign_in(&asked)?;
    let (token, refresh, seconds) = (given.token, given.refresh, books.options.token_seconds);
    Ok(Reply::json(
        200,
        format!(
            r#"{{"access_token":"{token}","token_type":"Bearer","expires_in":{seconds},"refresh_token":"{refresh}"}}"#
        ),
    ))
}

fn signed_in(books: &mut Books, heard: &Heard) -> Result<Reply, Refused> {
    let fields = |fields: &[Field], extra| body(heard, fields, extra).map_err(misfit);
    match heard.route {
        "GET /v1/products" => products(books, heard),
        "POST /v1/products" => Ok(data(&books.create_product(fields(PRODUCT, Extra::Refused)?))),
        "GET /v1/orders" => orders(books, heard),
        "POST /v1/orders" => Ok(data(&books.create_order(fields(ORDER, books.extra())?)?)),
        "GET /v1/customers" => Ok(data(&books.customers)),
        "POST /v1/customers" => Ok(data(&books.create_customer(fields(&[], Extra::Kept)?))),
        "GET /v1/inventory" => Ok(data(&inventory(&books.products))),
        _ => {
            let id = heard.path.rsplit('/').next().unwrap_or_default();
            Ok(data(&books.set_stock(id, &fields(INVENTORY, Extra::Refused)?)?))
        }
    }
}

fn data(value: &impl serde::Serialize) -> Reply {
    Reply::of(200, &Record::default().with("success", &true).with("data", value))
}

fn page(rows: &[&Record], asked: &Record, size: usize) -> Reply {
    let page: usize = asked.text("page").parse().unwrap_or(1);
    let shown: Vec<&&Record> = rows.iter().skip((page - 1) * size).take(size).collect();
    let pagination = Record::default().with("page", &page).with("total", &rows.len());
    let answer = Record::default().with("success", &true).with("data", &shown);
    Reply::of(200, &answer.with("pagination", &pagination))
}

fn products(books: &Books, heard: &Heard) -> Result<Reply, Refused> {
    let asked = query(heard, PRODUCTS).map_err(misfit)?;
    let size = asked.text("limit").parse().unwrap_or(20).min(100);
    let (search, category) = (asked.text("search"), asked.text("category_id"));
    let wanted = |product: &&Record| {
        (product.text("name").to_lowercase().contains(&search.to_lowercase()) || product.text("barcode") == search)
            && (category.is_empty() || product.text("category_id") == category)
    };
    let rows: Vec<&Record> = books.products.iter().filter(wanted).collect();
    Ok(page(&rows, &asked, size))
}

fn orders(books: &Books, heard: &Heard) -> Result<Reply, Refused> {
    let asked = query(heard, ORDERS).map_err(misfit)?;
    let same = |order: &Record, name: &str| {
        let wanted = asked.text(name);
        wanted.is_empty() || order.text(name) == wanted
    };
    let (start, end) = (asked.text("start_date"), asked.text("end_date"));
    let within = |order: &Record| {
        let day: String = order.text("created_at").chars().take(10).collect();
        day >= start && (end.is_empty() || day <= end)
    };
    let wanted = |order: &&Record| same(order, "status") && same(order, "customer_id") && within(order);
    let rows: Vec<&Record> = books.orders.iter().filter(wanted).collect();
    match books.options.order_pages {
        Some(size) => Ok(page(&rows, &asked, size)),
        None if asked.text("page").is_empty() => Ok(data(&rows)),
        None => Err(misfit("page is no parameter".to_owned())),
    }
}

fn inventory(products: &[Record]) -> Vec<Record> {
    let row = |product: &Record| {
        let json = format!(r#"{{"quantity":{},"low":false}}"#, product.json("stock"));
        Record::read(&json)
            .unwrap_or_default()
            .with("product_id", &product.text("id"))
    };
    products.iter().map(row).collect()
}
