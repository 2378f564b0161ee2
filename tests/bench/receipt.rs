//! The receipt of twenty lines: laid out, and drawn as dots for a printer of 576 across.

use crate::Outcome;
use crate::goods::Goods;
use crate::report::Measure;
use crate::rounds::{contest, timed};
use domain::CartId;
use domain::product::Language;
use domain::sale::Sale;
use domain::settle::Method;
use paper::{Copy, LocalTime, Typesetter};
use std::process::Command;
use testkit::sample::{self, business_date, shop, uuid};

const ROUNDS: usize = 300;

const LINES: usize = 20;

const DOTS: u32 = 576;

const SOLD_AT: LocalTime = LocalTime {
    date: business_date(),
    hour: 10,
    minute: 43,
};

/// A printer's desk: the fonts are read once and kept, as the till does.
struct Desk {
    setter: Typesetter,
    sale: Sale,
}

impl Desk {
    fn new() -> Outcome<Self> {
        let cart = Goods::read()?.cart(CartId(uuid(1)), LINES)?;
        let sale = sample::sale_of(&cart, 123, &[(Method::Cash, "99999.75")]);
        Ok(Self {
            setter: Typesetter::new(),
            sale,
        })
    }

    fn print(&mut self) -> Outcome<u32> {
        let page = paper::receipt(
            &self.sale,
            paper::Beside::default(),
            &shop(),
            Language::En,
            SOLD_AT,
            Copy::Original,
        );
        Ok(page.raster(&mut self.setter, DOTS).height())
    }
}

/// The receipt against itself: there is no floor for it, only its time.
pub(crate) fn drawn() -> Outcome<Measure> {
    let (mut desk, mut other) = (Desk::new()?, Desk::new()?);
    Ok(Measure {
        name: "the receipt of twenty lines, drawn",
        floor: "the same receipt".to_owned(),
        contest: contest(ROUNDS, || timed(|| other.print()), || timed(|| desk.print()))?,
        limit: None,
    })
}

/// Draws so many receipts: a child's part under callgrind.
pub(crate) fn draw(receipts: u64) -> Outcome<()> {
    let mut desk = Desk::new()?;
    for _ in 0..receipts {
        std::hint::black_box(desk.print()?);
    }
    Ok(())
}

/// Instructions of one more receipt, once every letter was drawn: the same in every run. `None` without valgrind.
pub(crate) fn instructions() -> Outcome<Option<u64>> {
    match (instructions_of(1)?, instructions_of(5)?) {
        (Some(one), Some(five)) => Ok(Some(five.saturating_sub(one) / 4)),
        _ => Ok(None),
    }
}

fn instructions_of(receipts: u64) -> Outcome<Option<u64>> {
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe()?)
        .args(["draw", &receipts.to_string()])
        .output();
    let Ok(output) = run else {
        return Ok(None);
    };
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected : "));
    let count = collected.and_then(|(_, count)| count.trim().parse().ok());
    Ok(Some(count.ok_or_else(|| format!("callgrind counted nothing: {said}"))?))
}
