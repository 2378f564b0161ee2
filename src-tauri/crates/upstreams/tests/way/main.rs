//! The way to a back end: a shop's own certificates, a proxy, and addresses that would send a password in the open.

#![expect(
    clippy::unwrap_used,
    reason = "what cannot be set up or does not hold is a failed test"
)]

mod proxy;
mod tls;

use std::collections::BTreeMap;
use std::sync::Arc;
use testkit::pos_system_api::{Options, Simulator};
use upstreams::{Config, ConfigFault, Secret, Upstream};

fn connect(base_url: &str, settings: &[(&str, &str)]) -> Result<Box<dyn Upstream>, ConfigFault> {
    let own = [("username", "till")].into_iter().chain(settings.iter().copied());
    let config = Config {
        base_url: base_url.to_owned(),
        settings: own
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect::<BTreeMap<_, _>>(),
        secret: Secret::new("correct horse"),
    };
    upstreams::connect("pos-system-api", &config, Arc::new(|| 0))
}

fn simulator() -> Simulator {
    Simulator::start(Options::default()).unwrap()
}

#[test]
fn what_cannot_be_used_is_named_before_anything_is_sent() {
    let why = |settings: &[(&str, &str)]| {
        let made = connect("https://pos.example/api/v1", settings);
        made.err().map(|fault| fault.to_string()).unwrap_or_default()
    };
    assert_eq!(
        why(&[("ca_file", "/nowhere/ca.pem")]),
        "ca_file cannot be used: No such file or directory (os error 2)"
    );
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("ca.pem");
    std::fs::write(&file, "no certificate").unwrap();
    assert_eq!(
        why(&[("ca_file", file.to_str().unwrap())]),
        "ca_file cannot be used: it holds no certificate in PEM"
    );
    assert_eq!(why(&[("proxy", "http://")]), "proxy cannot be used: it is no address");
    assert_eq!(why(&[]), "");
}
