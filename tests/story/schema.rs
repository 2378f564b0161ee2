//! An independent validator of JSON Schema: Python's jsonschema, which shares nothing with what wrote the lines.

use crate::python;
use serde_json::Value;
use std::path::Path;

/// Reads a schema and then documents, a line each, and prints for each document what is wrong with it.
const VALIDATE: &str = "
import json, sys
from jsonschema import Draft202012Validator as Validator
from jsonschema.exceptions import best_match
schema, *documents = map(json.loads, sys.stdin)
Validator.check_schema(schema)
validator = Validator(schema)
for document in documents:
    fault = best_match(validator.iter_errors(document))
    print(json.dumps(fault and fault.json_path + ': ' + fault.message))
";

/// The published schema of a line of the journal.
///
/// # Panics
/// When it is not there; the same holds for every function here.
#[must_use]
pub fn of_the_journal() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schema/journal.schema.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// What is wrong with each of these documents; nothing where nothing is.
#[must_use]
pub fn faults<'a>(schema: &Value, documents: impl IntoIterator<Item = &'a Value>) -> Vec<Option<String>> {
    let documents: Vec<String> = documents.into_iter().map(|document| format!("{document}\n")).collect();
    let input = format!("{schema}\n{}", documents.concat());
    let printed = python::lines(VALIDATE, &input);
    assert_eq!(printed.len(), documents.len(), "one for each");
    printed.iter().map(|line| serde_json::from_str(line).unwrap()).collect()
}
