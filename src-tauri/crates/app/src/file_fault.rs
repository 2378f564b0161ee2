//! Why a file could not be used, as a code; `file-fault` says it in every language.

use crate::refusal::{Code, Refusal};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Every code.
#[cfg(test)]
pub(crate) const CODES: [&str; 10] = [
    "not_found",
    "no_right",
    "there",
    "full",
    "read_only",
    "folder",
    "busy",
    "not_text",
    "gone",
    "other",
];

/// The code of what the system says of a file.
#[must_use]
pub fn file_fault_code(fault: &io::Error) -> &'static str {
    match fault.kind() {
        ErrorKind::NotFound => "not_found",
        ErrorKind::PermissionDenied => "no_right",
        ErrorKind::AlreadyExists => "there",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::ReadOnlyFilesystem => "read_only",
        ErrorKind::IsADirectory | ErrorKind::NotADirectory => "folder",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "busy",
        ErrorKind::InvalidData => "not_text",
        ErrorKind::BrokenPipe => "gone",
        _ => "other",
    }
}

/// A file that cannot be written.
pub(crate) fn cannot_write(file: &Path, fault: &io::Error) -> Refusal {
    Refusal::new(Code::CannotWriteFile)
        .with("file", file.display().to_string())
        .with("cause", file_fault_code(fault))
        .with("reason", fault.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_of_a_file_has_a_code() {
        let folder = tempfile::tempdir().unwrap();
        let there = folder.path().join("there");
        std::fs::write(&there, [0xff]).unwrap();
        let cases = [
            (std::fs::read(folder.path().join("gone")).unwrap_err(), "not_found"),
            (std::fs::read(there.join("inside")).unwrap_err(), "folder"),
            (std::fs::write(folder.path(), "").unwrap_err(), "folder"),
            (std::fs::File::create_new(&there).unwrap_err(), "there"),
            (std::fs::read_to_string(&there).unwrap_err(), "not_text"),
            (ErrorKind::StorageFull.into(), "full"),
            (ErrorKind::Other.into(), "other"),
        ];
        for (fault, code) in cases {
            assert_eq!(file_fault_code(&fault), code, "{fault}");
            assert!(CODES.contains(&code));
        }
    }
}
