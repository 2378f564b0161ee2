//! The scale at the counter: where it is, what it speaks, by which rules goods are weighed.

mod counter;
mod find;
mod hand;
mod weigh;

pub(crate) use counter::Counter;
pub(crate) use find::find;
pub(crate) use hand::Hand;
pub(crate) use weigh::{put_down, sold, take, test, weigh};

use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::setting;
use crate::wire::Nothing;
use crate::wire::scale::CounterScale;
use devices::{Address, Scale, ScaleProtocol, lasting_name};
use domain::weight::WeightUnit;
use std::time::Duration;

pub(crate) const SETTING: &str = "scale";

/// How long one answer of a scale may take.
const PATIENCE: Duration = Duration::from_millis(700);

pub(crate) fn show(till: &Till, _: &Acting, _: Nothing) -> Result<CounterScale, Refusal> {
    Ok(till.counter.settings())
}

pub(crate) fn set(till: &Till, acting: &Acting, request: CounterScale) -> Result<CounterScale, Refusal> {
    let kept = match request.address.trim() {
        "" => CounterScale::default(),
        address => {
            let scale = scale_at(address, &request)?;
            CounterScale {
                address: lasting(scale.at).to_string(),
                speaks: scale.protocol.code().to_owned(),
                ..request
            }
        }
    };
    setting::put(till, acting, SETTING, &kept)?;
    till.counter.set(kept.clone());
    till.status_changed();
    Ok(kept)
}

/// Whether a scale is joined to the till.
pub(crate) fn is_there(till: &Till) -> bool {
    !till.counter.settings().address.is_empty()
}

/// The scale that is joined to the till.
///
/// # Errors
/// [`Code::NoScale`] where there is none.
pub(crate) fn joined(settings: &CounterScale) -> Result<Scale, Refusal> {
    match &*settings.address {
        "" => Err(Refusal::new(Code::NoScale)),
        address => scale_at(address, settings),
    }
}

fn scale_at(address: &str, settings: &CounterScale) -> Result<Scale, Refusal> {
    let unit = settings.unit.as_deref().unwrap_or_default();
    let unit = match unit {
        "" => Some(WeightUnit::default()),
        code => WeightUnit::by_code(code),
    };
    let protocol = unit.and_then(|unit| ScaleProtocol::by_code(&settings.speaks, unit));
    let protocol = protocol.ok_or_else(|| {
        Refusal::new(Code::BadRequest).with(
            "detail",
            "a scale speaks toledo, cas or continuous, and shows kg, g or lb",
        )
    })?;
    Ok(Scale {
        at: place(address)?,
        protocol,
        patience: PATIENCE,
    })
}

/// A place where a scale can be.
fn place(address: &str) -> Result<Address, Refusal> {
    match address.parse() {
        Ok(at @ (Address::Tcp { .. } | Address::Serial { .. })) => Ok(at),
        _ => Err(Refusal::new(Code::BadScaleAddress).with("value", address)),
    }
}

/// The same place by the name that the port keeps when it is plugged in elsewhere.
fn lasting(at: Address) -> Address {
    match at {
        Address::Serial { device, baud, flow } => Address::Serial {
            device: lasting_name(&device),
            baud,
            flow,
        },
        other => other,
    }
}
