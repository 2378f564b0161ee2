//! How the till is: what every screen's frame shows.

use crate::Till;
use crate::caller::Acting;
use crate::platform::free_bytes;
use crate::product;
use crate::refusal::Refusal;
use crate::screen;
use crate::shift::brief;
use crate::snapshot::denominations;
use crate::sync::badge;
use crate::wire::Nothing;
use crate::wire::till::{CatalogueTrouble, EditConflict, LastSale, TillStatus};
use crate::{VERSION, card, clock, payment, people, rate, scale};
use domain::money::{Currency, Money};
use domain::product::Product;

pub(crate) fn status(till: &Till, _: &Acting, _: Nothing) -> Result<TillStatus, Refusal> {
    let currency = till.shop().currency;
    let shift = till
        .ledger()
        .current_shift()?
        .map(|shift| brief(till, &shift))
        .transpose()?;
    let suspended = till.ledger().suspended_shifts()?;
    let suspended = suspended.iter().map(|shift| brief(till, shift));
    let last_sale = till.ledger().last_sale()?.map(|sale| LastSale {
        receipt_no: sale.receipt_no(),
        change: currency.format(sale.change),
    });
    Ok(TillStatus {
        clock: clock::jump(till)?,
        shop: till.shop().name.clone(),
        till: till.mark().code().to_owned(),
        currency: currency.code().to_owned(),
        symbol: currency.symbol().to_owned(),
        decimals: currency.decimals(),
        denominations: denominations_of(&currency),
        methods: payment::methods(till)?,
        rates: rate::rates(till)?,
        terminal: card::is_there(till)?,
        scale: scale::is_there(till),
        open_cards: card::open_count(till)?,
        timezone: till.shop().timezone.clone(),
        version: VERSION.to_owned(),
        session: till.signed_in().map(|acting| people::session_of(&acting)).transpose()?,
        shift,
        suspended: suspended.collect::<Result<_, _>>()?,
        badge: badge(till)?,
        free_bytes: free_bytes(till.path()),
        prints: till.receipt_printer()?.is_some(),
        unprinted: unprinted(till)?,
        parked: u32::try_from(till.ledger().parked_count()?).unwrap_or(u32::MAX),
        catalogue: catalogue_trouble(till)?,
        badges: !till.ledger().badge_holders()?.is_empty(),
        last_sale,
        look: screen::look(till)?,
        training: till.is_training(),
    })
}

/// Papers that a person should look after. One that is on its way is none of them.
pub(crate) fn unprinted(till: &Till) -> Result<u32, Refusal> {
    let jobs = till.ledger().unprinted_jobs()?;
    let trouble = jobs.iter().filter(|job| job.state.is_trouble()).count();
    Ok(u32::try_from(trouble).unwrap_or(u32::MAX))
}

/// What is wrong with the products.
pub(crate) fn catalogue_trouble(till: &Till) -> Result<CatalogueTrouble, Refusal> {
    let damaged = till.catalogue().waits_to_be_filled(till.path())?;
    let conflicts = till.conflicts();
    Ok(CatalogueTrouble {
        damaged: damaged.map(|file| file.display().to_string()),
        conflicts: conflicts.iter().map(|one| conflict(till, one)).collect(),
    })
}

fn conflict(till: &Till, conflict: &store::EditConflict) -> EditConflict {
    let currency = till.shop().currency;
    let field = product::column(conflict.field);
    let text = |product: &Product| product::text(product, field, &currency);
    EditConflict {
        product: conflict.new.names.en.clone(),
        sku: conflict.new.sku.clone(),
        field: field.to_owned(),
        here: text(&conflict.new),
        there: conflict.found.as_ref().map(text),
    }
}

/// The notes and coins of a currency as texts, largest first.
pub(crate) fn denominations_of(currency: &Currency) -> Vec<String> {
    let pieces = denominations(currency.code())
        .iter()
        .filter_map(|piece| Money::from_minor(*piece).ok());
    pieces.map(|piece| currency.format(piece)).collect()
}
