//! Connections to back ends: added, changed, asked, mapped, called.

use crate::args::{Records, Upstream};
use crate::asked::{Command, pair};
use crate::input::Input;
use crate::outcome::Failure;
use crate::shown::{list, standing, text};
use crate::words::Words;
use serde_json::{Map, Value, json};

/// The command of the till.
///
/// # Errors
/// [`Failure`] for a setting that is no `KEY=VALUE`.
pub(crate) fn command(upstream: &Upstream) -> Result<Command, Failure> {
    Ok(match upstream {
        Upstream::Add {
            kind,
            name,
            base_url,
            settings,
            secret_stdin,
            from,
        } => {
            let request = json!({
                "kind": kind, "name": name, "base_url": base_url, "settings": pairs(settings)?, "secret": "", "from": from,
            });
            (
                "upstream_add",
                request,
                secret_stdin.then_some(("secret", Input::Secret)),
            )
        }
        Upstream::Change {
            name,
            base_url,
            settings,
            secret_stdin,
        } => (
            "upstream_change",
            json!({ "name": name, "base_url": base_url, "settings": pairs(settings)? }),
            secret_stdin.then_some(("secret", Input::Secret)),
        ),
        Upstream::List => ("sync_status", json!({}), None),
        Upstream::Probe { name, write_probe } => {
            ("upstream_probe", json!({ "name": name, "write": write_probe }), None)
        }
        Upstream::Remove { name } => ("upstream_remove", json!({ "name": name }), None),
        Upstream::Accept { name } => ("upstream_accept_lists", json!({ "name": name }), None),
        Upstream::Map {
            name,
            kind,
            local,
            remote,
        } => (
            "upstream_map",
            json!({ "upstream": name, "kind": kind, "local": local, "remote": remote }),
            None,
        ),
        Upstream::Maps { name } => ("upstream_maps", json!({ "name": name }), None),
        Upstream::Records(wanted) => ("upstream_records", wanted_records(wanted), None),
        Upstream::Kinds => ("upstream_kinds", json!({}), None),
        Upstream::Operations { kind } => ("upstream_operations", json!({ "kind": kind }), None),
        Upstream::Call {
            name,
            operation,
            json_stdin,
        } => {
            let request = json!({ "name": name, "operation": operation, "json": "{}" });
            (
                "upstream_call",
                request,
                json_stdin.then_some(("json", Input::Arguments)),
            )
        }
    })
}

fn wanted_records(wanted: &Records) -> Value {
    let Records {
        name,
        kind,
        find,
        skip,
        limit,
    } = wanted;
    json!({ "name": name, "kind": kind, "find": find, "skip": skip, "limit": limit })
}

/// Settings as they were given, `KEY=VALUE` each.
fn pairs(settings: &[String]) -> Result<Map<String, Value>, Failure> {
    let set = |text: &String| pair(text, "cli-bad-setting").map(|(key, value)| (key.to_owned(), json!(value)));
    settings.iter().map(set).collect()
}

/// What people see of a reply.
pub(crate) fn in_words(upstream: &Upstream, reply: &Value, words: &Words) -> String {
    match upstream {
        Upstream::Probe { name, .. } => standing::probe(words, name, reply),
        Upstream::Map { .. } => words.with("cli-freed", reply),
        Upstream::Maps { .. } => maps(reply),
        Upstream::Records(_) => records(words, reply),
        Upstream::Kinds => kinds(reply),
        Upstream::Operations { .. } => {
            let named = |name: &str| match name.strip_suffix(" (writes)") {
                Some(name) => words.with("cli-writes", &json!({ "name": name })),
                None => name.to_owned(),
            };
            let names = list(reply, "operations").iter().filter_map(Value::as_str);
            names.map(named).collect::<Vec<_>>().join("\n")
        }
        _ => standing::upstreams(words, reply),
    }
}

/// `2026-11-30 10:00:00  B1  Tea Co  paid  120.00  owed 20.00`, one a line, under how many there are.
fn records(words: &Words, reply: &Value) -> String {
    let line = |one: &Value| {
        let owed = one.get("owed").filter(|owed| owed.is_string());
        let owed = owed.map(|owed| words.with("cli-record-owed", &json!({ "amount": owed })));
        let told = ["at", "name", "party", "state", "total"].map(|part| text(one, part).to_owned());
        let told = told.into_iter().chain(owed).filter(|part| !part.is_empty());
        told.collect::<Vec<_>>().join("  ")
    };
    let lines = list(reply, "records").iter().map(line);
    let head = std::iter::once(words.with("cli-records", reply));
    head.chain(lines).collect::<Vec<_>>().join("\n")
}

/// `unit kg = 千克`, one a line.
fn maps(reply: &Value) -> String {
    let line = |one: &Value| format!("{} {} = {}", text(one, "kind"), text(one, "local"), text(one, "remote"));
    list(reply, "maps").iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `pos-system-api (POS System API): username, password; http://localhost:8000/api/v1`, and what every kind takes.
fn kinds(reply: &Value) -> String {
    let line = |kind: &Value| {
        let needs = settings(kind, "settings").chain([text(kind, "secret").to_owned()]);
        format!(
            "{} ({}): {}; {}",
            text(kind, "code"),
            text(kind, "title"),
            needs.collect::<Vec<_>>().join(", "),
            text(kind, "base_url")
        )
    };
    let common = settings(reply, "common").collect::<Vec<_>>().join(", ");
    let lines = list(reply, "kinds").iter().map(line);
    lines.chain([format!("*: {common}")]).collect::<Vec<_>>().join("\n")
}

/// `username`, or `[pull_s=900]` where it may be left out.
fn settings<'a>(of: &'a Value, name: &'a str) -> impl Iterator<Item = String> + 'a {
    list(of, name).iter().map(|setting| {
        let key = text(setting, "key");
        match setting.get("usual").and_then(Value::as_str) {
            None => key.to_owned(),
            Some("") => format!("[{key}]"),
            Some(usual) => format!("[{key}={usual}]"),
        }
    })
}
