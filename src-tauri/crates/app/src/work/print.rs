//! The print worker: durable jobs, one at a time. A job is tried again by itself only if no byte of it left; when a printer comes
//! back, only the last sale's receipt prints by itself and the older ones are listed.

use crate::Till;
use crate::device::{REMOVED, SETUP, resolve};
use crate::events::Kind;
use crate::refusal::Refusal;
use crate::wire::sound::ToneKind;
use crate::{cash, invoice, order, park, receipt, shift_paper};
use devices::{Address, Limits, Profile, SendFault, Sent};
use domain::SaleId;
use domain::money::Money;
use domain::product::Language;
use domain::sale::Sale;
use domain::settle::Method;
use paper::{Copy, Page, Typesetter};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use store::{JobState, PrintJob, Printed};

/// How soon after its sale a drawer may open. One that opens by itself when a printer comes back invites a hand.
const DRAWER_MS: i64 = 15_000;

/// How long a printer that could not be reached is left alone at first, and at most.
const FIRST_PAUSE_MS: i64 = 3_000;
const LONGEST_PAUSE_MS: i64 = 60_000;

/// Prints the jobs of one till.
pub struct Press<'a> {
    till: &'a Till,
    /// Made at the first job: reading the fonts takes a moment.
    typesetter: Option<Typesetter>,
    /// Printers that may still wait for the rest of a job that broke off.
    stuck: BTreeSet<String>,
    /// Printers that could not be reached, and when each is tried again.
    away: BTreeMap<String, Away>,
}

/// What lays a document out.
type LayOut = fn(&Till, &Sale, Language, Copy) -> Result<Page, Refusal>;

/// Why a job can never be printed: a code, and the same in words for a technician.
type Unusable = (&'static str, String);

/// How long a printer that cannot be reached is left alone.
struct Away {
    again_at_ms: i64,
    pause_ms: i64,
}

impl<'a> Press<'a> {
    /// A press that has printed nothing yet.
    #[must_use]
    pub const fn new(till: &'a Till) -> Self {
        Self {
            till,
            typesetter: None,
            stuck: BTreeSet::new(),
            away: BTreeMap::new(),
        }
    }

    /// Prints what waits, once through, because somebody asked: every printer is tried, however lately it was in vain. One that cannot
    /// be reached keeps its jobs and holds up no other.
    ///
    /// # Errors
    /// A fault of the store. A printer's fault is written to its job.
    pub fn print_pending(&mut self) -> Result<(), Refusal> {
        self.away.clear();
        self.print_due()
    }

    /// The same because time has passed: a printer that could not be reached is left alone for three seconds, then for twice as long
    /// after each try in vain, up to a minute.
    ///
    /// # Errors
    /// As [`Press::print_pending`].
    pub fn print_due(&mut self) -> Result<(), Refusal> {
        let mut jobs = self.till.ledger().queued_jobs()?;
        if jobs.iter().any(|job| job.state == JobState::Waits) {
            self.till.ledger().set_aside_stale_receipts(self.till.now_ms())?;
            jobs = self.till.ledger().queued_jobs()?;
        }
        for job in jobs {
            if self.is_due(&job.printer) {
                if self.print(&job)? {
                    self.away.remove(&job.printer);
                } else {
                    self.leave_alone(job.printer);
                }
            }
        }
        Ok(())
    }

    /// How long nothing is to be tried by itself; at most a minute.
    #[must_use]
    pub fn rest(&self) -> Duration {
        let now_ms = self.till.now_ms();
        let waits = self.away.values().map(|away| away.again_at_ms - now_ms);
        let ms = waits.min().unwrap_or(LONGEST_PAUSE_MS).clamp(1, LONGEST_PAUSE_MS);
        Duration::from_millis(ms.unsigned_abs())
    }

    fn is_due(&self, printer: &str) -> bool {
        let away = self.away.get(printer);
        away.is_none_or(|away| away.again_at_ms <= self.till.now_ms())
    }

    fn leave_alone(&mut self, printer: String) {
        let before = self.away.get(&printer).map(|away| away.pause_ms * 2);
        let pause_ms = before.unwrap_or(FIRST_PAUSE_MS).min(LONGEST_PAUSE_MS);
        let again_at_ms = self.till.now_ms() + pause_ms;
        self.away.insert(printer, Away { again_at_ms, pause_ms });
    }

    /// Prints one job. Answers whether the printer can be tried with the next one.
    fn print(&mut self, job: &PrintJob) -> Result<bool, Refusal> {
        let (address, profile) = match self.printer_of(job)? {
            Ok(found) => found,
            Err((trouble, why)) => {
                self.till
                    .ledger()
                    .job_failed(job.id, trouble, &why, self.till.now_ms())?;
                self.tell();
                return Ok(true);
            }
        };
        if job.printed == Printed::Drawer {
            return self.pulse(job, &address, &profile);
        }
        let Some(page) = self.page_of(job)? else {
            self.till.ledger().dismiss_job(job.id, self.till.now_ms())?;
            return Ok(true);
        };
        self.till.ledger().job_sending(job.id, self.till.now_ms())?;
        let sent = self.send(job, &page, &address, &profile)?;
        self.settle(job, sent)
    }

    /// Opens the drawer alone. One whose moment has passed stays shut.
    fn pulse(&mut self, job: &PrintJob, address: &Address, profile: &Profile) -> Result<bool, Refusal> {
        let now_ms = self.till.now_ms();
        if self.till.is_training() || !(0..=DRAWER_MS).contains(&(now_ms - job.queued_at_ms)) {
            self.till.ledger().dismiss_job(job.id, now_ms)?;
            return Ok(true);
        }
        self.till.ledger().job_sending(job.id, now_ms)?;
        let bytes = self.led(job, devices::drawer_pulse(profile), profile);
        let sent = devices::send(address, &bytes, &Limits::default().unasked());
        self.settle(job, sent)
    }

    /// Where a job goes, or why it never can.
    fn printer_of(&self, job: &PrintJob) -> Result<Result<(Address, Profile), Unusable>, Refusal> {
        let printer = self.till.ledger().printer(&job.printer)?;
        Ok(match printer {
            Some(printer) => resolve(&printer).map_err(|why| (SETUP, why)),
            None => Err((REMOVED, "the printer was removed".to_owned())),
        })
    }

    /// The page of a job; none where nobody needs it any more.
    fn page_of(&self, job: &PrintJob) -> Result<Option<Page>, Refusal> {
        let (sale_id, copy, lay_out): (_, _, LayOut) = match &job.printed {
            Printed::X { shift_id, .. } | Printed::Z { shift_id, .. } => {
                let language = self.till.shop().receipt_language;
                return shift_paper::page(self.till, *shift_id, language).map(Some);
            }
            Printed::Drawer => return Ok(None),
            Printed::Slip { no } => return park::page(self.till, *no),
            Printed::Order { order_seq, .. } => return order::page(self.till, *order_seq),
            Printed::Cash {
                shift_id, no, copy_no, ..
            } => return cash::page(self.till, *shift_id, *no, Copy::numbered(*copy_no)).map(Some),
            Printed::Receipt { sale_id, .. } => (*sale_id, Copy::Original, receipt::page),
            Printed::Copy { sale_id, copy_no, .. } => (*sale_id, Copy::Reprint(*copy_no), receipt::page),
            Printed::Invoice { sale_id, copy_no, .. } => (*sale_id, Copy::numbered(*copy_no), invoice::page),
        };
        let sale = self.till.ledger().sale(sale_id)?;
        let sale = sale.ok_or_else(|| Refusal::internal("a print job without its sale"))?;
        lay_out(self.till, &sale, self.till.shop().receipt_language, copy).map(Some)
    }

    fn send(
        &mut self,
        job: &PrintJob,
        page: &Page,
        address: &Address,
        profile: &Profile,
    ) -> Result<Result<Sent, SendFault>, Refusal> {
        if let Err(fault) = self.open_drawer(job, address, profile)? {
            return Ok(Err(fault));
        }
        let setter = self.typesetter.get_or_insert_with(Typesetter::new);
        let bytes = devices::job_bytes(&page.raster(setter, profile.width_dots), profile);
        Ok(devices::send(
            address,
            &self.led(job, bytes, profile),
            &Limits::default(),
        ))
    }

    /// Opens the drawer for a cash sale that was just made: a job of its own, tried once, never with a copy. A pulse that broke off is no
    /// fault of the receipt; a printer that cannot be reached is.
    fn open_drawer(
        &self,
        job: &PrintJob,
        address: &Address,
        profile: &Profile,
    ) -> Result<Result<(), SendFault>, Refusal> {
        let Printed::Receipt { sale_id, .. } = job.printed else {
            return Ok(Ok(()));
        };
        let fresh = (0..=DRAWER_MS).contains(&(self.till.now_ms() - job.queued_at_ms));
        if self.till.is_training() || job.attempts > 0 || !fresh || !self.has_cash(sale_id)? {
            return Ok(Ok(()));
        }
        let pulse = self.led(job, devices::drawer_pulse(profile), profile);
        match devices::send(address, &pulse, &Limits::default().unasked()) {
            Err(fault @ SendFault::NotStarted { .. }) => return Ok(Err(fault)),
            Err(SendFault::Broken { why, .. }) => {
                tracing::warn!(printer = job.printer, why, "the drawer may have stayed closed");
            }
            Ok(_) => {}
        }
        Ok(Ok(()))
    }

    /// The bytes with what first sets free a printer whose last job broke off.
    fn led(&self, job: &PrintJob, bytes: Vec<u8>, profile: &Profile) -> Vec<u8> {
        if self.stuck.contains(&job.printer) {
            [devices::recovery(profile), bytes].concat()
        } else {
            bytes
        }
    }

    fn has_cash(&self, sale: SaleId) -> Result<bool, Refusal> {
        let sale = self.till.ledger().sale(sale)?;
        Ok(sale.is_some_and(|sale| [Method::Cash, Method::Foreign].map(|one| sale.kept(one)) != [Money::ZERO; 2]))
    }

    fn settle(&mut self, job: &PrintJob, sent: Result<Sent, SendFault>) -> Result<bool, Refusal> {
        let (ledger, now_ms) = (self.till.ledger(), self.till.now_ms());
        match sent {
            Ok(sent) => {
                self.stuck.remove(&job.printer);
                if sent.confirmed {
                    ledger.job_confirmed(job.id, now_ms)?;
                } else {
                    ledger.job_sent(job.id, now_ms)?;
                }
                if job.state == JobState::Waits {
                    self.tell();
                }
                Ok(true)
            }
            Err(SendFault::NotStarted { trouble, why }) => {
                ledger.job_waits(job.id, trouble.code(), &why, now_ms)?;
                if job.fault.as_ref() != Some(&why) {
                    tracing::warn!(printer = job.printer, why, "a job waits for its printer");
                    self.till.sounds().play(ToneKind::Warning);
                    self.tell();
                }
                Ok(false)
            }
            Err(SendFault::Broken { why, .. }) => {
                tracing::warn!(printer = job.printer, why, "a job broke off");
                self.till.sounds().play(ToneKind::Warning);
                self.stuck.insert(job.printer.clone());
                ledger.job_unknown(job.id, &why, now_ms)?;
                self.tell();
                Ok(true)
            }
        }
    }

    /// The list of what did not come out has changed, and its number in the frame.
    fn tell(&self) {
        self.till.events().send(Kind::Print);
        self.till.status_changed();
    }
}
