//! Whether a webhook is the vendor's: its header `X-WordPos-Signature` against the body's own bytes. The vendor says that a wrong one is
//! answered 401, and documents neither the algorithm, the spelling nor the secret, so that all three are said by who asks.

use crate::fault::CallFault;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::hex::unhex;
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha2::{Sha256, Sha512};

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
        self.given().is_some_and(|given| match self.algorithm {
            Algorithm::Sha256 => fits::<Hmac<Sha256>>(self, &given),
            Algorithm::Sha512 => fits::<Hmac<Sha512>>(self, &given),
        })
    }

    /// The signature's bytes; nothing when it is not written as it is said to be.
    fn given(&self) -> Option<Vec<u8>> {
        let text = self.signature.trim();
        match (self.encoding, self.algorithm) {
            (Encoding::Base64, _) => STANDARD.decode(text).ok(),
            (Encoding::Hex, Algorithm::Sha256) => unhex::<32>(text).map(Vec::from),
            (Encoding::Hex, Algorithm::Sha512) => unhex::<64>(text).map(Vec::from),
        }
    }
}

/// Compared in a time that tells nothing of where they differ.
fn fits<M: Mac + KeyInit>(webhook: &Webhook, given: &[u8]) -> bool {
    let Ok(mut mac) = <M as KeyInit>::new_from_slice(webhook.webhook_secret.as_bytes()) else {
        return false;
    };
    mac.update(webhook.body.as_bytes());
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
