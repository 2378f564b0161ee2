//! A serial scanner: the till has one end of a pseudo-terminal, this has the other. It can be unplugged and plugged in again.

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

/// A scanner with a name of its own, which outlives the port that it is plugged into.
pub struct Scanner {
    name: PathBuf,
    port: Option<File>,
}

impl Scanner {
    /// A scanner that is not plugged in; `name` is where its port will be.
    #[must_use]
    pub const fn unplugged(name: PathBuf) -> Self {
        Self { name, port: None }
    }

    /// Plugs it in: another port, under the same name.
    ///
    /// # Panics
    /// When the system gives no port.
    pub fn plug_in(&mut self) {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let port = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
        std::os::unix::fs::symlink(port, &self.name).unwrap();
        self.port = Some(File::from(master));
    }

    /// Pulls it out.
    ///
    /// # Panics
    /// When it was not in.
    pub fn pull_out(&mut self) {
        std::fs::remove_file(&self.name).unwrap();
        self.port = None;
    }

    /// Scans: these bytes come down the line.
    ///
    /// # Panics
    /// When it is not plugged in.
    pub fn scan(&mut self, bytes: impl AsRef<[u8]>) {
        let port = self.port.as_mut().expect("it is plugged in");
        port.write_all(bytes.as_ref()).unwrap();
    }

    /// Where the till finds it.
    #[must_use]
    pub fn at(&self) -> String {
        format!("serial:{}@9600", self.name.display())
    }
}
