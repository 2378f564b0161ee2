//! The scale at the counter in words.

use crate::args::Scale;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The till's command and its request.
pub(crate) fn command(scale: &Scale) -> (&'static str, Value) {
    match scale {
        Scale::Show => ("scale", json!({})),
        Scale::Set {
            at,
            speaks,
            unit,
            never_typed,
            again,
            by_itself,
        } => {
            let rules = json!({ "address": at, "speaks": speaks, "unit": unit, "never_typed": never_typed, "again": again,
                                "by_itself": by_itself });
            ("set_scale", rules)
        }
        Scale::Find { at } => ("find_scale", json!({ "address": at })),
        Scale::Weigh => ("test_scale", json!({})),
        Scale::Remove => ("set_scale", json!({ "address": "" })),
    }
}

/// What was asked of the scale, as people read it.
pub(crate) fn in_words(scale: &Scale, reply: &Value, words: &Words) -> String {
    match scale {
        Scale::Show | Scale::Set { .. } | Scale::Remove => settings(reply, words),
        Scale::Find { .. } => found(reply, words),
        Scale::Weigh => weighing(reply, words),
    }
}

fn settings(reply: &Value, words: &Words) -> String {
    if text(reply, "address").is_empty() {
        return words.say("cli-no-scale");
    }
    let rule = |key: &str, id: &str| (reply.get(key) == Some(&Value::Bool(true))).then(|| words.say(id));
    let rules = [
        rule("never_typed", "cli-scale-never-typed"),
        rule("again", "cli-scale-again"),
        rule("by_itself", "cli-scale-by-itself"),
    ];
    let head = format!("{}  {}", text(reply, "address"), text(reply, "speaks"));
    let lines = rules.into_iter().flatten().map(|rule| format!("  {rule}"));
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}

fn found(reply: &Value, words: &Words) -> String {
    let scales = list(reply, "scales");
    if scales.is_empty() {
        let looked = list(reply, "looked")
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>();
        return words.with("cli-scale-not-found", &json!({ "looked": looked.join(", ") }));
    }
    let line = |scale: &Value| {
        let (address, speaks) = (text(scale, "address"), text(scale, "speaks"));
        format!("{address}  {speaks}  {}", text(scale, "shows"))
            .trim_end()
            .to_owned()
    };
    scales.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The scale of a till, and how it is.
pub(crate) fn now(scale: &Value, words: &Words) -> String {
    let now = scale.get("now").map(|now| weighing(now, words)).unwrap_or_default();
    format!("{}  {now}", text(scale, "address"))
}

fn weighing(reply: &Value, words: &Words) -> String {
    match text(reply, "shows") {
        "" => words.with(
            "cli-scale-no-weight",
            &json!({ "why": text(reply, "state"), "fault": text(reply, "fault") }),
        ),
        shown => shown.to_owned(),
    }
}
