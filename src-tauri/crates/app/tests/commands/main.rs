//! The commands of the till as its faces send them, on real folders with a clock that stands.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what cannot be set up or does not hold is a failed test"
)]

mod accounts;
mod along;
mod arranged;
mod asked;
mod cards;
mod cleared;
mod clock;
mod counts;
mod coupons;
mod customers;
mod days;
mod doubles;
mod drawers;
mod ear;
mod exchanges;
mod expired;
mod finished;
mod first;
mod gift_cards;
mod goods_back;
mod invoices;
mod levels;
mod measures;
mod money_lines;
mod orders;
mod orders_found;
#[path = "../common/outside.rs"]
mod outside;
mod own_rights;
mod parked;
mod payment;
mod phones;
mod points;
mod products;
mod promotions;
mod returns;
mod rights;
mod shop;
mod signed;
mod sounds;
mod staff;
mod tax_rules;
mod taxes;
mod traced;
mod training;
mod variants;
mod wedges;
mod weights;
mod z_figures;
