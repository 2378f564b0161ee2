//! What can be asked. What a command and its options mean is said in `help.ftl`, in every language.

mod card;
mod choice;
mod code;
mod connection;
mod customer;
mod file;
mod order;
mod payment;
mod product;
mod promotion;
mod refund;
mod scale;
mod shift;
mod shop;
mod sound;
mod stock;
mod tax;
mod verify;

pub(crate) use card::Card;
pub(crate) use choice::{Choice, Empties};
pub(crate) use code::{Codes, Scanner, Wedge};
pub(crate) use connection::{Desk, Records, Sync, SyncWhat, Upstream};
pub(crate) use customer::{Customer, Facts, Sales};
pub(crate) use file::{Drawing, Export, ExportFormat, ExportKind, Import, ImportKind, Receipt, ReceiptFormat, Sell};
pub(crate) use order::Order;
pub(crate) use payment::Payment;
pub(crate) use product::{Product, Variants};
pub(crate) use promotion::Promotion;
pub(crate) use refund::{Back, CorrectTender, Elsewhere, Invoice, Refund, Returns, Void, WithoutReceipt};
pub(crate) use scale::Scale;
pub(crate) use shift::{Cash, Moved, Shift, ShiftPaper};
pub(crate) use shop::{
    Display, Drawer, Init, Park, Print, Printer, Rebuild, Recover, Report, ReportFormat, Staff, Tested, Training,
};
pub(crate) use sound::Sound;
pub(crate) use stock::Stock;
pub(crate) use tax::Tax;
pub(crate) use verify::Verify;

use app::Language;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use std::path::PathBuf;

#[derive(Parser)]
#[command(name = "evertillctl", version, propagate_version = true)]
pub(crate) struct Args {
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = languages(), hide_possible_values = true)]
    pub(crate) lang: Option<Language>,
    #[command(flatten)]
    pub(crate) who: Who,
    #[command(subcommand)]
    pub(crate) asked: Asked,
}

#[derive(clap::Args)]
pub(crate) struct Who {
    #[arg(long, global = true, value_name = "NAME", help_heading = "Who acts")]
    pub(crate) staff: Option<String>,
    #[arg(long, global = true, help_heading = "Who acts")]
    pub(crate) pin_stdin: bool,
    #[arg(
        long,
        global = true,
        value_name = "NAME",
        requires = "staff",
        help_heading = "Who acts"
    )]
    pub(crate) approver: Option<String>,
}

fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(["en", "th", "zh"]).map(|tag| Language::by_tag(&tag).unwrap_or_default())
}

#[derive(Subcommand)]
pub(crate) enum Asked {
    Init(Init),
    Import(Import),
    Export(Export),
    Sell(Sell),
    Refund(Refund),
    #[command(subcommand)]
    Returns(Returns),
    Void(Void),
    CorrectTender(CorrectTender),
    Invoice(Invoice),
    #[command(subcommand)]
    Order(Order),
    #[command(subcommand)]
    Park(Park),
    #[command(subcommand)]
    Shift(Shift),
    #[command(subcommand)]
    Upstream(Upstream),
    Sync(Sync),
    #[command(subcommand)]
    Desk(Desk),
    #[command(subcommand)]
    Report(Report),
    #[command(subcommand)]
    Printer(Printer),
    #[command(subcommand)]
    Scanner(Scanner),
    #[command(subcommand)]
    Scale(Scale),
    #[command(subcommand)]
    Codes(Codes),
    #[command(subcommand)]
    Sound(Sound),
    #[command(subcommand)]
    Payment(Payment),
    #[command(subcommand)]
    Product(Product),
    #[command(subcommand)]
    Stock(Stock),
    #[command(subcommand)]
    Card(Card),
    #[command(subcommand)]
    Promotion(Promotion),
    #[command(subcommand)]
    Choice(Choice),
    #[command(subcommand)]
    Empties(Empties),
    #[command(subcommand)]
    Tax(Tax),
    #[command(subcommand)]
    Training(Training),
    #[command(subcommand)]
    Customer(Customer),
    Sales(Sales),
    Display(Display),
    Drawer(Drawer),
    #[command(subcommand)]
    Print(Print),
    Receipt(Receipt),
    #[command(subcommand)]
    Staff(Staff),
    Verify(Verify),
    Rebuild(Rebuild),
    Recover(Recover),
    Status,
    Doctor {
        #[arg(long, value_name = "FILE")]
        bundle: Option<PathBuf>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn wrong_usage_is_told_from_a_refusal() {
        let wrong = [
            "evertillctl",
            "evertillctl sell",
            "evertillctl fly",
            "evertillctl shift open",
            "evertillctl init --shop X",
            "evertillctl status --lang fr",
        ];
        for line in wrong {
            let fault = Args::try_parse_from(line.split(' '))
                .err()
                .map(|fault| fault.exit_code());
            assert_eq!(fault, Some(2), "{line}");
        }
    }
}
