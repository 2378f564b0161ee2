//! The screen as the store has arranged it: its looks, its keys, its first tiles.

use super::catalogue::Tile;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Whether the window came to the front.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct WindowShown {
    /// There is a window; a command line that holds the shop has none.
    pub shown: bool,
}

/// How the screen looks and lies to the hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScreenLook {
    /// Colours.
    pub theme: Theme,
    /// The hand that reaches for the sale: the sheet hangs on that side.
    pub hand: Hand,
    /// Size of the text in percent, 100 to 150.
    pub text_percent: u32,
    /// Pixels of a hundred millimetres, as measured with a bank card; absent: as the window's size lets guess.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub px_per_100_mm: Option<u32>,
}

impl Default for ScreenLook {
    fn default() -> Self {
        Self {
            theme: Theme::Light,
            hand: Hand::Right,
            text_percent: 100,
            px_per_100_mm: None,
        }
    }
}

/// The colours of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black and white.
    Hc,
}

/// A hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// The right one.
    Right,
    /// The left one.
    Left,
}

/// Every action of the screen and its key: `sell.park` → `F6`. An action stands in a group; no two of a group have one key.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeyMap {
    /// The keys. Empty: those that the till comes with.
    pub keys: BTreeMap<String, String>,
}

/// A product among the first tiles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Favourite {
    /// The product.
    pub product_id: String,
    /// Ink of its tile; the product's own when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub colour: Option<String>,
    /// Picture of its tile; `letter` for none; as its name tells when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub picture: Option<String>,
    /// The style, where the tile stands for all its variants: the product is one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional = nullable)]
    pub style: Option<String>,
}

/// A page of tiles with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TilePage {
    /// What its tab says, no two alike.
    pub name: String,
    /// The products, in their order.
    pub favourites: Vec<Favourite>,
}

/// The first tiles and the pages beside them, in their order.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetFavourites {
    /// The products.
    pub favourites: Vec<Favourite>,
    /// The pages with names.
    #[serde(default)]
    pub pages: Vec<TilePage>,
}

/// A page of tiles as it is shown.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NamedTiles {
    /// What its tab says.
    pub name: String,
    /// The products.
    pub tiles: Vec<Tile>,
}

/// The first tiles as they are shown. Empty: nobody has arranged them yet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Favourites {
    /// The products.
    pub tiles: Vec<Tile>,
    /// The pages with names.
    pub pages: Vec<NamedTiles>,
}
