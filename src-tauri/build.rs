//! Prepares the shell: reads tauri.conf.json at the root and the capabilities beside this file, and keeps what Tauri generates out of
//! the source tree.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The only commands that the window may call.
const COMMANDS: &[&str] = &["call", "renew", "subscribe"];

/// What a change of makes the shell stale.
const WATCHED: [&str; 5] = [
    "tauri.conf.json",
    "src-tauri/build.rs",
    "src-tauri/capabilities",
    "src-tauri/permissions",
    "ui/dist",
];

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo names no manifest folder")?);
    for path in WATCHED {
        println!("cargo:rerun-if-changed={}", root.join(path).display());
    }
    make_screen_folder(&root)?;
    // Tauri writes its schemas relative to the current folder, and reads the manifest there.
    let stage = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no output folder")?).join("stage");
    fs::create_dir_all(&stage)?;
    fs::copy(root.join("Cargo.toml"), stage.join("Cargo.toml"))?;
    env::set_current_dir(&stage)?;
    let capabilities = concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/capabilities/**/*");
    let permissions = concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/permissions/**/*");
    let manifest = tauri_build::AppManifest::new()
        .commands(COMMANDS)
        .permissions_path_pattern(permissions);
    let attributes = tauri_build::Attributes::new()
        .config_path(root.join("tauri.conf.json"))
        .capabilities_path_pattern(capabilities)
        .app_manifest(manifest);
    Ok(tauri_build::try_build(attributes)?)
}

/// The screen's files are embedded; before they are first built an empty folder lets the shell be checked.
fn make_screen_folder(root: &Path) -> std::io::Result<()> {
    fs::create_dir_all(root.join("ui/dist"))
}
