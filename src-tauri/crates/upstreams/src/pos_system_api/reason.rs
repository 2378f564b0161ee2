//! The upstream's own reason for a refusal: `{"detail": "…"}`, or FastAPI's array of `{"loc": […], "msg": "…"}`.

use crate::fault::LONGEST_REASON;
use serde::Deserialize;

#[derive(Deserialize)]
struct Refusal {
    detail: Detail,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Detail {
    Text(String),
    Fields(Vec<Field>),
}

/// What is wrong with one field. The value that was sent, which FastAPI repeats, is left out: it may be a password.
#[derive(Deserialize)]
struct Field {
    loc: Vec<Place>,
    msg: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Place {
    Name(String),
    Index(u64),
}

/// The reason in a body, when it has one.
pub(super) fn reason(body: &[u8]) -> Option<String> {
    let refusal: Refusal = serde_json::from_slice(body).ok()?;
    let text = match refusal.detail {
        Detail::Text(text) => text,
        Detail::Fields(fields) => fields.iter().map(Field::words).collect::<Vec<_>>().join("; "),
    };
    Some(text.chars().take(LONGEST_REASON).collect())
}

impl Field {
    fn words(&self) -> String {
        let place = |place: &Place| match place {
            Place::Name(name) => name.clone(),
            Place::Index(index) => index.to_string(),
        };
        format!(
            "{}: {}",
            self.loc.iter().map(place).collect::<Vec<_>>().join("."),
            self.msg
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_read_in_both_shapes_and_repeats_no_value() {
        for (body, words) in [
            (r#"{"detail":"Not enough stock"}"#, Some("Not enough stock")),
            (
                r#"{"detail":[{"type":"int","loc":["body","items",0,"quantity"],"msg":"Input should be a valid integer","input":"hunter2"}]}"#,
                Some("body.items.0.quantity: Input should be a valid integer"),
            ),
            ("<html>Bad gateway</html>", None),
            ("", None),
        ] {
            assert_eq!(reason(body.as_bytes()).as_deref(), words, "{body}");
        }
    }
}
