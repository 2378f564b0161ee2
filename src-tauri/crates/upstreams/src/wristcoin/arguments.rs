//! What the calls take: which part, and in which order. There is neither page nor cursor; a long list is read by stretches of time.

use serde::Deserialize;
use std::num::NonZeroU32;

/// The query of a request.
pub(super) type Query = Vec<(&'static str, String)>;

/// The longest stretch of top-ups: "≤ 2 months", which are never shorter than this.
const TWO_MONTHS_S: i64 = 59 * 24 * 60 * 60;

/// An order of rows and how many of them.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Part {
    sort: Option<Sort>,
    limit: Option<NonZeroU32>,
}

/// `name:desc,item_id:asc`.
#[derive(Clone, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Sort(String);

impl TryFrom<String> for Sort {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let good = |key: &str| matches!(key.split_once(':'), Some((name, "asc" | "desc")) if !name.is_empty());
        if text.split(',').all(good) {
            Ok(Self(text))
        } else {
            Err("a sort is written like name:desc,item_id:asc")
        }
    }
}

/// Sales of a stretch of time, Unix seconds, both ends in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sales {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) sort: Option<Sort>,
    pub(super) limit: Option<NonZeroU32>,
}

/// Top-ups of at most two months.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, try_from = "AnyTopups")]
pub(super) struct Topups(AnyTopups);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnyTopups {
    from: i64,
    to: i64,
    sort: Option<Sort>,
    limit: Option<NonZeroU32>,
    tx_type: Option<String>,
    employee_id: Option<String>,
}

impl TryFrom<AnyTopups> for Topups {
    type Error = &'static str;

    fn try_from(given: AnyTopups) -> Result<Self, Self::Error> {
        let length = given.to.checked_sub(given.from);
        match length {
            Some(0..=TWO_MONTHS_S) => Ok(Self(given)),
            _ => Err("from and to are at most two months apart"),
        }
    }
}

/// Movements of stock.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct InventoryTransactions {
    from: Option<i64>,
    to: Option<i64>,
    sort: Option<Sort>,
    limit: Option<NonZeroU32>,
    inventory_item_id: Option<String>,
    #[serde(rename = "type")]
    kind: Option<Movement>,
}

/// What moved the stock.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Movement {
    Depletion,
    Restock,
    AdjustInc,
    AdjustDec,
    Transfer,
}

impl Part {
    pub(super) fn query(&self) -> Query {
        sorted(self.sort.as_ref(), self.limit)
    }
}

impl Sales {
    pub(super) fn query(&self) -> Query {
        let range = stretch("terminal_timestamp", Some(self.from), Some(self.to));
        [range, sorted(self.sort.as_ref(), self.limit)].concat()
    }
}

impl Topups {
    pub(super) fn query(&self) -> Query {
        let Self(given) = self;
        let range = stretch("terminal_timestamp", Some(given.from), Some(given.to));
        let filters = filters([("tx_type", &given.tx_type), ("employee_id", &given.employee_id)]);
        [range, filters, sorted(given.sort.as_ref(), given.limit)].concat()
    }
}

impl InventoryTransactions {
    pub(super) fn query(&self) -> Query {
        let kind = self.kind.map(|kind| {
            let word = match kind {
                Movement::Depletion => "depletion",
                Movement::Restock => "restock",
                Movement::AdjustInc => "adjust-inc",
                Movement::AdjustDec => "adjust-dec",
                Movement::Transfer => "transfer",
            };
            word.to_owned()
        });
        let range = stretch("server_timestamp", self.from, self.to);
        let filters = filters([("inventory_item_id", &self.inventory_item_id), ("type", &kind)]);
        [range, filters, sorted(self.sort.as_ref(), self.limit)].concat()
    }
}

/// The same name twice, as the vendor writes a range.
fn stretch(name: &'static str, from: Option<i64>, to: Option<i64>) -> Query {
    let ends = [("gte", from), ("lte", to)];
    let told = ends
        .into_iter()
        .filter_map(|(end, at)| Some((name, format!("{end}:{}", at?))));
    told.collect()
}

fn filters<const N: usize>(given: [(&'static str, &Option<String>); N]) -> Query {
    let told = given
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.clone()?)));
    told.collect()
}

fn sorted(sort: Option<&Sort>, limit: Option<NonZeroU32>) -> Query {
    let sort = sort.map(|Sort(text)| ("sort", text.clone()));
    let limit = limit.map(|limit| ("limit", limit.to_string()));
    sort.into_iter().chain(limit).collect()
}
