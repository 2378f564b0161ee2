//! Every JSON sample of the vendor's document: sent as the document shows it, and read without losing a digit.

use crate::shop::{config, still};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::{fs, thread};

type Fields = BTreeMap<String, Box<RawValue>>;

#[derive(Deserialize)]
struct Sample {
    request: Fields,
    reply: Box<RawValue>,
}

/// The samples by the name of their call.
fn samples() -> BTreeMap<String, Sample> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pospal/samples");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let samples = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    samples
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().split_once('-').unwrap().1;
            (
                name.to_owned(),
                serde_json::from_slice(&fs::read(&path).unwrap()).unwrap(),
            )
        })
        .collect()
}

/// Answers one request with this reply. Gives its base address, and the body that came.
pub(crate) fn answering(reply: String) -> (String, thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base_url = format!("http://{}/pospal-api2/openapi/v1", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            if line.trim().is_empty() {
                break;
            }
            if let Some(digits) = line.to_lowercase().strip_prefix("content-length:") {
                length = digits.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        let size = reply.len();
        write!(
            reader.get_mut(),
            "HTTP/1.1 200 OK\r\ncontent-length: {size}\r\n\r\n{reply}"
        )
        .unwrap();
        String::from_utf8(body).unwrap()
    });
    (base_url, server)
}

#[tokio::test]
async fn every_sample_of_the_document_goes_and_comes_digit_for_digit() {
    for (name, sample) in samples() {
        let (base_url, server) = answering(sample.reply.get().to_owned());
        let config = config(&base_url, &[("app_id", "abcdefghijklmn")]);
        let upstream = upstreams::connect("pospal", &config, still()).unwrap();
        let mut arguments = sample.request.clone();
        arguments.remove("appId");
        let answer = upstream
            .call(&name, &serde_json::to_string(&arguments).unwrap())
            .await
            .unwrap();
        let sent: Fields = serde_json::from_str(&server.join().unwrap()).unwrap();
        assert_eq!(texts(&sent), texts(&sample.request), "{name}: what is sent");
        let reply: Fields = serde_json::from_str(sample.reply.get()).unwrap();
        let data = reply.get("data").map_or(r#"{"status":"success"}"#, |data| data.get());
        assert_eq!(answer, data, "{name}: what is read");
    }
}

fn texts(fields: &Fields) -> BTreeMap<&str, &str> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.get()))
        .collect()
}

/// The document has twenty sections; the third has two calls.
#[test]
fn every_call_of_the_document_has_its_sample() {
    let sampled: BTreeSet<String> = samples().into_keys().collect();
    let kind = upstreams::kinds().iter().find(|kind| kind.code == "pospal").unwrap();
    let documented = kind
        .operations
        .iter()
        .take(21)
        .map(|operation| operation.name.to_owned());
    assert_eq!(sampled, documented.collect());
}

#[tokio::test]
async fn a_figure_keeps_its_zeros_and_a_field_that_no_document_names_is_told() {
    let product = r#"{"uid":1366004607492564649,"buyPrice":0.400,"sellPrice":4.00,"stock":-2.000,"updatedDatetime":"2026-01-01 00:00:00","new":{"a":[1.0]}}"#;
    let (base_url, server) = answering(format!(r#"{{"status":"SUCCESS","data":{product}}}"#));
    let upstream = upstreams::connect("pospal", &config(&base_url, &[]), still()).unwrap();
    let answer = upstream
        .call("queryProductByUid", r#"{"productUid":1366004607492564649}"#)
        .await;
    assert_eq!(answer.unwrap(), product);
    server.join().unwrap();
}
