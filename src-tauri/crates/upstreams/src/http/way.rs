//! The way to a back end: straight or by a proxy, with the system's certificates and, where a shop has its own, with these.

use crate::config::{Config, ConfigFault, Setting};
use reqwest::{Certificate, ClientBuilder, Proxy};

/// A file of certificates (PEM) that this shop trusts besides the system's.
pub(crate) const CA_FILE: Setting = Setting {
    key: "ca_file",
    about: "a file of certificates (PEM) to trust besides the system's",
    default: Some(""),
};

/// The proxy by which the back end is reached.
pub(crate) const PROXY: Setting = Setting {
    key: "proxy",
    about: "the proxy to go through, e.g. http://10.0.0.1:3128",
    default: Some(""),
};

/// Sets the way. The system's own proxy is not taken: a till goes where it was told.
///
/// # Errors
/// [`ConfigFault::BadSetting`] naming the file or the proxy that cannot be used.
pub(super) fn there(builder: ClientBuilder, config: &Config) -> Result<ClientBuilder, ConfigFault> {
    let mut builder = builder.no_proxy();
    let proxy = config.value(&PROXY);
    if !proxy.is_empty() {
        let proxy = Proxy::all(proxy).map_err(|_| unusable(&PROXY, "it is no address"))?;
        builder = builder.proxy(proxy);
    }
    let file = config.value(&CA_FILE);
    if !file.is_empty() {
        builder = builder.tls_certs_merge(certificates(file)?);
    }
    Ok(builder)
}

fn certificates(file: &str) -> Result<Vec<Certificate>, ConfigFault> {
    let pem = std::fs::read(file).map_err(|fault| unusable(&CA_FILE, &fault.to_string()))?;
    let read = Certificate::from_pem_bundle(&pem).unwrap_or_default();
    if read.is_empty() {
        return Err(unusable(&CA_FILE, "it holds no certificate in PEM"));
    }
    Ok(read)
}

fn unusable(setting: &Setting, why: &str) -> ConfigFault {
    ConfigFault::BadSetting {
        key: setting.key,
        why: why.to_owned(),
    }
}
