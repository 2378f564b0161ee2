//! The journal as a stranger reads it, who knows nothing but its published schema.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use till_tests::busy::busy;
use till_tests::schema::{faults, of_the_journal};
use till_tests::{OWNER, Shop};

fn exported(shop: &Shop) -> Vec<Value> {
    shop.ctl("export journal").by(&OWNER).run().lines()
}

/// Another field, one less, one of another type: each makes another document of it.
fn spoiled(line: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    for (name, value) in line["body"].as_object().unwrap() {
        let mut more = line.clone();
        more["body"][format!("{name}_too")] = value.clone();
        all.push((format!("{name} twice"), more));
        let mut other = line.clone();
        other["body"][name] = json!([{ "no": "such thing" }]);
        all.push((format!("{name} of another type"), other));
    }
    all
}

#[test]
fn every_line_of_a_busy_shop_fits_the_published_schema_and_what_was_spoiled_does_not() {
    let (shop, schema) = (busy(), of_the_journal());
    assert_eq!(shop.verify()["ok"], true);
    let lines = exported(&shop);
    let found = faults(&schema, &lines);
    let wrong: Vec<String> = lines
        .iter()
        .zip(&found)
        .filter_map(|(line, fault)| Some(format!("{}: {}", line["kind"], fault.as_ref()?)))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());

    let kinds = |values: &[Value]| -> BTreeSet<String> {
        values.iter().map(|value| value.as_str().unwrap().to_owned()).collect()
    };
    let seen: Vec<Value> = lines.iter().map(|line| line["kind"].clone()).collect();
    let named = schema["properties"]["kind"]["enum"].as_array().unwrap();
    assert_eq!(kinds(&seen), kinds(named), "an act of each kind was done");

    let spoiled: Vec<(String, Value)> = lines.iter().flat_map(spoiled).collect();
    let found = faults(&schema, spoiled.iter().map(|(_, line)| line));
    let passed: Vec<String> = spoiled
        .iter()
        .zip(found)
        .filter(|(_, fault)| fault.is_none())
        .map(|((what, line), _)| format!("{}: {what}", line["kind"]))
        .collect();
    assert_eq!(
        passed,
        Vec::<String>::new(),
        "what the schema does not tell from a true line"
    );
}
