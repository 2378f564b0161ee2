//! Every kind of act that the journal may hold. A rebuild finds here what an entry means.

use super::account::AccountAdjusted;
use super::anchor::{HeadSigned, KeyMade};
use super::badge::{BadgeMade, BadgeRevoked};
use super::balance::{BalanceAsked, CustomerTied, CustomerUntied, IncrementRetried, IncrementSetAside};
use super::card::{CardAsked, CardSettled};
use super::cash::CashMoved;
use super::catalogue_edit::{CatalogueImported, ProductEdited};
use super::clear::CartCleared;
use super::clock::ClockSuspicious;
use super::count::ShiftCounted;
use super::coupon::CouponsMade;
use super::customer::{
    CustomerAdded, CustomerChanged, CustomerErased, CustomerExported, CustomerLinked, CustomerMerged,
};
use super::drawer::DrawerOpened;
use super::hold::{ShiftHandedOver, ShiftResumed, ShiftSuspended};
use super::invoice::InvoiceIssued;
use super::journal::{Act, Entry, Registered};
use super::order::{OrderCancelled, OrderMade};
use super::outbox::{SaleRetried, SaleSetAside};
use super::parking::ParkedDropped;
use super::print_job::ReceiptCopied;
use super::printer::{PrinterAdded, PrinterRemoved};
use super::remote::{HeldPullsBelieved, RemoteMapped};
use super::sale::SaleMade;
use super::setting::SettingChanged;
use super::shift::{ShiftClosed, ShiftOpened};
use super::staff::{PinSet, RightsSet, StaffAdded, StaffDisabled};
use super::till::{EpochChanged, TillCreated};
use super::upstream::{UpstreamAdded, UpstreamCalled, UpstreamChanged, UpstreamRemoved};
use crate::StoreError;
use rusqlite::Connection;

/// A kind of act, as a rebuild knows it.
struct Kind {
    name: &'static str,
    version: u32,
    replay: fn(&Entry, &Connection) -> Result<(), StoreError>,
}

impl Kind {
    const fn of<A: Act>() -> Self {
        Self {
            name: A::KIND,
            version: A::VERSION,
            replay: replay_as::<A>,
        }
    }
}

macro_rules! acts {
    ($($act:ty),* $(,)?) => {
        $(impl Registered for $act {})*

        const KINDS: &[Kind] = &[$(Kind::of::<$act>()),*];
    };
}

// One line for each kind: only what stands here can be written.
acts! {
    TillCreated,
    EpochChanged,
    KeyMade,
    SettingChanged,
    StaffAdded,
    StaffDisabled,
    PinSet,
    RightsSet,
    BadgeMade,
    BadgeRevoked,
    CustomerAdded,
    CustomerChanged,
    CustomerErased,
    CustomerMerged,
    CustomerExported,
    CustomerLinked,
    AccountAdjusted,
    CustomerTied,
    CustomerUntied,
    BalanceAsked,
    IncrementRetried,
    IncrementSetAside,
    CouponsMade,
    ShiftOpened,
    ShiftSuspended,
    ShiftResumed,
    ShiftHandedOver,
    ShiftCounted,
    ShiftClosed,
    HeadSigned,
    CashMoved,
    DrawerOpened,
    ClockSuspicious,
    CardAsked,
    CardSettled,
    SaleMade,
    ReceiptCopied,
    InvoiceIssued,
    ParkedDropped,
    OrderMade,
    OrderCancelled,
    CartCleared,
    PrinterAdded,
    PrinterRemoved,
    ProductEdited,
    CatalogueImported,
    UpstreamAdded,
    UpstreamRemoved,
    UpstreamCalled,
    UpstreamChanged,
    RemoteMapped,
    HeldPullsBelieved,
    SaleRetried,
    SaleSetAside,
}

/// Makes the rows of an entry's act again, after a look at whether its figures add up.
///
/// # Errors
/// [`StoreError::UnknownAct`] for a kind or a version of a newer program, [`StoreError::Corrupt`] for a body that does not parse or
/// does not add up.
pub(crate) fn replay(entry: &Entry, to: &Connection) -> Result<(), StoreError> {
    let known = KINDS
        .iter()
        .find(|kind| kind.name == entry.kind && entry.version <= kind.version);
    match known {
        Some(kind) => (kind.replay)(entry, to),
        None => Err(StoreError::UnknownAct {
            seq: entry.seq,
            kind: entry.kind.clone(),
            version: entry.version,
        }),
    }
}

fn replay_as<A: Act>(entry: &Entry, to: &Connection) -> Result<(), StoreError> {
    let act: A = serde_json::from_str(&entry.body)
        .map_err(|fault| StoreError::corrupt(format!("the body of entry {} does not parse: {fault}", entry.seq)))?;
    act.fits(entry)?;
    act.check(to)?;
    act.apply(to, entry.seq, &entry.stamp()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_acts_share_a_kind() {
        let names: BTreeSet<&str> = KINDS.iter().map(|kind| kind.name).collect();
        assert_eq!(names.len(), KINDS.len(), "an entry must mean one act");
    }

    #[test]
    fn the_published_schema_knows_every_act_in_its_version() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/schema/journal.schema.json");
        let schema: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let named: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
        assert_eq!(schema["properties"]["kind"]["enum"], serde_json::json!(named));
        for kind in KINDS {
            assert_eq!(schema["properties"]["version"]["const"], kind.version, "{}", kind.name);
            let body = &schema["$defs"][format!("act_{}", kind.name)];
            assert_eq!(body["additionalProperties"], false, "{}", kind.name);
        }
    }
}
