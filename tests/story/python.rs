//! Programs in Python that share nothing with the till: what it writes is read by somebody else's code.

use crate::ctl::build_folder;
use std::io::Write;
use std::process::{Child, Command, Stdio};

/// Starts a program, with the packages that `cargo xtask test` installs.
pub(crate) fn python(program: &str) -> Child {
    let mut python = Command::new("python3");
    if std::env::var_os("PYTHONPATH").is_none() {
        python.env("PYTHONPATH", build_folder().with_file_name("py"));
    }
    python
        .args(["-c", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    python.spawn().expect("python3 is there")
}

/// The lines that a program prints, which reads all of its input before it prints the first.
pub(crate) fn lines(program: &str, input: &str) -> Vec<String> {
    let mut running = python(program);
    let mut stdin = running.stdin.take().unwrap();
    stdin
        .write_all(input.as_bytes())
        .expect("its packages are there (cargo xtask test installs them)");
    drop(stdin);
    let output = running.wait_with_output().unwrap();
    assert!(output.status.success(), "Python ends well");
    let printed = String::from_utf8(output.stdout).unwrap();
    printed.lines().map(str::to_owned).collect()
}
