//! Making a shop.

use crate::args::Init as Asked;
use crate::input::{Input, line_of_stdin};
use crate::outcome::Failure;
use crate::words::Words;
use app::wire::till::Init;
use app::{Machine, Till};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;

/// Makes a new shop in the folder. Answers with what is to be said.
pub(crate) fn init(folder: &Path, asked: &Asked, words: &Words, as_json: bool) -> Result<String, Failure> {
    let usual = Init::demo();
    let or_usual = |given: &Option<String>, usual: String| given.clone().unwrap_or(usual);
    let owner_pin = if asked.owner_pin_stdin {
        line_of_stdin(Input::OwnerPin)?
    } else {
        usual.owner_pin
    };
    let init = Init {
        shop: or_usual(&asked.shop, usual.shop),
        currency: or_usual(&asked.currency, usual.currency),
        till: or_usual(&asked.till, usual.till),
        timezone: or_usual(&asked.timezone, usual.timezone),
        language: or_usual(&asked.language, words.language().tag().to_owned()),
        owner_pin,
        demo: asked.demo,
        ..Init::demo()
    };
    let (till, recovery_code) = Till::init_with_code(folder, Arc::new(Machine), &init)?;
    let (code, epoch, dir) = (till.mark().code(), till.mark().epoch(), folder.display().to_string());
    let made =
        json!({ "shop": till.shop().name, "till": code, "epoch": epoch, "dir": dir, "recovery_code": recovery_code });
    Ok(if as_json {
        made.to_string()
    } else {
        format!(
            "{}\n{}",
            words.with("cli-ready", &made),
            words.with("cli-recovery-code", &made)
        )
    })
}
