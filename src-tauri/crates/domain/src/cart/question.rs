//! What a cashier answers before something is put down.

use super::{Cart, CartError, Put, WeightSource};
use crate::money::{Price, Quantity};
use crate::product::{Age, Names, Product};
use rust_decimal::Decimal;

/// The longest serial number.
pub const LONGEST_SERIAL: usize = 40;

/// What a cashier answered. What is not asked for changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What one unit costs.
    pub price: Option<Price>,
    /// The serial number of the piece.
    pub serial: Option<String>,
    /// The customer proved to be at least that old.
    pub of_age: Option<Age>,
}

/// A question that nobody has answered yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Is the customer that old?
    Age(Age),
    /// What does one unit cost?
    Price,
    /// What is the serial number of the piece?
    Serial,
}

/// Something that is not put down before a question about it is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// The question.
    pub question: Question,
    /// What it is about.
    pub names: Names,
    /// Its article number.
    pub sku: String,
}

impl Cart {
    /// The same with what was answered; the first question that is open is asked. Who proved an age is not asked again for the same or a
    /// lower one.
    pub(super) fn answered(&self, mut put: Put) -> Result<Put, CartError> {
        let (asks, answers) = (put.product.asks, std::mem::take(&mut put.answers));
        if let Some(off) = put.with.iter().find(|one| !one.product.enabled) {
            return Err(CartError::Disabled {
                name: off.product.names.en.clone(),
            });
        }
        if let Some(age) = put.youngest()
            && self.of_age.max(answers.of_age) < Some(age)
        {
            return Err(unanswered(put.product, Question::Age(age)));
        }
        if asks.price && put.weight_source != Some(WeightSource::EmbeddedPrice) {
            match answers.price {
                None => return Err(unanswered(put.product, Question::Price)),
                Some(price) => put.unit_price = open_price(&put.product, price)?,
            }
        }
        if asks.serial {
            match put.trace.serial.take().or(answers.serial) {
                None => return Err(unanswered(put.product, Question::Serial)),
                Some(serial) => put.trace.serial = Some(self.free_serial(&put.product, &serial)?),
            }
        }
        Ok(put)
    }

    /// A serial number that no piece of the product in this cart has.
    fn free_serial(&self, product: &Product, serial: &str) -> Result<String, CartError> {
        let serial = serial.trim();
        let sound =
            !serial.is_empty() && serial.chars().count() <= LONGEST_SERIAL && !serial.chars().any(char::is_control);
        let taken = self.lines.iter().any(|line| {
            line.product().is_some_and(|other| other.id == product.id) && line.trace.serial.as_deref() == Some(serial)
        });
        if sound && !taken {
            Ok(serial.to_owned())
        } else {
            Err(CartError::Serial {
                serial: serial.chars().take(LONGEST_SERIAL).collect(),
            })
        }
    }
}

fn unanswered(product: Product, question: Question) -> CartError {
    CartError::Unanswered(Box::new(Unanswered {
        question,
        names: product.names,
        sku: product.sku,
    }))
}

/// A price that was typed for goods without one: not below nothing, nor below their least.
fn open_price(product: &Product, price: Price) -> Result<Price, CartError> {
    if price.decimal() < Decimal::ZERO {
        return Err(CartError::Price);
    }
    match product.least_price.filter(|least| price < *least) {
        Some(least) => Err(CartError::BelowLeast {
            name: product.names.en.clone(),
            least,
        }),
        None => Ok(price),
    }
}

/// Whether a piece with a serial number is put down by itself.
pub(super) fn is_one_piece(product: &Product, quantity: Quantity) -> bool {
    !product.asks.serial || quantity == Quantity::ONE
}
