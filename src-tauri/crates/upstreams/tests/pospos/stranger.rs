//! The simulator against a client that no crate of ours wrote: curl, following the vendor's document by hand. Client and simulator cannot
//! share one misreading.

use crate::shop::{KEY, shop};
use std::process::Command;

/// Status and body of a request as curl made it.
fn curl(words: &[&str]) -> (String, String) {
    let said = Command::new("curl")
        .args(["--silent", "--max-time", "10", "--write-out", "\n%{http_code}"])
        .args(words)
        .output()
        .unwrap();
    let text = String::from_utf8(said.stdout).unwrap();
    let (body, status) = text.rsplit_once('\n').unwrap();
    (status.to_owned(), body.to_owned())
}

#[test]
fn a_stranger_who_follows_the_document_is_served_and_one_who_does_not_is_refused() {
    let shop = shop();
    let (base, key) = (shop.simulator.base_url(), format!("apikey: {KEY}"));
    for (path, part) in [
        (
            "/transactions?page=1&limit=200&start=2025-11-01&end=2025-11-30",
            r#""total_page":1"#,
        ),
        ("/stock", r#""code":"P0001""#),
        ("/stock/pagination?page=1&limit=10&term=P0001", r#""total":1"#),
        ("/stock/61d500000000000000000001", r#""name":"Tea 1""#),
        ("/member?page=1&limit=10", r#""code":"M000002""#),
        ("/member/find/phonenumber/0812345678", r#""_id":"m2""#),
        ("/member/code/M000001", r#""_id":"m1""#),
        ("/member/id/m1", r#""firstname":"Ana""#),
        ("/credit?page=1&limit=10&period=ALL&status=paid", r#""_id":"c2""#),
        ("/vendor?page=1&limit=10&term=Tea", r#""_id":"v1""#),
        (
            "/buy-document?page=1&limit=10&term=B1&start_date=2025-11-30&end_date=2025-11-30",
            r#""_id":"b1""#,
        ),
    ] {
        let (status, body) = curl(&["--header", &key, &format!("{base}{path}")]);
        assert!(
            status == "200" && body.contains(r#""success":1"#) && body.contains(part),
            "{path}: {status} {body}"
        );
    }
    let bearer = format!("Authorization: Bearer {KEY}");
    for (expected, header, method, path) in [
        ("401", "apikey: wrong", "GET", "/stock"),
        ("401", bearer.as_str(), "GET", "/stock"),
        ("400", key.as_str(), "GET", "/transactions?page=1&limit=200"),
        (
            "400",
            &key,
            "GET",
            "/transactions?start_date=2025-11-01&end_date=2025-11-30",
        ),
        ("400", &key, "GET", "/credit?period=all&status=paid"),
        ("400", &key, "GET", "/buy-document?start=2025-11-01"),
        ("400", &key, "GET", "/stock/pagination?page=0"),
        ("404", &key, "GET", "/member/code/M999999"),
        ("404", &key, "GET", "/products"),
        ("405", &key, "POST", "/transactions"),
    ] {
        let (status, body) = curl(&["--request", method, "--header", header, &format!("{base}{path}")]);
        assert_eq!(status, expected, "{method} {path}: {body}");
        assert!(body.contains(r#""success":0"#), "{body}");
    }
}
