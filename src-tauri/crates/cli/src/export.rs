//! Exports: written part by part, so that ten years of sales need no more memory than a day. A file is there whole or not at all.

use crate::args::{Export, ExportFormat, ExportKind};
use crate::door::Door;
use crate::outcome::Failure;
use crate::shown::say;
use crate::words::Words;
use app::Caller;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

impl ExportKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Products => "products",
            Self::Customers => "customers",
            Self::Sales => "sales",
            Self::Journal => "journal",
        }
    }

    /// The formats it has, the usual one first.
    const fn formats(self) -> &'static [ExportFormat] {
        match self {
            Self::Products | Self::Customers => &[ExportFormat::Csv],
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
            ExportKind::Journal => "export_journal",
        }
    }

    /// Whether it can be had in the format asked for.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        let format = self.format();
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
            return self.parts(door, who, |text| {
                std::io::stdout()
                    .write_all(text.as_bytes())
                    .map_err(|fault| Failure::of_file("-", &fault))
            });
        };
        let mut file = Whole::begin(path)?;
        self.parts(door, who, |text| file.write(text))?;
        file.finish()?;
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
        mut write: impl FnMut(&str) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut request = self.first_request();
        loop {
            let part = door.call(who, self.command(), &request)?;
            write(part.get("text").and_then(Value::as_str).unwrap_or_default())?;
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
            ExportKind::Journal => json!({ "from": self.from, "to": self.to }),
        }
    }
}

/// A file that takes its name when it is whole. What is no file (a device, a pipe) is written as it comes.
struct Whole {
    path: PathBuf,
    aside: Option<PathBuf>,
    file: BufWriter<File>,
}

impl Whole {
    fn begin(path: &Path) -> Result<Self, Failure> {
        let aside = (path.is_file() || !path.exists()).then(|| {
            let mut aside = path.as_os_str().to_owned();
            aside.push(".part");
            PathBuf::from(aside)
        });
        let file =
            File::create(aside.as_deref().unwrap_or(path)).map_err(|fault| Failure::of_file(path.display(), &fault))?;
        Ok(Self {
            path: path.to_owned(),
            aside,
            file: BufWriter::new(file),
        })
    }

    fn write(&mut self, text: &str) -> Result<(), Failure> {
        self.file
            .write_all(text.as_bytes())
            .map_err(|fault| Failure::of_file(self.path.display(), &fault))
    }

    fn finish(mut self) -> Result<(), Failure> {
        let written = self.file.flush();
        let finished = written.and_then(|()| match &self.aside {
            Some(aside) => self
                .file
                .get_ref()
                .sync_all()
                .and_then(|()| std::fs::rename(aside, &self.path)),
            None => Ok(()),
        });
        finished.map_err(|fault| Failure::of_file(self.path.display(), &fault))
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        // Once it has its name nothing is left here; else what is there is not whole.
        if let Some(aside) = &self.aside {
            let _ = std::fs::remove_file(aside);
        }
    }
}
