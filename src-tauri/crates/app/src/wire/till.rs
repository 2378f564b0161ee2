//! How the till is.

use super::payment::{ForeignRate, PaymentMethod};
use super::people::Session;
use super::screen::ScreenLook;
use super::shift::ShiftBrief;
use super::sync::Badge;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the till is: what every screen's frame shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TillStatus {
    /// The shop's name.
    pub shop: String,
    /// The till's code.
    pub till: String,
    /// Currency: ISO code.
    pub currency: String,
    /// Sign printed with a total.
    pub symbol: String,
    /// Decimals of a total.
    pub decimals: u32,
    /// The notes and coins of the currency, largest first.
    pub denominations: Vec<String>,
    /// Every means of payment, and whether the shop takes it.
    pub methods: Vec<PaymentMethod>,
    /// What the shop gives for foreign cash.
    pub rates: Vec<ForeignRate>,
    /// Whether cards are charged on a terminal that is joined to the till.
    pub terminal: bool,
    /// Whether a scale is joined to the till.
    pub scale: bool,
    /// How many charges somebody must look after: nobody knows what became of them, or no sale was paid with them.
    pub open_cards: u32,
    /// IANA time zone of the shop.
    pub timezone: String,
    /// Version of the program.
    pub version: String,
    /// Who is signed in on the screen.
    pub session: Option<Session>,
    /// The open shift.
    pub shift: Option<ShiftBrief>,
    /// A jump of the machine's clock since a shift was closed last.
    pub clock: Option<ClockJump>,
    /// The shifts that are put aside.
    pub suspended: Vec<ShiftBrief>,
    /// Sync in one word and a number.
    pub badge: Badge,
    /// Bytes that the disk of the data folder has left; nothing where the system does not say.
    pub free_bytes: Option<u64>,
    /// Whether receipts have a printer.
    pub prints: bool,
    /// Number of papers that did not come out, or may not have.
    pub unprinted: u32,
    /// Number of sales that are parked.
    pub parked: u32,
    /// What is wrong with the products.
    pub catalogue: CatalogueTrouble,
    /// Whether somebody has a badge to scan at the lock.
    pub badges: bool,
    /// The last finished sale's number and change, for the line "Last change".
    pub last_sale: Option<LastSale>,
    /// How the screen looks and lies to the hand.
    pub look: ScreenLook,
    /// It is the shop for training: nothing counts.
    pub training: bool,
}

/// A jump of the machine's clock.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClockJump {
    /// The newest moment that was known before it.
    pub before: String,
    /// What the clock said then.
    pub now: String,
}

/// What is wrong with the products, where something is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct CatalogueTrouble {
    /// The damaged file that an empty catalogue took the place of, until products are imported or pulled again.
    pub damaged: Option<String>,
    /// Edits made here that an import contradicts.
    pub conflicts: Vec<EditConflict>,
}

/// An edit made at this till that was not applied to what an import brought.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EditConflict {
    /// The product's name, in English.
    pub product: String,
    /// Its article number.
    pub sku: String,
    /// The column of a product file.
    pub field: String,
    /// What was wanted here.
    pub here: String,
    /// What was imported; nothing where the product is gone.
    pub there: Option<String>,
}

/// The last finished sale.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LastSale {
    /// Receipt number.
    pub receipt_no: String,
    /// Change given.
    pub change: String,
}

/// Where the shop for training is, or the shop that it was left for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Training {
    /// The data folder.
    pub folder: String,
    /// It opens in the place of this till; else it is opened by hand.
    pub opened: bool,
}

/// The tax of products that say none of their own.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShopTax {
    /// Rate as a percentage text.
    pub rate: String,
    /// `included` or `added`.
    pub mode: String,
}

/// What a new shop needs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Init {
    /// The shop's name.
    pub shop: String,
    /// ISO currency code.
    pub currency: String,
    /// Till code.
    pub till: String,
    /// IANA time zone.
    pub timezone: String,
    /// Language of its receipts: `en`, `th` or `zh`.
    pub language: String,
    /// The tax of products that say none of their own.
    pub tax: Option<ShopTax>,
    /// The owner's name to sign in with.
    pub owner: String,
    /// The owner's PIN.
    pub owner_pin: String,
    /// Fill it with the demo shop.
    pub demo: bool,
}
