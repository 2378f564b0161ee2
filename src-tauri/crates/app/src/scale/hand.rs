//! Weights that a person typed where a scale stands at the counter: by right, or never.

use super::is_there;
use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use domain::cart::{Cart, Item, WeightSource};
use domain::money::Quantity;
use domain::people::Right;

/// Who types weights, as far as that is anybody's question here.
pub(crate) struct Hand(Option<(Acting, bool)>);

impl Hand {
    /// Of somebody who changes a cart. Where no scale is joined to the till, weights are typed by anybody.
    pub(crate) fn of(till: &Till, acting: &Acting) -> Self {
        Self(is_there(till).then(|| (acting.clone(), till.counter.settings().never_typed)))
    }

    /// Lets a change of a cart be made, and refuses it where it brought a weight that may not be typed. Who approved it stays with the cart.
    pub(crate) fn watch(
        self,
        cart: &mut Cart,
        change: impl FnOnce(&mut Cart) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let Some((acting, never)) = self.0 else {
            return change(cart);
        };
        let before = typed(cart);
        change(cart)?;
        if typed(cart).iter().all(|line| before.contains(line)) {
            return Ok(());
        }
        if never {
            return Err(Refusal::new(Code::WeightByHand));
        }
        acting.must_have(Right::TypeWeight)?;
        cart.let_by = acting.approver().or(cart.let_by);
        Ok(())
    }
}

/// The lines whose weight was typed.
fn typed(cart: &Cart) -> Vec<(u32, Quantity)> {
    let is_typed = |item: &Item| {
        matches!(
            item,
            Item::Product {
                weight_source: Some(WeightSource::Typed),
                ..
            }
        )
    };
    let lines = cart.lines.iter().filter(|line| is_typed(&line.item));
    lines.map(|line| (line.no, line.quantity)).collect()
}
