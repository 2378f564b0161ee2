//! The documented answer to a request.

use super::books::{Books, Refused, SignIn, User};
use super::route::{self, Route};
use super::shape::{self, Fields, Misfit, misfits};
use crate::simulator::{Heard, Reply, System};
use axum::extract::Query;
use axum::http::Uri;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Most rows of a page, and what a request without a limit gets.
const PAGE_LIMIT: usize = 100;

#[derive(Serialize)]
struct Detail<T> {
    detail: T,
}

impl System for Books {
    const BASE: &'static str = route::BASE;

    fn route(method: &str, path: &str) -> Result<&'static str, u16> {
        route::find(method, path).map(|(name, _)| name)
    }

    fn is_list(route: &str) -> bool {
        matches!(route, "GET /items" | "GET /orders" | "GET /users")
    }

    fn answer(&mut self, heard: &Heard) -> Reply {
        match route::find(&heard.method, &heard.path) {
            Ok((_, route)) => answer(self, heard, &route),
            Err(status) => Self::refusal(status, "Not Found"),
        }
    }

    fn refusal(status: u16, words: &str) -> Reply {
        Reply::of(status, &Detail { detail: words })
    }

    fn empty_list() -> Reply {
        Reply::json(200, "[]")
    }

    fn revoke(&mut self) {
        self.expire_tokens();
    }

    fn vouch(&mut self, heard: &Heard) {
        self.give_token(heard.bearer());
    }
}

fn refused((status, words): Refused) -> Reply {
    Books::refusal(status, words)
}

fn not_these(misfits: &[Misfit]) -> Reply {
    Reply::of(422, &Detail { detail: misfits })
}

/// Answers as the documentation says.
fn answer(books: &mut Books, heard: &Heard, route: &Route) -> Reply {
    let reply = if *route == Route::Token {
        sign_in(books, heard)
    } else {
        books
            .bearer(heard.bearer())
            .map_err(refused)
            .and_then(|user| signed_in(books, heard, route, &user))
    };
    reply.unwrap_or_else(|refused| refused)
}

fn sign_in(books: &mut Books, heard: &Heard) -> Result<Reply, Reply> {
    let who: SignIn = if books.token_form_only {
        form(heard)?
    } else {
        body(heard, shape::SIGN_IN)?
    };
    let token = books.sign_in(&who).map_err(refused)?;
    Ok(Reply::json(
        200,
        format!(r#"{{"access_token":"{token}","token_type":"bearer"}}"#),
    ))
}

fn signed_in(books: &mut Books, heard: &Heard, route: &Route, user: &User) -> Result<Reply, Reply> {
    match route {
        Route::Token => Err(refused((405, "Method Not Allowed"))),
        Route::CreateItem => told(Ok(books.create_item(body(heard, shape::ITEM)?))),
        Route::ListItems => page(books.items(), &heard.query),
        Route::GetItem(id) => told(books.item(id)),
        Route::UpdateItem(id) => told(books.update_item(id, body(heard, shape::ITEM)?)),
        Route::DeleteItem(id) => done(books.delete_item(id), "Item successfully deleted"),
        Route::CreateOrder => told(books.create_order(body(heard, shape::ORDER)?)),
        Route::ListOrders => page(books.told_orders(), &heard.query),
        Route::GetOrder(id) => told(books.order(id)),
        Route::UpdateOrder(id) => told(books.update_order(id, body(heard, shape::ORDER_CHANGE)?)),
        Route::DeleteOrder(id) => done(books.delete_order(id), "Order successfully deleted"),
        Route::ProcessPayment(id) => done(
            books.pay(id, body(heard, shape::PAYMENT)?),
            "Payment processed successfully",
        ),
        Route::ApplyDiscount(id) => discounted(books, id, heard),
        Route::CreateUser => told(books.create_user(body(heard, shape::USER)?)),
        Route::GetMe => told(Ok(user)),
        Route::ListUsers => page(books.users(), &heard.query),
        Route::UpdateUser(id) => told(books.update_user(id, body(heard, shape::USER_CHANGE)?)),
        Route::DeleteUser(id) => done(books.delete_user(id), "User successfully deleted"),
    }
}

fn told<T: Serialize>(outcome: Result<T, Refused>) -> Result<Reply, Reply> {
    outcome.map(|value| Reply::of(200, &value)).map_err(refused)
}

fn done(outcome: Result<(), Refused>, what: &str) -> Result<Reply, Reply> {
    outcome
        .map(|()| Reply::json(200, format!(r#"{{"message":"{what}"}}"#)))
        .map_err(refused)
}

fn discounted(books: &mut Books, id: &str, heard: &Heard) -> Result<Reply, Reply> {
    let order = books.discount(id, body(heard, shape::DISCOUNT)?).map_err(refused)?;
    let (total, discount) = (order.total_amount, order.discount_applied);
    let answer = format!(r#"{{"id":"{id}","total_amount":{total},"discount_applied":{discount}}}"#);
    Ok(Reply::json(200, answer))
}

/// A body of the documented shape.
fn body<T: DeserializeOwned>(heard: &Heard, fields: Fields) -> Result<T, Reply> {
    if heard.header("content-type") != "application/json" {
        let misfit = Misfit::new(&["body"], "Input should be a valid dictionary", "model_attributes_type");
        return Err(not_these(&[misfit]));
    }
    let misfits = misfits(&heard.body, fields);
    if !misfits.is_empty() {
        return Err(not_these(&misfits));
    }
    serde_json::from_slice(&heard.body)
        .map_err(|error| not_these(&[Misfit::new(&["body"], &error.to_string(), "value_error")]))
}

/// A sign-in by form, as FastAPI's stock route takes it.
fn form(heard: &Heard) -> Result<SignIn, Reply> {
    let missing = |name| Misfit::new(&["body", name], "Field required", "missing");
    let refused = || not_these(&[missing("username"), missing("password")]);
    if heard.header("content-type") != "application/x-www-form-urlencoded" {
        return Err(refused());
    }
    let pairs = String::from_utf8_lossy(&heard.body);
    let uri: Uri = format!("/?{pairs}").parse().map_err(|_| refused())?;
    Query::try_from_uri(&uri).map(|Query(who)| who).map_err(|_| refused())
}

/// The rows that `skip` and `limit` name.
fn page<T: Serialize>(rows: &[T], query: &str) -> Result<Reply, Reply> {
    let (mut skip, mut limit) = (0, PAGE_LIMIT);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let wrong = |msg, kind| not_these(&[Misfit::new(&["query", name], msg, kind)]);
        let number = value
            .parse()
            .map_err(|_| wrong("Input should be a valid integer", "int_parsing"))?;
        match name {
            "skip" => skip = number,
            "limit" if (1..=PAGE_LIMIT).contains(&number) => limit = number,
            "limit" => return Err(wrong("Input should be from 1 to 100", "less_than_equal")),
            _ => return Err(wrong("Extra inputs are not permitted", "extra_forbidden")),
        }
    }
    let rows: Vec<&T> = rows.iter().skip(skip).take(limit).collect();
    Ok(Reply::of(200, &rows))
}
