//! Tax in a cart: by the shop's rules as they are on the day of its last change.

use super::{Cart, Item};
use crate::money_line::MoneyLine;
use crate::shift::CivilDate;
use crate::tax::TaxRules;

impl Cart {
    /// Takes up the shop's rules of tax as they are on a day, for goods. It is no change of the cart by itself.
    pub fn tax_by(&mut self, rules: &TaxRules, day: CivilDate) {
        self.tax_by_document = rules.by_document();
        for line in &mut self.lines {
            if let Item::Product { product, .. } = &mut line.item
                && MoneyLine::of(product.id).is_none()
                && let Some(class) = rules.changed(&product.tax, day)
            {
                product.tax = class;
            }
        }
    }
}
