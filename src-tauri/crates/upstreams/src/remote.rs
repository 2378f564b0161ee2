//! What an upstream has, in the till's words. Remote ids are opaque text; figures are exact decimals.

use rust_decimal::Decimal;

/// A product as the upstream has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteItem {
    /// Its id there.
    pub remote_id: String,
    /// Name.
    pub name: String,
    /// Price of one unit, in major units.
    pub price: Decimal,
    /// Stock on hand, in `unit`; may be negative. Nothing where nobody counts it there.
    pub stock: Option<Decimal>,
    /// The unit's name.
    pub unit: String,
    /// Its barcode or number there; empty where it has none.
    pub barcode: String,
    /// Whether it may be sold.
    pub active: bool,
    /// What else it says.
    pub more: RemoteFacts,
}

/// What a back end may say of a product besides. What is absent was not said this time, and stays what it was; an empty text says that
/// there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemoteFacts {
    /// Price of one unit for dealers, in major units.
    pub wholesale: Option<Decimal>,
    /// Price of one unit for members, in major units.
    pub member: Option<Decimal>,
    /// What one unit costs the shop, in major units.
    pub cost: Option<Decimal>,
    /// The names of its categories from the widest to the narrowest, divided by `/`.
    pub category: Option<String>,
    /// Its brand.
    pub brand: Option<String>,
    /// Who delivers it.
    pub supplier: Option<String>,
    /// What its tax is called there.
    pub tax: Option<String>,
}

/// A person as the upstream has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteStaff {
    /// Their id there.
    pub remote_id: String,
    /// The name they sign in with.
    pub username: String,
    /// Their name.
    pub full_name: String,
    /// Whether they may still act.
    pub active: bool,
}

/// A sale as the upstream has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteOrder {
    /// Its id there.
    pub remote_id: String,
    /// The notes, with the marker of the till that sent it.
    pub notes: String,
    /// Its total, in major units; nothing where it does not tell one.
    pub total: Option<Decimal>,
    /// The tax in it, in major units, likewise.
    pub tax: Option<Decimal>,
    /// Its tender; empty where it does not tell one.
    pub method: String,
    /// When the upstream says it was made, in the upstream's own spelling.
    pub created_at: String,
}

/// Something that an upstream has and the till only reads: a supplier, a credit sale, a purchase, a sale of another till. What was not told
/// is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemoteRecord {
    /// Its id there.
    pub remote_id: String,
    /// Its name, or its number where it has none.
    pub name: String,
    /// Who it is with: the supplier, or whoever bought.
    pub party: String,
    /// What it came to, in major units.
    pub total: Option<Decimal>,
    /// What is still owed of it, in major units.
    pub owed: Option<Decimal>,
    /// How it stands, in the upstream's own words.
    pub state: String,
    /// When it was made, in the upstream's own spelling.
    pub at: String,
}

/// A whole sale as the upstream has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteSale {
    /// Its head.
    pub order: RemoteOrder,
    /// What the upstream says has become of it, in its own words; empty where it says nothing.
    pub state: String,
    /// What was sold.
    pub lines: Vec<RemoteLine>,
}

/// One line of a [`RemoteSale`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteLine {
    /// The upstream's id of the product.
    pub remote_item: String,
    /// How much.
    pub quantity: Decimal,
    /// Price of one unit, in major units, as it was sent: after every discount.
    pub unit_price: Decimal,
}
