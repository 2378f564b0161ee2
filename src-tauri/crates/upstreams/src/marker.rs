//! The text by which a sale is found again at an upstream.

use domain::sale::Sale;

/// The marker of a sale: receipt number and the first eight digits of its id, ASCII, e.g. `[T1K7Q-000123 01907f3a]`.
///
/// Short enough for any notes field, and a person at head office can type it.
#[must_use]
pub fn marker_of(sale: &Sale) -> String {
    let id: String = sale.id.to_string().chars().take(8).collect();
    format!("{}{id}]", marker_start(&sale.receipt_no()))
}

/// How the marker of the sale with this number on its receipt begins; no other number's does.
#[must_use]
pub fn marker_start(receipt_no: &str) -> String {
    format!("[{receipt_no} ")
}
