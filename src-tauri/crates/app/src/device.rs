//! Printers: added, tested, and the receipts that did not come out.

use crate::Till;
use crate::caller::Acting;
use crate::receipt::numbered;
use crate::refusal::{Code, Refusal};
use crate::wire::Nothing;
use crate::wire::device::{AddPrinter, PrintJob, PrintJobs, PrinterInfo, PrinterRef, Printers};
use crate::wire::sale::ReceiptNo;
use devices::{Address, Limits, Profile, SendFault};
use domain::PrintJobId;
use paper::{Page, Typesetter};
use store::{JobKind, PrintRequest, Printer};

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
        return Err(Refusal::new(Code::BadRequest).with("detail", format!("{profile:?} is no printer profile")));
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
    Ok(Nothing {})
}

/// A printer as the device crate knows it.
pub(crate) fn resolve(printer: &Printer) -> Result<(Address, Profile), Refusal> {
    let address = printer.address.parse::<Address>().map_err(Refusal::internal)?;
    let profile = Profile::by_name(&printer.profile).ok_or_else(|| Refusal::internal("unknown printer profile"))?;
    Ok((address, profile))
}

pub(crate) fn test(till: &Till, _: &Acting, request: PrinterRef) -> Result<Nothing, Refusal> {
    let unknown = || Refusal::new(Code::NoSuchPrinter).with("name", &*request.name);
    let printer = till.ledger().printer(&request.name)?.ok_or_else(unknown)?;
    let (address, profile) = resolve(&printer)?;
    let page: Page = paper::test_page(&printer.name, till.shop().receipt_language);
    let raster = page.raster(&mut Typesetter::new(), profile.width_dots);
    match devices::send(&address, &devices::job_bytes(&raster, &profile), &Limits::default()) {
        Ok(_) => Ok(Nothing {}),
        Err(SendFault::NotStarted { why } | SendFault::Broken { why, .. }) => {
            Err(Refusal::new(Code::PrinterFault).with("reason", why))
        }
    }
}

pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<Printers, Refusal> {
    let receipts = till.receipt_printer()?;
    let one = |printer: Printer| PrinterInfo {
        receipts: receipts.as_ref() == Some(&printer.name),
        name: printer.name,
        at: printer.address,
        profile: printer.profile,
    };
    Ok(Printers {
        printers: till.ledger().printers()?.into_iter().map(one).collect(),
    })
}

pub(crate) fn jobs(till: &Till, _: &Acting, _: Nothing) -> Result<PrintJobs, Refusal> {
    let jobs = till.ledger().unprinted_jobs()?;
    let one = |job: store::PrintJob| PrintJob {
        job_id: job.id.to_string(),
        receipt_no: job.receipt_no,
        state: job.state.code().to_owned(),
        printer: job.printer,
        fault: job.fault,
    };
    Ok(PrintJobs {
        jobs: jobs.into_iter().map(one).collect(),
    })
}

pub(crate) fn reprint(till: &Till, acting: &Acting, request: ReceiptNo) -> Result<Nothing, Refusal> {
    let (sale, _) = numbered(till, &request.receipt_no)?;
    let printer = till
        .receipt_printer()?
        .ok_or_else(|| Refusal::new(Code::NoSuchPrinter).with("name", ""))?;
    let job = PrintRequest {
        job_id: PrintJobId(till.new_id()),
        printer,
    };
    till.ledger()
        .queue_print(&job, sale.id, JobKind::Copy, acting.actor, till.now_ms())?;
    till.bell().ring();
    Ok(Nothing {})
}

impl Till {
    /// The name of the printer that receipts go to, when there is one.
    pub(crate) fn receipt_printer(&self) -> Result<Option<String>, Refusal> {
        Ok(self.ledger().receipt_printer()?.map(|printer| printer.name))
    }
}
