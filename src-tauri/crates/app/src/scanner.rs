//! Scanners at serial ports: added, removed, and what was last heard of each.

use crate::Till;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::events::Kind;
use crate::refusal::{Code, Refusal};
use crate::wire::Nothing;
use crate::wire::scanner::{AddScanner, ScanHeard, ScannerInfo, ScannerRef, Scanners};
use crate::wire::sound::ToneKind;
use devices::{Address, Flow, Heard, ScannerPort, Trouble, lasting_name};
use domain::barcode::{Code as Barcode, classify};
use domain::hex::hex;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use store::{Scanner, StoreError};

/// The silence that ends a code where none is said: scanners pause less within a code and more between two.
const USUAL_GAP_MS: u32 = 50;

/// The silences that make sense.
const GAPS_MS: std::ops::RangeInclusive<u32> = 10..=2_000;

/// What was last heard of one scanner.
#[derive(Clone, Debug, Default)]
struct Ear {
    connected: bool,
    /// What keeps it, and in the system's words.
    fault: Option<(Trouble, String)>,
    scans: u64,
    last: Option<Last>,
}

#[derive(Clone, Debug)]
struct Last {
    code: Option<String>,
    raw: Option<String>,
    at_ms: i64,
}

/// What was last heard of each scanner, by its name.
#[derive(Debug, Default)]
pub(crate) struct Ears(Mutex<BTreeMap<String, Ear>>);

impl Ears {
    fn of(&self, name: &str) -> Ear {
        let ears = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        ears.get(name).cloned().unwrap_or_default()
    }

    fn note(&self, name: &str, note: impl FnOnce(&mut Ear)) {
        let mut ears = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        note(ears.entry(name.to_owned()).or_default());
    }

    /// Nobody listens to it any more.
    pub(crate) fn forget(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

pub(crate) fn add(till: &Till, acting: &Acting, request: AddScanner) -> Result<Scanners, Refusal> {
    let gap_ms = request.gap_ms.unwrap_or(USUAL_GAP_MS);
    if !GAPS_MS.contains(&gap_ms) {
        return Err(Refusal::new(Code::BadRequest).with("detail", "a gap has 10 to 2000 milliseconds"));
    }
    let name = request.name.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Refusal::new(Code::BadRequest).with("detail", "the scanner has no name"));
    }
    let (device, baud) =
        port_of(&request.at).ok_or_else(|| Refusal::new(Code::BadScannerAddress).with("value", &*request.at))?;
    let scanner = Scanner {
        name: name.to_owned(),
        address: format!("serial:{}@{baud}", lasting_name(&device)),
        gap_ms,
    };
    till.ledger().add_scanner(&scanner, acting.actor, till.now_ms())?;
    till.bell().ring();
    shown(till)
}

pub(crate) fn remove(till: &Till, acting: &Acting, request: ScannerRef) -> Result<Scanners, Refusal> {
    let removed = till.ledger().remove_scanner(&request.name, acting.actor, till.now_ms());
    removed.map_err(|fault| match fault {
        StoreError::Unknown { .. } => Refusal::new(Code::NoSuchScanner).with("name", &*request.name),
        fault => fault.into(),
    })?;
    till.bell().ring();
    shown(till)
}

pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<Scanners, Refusal> {
    shown(till)
}

fn shown(till: &Till) -> Result<Scanners, Refusal> {
    let one = |scanner: Scanner| {
        let ear = till.ears().of(&scanner.name);
        let (code, raw, at_ms) = ear
            .last
            .map_or((None, None, None), |last| (last.code, last.raw, Some(last.at_ms)));
        ScannerInfo {
            name: scanner.name,
            at: scanner.address,
            gap_ms: scanner.gap_ms,
            connected: ear.connected,
            trouble: ear.fault.as_ref().map(|(trouble, _)| trouble.code().to_owned()),
            fault: ear.fault.map(|(_, why)| why),
            scans: ear.scans,
            last_code: code,
            last_raw: raw,
            last_at: at_ms.map(|at_ms| rfc3339(at_ms, &till.shop().timezone)),
        }
    };
    Ok(Scanners {
        scanners: till.ledger().scanners()?.into_iter().map(one).collect(),
    })
}

fn port_of(address: &str) -> Option<(String, u32)> {
    match address.parse() {
        Ok(Address::Serial {
            device,
            baud,
            flow: Flow::Wire,
        }) => Some((device, baud.get())),
        _ => None,
    }
}

/// A scanner as the device crate knows it; nothing for one of a newer program.
pub(crate) fn port(scanner: &Scanner) -> Option<ScannerPort> {
    let (device, baud) = port_of(&scanner.address)?;
    Some(ScannerPort {
        device,
        baud,
        gap: Duration::from_millis(u64::from(scanner.gap_ms)),
    })
}

/// Takes what was heard of a scanner: a code goes up to whatever page is open.
pub(crate) fn heard(till: &Till, name: &str, what: Heard) {
    match what {
        Heard::There => till.ears().note(name, |ear| {
            ear.connected = true;
            ear.fault = None;
        }),
        Heard::Away(trouble, why) => {
            tracing::warn!(name, why, "a scanner is away");
            // One that was there is missed; that it still is not is no news.
            if till.ears().of(name).connected {
                till.sounds().play(ToneKind::Warning);
            }
            till.ears().note(name, |ear| {
                ear.connected = false;
                ear.fault = Some((trouble, why));
            });
        }
        Heard::Code(bytes) => return code(till, name, &bytes),
    }
    till.events().send(Kind::Scanner);
}

fn code(till: &Till, name: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    // Whoever reads these could sign in or pay with them.
    let secret = matches!(
        classify(&text, &till.embed_rules()),
        Barcode::Badge(_) | Barcode::Payment
    );
    let last = Last {
        code: (!secret).then(|| text.clone()),
        raw: (!secret).then(|| hex(bytes)),
        at_ms: till.now_ms(),
    };
    till.ears().note(name, |ear| {
        ear.scans += 1;
        ear.last = Some(last);
    });
    till.scanned(text);
}

/// The page has a scan: it need not be kept for the next one.
pub(crate) fn scan_heard(till: &Till, _: &Acting, request: ScanHeard) -> Result<Nothing, Refusal> {
    till.events().scan_heard(request.seq);
    Ok(Nothing {})
}
