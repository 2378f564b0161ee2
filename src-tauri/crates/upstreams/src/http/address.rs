//! Which base addresses are taken.

use reqwest::Url;
use std::net::IpAddr;

/// A base address: http or https, a host, a path, and nothing more.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn base(text: &str) -> Result<Url, String> {
    let url = Url::parse(text.trim()).map_err(|error| error.to_string())?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("it begins with neither http:// nor https://".to_owned());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("it carries credentials".to_owned());
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("it carries more than a path".to_owned());
    }
    Ok(url)
}

/// Whether what goes there can be read on its way: plain http beyond this machine and private networks, where a till may meet a back end
/// that has no certificate.
pub(super) fn is_open(base: &Url) -> bool {
    base.scheme() == "http" && !is_near(base.host_str().unwrap_or_default())
}

/// Whether a host is this machine or in a private network: its address (RFC 1918, 3927, 4193, 4291) or a name that no public name server
/// knows (RFC 6761, 6762, 8375, ICANN's `internal`).
fn is_near(host: &str) -> bool {
    match host.trim_start_matches('[').trim_end_matches(']').parse() {
        Ok(IpAddr::V4(at)) => at.is_loopback() || at.is_private() || at.is_link_local(),
        Ok(IpAddr::V6(at)) => at.is_loopback() || at.is_unique_local() || at.is_unicast_link_local(),
        Err(_) => {
            let name = host.trim_end_matches('.').to_ascii_lowercase();
            let private = [".localhost", ".local", ".internal", ".lan", ".home.arpa"];
            !name.contains('.') || private.iter().any(|end| name.ends_with(end))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_address_is_an_http_path_and_nothing_more() {
        for good in [
            "http://localhost:8000/api/v1",
            "https://pos.example/api/v1/",
            " http://10.0.0.2 ",
        ] {
            assert!(base(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "localhost:8000",
            "ftp://pos.example",
            "http://",
            "http://a:b@pos.example",
            "http://pos.example/?x=1",
            "http://pos.example/#x",
            "https://pos.example/#x",
        ] {
            assert!(base(bad).is_err(), "{bad} is refused");
        }
    }

    #[test]
    fn plain_http_is_open_beyond_this_machine_and_private_networks() {
        let is_open = |address: &str| is_open(&base(address).unwrap());
        for near in [
            "http://localhost:8000/api/v1",
            "http://10.0.0.2",
            "http://192.168.1.9:8000/api/v1",
            "http://[::1]:8000",
            "http://[fd00::7]/api",
            "http://office/api/v1",
            "http://office.local:8000",
            "https://pos.example/api/v1",
        ] {
            assert!(!is_open(near), "{near}");
        }
        for far in [
            "http://pos.example/api/v1",
            "http://8.8.8.8/api/v1",
            "http://[2001:db8::1]/",
        ] {
            assert!(is_open(far), "{far}");
        }
    }
}
