//! How often a fault is repeated: a slice in each test run, all of it in `cargo xtask prove`.

/// The full number where `EVERTILL_PROVE=full` asks for it, else the slice.
#[must_use]
pub fn times(full: usize, slice: usize) -> usize {
    let asked = std::env::var("EVERTILL_PROVE");
    if asked.is_ok_and(|asked| asked == "full") {
        full
    } else {
        slice
    }
}
