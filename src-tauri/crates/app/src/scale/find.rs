//! Looking for a scale: at each serial port that nothing else uses, in each protocol that is known.

use super::{PATIENCE, place};
use crate::Till;
use crate::caller::Acting;
use crate::refusal::Refusal;
use crate::wire::scale::{FindScale, FoundScale, FoundScales};
use devices::{Address, Reading, Scale, ScaleProtocol, lasting_name, serial_ports};

/// What scales speak at.
const BAUD: u32 = 9_600;

pub(crate) fn find(till: &Till, _: &Acting, request: FindScale) -> Result<FoundScales, Refusal> {
    let places = match request
        .address
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        Some(address) => vec![place(address)?],
        None => free_ports(till)?,
    };
    // Each port on a thread of its own: the slowest is waited for, and not all of them one after the other.
    let scales = std::thread::scope(|scope| {
        let looking: Vec<_> = places.iter().map(|at| scope.spawn(|| found(till, at))).collect();
        looking
            .into_iter()
            .filter_map(|thread| thread.join().ok().flatten())
            .collect()
    });
    Ok(FoundScales {
        scales,
        looked: places.iter().map(ToString::to_string).collect(),
    })
}

/// The scale at a place, in the first protocol in which it says something whole.
fn found(till: &Till, at: &Address) -> Option<FoundScale> {
    ScaleProtocol::ALL.into_iter().find_map(|protocol| {
        let scale = Scale {
            at: at.clone(),
            protocol,
            patience: PATIENCE,
        };
        let reading = till.counter.read(&scale).ok()?;
        Some(FoundScale {
            address: at.to_string(),
            speaks: protocol.code().to_owned(),
            shows: match reading {
                Reading::Stable(weight) => Some(weight.to_string()),
                Reading::Moving | Reading::BelowZero | Reading::Over => None,
            },
        })
    })
}

/// The serial ports, without those of printers and scanners: what a scale is asked with, a printer would print.
fn free_ports(till: &Till) -> Result<Vec<Address>, Refusal> {
    let printers = till.ledger().printers()?.into_iter().map(|printer| printer.address);
    let scanners = till.ledger().scanners()?.into_iter().map(|scanner| scanner.address);
    let used: Vec<String> = printers
        .chain(scanners)
        .filter_map(|address| port_of(&address))
        .collect();
    let mut ports: Vec<String> = serial_ports().iter().map(|port| lasting_name(port)).collect();
    ports.retain(|port| !used.contains(port));
    let address = |device: &String| format!("serial:{device}@{BAUD}").parse().ok();
    Ok(ports.iter().filter_map(address).collect())
}

fn port_of(address: &str) -> Option<String> {
    match address.parse() {
        Ok(Address::Serial { device, .. }) => Some(lasting_name(&device)),
        _ => None,
    }
}
