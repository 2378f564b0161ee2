//! The style of this repository, held as tests.
