//! The rules of the till as a shop knows them: tables of cases, and properties for everything with money in it.
#![expect(clippy::unwrap_used, reason = "a case that does not hold is a failed test")]

mod accounts;
mod along;
mod cards;
mod cart;
mod changes;
mod codes;
mod columns;
mod coupons;
mod customers;
mod documents;
mod goods;
mod leases;
mod levels;
mod limits;
mod money_lines;
mod orders;
mod people;
mod prices;
mod promotions;
mod promptpay;
mod questions;
mod reconcile;
mod returns;
mod settling;
mod sheet;
mod shifts;
mod tax_rules;
mod taxes;
mod variants;
mod words;
