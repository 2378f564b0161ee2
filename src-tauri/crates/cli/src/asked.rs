//! From the command line to a command of the till.

mod shop;

use crate::args::{Asked, Desk, Print, Receipt, Report, Sync, SyncWhat, Training, Who};
use crate::input::{Input, line_of_stdin};
use crate::outcome::Failure;
use app::{Caller, Machine, Outside as _};
use serde_json::{Value, json};
use shop::{display_command, printer_command, staff_command};
use std::path::{Path, PathBuf};

/// A command with whoever sends it.
pub(crate) struct Call {
    /// Who acts.
    pub(crate) caller: Caller,
    /// Its name.
    pub(crate) command: &'static str,
    /// Its request.
    pub(crate) request: Value,
}

impl Call {
    /// What the command line asks for. Standard input is read in its order: first the PIN, then the approver's, then what the command takes.
    pub(crate) fn of(asked: &Asked, who: &Who) -> Result<Self, Failure> {
        let (command, mut request, input) = command_of(asked)?;
        let caller = who.caller(command)?;
        if let Some(approval) = who.approval()? {
            request["approval"] = approval;
        }
        if let Some((field, input)) = input {
            request[field] = Value::String(line_of_stdin(input)?);
        }
        Ok(Self {
            caller,
            command,
            request,
        })
    }
}

/// The command, its request, and the field that a line of standard input fills.
pub(crate) type Command = (&'static str, Value, Option<(&'static str, Input)>);

/// A command that takes nothing from standard input.
fn plain((command, request): (&'static str, Value)) -> Command {
    (command, request, None)
}

fn command_of(asked: &Asked) -> Result<Command, Failure> {
    Ok(match asked {
        Asked::Import(import) => plain(crate::import::command(import)?),
        Asked::Sell(sell) => ("sell", crate::sell::request(sell)?, None),
        Asked::Refund(refund) => ("refund", crate::refund::refund(refund)?, None),
        Asked::Returns(returns) => plain(crate::refund::returns(returns)?),
        Asked::Void(void) => ("void_sale", crate::refund::void(void), None),
        Asked::CorrectTender(correct) => ("correct_tender", crate::refund::correct_tender(correct), None),
        Asked::Invoice(invoice) => ("issue_invoice", crate::refund::invoice(invoice), None),
        Asked::Order(order) => plain(crate::order::command(order)),
        Asked::Park(park) => plain(crate::park::command(park)),
        Asked::Shift(shift) => {
            let (command, request) = crate::shift::command(shift)?;
            (command, request, crate::shift::input(shift))
        }
        Asked::Upstream(upstream) => crate::upstream::command(upstream)?,
        Asked::Sync(sync) => sync_command(sync),
        Asked::Desk(desk) => desk_command(desk)?,
        Asked::Report(Report::Day { date, .. }) => ("day_report", json!({ "date": date }), None),
        Asked::Printer(printer) => printer_command(printer),
        Asked::Scanner(scanner) => plain(crate::scanner::command(scanner)),
        Asked::Codes(codes) => plain(crate::codes::command(codes)?),
        Asked::Scale(scale) => plain(crate::scale::command(scale)),
        Asked::Sound(sound) => plain(crate::sound::command(sound)),
        Asked::Payment(payment) => plain(crate::payment::command(payment)),
        Asked::Product(product) => plain(crate::product::command(product)?),
        Asked::Stock(stock) => plain(crate::stock::command(stock)),
        Asked::Card(card) => plain(crate::card::command(card)),
        Asked::Choice(choice) => plain(crate::choice::command(choice)),
        Asked::Empties(empties) => plain(crate::choice::empties_command(empties)),
        Asked::Promotion(promotion) => plain(crate::promotion::command(promotion)?),
        Asked::Tax(tax) => plain(crate::tax::command(tax)),
        Asked::Training(Training::Begin) => ("begin_training", json!({}), None),
        Asked::Training(Training::End) => ("end_training", json!({}), None),
        Asked::Sales(wanted) => ("find_sales", crate::customer::sales(wanted), None),
        Asked::Customer(customer) => plain(crate::customer::command(customer)),
        Asked::Display(display) => display_command(display),
        Asked::Drawer(drawer) => ("open_drawer", with_request_id(json!({ "reason": drawer.reason })), None),
        Asked::Print(Print::X) => ("print_x", json!({}), None),
        Asked::Print(Print::Z) => ("print_z", json!({}), None),
        Asked::Print(Print::Cash { no, shift }) => ("print_cash", json!({ "no": no, "shift_no": shift }), None),
        Asked::Receipt(receipt) => receipt_command(receipt),
        Asked::Staff(staff) => staff_command(staff),
        Asked::Verify(verify) => ("verify", verify.request()?, None),
        Asked::Doctor { bundle: None } => ("doctor", json!({}), None),
        Asked::Doctor { bundle: Some(file) } => ("support_bundle", bundle_request(file)?, None),
        Asked::Status | Asked::Init(_) | Asked::Export(_) | Asked::Rebuild(_) | Asked::Recover(_) => {
            ("till_status", json!({}), None)
        }
    })
}

fn receipt_command(receipt: &Receipt) -> Command {
    let command = match (receipt.invoice, receipt.print) {
        (false, false) => "receipt",
        (false, true) => "reprint",
        (true, false) => "draw_invoice",
        (true, true) => "print_invoice",
    };
    let request = match receipt.print {
        true => json!({ "receipt_no": receipt.receipt_no }),
        false => receipt_request(receipt),
    };
    (command, request, None)
}

fn bundle_request(file: &Path) -> Result<Value, Failure> {
    Ok(json!({ "file": whole(file)? }))
}

/// Whoever holds the shop stands in another folder: the path is made whole here.
fn whole(file: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(file).map_err(|fault| Failure::of_file(file.display(), &fault))
}

/// What stands before and behind the first `=`.
pub(crate) fn pair<'a>(text: &'a str, id: &'static str) -> Result<(&'a str, &'a str), Failure> {
    text.split_once('=')
        .ok_or_else(|| Failure::usage(id, json!({ "value": text })))
}

/// What acts once gets its id before it is sent, so that it can be sent again where the answer was lost.
pub(crate) fn with_request_id(mut request: Value) -> Value {
    if request.get("request_id").is_none_or(Value::is_null) && request.is_object() {
        request["request_id"] = Value::String(Machine.new_id().to_string());
    }
    request
}

fn sync_command(sync: &Sync) -> Command {
    match &sync.what {
        Some(SyncWhat::Status) => ("sync_status", json!({}), None),
        Some(SyncWhat::Reconcile { name, date }) => ("sync_reconcile", json!({ "upstream": name, "date": date }), None),
        None => (
            "sync_run",
            json!({ "until_idle": sync.until_idle, "timeout_s": sync.timeout }),
            None,
        ),
    }
}

fn desk_command(desk: &Desk) -> Result<Command, Failure> {
    Ok(match desk {
        Desk::List => ("desk", json!({}), None),
        Desk::Retry { upstream, receipt_no } => (
            "desk_retry",
            json!({ "upstream": upstream, "receipt_no": receipt_no }),
            None,
        ),
        Desk::SetAside {
            upstream,
            receipt_no,
            reason,
        } => (
            "desk_set_aside",
            json!({ "upstream": upstream, "receipt_no": receipt_no, "reason": reason }),
            None,
        ),
        Desk::Export {
            upstream,
            receipt_no,
            out,
        } => (
            "desk_file",
            json!({ "upstream": upstream, "receipt_no": receipt_no, "file": out.as_deref().map(whole).transpose()? }),
            None,
        ),
    })
}

fn receipt_request(receipt: &Receipt) -> Value {
    let drawing = &receipt.drawing;
    json!({ "receipt_no": receipt.receipt_no, "format": drawing.format.word(), "language": drawing.language })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Args;
    use app::COMMANDS;
    use clap::Parser;

    const LINES: &[&str] = &[
        "park list",
        "order make --scan 8850001x3 --name Lim --phone 0812345678 --on 2026-12-05 --at 14:30 --note blue",
        "order make --scan 8850001 --customer M000417 --on 2026-12-05",
        "order list lim --ended",
        "order show 12",
        "order show 12 --print",
        "order pay 12 200 --tender cash:200",
        "order collect 12 --tender card:EXACT:4471",
        "order cancel 12 --reason ill --keep-deposit",
        "customer find wei",
        "customer export M000417 --format csv",
        "customer doubles",
        "customer merge M000417 M000418 --take phone --take name",
        "customer erase M000417",
        "sales --customer M000417 --date 2026-11-24 --total 12.50",
        "customer show M000417",
        "customer add --name Lim --phone 0812345678 --consent yes",
        "customer edit M000417 --level gold --credit-limit 5000",
        "customer account M000417",
        "customer book M000417 credit -5.50 --reason paid-out",
        "product find water",
        "product show P0001",
        "product add sku=N1 price=1",
        "product edit P0001 price=12.50",
        "product retire P0001",
        "product style TEE",
        "product variants TEE colour=Red,Blue size=S,M --fact name_en=T-shirt --fact price=290 --price Red,M=310 --gtin Red,S=8850001110015",
        "customer phones masked",
        "customer tie M1 office --number 1001",
        "customer untie M1",
        "customer ask M1",
        "customer lease",
        "customer lease --credit 500 --points 100 --hours 24",
        "choice list",
        "choice put milk --name Milk --least 1 OAT=12 COW",
        "choice remove milk",
        "empties list",
        "sell --scan 8850001 --empties BOTTLEx12 --tender cash:500",
        "empties return BOTTLEx30 CRATE",
        "sell --scan 8850001 --choice 8850001=OAT,SHOT --tender cash:500",
        "promotion list",
        "training begin",
        "training end",
        "tax list",
        "tax round sale",
        "tax change vat7 --from 2027-01-01 --to 10",
        "tax keep vat7 --from 2027-01-01",
        "promotion switch WATER3 off",
        "promotion remove WATER3",
        "promotion coupons WATER3 --make 50",
        "sell --scan 8850001x3 --tender cash:500 --discount 10%",
        "sell --weigh 00735 --tender cash:500 --tax-exempt D-123",
        "sell --scan 8850001 --tender cash:500 --level wholesale --line-price 1=7.50 --line-discount 1=10% --reason dented",
        "refund --receipt T1K7Q-000001 --line 1x2 --line 3 --write-off 2x1 --tender cash --reason damaged",
        "void --receipt T1K7Q-000001 --reason mistake",
        "void --reason mistake",
        "correct-tender --receipt T1K7Q-000001 --tender card:EXACT --reason mistake",
        "shift open --float 2000",
        "shift count",
        "shift count --count 2000 --count USD:20",
        "shift count --piece 1000x2 --piece USD:5x3",
        "shift close",
        "shift close --count 1900 --note miscounted",
        "shift suspend",
        "shift resume 3",
        "shift give --to bo",
        "shift limit",
        "shift limit --off-by 20",
        "shift limit --cash-slips no",
        "shift close --count 2000",
        "shift x",
        "shift z",
        "shift report --format pdf --out x.pdf",
        "shift report 3 --format png --language th",
        "upstream change office --base-url http://127.0.0.1:8001/api/v1 --set ca_file=/etc/shop.pem --secret-stdin",
        "upstream add pos-system-api --name office --base-url http://127.0.0.1:8000/api/v1 --set username=till",
        "upstream list",
        "upstream probe office",
        "upstream probe office --write-probe",
        "upstream remove office",
        "upstream map office product P0001 7",
        "upstream maps office",
        "upstream kinds",
        "upstream operations pos-system-api",
        "upstream call office items.list",
        "sync --until-idle --timeout 5",
        "sync status",
        "sync reconcile office --date 2026-11-24",
        "upstream accept office",
        "desk list",
        "desk retry office T1K7Q-000001",
        "desk set-aside office T1K7Q-000001 --reason twice",
        "desk export office T1K7Q-000001 --out FILE.json",
        "report day --date 2026-11-24",
        "printer add counter --at tcp:127.0.0.1:9100",
        "printer jobs",
        "printer test counter --what cut",
        "printer remove counter",
        "drawer --reason change",
        "shift in --amount 500 --reason change",
        "shift out --amount 120 --reason ice",
        "shift drop --amount 2000 --reason safe",
        "printer dismiss 7",
        "print x",
        "print z",
        "print cash 2 --shift 7",
        "receipt T1K7Q-000001 --format png",
        "receipt T1K7Q-000001 --format pdf --out r.pdf",
        "scanner add hand --at serial:/dev/ttyACM0@9600 --gap 60",
        "scanner list",
        "scanner remove hand",
        "scanner wedge list",
        "scanner wedge set belt --gap 100 --end none --prefix ~ --min-length 4",
        "scanner wedge remove belt",
        "scale show",
        "scale set --at serial:/dev/ttyUSB0@9600 --speaks toledo --unit lb --never-typed --again --by-itself",
        "scale find --at tcp:127.0.0.1:4001",
        "scale weigh",
        "scale remove",
        "payment list",
        "payment take cash card voucher",
        "payment promptpay 0812345678",
        "payment gift-card GC-1234",
        "payment gift-card GC-1234 --book -5 --reason wrong",
        "payment rate usd 35.10",
        "payment ask 339.80 --print",
        "sound show",
        "sound set --volume 40 --off added",
        "sound try paid",
        "staff badge ana --print",
        "staff revoke-badge ana",
        "staff badges",
        "staff badges --alone yes",
        "codes list",
        "codes set 21:5:5:weight3 02:5:4:price2:check",
        "codes expired",
        "codes expired refuse",
        "codes explain 4006381333931",
        "receipt T1K7Q-000001 --print",
        "verify",
        "verify --anchor 1042-7KQ2M-9R4TX-0B5CD-E8FGH-JNPSV",
        "status",
        "doctor",
        "doctor --bundle FILE.zip",
    ];

    #[test]
    fn every_line_asks_for_a_command_that_the_till_has() {
        for line in LINES {
            let args = Args::try_parse_from(["evertillctl"].into_iter().chain(line.split(' '))).expect(line);
            let (command, request, _) = command_of(&args.asked).expect(line);
            assert!(COMMANDS.iter().any(|known| known.name == command), "{line}: {command}");
            assert!(request.is_object(), "{line}");
        }
    }

    #[test]
    fn what_the_machine_may_do_needs_no_person_and_all_else_does() {
        let alone = [
            "sync --once",
            "sync status",
            "upstream list",
            "report day",
            "verify",
            "status",
            "doctor",
            "staff list",
            "scanner wedge list",
        ];
        for line in LINES {
            let args = Args::try_parse_from(["evertillctl"].into_iter().chain(line.split(' '))).expect(line);
            let (command, _, _) = command_of(&args.asked).expect(line);
            let machine = alone.iter().any(|start| line.starts_with(start)) || line.starts_with("sync");
            assert_eq!(args.who.caller(command).is_ok(), machine, "{line}");
        }
    }

    #[test]
    fn a_sale_has_an_id_before_it_is_sent_and_keeps_its_own() {
        assert!(with_request_id(json!({ "scan": [] }))["request_id"].is_string());
        let own = json!({ "request_id": "0190a1b2-0000-7000-8000-000000000001" });
        assert_eq!(with_request_id(own.clone()), own);
    }
}
