//! Lines that belong to another: what was chosen with it, what it consists of, the deposit on it. They stand behind it, grow with it
//! and go with it.

use super::put::check_quantity;
use super::{Cart, CartError, CartLine, Item, Put, Trace};
use crate::money::{MoneyError, Price, Quantity};
use crate::product::{Measure, Product};

/// How a line belongs to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// The customer chose it: a topping, the drink of a set.
    Choice,
    /// It is a part of a kit, whose price holds it.
    Part,
    /// It is the deposit on it: never lowered.
    Deposit,
}

impl How {
    const ALL: [Self; 3] = [Self::Choice, Self::Part, Self::Deposit];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Part => "part",
            Self::Deposit => "deposit",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }
}

/// To which line another belongs, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attached {
    /// The line's number.
    pub to: u32,
    /// How much comes with one piece of it; with the whole line where that is weighed.
    pub each: Quantity,
    /// How it belongs there.
    pub how: How,
}

/// Something that is put down with something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct With {
    /// What.
    pub product: Product,
    /// How much comes with one piece of the other; with the whole line where that is weighed.
    pub each: Quantity,
    /// What one unit of it costs here.
    pub unit_price: Price,
    /// How it belongs there.
    pub how: How,
}

impl Cart {
    /// The line that another belongs to; itself where it belongs to none.
    #[must_use]
    pub fn head_of<'a>(&'a self, line: &'a CartLine) -> &'a CartLine {
        let head = line.attached.and_then(|attached| self.line(attached.to));
        head.unwrap_or(line)
    }

    /// The lines that belong to one.
    pub fn belonging_to(&self, no: u32) -> impl Iterator<Item = &CartLine> {
        self.lines
            .iter()
            .filter(move |line| line.attached.is_some_and(|attached| attached.to == no))
    }

    /// The line with this number.
    #[must_use]
    pub fn line(&self, no: u32) -> Option<&CartLine> {
        self.lines.iter().find(|line| line.no == no)
    }

    /// Refuses what is to be done to a line that belongs to another.
    pub(super) fn stands_alone(&self, no: u32) -> Result<&CartLine, CartError> {
        match self.line(no) {
            None => Err(CartError::NoLine { no }),
            Some(line) if line.attached.is_some() => Err(CartError::Belongs { no }),
            Some(line) => Ok(line),
        }
    }

    /// Where a line is put: at the end, or behind those that belong where it does.
    pub(super) fn place_of(&self, attached: Option<Attached>) -> usize {
        let beside = |line: &CartLine, to| line.no == to || line.attached.is_some_and(|other| other.to == to);
        let last = attached.and_then(|new| self.lines.iter().rposition(|line| beside(line, new.to)));
        last.map_or(self.lines.len(), |last| last + 1)
    }

    /// Whether the same would come with a line that is there.
    pub(super) fn has_along(&self, no: u32, with: &[With]) -> bool {
        let mut there = self.belonging_to(no);
        let same = |one: &With| there.next().is_some_and(|line| is_same(line, one));
        with.iter().all(same) && there.next().is_none()
    }

    /// Puts down what comes with a line, behind it.
    pub(super) fn lay_along(&mut self, no: u32, with: Vec<With>) -> Result<(), CartError> {
        let Some((product, quantity)) = self
            .line(no)
            .and_then(|line| Some((line.product()?.clone(), line.quantity)))
        else {
            return Err(CartError::NoLine { no });
        };
        for one in with {
            let total = along(&product, quantity, one.each)?;
            check_quantity(&one.product, total)?;
            let item = Item::Product {
                product: Box::new(one.product.under_full_names()),
                unit_price: one.unit_price,
                weight_source: None,
            };
            let attached = Attached {
                to: no,
                each: one.each,
                how: one.how,
            };
            self.insert(item, total, Trace::default(), Some(attached))?;
        }
        self.selected_line = Some(no);
        Ok(())
    }

    /// Gives a line another quantity, and what belongs to it with it.
    pub(super) fn resize(&mut self, no: u32, quantity: Quantity) -> Result<(), CartError> {
        let line = self.line(no).ok_or(CartError::NoLine { no })?;
        let Some(product) = line.product() else {
            return Err(CartError::Quantity { quantity });
        };
        check_quantity(product, quantity)?;
        let mut sizes = vec![(no, quantity)];
        for one in self.belonging_to(no) {
            if let (Some(attached), Some(own)) = (one.attached, one.product()) {
                let total = along(product, quantity, attached.each)?;
                check_quantity(own, total)?;
                sizes.push((one.no, total));
            }
        }
        for (no, quantity) in sizes {
            if let Some(line) = self.lines.iter_mut().find(|line| line.no == no) {
                line.quantity = quantity;
            }
        }
        self.selected_line = Some(no);
        Ok(())
    }

    /// Chooses anew what comes with a line.
    ///
    /// # Errors
    /// [`CartError::NoLine`]; [`CartError::Belongs`] for a line that itself belongs to another; [`CartError::Unanswered`] where what is
    /// chosen asks for an age that nobody proved; [`CartError::Disabled`], [`CartError::Full`].
    pub fn choose(&mut self, no: u32, mut put: Put) -> Result<(), CartError> {
        self.stands_alone(no)?;
        // Its price and its serial number were answered when it was put down.
        (put.product.asks.price, put.product.asks.serial) = (false, false);
        let of_age = put.youngest();
        let Put { with, .. } = self.answered(put)?;
        let mut chosen = self.clone();
        chosen
            .lines
            .retain(|line| line.attached.is_none_or(|attached| attached.to != no));
        chosen.lay_along(no, with)?;
        chosen.of_age = chosen.of_age.max(of_age);
        chosen.revision += 1;
        *self = chosen;
        Ok(())
    }
}

fn is_same(line: &CartLine, one: &With) -> bool {
    let Item::Product {
        product, unit_price, ..
    } = &line.item
    else {
        return false;
    };
    let fits = |attached: Attached| attached.each == one.each && attached.how == one.how;
    let same = **product == one.product.clone().under_full_names();
    *unit_price == one.unit_price && same && line.attached.is_some_and(fits)
}

/// How much comes along with so much of a product.
fn along(product: &Product, quantity: Quantity, each: Quantity) -> Result<Quantity, CartError> {
    if product.unit.measure == Measure::Fraction {
        return Ok(each);
    }
    let total = quantity
        .decimal()
        .checked_mul(each.decimal())
        .ok_or(MoneyError::OutOfRange)?;
    Ok(Quantity::from_decimal(total)?)
}
