//! The stock on hand, where a back end owns it.

use crate::Till;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::product::meant;
use crate::refusal::Refusal;
use crate::wire::LocalName;
use crate::wire::product::ProductRef;
use crate::wire::stock::OnHand;
use domain::product::{Product, not_yet_told, on_hand};
use store::{StockStanding, Upstream};

pub(crate) fn show(till: &Till, _: &Acting, request: ProductRef) -> Result<OnHand, Refusal> {
    of(till, &meant(till, &request.product)?)
}

/// The stock on hand of a product.
pub(crate) fn of(till: &Till, product: &Product) -> Result<OnHand, Refusal> {
    let owner = owner(till)?;
    let nobody = OnHand {
        sku: product.sku.clone(),
        name: LocalName::from(&product.names),
        unit: product.unit.code.clone(),
        owner: owner.as_ref().map(|owner| owner.name.clone()),
        on_hand: None,
        told: None,
        asked_at: None,
        own: None,
        unknown: None,
    };
    Ok(match known(till, owner.as_ref(), product)? {
        Ok(known) => OnHand {
            on_hand: Some(on_hand(&known.told, &known.own).normalize().to_string()),
            told: Some(known.told.stock.normalize().to_string()),
            asked_at: Some(rfc3339(known.asked_at_ms, &till.shop().timezone)),
            own: Some(not_yet_told(&known.told, &known.own).normalize().to_string()),
            ..nobody
        },
        Err(why) => OnHand {
            unknown: Some(why.to_owned()),
            ..nobody
        },
    })
}

/// The back end that owns the stock.
fn owner(till: &Till) -> Result<Option<Upstream>, Refusal> {
    Ok(till.ledger().upstreams()?.into_iter().find(Upstream::owns_stock))
}

/// What is known of its stock, or why nothing is.
fn known(
    till: &Till,
    owner: Option<&Upstream>,
    product: &Product,
) -> Result<Result<StockStanding, &'static str>, Refusal> {
    let Some(owner) = owner else {
        return Ok(Err("no_owner"));
    };
    if !product.stock.is_own() || !product.parts.is_empty() {
        return Ok(Err("not_counted"));
    }
    let Some(remote) = till
        .ledger()
        .remote_product(owner.id, &product.sku, &product.names.en)?
    else {
        return Ok(Err("no_counterpart"));
    };
    let standing = till.ledger().stock_standing(owner.id, &remote, &product.sku)?;
    Ok(standing.ok_or("not_told"))
}
