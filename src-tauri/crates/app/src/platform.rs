//! What differs between operating systems: file modes, the machine's fingerprint, the usual data folder.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};

/// Files made with these options are readable by this user alone. On Windows the folder's own rights do that.
pub(crate) fn only_for_this_user(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    #[cfg(not(unix))]
    let _ = options;
}

/// Makes a folder, with its parents, that this user alone may enter.
pub(crate) fn make_private_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes sure that the names in a folder survive a power cut. On Windows the file system does that.
pub(crate) fn sync_folder(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    return std::fs::File::open(path)?.sync_all();
    #[cfg(not(unix))]
    {
        let _ = path;
        Ok(())
    }
}

/// Takes every right on a file from everybody but this user.
pub(crate) fn restrict(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    return std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600));
    #[cfg(not(unix))]
    {
        let _ = path;
        Ok(())
    }
}

/// What tells this machine from a clone of its disk in another one: the installation's id and the board's, where they can be read.
pub(crate) fn fingerprint() -> String {
    let sources = ["/etc/machine-id", "/sys/class/dmi/id/product_uuid"];
    let parts = sources.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    let text = parts.map(|part| part.trim().to_owned()).collect::<Vec<_>>().join("+");
    if text.is_empty() {
        std::env::consts::OS.to_owned()
    } else {
        text
    }
}

/// Where the shop lives when nobody says otherwise.
#[must_use]
pub fn usual_folder() -> PathBuf {
    let from = |variable: &str| {
        std::env::var_os(variable)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = if cfg!(windows) {
        from("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        from("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        from("XDG_DATA_HOME").or_else(|| from("HOME").map(|home| home.join(".local/share")))
    };
    base.unwrap_or_else(|| PathBuf::from(".")).join("evertill")
}
