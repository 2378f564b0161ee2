//! The shop's terms at this moment: its promotions and its taxes. They fall on a cart with each change, wherever the change is carried out.

use crate::Till;
use crate::receipt::local_time;
use crate::refusal::Refusal;
use domain::cart::Cart;
use domain::promotion::{Moment, Promotion};
use domain::tax::TaxRules;
use std::sync::Arc;

/// The terms.
pub(crate) struct Terms {
    promotions: Arc<Vec<Promotion>>,
    taxes: Arc<TaxRules>,
    now: Moment,
}

impl Terms {
    /// As of now.
    pub(crate) fn at(till: &Till) -> Result<Self, Refusal> {
        Ok(Self {
            promotions: till.promotions(),
            taxes: till.tax_rules(),
            now: now(till)?,
        })
    }

    /// Lets today's taxes fall on what lies in a cart: before a change, so that more of the same joins its line.
    pub(crate) fn tax(&self, cart: &mut Cart) {
        cart.tax_by(&self.taxes, self.now.date);
    }

    /// Lets the promotions fall on a cart: after a change. What was ordered keeps those under which it was promised.
    pub(crate) fn offer(&self, cart: &mut Cart) {
        let holds_some = !self.promotions.is_empty() || !cart.offers.is_empty();
        if holds_some && cart.order.is_none() {
            cart.offer(&self.promotions, &self.now);
        }
    }
}

/// This moment on the shop's clock.
pub(crate) fn now(till: &Till) -> Result<Moment, Refusal> {
    let at = local_time(till.now_ms(), &till.shop().timezone)?;
    Ok(Moment {
        date: at.date,
        minute: u16::from(at.hour) * 60 + u16::from(at.minute),
    })
}
