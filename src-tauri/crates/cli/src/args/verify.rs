//! The verification, and what to hold the journal against.

use crate::outcome::Failure;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Verify {
    #[arg(long = "anchor", value_name = "TEXT")]
    anchors: Vec<String>,
    #[arg(long = "anchors", value_name = "FILE")]
    file: Option<PathBuf>,
}

impl Verify {
    /// What is asked of the till. Empty lines of the file say nothing.
    pub(crate) fn request(&self) -> Result<Value, Failure> {
        let mut marks = self.anchors.clone();
        if let Some(file) = &self.file {
            let text = std::fs::read_to_string(file).map_err(|fault| Failure::of_file(file.display(), &fault))?;
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            marks.extend(lines.map(str::to_owned));
        }
        Ok(json!({ "marks": marks }))
    }
}
