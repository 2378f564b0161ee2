//! Lists in pages. The place of the next page is the upstream's to say, and goes back to it byte for byte.

use super::client::Client;
use super::envelope::unreadable;
use super::wire::Whole;
use crate::fault::PushFault;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// Where the next page begins, as the upstream wrote it; its value may end with a space.
pub(super) type PostBack = Box<RawValue>;

/// A page. The list ends where it has fewer rows than `pageSize`.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PageOf<T> {
    post_back_parameter: Option<PostBack>,
    result: Option<Vec<T>>,
    page_size: Option<Whole>,
}

/// What a call that answers with a page takes besides the place.
pub(super) trait Paged: Serialize {
    /// Where the page begins; nothing for the first.
    fn place(&self) -> Option<&RawValue>;
}

/// Rows, and where the next page begins; nothing after the last.
pub(super) struct Part<T> {
    pub(super) rows: Vec<T>,
    pub(super) next: Option<PostBack>,
}

impl Client {
    /// Reads one page.
    ///
    /// # Errors
    /// [`PushFault`]; [`PushFault::Unknown`] for a full page without a next place, or with the place it began at: such a list would
    /// be cut short, or read for ever.
    pub(super) async fn page<T: DeserializeOwned>(&self, path: &str, asked: &impl Paged) -> Result<Part<T>, PushFault> {
        let page: PageOf<T> = self.ask(path, asked).await?;
        let rows = page.result.unwrap_or_default();
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        if count == 0 || page.page_size.is_some_and(|size| count < size.value()) {
            return Ok(Part { rows, next: None });
        }
        let next = page
            .post_back_parameter
            .ok_or_else(|| unreadable(&"a full page does not say where the next one begins"))?;
        if asked.place().is_some_and(|place| place.get() == next.get()) {
            return Err(unreadable(
                &"two pages begin at the same place (postBackParameter is not honoured)",
            ));
        }
        Ok(Part { rows, next: Some(next) })
    }
}
