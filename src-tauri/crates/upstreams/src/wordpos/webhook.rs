//! Whether a webhook is the vendor's: its header `X-WordPos-Signature` against the body's own bytes. The vendor says that a wrong one is
//! answered 401, and documents neither the algorithm, the spelling nor the secret, so that all three are said by who asks. What comes to
//! the receiver is signed with the client secret, the only one that the vendor gives.

use crate::config::{Config, ConfigFault, Setting};
use crate::fault::CallFault;
use crate::hook::{Hook, Seal};
use crate::secret::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::hex::unhex;
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha2::{Sha256, Sha512};
use std::sync::Arc;

const HEADER: &str = "x-wordpos-signature";

/// Where a relay or a tunnel finds the receiver.
pub(super) const PORT: Setting = Setting {
    key: "webhook_port",
    about: "a port of this machine on which a relay or a tunnel tells of webhooks: each signed one has the lists read at once (nothing: none is taken)",
    default: Some(""),
};

/// The vendor does not name it.
pub(super) const ALGORITHM: Setting = Setting {
    key: "webhook_algorithm",
    about: "what webhooks are signed with, by HMAC with the client secret: sha256 or sha512 (the document does not say)",
    default: Some("sha256"),
};

/// Likewise.
pub(super) const ENCODING: Setting = Setting {
    key: "webhook_encoding",
    about: "how the signature of a webhook is written: hex or base64 (the document does not say)",
    default: Some("hex"),
};

/// A webhook as it came, and how it is said to be signed. No `Debug`: it carries a secret.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Webhook {
    /// The body, byte for byte.
    body: String,
    /// The header.
    signature: String,
    webhook_secret: String,
    #[serde(default)]
    algorithm: Algorithm,
    #[serde(default)]
    encoding: Encoding,
}

/// HMAC (RFC 2104) over this.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Algorithm {
    #[default]
    Sha256,
    Sha512,
}

/// How the signature is written.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Encoding {
    #[default]
    Hex,
    Base64,
}

/// Says whether the signature is the body's.
pub(super) fn check(webhook: &Webhook) -> Result<String, CallFault> {
    Ok(format!(r#"{{"genuine":{}}}"#, webhook.is_genuine()))
}

impl Webhook {
    fn is_genuine(&self) -> bool {
        let signed = Signed {
            secret: Secret::new(&*self.webhook_secret),
            algorithm: self.algorithm,
            encoding: self.encoding,
        };
        signed.is_genuine(&self.signature, self.body.as_bytes())
    }
}

/// The receiver that the settings ask for; none where they name no port.
///
/// # Errors
/// [`ConfigFault::BadSetting`].
pub(super) fn hook(config: &Config) -> Result<Option<Hook>, ConfigFault> {
    let signed = Signed {
        secret: config.secret.clone(),
        algorithm: config.read(&ALGORITHM, "sha256 or sha512", |text| match text {
            "sha256" => Some(Algorithm::Sha256),
            "sha512" => Some(Algorithm::Sha512),
            _ => None,
        })?,
        encoding: config.read(&ENCODING, "hex or base64", |text| match text {
            "hex" => Some(Encoding::Hex),
            "base64" => Some(Encoding::Base64),
            _ => None,
        })?,
    };
    if config.value(&PORT).is_empty() {
        return Ok(None);
    }
    let port = config.number(&PORT, 1024..=65_535)?;
    Ok(u16::try_from(port).ok().map(|port| Hook::new(port, Arc::new(signed))))
}

/// How the vendor's webhooks are said to be signed.
struct Signed {
    secret: Secret,
    algorithm: Algorithm,
    encoding: Encoding,
}

impl Seal for Signed {
    fn header(&self) -> &'static str {
        HEADER
    }

    fn is_genuine(&self, signature: &str, body: &[u8]) -> bool {
        self.given(signature).is_some_and(|given| match self.algorithm {
            Algorithm::Sha256 => fits::<Hmac<Sha256>>(&self.secret, body, &given),
            Algorithm::Sha512 => fits::<Hmac<Sha512>>(&self.secret, body, &given),
        })
    }
}

impl Signed {
    /// The signature's bytes; nothing when it is not written as it is said to be.
    fn given(&self, signature: &str) -> Option<Vec<u8>> {
        let text = signature.trim();
        match (self.encoding, self.algorithm) {
            (Encoding::Base64, _) => STANDARD.decode(text).ok(),
            (Encoding::Hex, Algorithm::Sha256) => unhex::<32>(text).map(Vec::from),
            (Encoding::Hex, Algorithm::Sha512) => unhex::<64>(text).map(Vec::from),
        }
    }
}

/// Compared in a time that tells nothing of where they differ.
fn fits<M: Mac + KeyInit>(secret: &Secret, body: &[u8], given: &[u8]) -> bool {
    let Ok(mut mac) = <M as KeyInit>::new_from_slice(secret.reveal().as_bytes()) else {
        return false;
    };
    mac.update(body);
    mac.verify_slice(given).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4231, test case 2.
    const SHA256: &str = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    const SHA512: &str = "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737";

    fn webhook(signature: &str) -> Webhook {
        Webhook {
            body: "what do ya want for nothing?".to_owned(),
            signature: signature.to_owned(),
            webhook_secret: "Jefe".to_owned(),
            algorithm: Algorithm::default(),
            encoding: Encoding::default(),
        }
    }

    #[test]
    fn a_signature_is_the_bodys_in_every_algorithm_and_spelling_or_it_is_none() {
        let base64 = STANDARD.encode(unhex::<32>(SHA256).unwrap());
        for (signature, algorithm, encoding, genuine) in [
            (SHA256, Algorithm::Sha256, Encoding::Hex, true),
            (&SHA256.to_uppercase(), Algorithm::Sha256, Encoding::Hex, true),
            (&base64, Algorithm::Sha256, Encoding::Base64, true),
            (SHA512, Algorithm::Sha512, Encoding::Hex, true),
            (SHA512, Algorithm::Sha256, Encoding::Hex, false),
            (SHA256, Algorithm::Sha512, Encoding::Hex, false),
            (SHA256, Algorithm::Sha256, Encoding::Base64, false),
            (&SHA256.replace('5', "6"), Algorithm::Sha256, Encoding::Hex, false),
            (&SHA256[..62], Algorithm::Sha256, Encoding::Hex, false),
            ("", Algorithm::Sha256, Encoding::Hex, false),
            ("ชา", Algorithm::Sha256, Encoding::Base64, false),
        ] {
            let asked = Webhook {
                algorithm,
                encoding,
                ..webhook(signature)
            };
            assert_eq!(asked.is_genuine(), genuine, "{signature}");
        }
    }

    #[test]
    fn another_body_or_another_secret_is_not_signed() {
        let body = "what do ya want for nothing? ".to_owned();
        let other = Webhook {
            body,
            ..webhook(SHA256)
        };
        assert!(!other.is_genuine(), "a body is its bytes, also the last blank");
        let webhook_secret = "jefe".to_owned();
        let other = Webhook {
            webhook_secret,
            ..webhook(SHA256)
        };
        assert!(!other.is_genuine());
    }
}
