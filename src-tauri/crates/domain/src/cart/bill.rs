//! One bill made of two, and two made of one.

use super::{Cart, CartError, CartLine, Discount};
use crate::CartId;
use std::collections::BTreeMap;

impl Cart {
    /// Takes over all that lies in another cart, each line as it is under a number of its own here.
    ///
    /// # Errors
    /// [`CartError::Whole`] where one of them is priced otherwise as a whole: by a discount, a level, an exemption, a coupon, another
    /// customer, or an order's promise; [`CartError::Full`].
    pub fn absorb(&mut self, other: Self) -> Result<(), CartError> {
        if !self.is_priced_like(&other) {
            return Err(CartError::Whole);
        }
        if self.lines.len() + other.lines.len() > super::MAX_LINES {
            return Err(CartError::Full);
        }
        let numbers: BTreeMap<u32, u32> = other
            .lines
            .iter()
            .map(|line| line.no)
            .zip(self.next_line_no..)
            .collect();
        for mut line in other.lines {
            let no = self.next_line_no;
            if other.let_below.contains(&line.no) {
                self.let_below.push(no);
            }
            line.no = no;
            match &mut line.attached {
                Some(attached) => attached.to = numbers.get(&attached.to).copied().unwrap_or(no),
                None => self.selected_line = Some(no),
            }
            self.next_line_no += 1;
            self.lines.push(line);
        }
        self.customer_id = self.customer_id.or(other.customer_id);
        self.let_by = self.let_by.or(other.let_by);
        self.of_age = self.of_age.max(other.of_age);
        self.multiplier = None;
        self.revision += 1;
        Ok(())
    }

    /// Takes these lines out into a cart of their own, which is priced as this one is. What belongs to a line goes with it.
    ///
    /// # Errors
    /// [`CartError::NoLine`] for a number that is not here, [`CartError::Belongs`], [`CartError::NothingLeft`] where none or all of the lines are named,
    /// [`CartError::Whole`] under a discount of an amount: nobody could say whose it is.
    pub fn split(&mut self, lines: &[u32], id: CartId) -> Result<Self, CartError> {
        for no in lines {
            self.stands_alone(*no)?;
        }
        if matches!(self.discount, Some(Discount::Amount(_))) {
            return Err(CartError::Whole);
        }
        let goes = |line: &CartLine| lines.contains(&self.head_of(line).no);
        let (taken, left): (Vec<_>, Vec<_>) = self.lines.iter().cloned().partition(goes);
        if taken.is_empty() || left.is_empty() {
            return Err(CartError::NothingLeft);
        }
        let mut other = Self {
            id,
            selected_line: last_head(&taken),
            lines: taken,
            order: None,
            ..self.clone()
        };
        self.selected_line = last_head(&left);
        self.lines = left;
        for cart in [&mut *self, &mut other] {
            cart.let_below.retain(|no| cart.lines.iter().any(|line| line.no == *no));
            cart.multiplier = None;
        }
        self.revision += 1;
        other.revision = 1;
        Ok(other)
    }

    /// Whether lines of another cart cost here what they cost there.
    fn is_priced_like(&self, other: &Self) -> bool {
        let one_buyer =
            self.customer_id == other.customer_id || self.customer_id.is_none() || other.customer_id.is_none();
        one_buyer
            && self.discount == other.discount
            && !matches!(self.discount, Some(Discount::Amount(_)))
            && self.level == other.level
            && self.exempt == other.exempt
            && self.coupons == other.coupons
            && self.order == other.order
    }
}

/// The last line that belongs to no other.
fn last_head(lines: &[CartLine]) -> Option<u32> {
    let mut heads = lines.iter().rev().filter(|line| line.attached.is_none());
    heads.next().map(|line| line.no)
}
