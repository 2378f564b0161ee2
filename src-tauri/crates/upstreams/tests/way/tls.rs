//! A back end with a certificate of the shop's own making.

use super::{connect, simulator};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, Stream};
use std::io::Read;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;
use upstreams::Cause;

/// A shop's own authority, as PEM, and a server's side of TLS with a certificate that it gave for `localhost`.
fn authority() -> (String, Arc<ServerConfig>) {
    let mut ca = CertificateParams::new(Vec::new()).unwrap();
    ca.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let ca = CertifiedIssuer::self_signed(ca, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let certificate = certificate.signed_by(&key, &ca).unwrap();
    let key = PrivatePkcs8KeyDer::from(key.serialize_der());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key.into())
        .unwrap();
    (ca.pem(), Arc::new(config))
}

/// Answers every connection with a token, over TLS; those that end the handshake get nothing.
fn serve(config: Arc<ServerConfig>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    thread::spawn(move || {
        for socket in listener.incoming() {
            let (mut socket, mut connection) = (socket.unwrap(), ServerConnection::new(Arc::clone(&config)).unwrap());
            let mut stream = Stream::new(&mut connection, &mut socket);
            let mut asked = [0; 4096];
            if stream.read(&mut asked).is_ok_and(|read| read > 0) {
                let body = r#"{"access_token":"t","token_type":"bearer"}"#;
                let answer = format!(
                    "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
                    body.len()
                );
                let _ = std::io::Write::write_all(&mut stream, answer.as_bytes());
                let _ = std::io::copy(&mut stream, &mut std::io::sink());
            }
        }
    });
    at
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_of_the_shops_own_authority_is_trusted_where_its_file_is_given_and_nowhere_else() {
    let (pem, config) = authority();
    let base = format!("https://localhost:{}", serve(config).port());
    let fault = connect(&base, &[]).unwrap().call("sign_in", "{}").await.unwrap_err();
    assert_eq!(fault.cause(), Cause::Tls, "{fault}");

    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("ca.pem");
    std::fs::write(&file, pem).unwrap();
    let trusting = connect(&base, &[("ca_file", file.to_str().unwrap())]).unwrap();
    assert_eq!(
        trusting.call("sign_in", "{}").await.unwrap(),
        r#"{"token_type":"bearer"}"#
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn plain_http_beyond_a_private_network_is_refused_before_anything_is_sent() {
    let simulator = simulator();
    let refused = connect("http://pos.example/api/v1", &[]).err().unwrap().to_string();
    assert!(refused.contains("use https"), "{refused}");
    assert!(
        connect(&simulator.base_url(), &[]).is_ok(),
        "this machine is near enough"
    );
    assert_eq!(simulator.requests(), []);
}
