//! Tools that are not system packages; what is missing is installed under the build folder, so warm runs find it.

use std::process::Command;

use crate::failure::Failure;
use crate::project::{Project, answers, read, succeed};

/// The independent readers of what the till writes: of QR codes, with what it needs to open a picture, of JSON by a schema,
/// and of PDF files (PDFium, which Chrome shows them with).
const READERS: &[&str] = &[
    "zxing-cpp==3.1.1",
    "pillow==13.0.0",
    "jsonschema==4.26.0",
    "pypdfium2==5.15.2",
];

/// cargo-nextest, which runs the tests.
pub(crate) fn nextest(project: &Project) -> Result<(), Failure> {
    cargo_tool(project, "nextest")
}

/// cargo-deny, which checks licences, sources and banned crates.
pub(crate) fn deny(project: &Project) -> Result<(), Failure> {
    cargo_tool(project, "deny")
}

/// Puts faults into code, for `cargo xtask prove mutants`.
pub(crate) fn mutants(project: &Project) -> Result<(), Failure> {
    cargo_tool(project, "mutants")
}

/// A debug build without symbols: half the compile time, and quick enough for what the tools do here.
fn cargo_tool(project: &Project, name: &str) -> Result<(), Failure> {
    let found = read(&mut project.cargo(&["--list"]))?;
    if found.lines().any(|line| line.split_whitespace().next() == Some(name)) {
        return Ok(());
    }
    let package = format!("cargo-{name}");
    println!("installing {package} under {}", project.target("tools").display());
    let mut install = project.cargo(&["install", &package, "--locked", "--debug", "-j2", "--root"]);
    succeed(
        install
            .arg(project.target("tools"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("CARGO_TARGET_DIR"),
    )
}

/// The readers, in a folder of their own.
pub(crate) fn readers(project: &Project) -> Result<(), Failure> {
    let folder = project.target("py");
    if answers(with_readers(
        project,
        project
            .command("python3")
            .args(["-c", "import zxingcpp, PIL, jsonschema, pypdfium2"]),
    )) {
        return Ok(());
    }
    println!("installing {} under {}", READERS.join(", "), folder.display());
    let words = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--root-user-action=ignore",
        "--target",
    ];
    succeed(project.command("python3").args(words).arg(folder).args(READERS))
}

/// Lets a program (and the tests it runs) import the readers in Python.
pub(crate) fn with_readers<'a>(project: &Project, command: &'a mut Command) -> &'a mut Command {
    command.env("PYTHONPATH", project.target("py"))
}
