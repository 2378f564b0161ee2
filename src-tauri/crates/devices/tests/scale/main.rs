//! Scales, on pseudo-terminals and over the network: what each of them says, and that nothing else is taken for a weight.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use devices::{Address, Reading, Scale, ScaleProtocol, Trouble};
use domain::weight::{Weight, WeightUnit};
use rustix::fs::{Mode, OFlags};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::fs::File;
use std::os::fd::OwnedFd;
use std::time::Duration;
use testkit::scale::{Shows, SimulatedScale, Speaks};

/// Longer than anything here takes.
const PATIENT: Duration = Duration::from_secs(20);

/// So long is waited for a scale that says nothing of use.
const SHORT: Duration = Duration::from_millis(300);

const SPEAK: [(Speaks, ScaleProtocol); 3] = [
    (Speaks::Toledo, ScaleProtocol::Toledo(WeightUnit::Kilogram)),
    (Speaks::Cas, ScaleProtocol::Cas),
    (Speaks::Continuous, ScaleProtocol::Continuous),
];

fn kilograms(figure: &str) -> Reading {
    Reading::Stable(Weight::new(figure.parse().unwrap(), WeightUnit::Kilogram).unwrap())
}

/// A scale at one end of a serial line, and the name of the other. The held end keeps the line open between two questions.
fn plugged(speaks: Speaks) -> (SimulatedScale, String, OwnedFd) {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let port = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    let held = rustix::fs::open(&*port, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
    let mut plain = rustix::termios::tcgetattr(&held).unwrap();
    plain.make_raw();
    rustix::termios::tcsetattr(&held, rustix::termios::OptionalActions::Now, &plain).unwrap();
    let scale = SimulatedScale::off_line(speaks);
    scale.at(File::from(master));
    (scale, port, held)
}

fn serial(port: &str, protocol: ScaleProtocol, patience: Duration) -> Scale {
    Scale {
        at: format!("serial:{port}@9600").parse().unwrap(),
        protocol,
        patience,
    }
}

fn networked(scale: &SimulatedScale, protocol: ScaleProtocol, patience: Duration) -> Scale {
    Scale {
        at: scale.address().parse().unwrap(),
        protocol,
        patience,
    }
}

const SAID: [(&str, Shows); 3] = [
    ("moving", Shows::Moves),
    ("below", Shows::BelowZero),
    ("over", Shows::Over),
];

#[test]
fn each_scale_says_its_weight_or_why_there_is_none_on_a_serial_line() {
    for (speaks, protocol) in SPEAK {
        let (simulator, port, _held) = plugged(speaks);
        let scale = serial(&port, protocol, PATIENT);
        assert_eq!(scale.read(), Ok(kilograms("0")), "{speaks:?}");
        for (word, shows) in SAID {
            simulator.show(shows);
            let expected = match word {
                "moving" => Reading::Moving,
                "below" => Reading::BelowZero,
                _ => Reading::Over,
            };
            // What was on the line before it was asked may be told once more by one that speaks by itself.
            let mut said = scale.read();
            if speaks == Speaks::Continuous {
                said = scale.read();
            }
            assert_eq!(said, Ok(expected), "{speaks:?} {word}");
        }
    }
}

#[test]
fn each_scale_says_its_weight_over_the_network() {
    for (speaks, protocol) in SPEAK {
        let simulator = SimulatedScale::start(speaks, 0).unwrap();
        let scale = networked(&simulator, protocol, PATIENT);
        for figure in ["0.000", "1.234", "9.995"] {
            simulator.rest(figure);
            assert_eq!(scale.read(), Ok(kilograms(figure)), "{speaks:?}");
        }
    }
}

#[test]
fn what_is_torn_bent_or_not_said_is_no_weight() {
    for (speaks, protocol) in SPEAK {
        for shows in [Shows::Torn, Shows::Bent, Shows::Nothing] {
            let simulator = SimulatedScale::start(speaks, 0).unwrap();
            simulator.show(shows.clone());
            let fault = networked(&simulator, protocol, SHORT).read().unwrap_err();
            assert_eq!(fault.trouble, Trouble::Away, "{speaks:?} {shows:?}");
        }
    }
}

#[test]
fn a_scale_that_was_torn_or_bent_is_heard_again_when_it_is_whole() {
    for (speaks, protocol) in SPEAK {
        let (simulator, port, _held) = plugged(speaks);
        simulator.show(Shows::Torn);
        assert!(serial(&port, protocol, SHORT).read().is_err(), "{speaks:?}");
        simulator.rest("2.500");
        let mut said = serial(&port, protocol, PATIENT).read();
        if speaks == Speaks::Continuous {
            said = serial(&port, protocol, PATIENT).read();
        }
        assert_eq!(said, Ok(kilograms("2.5")), "{speaks:?}");
    }
}

#[test]
fn a_scale_that_is_not_there_or_speaks_otherwise_is_told_as_silent() {
    let gone = serial("/dev/no-such-scale", ScaleProtocol::Cas, SHORT)
        .read()
        .unwrap_err();
    assert_eq!(gone.trouble, Trouble::NoDevice);
    let toledo = SimulatedScale::start(Speaks::Toledo, 0).unwrap();
    for other in [ScaleProtocol::Cas, ScaleProtocol::Continuous] {
        assert_eq!(
            networked(&toledo, other, SHORT).read().unwrap_err().trouble,
            Trouble::Away
        );
    }
    let file = Scale {
        at: "file:/dev/null".parse::<Address>().unwrap(),
        protocol: ScaleProtocol::Cas,
        patience: SHORT,
    };
    assert_eq!(file.read().unwrap_err().trouble, Trouble::NoDevice);
}
