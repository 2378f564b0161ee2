//! The cart: what the customer has put down so far. Rust owns it; every change makes a new revision.

mod asked;
mod attached;
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
pub use attached::{Attached, How, With};
pub use by_hand::{ByHand, HandPrice, LineDiscount};
pub use error::CartError;
pub use offers::MAX_COUPONS;
pub use put::{Put, Trace, WeightSource};
use put::{check_quantity, typed_weight};
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
    /// To which line it belongs.
    pub attached: Option<Attached>,
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
    /// Lines in the order in which they were put down; what belongs to a line stands behind it.
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
        let of_age = self.of_age.max(put.youngest());
        let mut put = self.answered(put)?;
        let quantity = self.multiplied(&put.product, put.quantity, put.weight_source)?;
        let typed = typed_weight(&put.product);
        put.weight_source = put.weight_source.or(typed);
        match self.line_to_join(&put) {
            Some((no, has)) => self.resize(no, has.plus(quantity)?)?,
            None if put.with.is_empty() => self.lay_down(put, quantity)?,
            None => {
                let mut with_all = self.clone();
                with_all.lay_down(put, quantity)?;
                *self = with_all;
            }
        }
        self.of_age = of_age;
        self.multiplier = None;
        self.revision += 1;
        Ok(())
    }

    /// Puts down a line, and what comes with it.
    fn lay_down(&mut self, put: Put, quantity: Quantity) -> Result<(), CartError> {
        check_quantity(&put.product, quantity)?;
        let no = self.next_line_no;
        let item = Item::Product {
            product: Box::new(put.product),
            unit_price: put.unit_price,
            weight_source: put.weight_source,
        };
        self.push(item, quantity, put.trace)?;
        if put.with.is_empty() {
            return Ok(());
        }
        self.lay_along(no, put.with)
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

    /// The line that it joins, and how much that holds.
    fn line_to_join(&self, new: &Put) -> Option<(u32, Quantity)> {
        let one_by_one = new.product.unit.measure == Measure::Fraction || new.trace.serial.is_some();
        if one_by_one || new.weight_source.is_some() {
            return None;
        }
        let line = self.lines.iter().find(|line| match &line.item {
            Item::Product {
                product,
                unit_price,
                weight_source: None,
            } => {
                product.id == new.product.id
                    && *unit_price == new.unit_price
                    && product.prices == new.product.prices
                    && product.least_price == new.product.least_price
                    && product.tax == new.product.tax
                    && product.stock == new.product.stock
                    && line.trace == new.trace
                    && line.by_hand.is_empty()
                    && line.attached.is_none()
                    && self.has_along(line.no, &new.with)
            }
            _ => false,
        });
        line.map(|line| (line.no, line.quantity))
    }

    pub(crate) fn push(&mut self, item: Item, quantity: Quantity, trace: Trace) -> Result<(), CartError> {
        self.insert(item, quantity, trace, None)
    }

    /// A line at the end, or behind those that belong where it does.
    fn insert(
        &mut self,
        item: Item,
        quantity: Quantity,
        trace: Trace,
        attached: Option<Attached>,
    ) -> Result<(), CartError> {
        if self.lines.len() >= MAX_LINES {
            return Err(CartError::Full);
        }
        let no = self.next_line_no;
        let line = CartLine {
            no,
            item,
            quantity,
            trace,
            by_hand: ByHand::default(),
            shelf_price: None,
            attached,
        };
        self.lines.insert(self.place_of(attached), line);
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

    /// Sets how much a line holds, and with it what belongs to it.
    ///
    /// # Errors
    /// [`CartError::NoLine`], [`CartError::Belongs`] or [`CartError::Quantity`].
    pub fn set_quantity(&mut self, no: u32, quantity: Quantity) -> Result<(), CartError> {
        self.stands_alone(no)?;
        self.resize(no, quantity)?;
        self.weigh_by_hand(no);
        self.revision += 1;
        Ok(())
    }

    /// Takes a line out, and what belongs to it. The selection falls to the line before it, else the first.
    ///
    /// # Errors
    /// [`CartError::NoLine`] or [`CartError::Belongs`].
    pub fn void_line(&mut self, no: u32) -> Result<CartLine, CartError> {
        let line = self.stands_alone(no)?.clone();
        let at = self.lines.iter().position(|line| line.no == no).unwrap_or_default();
        let goes = |line: &CartLine| line.no == no || line.attached.is_some_and(|attached| attached.to == no);
        self.lines.retain(|line| !goes(line));
        let next = self.lines.get(at.saturating_sub(1));
        self.selected_line = next.map(|line| self.head_of(line).no);
        self.revision += 1;
        Ok(line)
    }

    /// Selects the line that keys act on: the one to which a line belongs.
    ///
    /// # Errors
    /// [`CartError::NoLine`].
    pub fn select(&mut self, no: u32) -> Result<(), CartError> {
        let line = self.line(no).ok_or(CartError::NoLine { no })?;
        self.selected_line = Some(self.head_of(line).no);
        self.revision += 1;
        Ok(())
    }
}
