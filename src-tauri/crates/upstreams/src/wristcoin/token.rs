//! The bearer token: given by the shop, or by the authenticate endpoint, of which the vendor documents neither body nor answer.

use super::reason::reason;
use super::settings::{AUTHENTICATE_PATH, TOKEN, USERNAME};
use crate::account::{SignIn, read};
use crate::config::{Config, ConfigFault};
use crate::fault::{Cause, PushFault};
use crate::http::{Http, Request};
use crate::secret::Secret;
use crate::token::Token;
use reqwest::Method;
use serde::{Deserialize, Serialize};

/// What `token` says when the secret is one.
const SECRET_IS_TOKEN: &str = "-";

/// Where the token comes from.
pub(super) enum Bearer {
    /// The secret is the token.
    Given(Secret),
    /// The authenticate endpoint gives one.
    Asked {
        path: Vec<String>,
        username: String,
        password: Secret,
    },
}

#[derive(Serialize)]
struct Credentials<'a> {
    username: &'a str,
    password: &'a str,
}

/// "When the token is returned": under which name is not documented.
#[derive(Deserialize)]
struct SignedIn {
    token: Option<String>,
    access_token: Option<String>,
}

impl Bearer {
    /// What the settings say.
    ///
    /// # Errors
    /// [`ConfigFault`] naming what is wrong.
    pub(super) fn new(config: &Config) -> Result<Self, ConfigFault> {
        match config.value(&TOKEN) {
            SECRET_IS_TOKEN => Ok(Self::Given(config.secret.clone())),
            "" if config.value(&USERNAME).is_empty() => Err(ConfigFault::MissingSetting {
                key: USERNAME.key.to_owned(),
            }),
            "" => Ok(Self::Asked {
                path: segments(config.value(&AUTHENTICATE_PATH)),
                username: config.value(&USERNAME).to_owned(),
                password: config.secret.clone(),
            }),
            _ => Err(ConfigFault::BadSetting {
                key: TOKEN.key,
                why: "it is - and nothing else; the token itself is the secret".to_owned(),
            }),
        }
    }
}

/// The pieces of a path.
pub(super) fn segments(path: &str) -> Vec<String> {
    let pieces = path.split('/').filter(|piece| !piece.is_empty());
    pieces.map(str::to_owned).collect()
}

impl SignIn for Bearer {
    fn renews(&self) -> bool {
        matches!(self, Self::Asked { .. })
    }

    async fn fetch(&self, http: &Http, _now_ms: i64) -> Result<Token, PushFault> {
        let text = match self {
            Self::Given(token) => token.reveal().to_owned(),
            Self::Asked {
                path,
                username,
                password,
            } => ask(http, path, username, password).await?,
        };
        Ok(Token {
            text,
            renew_at_ms: None,
        })
    }

    fn reason(body: &[u8]) -> Option<String> {
        reason(body)
    }

    /// "401/403: A valid authorization was not present."
    fn class(fault: PushFault) -> PushFault {
        fault.or_unauthorized()
    }
}

async fn ask(http: &Http, path: &[String], username: &str, password: &Secret) -> Result<String, PushFault> {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let body = Credentials {
        username,
        password: password.reveal(),
    };
    let request = Request::with_json(Method::POST, &path, &body)?;
    let answer = http.send(&request, None).await?.accepted(reason)?;
    let signed_in: SignedIn = read(&answer)?;
    let token = signed_in.token.or(signed_in.access_token);
    token
        .filter(|token| !token.is_empty())
        .ok_or_else(|| PushFault::Unknown {
            cause: Cause::Unreadable,
            why: "no token in the answer".to_owned(),
        })
}
