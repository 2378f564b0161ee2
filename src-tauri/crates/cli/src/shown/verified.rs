//! What a verification found, in words.

use super::standing::detail;
use super::text;
use crate::words::Words;
use serde_json::Value;

/// What the verification found.
pub(crate) fn verified(words: &Words, verified: &Value) -> String {
    match verified
        .get("first_difference")
        .filter(|difference| difference.is_object())
    {
        Some(difference) => std::iter::once(words.with("cli-differs", difference))
            .chain(detail(words, text(difference, "what")))
            .collect::<Vec<_>>()
            .join("\n"),
        None => [words.with("cli-verified", verified), words.with("cli-head", verified)]
            .into_iter()
            .chain(anchored(words, verified))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

/// How far anchors vouch for the record, and what nobody can check.
fn anchored(words: &Words, verified: &Value) -> Vec<String> {
    let anchors = verified.get("anchors").and_then(Value::as_array);
    let to = |by: &str| {
        let anchor = anchors.and_then(|anchors| anchors.iter().find(|anchor| text(anchor, "by") == by));
        anchor.filter(|anchor| anchor.get("to").and_then(Value::as_u64) > Some(0))
    };
    let signed = match to("signed_z") {
        Some(anchor) => words.with("cli-signed", anchor),
        None => words.say("cli-signed-none"),
    };
    let more = [
        to("mark").map(|anchor| words.with("cli-marks-agree", anchor)),
        to("back_end").map(|anchor| words.with("cli-noted-agrees", anchor)),
        stretch(words, verified, "not_signed", "cli-not-signed"),
        not_checkable(words, verified),
    ];
    std::iter::once(signed).chain(more.into_iter().flatten()).collect()
}

/// What nothing vouches for, and nobody can check.
pub(crate) fn not_checkable(words: &Words, verified: &Value) -> Option<String> {
    stretch(words, verified, "not_checkable", "cli-not-checkable")
}

fn stretch(words: &Words, verified: &Value, name: &str, id: &str) -> Option<String> {
    let stretch = verified.get(name).filter(|stretch| stretch.is_object())?;
    Some(words.with(id, stretch))
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::Language;
    use serde_json::json;

    /// What a verification says of a sound record, with anchors and without.
    fn sound() -> [Value; 2] {
        let whole = json!({
            "ok": true, "entries": 9, "sales": 2, "head": "00ff", "first_difference": null,
            "anchors": [{ "by": "signed_z", "to": 6 }, { "by": "text_copy", "to": 8 }, { "by": "mark", "to": 4 },
                { "by": "back_end", "to": 5 }],
            "not_signed": { "from": 7, "to": 9 }, "not_checkable": { "from": 9, "to": 9 },
        });
        let unsigned = json!({ "ok": true, "entries": 2, "sales": 0, "head": "00ff", "first_difference": null,
            "anchors": [{ "by": "signed_z", "to": 0 }], "not_signed": { "from": 1, "to": 2 }, "not_checkable": null });
        [whole, unsigned]
    }

    #[test]
    fn what_was_found_is_whole_in_every_language() {
        let differs = json!({ "ok": false, "first_difference": { "entry": 7, "what": "the hash" } });
        let [whole, unsigned] = sound();
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            for reply in [&differs, &whole, &unsigned] {
                let text = verified(&words, reply);
                assert!(
                    !text.contains("cli-") && !text.contains('{') && !text.is_empty(),
                    "{text}"
                );
            }
        }
    }
}
