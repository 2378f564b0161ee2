//! `cargo xtask bench`: how fast the till is, as ratios to what this machine can do at all.
//!
//! Every time is compared within one run: in each round the floor, the floor again and the till take turns in a changing order.
//! The figure is the ratio of the medians with its 95 % bootstrap interval, and a limit is kept only by the whole interval. The
//! floor against itself is the control: where its interval leaves 0.9 to 1.1 the machine was too noisy and the run is void. Work
//! is seeded and the same in every run. Times in microseconds are told, never judged: they belong to the machine.
//!
//! Exit code 0: every limit is kept. 1: one is not. 2: the run is void. 3: it could not be made. The same in JSON stands in
//! `bench/report.json` under the build folder, which must lie on the disk to measure.
#![expect(clippy::print_stdout, reason = "a command line tool: its words go to the terminal")]

#[path = "bench/closing.rs"]
mod closing;
#[path = "bench/drain.rs"]
mod drain;
#[path = "bench/floor.rs"]
mod floor;
#[path = "bench/goods.rs"]
mod goods;
#[path = "bench/lookup.rs"]
mod lookup;
#[path = "bench/promotions.rs"]
mod promotions;
#[path = "bench/receipt.rs"]
mod receipt;
#[path = "bench/report.rs"]
mod report;
#[path = "bench/rounds.rs"]
mod rounds;
#[path = "bench/sale.rs"]
mod sale;
#[path = "bench/scan.rs"]
mod scan;
#[path = "bench/shop.rs"]
mod shop;
#[path = "bench/stats.rs"]
mod stats;
#[path = "bench/syncs.rs"]
mod syncs;
#[path = "bench/verifying.rs"]
mod verifying;

use goods::Goods;
use report::{Figure, Measure, Report, Verdict};
use std::path::Path;
use std::process::ExitCode;
use tempfile::TempDir;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        [] => run(),
        ["syncs"] => count_syncs(),
        ["promotions"] => reprice(),
        ["closing"] => alone(closing::of_a_large_shift),
        ["verifying"] => verify(),
        ["drain"] => send(),
        ["sell", folder, sales, next] => sell(Path::new(folder), sales, next),
        ["draw", receipts] => draw(receipts),
        _ => Err("usage: bench [syncs|promotions|closing|drain|verifying]".into()),
    };
    done.unwrap_or_else(|fault| {
        println!("bench: {fault}");
        ExitCode::from(3)
    })
}

fn run() -> Outcome<ExitCode> {
    let load_before = load();
    std::fs::create_dir_all(report::folder())?;
    let mut measures = vec![
        sale::in_one_command(disk()?.path())?,
        sale::after_ten_scans(disk()?.path())?,
    ];
    measures.extend(scans(disk()?.path())?);
    measures.push(closing::of_a_large_shift(disk()?.path())?);
    let verifying = verifying::of_a_journal(disk()?.path())?;
    measures.extend(verifying.measures);
    measures.extend(drain::of_a_backlog(disk()?.path())?);
    measures.push(receipt::drawn()?);
    measures.push(promotions::repriced(&mut Goods::read()?)?);
    let syncs = syncs::counted(disk()?.path())?;
    let instructions = receipt::instructions()?.map(|value| Figure {
        name: "instructions of the receipt of twenty lines, drawn",
        value,
    });
    let report = Report {
        processors: std::thread::available_parallelism()?.get(),
        load_before,
        load_after: load(),
        measures,
        syncs,
        figures: instructions.into_iter().chain(verifying.rates).collect(),
    };
    report.print();
    println!("{}", report.write()?.display());
    Ok(exit(report.verdict()))
}

fn exit(verdict: Verdict) -> ExitCode {
    ExitCode::from(match verdict {
        Verdict::Told | Verdict::Passed => 0,
        Verdict::Failed => 1,
        Verdict::Void => 2,
    })
}

/// The syncs of a sale alone, which no noise of the machine changes.
fn count_syncs() -> Outcome<ExitCode> {
    std::fs::create_dir_all(report::folder())?;
    let syncs = syncs::counted(disk()?.path())?;
    syncs.print();
    Ok(ExitCode::from(u8::from(!syncs.keeps_the_limit())))
}

/// What a shop with forty thousand products does for a scan.
fn scans(folder: &Path) -> Outcome<[Measure; 2]> {
    let goods = Goods::read()?;
    scan::found_shop(folder)?;
    lookup::fill(folder, &goods)?;
    Ok([lookup::by_code(folder, &goods)?, scan::whole(folder, &goods)?])
}

/// A folder of its own on the disk that is measured; it goes when it is dropped.
fn disk() -> Outcome<TempDir> {
    Ok(tempfile::tempdir_in(report::folder())?)
}

/// The price under promotions alone: it takes seconds.
fn reprice() -> Outcome<ExitCode> {
    let measure = promotions::repriced(&mut Goods::read()?)?;
    measure.print();
    Ok(exit(measure.verdict()))
}

/// The chain and the verification alone.
fn verify() -> Outcome<ExitCode> {
    std::fs::create_dir_all(report::folder())?;
    let verifying = verifying::of_a_journal(disk()?.path())?;
    verifying.measures.iter().for_each(Measure::print);
    verifying.rates.iter().for_each(Figure::print);
    Ok(exit(report::worst(verifying.measures.iter().map(Measure::verdict))))
}

/// A backlog that is sent, alone.
fn send() -> Outcome<ExitCode> {
    std::fs::create_dir_all(report::folder())?;
    let measures = drain::of_a_backlog(disk()?.path())?;
    measures.iter().for_each(Measure::print);
    Ok(exit(report::worst(measures.iter().map(Measure::verdict))))
}

/// One measure alone.
fn alone(measure: fn(&Path) -> Outcome<Measure>) -> Outcome<ExitCode> {
    std::fs::create_dir_all(report::folder())?;
    let measure = measure(disk()?.path())?;
    measure.print();
    Ok(exit(measure.verdict()))
}

fn sell(folder: &Path, sales: &str, next: &str) -> Outcome<ExitCode> {
    println!("{}", syncs::sell(folder, sales.parse()?, next.parse()?)?);
    Ok(ExitCode::SUCCESS)
}

fn draw(receipts: &str) -> Outcome<ExitCode> {
    receipt::draw(receipts.parse()?)?;
    Ok(ExitCode::SUCCESS)
}

/// The load averages of the last one, five and fifteen minutes.
fn load() -> String {
    let all = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    all.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}
