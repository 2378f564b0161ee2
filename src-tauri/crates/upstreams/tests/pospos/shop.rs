//! A shop with its upstream, and the clock that both go by.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::pospos::{Options, Record, Seed, Simulator};
use upstreams::{Config, Secret, Upstream};

/// 2025-11-30, 18:33:20 in Bangkok.
pub(crate) const NOW_MS: i64 = 1_764_502_400_000;

pub(crate) const KEY: &str = "correct-horse";

/// A simulator, the till's client of it, and the time of both.
pub(crate) struct Shop {
    pub(crate) simulator: Simulator,
    pub(crate) upstream: Box<dyn Upstream>,
    now: Arc<AtomicI64>,
}

impl Shop {
    pub(crate) fn with(options: Options, settings: &[(&str, &str)]) -> Self {
        let now = Arc::new(AtomicI64::new(NOW_MS));
        let (theirs, ours) = (Arc::clone(&now), Arc::clone(&now));
        let simulator = Simulator::start(Options {
            clock: Arc::new(move || theirs.load(Ordering::SeqCst)),
            ..options
        })
        .unwrap();
        let clock = Arc::new(move || ours.load(Ordering::SeqCst));
        let upstream = upstreams::connect("pospos", &config(&simulator.base_url(), settings), clock).unwrap();
        Self {
            simulator,
            upstream,
            now,
        }
    }

    /// Time goes by.
    pub(crate) fn later(&self, seconds: i64) {
        self.now.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

pub(crate) fn config(base_url: &str, settings: &[(&str, &str)]) -> Config {
    let said = settings
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    Config {
        base_url: base_url.to_owned(),
        settings: said.collect(),
        secret: Secret::new(KEY),
    }
}

/// A sale in the shape that was seen in answers, with made-up words.
pub(crate) fn transaction(no: usize, timestamp: &str) -> Record {
    let json = format!(
        r#"{{"_id":"68b9{no:020}","code":"TR68{no:06}","timestamp":"{timestamp}","status":"success","return_date":null,
        "comment":"table 4","discount":0,"buyer_detail":{{"code":"M000001","firstname":"Ana","lastname":"Suk"}},"sub_total":161,"grand_total":161,"segment_detail_type_list":[{{"pay_type":1,"price":100}},
        {{"pay_type":3,"price":61}}],"order_list":[{{"code":"P1","name":"Fish","stock":1.01,"price":159}}]}}"#
    );
    Record::read(&json).unwrap()
}

pub(crate) fn product(no: usize) -> Record {
    let json = format!(
        r#"{{"_id":"61d5{no:020}","code":"P{no:04}","name":"Tea {no}","cost":3,"price":"4.50","stock":-2.000,"category":{{"name":"Drinks"}},
        "unit":{{"name":"cup"}},"lastupdate":"2025-11-30T00:00:00.000Z"}}"#
    );
    Record::read(&json).unwrap()
}

pub(crate) fn options() -> Options {
    let read = |json: &str| Record::list(json);
    Options {
        seed: Seed {
            transactions: vec![transaction(1, "2025-11-30T03:00:00.000Z")],
            stock: vec![product(1)],
            members: read(
                r#"[{"_id":"m1","code":"M000001","phonenumber":"0812345678","firstname":"Ana"},
                {"_id":"m2","code":"M000002","phonenumber":"0812345678","firstname":"Bo"}]"#,
            ),
            credit: read(
                r#"[{"_id":"c1","period":"OUT_OF_PERIOD","status":"pending"},{"_id":"c2","period":"IN_OF_PERIOD","status":"paid"}]"#,
            ),
            vendors: read(r#"[{"_id":"v1","code":"V1","phonenumber":"021234567","companyname":"Tea Co"}]"#),
            buy_documents: read(r#"[{"_id":"b1","code":"B1","timestamp":"2025-11-29T18:00:00.000Z"}]"#),
            arriving: Vec::new(),
        },
        ..Options::default()
    }
}

pub(crate) fn shop() -> Shop {
    Shop::with(options(), &[("calls_per_minute", "1800")])
}
