//! What products name by an id, read before them: categories and suppliers; and what is asked for a product apart. An account has a
//! few hundred calls a day, so that this is read again only after some hours: what a row leaves out then stays what it was.

use super::arguments::{Paging, ProductUids};
use super::client::Client;
use super::pages::Part;
use super::wire::{Category, OtherInfo, Supplier, Whole};
use crate::fault::PushFault;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Before it is read again.
const FRESH_MS: i64 = 6 * 3_600_000;

/// The most pages of a list that only gives names.
const MOST_PAGES: usize = 50;

/// A path of categories that is longer goes round.
const DEEPEST: usize = 12;

/// Names by id.
#[derive(Default)]
pub(super) struct Names {
    /// Parent and name of each category.
    categories: HashMap<i64, (i64, String)>,
    suppliers: HashMap<i64, String>,
}

/// The names, and whether this reading of the products asks for what else there is to each.
#[derive(Default)]
pub(super) struct Known {
    held: Mutex<Option<Held>>,
}

struct Held {
    names: Arc<Names>,
    read_at_ms: i64,
    details: bool,
}

impl Known {
    /// The names for a page of products, and whether details are to be asked for; `first` where a reading begins.
    ///
    /// # Errors
    /// [`PushFault`] where the account cannot be asked now; a list that it does not give leaves its names out.
    pub(super) async fn at(&self, client: &Client, first: bool) -> Result<(Arc<Names>, bool), PushFault> {
        let now_ms = client.now_ms();
        {
            let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(held) = held
                .as_mut()
                .filter(|held| !first || now_ms < held.read_at_ms.saturating_add(FRESH_MS))
            {
                held.details &= !first;
                return Ok((Arc::clone(&held.names), held.details));
            }
        }
        let names = Arc::new(Names::read(client).await?);
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some(Held {
            names: Arc::clone(&names),
            read_at_ms: now_ms,
            details: true,
        });
        Ok((names, true))
    }
}

impl Known {
    /// The names that were read last; none before the first reading.
    pub(super) fn held(&self) -> Arc<Names> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.as_ref().map(|held| Arc::clone(&held.names)).unwrap_or_default()
    }
}

impl Names {
    async fn read(client: &Client) -> Result<Self, PushFault> {
        let mut names = Self::default();
        for category in all::<Category>(client, "productOpenApi/queryProductCategoryPages").await? {
            let parent = category.parent_uid.map_or(0, Whole::value);
            names
                .categories
                .insert(category.uid.value(), (parent, category.name.unwrap_or_default()));
        }
        for supplier in all::<Supplier>(client, "supplierOpenApi/querySupplierPages").await? {
            names
                .suppliers
                .insert(supplier.uid.value(), supplier.name.unwrap_or_default());
        }
        Ok(names)
    }

    /// The path of a category, from the widest to the narrowest.
    pub(super) fn category(&self, uid: i64) -> Option<String> {
        let (mut path, mut at) = (Vec::new(), uid);
        while path.len() < DEEPEST
            && let Some((parent, name)) = self.categories.get(&at)
        {
            path.push(name.trim().replace('/', "-"));
            at = *parent;
        }
        path.reverse();
        path.retain(|name| !name.is_empty());
        (!path.is_empty()).then(|| path.join("/"))
    }

    /// The name of a supplier.
    pub(super) fn supplier(&self, uid: i64) -> Option<String> {
        self.suppliers.get(&uid).cloned()
    }
}

/// Every row of a list that gives names. One that the account does not give has none.
async fn all<T: serde::de::DeserializeOwned>(client: &Client, path: &str) -> Result<Vec<T>, PushFault> {
    let (mut rows, mut asked) = (Vec::new(), Paging::default());
    for _ in 0..MOST_PAGES {
        let Some(Part { rows: more, next }) = where_given(client.page(path, &asked).await)? else {
            return Ok(rows);
        };
        rows.extend(more);
        if next.is_none() {
            break;
        }
        asked = Paging {
            post_back_parameter: next,
        };
    }
    Ok(rows)
}

/// Brand, unit and the like of these products, by uid.
///
/// # Errors
/// As [`Known::at`].
pub(super) async fn details(client: &Client, uids: Vec<Whole>) -> Result<HashMap<i64, OtherInfo>, PushFault> {
    let Some(asked) = ProductUids::of(uids) else {
        return Ok(HashMap::new());
    };
    let answer: Result<Option<Vec<OtherInfo>>, PushFault> =
        client.ask("productOpenApi/queryProducOtherInfotByUids", &asked).await;
    let rows = where_given(answer)?.flatten().unwrap_or_default();
    Ok(rows.into_iter().map(|row| (row.product_uid.value(), row)).collect())
}

/// Nothing where the account does not give it; a fault where it cannot be asked at all, or asks to wait.
fn where_given<T>(answer: Result<T, PushFault>) -> Result<Option<T>, PushFault> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(PushFault::Rejected { .. } | PushFault::Unknown { .. }) => Ok(None),
        Err(fault) => Err(fault),
    }
}
