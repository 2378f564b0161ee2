//! Imports: the file is read here, so that one data folder has one reader.

use crate::args::{Import, ImportKind};
use crate::asked::pair;
use crate::outcome::Failure;
use serde_json::{Value, json};

/// What to ask the till.
pub(crate) fn command(import: &Import) -> Result<(&'static str, Value), Failure> {
    let mut request = request(import)?;
    Ok(match import.what {
        ImportKind::Products => {
            request["default_price"] = json!(import.default_price);
            ("import_products", request)
        }
        ImportKind::Customers => ("import_customers", request),
    })
}

fn request(import: &Import) -> Result<Value, Failure> {
    let map = |(column, field)| json!({ "column": column, "field": field });
    let columns: Result<Vec<Value>, Failure> = import
        .maps
        .iter()
        .map(|text| pair(text, "cli-bad-map").map(map))
        .collect();
    let text =
        std::fs::read_to_string(&import.file).map_err(|fault| Failure::of_file(import.file.display(), &fault))?;
    Ok(json!({
        "file": import.file.display().to_string(),
        "text": text,
        "columns": columns?,
        "dry_run": import.dry_run,
    }))
}
