//! Goods, carts and money for the cases.

use domain::cart::Cart;
use domain::choice::Choices;
use domain::money::{Currency, Money, Price, Quantity, RatePpm};
use domain::price_list::PriceList;
use domain::product::{Asks, Attributes, Deposit, Names, Parts, Product, Stock, Unit};
use domain::tax::{TaxClass, TaxMode, TaxParts};
use domain::{CartId, ProductId};
use uuid::Uuid;

pub(crate) fn currency(code: &str) -> Currency {
    Currency::by_code(code).unwrap()
}

pub(crate) fn minor(minor: i64) -> Money {
    Money::from_minor(minor).unwrap()
}

pub(crate) fn quantity(text: &str) -> Quantity {
    Quantity::parse(text).unwrap()
}

pub(crate) fn tax(percent: &str, mode: TaxMode) -> TaxClass {
    TaxClass {
        code: format!("t{percent}"),
        rate: RatePpm::parse_percent(percent).unwrap(),
        mode,
        parts: TaxParts::default(),
    }
}

/// A product sold in this unit at this price; products with the same number are the same product.
pub(crate) fn good(number: u128, unit: &str, price: &str, tax: TaxClass) -> Product {
    Product {
        id: ProductId(Uuid::from_u128(number)),
        sku: format!("P{number:04}"),
        names: Names::only(format!("Good {number}")),
        category_path: String::new(),
        brand: None,
        supplier: None,
        tax,
        unit: Unit::from_code(unit),
        price: Price::parse(price).unwrap(),
        prices: PriceList::default(),
        least_price: None,
        cost: None,
        enabled: true,
        barcodes: Vec::new(),
        plu: None,
        colour: None,
        asks: Asks::default(),
        stock: Stock::default(),
        style: None,
        attributes: Attributes::default(),
        choices: Choices::default(),
        parts: Parts::default(),
        deposit: Deposit::None,
    }
}

/// A piece at this price with 7 % included.
pub(crate) fn piece(number: u128, price: &str) -> Product {
    good(number, "pc", price, tax("7", TaxMode::Included))
}

pub(crate) fn empty() -> Cart {
    Cart::new(CartId(Uuid::from_u128(1)))
}

/// A cart with these goods, each in this quantity.
pub(crate) fn cart_of(goods: impl IntoIterator<Item = (Product, Quantity)>) -> Cart {
    let mut cart = empty();
    for (product, quantity) in goods {
        cart.add(product, quantity).unwrap();
    }
    cart
}
