//! The chain: numbers from 1 without a gap, each entry sealed with the hash of the one before it.

use super::Entry;

/// Why an entry does not follow the one before it; nothing where it does. Without one before it must be the first.
#[must_use]
pub fn fault(before: Option<&Entry>, entry: &Entry) -> Option<String> {
    let (seq, prev_hash) = before.map_or((1, [0; 32]), |before| (before.seq + 1, before.hash));
    if entry.seq != seq {
        Some(format!("entry {seq} is missing"))
    } else if entry.prev_hash != prev_hash {
        Some(format!("entry {seq} does not follow the entry before it"))
    } else if entry.computed_hash() != entry.hash {
        Some(format!("entry {seq} does not match its hash"))
    } else {
        None
    }
}
