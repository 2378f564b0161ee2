//! What is put down in a cart, with all that is known of it.

use super::question::is_one_piece;
use super::{Answers, Cart, CartError, Item, MAX_QUANTITY_E4, With};
use crate::money::{Price, Quantity};
use crate::money_line::MoneyLine;
use crate::product::{Age, Product};
use crate::shift::CivilDate;
use crate::weight::WeightUnit;

/// Where a line's quantity or price came from, when not from the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WeightSource {
    /// The weight stood in the barcode.
    EmbeddedWeight,
    /// The price stood in the barcode.
    EmbeddedPrice,
    /// A scale at the counter said it.
    Scale,
    /// A person typed the weight.
    Typed,
}

impl WeightSource {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EmbeddedWeight => "embedded_weight",
            Self::EmbeddedPrice => "embedded_price",
            Self::Scale => "scale",
            Self::Typed => "typed",
        }
    }
}

/// What a code said of the very piece that was scanned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// Batch or lot.
    pub lot: Option<String>,
    /// Serial number: no two pieces share one.
    pub serial: Option<String>,
    /// The last day on which it is good.
    pub last_day: Option<CivilDate>,
}

impl Trace {
    /// Whether the code said nothing of the piece.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether its last day is past.
    #[must_use]
    pub fn is_past(&self, today: CivilDate) -> bool {
        self.last_day.is_some_and(|last| last < today)
    }
}

/// What is put down.
#[derive(Clone, Debug)]
pub struct Put {
    /// The product.
    pub product: Product,
    /// How much of it.
    pub quantity: Quantity,
    /// Price of one unit.
    pub unit_price: Price,
    /// Where weight or price came from, when its barcode held one. Such lines never join.
    pub weight_source: Option<WeightSource>,
    /// What its code said of this very piece. Only pieces of which the same was said join, and none that has a serial number.
    pub trace: Trace,
    /// What a cashier answered about it.
    pub answers: Answers,
    /// What comes with it: chosen, a part of it, or its deposit.
    pub with: Vec<With>,
}

impl Put {
    /// So much of a product at its shelf price, under the name that tells which variant it is. Nothing more is known of it.
    #[must_use]
    pub fn of(product: Product, quantity: Quantity) -> Self {
        Self {
            unit_price: product.price,
            product: product.under_full_names(),
            quantity,
            weight_source: None,
            trace: Trace::default(),
            answers: Answers::default(),
            with: Vec::new(),
        }
    }

    /// The age that a customer must have for it and what comes with it.
    pub(super) fn youngest(&self) -> Option<Age> {
        let with = self.with.iter().map(|one| one.product.asks.age);
        with.fold(self.product.asks.age, Option::max)
    }
}

/// Where the weight of a product comes from when nothing but a person said it; nothing where it is not sold by weight.
pub(super) fn typed_weight(product: &Product) -> Option<WeightSource> {
    WeightUnit::of(&product.unit).map(|_| WeightSource::Typed)
}

/// Whether so much of a product can be put down; of money just what it comes to.
pub(super) fn check_quantity(product: &Product, quantity: Quantity) -> Result<(), CartError> {
    if !is_one_piece(product, quantity) {
        return Err(CartError::OnePiece {
            name: product.names.en.clone(),
        });
    }
    let fits = quantity.e4() <= MAX_QUANTITY_E4 && (MoneyLine::of(product.id).is_none() || quantity == Quantity::ONE);
    if product.accepts(quantity) && fits {
        Ok(())
    } else {
        Err(CartError::Quantity { quantity })
    }
}

impl Cart {
    /// What a scale or a barcode said of a line's weight is no longer what is sold.
    pub(super) fn weigh_by_hand(&mut self, no: u32) {
        let line = self.lines.iter_mut().find(|line| line.no == no);
        if let Some(Item::Product {
            product, weight_source, ..
        }) = line.map(|line| &mut line.item)
            && *weight_source != Some(WeightSource::EmbeddedPrice)
        {
            *weight_source = typed_weight(product);
        }
    }

    /// Takes back what [`Self::set_multiplier`] set.
    pub const fn drop_multiplier(&mut self) {
        self.multiplier = None;
        self.revision += 1;
    }
}
