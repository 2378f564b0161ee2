//! The till's sounds in words.

use crate::args::Sound;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The till's command and its request.
pub(crate) fn command(sound: &Sound) -> (&'static str, Value) {
    match sound {
        Sound::Show => ("sound_settings", json!({})),
        Sound::Set { volume, on, off } => ("set_sound", json!({ "volume_percent": volume, "on": on, "off": off })),
        Sound::Try { tone } => ("try_sound", json!({ "tone": tone })),
    }
}

/// The sounds as people read them.
pub(crate) fn in_words(reply: &Value, words: &Words) -> String {
    let tone = |tone: &Value| {
        let on = tone.get("on") == Some(&Value::Bool(true));
        let said = json!({ "tone": text(tone, "tone"), "on": if on { "yes" } else { "no" } });
        format!("  {}", words.with("cli-sound-tone", &said))
    };
    let state = reply.get("state").unwrap_or(&Value::Null);
    let head = words.with("cli-sound-volume", &json!({ "percent": reply.get("volume_percent") }));
    let tones = list(reply, "tones").iter().map(tone);
    let state = words.with("cli-sound-state", state);
    [head]
        .into_iter()
        .chain(tones)
        .chain([state])
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::Language;

    #[test]
    fn how_the_till_sounds_is_said_in_every_language() {
        let states = [
            json!({ "state": "untried" }),
            json!({ "state": "heard" }),
            json!({ "state": "silent", "why": "no card" }),
            json!({ "state": "elsewhere" }),
        ];
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            let mut said = std::collections::BTreeSet::new();
            for state in &states {
                let tones = json!([{ "tone": "added", "on": true }, { "tone": "taken_away", "on": false }]);
                let text = in_words(&json!({ "volume_percent": 60, "tones": tones, "state": state }), &words);
                assert!(
                    text.contains("60") && !text.contains("cli-") && !text.contains('{'),
                    "{text}"
                );
                assert_eq!(text.contains("no card"), state["state"] == "silent", "{text}");
                said.insert(text);
            }
            assert_eq!(said.len(), states.len(), "each state has words of its own");
        }
    }
}
