//! A new shop: what a person asks for, checked.

use super::first_three;
use crate::people;
use crate::pin;
use crate::platform;
use crate::refusal::{Code, Refusal};
use crate::shop_tax;
use crate::wire::till::Init;
use domain::barcode::EmbedRule;
use domain::money::Currency;
use domain::product::Language;
use domain::till::{Shop, TillMark};
use store::NewTill;

/// The till and the shop that a person asks for, once every value is sound.
pub(super) fn new_till(init: &Init, random: [u8; 32]) -> Result<NewTill, Refusal> {
    let epoch = TillMark::epoch_from(first_three(random));
    let bad_till = |_| Refusal::new(Code::BadTill).with("value", &*init.till);
    Ok(NewTill {
        shop: shop_of(init)?,
        mark: TillMark::new(&init.till, &epoch).map_err(bad_till)?,
        embed_rules: EmbedRule::defaults(),
        fingerprint: platform::fingerprint(),
    })
}

/// Who owns the shop, and the tax of its products.
pub(super) fn check_owner(init: &Init) -> Result<(), Refusal> {
    people::checked_name(&init.owner)?;
    init.tax.as_ref().map(shop_tax::checked).transpose()?;
    pin::check(&init.owner_pin)
}

fn shop_of(init: &Init) -> Result<Shop, Refusal> {
    let name = init.shop.trim().to_owned();
    if !people::is_name(&name) {
        return Err(Refusal::new(Code::BadShopName).with("value", &*init.shop));
    }
    let currency = Currency::by_code(&init.currency)
        .map_err(|_| Refusal::new(Code::BadCurrency).with("value", &*init.currency))?;
    jiff::tz::TimeZone::get(&init.timezone)
        .map_err(|_| Refusal::new(Code::BadTimezone).with("value", &*init.timezone))?;
    Ok(Shop {
        name,
        header: Vec::new(),
        footer: Vec::new(),
        currency,
        timezone: init.timezone.clone(),
        cutoff_minute: 0,
        receipt_language: Language::by_tag(&init.language).unwrap_or_default(),
    })
}
