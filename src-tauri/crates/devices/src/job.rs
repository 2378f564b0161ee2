//! The bytes of a job. Everything is dots: text in any script prints on any printer, and no code page has to be guessed.

use crate::profile::{Drawer, Profile};
use paper::Raster;

/// `ESC @`: everything back to its default.
const INITIALISE: &[u8] = b"\x1b@";
/// `FS .`: bytes above 7F are no Chinese characters. Printers made for China wake up believing that they are.
const CHINESE_OFF: &[u8] = b"\x1c.";
/// `GS ( D`: do not open the drawer for a pulse that seems to stand among dots.
const REAL_TIME_PULSE_OFF: &[u8] = b"\x1d(D\x03\x00\x14\x01\x00";
/// `GS v 0`, at the dots' own size.
const BAND: &[u8] = b"\x1dv0\x00";
/// `GS V 66`: to the knife and a partial cut, which printers with one knife make in their own way.
const CUT: &[u8] = b"\x1dVB";
/// `ESC p`.
const PULSE: &[u8] = b"\x1bp";

/// White beyond the page before the knife, about 2 mm.
const CUT_FEED: u8 = 16;

/// White rows that are worth a band of their own, one byte wide. Feeding by `ESC J` would need the printer's unit of movement, which
/// differs between models.
const BLANK_ROWS: usize = 8;

/// Begins the commands that a printer obeys even among dots: with EOT (status), ENQ (recover), DC4 (pulse, clear).
const DLE: u8 = 0x10;
const REAL_TIME: [u8; 3] = [0x04, 0x05, 0x14];

/// The bytes that print a picture and cut the paper.
#[must_use]
pub fn job_bytes(raster: &Raster, profile: &Profile) -> Vec<u8> {
    let mut bytes = [INITIALISE, CHINESE_OFF].concat();
    if profile.mutes_real_time {
        bytes.extend_from_slice(REAL_TIME_PULSE_OFF);
    }
    let white = vec![0; raster.stride()];
    let tail = std::iter::repeat_n(white.as_slice(), profile.tail_rows.into());
    let rows: Vec<&[u8]> = raster.rows().chain(tail).collect();
    for part in parts(&rows) {
        for rows in part.chunks(profile.band_rows.into()) {
            band(rows, &mut bytes);
        }
    }
    bytes.extend_from_slice(&cut());
    bytes
}

/// Cuts the paper where it is.
#[must_use]
pub fn cut() -> Vec<u8> {
    [CUT, &[CUT_FEED]].concat()
}

/// What goes before a job when the one before broke off: the printer may still wait for the rest of a band and would take a job for its
/// dots. So many zeros end any band; a printer that waits for nothing passes over them.
#[must_use]
pub fn recovery(profile: &Profile) -> Vec<u8> {
    let band = profile.width_dots.div_ceil(8) as usize * usize::from(profile.band_rows);
    vec![0; BAND.len() + 4 + band]
}

/// The pulse that opens the drawer: a job of its own, so that printing again never opens it.
#[must_use]
pub fn drawer_pulse(profile: &Profile) -> Vec<u8> {
    let Drawer { pin, on, off } = profile.drawer;
    [PULSE, &[pin, on, off]].concat()
}

/// Cuts the picture where enough white rows follow each other, and where they end.
fn parts<'a>(rows: &'a [&'a [u8]]) -> Vec<&'a [&'a [u8]]> {
    let (mut parts, mut begun, mut at) = (Vec::new(), 0, 0);
    for run in rows.chunk_by(|above, below| is_white(above) == is_white(below)) {
        let (start, end) = (at, at + run.len());
        if run.first().is_some_and(|row| is_white(row)) && run.len() >= BLANK_ROWS {
            parts.extend([rows.get(begun..start), rows.get(start..end)].into_iter().flatten());
            begun = end;
        }
        at = end;
    }
    parts.extend(rows.get(begun..));
    parts.retain(|part| !part.is_empty());
    parts
}

fn is_white(row: &[u8]) -> bool {
    row.iter().all(|byte| *byte == 0)
}

/// One band, as wide as its widest row: white at the right needs no bytes.
fn band(rows: &[&[u8]], bytes: &mut Vec<u8>) {
    let widest = rows
        .iter()
        .filter_map(|row| row.iter().rposition(|byte| *byte != 0))
        .max();
    let width = widest.map_or(1, |last| last + 1);
    bytes.extend_from_slice(BAND);
    bytes.extend_from_slice(&word(width));
    bytes.extend_from_slice(&word(rows.len()));
    let first = bytes.len();
    bytes.extend(rows.iter().flat_map(|row| row.iter().take(width)));
    if let Some(dots) = bytes.get_mut(first..) {
        break_real_time(dots);
    }
}

/// Takes one dark dot from every place where a printer would read a command: it would answer, or open the drawer, in mid-picture.
fn break_real_time(dots: &mut [u8]) {
    for at in 1..dots.len() {
        if let Some([first, second]) = dots.get_mut(at - 1..=at)
            && *first == DLE
            && REAL_TIME.contains(second)
        {
            *first = 0;
        }
    }
}

/// A length as printers read it. A band is never wider than the paper nor taller than 65,535 rows.
fn word(length: usize) -> [u8; 2] {
    u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes()
}
