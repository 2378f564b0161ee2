//! The facts about a product that are edited apart from one another.

use domain::product::Product;

/// One fact.
pub(super) struct Field {
    pub(super) name: &'static str,
    /// Whether it is the same in two products.
    pub(super) same: fn(&Product, &Product) -> bool,
    /// Puts it from the first into the second.
    pub(super) copy: fn(&Product, &mut Product),
}

macro_rules! fields {
    ($($name:ident),* $(,)?) => {
        /// Every fact but the id and the article number, which stay.
        pub(super) const FIELDS: &[Field] = &[$(Field {
            name: stringify!($name),
            same: |one, other| one.$name == other.$name,
            copy: |from, to| to.$name.clone_from(&from.$name),
        }),*];
    };
}

fields! {
    names, category_path, brand, supplier, tax, unit, price, prices, least_price, cost, enabled, barcodes, plu, colour, asks,
    stock, style, attributes, choices, parts, deposit,
}
