//! The style of this repository, held as tests: each rule is a sentence, and is tried on a bad sample so that it can fail.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a file that cannot be read is a failed test"
)]

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/calls.rs"]
mod calls;
#[path = "tidy/lengths.rs"]
mod lengths;
#[path = "tidy/modules.rs"]
mod modules;
#[path = "tidy/names.rs"]
mod names;
#[path = "tidy/places.rs"]
mod places;
#[path = "tidy/shipped.rs"]
mod shipped;
#[path = "tidy/spoken.rs"]
mod spoken;
#[path = "tidy/tokens.rs"]
mod tokens;
#[path = "tidy/translations.rs"]
mod translations;
#[path = "tidy/tree.rs"]
mod tree;
#[path = "tidy/unused.rs"]
mod unused;
