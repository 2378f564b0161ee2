//! Forty thousand real products with seeded prices, and carts of them.

use crate::Outcome;
use domain::cart::Cart;
use domain::money::{Price, Quantity};
use domain::price_list::PriceList;
use domain::product::{Asks, Attributes, Names, Product, Stock, Unit};
use domain::{CartId, ProductId};
use std::path::Path;
use testkit::sample::{uuid, vat_free, vat7};

/// The seed of prices and carts.
const SEED: u64 = 8_850_999_320_007;

/// The products that a shop has, and a seeded hand that takes some of them.
pub(crate) struct Goods {
    products: Vec<Product>,
    random: fastrand::Rng,
}

impl Goods {
    /// Every product of the fixture.
    pub(crate) fn read() -> Outcome<Self> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/real-products.csv");
        let text = std::fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
        let mut random = fastrand::Rng::with_seed(SEED);
        let rows = text.lines().skip(1).filter_map(|row| row.split_once(','));
        let products = rows
            .zip(1_u64..)
            .map(|((gtin, name), number)| product(number, gtin, name, &mut random))
            .collect();
        Ok(Self { products, random })
    }

    pub(crate) fn products(&self) -> &[Product] {
        &self.products
    }

    /// Any product, each as likely as the next.
    pub(crate) fn any(&mut self) -> Outcome<&Product> {
        let at = self.random.usize(..self.products.len().max(1));
        Ok(self.products.get(at).ok_or("the fixture has no products")?)
    }

    /// A cart of so many different products, one to three of each.
    pub(crate) fn cart(&mut self, id: CartId, lines: usize) -> Outcome<Cart> {
        let mut cart = Cart::new(id);
        while cart.lines.len() < lines {
            let pieces = Quantity::from_e4(self.random.i64(1..=3) * 10_000);
            let product = self.any()?.clone();
            cart.add(product, pieces)?;
        }
        Ok(cart)
    }
}

/// Prices from 5.00 to 500.00 in steps of 0.25; one product in five bears no VAT.
fn product(number: u64, gtin: &str, name: &str, random: &mut fastrand::Rng) -> Product {
    Product {
        id: ProductId(uuid(0x10_0000_0000 + number)),
        sku: format!("R{number:05}"),
        names: Names::only(name.trim_matches('"')),
        category_path: "Groceries/Shelf".to_owned(),
        brand: None,
        supplier: None,
        tax: if random.u8(..5) == 0 { vat_free() } else { vat7() },
        unit: Unit::from_code("pc"),
        price: Price::from_e4(random.i64(20..=2_000) * 2_500),
        prices: PriceList::default(),
        least_price: None,
        cost: None,
        enabled: true,
        barcodes: vec![gtin.to_owned()],
        plu: None,
        colour: None,
        asks: Asks::default(),
        stock: Stock::default(),
        style: None,
        attributes: Attributes::default(),
        choices: domain::choice::Choices::default(),
        parts: domain::product::Parts::default(),
        deposit: domain::product::Deposit::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_carts_are_made_in_every_run() {
        let (mut one, mut other) = (Goods::read().unwrap(), Goods::read().unwrap());
        assert_eq!(one.products().len(), 40_000);
        let cart = one.cart(CartId(uuid(1)), 10).unwrap();
        assert_eq!(cart.lines.len(), 10);
        assert_eq!(cart, other.cart(CartId(uuid(1)), 10).unwrap());
        assert_ne!(
            cart.lines,
            one.cart(CartId(uuid(1)), 10).unwrap().lines,
            "the next cart differs"
        );
    }
}
