//! What differs between operating systems: file modes, the machine's fingerprint, the usual data folder.

use domain::product::Language;
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

/// Whether this session can have a keyring. On Linux it is reached over the session's bus: without one (a kiosk, a cron job, a container)
/// asking would only start things and wait.
pub(crate) fn has_keyring() -> bool {
    let bus = || std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|address| !address.is_empty());
    cfg!(any(windows, target_os = "macos")) || bus()
}

/// Bytes that a folder's disk has left for this user; nothing where the system does not say.
pub(crate) fn free_bytes(path: &Path) -> Option<u64> {
    fs4::available_space(path).ok()
}

/// Milliseconds since the machine was started, its sleep counted (`proc_uptime(5)`). Elsewhere the clocks that nobody sets stand still in
/// sleep, or are not known to go on: nothing there.
pub(crate) fn uptime_ms() -> Option<i64> {
    let text = std::fs::read_to_string("/proc/uptime").ok()?;
    uptime_in(&text)
}

/// `350735.47 234388.90`: seconds up, seconds idle.
fn uptime_in(text: &str) -> Option<i64> {
    let (seconds, hundredths) = text.split_whitespace().next()?.split_once('.')?;
    let hundredths: i64 = hundredths.get(..2)?.parse().ok()?;
    Some(seconds.parse::<i64>().ok()?.checked_mul(1_000)? + hundredths * 10)
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

/// The language of the terminal: `LC_ALL`, else `LC_MESSAGES`, else `LANG` says it. None where it says none that the till speaks.
#[must_use]
pub fn terminal_language() -> Option<Language> {
    let says = |name: &&str| std::env::var(name).ok().filter(|text| !text.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(says);
    locale.and_then(|locale| language_of(&locale))
}

/// `th_TH.UTF-8` is Thai, `zh_CN` Chinese; `C` and `de_DE` say nothing.
fn language_of(locale: &str) -> Option<Language> {
    let tag = locale.split(['_', '.', '-', '@']).next().unwrap_or_default();
    Language::by_tag(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_since_the_start_is_read_as_the_system_writes_it() {
        assert_eq!(uptime_in("350735.47 234388.90\n"), Some(350_735_470));
        assert_eq!(uptime_in("0.05 0.00\n"), Some(50));
        for text in ["", "7", "x.00 1.00", "1.x 1.00", "99999999999999999999.00 0.00"] {
            assert_eq!(uptime_in(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_terminal_is_spoken_to_in_its_language() {
        let cases = [
            ("th_TH.UTF-8", Some(Language::Th)),
            ("zh_CN.UTF-8", Some(Language::Zh)),
            ("zh", Some(Language::Zh)),
            ("en_GB.UTF-8", Some(Language::En)),
            ("C", None),
            ("de_DE", None),
        ];
        for (locale, language) in cases {
            assert_eq!(language_of(locale), language, "{locale}");
        }
    }
}
