//! What one unit of a line costs this customer, and why.

use super::{Cart, CartLine, Item, WeightSource};
use crate::money::{Price, Quantity};
use crate::product::Product;
use crate::sale::PriceRule;

/// A price, and the rule that it follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The price of one unit.
    pub price: Price,
    /// How it came about.
    pub rule: PriceRule,
}

impl Cart {
    /// What one unit of a line costs: what a person set, else what its barcode says, else the best for the customer of the shelf's price and
    /// those that are listed beside it. `None` for an unknown code.
    #[must_use]
    pub fn asked(&self, line: &CartLine) -> Option<Asked> {
        let Item::Product {
            product,
            unit_price,
            weight_source,
        } = &line.item
        else {
            return None;
        };
        let asked = |price, rule| Some(Asked { price, rule });
        if let Some(attached) = line.attached {
            return asked(*unit_price, PriceRule::With(attached.how));
        }
        if let Some(hand) = &line.by_hand.price {
            return asked(hand.price, PriceRule::Manual);
        }
        if *weight_source == Some(WeightSource::EmbeddedPrice) {
            return asked(*unit_price, PriceRule::EmbeddedPrice);
        }
        if product.asks.price {
            return asked(*unit_price, PriceRule::Open);
        }
        match self.listed(product).filter(|asked| asked.price < *unit_price) {
            Some(listed) => Some(listed),
            None => asked(*unit_price, PriceRule::Shelf),
        }
    }

    fn listed(&self, product: &Product) -> Option<Asked> {
        if product.prices.is_empty() {
            return None;
        }
        let best = product.prices.best(self.level.as_ref(), self.quantity_of(product))?;
        Some(Asked {
            price: best.price,
            rule: PriceRule::Listed(best.terms.clone()),
        })
    }

    /// How much of a product lies in the cart, on whatever lines; what belongs to another line has its price from that.
    fn quantity_of(&self, product: &Product) -> Quantity {
        let same = self.lines.iter().filter(|line| match &line.item {
            Item::Product {
                product: other,
                weight_source,
                ..
            } => {
                other.id == product.id && line.attached.is_none() && *weight_source != Some(WeightSource::EmbeddedPrice)
            }
            Item::Unknown { .. } => false,
        });
        Quantity::from_e4(same.fold(0, |sum: i64, line| sum.saturating_add(line.quantity.e4())))
    }
}
