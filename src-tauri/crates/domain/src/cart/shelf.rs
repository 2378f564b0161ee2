//! A cart that waited, beside what the shelf asks now.

use super::{Cart, CartLine, Item};
use crate::ProductId;
use crate::money::Price;
use crate::price_list::PriceList;
use crate::product::Product;
use std::collections::BTreeMap;

/// What the shelf asks for a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnShelf {
    price: Price,
    prices: PriceList,
    least_price: Option<Price>,
}

/// What it asks for each of several.
pub type Shelf = BTreeMap<ProductId, OnShelf>;

impl From<&Product> for OnShelf {
    fn from(product: &Product) -> Self {
        Self {
            price: product.price,
            prices: product.prices.clone(),
            least_price: product.least_price,
        }
    }
}

impl Cart {
    /// Marks each line of which one unit would cost another price now. Nothing is priced anew: the customer was told the old price.
    pub fn compare_with_shelf(&mut self, shelf: &Shelf) {
        let mut renewed = self.clone();
        renewed.stand_at(shelf);
        let pairs = self.lines.iter().zip(&renewed.lines);
        let marks: Vec<Option<Price>> = pairs
            .map(|(line, now)| {
                let [was, now] = [self.asked(line)?, renewed.asked(now)?].map(|asked| asked.price);
                (was != now).then_some(now)
            })
            .collect();
        for (line, mark) in self.lines.iter_mut().zip(marks) {
            line.shelf_price = mark;
        }
    }

    /// Takes what the shelf asks now, listed prices too, for every line that stands at a price of the shelf.
    pub fn take_shelf_prices(&mut self, shelf: &Shelf) {
        self.stand_at(shelf);
        for line in &mut self.lines {
            line.shelf_price = None;
        }
        self.revision += 1;
    }

    /// A price of its own, from a person or a barcode, stays, and that of what belongs to another line.
    fn stand_at(&mut self, shelf: &Shelf) {
        let stands = |line: &&mut CartLine| line.by_hand.price.is_none() && line.attached.is_none();
        for line in self.lines.iter_mut().filter(stands) {
            if let Item::Product {
                product, unit_price, ..
            } = &mut line.item
                && *unit_price == product.price
                && !product.asks.price
                && let Some(now) = shelf.get(&product.id)
            {
                *unit_price = now.price;
                product.price = now.price;
                product.prices.clone_from(&now.prices);
                product.least_price = now.least_price;
            }
        }
    }
}
