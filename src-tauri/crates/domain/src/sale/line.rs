//! A line of a finished document: a full copy of the product at the time of sale.

use super::Returned;
use crate::ProductId;
use crate::cart::{Asked, Cart, How, Item, WeightSource};
use crate::money::{Money, Price, Quantity};
use crate::price::{PricedLine, class_on};
use crate::price_list::Terms;
use crate::product::{Names, Product, Stock, Unit};
use crate::promotion::Reduction;
use crate::shift::CivilDate;
use crate::tax::TaxClass;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// How a line's price came about.
/// As text: `shelf`, `embedded_price`, `open`, `manual`, `with:deposit`, `list:wholesale@12`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PriceRule {
    /// The shelf price.
    Shelf,
    /// The price in the barcode.
    EmbeddedPrice,
    /// The price that a person typed for goods that have none.
    Open,
    /// The price that a person set in place of another.
    Manual,
    /// What it costs with the line that it belongs to.
    With(How),
    /// A price beside the shelf's, on these terms.
    Listed(Terms),
}

/// Begins the text of a listed price's rule.
const LISTED: &str = "list:";

/// Begins the text of the rule of what belongs to another line.
const WITH: &str = "with:";

/// A text that is no price rule.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{text:?} is no price rule")]
pub struct BadRule {
    /// The text.
    text: String,
}

impl Display for PriceRule {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shelf => f.write_str("shelf"),
            Self::EmbeddedPrice => f.write_str("embedded_price"),
            Self::Open => f.write_str("open"),
            Self::Manual => f.write_str("manual"),
            Self::With(how) => write!(f, "{WITH}{}", how.code()),
            Self::Listed(terms) => write!(f, "{LISTED}{terms}"),
        }
    }
}

impl FromStr for PriceRule {
    type Err = BadRule;

    fn from_str(text: &str) -> Result<Self, BadRule> {
        match text {
            "shelf" => Ok(Self::Shelf),
            "embedded_price" => Ok(Self::EmbeddedPrice),
            "open" => Ok(Self::Open),
            "manual" => Ok(Self::Manual),
            _ => {
                let terms = text.strip_prefix(LISTED).and_then(|terms| terms.parse().ok());
                let with = text.strip_prefix(WITH).and_then(How::by_code).map(Self::With);
                let rule = terms.map(Self::Listed).or(with);
                rule.ok_or_else(|| BadRule { text: text.to_owned() })
            }
        }
    }
}

/// One line, a full copy of the product at the time of sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaleLine {
    /// Number within the document, from 1 without gaps.
    pub no: u32,
    /// The line that this one belongs to (a topping, a part of a kit).
    pub parent_no: Option<u32>,
    /// The product.
    pub product_id: ProductId,
    /// Article number.
    pub sku: String,
    /// Code that found it, when it was scanned.
    pub barcode: Option<String>,
    /// Names.
    pub names: Names,
    /// Category path.
    pub category_path: String,
    /// Brand.
    pub brand: Option<String>,
    /// Supplier.
    pub supplier: Option<String>,
    /// Tax class, with rate and mode.
    pub tax_class: TaxClass,
    /// Unit of sale.
    pub unit: Unit,
    /// How much.
    pub quantity: Quantity,
    /// Shelf price of one unit.
    pub list_price: Price,
    /// Price of one unit on this line.
    pub unit_price: Price,
    /// How that price came about.
    pub price_rule: PriceRule,
    /// Why a person set it.
    pub price_reason: Option<String>,
    /// Before discount, tax in. `gross - discount = total = net + tax`.
    pub gross: Money,
    /// Every discount that falls on it, tax in.
    pub discount: Money,
    /// Each of them, in the order in which it was taken off; they add up to `discount`.
    pub reductions: Vec<Reduction>,
    /// Without tax.
    pub net: Money,
    /// Tax.
    pub tax: Money,
    /// What is owed for it.
    pub total: Money,
    /// Cost of one unit.
    pub cost: Option<Price>,
    /// Where weight or price came from.
    pub weight_source: Option<WeightSource>,
    /// Lot.
    pub lot: Option<String>,
    /// Serial number.
    pub serial: Option<String>,
    /// The last day on which it is good, where its code said one.
    pub last_day: Option<CivilDate>,
    /// Which stock it moves.
    pub stock: Stock,
    /// What it takes back; nothing on a line that sells.
    pub returned: Option<Returned>,
}

/// The lines of a document, numbered anew.
pub(super) fn sale_lines(cart: &Cart, priced: &[PricedLine]) -> Vec<SaleLine> {
    let lines: Vec<SaleLine> = priced.iter().filter_map(|line| sale_line(cart, line)).collect();
    let number = |of: u32| lines.iter().zip(1..).find(|(line, _)| line.no == of).map(|(_, no)| no);
    let numbers = lines.iter().map(|line| line.parent_no.and_then(number));
    let numbers: Vec<Option<u32>> = numbers.collect();
    let numbered = lines.into_iter().zip(numbers).zip(1..);
    numbered
        .map(|((line, parent_no), no)| SaleLine { no, parent_no, ..line })
        .collect()
}

/// One line, under its number in the cart.
pub(crate) fn sale_line(cart: &Cart, priced: &PricedLine) -> Option<SaleLine> {
    let line = cart.lines.iter().find(|line| line.no == priced.no)?;
    let Item::Product {
        product, weight_source, ..
    } = &line.item
    else {
        return None;
    };
    let reason = line.by_hand.price.as_ref().map(|hand| hand.reason.clone());
    Some(SaleLine {
        tax_class: class_on(cart, &product.tax),
        weight_source: *weight_source,
        price_reason: reason,
        parent_no: line.attached.map(|attached| attached.to),
        lot: line.trace.lot.clone(),
        serial: line.trace.serial.clone(),
        last_day: line.trace.last_day,
        ..copy_of(product, cart.asked(line)?, line.quantity, priced)
    })
}

fn copy_of(product: &Product, asked: Asked, quantity: Quantity, priced: &PricedLine) -> SaleLine {
    SaleLine {
        no: priced.no,
        parent_no: None,
        product_id: product.id,
        sku: product.sku.clone(),
        barcode: product.barcodes.first().cloned(),
        names: product.names.clone(),
        category_path: product.category_path.clone(),
        brand: product.brand.clone(),
        supplier: product.supplier.clone(),
        tax_class: product.tax.clone(),
        unit: product.unit.clone(),
        quantity,
        list_price: product.price,
        unit_price: asked.price,
        price_rule: asked.rule,
        price_reason: None,
        gross: priced.gross,
        discount: priced.discount,
        reductions: priced.reductions.clone(),
        net: priced.net,
        tax: priced.tax,
        total: priced.total,
        cost: product.cost,
        weight_source: None,
        lot: None,
        serial: None,
        last_day: None,
        // A kit is its parts: they leave the stock.
        stock: match product.parts.is_empty() {
            true => product.stock.clone(),
            false => Stock::Uncounted,
        },
        returned: None,
    }
}
