//! What a code stands for.

use crate::Till;
use crate::catalogue::by_code;
use crate::codes::year;
use crate::expiry;
use crate::refusal::{Code, Refusal};
use crate::style;
use crate::sync::{know_now, refuse_taken_off};
use crate::taxes::as_of_today;
use domain::barcode::{Code as Barcode, Elements, FNC1, classify};
use domain::cart::Trace;
use domain::money::Quantity;
use domain::product::Product;

/// What a code turned out to be.
pub(crate) enum Found {
    /// A product at its shelf price.
    Piece(Product),
    /// A product whose code held its weight.
    Weighed(Product, Quantity),
    /// A product whose code held its price.
    Priced(Product, domain::money::Price),
    /// Nothing here answers to it.
    Unknown(String),
}

impl Found {
    fn taxed_today(self, till: &Till) -> Result<Self, Refusal> {
        Ok(match self {
            Self::Piece(product) => Self::Piece(as_of_today(till, product)?),
            Self::Weighed(product, quantity) => Self::Weighed(as_of_today(till, product)?, quantity),
            Self::Priced(product, price) => Self::Priced(as_of_today(till, product)?, price),
            Self::Unknown(code) => Self::Unknown(code),
        })
    }
}

/// What was scanned: what it turned out to be, and what its code said of this very piece.
pub(crate) struct Scanned {
    pub(super) found: Found,
    pub(super) trace: Trace,
}

impl Scanned {
    /// The same, unless a back end took it off sale, or it is past its last day and the shop refuses that.
    pub(crate) fn still_good(self, till: &Till) -> Result<Self, Refusal> {
        if let Found::Piece(product) | Found::Weighed(product, _) | Found::Priced(product, _) = &self.found {
            refuse_taken_off(till, product)?;
            expiry::check(till, product, &self.trace)?;
        }
        Ok(self)
    }

    /// The goods that a code found, whose weight it does not say.
    pub(crate) fn piece(self) -> Result<Product, Refusal> {
        match self.found {
            Found::Piece(product) => Ok(product),
            Found::Unknown(code) => Err(Refusal::new(Code::UnknownCode).with("code", code)),
            Found::Weighed(product, _) | Found::Priced(product, _) => {
                let detail = format!("the code of {} says its weight or price already", product.sku);
                Err(Refusal::new(Code::BadRequest).with("detail", detail))
            }
        }
    }

    /// The same as goods that come back: whose age or which serial number is asked of nobody.
    pub(crate) const fn coming_back(mut self) -> Self {
        if let Found::Piece(product) | Found::Weighed(product, _) | Found::Priced(product, _) = &mut self.found {
            product.asks.age = None;
            product.asks.serial = false;
        }
        self
    }
}

impl Scanned {
    /// The product that it is.
    pub(crate) const fn product(&self) -> Option<&Product> {
        match &self.found {
            Found::Piece(product) | Found::Weighed(product, _) | Found::Priced(product, _) => Some(product),
            Found::Unknown(_) => None,
        }
    }
}

impl From<Found> for Scanned {
    fn from(found: Found) -> Self {
        let trace = Trace::default();
        Self { found, trace }
    }
}

/// The same; what nothing here answers to is asked of the back ends.
pub(crate) fn or_asked(till: &Till, text: &str, found: Scanned) -> Result<Scanned, Refusal> {
    match found.found {
        Found::Unknown(_) if know_now(till, text)? => look_up(till, text),
        _ => Ok(found),
    }
}

/// Finds what a code stands for. An unknown or broken code becomes a line that says so; what is no thing to sell is refused by name.
pub(crate) fn look_up(till: &Till, text: &str) -> Result<Scanned, Refusal> {
    let code = classify(text, &till.embed_rules());
    match &code {
        Barcode::Receipt(receipt_no) if till.ledger().sale_by_receipt(receipt_no)?.is_some() => {
            return Err(Refusal::new(Code::ReceiptScanned).with("receipt_no", &**receipt_no));
        }
        Barcode::Badge(_) => return Err(Refusal::new(Code::BadgeScanned)),
        Barcode::Payment => return Err(Refusal::new(Code::PaymentCode)),
        _ => {}
    }
    let trace = match &code {
        Barcode::Gs1 { elements, .. } => trace(elements, year(till)),
        _ => Trace::default(),
    };
    Ok(match find(till, code)? {
        Some(found) => Scanned {
            found: found.taxed_today(till)?,
            trace,
        },
        None => {
            style::refuse_whole(till, text)?;
            Found::Unknown(text.trim().replace(FNC1, "␝").chars().take(64).collect()).into()
        }
    })
}

fn trace(elements: &Elements, year_now: u16) -> Trace {
    Trace {
        lot: elements.lot().map(str::to_owned),
        serial: elements.serial().map(str::to_owned),
        last_day: elements.last_day(year_now),
    }
}

/// What a code finds in the catalogue.
pub(crate) fn find(till: &Till, code: Barcode) -> Result<Option<Found>, Refusal> {
    Ok(match code {
        Barcode::Gtin { spellings } => by_code(till, &spellings)?.map(Found::Piece),
        Barcode::Weighed { plu, quantity } => till
            .catalogue()
            .find_by_plu(&plu)?
            .map(|product| Found::Weighed(product, quantity)),
        Barcode::Priced { plu, price } => till
            .catalogue()
            .find_by_plu(&plu)?
            .map(|product| Found::Priced(product, price)),
        Barcode::Gs1 { spellings, elements } => {
            by_code(till, &spellings)?.map(|product| match (elements.price(), elements.weight()) {
                // What the packet says it costs is what is owed, whatever it weighs.
                (Some(price), _) => Found::Priced(product, price),
                (None, Some(weight)) => Found::Weighed(product, weight),
                (None, None) => Found::Piece(product),
            })
        }
        Barcode::Receipt(_) | Barcode::Slip { .. } | Barcode::Order(_) | Barcode::Badge(_) | Barcode::Payment => None,
        Barcode::Broken(code) | Barcode::Other(code) => typed(till, &code)?.map(Found::Piece),
    })
}

/// What a person typed that is no GTIN: a code as the shop wrote it, an article number, or an item number.
fn typed(till: &Till, code: &str) -> Result<Option<Product>, Refusal> {
    if code.is_empty() {
        return Err(Refusal::new(Code::UnknownCode).with("code", ""));
    }
    if let Some(product) = by_code(till, &[code.to_owned()])? {
        return Ok(Some(product));
    }
    match till.catalogue().find_by_sku(code)? {
        Some(product) => Ok(Some(product)),
        None => Ok(till.catalogue().find_by_plu(code)?),
    }
}
