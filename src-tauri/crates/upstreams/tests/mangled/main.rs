//! Whatever a back end answers, no parser panics, hangs, fills the memory or takes it for something that it is not.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "what cannot be set up or does not hold is a failed test, and what a long run counted is said"
)]

mod fuzz;
mod line;
mod memory;
mod parser;
mod replies;
mod spoil;

use flate2::Compression;
use flate2::write::GzEncoder;
use fuzz::{fuzz, run};
use line::Answer;
use memory::most_mib;
use parser::{Client, parsers};
use replies::replies;
use std::collections::BTreeSet;
use std::io::Write;
use std::time::Duration;
use testkit::prove::times;
use upstreams::kinds;

/// The long run, all parsers together.
const TEN_MINUTES: usize = 600;

/// What spoilt replies may take of the memory, MiB.
const MOST_MIB: u64 = 64;

/// What one answer may take: the 32 MiB of the longest, held once more while they grow.
const ONE_ANSWER_MIB: u64 = 128;

#[test]
fn every_call_of_every_kind_has_its_reply() {
    for kind in kinds() {
        let told: BTreeSet<String> = replies(kind.code).into_keys().collect();
        let calls = kind.operations.iter().map(|operation| operation.name);
        // The signature of a webhook is held against its body here: nothing is asked.
        let calls = calls.filter(|name| *name != "check_webhook");
        assert_eq!(told, calls.map(str::to_owned).collect(), "{}", kind.code);
    }
}

#[test]
fn a_reply_that_is_not_spoilt_is_read() {
    run(async {
        for parser in parsers() {
            for reply in &parser.replies {
                parser.client.line.say(Answer::of(reply.as_bytes()));
                let read = parser.ask().await;
                assert!(
                    !parser.is_call() || read.is_ok(),
                    "{}: {read:?} from {reply}",
                    parser.name
                );
            }
        }
    });
}

#[test]
fn no_spoilt_reply_makes_a_parser_panic_hang_or_fill_the_memory() {
    run(async {
        let parsers = parsers();
        let before = most_mib();
        let span = Duration::from_secs(u64::try_from(times(TEN_MINUTES, 0)).unwrap());
        let each = span / u32::try_from(parsers.len()).unwrap();
        let (mut all, mut read) = (0, 0);
        for parser in &parsers {
            let count = fuzz(parser, each, 20).await;
            println!("{}: {count:?}", parser.name);
            all += count.replies;
            read += count.read;
        }
        let more = most_mib() - before;
        println!(
            "{} parsers, {all} replies, {read} of them read, {more} MiB of memory",
            parsers.len()
        );
        assert!(read > 0 && read < all, "some are spoilt beyond reading, some are not");
        assert!(more < MOST_MIB, "{more} MiB");
    });
}

#[test]
fn an_answer_that_swells_beyond_any_is_not_read_on() {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    let mebibyte = vec![b' '; 1024 * 1024];
    for _ in 0..64 {
        packed.write_all(&mebibyte).unwrap();
    }
    let packed = packed.finish().unwrap();
    run(async {
        let before = most_mib();
        for kind in kinds() {
            let client = Client::of(kind);
            client.line.say(Answer {
                encoding: Some("gzip"),
                ..Answer::of(&packed)
            });
            let read = client.call(kind.operations[1].name).await;
            assert!(
                read.as_ref().is_err_and(|why| why.contains("the answer does not end")),
                "{}: {read:?}",
                kind.code
            );
        }
        let more = most_mib() - before;
        assert!(more < ONE_ANSWER_MIB, "64 MiB of blanks took {more} MiB");
    });
}
