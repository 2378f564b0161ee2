//! A cart that waited, beside what the shelf asks now.

use super::{Cart, CartLine, Item};
use crate::ProductId;
use crate::money::Price;

impl CartLine {
    /// The product, where the line stands at what the shelf asked when it was put down: not at a price of its own.
    fn product_at_shelf_price(&self) -> Option<ProductId> {
        match &self.item {
            Item::Product {
                product, unit_price, ..
            } if *unit_price == product.price && self.by_hand.price.is_none() => Some(product.id),
            _ => None,
        }
    }
}

impl Cart {
    /// Marks each line for whose product the shelf asks another price now. Nothing is priced anew: the customer was told the old price.
    pub fn compare_with_shelf(&mut self, asks_now: impl Fn(ProductId) -> Option<Price>) {
        for line in &mut self.lines {
            let now = line.product_at_shelf_price().and_then(&asks_now);
            line.shelf_price = now.filter(|now| match &line.item {
                Item::Product { unit_price, .. } => now != unit_price,
                Item::Unknown { .. } => false,
            });
        }
    }

    /// Takes what the shelf asks now for every line that is marked.
    pub fn take_shelf_prices(&mut self) {
        for line in &mut self.lines {
            let Some(now) = line.shelf_price.take() else { continue };
            if let Item::Product {
                product, unit_price, ..
            } = &mut line.item
            {
                product.price = now;
                *unit_price = now;
            }
        }
        self.revision += 1;
    }
}
