//! Codes: the rules as they are typed, and a code explained.

use crate::args::Codes;
use crate::outcome::Failure;
use crate::shown::{list, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The till's command and its request.
pub(crate) fn command(codes: &Codes) -> Result<(&'static str, Value), Failure> {
    Ok(match codes {
        Codes::List => ("code_rules", json!({})),
        Codes::Set { rules } => ("set_code_rules", json!({ "rules": typed(rules)? })),
        Codes::Expired { to: None } => ("expiry", json!({})),
        Codes::Expired { to: Some(to) } => ("set_expiry", json!({ "refuse": to == "refuse" })),
        Codes::Explain { code } => ("explain_code", json!({ "code": code })),
    })
}

fn typed(rules: &[String]) -> Result<Vec<Value>, Failure> {
    if rules == ["none"] {
        return Ok(Vec::new());
    }
    let wrong = |text: &String| Failure::usage("cli-bad-rule", json!({ "value": text }));
    rules.iter().map(|text| rule(text).ok_or_else(|| wrong(text))).collect()
}

fn rule(text: &str) -> Option<Value> {
    let (text, value_check) = match text.strip_suffix(":check") {
        Some(text) => (text, true),
        None => (text, false),
    };
    let mut parts = text.split(':');
    let (prefix, item, digits, value) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let (kind, decimals) = ["weight", "price"]
        .into_iter()
        .find_map(|kind| value.strip_prefix(kind).map(|decimals| (kind, decimals)))?;
    let number = |figures: &str| figures.parse::<u8>().ok();
    parts.next().is_none().then_some(json!({
        "prefix": prefix, "item_digits": number(item)?, "value_digits": number(digits)?, "value": kind,
        "decimals": number(decimals)?, "value_check": value_check,
    }))
}

/// What people see of a reply.
pub(crate) fn in_words(codes: &Codes, reply: &Value, words: &Words) -> String {
    match codes {
        Codes::List | Codes::Set { .. } => rules(reply, words),
        Codes::Expired { .. } => words.with(
            "cli-expired",
            &json!({ "to": if reply["refuse"] == true { "refuse" } else { "warn" } }),
        ),
        Codes::Explain { .. } => explained(reply, words),
    }
}

fn rules(reply: &Value, words: &Words) -> String {
    let rules = list(reply, "rules");
    if rules.is_empty() {
        return words.say("cli-no-rules");
    }
    let figure = |rule: &Value, field: &str| rule.get(field).and_then(Value::as_u64).unwrap_or_default();
    let line = |rule: &Value| {
        let check = if rule.get("value_check") == Some(&Value::Bool(true)) {
            ":check"
        } else {
            ""
        };
        format!(
            "{}:{}:{}:{}{}{check}",
            text(rule, "prefix"),
            figure(rule, "item_digits"),
            figure(rule, "value_digits"),
            text(rule, "value"),
            figure(rule, "decimals"),
        )
    };
    rules.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn explained(reply: &Value, words: &Words) -> String {
    let facts = [
        "gtin",
        "plu",
        "weight",
        "price",
        "lot",
        "serial",
        "last_day",
        "receipt_no",
    ];
    let facts = facts.into_iter().filter(|fact| !text(reply, fact).is_empty());
    let facts = facts.map(|fact| {
        format!(
            "  {}",
            words.with("cli-code-fact", &json!({ "fact": fact, "value": text(reply, fact) }))
        )
    });
    let product = reply.get("product").filter(|product| product.is_object());
    let found = product.map(|product| {
        let name = product.get("name").map_or("", |name| text(name, "en"));
        let data = json!({ "sku": text(product, "sku"), "name": name, "price": text(product, "price"), "unit": text(product, "unit") });
        format!("  {}", words.with("cli-code-product", &data))
    });
    std::iter::once(words.with("cli-code-kind", reply))
        .chain(facts)
        .chain(found)
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::Language;

    #[test]
    fn rules_are_shown_as_they_are_typed() {
        let typed_rules = ["21:5:5:weight3".to_owned(), "02:5:4:price2:check".to_owned()];
        let reply = json!({ "rules": typed(&typed_rules).unwrap() });
        assert_eq!(rules(&reply, &Words::in_language(Language::En)), typed_rules.join("\n"));
        for wrong in [
            "21:5:weight",
            "21:5:5:length3",
            "21:5:5:price2:x",
            "21:x:5:price2",
            "21:5:5:price",
        ] {
            assert!(typed(&[wrong.to_owned()]).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_code_is_explained_in_every_language() {
        let reply = json!({
            "kind": "gs1", "gtin": "95012345678903", "weight": "1.25", "price": "45", "lot": "AB-12", "serial": "X9", "last_day": "2026-11-30",
            "plu": "00101", "receipt_no": "T1K7Q-000001",
            "product": { "sku": "P1", "name": { "en": "Beef" }, "price": "120.00", "unit": "kg" },
        });
        for language in [Language::En, Language::Th, Language::Zh] {
            let words = Words::in_language(language);
            let said = format!(
                "{}\n{}",
                explained(&reply, &words),
                rules(&json!({ "rules": [] }), &words)
            );
            assert!(
                said.lines().count() == 11 && !said.contains("cli-") && !said.contains('{'),
                "{said}"
            );
        }
    }
}
