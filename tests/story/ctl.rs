//! `evertillctl` as a script runs it: words, standard input, JSON on standard output, an exit status.

use crate::shop::Person;
use crate::wait::LIMIT;
use serde_json::Value;
use std::env::consts::EXE_SUFFIX;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// The program: what `EVERTILLCTL` names, else the one built beside this test.
fn program() -> PathBuf {
    let named = std::env::var_os("EVERTILLCTL").map(PathBuf::from);
    let program = named.unwrap_or_else(|| build_folder().join(format!("evertillctl{EXE_SUFFIX}")));
    assert!(
        program.is_file(),
        "{} is not there (build it: cargo build --package cli)",
        program.display()
    );
    program
}

/// The folder that this test's own build lies in, e.g. `target/debug`.
///
/// # Panics
/// When the system does not say where.
#[must_use]
pub fn build_folder() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().to_owned()
}

/// A command line being written down.
pub struct Line {
    command: Command,
    words: String,
    input: String,
    as_json: bool,
}

impl Line {
    /// `evertillctl WORDS` on a data folder.
    pub(crate) fn new(folder: &Path, words: &str) -> Self {
        let mut command = Command::new(program());
        command.arg("--data").arg(folder).args(words.split_whitespace());
        // A test leaves nothing in the keyring of whoever runs it.
        command.env_remove("DBUS_SESSION_BUS_ADDRESS");
        // Nor does it speak their language.
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(variable);
        }
        Self {
            command,
            words: words.to_owned(),
            input: String::new(),
            as_json: true,
        }
    }

    /// Asks for words instead of JSON, as a person does.
    #[must_use]
    pub fn in_words(mut self) -> Self {
        self.as_json = false;
        self
    }

    /// Acts as this person, whose PIN is the first line of standard input.
    #[must_use]
    pub fn by(mut self, person: &Person) -> Self {
        self.command.args(["--staff", person.name, "--pin-stdin"]);
        self.input = format!("{}\n{}", person.pin, self.input);
        self
    }

    /// Runs it with these variables of the environment.
    #[must_use]
    pub fn with(mut self, variables: &[(&str, &str)]) -> Self {
        self.command.envs(variables.iter().copied());
        self
    }

    /// One more argument, which may hold spaces.
    #[must_use]
    pub fn arg(mut self, argument: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// One more line of standard input.
    #[must_use]
    pub fn typed(mut self, line: &str) -> Self {
        self.input.push_str(line);
        self.input.push('\n');
        self
    }

    /// Runs it under another program, such as a tracer.
    #[must_use]
    pub fn under(mut self, mut tracer: Command) -> Self {
        tracer.arg(self.command.get_program()).args(self.command.get_args());
        for (name, value) in self.command.get_envs() {
            match value {
                Some(value) => tracer.env(name, value),
                None => tracer.env_remove(name),
            };
        }
        self.command = tracer;
        self
    }

    /// Runs it to its end.
    ///
    /// # Panics
    /// When it does not end by itself.
    #[must_use]
    pub fn run(self) -> Ended {
        let words = self.words.clone();
        let mut running = self.start();
        running.close_input();
        let out: Vec<String> = running.lines.iter().collect();
        let status = running.child.wait().unwrap();
        let err = running.errors.recv().unwrap_or_default();
        Ended {
            words,
            exit: status.code(),
            out: out.join("\n"),
            err,
        }
    }

    /// What it answered, as JSON.
    ///
    /// # Panics
    /// When it did not end with 0.
    #[must_use]
    pub fn done(self) -> Value {
        self.run().done()
    }

    /// Why it was refused: the `data` of the refusal.
    ///
    /// # Panics
    /// When it was not refused with this code.
    #[must_use]
    pub fn refused(self, code: &str) -> Value {
        self.run().refused(code)
    }

    /// Starts it, and leaves its standard input open.
    #[must_use]
    pub fn start(mut self) -> Running {
        if self.as_json {
            self.command.arg("--json");
        }
        Running::start(self.command, &self.input)
    }
}

fn lines_of(out: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    thread::spawn(move || {
        BufReader::new(out)
            .lines()
            .map_while(Result::ok)
            .try_for_each(|line| sender.send(line))
    });
    lines
}

fn all_of(mut out: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, all) = channel();
    thread::spawn(move || {
        let mut text = String::new();
        let _ = out.read_to_string(&mut text);
        sender.send(text)
    });
    all
}

/// An `evertillctl`, or another program that answers in lines, that waits for more input. It is killed when this value goes.
pub struct Running {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
    errors: Receiver<String>,
}

impl Running {
    /// Starts a program with this much input, and leaves its standard input open.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn start(mut command: Command, input: &str) -> Self {
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = piped.stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // A program that refuses its arguments reads nothing.
        let _ = stdin.write_all(input.as_bytes());
        let (lines, errors) = (
            lines_of(child.stdout.take().unwrap()),
            all_of(child.stderr.take().unwrap()),
        );
        Self {
            child,
            input: Some(stdin),
            lines,
            errors,
        }
    }

    /// The next line that it answers within this time; nothing when none comes.
    #[must_use]
    pub fn answer_within(&self, time: Duration) -> Option<Value> {
        let line = self.lines.recv_timeout(time).ok()?;
        serde_json::from_str(&line).ok()
    }

    /// What it had answered when it was killed and nobody has read. A line that broke off was no answer.
    #[must_use]
    pub fn last_answers(&self) -> Vec<Value> {
        self.lines
            .iter()
            .filter_map(|line| serde_json::from_str(&line).ok())
            .collect()
    }

    /// Writes one line to it.
    ///
    /// # Panics
    /// When it reads no more.
    pub fn write(&mut self, line: &str) {
        let input = self.input.as_mut().expect("its input is open");
        writeln!(input, "{line}").and_then(|()| input.flush()).unwrap();
    }

    /// The next line that it answers.
    ///
    /// # Panics
    /// When none comes.
    pub fn answer(&self) -> Value {
        let line = self.lines.recv_timeout(LIMIT).expect("evertillctl answers");
        serde_json::from_str(&line).unwrap()
    }

    /// Its number among the processes.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The most that it ever had in memory, MiB.
    ///
    /// # Panics
    /// When it is gone.
    #[must_use]
    pub fn most_mib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024
    }

    /// Ends its standard input.
    pub fn close_input(&mut self) {
        self.input.take();
    }

    /// Kills it as `kill -9` does, and waits until it is gone.
    ///
    /// # Panics
    /// When the system cannot do so.
    pub fn kill(&mut self) {
        self.child.kill().and_then(|()| self.child.wait()).unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; either way nothing of it is left.
        let _gone = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// A command line that ran to its end.
#[derive(Debug)]
pub struct Ended {
    words: String,
    /// The exit status; none when it was killed.
    pub exit: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ended {
    /// What it answered, as JSON.
    ///
    /// # Panics
    /// When it did not end with 0.
    #[must_use]
    pub fn done(self) -> Value {
        assert_eq!(self.exit, Some(0), "{self:?}");
        self.json()
    }

    /// Every line that it answered, as JSON.
    ///
    /// # Panics
    /// When it did not end with 0.
    #[must_use]
    pub fn lines(self) -> Vec<Value> {
        assert_eq!(self.exit, Some(0), "{self:?}");
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// Why it was refused: the `data` of the refusal.
    ///
    /// # Panics
    /// When it was not refused with this code.
    #[must_use]
    pub fn refused(self, code: &str) -> Value {
        assert_eq!(self.exit, Some(1), "{self:?}");
        let refusal = self.json();
        assert_eq!(refusal["error"]["code"], code, "{}: {refusal}", self.words);
        let message = refusal["error"]["message"].as_str().unwrap();
        assert!(!message.is_empty(), "a person can read why {} was refused", self.words);
        refusal["error"]["data"].clone()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|fault| panic!("{fault}: {self:?}"))
    }
}
