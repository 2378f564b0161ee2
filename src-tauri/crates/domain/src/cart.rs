//! The cart: what the customer has put down so far. Rust owns it; every change makes a new revision.

mod asked;
mod bill;
mod buyer;
mod by_hand;
mod error;
mod offers;
mod put;
mod question;
mod shelf;
mod taxed;

pub use asked::Asked;
pub use by_hand::{ByHand, HandPrice, LineDiscount};
pub use error::CartError;
pub use offers::MAX_COUPONS;
use put::check_quantity;
pub use put::{Put, Trace};
pub use question::{Answers, LONGEST_SERIAL, Question, Unanswered};
pub use shelf::{OnShelf, Shelf};

use crate::money::{Money, MoneyError, Price, Quantity, RatePpm};
use crate::price_list::Level;
use crate::product::{Age, Measure, Product};
use crate::promotion::Promotion;
use crate::{CartId, CustomerId, StaffId};

/// The most lines that a cart may hold.
pub const MAX_LINES: usize = 500;

/// The largest quantity of one line, in ten-thousandths: beyond it a finger slipped.
pub const MAX_QUANTITY_E4: i64 = 99_999 * 10_000;

/// Where a line's quantity or price came from, when not from the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WeightSource {
    /// The weight stood in the barcode.
    EmbeddedWeight,
    /// The price stood in the barcode.
    EmbeddedPrice,
}

/// A discount on the whole sale, before tax is split off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Discount {
    /// A share of the subtotal.
    Percent(RatePpm),
    /// An amount.
    Amount(Money),
}

/// What a line stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A product, as it was when it was put down: a later price change does not touch this cart.
    Product {
        /// The product.
        product: Box<Product>,
        /// Price of one unit, from the shelf or from its barcode. What is asked for it, [`Cart::asked`] says.
        unit_price: Price,
        /// Where weight or price came from.
        weight_source: Option<WeightSource>,
    },
    /// A code that nothing here answers to. It stays in sight and holds back the tender.
    Unknown {
        /// The code as scanned.
        code: String,
    },
}

/// One line of a cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartLine {
    /// Number within the cart: never used again, also after the line is voided.
    pub no: u32,
    /// What it stands for.
    pub item: Item,
    /// How much of it.
    pub quantity: Quantity,
    /// What was said of these very pieces.
    pub trace: Trace,
    /// What a person changed.
    pub by_hand: ByHand,
    /// What one unit would cost by the shelf when the cart was taken up again, where that is another price than the line's.
    pub shelf_price: Option<Price>,
}

impl CartLine {
    /// The product on it; nothing for an unknown code.
    #[must_use]
    pub fn product(&self) -> Option<&Product> {
        match &self.item {
            Item::Product { product, .. } => Some(product),
            Item::Unknown { .. } => None,
        }
    }
}

/// A cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cart {
    /// Identity; the sale made of it keeps it.
    pub id: CartId,
    /// Rises by one with every change.
    pub revision: u64,
    /// Lines in the order of their numbers.
    pub lines: Vec<CartLine>,
    /// The number that the next line gets.
    pub next_line_no: u32,
    /// The line that keys act on.
    pub selected_line: Option<u32>,
    /// `12 *`: how many of the next item.
    pub multiplier: Option<Quantity>,
    /// Discount on the whole.
    pub discount: Option<Discount>,
    /// The price level that the customer has.
    pub level: Option<Level>,
    /// Why the sale bears no tax; nothing where it does.
    pub exempt: Option<String>,
    /// By whose right something was changed by hand, as of the last such change.
    pub let_by: Option<StaffId>,
    /// The lines that somebody let go below their least price.
    pub let_below: Vec<u32>,
    /// Whether its tax is rounded once for each class, and not on each line.
    pub tax_by_document: bool,
    /// Coupons that the customer showed.
    pub coupons: Vec<String>,
    /// The promotions that hold, as of the last change.
    pub offers: Vec<Promotion>,
    /// Who buys, where that is known.
    pub customer_id: Option<CustomerId>,
    /// The age that the customer proved.
    pub of_age: Option<Age>,
    /// The number of the order whose goods these are: they are sold as they were promised.
    pub order: Option<String>,
}

impl Cart {
    /// An empty cart at revision 0.
    #[must_use]
    pub const fn new(id: CartId) -> Self {
        Self {
            id,
            revision: 0,
            lines: Vec::new(),
            next_line_no: 1,
            selected_line: None,
            multiplier: None,
            discount: None,
            level: None,
            exempt: None,
            tax_by_document: false,
            let_by: None,
            let_below: Vec::new(),
            coupons: Vec::new(),
            offers: Vec::new(),
            customer_id: None,
            of_age: None,
            order: None,
        }
    }

    /// Whether nothing lies in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The codes that nothing answers to. While there is one, the cart cannot be settled.
    pub fn unknown_codes(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(|line| match &line.item {
            Item::Unknown { code } => Some(code.as_str()),
            Item::Product { .. } => None,
        })
    }

    /// Puts down a product at its shelf price. The same product counted in pieces joins the line that it already has.
    /// `quantity` is for one scan; a pending multiplier multiplies pieces and is used up.
    ///
    /// # Errors
    /// [`CartError::Disabled`], [`CartError::Quantity`] or [`CartError::Full`].
    pub fn add(&mut self, product: Product, quantity: Quantity) -> Result<(), CartError> {
        self.put(Put::of(product, quantity))
    }

    /// Puts something down, with all that is known of it.
    ///
    /// # Errors
    /// As [`Cart::add`]; [`CartError::Unanswered`] while something about it is asked and not answered, and what else an answer may be
    /// refused for.
    pub fn put(&mut self, put: Put) -> Result<(), CartError> {
        if !put.product.enabled {
            return Err(CartError::Disabled {
                name: put.product.names.en,
            });
        }
        let Put {
            product,
            quantity,
            unit_price,
            weight_source,
            trace,
            answers: _,
        } = self.answered(put)?;
        let of_age = self.of_age.max(product.asks.age);
        let quantity = self.multiplied(&product, quantity, weight_source)?;
        let joined = match weight_source {
            None => self.line_to_join(&product, unit_price, &trace),
            Some(_) => None,
        };
        match joined {
            Some(at) => self.grow_line(at, quantity)?,
            None => {
                check_quantity(&product, quantity)?;
                self.push(
                    Item::Product {
                        product: Box::new(product),
                        unit_price,
                        weight_source,
                    },
                    quantity,
                    trace,
                )?;
            }
        }
        self.of_age = of_age;
        self.multiplier = None;
        self.revision += 1;
        Ok(())
    }

    /// The quantity of one scan times the pending multiplier. A code with its own price counts as one piece.
    fn multiplied(
        &self,
        product: &Product,
        quantity: Quantity,
        source: Option<WeightSource>,
    ) -> Result<Quantity, CartError> {
        let Some(times) = self.multiplier else {
            return Ok(quantity);
        };
        if source.is_some() {
            return Ok(quantity);
        }
        let product_of = quantity
            .decimal()
            .checked_mul(times.decimal())
            .ok_or(MoneyError::OutOfRange)?;
        let result = Quantity::from_decimal(product_of)?;
        check_quantity(product, result)?;
        Ok(result)
    }

    fn line_to_join(&self, new: &Product, price: Price, trace: &Trace) -> Option<usize> {
        if new.unit.measure == Measure::Fraction || trace.serial.is_some() {
            return None;
        }
        self.lines.iter().position(|line| match &line.item {
            Item::Product {
                product,
                unit_price,
                weight_source: None,
            } => {
                product.id == new.id
                    && *unit_price == price
                    && product.prices == new.prices
                    && product.least_price == new.least_price
                    && product.tax == new.tax
                    && product.stock == new.stock
                    && line.trace == *trace
                    && line.by_hand.is_empty()
            }
            _ => false,
        })
    }

    fn grow_line(&mut self, at: usize, by: Quantity) -> Result<(), CartError> {
        let Some(line) = self.lines.get_mut(at) else {
            return Ok(());
        };
        let quantity = line.quantity.plus(by)?;
        if let Item::Product { product, .. } = &line.item {
            check_quantity(product, quantity)?;
        }
        line.quantity = quantity;
        self.selected_line = Some(line.no);
        Ok(())
    }

    pub(crate) fn push(&mut self, item: Item, quantity: Quantity, trace: Trace) -> Result<(), CartError> {
        if self.lines.len() >= MAX_LINES {
            return Err(CartError::Full);
        }
        let no = self.next_line_no;
        self.lines.push(CartLine {
            no,
            item,
            quantity,
            trace,
            by_hand: ByHand::default(),
            shelf_price: None,
        });
        self.next_line_no += 1;
        self.selected_line = Some(no);
        Ok(())
    }

    /// Puts down a code that nothing answers to, so that scanning can go on and it is not forgotten.
    ///
    /// # Errors
    /// [`CartError::Full`].
    pub fn add_unknown(&mut self, code: &str) -> Result<(), CartError> {
        self.push(Item::Unknown { code: code.to_owned() }, Quantity::ONE, Trace::default())?;
        self.multiplier = None;
        self.revision += 1;
        Ok(())
    }

    /// Sets the multiplier of the next item: `12 *`.
    ///
    /// # Errors
    /// [`CartError::Quantity`] when it is nothing, negative or too large.
    pub fn set_multiplier(&mut self, quantity: Quantity) -> Result<(), CartError> {
        if !quantity.is_positive() || quantity.e4() > MAX_QUANTITY_E4 {
            return Err(CartError::Quantity { quantity });
        }
        self.multiplier = Some(quantity);
        self.revision += 1;
        Ok(())
    }

    /// Sets how much a line holds.
    ///
    /// # Errors
    /// [`CartError::NoLine`] or [`CartError::Quantity`].
    pub fn set_quantity(&mut self, no: u32, quantity: Quantity) -> Result<(), CartError> {
        let line = self
            .lines
            .iter_mut()
            .find(|line| line.no == no)
            .ok_or(CartError::NoLine { no })?;
        match &line.item {
            Item::Product { product, .. } => check_quantity(product, quantity)?,
            Item::Unknown { .. } => return Err(CartError::Quantity { quantity }),
        }
        line.quantity = quantity;
        self.selected_line = Some(no);
        self.revision += 1;
        Ok(())
    }

    /// Takes a line out. The selection falls to the line before it, else the first.
    ///
    /// # Errors
    /// [`CartError::NoLine`].
    pub fn void_line(&mut self, no: u32) -> Result<CartLine, CartError> {
        let at = self
            .lines
            .iter()
            .position(|line| line.no == no)
            .ok_or(CartError::NoLine { no })?;
        let line = self.lines.remove(at);
        self.selected_line = self.lines.get(at.saturating_sub(1)).map(|line| line.no);
        self.revision += 1;
        Ok(line)
    }

    /// Selects the line that keys act on.
    ///
    /// # Errors
    /// [`CartError::NoLine`].
    pub fn select(&mut self, no: u32) -> Result<(), CartError> {
        if !self.lines.iter().any(|line| line.no == no) {
            return Err(CartError::NoLine { no });
        }
        self.selected_line = Some(no);
        self.revision += 1;
        Ok(())
    }
}
