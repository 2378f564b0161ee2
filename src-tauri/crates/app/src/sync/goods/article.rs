//! Which article of the till a product of a back end is: what a person said, what it was before, then its code, its name, its id.

use super::Batch;
use super::facts::clean;
use crate::refusal::Refusal;
use domain::barcode::{Code, classify, is_gtin};
use store::{RemoteProduct, TakenOver};

/// Article numbers of fewer digits may be equal to an id there by chance.
const TELLING_DIGITS: usize = 8;

/// The longest article number that is made of a back end's words.
const LONGEST: usize = 64;

/// The article that it is; nothing for what the till does not know.
pub(super) fn known_article(
    batch: &Batch<'_>,
    item: &RemoteProduct,
    known: Option<&TakenOver>,
) -> Result<Option<String>, Refusal> {
    let told = [
        item.mapped.as_deref(),
        known.map(|known| &*known.sku),
        item.sku.as_deref(),
    ];
    for sku in told.into_iter().flatten() {
        if batch.product(sku)?.is_some() {
            return Ok(Some(sku.to_owned()));
        }
    }
    for found in [by_code(batch, item)?, by_name(batch, item)?, by_id(batch, item)?] {
        if let Some(sku) = found
            && !is_anothers(batch, item, &sku)?
        {
            return Ok(Some(sku));
        }
    }
    Ok(None)
}

/// Whether another product of the same back end is this article already.
fn is_anothers(batch: &Batch<'_>, item: &RemoteProduct, sku: &str) -> Result<bool, Refusal> {
    if batch.used.contains(sku) {
        return Ok(true);
    }
    let first = batch.till.catalogue().first_told_by(sku)?;
    Ok(first.is_some_and(|(id, first)| id == batch.upstream.id && first.remote_id != item.remote_id))
}

fn by_code(batch: &Batch<'_>, item: &RemoteProduct) -> Result<Option<String>, Refusal> {
    let code = clean(&item.barcode);
    if code.is_empty() {
        return Ok(None);
    }
    let spellings = match classify(&code, &batch.till.embed_rules()) {
        Code::Gtin { spellings } => spellings,
        _ => vec![code.clone()],
    };
    if let Some(product) = batch.till.catalogue().find_by_code(&spellings)? {
        return Ok(Some(product.sku));
    }
    Ok(batch.product(&code)?.map(|product| product.sku))
}

fn by_name(batch: &Batch<'_>, item: &RemoteProduct) -> Result<Option<String>, Refusal> {
    if item.name.trim().is_empty() {
        return Ok(None);
    }
    let mut found = batch.till.catalogue().named(&item.name, 2)?;
    Ok(found.pop().filter(|_| found.is_empty()))
}

fn by_id(batch: &Batch<'_>, item: &RemoteProduct) -> Result<Option<String>, Refusal> {
    let id = &item.remote_id;
    if id.len() < TELLING_DIGITS && id.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    Ok(batch.product(id)?.map(|product| product.sku))
}

/// The number of a new article: its code, else its id there, else that with the back end's name before it.
pub(super) fn free_sku(batch: &Batch<'_>, item: &RemoteProduct) -> Result<String, Refusal> {
    let named = format!("{}-{}", batch.upstream.name, item.remote_id);
    let wanted = [clean(&item.barcode), clean(&item.remote_id), clean(&named)];
    for sku in &wanted {
        if !sku.is_empty()
            && sku.len() <= LONGEST
            && batch.till.catalogue().find_by_sku(sku)?.is_none()
            && batch.product(sku)?.is_none()
        {
            return Ok(sku.clone());
        }
    }
    Ok(batch.till.new_id().to_string())
}

/// Gives a code to an article, unless another has it. Answers whether it is its own now.
pub(super) fn free_code(batch: &mut Batch<'_>, code: &str, sku: &str) -> Result<bool, Refusal> {
    if !is_gtin(code) || batch.codes.get(code).is_some_and(|owner| owner != sku) {
        return Ok(false);
    }
    let owner = batch.till.catalogue().find_by_code(&[code.to_owned()])?;
    let is_free = owner.is_none_or(|owner| owner.sku == sku || batch.given_up.contains(&owner.sku));
    if is_free {
        batch.codes.insert(code.to_owned(), sku.to_owned());
    }
    Ok(is_free)
}
