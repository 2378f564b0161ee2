//! Which goods a promotion looks at.

use crate::product::Product;

/// A choice of goods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goods {
    /// Everything.
    All,
    /// These article numbers.
    Skus(Vec<String>),
    /// A category with all below it: levels divided by `/`.
    Category(String),
    /// A brand.
    Brand(String),
}

impl Goods {
    /// Whether a product is among them.
    #[must_use]
    pub fn has(&self, product: &Product) -> bool {
        match self {
            Self::All => true,
            Self::Skus(skus) => skus.contains(&product.sku),
            Self::Category(path) => is_within(&product.category_path, path),
            Self::Brand(brand) => product.brand.as_ref() == Some(brand),
        }
    }
}

fn is_within(path: &str, above: &str) -> bool {
    path.strip_prefix(above)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
