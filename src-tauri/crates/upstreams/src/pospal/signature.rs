//! `data-signature`: the MD5 of the key and the body, one after the other, in upper-case hexadecimal digits.
//!
//! Source: the vendor's "交互格式说明". The moment is no part of it.

use crate::secret::Secret;
use domain::hex::hex;
use md5::{Digest, Md5};

/// The signature of a body that begins and ends without a space.
pub(super) fn signature(app_key: &Secret, body: &[u8]) -> String {
    let mut digest = Md5::new();
    digest.update(app_key.reveal().trim());
    digest.update(body);
    hex(&digest.finalize()).to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_signed_as_the_vendor_signs_it() {
        for (key, body, signed) in [
            (
                "secret",
                r#"{"appId":"shop","barcode":"123"}"#,
                "59C6243328E53DB5A6128CC572546D18",
            ),
            (
                " secret\n",
                r#"{"appId":"shop","name":"苹果","parentUid":0}"#,
                "823EA8057A3A3EBCDCAA121F3E46B4D0",
            ),
        ] {
            assert_eq!(signature(&Secret::new(key), body.as_bytes()), signed, "{body}");
        }
    }
}
