//! Products as screens and scripts see them.

use super::LocalName;
use super::style::Style;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A search by name or code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindProducts {
    /// What was typed.
    pub text: String,
    /// At most so many.
    pub limit: u32,
    /// Whether each variant of a style is wanted by itself, and not one find for all of them.
    #[serde(default)]
    pub each_variant: bool,
}

/// A page of tiles.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TilesOf {
    /// Category; favourites when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub category: Option<String>,
    /// Page from 0.
    pub page: u32,
    /// Tiles on a page.
    pub size: u32,
    /// A page with a name, in place of a category.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub named: Option<String>,
}

/// A product on a tile or in a list of finds.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Tile {
    /// Identity.
    pub product_id: String,
    /// Article number.
    pub sku: String,
    /// Names.
    pub name: LocalName,
    /// Price of one unit.
    pub price: String,
    /// Unit code.
    pub unit: String,
    /// Whether it is weighed or measured.
    pub weighed: bool,
    /// Whether it may be sold.
    pub enabled: bool,
    /// Ink of its letter tile.
    pub colour: String,
    /// The picture that was chosen for it; `letter` where it is to have none; absent: the screen goes by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub picture: Option<String>,
    /// Whether its price is typed when it is put down.
    #[serde(default)]
    pub open_price: bool,
    /// The style, where the tile stands for all its variants and not for one product.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub style: Option<OfStyle>,
}

/// The style that a tile stands for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OfStyle {
    /// Its code.
    pub code: String,
    /// How many variants it has.
    pub variants: u32,
    /// Whether they cost different prices: the tile has the lowest.
    pub prices_differ: bool,
}

/// Tiles or finds.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Tiles {
    /// The products.
    pub tiles: Vec<Tile>,
    /// How many there are in all, where that is known.
    pub total: u32,
}

/// A code whose price is asked for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckPrice {
    /// The code, as scanned or typed.
    pub code: String,
}

/// What a code stands for and costs. Nothing is put down.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceCheck {
    /// The product, with its shelf price.
    pub product: Tile,
    /// How much of it, where the code says so.
    pub quantity: Option<String>,
    /// The price of this piece, where the code says so.
    pub price: Option<String>,
    /// All variants of its style, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub style: Option<Style>,
}

/// The price levels that some product has.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceLevels {
    /// Their names.
    pub levels: Vec<String>,
}

/// A category of the tile pages.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Category {
    /// Its path.
    pub path: String,
    /// Its names.
    pub name: LocalName,
}

/// The categories in their order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Categories {
    /// The categories.
    pub categories: Vec<Category>,
    /// Names of the pages that the shop has arranged beside the first tiles.
    pub pages: Vec<String>,
}

/// A file to import, already read: the command line sends its text so that one data folder has one reader.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportProducts {
    /// The file's name, for messages.
    pub file: String,
    /// Its whole text.
    pub text: String,
    /// Column of the file for each field, where their names differ.
    pub columns: Vec<ColumnMap>,
    /// Only check.
    pub dry_run: bool,
    /// Price of rows without one, when the file has no price column (a decimal text).
    #[serde(default)]
    #[ts(optional = nullable)]
    pub default_price: Option<String>,
}

/// One column's field.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnMap {
    /// Column name in the file.
    pub column: String,
    /// Field it fills.
    pub field: String,
}

/// A row that was refused: nothing of the file was imported.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RefusedRow {
    /// File.
    pub file: String,
    /// Row of the file: the header is row 1.
    pub row: u64,
    /// Field.
    pub field: String,
    /// The value as it stands there.
    pub value: String,
    /// What is wrong, as a code: `import-<problem>` is its message.
    pub problem: String,
    /// What is wrong, in English.
    pub reason: String,
    /// What to do, in English.
    pub remedy: String,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Imported {
    /// Rows read.
    pub rows: u64,
    /// New products.
    pub added: u64,
    /// Products that were there.
    pub updated: u64,
    /// Whether anything was written.
    pub dry_run: bool,
}

/// A text file for the caller to write.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TextFile {
    /// Its text.
    pub text: String,
}
