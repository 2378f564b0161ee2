//! Writes the TypeScript of the command list into the screen's sources.

use std::path::Path;

fn main() -> Result<(), ts_rs::ExportError> {
    app::types::write_to(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/backend"))
}
