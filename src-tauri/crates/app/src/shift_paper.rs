//! The report of a shift on paper, as picture and as PDF.

use crate::Till;
use crate::caller::Acting;
use crate::cash::shift_numbered;
use crate::file_fault::cannot_write;
use crate::receipt::{drawn, language_of, local_time, pdf};
use crate::refusal::{Code, Refusal};
use crate::training::on_paper;
use crate::wire::Nothing;
use crate::wire::shift::{DrawShift, DrawnShift, SavedReport};
use domain::ShiftId;
use domain::people::name_of;
use domain::product::Language;
use domain::shift::Shift;
use paper::{Page, ShiftFacts};

/// The folder within the data folder that reports are saved in.
const FOLDER: &str = "reports";

pub(crate) fn draw(till: &Till, _: &Acting, request: DrawShift) -> Result<DrawnShift, Refusal> {
    let shift = shift_numbered(till, request.shift_no)?;
    let language = language_of(till, request.language.as_deref())?;
    let page = page(till, shift.id, language)?;
    Ok(DrawnShift {
        shift_no: shift.no,
        content: drawn(&page, &title(&shift), &request.format)?,
    })
}

/// Saves the Z of the last closed shift as PDF in the data folder.
pub(crate) fn save_z(till: &Till, _: &Acting, _: Nothing) -> Result<SavedReport, Refusal> {
    let z = till.ledger().last_closed_shift()?;
    let shift = z.ok_or_else(|| Refusal::new(Code::NoShift))?.shift;
    let page = page(till, shift.id, till.shop().receipt_language)?;
    let bytes = pdf(&page, &title(&shift))?;
    let folder = till.path().join(FOLDER);
    std::fs::create_dir_all(&folder).map_err(|fault| cannot_write(&folder, &fault))?;
    let path = folder.join(format!("{}.pdf", title(&shift)));
    // A full disk leaves no half of a report.
    let aside = path.with_extension("pdf.new");
    let written = std::fs::write(&aside, bytes).and_then(|()| std::fs::rename(&aside, &path));
    written.map_err(|fault| cannot_write(&path, &fault))?;
    Ok(SavedReport {
        file: path.display().to_string(),
    })
}

/// What the file and the reader's window call it: till, epoch and number, as `T1K7Q-shift-12`.
fn title(shift: &Shift) -> String {
    format!("{}{}-shift-{}", shift.till.code(), shift.till.epoch(), shift.no)
}

/// The report of a shift, laid out for paper: its Z once it is closed.
pub(crate) fn page(till: &Till, shift: ShiftId, language: Language) -> Result<Page, Refusal> {
    let report = till.ledger().shift_report(shift)?;
    let staff = till.ledger().staff_list()?;
    let name = |id| name_of(&staff, id);
    let at = |at_ms| local_time(at_ms, &till.shop().timezone);
    let closed = report.closed_at_ms.zip(report.closed_by);
    let holders = report.holders.iter();
    let holders = holders.map(|held| at(held.since_ms).map(|since| (since, name(held.staff_id))));
    let standings = till.ledger().standings(shift)?;
    let facts = ShiftFacts {
        holders: &holders.collect::<Result<Vec<_>, _>>()?,
        opened_at: at(report.shift.opened_at_ms)?,
        opened_by: name(report.shift.opened_by),
        closed: closed
            .map(|(at_ms, by)| at(at_ms).map(|at| (at, name(by))))
            .transpose()?,
        printed_at: at(till.now_ms())?,
        people: &staff,
        head: till.ledger().signed_head(shift)?,
        standings: &standings,
    };
    let page = paper::shift_report(&report, till.shop(), language, &facts);
    Ok(on_paper(till, page))
}
