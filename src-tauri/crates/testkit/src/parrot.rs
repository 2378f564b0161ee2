//! A back end on 127.0.0.1 that says whatever it is told to say: for answers that no document knows.

use crate::simulator::{self, Heard, Reply, System};
use std::io;

/// What it says.
pub struct Parrot {
    /// The answer to whoever signs in.
    pub token: String,
    /// The answer to everything else.
    pub body: String,
    /// The status of everything else.
    pub status: u16,
}

/// A running parrot.
pub type Simulator = simulator::Simulator<Parrot>;

impl Simulator {
    /// Opens a free port; signing in works, and everything else is answered with nothing.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn parrot() -> io::Result<Self> {
        let token = r#"{"access_token":"t","token":"t","token_type":"Bearer","expires_in":3600}"#.to_owned();
        let parrot = Parrot {
            token,
            body: String::new(),
            status: 200,
        };
        Self::serving(parrot, 0)
    }

    /// From now on this is the answer.
    pub fn say(&self, status: u16, body: &str) {
        let mut parrot = self.system();
        parrot.status = status;
        body.clone_into(&mut parrot.body);
    }
}

impl System for Parrot {
    const BASE: &'static str = "";

    fn route(_method: &str, path: &str) -> Result<&'static str, u16> {
        Ok(match path.rsplit('/').next() {
            Some("token" | "authenticate") => "sign in",
            _ => "anything",
        })
    }

    fn is_list(_route: &str) -> bool {
        false
    }

    fn answer(&mut self, heard: &Heard) -> Reply {
        match heard.route {
            "sign in" => Reply::json(200, self.token.clone()),
            _ => Reply::json(self.status, self.body.clone()),
        }
    }

    fn refusal(status: u16, words: &str) -> Reply {
        Reply::json(status, words)
    }

    fn empty_list() -> Reply {
        Reply::json(200, "[]")
    }
}
