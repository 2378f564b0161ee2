//! The documented answer to a request.

use super::super::books::{Books, Refused, SignIn, User};
use super::super::route::Route;
use super::super::shape::{self, Fields, Misfit, misfits};
use super::Heard;
use axum::body::Body;
use axum::extract::Query;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::Response;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Most rows of a page, and what a request without a limit gets.
const PAGE_LIMIT: usize = 100;

/// An answer before it goes out.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) body: String,
    pub(super) retry_after: Option<String>,
}

#[derive(Serialize)]
struct Detail<T> {
    detail: T,
}

impl Reply {
    pub(super) fn json(status: u16, body: impl Into<String>) -> Self {
        Self {
            status,
            body: body.into(),
            retry_after: None,
        }
    }

    pub(super) fn refused((status, words): Refused) -> Self {
        Self::of(status, &Detail { detail: words })
    }

    fn misfits(misfits: &[Misfit]) -> Self {
        Self::of(422, &Detail { detail: misfits })
    }

    fn of(status: u16, value: &impl Serialize) -> Self {
        Self::json(status, serde_json::to_string(value).unwrap_or_default())
    }

    pub(super) fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        if let Some(wait) = self.retry_after.and_then(|wait| HeaderValue::from_str(&wait).ok()) {
            headers.insert(RETRY_AFTER, wait);
        }
        response
    }
}

/// Answers as the documentation says.
pub(super) fn answer(books: &mut Books, heard: &Heard, token_form_only: bool) -> Reply {
    let reply = if heard.route == Route::Token {
        sign_in(books, heard, token_form_only)
    } else {
        books
            .bearer(&heard.bearer)
            .map_err(Reply::refused)
            .and_then(|user| signed_in(books, heard, &user))
    };
    reply.unwrap_or_else(|refused| refused)
}

fn sign_in(books: &mut Books, heard: &Heard, form_only: bool) -> Result<Reply, Reply> {
    let who: SignIn = if form_only {
        form(heard)?
    } else {
        body(heard, shape::SIGN_IN)?
    };
    let token = books.sign_in(&who).map_err(Reply::refused)?;
    Ok(Reply::json(
        200,
        format!(r#"{{"access_token":"{token}","token_type":"bearer"}}"#),
    ))
}

fn signed_in(books: &mut Books, heard: &Heard, user: &User) -> Result<Reply, Reply> {
    match &heard.route {
        Route::Token => Err(Reply::refused((405, "Method Not Allowed"))),
        Route::CreateItem => told(Ok(books.create_item(body(heard, shape::ITEM)?))),
        Route::ListItems => page(books.items(), &heard.query),
        Route::GetItem(id) => told(books.item(id)),
        Route::UpdateItem(id) => told(books.update_item(id, body(heard, shape::ITEM)?)),
        Route::DeleteItem(id) => done(books.delete_item(id), "Item successfully deleted"),
        Route::CreateOrder => told(books.create_order(body(heard, shape::ORDER)?)),
        Route::ListOrders => page(books.orders(), &heard.query),
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
    outcome.map(|value| Reply::of(200, &value)).map_err(Reply::refused)
}

fn done(outcome: Result<(), Refused>, what: &str) -> Result<Reply, Reply> {
    outcome
        .map(|()| Reply::json(200, format!(r#"{{"message":"{what}"}}"#)))
        .map_err(Reply::refused)
}

fn discounted(books: &mut Books, id: &str, heard: &Heard) -> Result<Reply, Reply> {
    let order = books
        .discount(id, body(heard, shape::DISCOUNT)?)
        .map_err(Reply::refused)?;
    let (total, discount) = (order.total_amount, order.discount_applied);
    let answer = format!(r#"{{"id":"{id}","total_amount":{total},"discount_applied":{discount}}}"#);
    Ok(Reply::json(200, answer))
}

/// A body of the documented shape.
fn body<T: DeserializeOwned>(heard: &Heard, fields: Fields) -> Result<T, Reply> {
    if heard.content_type != "application/json" {
        let misfit = Misfit::new(&["body"], "Input should be a valid dictionary", "model_attributes_type");
        return Err(Reply::misfits(&[misfit]));
    }
    let misfits = misfits(&heard.body, fields);
    if !misfits.is_empty() {
        return Err(Reply::misfits(&misfits));
    }
    serde_json::from_slice(&heard.body)
        .map_err(|error| Reply::misfits(&[Misfit::new(&["body"], &error.to_string(), "value_error")]))
}

/// A sign-in by form, as FastAPI's stock route takes it.
fn form(heard: &Heard) -> Result<SignIn, Reply> {
    let missing = |name| Misfit::new(&["body", name], "Field required", "missing");
    let refused = || Reply::misfits(&[missing("username"), missing("password")]);
    if heard.content_type != "application/x-www-form-urlencoded" {
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
        let wrong = |msg, kind| Reply::misfits(&[Misfit::new(&["query", name], msg, kind)]);
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
