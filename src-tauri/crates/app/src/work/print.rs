//! The print worker: durable jobs, one at a time. A job is tried again by itself only if no byte of it left; when a printer comes
//! back, only the last sale's receipt prints by itself and the older ones are listed (hardware notes, exactly-once printing).

use crate::Till;
use crate::device::resolve;
use crate::events::Kind;
use crate::receipt::page;
use crate::refusal::Refusal;
use devices::{Limits, SendFault};
use domain::money::Money;
use domain::sale::Sale;
use paper::{Copy, Typesetter};
use store::{JobKind, PrintJob};

/// Prints what waits, once through.
///
/// # Errors
/// A fault of the store. A printer's fault is written to its job.
pub fn print_pending(till: &Till, typesetter: &mut Typesetter) -> Result<(), Refusal> {
    till.ledger().set_aside_stale_receipts(till.now_ms())?;
    for job in till.ledger().queued_jobs()? {
        if !print(till, &job, typesetter)? {
            break;
        }
    }
    Ok(())
}

/// Prints one job. Answers whether the printer can be tried with the next one.
fn print(till: &Till, job: &PrintJob, typesetter: &mut Typesetter) -> Result<bool, Refusal> {
    let Some(printer) = till.ledger().printer(&job.printer)? else {
        till.ledger()
            .job_failed(job.id, "the printer was removed", till.now_ms())?;
        return Ok(true);
    };
    let (address, profile) = resolve(&printer)?;
    let Some(sale) = till.ledger().sale(job.sale_id)? else {
        return Err(Refusal::internal("a print job without its sale"));
    };
    let copy = match job.kind {
        JobKind::Receipt => Copy::Original,
        JobKind::Copy => Copy::Reprint(job.copy_no),
    };
    let page = page(till, &sale, till.shop().receipt_language, copy)?;
    let bytes = devices::job_bytes(&page.raster(typesetter, profile.width_dots), &profile);
    till.ledger().job_sending(job.id, till.now_ms())?;
    if opens_drawer(job, &sale) {
        // A job of its own: never inside a receipt, never again on a retry or a copy.
        if let Err(fault) = devices::send(&address, &devices::drawer_pulse(&profile), &Limits::default()) {
            return settle(till, job, Err(fault));
        }
    }
    settle(till, job, devices::send(&address, &bytes, &Limits::default()))
}

fn opens_drawer(job: &PrintJob, sale: &Sale) -> bool {
    job.kind == JobKind::Receipt && job.attempts == 0 && sale.cash_kept() != Money::ZERO
}

fn settle(till: &Till, job: &PrintJob, sent: Result<devices::Sent, SendFault>) -> Result<bool, Refusal> {
    let now_ms = till.now_ms();
    match sent {
        Ok(_) => till.ledger().job_sent(job.id, now_ms)?,
        Err(SendFault::NotStarted { why }) => {
            tracing::warn!(printer = job.printer, why, "a receipt waits for its printer");
            till.ledger().job_waits(job.id, &why, now_ms)?;
            till.events().send(Kind::Print);
            return Ok(false);
        }
        Err(SendFault::Broken { why, .. }) => {
            tracing::warn!(printer = job.printer, why, "a receipt broke off");
            till.ledger().job_unknown(job.id, &why, now_ms)?;
            till.events().send(Kind::Print);
        }
    }
    Ok(true)
}
