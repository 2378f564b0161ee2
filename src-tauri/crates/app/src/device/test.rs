//! Testing a device: what is done with it, and how that went, kept with time and person.

use super::{SETUP, no_such, printer_fault, resolve};
use crate::Till;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::refusal::{Code, Refusal};
use crate::training;
use crate::wire::Nothing;
use crate::wire::device::{TestPrinter, Tested};
use devices::{Address, Limits, Profile, SendFault, Sent};
use paper::Typesetter;
use std::collections::BTreeMap;
use store::{DeviceTest, Printer};

/// How the printers' and the drawers' tests are named.
pub(crate) const PRINTER: &str = "printer";
pub(crate) const DRAWER: &str = "drawer";

pub(crate) fn printer(till: &Till, acting: &Acting, request: TestPrinter) -> Result<Nothing, Refusal> {
    let printer = till.ledger().printer(&request.name)?;
    let printer = printer.ok_or_else(|| no_such(&request.name))?;
    let what = request.what.as_deref().unwrap_or("page");
    if !["page", "cut", "drawer"].contains(&what) {
        let detail = format!("{what:?} is no test (page, cut or drawer)");
        return Err(Refusal::new(Code::BadRequest).with("detail", detail));
    }
    if what == "drawer" {
        training::refuse_in(till)?;
    }
    let began_ms = till.now_ms();
    let tried = resolve(&printer)
        .map_err(|why| (SETUP, why))
        .and_then(|(address, profile)| {
            let sent = send(till, &printer, &address, &profile, what);
            sent.map_err(|fault| (fault.trouble().code(), fault.to_string()))
        });
    let kind = if what == "drawer" { DRAWER } else { PRINTER };
    keep(till, acting, &format!("{kind}:{}", printer.name), began_ms, &tried)?;
    // Whoever tests a printer has just done something about it: what waits for it is tried now.
    till.bell().ring();
    tried
        .map(|_| Nothing {})
        .map_err(|(trouble, why)| printer_fault(trouble, why))
}

fn send(till: &Till, printer: &Printer, to: &Address, profile: &Profile, what: &str) -> Result<Sent, SendFault> {
    // Somebody tests a printer because something is wrong with it: it may still wait for the rest of an older job.
    let recovery = devices::recovery(profile);
    let (bytes, limits) = match what {
        "drawer" => (devices::drawer_pulse(profile), Limits::default().unasked()),
        "cut" => (devices::cut(), Limits::default()),
        _ => (test_page(till, printer, profile), Limits::default()),
    };
    devices::send(to, &[recovery, bytes].concat(), &limits)
}

fn test_page(till: &Till, printer: &Printer, profile: &Profile) -> Vec<u8> {
    let page = paper::test_page(&printer.name, till.shop().receipt_language);
    devices::job_bytes(&page.raster(&mut Typesetter::new(), profile.width_dots), profile)
}

/// What came of a test, or what kept it and in whose words.
type Tried = Result<Sent, (&'static str, String)>;

fn keep(till: &Till, acting: &Acting, device: &str, began_ms: i64, tried: &Tried) -> Result<(), Refusal> {
    let (at_ms, kept_by) = (till.now_ms(), tried.as_ref().err());
    let test = DeviceTest {
        device: device.to_owned(),
        at_ms,
        staff_id: acting.staff_id()?,
        // A clock that is put back meanwhile makes it nothing.
        took_ms: u32::try_from(at_ms - began_ms).unwrap_or(0),
        confirmed: tried.as_ref().is_ok_and(|sent| sent.confirmed),
        trouble: kept_by.map(|(trouble, _)| (*trouble).to_owned()),
        heard: kept_by.map(|(_, why)| why.clone()).unwrap_or_default(),
    };
    Ok(till.ledger().record_device_test(&test)?)
}

/// The last test of each device, by its kind and name.
pub(crate) fn all(till: &Till) -> Result<BTreeMap<String, Tested>, Refusal> {
    let staff = till.ledger().staff_list()?;
    let name = |test: &DeviceTest| staff.iter().find(|person| person.id == test.staff_id);
    let one = |test: DeviceTest| {
        let tested = Tested {
            at: rfc3339(test.at_ms, &till.shop().timezone),
            by: name(&test).map(|person| person.name.clone()).unwrap_or_default(),
            took_ms: test.took_ms,
            confirmed: test.confirmed,
            trouble: test.trouble,
            heard: test.heard,
        };
        (test.device, tested)
    };
    Ok(till.ledger().device_tests()?.into_iter().map(one).collect())
}
