//! `evertillctl`: the till without a screen.

fn main() {}
