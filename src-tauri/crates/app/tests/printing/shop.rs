//! The demo shop with its printer.

use crate::outside::Fixed;
use app::wire::till::Init;
use app::work::Press;
use app::{Caller, Outside, Till};
use base64::Engine as _;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use tempfile::TempDir;
use testkit::tape::Paper;

/// The demo shop: Ana at the counter, a shift open.
pub(crate) struct Shop {
    pub(crate) till: Arc<Till>,
    outside: Arc<Fixed>,
    _folder: TempDir,
}

impl Shop {
    /// The shop with a receipt printer at this place.
    pub(crate) fn with_printer_at(at: SocketAddr) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let outside = Arc::new(Fixed::default());
        let till = Till::init(folder.path(), Arc::clone(&outside) as Arc<dyn Outside>, &Init::demo()).unwrap();
        let shop = Self {
            till: Arc::new(till),
            outside,
            _folder: folder,
        };
        shop.ask_as(
            "owner",
            "4444",
            "add_printer",
            json!({ "name": "counter", "at": format!("tcp:{at}") }),
        );
        shop
    }

    /// The same in training, with a shift open.
    pub(crate) fn in_training(self) -> Self {
        let made = self.ask_as("chai", "3333", "begin_training", json!({}));
        let dir = std::path::PathBuf::from(made["folder"].as_str().unwrap());
        let till = Till::open(&dir, Arc::clone(&self.outside) as Arc<dyn Outside>).unwrap();
        let shop = Self {
            till: Arc::new(till),
            ..self
        };
        shop.ask_as("bo", "2222", "open_shift", json!({ "float": "1000.00" }));
        shop
    }

    /// Runs a command as Ana.
    pub(crate) fn ask(&self, command: &str, request: Value) -> Value {
        self.ask_as("ana", "1111", command, request)
    }

    pub(crate) fn ask_as(&self, name: &str, pin: &str, command: &str, request: Value) -> Value {
        let caller = Caller::Staff {
            name: name.to_owned(),
            pin: pin.to_owned(),
        };
        let reply = self.till.call(&caller, command, request);
        reply.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
    }

    /// Sells a bottle of water and answers with the receipt's number.
    pub(crate) fn sell(&self, tender: &str) -> String {
        let request = json!({ "scan": ["8850999320007"], "tender": [tender] });
        let document = self.ask("sell", request);
        document["receipt_no"].as_str().unwrap().to_owned()
    }

    /// The print worker's next round.
    pub(crate) fn print(&self) {
        Press::new(&self.till).print_pending().unwrap();
    }

    pub(crate) fn later_by(&self, ms: i64) {
        self.outside.later_by(ms);
    }

    /// What did not come out, as kind, number and state.
    pub(crate) fn unprinted(&self) -> Vec<(String, String, String)> {
        let jobs = self.ask("print_jobs", json!({}));
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let jobs = jobs["jobs"].as_array().unwrap().iter();
        jobs.map(|job| {
            let number = job.get("receipt_no").unwrap_or(&job["shift_no"]);
            (text(&job["kind"]), text(number), text(&job["state"]))
        })
        .collect()
    }

    /// The number that warns in the frame.
    pub(crate) fn warnings(&self) -> u64 {
        self.ask("till_status", json!({}))["unprinted"].as_u64().unwrap()
    }

    /// The rows of a receipt's picture, as the till shows it.
    pub(crate) fn picture(&self, receipt_no: &str) -> Vec<Vec<u8>> {
        self.picture_by("receipt", receipt_no)
    }

    /// The rows of what a command draws for a receipt.
    pub(crate) fn picture_by(&self, command: &str, receipt_no: &str) -> Vec<Vec<u8>> {
        let drawing = self.ask(command, json!({ "receipt_no": receipt_no, "format": "png" }));
        let picture = drawing["content"].as_str().unwrap();
        let bytes = base64::engine::general_purpose::STANDARD.decode(picture).unwrap();
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::IDENTITY);
        let mut reader = decoder.read_info().unwrap();
        let mut rows = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut rows).unwrap();
        rows.chunks(info.line_size)
            .map(|row| row.iter().map(|byte| !byte).collect())
            .collect()
    }

    /// Fails unless the papers are these receipts, dot for dot.
    #[track_caller]
    pub(crate) fn assert_are(&self, papers: &[Paper], receipts: &[&str]) {
        let known: Vec<&str> = papers.iter().map(|paper| self.which(paper, receipts)).collect();
        assert_eq!(known, receipts);
    }

    fn which<'a>(&self, paper: &Paper, receipts: &[&'a str]) -> &'a str {
        let same = |receipt: &&&str| self.picture(receipt) == paper.rows();
        receipts.iter().find(same).copied().unwrap_or("another paper")
    }
}
