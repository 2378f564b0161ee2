//! Printers: added, tested, and the receipts that did not come out.

pub(crate) mod test;

use crate::Till;
use crate::caller::Acting;
use crate::reason::reason;
use crate::receipt::numbered;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::training;
use crate::wire::Nothing;
use crate::wire::device::{
    AddPrinter, OpenDrawer, PrintJob, PrintJobRef, PrintJobs, Printed, PrinterInfo, PrinterRef, Printers,
};
use crate::wire::sale::ReceiptNo;
use devices::{Address, AddressError, Limits, Profile};
use domain::PrintJobId;
use domain::till::parking_no;
use paper::{Page, Typesetter};
use store::{PrintRequest, Printer, StoreError};

/// The address or the profile of a printer is not one that this program knows.
pub(crate) const SETUP: &str = "setup";

/// The printer of a job was removed.
pub(crate) const REMOVED: &str = "removed";

/// What keeps a job besides what the printers themselves say.
#[cfg(test)]
pub(crate) const TROUBLES: [&str; 3] = [SETUP, REMOVED, "stopped"];

pub(crate) fn add(till: &Till, acting: &Acting, request: AddPrinter) -> Result<Nothing, Refusal> {
    let bad_address = |why: String| {
        Refusal::new(Code::BadAddress)
            .with("value", &*request.at)
            .with("reason", why)
    };
    request
        .at
        .parse::<Address>()
        .map_err(|fault| bad_address(fault.to_string()))?;
    let profile = request
        .profile
        .clone()
        .unwrap_or_else(|| Profile::default_name().to_owned());
    if Profile::by_name(&profile).is_none() {
        return Err(Refusal::new(Code::BadRequest).with("detail", unknown_profile(&profile)));
    }
    if till.ledger().printer(&request.name)?.is_some() {
        return Err(Refusal::new(Code::NameTaken).with("name", request.name));
    }
    let printer = Printer {
        name: request.name,
        address: request.at,
        profile,
    };
    till.ledger().add_printer(&printer, acting.actor, till.now_ms())?;
    till.bell().ring();
    Ok(Nothing {})
}

fn unknown_profile(name: &str) -> String {
    let known = Profile::names().collect::<Vec<_>>().join(", ");
    format!("{name:?} is no printer profile (there are {known}, each also with +pin5 for a drawer at pin 5)")
}

/// A printer as the device crate knows it, or why this program does not know it.
pub(crate) fn resolve(printer: &Printer) -> Result<(Address, Profile), String> {
    let address = printer
        .address
        .parse()
        .map_err(|fault: AddressError| fault.to_string())?;
    let profile = Profile::by_name(&printer.profile);
    let profile = profile.ok_or_else(|| unknown_profile(&printer.profile))?;
    Ok((address, profile))
}

pub(crate) fn remove(till: &Till, acting: &Acting, request: PrinterRef) -> Result<Printers, Refusal> {
    let removed = till.ledger().remove_printer(&request.name, acting.actor, till.now_ms());
    removed.map_err(|fault| match fault {
        StoreError::Unknown { .. } => no_such(&request.name),
        fault => fault.into(),
    })?;
    till.bell().ring();
    all(till)
}

/// Prints a page once and now, on the printer that receipts go to: what must not wait in a queue.
pub(crate) fn print_now(till: &Till, page: &Page) -> Result<(), Refusal> {
    let printer = till.ledger().receipt_printer()?.ok_or_else(no_printer)?;
    let (address, profile) = resolve(&printer).map_err(|why| printer_fault(SETUP, why))?;
    let raster = page.raster(&mut Typesetter::new(), profile.width_dots);
    let sent = devices::send(&address, &devices::job_bytes(&raster, &profile), &Limits::default());
    sent.map(|_| ())
        .map_err(|fault| printer_fault(fault.trouble().code(), fault.to_string()))
}

/// A printer that did not print: what keeps it, and the same in the words of the system.
pub(crate) fn printer_fault(trouble: &str, why: String) -> Refusal {
    Refusal::new(Code::PrinterFault)
        .with("trouble", trouble)
        .with("reason", why)
}

pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<Printers, Refusal> {
    all(till)
}

fn all(till: &Till) -> Result<Printers, Refusal> {
    let receipts = till.receipt_printer()?;
    let tests = test::all(till)?;
    let tested = |kind: &str, name: &str| tests.get(&format!("{kind}:{name}")).cloned();
    let one = |printer: Printer| PrinterInfo {
        receipts: receipts.as_ref() == Some(&printer.name),
        tested: tested(test::PRINTER, &printer.name),
        drawer: tested(test::DRAWER, &printer.name),
        name: printer.name,
        at: printer.address,
        profile: printer.profile,
    };
    Ok(Printers {
        printers: till.ledger().printers()?.into_iter().map(one).collect(),
        profiles: Profile::names().map(str::to_owned).collect(),
    })
}

fn no_such(name: &str) -> Refusal {
    Refusal::new(Code::NoSuchPrinter).with("name", name)
}

pub(crate) fn jobs(till: &Till, _: &Acting, _: Nothing) -> Result<PrintJobs, Refusal> {
    unprinted(till)
}

fn unprinted(till: &Till) -> Result<PrintJobs, Refusal> {
    let jobs = till.ledger().unprinted_jobs()?;
    let one = |job: store::PrintJob| PrintJob {
        job_id: job.id.to_string(),
        no: job.queue_no,
        printed: printed(job.printed),
        state: job.state.code().to_owned(),
        printer: job.printer,
        trouble: job.trouble,
        fault: job.fault,
    };
    Ok(PrintJobs {
        jobs: jobs.into_iter().map(one).collect(),
    })
}

fn printed(printed: store::Printed) -> Printed {
    match printed {
        store::Printed::Receipt { receipt_no, .. } => Printed::Receipt { receipt_no },
        store::Printed::Copy {
            receipt_no, copy_no, ..
        } => Printed::Copy { receipt_no, copy_no },
        store::Printed::Invoice {
            receipt_no, copy_no, ..
        } => Printed::Invoice { receipt_no, copy_no },
        store::Printed::Drawer => Printed::Drawer,
        store::Printed::X { shift_no, .. } => Printed::X { shift_no },
        store::Printed::Z { shift_no, .. } => Printed::Z { shift_no },
        store::Printed::Slip { no } => Printed::Slip { number: parking_no(no) },
        store::Printed::Order { number, .. } => Printed::Order { number },
        store::Printed::Cash {
            shift_no, no, copy_no, ..
        } => Printed::Cash {
            shift_no,
            moved_no: no,
            copy_no,
        },
    }
}

pub(crate) fn dismiss(till: &Till, _: &Acting, request: PrintJobRef) -> Result<PrintJobs, Refusal> {
    let job = job_of(till, &request.job_id)?;
    till.ledger()
        .dismiss_job(job, till.now_ms())
        .map_err(|fault| match fault {
            StoreError::Unknown { .. } => no_job(&request.job_id),
            fault => fault.into(),
        })?;
    till.status_changed();
    unprinted(till)
}

/// A job by its identity, or by its number among those that did not come out.
fn job_of(till: &Till, text: &str) -> Result<PrintJobId, Refusal> {
    let Ok(no) = text.parse::<u64>() else {
        return Ok(PrintJobId(uuid_of(text)?));
    };
    let jobs = till.ledger().unprinted_jobs()?;
    let job = jobs.into_iter().find(|job| job.queue_no == no);
    job.map(|job| job.id).ok_or_else(|| no_job(text))
}

fn no_job(text: &str) -> Refusal {
    Refusal::new(Code::NoSuchJob).with("job", text)
}

pub(crate) fn reprint(till: &Till, acting: &Acting, request: ReceiptNo) -> Result<Nothing, Refusal> {
    let (sale, _) = numbered(till, &request.receipt_no)?;
    let job = till.print_request()?.ok_or_else(no_printer)?;
    till.ledger().queue_copy(&job, sale.id, acting.actor, till.now_ms())?;
    till.wake_after_sale();
    Ok(Nothing {})
}

/// Prints the X of the open shift.
pub(crate) fn print_x(till: &Till, _: &Acting, _: Nothing) -> Result<Nothing, Refusal> {
    let shift = till.ledger().current_shift()?;
    let shift = shift.ok_or_else(|| Refusal::new(Code::NoShift))?;
    let job = till.print_request()?.ok_or_else(no_printer)?;
    till.ledger().queue_x(&job, shift.id, till.now_ms())?;
    till.wake_after_sale();
    Ok(Nothing {})
}

/// Prints the Z of the last closed shift once more.
pub(crate) fn print_z(till: &Till, _: &Acting, _: Nothing) -> Result<Nothing, Refusal> {
    let z = till.ledger().last_closed_shift()?;
    let z = z.ok_or_else(|| Refusal::new(Code::NoShift))?;
    let job = till.print_request()?.ok_or_else(no_printer)?;
    till.ledger().queue_z_again(&job, z.shift.id, till.now_ms())?;
    till.wake_after_sale();
    Ok(Nothing {})
}

/// Opens the drawer without a sale.
pub(crate) fn open_drawer(till: &Till, acting: &Acting, request: OpenDrawer) -> Result<Nothing, Refusal> {
    training::refuse_in(till)?;
    let reason = reason(&request.reason)?;
    let job = PrintRequest {
        job_id: PrintJobId(uuid_of(&request.request_id)?),
        printer: till.receipt_printer()?.ok_or_else(no_printer)?,
    };
    let ledger = till.ledger();
    ledger.open_drawer(&job, &reason, acting.staff_id()?, till.now_ms())?;
    till.wake_after_sale();
    Ok(Nothing {})
}

pub(crate) fn no_printer() -> Refusal {
    Refusal::new(Code::NoSuchPrinter).with("name", "")
}

impl Till {
    /// A new job for the printer that receipts go to, when there is one.
    pub(crate) fn print_request(&self) -> Result<Option<PrintRequest>, Refusal> {
        let printer = self.receipt_printer()?;
        Ok(printer.map(|printer| PrintRequest {
            job_id: PrintJobId(self.new_id()),
            printer,
        }))
    }

    /// The name of the printer that receipts go to, when there is one.
    pub(crate) fn receipt_printer(&self) -> Result<Option<String>, Refusal> {
        Ok(self.ledger().receipt_printer()?.map(|printer| printer.name))
    }
}
