//! Exports: written part by part, so that ten years of sales need no more memory than a day. A file or a folder is there whole or not at
//! all.

mod whole;

use crate::args::{Export, ExportFormat, ExportKind};
use crate::door::Door;
use crate::outcome::Failure;
use crate::shown::{say, text};
use crate::words::Words;
use app::Caller;
use serde_json::{Value, json};
use std::io::Write;
use whole::{Folder, Whole};

impl ExportKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Products => "products",
            Self::Customers => "customers",
            Self::Sales => "sales",
            Self::Sheet => "sheet",
            Self::Journal => "journal",
            Self::Books => "books",
        }
    }

    /// The formats it has, the usual one first.
    const fn formats(self) -> &'static [ExportFormat] {
        match self {
            Self::Products | Self::Customers | Self::Sheet | Self::Books => &[ExportFormat::Csv],
            Self::Sales => &[ExportFormat::Csv, ExportFormat::Jsonl],
            Self::Journal => &[ExportFormat::Jsonl],
        }
    }
}

impl ExportFormat {
    const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
    }
}

impl Export {
    /// The till's command for it.
    pub(crate) const fn command(&self) -> &'static str {
        match self.what {
            ExportKind::Products => "export_products",
            ExportKind::Customers => "export_customers",
            ExportKind::Sales => "export_sales",
            ExportKind::Sheet => "export_sheet",
            ExportKind::Journal => "export_journal",
            ExportKind::Books => "export_books",
        }
    }

    /// Whether it can be had in the format asked for, and all is said that it needs.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        let format = self.format();
        let is_whole = self.from.is_some() && self.to.is_some() && self.out.is_some();
        if matches!(self.what, ExportKind::Books) && !is_whole {
            return Err(Failure::usage("cli-books-need", json!({})));
        }
        if self.what.formats().contains(&format) {
            return Ok(());
        }
        Err(Failure::usage(
            "cli-bad-format",
            json!({ "what": self.what.name(), "format": format.name() }),
        ))
    }

    fn format(&self) -> ExportFormat {
        self.format
            .unwrap_or(self.what.formats().first().copied().unwrap_or(ExportFormat::Csv))
    }

    /// Writes every part.
    pub(crate) fn run(&self, door: &mut Door, who: &Caller, words: &Words, as_json: bool) -> Result<(), Failure> {
        let Some(path) = &self.out else {
            return self.parts(door, who, |part| {
                std::io::stdout()
                    .write_all(text(part, "text").as_bytes())
                    .map_err(|fault| Failure::of_file("-", &fault))
            });
        };
        if matches!(self.what, ExportKind::Books) {
            let mut folder = Folder::begin(path)?;
            self.parts(door, who, |part| folder.write(text(part, "file"), text(part, "text")))?;
            folder.finish()?;
        } else {
            let mut file = Whole::begin(path)?;
            self.parts(door, who, |part| file.write(text(part, "text")))?;
            file.finish()?;
        }
        let written = json!({ "file": path.display().to_string() });
        say(&if as_json {
            written.to_string()
        } else {
            words.with("cli-written", &written)
        })
    }

    fn parts(
        &self,
        door: &mut Door,
        who: &Caller,
        mut write: impl FnMut(&Value) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut request = self.first_request();
        loop {
            let part = door.call(who, self.command(), &request)?;
            write(&part)?;
            match part.get("next") {
                Some(next) if next.is_string() => request["after"] = next.clone(),
                _ => return Ok(()),
            }
        }
    }

    fn first_request(&self) -> Value {
        match self.what {
            ExportKind::Products | ExportKind::Customers => json!({}),
            ExportKind::Sales => json!({ "from": self.from, "to": self.to, "format": self.format().name() }),
            ExportKind::Sheet | ExportKind::Journal | ExportKind::Books => json!({ "from": self.from, "to": self.to }),
        }
    }
}
