//! Scanners that type like a keyboard: by what figures the screen tells each from a person. One that types fast and ends with Enter or Tab
//! needs none.

use crate::Till;
use crate::caller::Acting;
use crate::events::Kind;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::wire::Nothing;
use crate::wire::wedge::{Wedge, WedgeLimit, WedgeList, WedgeRef, Wedges};
use std::ops::RangeInclusive;

const SETTING: &str = "device.wedges";

/// More hang on no till.
const MOST: usize = 16;

/// The longest name, and the longest text before or behind a code.
const LONGEST_NAME: usize = 40;
const LONGEST_MARK: usize = 8;

const LENGTHS: RangeInclusive<u32> = 1..=64;

/// A scanner without a text of its own before each code is told by its speed alone: nobody types six keys so fast.
const UNMARKED_LENGTHS: RangeInclusive<u32> = 6..=64;
const UNMARKED_GAPS_MS: RangeInclusive<u32> = 5..=50;

/// One with such a text may be as slow as the slowest radio scanners.
const MARKED_GAPS_MS: RangeInclusive<u32> = 5..=120;

pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<WedgeList, Refusal> {
    let known: Wedges = setting::get(till, SETTING)?;
    Ok(with_limits(known))
}

/// The screen teaches within these limits; they are set here alone.
fn with_limits(known: Wedges) -> WedgeList {
    let limit = |lengths: RangeInclusive<u32>, gaps_ms: RangeInclusive<u32>| WedgeLimit {
        fewest: *lengths.start(),
        slowest_ms: *gaps_ms.end(),
    };
    WedgeList {
        wedges: known.wedges,
        unmarked: limit(UNMARKED_LENGTHS, UNMARKED_GAPS_MS),
        marked: limit(LENGTHS, MARKED_GAPS_MS),
    }
}

/// Sets the figures of a scanner, new or known.
pub(crate) fn set(till: &Till, acting: &Acting, wedge: Wedge) -> Result<WedgeList, Refusal> {
    let wedge = checked(wedge)?;
    let mut known: Wedges = setting::get(till, SETTING)?;
    let count = known.wedges.len();
    match known.wedges.iter_mut().find(|one| one.name == wedge.name) {
        Some(one) => *one = wedge,
        None if count >= MOST => return Err(bad(&format!("there are at most {MOST} of them"))),
        None => known.wedges.push(wedge),
    }
    keep(till, acting, known)
}

pub(crate) fn remove(till: &Till, acting: &Acting, request: WedgeRef) -> Result<WedgeList, Refusal> {
    let mut known: Wedges = setting::get(till, SETTING)?;
    let before = known.wedges.len();
    known.wedges.retain(|one| one.name != request.name);
    if known.wedges.len() == before {
        return Err(Refusal::new(Code::NoSuchScanner).with("name", request.name));
    }
    keep(till, acting, known)
}

fn keep(till: &Till, acting: &Acting, wedges: Wedges) -> Result<WedgeList, Refusal> {
    setting::put(till, acting, SETTING, &wedges)?;
    till.events().send(Kind::Scanner);
    Ok(with_limits(wedges))
}

fn checked(wedge: Wedge) -> Result<Wedge, Refusal> {
    let name = wedge.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(bad("the scanner has no name"));
    }
    // Scanners type what stands on a US keyboard; a star is a person's, for how many of what is scanned next.
    let typed = |text: &str| text.len() <= LONGEST_MARK && text.chars().all(|one| one.is_ascii_graphic() && one != '*');
    if !typed(&wedge.prefix) || !typed(&wedge.suffix) {
        return Err(bad(
            "what stands before or behind a code has at most 8 ASCII characters, no space and no star",
        ));
    }
    if !LENGTHS.contains(&wedge.min_length) {
        return Err(bad("min_length is 1 to 64"));
    }
    let (lengths, gaps_ms) = match wedge.prefix.is_empty() {
        true => (UNMARKED_LENGTHS, UNMARKED_GAPS_MS),
        false => (LENGTHS, MARKED_GAPS_MS),
    };
    if !lengths.contains(&wedge.min_length) || !gaps_ms.contains(&wedge.max_gap_ms) {
        return Err(Refusal::new(Code::WedgeLikePerson));
    }
    Ok(Wedge { name, ..wedge })
}

fn bad(detail: &str) -> Refusal {
    Refusal::new(Code::BadRequest).with("detail", detail)
}
