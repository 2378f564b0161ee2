//! How the rules' documents stand in JSON: in the journal and in open carts. Each name here is part of a format that is kept for
//! years; a change is a new version of the entry that uses it. The order of the fields is the order of the bytes.

pub(crate) mod cart;
pub(crate) mod customer;
pub(crate) mod product;
pub(crate) mod promotion;
pub(crate) mod sale;
pub(crate) mod totals;
pub(crate) mod value;
