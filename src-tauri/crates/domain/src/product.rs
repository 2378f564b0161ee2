//! What can be sold, as the counter needs it.

mod asks;
mod deposit;
mod on_hand;
mod parts;
mod stock;
mod variant;

pub use asks::{Age, Asks, BadAsks};
pub use deposit::Deposit;
pub use on_hand::{Arrival, OwnMovement, Told, not_yet_told, on_hand};
pub use parts::{BadParts, Part, Parts};
pub use stock::{BadStock, Pack, Stock};
pub use variant::{Attribute, Attributes, BadAttributes};

use crate::ProductId;
use crate::choice::Choices;
use crate::money::{Price, Quantity};
use crate::price_list::PriceList;
use crate::tax::TaxClass;

/// A name in the till's three languages. English is always there; the others may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// English, or the only name that is known.
    pub en: String,
    /// Thai.
    pub th: Option<String>,
    /// Simplified Chinese.
    pub zh: Option<String>,
}

/// A language of screens and paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Thai.
    Th,
    /// Simplified Chinese.
    Zh,
}

impl Language {
    /// The language tag: `en`, `th`, `zh`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Th => "th",
            Self::Zh => "zh",
        }
    }

    /// The language with this tag.
    #[must_use]
    pub fn by_tag(tag: &str) -> Option<Self> {
        [Self::En, Self::Th, Self::Zh]
            .into_iter()
            .find(|language| language.tag() == tag)
    }
}

impl Names {
    /// The same name in every language.
    #[must_use]
    pub fn only(name: impl Into<String>) -> Self {
        Self {
            en: name.into(),
            th: None,
            zh: None,
        }
    }

    /// The name in a language, else the first one there is.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        let wanted = match language {
            Language::En => None,
            Language::Th => self.th.as_deref(),
            Language::Zh => self.zh.as_deref(),
        };
        wanted.unwrap_or(&self.en)
    }
}

/// How a product is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// In whole pieces.
    Piece,
    /// By weight or length: fractions are allowed.
    Fraction,
}

/// A unit of sale, e.g. `pc` or `kg`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unit {
    /// Short code as printed.
    pub code: String,
    /// Whether fractions are allowed.
    pub measure: Measure,
}

impl Unit {
    /// The unit with this code: weights, volumes and lengths allow fractions, everything else is counted in pieces.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        let measure = match code {
            "kg" | "g" | "l" | "ml" | "m" | "lb" => Measure::Fraction,
            _ => Measure::Piece,
        };
        Self {
            code: code.to_owned(),
            measure,
        }
    }
}

/// A product as the counter needs it to sell one. Everything here is copied onto the sale line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Identity.
    pub id: ProductId,
    /// The shop's article number.
    pub sku: String,
    /// Names.
    pub names: Names,
    /// Category path, levels divided by `/`. Empty when there is none.
    pub category_path: String,
    /// Brand.
    pub brand: Option<String>,
    /// Supplier.
    pub supplier: Option<String>,
    /// Tax class.
    pub tax: TaxClass,
    /// Unit of sale.
    pub unit: Unit,
    /// Shelf price for one unit.
    pub price: Price,
    /// Prices beside the shelf's.
    pub prices: PriceList,
    /// The least for which one unit may go when a person lowers its price.
    pub least_price: Option<Price>,
    /// Cost of one unit.
    pub cost: Option<Price>,
    /// Whether it may be sold.
    pub enabled: bool,
    /// Codes that find it: GTINs as scanned and in-store codes.
    pub barcodes: Vec<String>,
    /// In-store item number within weight- and price-embedded codes, and what a cashier types.
    pub plu: Option<String>,
    /// Ink of its tile when it has no picture: one of the content inks of the screen's tokens.
    pub colour: Option<String>,
    /// What a cashier is asked before it is put down.
    pub asks: Asks,
    /// Which stock it moves.
    pub stock: Stock,
    /// The code of the style that it is a variant of.
    pub style: Option<String>,
    /// What tells it from the other variants of its style.
    pub attributes: Attributes,
    /// What is picked with it.
    pub choices: Choices,
    /// What it consists of.
    pub parts: Parts,
    /// What it has to do with deposits.
    pub deposit: Deposit,
}

impl Product {
    /// Whether this much of it can be sold: more than nothing, and whole where it is counted in pieces.
    #[must_use]
    pub fn accepts(&self, quantity: Quantity) -> bool {
        quantity.is_positive() && (self.unit.measure == Measure::Fraction || quantity.is_whole())
    }
}
