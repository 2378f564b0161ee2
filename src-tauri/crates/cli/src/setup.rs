//! Making a shop.

use crate::args::{Init as Asked, line_of_stdin};
use crate::outcome::Failure;
use app::wire::till::Init;
use app::{Machine, Till};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;

/// Makes a new shop in the folder.
pub(crate) fn init(folder: &Path, asked: &Asked, as_json: bool) -> Result<(), Failure> {
    let usual = Init::demo();
    let or_usual = |given: &Option<String>, usual: String| given.clone().unwrap_or(usual);
    let owner_pin = if asked.owner_pin_stdin { line_of_stdin("the owner's PIN")? } else { usual.owner_pin };
    let init = Init {
        shop: or_usual(&asked.shop, usual.shop),
        currency: or_usual(&asked.currency, usual.currency),
        till: or_usual(&asked.till, usual.till),
        timezone: or_usual(&asked.timezone, usual.timezone),
        owner_pin,
        demo: asked.demo,
    };
    let till = Till::init(folder, Arc::new(Machine), &init)?;
    let (code, epoch) = (till.mark().code(), till.mark().epoch());
    if as_json {
        println!("{}", json!({ "shop": init.shop, "till": code, "epoch": epoch, "data": folder.display().to_string() }));
    } else {
        println!("{} is ready: till {code}{epoch} in {}", init.shop, folder.display());
    }
    Ok(())
}
