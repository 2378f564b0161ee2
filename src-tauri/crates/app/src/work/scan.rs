//! The scanners: listened to as the shop's list says, from the moment one is added until it is removed.

use crate::Till;
use crate::scanner::{heard, port};
use devices::{Listening, listen};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::Scanner;

/// The list is looked at whenever the bell rings, and this often besides.
const LOOK: Duration = Duration::from_secs(60);

pub(super) fn listen_until_stopped(till: &Arc<Till>, stop: &AtomicBool) {
    let mut listened: BTreeMap<String, (Scanner, Listening)> = BTreeMap::new();
    let mut rung = 0;
    while !stop.load(Ordering::SeqCst) {
        match till.ledger().scanners() {
            Ok(scanners) => follow(till, &mut listened, &scanners),
            Err(fault) => tracing::warn!(%fault, "the list of scanners could not be read"),
        }
        rung = till.bell().wait(rung, LOOK);
    }
}

/// Lets go of what is no longer in the list, and listens to what is new in it.
fn follow(till: &Arc<Till>, listened: &mut BTreeMap<String, (Scanner, Listening)>, scanners: &[Scanner]) {
    listened.retain(|name, (scanner, _)| {
        let stays = scanners.contains(scanner);
        if !stays {
            till.ears().forget(name);
        }
        stays
    });
    for scanner in scanners {
        let Some(port) = port(scanner).filter(|_| !listened.contains_key(&scanner.name)) else {
            continue;
        };
        let (ear, name) = (Arc::downgrade(till), scanner.name.clone());
        let listening = listen(port, move |what| {
            if let Some(till) = ear.upgrade() {
                heard(&till, &name, what);
            }
        });
        listened.insert(scanner.name.clone(), (scanner.clone(), listening));
    }
}
