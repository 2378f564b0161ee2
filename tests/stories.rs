//! Whole-till stories: a day in the shop, told with the programs that the shop runs, a real printer port and a real back end's wire.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a story stops at what it did not expect"
)]

#[path = "stories/amounts.rs"]
mod amounts;
#[path = "stories/back_end.rs"]
mod back_end;
#[path = "stories/badge.rs"]
mod badge;
#[path = "stories/beside.rs"]
mod beside;
#[path = "stories/books.rs"]
mod books;
#[path = "stories/card.rs"]
mod card;
#[path = "stories/codes.rs"]
mod codes;
#[path = "stories/crash.rs"]
mod crash;
#[path = "stories/currencies.rs"]
mod currencies;
#[path = "stories/customers.rs"]
mod customers;
#[path = "stories/customers_pulled.rs"]
mod customers_pulled;
#[path = "stories/customers_sent.rs"]
mod customers_sent;
#[path = "stories/day.rs"]
mod day;
#[path = "stories/demo_day.rs"]
mod demo_day;
#[path = "stories/elsewhere.rs"]
mod elsewhere;
#[path = "stories/faults.rs"]
mod faults;
#[path = "stories/five.rs"]
mod five;
#[path = "stories/goods_asked.rs"]
mod goods_asked;
#[path = "stories/goods_pulled.rs"]
mod goods_pulled;
#[path = "stories/help.rs"]
mod help;
#[path = "stories/imports.rs"]
mod imports;
#[path = "stories/journal.rs"]
mod journal;
#[path = "stories/languages.rs"]
mod languages;
#[path = "stories/leases.rs"]
mod leases;
#[path = "stories/mend.rs"]
mod mend;
#[path = "stories/offline.rs"]
mod offline;
#[path = "stories/online.rs"]
mod online;
#[path = "stories/paper.rs"]
mod paper;
#[path = "stories/paper_again.rs"]
mod paper_again;
#[path = "stories/parking.rs"]
mod parking;
#[path = "stories/pin.rs"]
mod pin;
#[path = "stories/printer.rs"]
mod printer;
#[path = "stories/probe.rs"]
mod probe;
#[path = "stories/promotions.rs"]
mod promotions;
#[path = "stories/real_input.rs"]
mod real_input;
#[path = "stories/reconcile.rs"]
mod reconcile;
#[path = "stories/records.rs"]
mod records;
#[path = "stories/reload.rs"]
mod reload;
#[path = "stories/rest.rs"]
mod rest;
#[path = "stories/returns.rs"]
mod returns;
#[path = "stories/scanner.rs"]
mod scanner;
#[path = "stories/sheet.rs"]
mod sheet;
#[path = "stories/shift.rs"]
mod shift;
#[path = "stories/slips.rs"]
mod slips;
#[path = "stories/sound.rs"]
mod sound;
#[path = "stories/split.rs"]
mod split;
#[path = "stories/stock.rs"]
mod stock;
#[path = "stories/support.rs"]
mod support;
