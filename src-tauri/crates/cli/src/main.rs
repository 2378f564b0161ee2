//! `evertillctl`: the till without a screen, for technicians, cron, scripts and tests. The same commands, rights and refusals as the
//! screen has; while the app or another `evertillctl` holds the data folder, it asks the holder over a local socket.

mod args;
mod asked;
mod card;
mod choice;
mod codes;
mod columns;
mod customer;
mod door;
mod export;
mod help;
mod import;
mod input;
mod mend;
mod order;
mod outcome;
mod park;
mod payment;
mod product;
mod promotion;
mod refund;
mod scale;
mod scanner;
mod sell;
mod setup;
mod shift;
mod shown;
mod sound;
mod stock;
mod tax;
mod upstream;
mod words;
mod wrong;

use app::Code;
use args::{Args, Asked};
use asked::Call;
use door::Door;
use outcome::Failure;
use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use words::{Words, language_of};

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "error".into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    let line: Vec<OsString> = std::env::args_os().collect();
    let spoken = Words::in_language(language_of(&line).unwrap_or_default());
    let args = match help::read(&line, &spoken) {
        Ok(args) => args,
        Err(told) => return ExitCode::from(told.exit()),
    };
    let folder = args.data.clone().unwrap_or_else(app::usual_folder);
    let language = args.lang.or_else(app::terminal_language);
    let language = language.or_else(|| app::shop_language(&folder));
    let words = Words::in_language(language.unwrap_or_default());
    match run(&args, &folder, &words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Where not even this can be said, the exit status still says it.
            let _ = match failure.shown(&words, args.json) {
                Some(shown) if args.json => writeln!(std::io::stdout(), "{shown}"),
                Some(shown) => writeln!(std::io::stderr(), "{shown}"),
                None => Ok(()),
            };
            ExitCode::from(failure.exit())
        }
    }
}

fn run(args: &Args, folder: &Path, words: &Words) -> Result<(), Failure> {
    match &args.asked {
        Asked::Init(init) => shown::say(&setup::init(folder, init, words, args.json)?),
        Asked::Rebuild(_) => shown::say(&mend::rebuild(folder, words, args.json)?),
        Asked::Recover(_) => shown::say(&mend::recover(folder, words, args.json)?),
        Asked::Export(export) => {
            export.check()?;
            let who = args.who.caller(export.command())?;
            export.run(&mut Door::open(folder)?, &who, words, args.json)
        }
        Asked::Sell(args::Sell { from: Some(path), .. }) => {
            let who = args.who.caller("sell")?;
            sell::from_file(&mut Door::open(folder)?, &who, path, words, args.json)
        }
        Asked::Scanner(args::Scanner::Watch { count }) => {
            let who = args.who.caller("scanners")?;
            scanner::watch(&mut Door::open(folder)?, &who, *count, words, args.json)
        }
        asked => {
            let call = Call::of(asked, &args.who)?;
            let reply = match Door::open(folder) {
                Err(refused) if matches!(asked, Asked::Verify(_)) && refused.is(Code::CannotSave) => {
                    mend::verify(folder, &call.request)?
                }
                door => door?.call(&call.caller, call.command, &call.request)?,
            };
            shown::show(asked, &reply, words, args.json)
        }
    }
}
