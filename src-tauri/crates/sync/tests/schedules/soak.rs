//! Weeks of three tills that share five back ends, in the test's own time: everything that goes wrong goes wrong at random.

use crate::office::{Kind, PASSWORD, Place};
use crate::oracle::{self, Verdict};
use crate::till::{Till, Time};
use crate::weather::{Late, Weather};
use domain::UpstreamId;
use domain::sale::Sale;
use domain::till::TillMark;
use std::ops::ControlFlow;
use sync::Surroundings;
use testkit::dice::Dice;
use testkit::sample::uuid;

/// Every kind of back end there is.
const KINDS: [Kind; 5] = [
    Kind::PosSystemApi,
    Kind::Pospal,
    Kind::WordPos,
    Kind::Pospos,
    Kind::WristCoin,
];

/// The usual quarantine, in seconds.
const QUARANTINE_S: u32 = 60;

/// Requests of a thousand that meet a fault.
const PER_MILLE: u16 = 60;

/// The longest rest between two things that happen.
const REST_MS: usize = 20_000;

const DAY_MS: i64 = 24 * 3_600_000;

/// A clock is set by a day at most, either way.
const JUMP_MS: usize = 2 * 24 * 3_600_000;

/// Three tills, five back ends and what happens to them.
pub(crate) struct Soak {
    tills: Vec<Till>,
    places: Vec<Place>,
    late: Late,
    dice: Dice,
    sold: u64,
    last: Option<(usize, Sale)>,
}

impl Soak {
    pub(crate) fn of(seed: u64) -> Self {
        let time = Time::default();
        let tills = ["T1", "T2", "T3"].map(|code| {
            let mark = TillMark::new(code, "K7Q").unwrap();
            Till::open_as(mark, PASSWORD, time.clone())
        });
        let places = KINDS.map(|kind| kind.open(time.clock()));
        for till in &tills {
            for (number, place) in places.iter().enumerate() {
                place.join(till, id(number), QUARANTINE_S);
            }
        }
        for (place, seed) in places.iter().zip(seed..) {
            place.office.misbehave(seed, PER_MILLE);
        }
        Self {
            tills: tills.into(),
            places: places.into(),
            late: Late::by(0, i64::from(QUARANTINE_S) * 1_000),
            dice: Dice::seeded(seed),
            sold: 0,
            last: None,
        }
    }

    /// Lives until so many sales are sold and settled. What each back end has of them is the answer.
    pub(crate) fn run(mut self, sales: u64) -> Vec<(Kind, Verdict)> {
        while self.sold < sales {
            let at = self.dice.below(self.tills.len());
            self.sell(at);
            self.happen(at);
            self.send(at);
        }
        self.settle();
        let judged = self.places.iter().enumerate();
        judged
            .map(|(number, place)| (place.kind, oracle::judge(&self.tills, id(number), &*place.office)))
            .collect()
    }

    /// A few sales, now and then with one that was taken back.
    fn sell(&mut self, at: usize) {
        for _ in 0..=self.dice.below(3) {
            self.sold += 1;
            let quantity = 1 + self.dice.below(9);
            let sale = self.tills[at].sell_now(self.sold, quantity);
            self.last = Some((at, sale));
        }
        if self.dice.below(30) == 0
            && let Some((at, sale)) = self.last.take()
        {
            let _refund = self.tills[at].refund(&sale);
        }
    }

    /// A line that is down or up again, a till that ends and starts again, a clock that somebody sets.
    fn happen(&mut self, at: usize) {
        match self.dice.below(200) {
            0..4 => self.any_place().office.close(),
            4..24 => self.any_place().office.open(),
            24..28 => {
                let till = self.tills.remove(at);
                self.tills.insert(at, till.restarted());
            }
            28..30 => {
                let by_ms = i64::try_from(self.dice.below(JUMP_MS)).unwrap() - DAY_MS;
                self.tills[at].around.set_clock(by_ms);
            }
            _ => {}
        }
    }

    fn any_place(&mut self) -> &Place {
        let at = self.dice.below(self.places.len());
        &self.places[at]
    }

    fn send(&mut self, at: usize) {
        let (what, rest_ms) = (self.dice.below(10), i64::try_from(self.dice.below(REST_MS)).unwrap());
        let weather = self.weather(at);
        if what != 0 {
            let _outlook = self.tills[at].engine.pass(&weather).unwrap();
        }
        weather.wait(rest_ms);
    }

    /// Every line is up and nothing goes wrong any more: two quiet days for every till, or as long as its back ends' limits take.
    fn settle(&self) {
        for place in &self.places {
            place.office.behave();
            place.office.open();
        }
        for _ in 0..3 {
            for at in 0..self.tills.len() {
                self.quiet(at);
            }
            self.weather(0).wait(DAY_MS);
        }
    }

    fn quiet(&self, at: usize) {
        let weather = self.weather(at);
        let days = (0..100).try_for_each(|_| {
            let outlook = self.tills[at].engine.until_idle(&weather, DAY_MS / 2).unwrap();
            if outlook.idle {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert!(days.is_break(), "till {at} is never done");
    }

    fn weather(&self, at: usize) -> Weather<'_> {
        Weather {
            around: &self.tills[at].around,
            places: &self.places,
            late: &self.late,
        }
    }
}

fn id(number: usize) -> UpstreamId {
    UpstreamId(uuid(0xB0 + u64::try_from(number).unwrap()))
}
