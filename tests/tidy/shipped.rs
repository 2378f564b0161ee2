//! What the shop gets holds nothing that is made for tests.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// For tests only: the loopback adapter, the simulators, and the server that they stand on.
const FOR_TESTS: &[&str] = &["testkit", "till-tests", "axum", "proptest", "fantoccini"];

/// What is packed for a shop.
const SHIPPED: &[&str] = &["evertill", "cli"];

/// The packages of this workspace and all that they stand on, as Cargo resolves them.
struct Graph {
    names: BTreeMap<String, String>,
    uses: BTreeMap<String, Vec<String>>,
}

impl Graph {
    fn here() -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["metadata", "--format-version", "1", "--locked"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Self::of(&serde_json::from_slice(&output.stdout).expect("cargo prints JSON"))
    }

    fn of(metadata: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let name = |package: &Value| (text(&package["id"]), text(&package["name"]));
        let uses = |node: &Value| {
            let shipped = list(&node["deps"]).into_iter().filter(is_shipped);
            (text(&node["id"]), shipped.map(|used| text(&used["pkg"])).collect())
        };
        Self {
            names: list(&metadata["packages"]).iter().map(name).collect(),
            uses: list(&metadata["resolve"]["nodes"]).iter().map(uses).collect(),
        }
    }

    /// The names of everything that a package stands on, itself included.
    fn under(&self, package: &str) -> BTreeSet<&str> {
        let mut left: Vec<&String> = self
            .names
            .iter()
            .filter(|(_, name)| *name == package)
            .map(|(id, _)| id)
            .collect();
        let mut seen = BTreeSet::new();
        while let Some(id) = left.pop() {
            if seen.insert(id) {
                left.extend(self.uses.get(id).into_iter().flatten());
            }
        }
        seen.into_iter()
            .filter_map(|id| self.names.get(id))
            .map(String::as_str)
            .collect()
    }
}

/// What only tests need is not shipped.
fn is_shipped(used: &Value) -> bool {
    let kinds = used["dep_kinds"].as_array().into_iter().flatten();
    kinds.into_iter().any(|kind| kind["kind"] != "dev")
}

#[test]
fn nothing_that_is_made_for_tests_is_shipped() {
    let graph = Graph::here();
    for shipped in SHIPPED {
        let under = graph.under(shipped);
        assert!(
            under.contains("domain"),
            "{shipped} stands on the rules of the till: {under:?}"
        );
        let found: Vec<_> = FOR_TESTS.iter().filter(|name| under.contains(**name)).collect();
        assert_eq!(found, Vec::<&&str>::new(), "{shipped} stands on them");
    }
}

#[test]
fn a_test_server_behind_another_package_is_found_and_a_dev_dependency_is_not() {
    let uses = |id: &str, used: &str, kind: Value| serde_json::json!({ "id": id, "deps": [{ "pkg": used, "dep_kinds": [{ "kind": kind }] }] });
    let named = |name: &str| serde_json::json!({ "id": name, "name": name });
    let packages = ["evertill", "app", "axum", "testkit"].map(named);
    let metadata = serde_json::json!({
        "packages": packages,
        "resolve": { "nodes": [
            uses("evertill", "app", Value::Null), uses("app", "axum", Value::Null), uses("axum", "testkit", "dev".into()),
        ] },
    });
    let graph = Graph::of(&metadata);
    assert_eq!(
        graph.under("evertill").into_iter().collect::<Vec<_>>(),
        ["app", "axum", "evertill"]
    );
}
