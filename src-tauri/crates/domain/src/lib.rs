//! Money, tax, cart, sale, shift, barcode and rights: the rules of the till, without input or output.
//!
//! Nothing here reads a clock, makes an id, or knows of a database, a device or a network: time and ids are arguments.

pub mod anchor;
pub mod barcode;
pub mod card;
pub mod cart;
pub mod choice;
pub mod customer;
pub mod hex;
pub mod invoice;
pub mod money;
pub mod money_line;
pub mod order;
pub mod people;
pub mod price;
pub mod price_list;
pub mod product;
pub mod promotion;
pub mod promptpay;
pub mod reconcile;
pub mod refund;
pub mod sale;
pub mod settle;
pub mod sheet;
pub mod shift;
pub mod tax;
pub mod till;
pub mod weight;

mod ids;

pub use ids::{
    CardAttemptId, CartId, CashMoveId, CountId, CustomerId, InvoiceId, PrintJobId, ProductId, RequestId, SaleId,
    ShiftId, StaffId, UpstreamId,
};
