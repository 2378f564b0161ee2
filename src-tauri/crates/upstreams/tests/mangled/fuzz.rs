//! One parser for so long, or for so many replies: each by its number, so that what fails can be asked again.

use crate::line::Answer;
use crate::parser::Parser;
use crate::spoil::spoilt;
use std::time::{Duration, Instant};
use testkit::dice::Dice;
use tokio::time::timeout;

/// No reply may keep a parser for longer, on whatever machine.
const LONGEST: Duration = Duration::from_secs(20);

/// What came of a parser's replies.
#[derive(Debug, Default)]
pub(crate) struct Count {
    pub(crate) replies: u64,
    /// Those that could be read in spite of all.
    pub(crate) read: u64,
    /// The slowest, milliseconds.
    pub(crate) slowest_ms: u128,
}

/// Waits for the answer of a test.
pub(crate) fn run<T>(question: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    runtime.unwrap().block_on(question)
}

/// Spoilt replies for this long, `least` of them in any case.
pub(crate) async fn fuzz(parser: &Parser, span: Duration, least: u64) -> Count {
    let began = Instant::now();
    let mut count = Count::default();
    while count.replies < least || began.elapsed() < span {
        let answer = answer(parser, count.replies);
        let asked = Instant::now();
        count.read += u64::from(is_read(parser, answer, count.replies).await);
        count.slowest_ms = count.slowest_ms.max(asked.elapsed().as_millis());
        count.replies += 1;
    }
    count
}

/// The reply with this number.
fn answer(parser: &Parser, number: u64) -> Answer {
    let letters = parser.name.bytes();
    let seed = letters.fold(number, |seed, letter| {
        seed.wrapping_mul(31).wrapping_add(u64::from(letter))
    });
    let mut dice = Dice::seeded(seed);
    let reply = &parser.replies[dice.below(parser.replies.len())];
    Answer {
        to_sign_in: parser.signs_in(),
        ..spoilt(reply, &mut dice)
    }
}

/// Asks on a task of its own, so that a panic and a loop without end are both seen from here.
async fn is_read(parser: &Parser, answer: Answer, number: u64) -> bool {
    parser.client.line.say(answer.clone());
    let asking = parser.clone();
    let asked = timeout(LONGEST, tokio::spawn(async move { asking.ask().await })).await;
    let shown = || {
        let start = &answer.body[..answer.body.len().min(2_000)];
        format!(
            "{} reply {number}: HTTP {} {:?} {}",
            parser.name,
            answer.status,
            answer.encoding,
            start.escape_ascii()
        )
    };
    match asked {
        Ok(Ok(read)) => read.is_ok(),
        Ok(Err(panic)) => panic!("{panic} at {}", shown()),
        Err(_) => panic!("no end after {LONGEST:?} at {}", shown()),
    }
}
