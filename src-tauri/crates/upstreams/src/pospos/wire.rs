//! The upstream's words. The document shows no answer; these names were seen in answers, and of a row only its id must be there.

use crate::fault::LONGEST_REASON;
use crate::id::{self, Id};
use crate::number;
use crate::row::Row;
use crate::text;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::value::RawValue;

/// An answer with what it carries.
pub(super) type Told<T> = Row<Envelope<T>>;

/// What every answer is wrapped in.
#[derive(Deserialize)]
pub(super) struct Envelope<T> {
    success: Option<Box<RawValue>>,
    pub(super) data: Option<T>,
    #[serde(default, deserialize_with = "number::optional::deserialize")]
    pub(super) total_page: Option<Decimal>,
}

impl<T> Envelope<T> {
    /// `1` where it was seen; `true` says the same.
    pub(super) fn succeeded(&self) -> bool {
        self.success
            .as_ref()
            .is_none_or(|raw| !matches!(raw.get(), "0" | "false"))
    }
}

/// A product as the upstream answers it.
#[derive(Deserialize)]
pub(super) struct Product {
    #[serde(rename = "_id", deserialize_with = "id::told")]
    pub(super) id: Id,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) code: String,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) name: String,
    pub(super) unit: Option<Box<RawValue>>,
    pub(super) category: Option<Box<RawValue>>,
}

/// A sale of the shop's own tills; or a credit sale or a buy document, of which no answer was ever seen: they are read by the names that
/// sales have, and what they call otherwise is not told.
#[derive(Deserialize)]
pub(super) struct Document {
    #[serde(rename = "_id", deserialize_with = "id::told")]
    pub(super) id: Id,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) code: String,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) timestamp: String,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) status: String,
    pub(super) grand_total: Option<Box<RawValue>>,
    /// Whoever bought, where they were known.
    pub(super) buyer_detail: Option<Box<RawValue>>,
    /// Who delivered, by the name that fits the others (a guess).
    pub(super) vendor_detail: Option<Box<RawValue>>,
}

/// Who a document is with.
#[derive(Deserialize)]
pub(super) struct Buyer {
    pub(super) code: Option<Box<RawValue>>,
    pub(super) firstname: Option<Box<RawValue>>,
    pub(super) lastname: Option<Box<RawValue>>,
    pub(super) companyname: Option<Box<RawValue>>,
}

/// Who delivers. The document names what one is searched by, and no more.
#[derive(Deserialize)]
pub(super) struct Vendor {
    #[serde(rename = "_id", deserialize_with = "id::told")]
    pub(super) id: Id,
    pub(super) code: Option<Box<RawValue>>,
    pub(super) companyname: Option<Box<RawValue>>,
}

/// A member, a person or a firm. Two may have the same phone number; what `status` says is not known.
#[derive(Deserialize)]
pub(super) struct Member {
    #[serde(rename = "_id", deserialize_with = "id::told")]
    pub(super) id: Id,
    pub(super) code: Option<Box<RawValue>>,
    pub(super) phonenumber: Option<Box<RawValue>>,
    pub(super) firstname: Option<Box<RawValue>>,
    pub(super) lastname: Option<Box<RawValue>>,
    pub(super) storename: Option<Box<RawValue>>,
    pub(super) email: Option<Box<RawValue>>,
    pub(super) address: Option<Box<RawValue>>,
    pub(super) taxid: Option<Box<RawValue>>,
    #[serde(rename = "type")]
    pub(super) level: Option<Box<RawValue>>,
}

/// What a level of members is called.
#[derive(Deserialize)]
pub(super) struct LevelNames {
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) name_en: String,
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) name_th: String,
}

/// Something with a name.
#[derive(Deserialize)]
pub(super) struct Named {
    #[serde(default, deserialize_with = "text::deserialize")]
    pub(super) name: String,
}

#[derive(Deserialize)]
struct Refusal {
    message: Option<String>,
    error: Option<String>,
}

/// The reason in a body, when it has one; the document shows no shape of it.
pub(super) fn reason(body: &[u8]) -> Option<String> {
    let refusal: Refusal = serde_json::from_slice(body).ok()?;
    let text = refusal.message.or(refusal.error)?;
    Some(text.chars().take(LONGEST_REASON).collect())
}
