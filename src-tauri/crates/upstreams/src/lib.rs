//! The back ends: one trait, one module each, and the only place that speaks HTTP.
