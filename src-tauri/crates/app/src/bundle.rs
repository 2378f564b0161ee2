//! One file for support: how the till is, what it is made of, how it is set, and the end of its logs. No secret and nobody's data is in it.

mod cleaner;
mod log;

use crate::caller::Acting;
use crate::file_fault::cannot_write;
use crate::receipt::local_time;
use crate::refusal::{Code, Refusal};
use crate::wire::Nothing;
use crate::wire::measure::{Bundle, MakeBundle};
use crate::{Till, VERSION, badge, codes, display, doctor, screen};
use cleaner::Cleaner;
use serde_json::{Value, json};
use std::fs::{self, OpenOptions};
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use store::{Catalogue, Ledger};
use zip::write::{SimpleFileOptions, ZipWriter};

/// The folder within the data folder for those that nobody names a place for.
const FOLDER: &str = "support";

pub(crate) fn make(till: &Till, acting: &Acting, request: MakeBundle) -> Result<Bundle, Refusal> {
    let path = place(till, request.file, ".zip")?;
    let bytes = zipped(&parts(till, acting)?).map_err(Refusal::internal)?;
    written(&path, &bytes)
}

/// Writes one thing for support as JSON without what is private in it, under this name or where somebody said.
///
/// # Errors
/// [`Code::CannotWriteFile`], also where the file is there already.
pub(crate) fn write_json(till: &Till, file: Option<String>, name: &str, told: Value) -> Result<Bundle, Refusal> {
    let path = place(till, file, &format!("-{name}.json"))?;
    let clean = Cleaner::of(till)?.value(told);
    let text = serde_json::to_vec_pretty(&clean).map_err(Refusal::internal)?;
    written(&path, &text)
}

fn written(path: &Path, bytes: &[u8]) -> Result<Bundle, Refusal> {
    write_new(path, bytes).map_err(|fault| cannot_write(path, &fault))?;
    Ok(Bundle {
        file: path.display().to_string(),
        bytes: bytes.len() as u64,
    })
}

/// Where it is to lie: where somebody said, else in a folder of its own under the minute in which it is made, with this end.
fn place(till: &Till, file: Option<String>, end: &str) -> Result<PathBuf, Refusal> {
    if let Some(file) = file.map(PathBuf::from) {
        let detail = format!("{} is not a whole path", file.display());
        return if file.is_absolute() {
            Ok(file)
        } else {
            Err(Refusal::new(Code::BadRequest).with("detail", detail))
        };
    }
    let at = local_time(till.now_ms(), &till.shop().timezone)?;
    let date = at.date.to_string().replace('-', "");
    let minute = format!("{:02}{:02}", at.hour, at.minute);
    let name = format!("evertill-{}-{date}-{minute}{end}", till.mark().code());
    let folder = till.path().join(FOLDER);
    fs::create_dir_all(&folder).map_err(|fault| cannot_write(&folder, &fault))?;
    Ok(folder.join(name))
}

/// What is in it: the name and the text of each file.
fn parts(till: &Till, acting: &Acting) -> Result<Vec<(String, String)>, Refusal> {
    let cleaner = Cleaner::of(till)?;
    let doctor = serde_json::to_value(doctor::doctor(till, acting, Nothing {})?).map_err(Refusal::internal)?;
    let tables = [
        ("doctor.json", doctor),
        ("versions.json", versions()),
        ("files.json", sizes(till.path()).map_err(Refusal::internal)?),
        ("settings.json", settings(till, acting)?),
    ];
    let mut parts: Vec<(String, String)> = Vec::new();
    for (name, value) in tables {
        let text = serde_json::to_string_pretty(&cleaner.value(value)).map_err(Refusal::internal)?;
        parts.push((name.to_owned(), text));
    }
    for (name, text) in log::tails(till.path()).map_err(Refusal::internal)? {
        parts.push((format!("log/{name}"), cleaner.lines(&text)));
    }
    Ok(parts)
}

fn versions() -> Value {
    json!({
        "evertill": VERSION,
        "sqlite": store::sqlite_version(),
        "system": format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        "schema": { "ledger": Ledger::schema_version(), "catalogue": Catalogue::schema_version() },
    })
}

/// Each file of the data folder with its bytes.
fn sizes(folder: &Path) -> std::io::Result<Value> {
    let mut files = serde_json::Map::new();
    let mut left = vec![folder.to_owned()];
    while let Some(inside) = left.pop() {
        for entry in fs::read_dir(inside)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                left.push(entry.path());
            } else if kind.is_file() {
                let path = entry.path();
                let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
                files.insert(name, entry.metadata()?.len().into());
            }
        }
    }
    Ok(Value::Object(files))
}

/// How the till is set. Each setting is named here: what nobody named is not told.
fn settings(till: &Till, acting: &Acting) -> Result<Value, Refusal> {
    let shop = till.shop();
    let badges = badge::list(till, acting, Nothing {})?;
    Ok(json!({
        "till": till.mark().code(),
        "currency": shop.currency.code(),
        "timezone": shop.timezone,
        "receipt_language": shop.receipt_language.tag(),
        "look": screen::look(till)?,
        "keys": screen::keys(till, acting, Nothing {})?.keys,
        "first_tiles": screen::favourite_tiles(till)?.len(),
        "customer_window": display::settings(till, acting, Nothing {})?,
        "badges": { "alone": badges.alone, "holders": badges.holders.len() },
        "code_rules": codes::rules(till, acting, Nothing {})?.rules,
    }))
}

fn zipped(parts: &[(String, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Writes a file that was not there: nothing is ever written over.
fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a file helps nobody. What cannot be removed is told by the error that brought it.
        let _ = fs::remove_file(path);
    }
    written
}
