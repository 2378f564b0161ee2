//! A proxy in between: it sees every request, and a portal in its place is told from the back end.

use super::{connect, simulator};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread;
use upstreams::Cause;

/// Takes one connection, reads the head of its request and lets `answer` do the rest; returns the request line.
fn one(listener: TcpListener, answer: impl FnOnce(TcpStream, &[u8]) + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            client.read_exact(&mut byte).unwrap();
            head.push(byte[0]);
        }
        let line = String::from_utf8_lossy(&head)
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned();
        answer(client, &head);
        line
    })
}

/// Passes a request on to where it was meant to go, and the answer back.
fn pass_on(target: String) -> impl FnOnce(TcpStream, &[u8]) + Send + 'static {
    move |client, head| {
        let mut server = TcpStream::connect(target).unwrap();
        server.write_all(head).unwrap();
        let (mut from, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
        let back = thread::spawn(move || {
            let mut client = client;
            let _ = std::io::copy(&mut server, &mut client);
            let _ = client.shutdown(Shutdown::Both);
        });
        let _ = std::io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Both);
        back.join().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_is_gone_through_where_one_is_set() {
    let simulator = simulator();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let proxy = format!("http://{}", listener.local_addr().unwrap());
    let target = simulator
        .base_url()
        .trim_start_matches("http://")
        .split('/')
        .next()
        .unwrap()
        .to_owned();
    let seen = one(listener, pass_on(target));
    let upstream = connect(&simulator.base_url(), &[("proxy", &proxy)]).unwrap();
    let answer = upstream.call("sign_in", "{}").await.unwrap();
    assert_eq!(answer, r#"{"token_type":"bearer"}"#);
    assert_eq!(
        seen.join().unwrap(),
        format!("POST {}/token HTTP/1.1", simulator.base_url()),
        "the whole address, as a proxy is asked (RFC 9112, 3.2.2)"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sign_in_page_of_a_network_is_told_from_the_back_end() {
    for answer in [
        "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: 4\r\n\r\nhi!\n",
        "HTTP/1.1 302 Found\r\nlocation: http://10.0.0.1/login\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 511 Network Authentication Required\r\ncontent-type: text/html\r\ncontent-length: 0\r\n\r\n",
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}/api/v1", listener.local_addr().unwrap());
        let seen = one(listener, move |mut client, _| {
            client.write_all(answer.as_bytes()).unwrap();
            let _ = std::io::copy(&mut client, &mut std::io::sink());
        });
        let fault = connect(&base, &[]).unwrap().probe().await.unwrap_err();
        assert_eq!(fault.cause(), Cause::Portal, "{answer}: {fault}");
        let _line = seen.join().unwrap();
    }
}
