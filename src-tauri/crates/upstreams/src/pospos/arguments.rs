//! What the calls take. Page and limit are always sent.

use super::PAGE_LIMIT;
use crate::id::Id;
use serde::Deserialize;
use std::num::{NonZeroU32, NonZeroU64};

/// The query of a request.
pub(super) type Query = Vec<(&'static str, String)>;

const FIRST: NonZeroU64 = NonZeroU64::MIN;

const fn most() -> NonZeroU32 {
    match NonZeroU32::new(PAGE_LIMIT) {
        Some(limit) => limit,
        None => NonZeroU32::MIN,
    }
}

/// Sales of these days. `start` and `end` are days, or moments with their time.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Transactions {
    #[serde(default = "first")]
    pub(super) page: NonZeroU64,
    #[serde(default = "most")]
    pub(super) limit: NonZeroU32,
    pub(super) start: String,
    pub(super) end: String,
    pub(super) current_buyer: Option<bool>,
}

/// A page, of what a word finds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Term {
    pub(super) page: NonZeroU64,
    pub(super) limit: NonZeroU32,
    pub(super) term: Option<String>,
}

/// A page of members.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Members {
    pub(super) page: NonZeroU64,
    pub(super) limit: NonZeroU32,
}

/// A page of credit sales.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Credit {
    #[serde(default = "first")]
    pub(super) page: NonZeroU64,
    #[serde(default = "most")]
    pub(super) limit: NonZeroU32,
    pub(super) period: Period,
    pub(super) status: Status,
}

/// Whether a credit sale is overdue.
#[derive(Clone, Copy, Deserialize)]
pub(super) enum Period {
    #[serde(rename = "ALL")]
    All,
    #[serde(rename = "OUT_OF_PERIOD")]
    Out,
    #[serde(rename = "IN_OF_PERIOD")]
    In,
}

/// Whether a credit sale is paid.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    Paid,
    Pending,
}

/// A page of buy documents.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BuyDocuments {
    #[serde(default = "first")]
    pub(super) page: NonZeroU64,
    #[serde(default = "most")]
    pub(super) limit: NonZeroU32,
    pub(super) term: Option<String>,
    pub(super) start_date: Option<String>,
    pub(super) end_date: Option<String>,
}

/// One thing by its id.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ById {
    pub(super) id: Id,
}

/// One member by code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByCode {
    pub(super) code: Id,
}

/// Members by phone number.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByPhone {
    pub(super) phonenumber: Id,
}

const fn first() -> NonZeroU64 {
    FIRST
}

impl Term {
    /// One page of everything.
    pub(super) fn page(page: u64, limit: u32) -> Self {
        Self {
            page: NonZeroU64::new(page).unwrap_or(FIRST),
            limit: NonZeroU32::new(limit.min(PAGE_LIMIT)).unwrap_or(NonZeroU32::MIN),
            term: None,
        }
    }

    pub(super) fn query(&self) -> Query {
        paged(self.page, self.limit, [("term", self.term.clone())])
    }
}

impl Default for Term {
    fn default() -> Self {
        Self::page(1, PAGE_LIMIT)
    }
}

impl Default for Members {
    fn default() -> Self {
        Self::page(1, PAGE_LIMIT)
    }
}

impl Members {
    /// One page of everybody.
    pub(super) fn page(page: u64, limit: u32) -> Self {
        let Term { page, limit, .. } = Term::page(page, limit);
        Self { page, limit }
    }

    pub(super) fn query(&self) -> Query {
        paged(self.page, self.limit, [])
    }
}

impl Transactions {
    pub(super) fn query(&self) -> Query {
        let buyer = self.current_buyer.map(|buyer| buyer.to_string());
        let filters = [
            ("start", Some(self.start.clone())),
            ("end", Some(self.end.clone())),
            ("current_buyer", buyer),
        ];
        paged(self.page, self.limit, filters)
    }
}

impl Credit {
    /// One page of those that stand like this.
    pub(super) fn page(page: u64, limit: u32, period: Period, status: Status) -> Self {
        let Term { page, limit, .. } = Term::page(page, limit);
        Self {
            page,
            limit,
            period,
            status,
        }
    }

    pub(super) fn query(&self) -> Query {
        let period = match self.period {
            Period::All => "ALL",
            Period::Out => "OUT_OF_PERIOD",
            Period::In => "IN_OF_PERIOD",
        };
        let status = match self.status {
            Status::Paid => "paid",
            Status::Pending => "pending",
        };
        let filters = [("period", Some(period.to_owned())), ("status", Some(status.to_owned()))];
        paged(self.page, self.limit, filters)
    }
}

impl BuyDocuments {
    pub(super) fn query(&self) -> Query {
        let filters = [
            ("term", self.term.clone()),
            ("start_date", self.start_date.clone()),
            ("end_date", self.end_date.clone()),
        ];
        paged(self.page, self.limit, filters)
    }
}

fn paged<const N: usize>(page: NonZeroU64, limit: NonZeroU32, filters: [(&'static str, Option<String>); N]) -> Query {
    let part = [("page", page.to_string()), ("limit", limit.to_string())];
    let given = filters.into_iter().filter_map(|(name, value)| Some((name, value?)));
    part.into_iter().chain(given).collect()
}
