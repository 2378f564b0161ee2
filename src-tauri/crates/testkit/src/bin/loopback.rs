//! The till in a browser, for tests: `loopback --data DIR [--demo | --empty] [--screen FOLDER] [--port N] [--clock MS] [--mute]`. It opens the
//! shop in DIR, or makes one, prints its address, and serves until it is stopped. `--demo` fills a new shop, `--empty` makes none; FOLDER is the built screen,
//! else `ui/dist`. With `--clock` its clock stands at that moment until `POST /clock/MS`, and its random numbers are the same each time.
//! `GET /played` tells which tones a person at the till would have heard; with `--mute` there is no sound device.

use app::wire::till::Init;
use app::{Front, Machine, Outside, Till};
use std::error::Error;
use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use testkit::loopback::ear::Hearing;
use testkit::loopback::router;
use testkit::loopback::stage::{Stage, clock};
use tokio::net::TcpListener;

const USAGE: &str = "usage: loopback --data DIR [--demo | --empty] [--screen FOLDER] [--port N] [--clock MS] [--mute]";

#[derive(Default)]
struct Options {
    data: PathBuf,
    demo: bool,
    empty: bool,
    screen: Option<PathBuf>,
    port: u16,
    clock_ms: Option<i64>,
    mute: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when standard error is closed too.
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let options = arguments(std::env::args().skip(1))?;
    let stage = options.clock_ms.map(Stage::at).map(Arc::new);
    let outside: Arc<dyn Outside> = match &stage {
        Some(stage) => Arc::clone(stage) as Arc<dyn Outside>,
        None => Arc::new(Machine),
    };
    let hearing = Arc::new(Hearing::of(outside, options.mute));
    let played = hearing.played();
    let front = Arc::new(open(&options, hearing)?);
    let screen = options.screen.unwrap_or_else(|| PathBuf::from("ui/dist"));
    let pages = played.merge(router(front, &screen));
    let pages = match stage {
        Some(stage) => clock(stage).merge(pages),
        None => pages,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async move {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
        let mut out = io::stdout();
        writeln!(out, "http://{}", listener.local_addr()?)?;
        out.flush()?;
        Ok(axum::serve(listener, pages).await?)
    })
}

fn open(options: &Options, outside: Arc<dyn Outside>) -> Result<Front, app::Refusal> {
    let front = Front::open(&options.data, Arc::clone(&outside))?;
    if front.till().is_some() || options.empty {
        return Ok(front);
    }
    drop(front);
    let init = Init {
        demo: options.demo,
        ..Init::demo()
    };
    drop(Till::init(&options.data, Arc::clone(&outside), &init)?);
    Front::open(&options.data, outside)
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<Options, Box<dyn Error>> {
    let mut options = Options::default();
    while let Some(argument) = given.next() {
        let mut value = || given.next().ok_or_else(|| format!("{argument} wants a value\n{USAGE}"));
        match argument.as_str() {
            "--data" => options.data = value()?.into(),
            "--demo" => options.demo = true,
            "--empty" => options.empty = true,
            "--mute" => options.mute = true,
            "--screen" => options.screen = Some(value()?.into()),
            "--clock" => options.clock_ms = Some(value()?.parse()?),
            "--port" => options.port = value()?.parse()?,
            _ => return Err(format!("unknown argument {argument}\n{USAGE}").into()),
        }
    }
    if options.data.as_os_str().is_empty() {
        Err(USAGE.into())
    } else {
        Ok(options)
    }
}
