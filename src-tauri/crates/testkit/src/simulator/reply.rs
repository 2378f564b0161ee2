//! An answer before it goes out.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use serde::Serialize;

/// An answer before it goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// How the body is written.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
    /// The header of that name, when it is sent.
    pub retry_after: Option<String>,
}

impl Reply {
    /// JSON that is written already.
    pub fn json(status: u16, body: impl Into<String>) -> Self {
        Self {
            status,
            content_type: "application/json",
            body: body.into(),
            retry_after: None,
        }
    }

    /// A value as JSON.
    pub fn of(status: u16, value: &impl Serialize) -> Self {
        Self::json(status, serde_json::to_string(value).unwrap_or_default())
    }

    pub(super) fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        if let Some(wait) = self.retry_after.and_then(|wait| HeaderValue::from_str(&wait).ok()) {
            headers.insert(RETRY_AFTER, wait);
        }
        response
    }
}
