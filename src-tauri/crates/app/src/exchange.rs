//! Exchanges: a return and the sale that is taken for it, made in one act with one receipt, with one balance to pay or to hand back.

use crate::Till;
use crate::caller::Acting;
use crate::reason::reason;
use crate::receipt::numbered;
use crate::refund::{nowhere, returns_of};
use crate::refusal::Refusal;
use crate::wire::refund::Exchange;
use crate::wire::sale::TenderLine;
use domain::CartId;
use domain::cart::Cart;
use domain::money::{Currency, Money, MoneyError};
use domain::people::Right;
use domain::price::price;
use domain::refund::{Account, GiveBack, Return, Taking, carried};
use domain::sale::{Occasion, Sale};
use domain::settle::Tender;

/// What comes back, as the ledger's transaction needs it.
pub(crate) struct Returning {
    /// The sale that it comes back from.
    pub(crate) sale: Sale,
    returns: Vec<Return>,
    reason: String,
    cart_id: CartId,
}

impl Returning {
    /// What was asked for, where whoever asks may take back.
    pub(crate) fn asked(till: &Till, acting: &Acting, exchange: &Exchange) -> Result<Self, Refusal> {
        acting.must_have(Right::Refund)?;
        Ok(Self {
            reason: reason(&exchange.reason)?,
            sale: numbered(till, &exchange.receipt_no)?.0,
            returns: returns_of(&exchange.lines)?,
            cart_id: CartId(till.new_id()),
        })
    }

    /// The document of the return, and what of it pays the sale of this cart.
    pub(crate) fn made(
        &self,
        account: &Account<'_>,
        cart: &Cart,
        occasion: Occasion,
    ) -> Result<(Sale, Vec<Tender>), Refusal> {
        let taking = Taking {
            occasion,
            cart_id: self.cart_id,
            reason: Some(self.reason.clone()),
        };
        let back = account.refund(&self.returns, GiveBack::AsPaid(account.usual()?), taking)?;
        let paid = pays(&back, account.sale, cart)?;
        Ok((back, paid))
    }
}

/// What an exchange would pay of the open sale, and what would be handed back. Nothing is changed.
pub(crate) struct Quoted {
    /// What pays the sale.
    pub(crate) tenders: Vec<Tender>,
    /// What is handed back, and how.
    pub(crate) handed_back: Vec<TenderLine>,
}

/// Asks for it with the open cart.
pub(crate) fn quote(till: &Till, acting: &Acting, exchange: &Exchange, cart: &Cart) -> Result<Quoted, Refusal> {
    let (sale, _) = numbered(till, &exchange.receipt_no)?;
    let earlier = till.ledger().corrections_of(sale.id)?;
    let account = Account {
        sale: &sale,
        earlier: &earlier,
    };
    let taking = nowhere(&sale, acting);
    let returns = returns_of(&exchange.lines)?;
    let back = account.refund(&returns, GiveBack::AsPaid(account.usual()?), taking)?;
    let tenders = pays(&back, &sale, cart)?;
    Ok(Quoted {
        handed_back: handed_back(&back, &tenders)?,
        tenders,
    })
}

/// What of a return pays a cart.
fn pays(back: &Sale, of: &Sale, cart: &Cart) -> Result<Vec<Tender>, Refusal> {
    let total = price(cart, &back.currency)?.total;
    Ok(carried(
        back,
        &of.receipt_no(),
        cart.customer_id,
        total,
        &back.currency,
    )?)
}

/// What of a return is handed back when these tenders pay the sale that was taken for it.
pub(crate) fn handed_back(back: &Sale, paid: &[Tender]) -> Result<Vec<TenderLine>, Refusal> {
    let lines = back.tenders.iter().map(|tender| left_of(tender, paid, &back.currency));
    Ok(lines.filter_map(Result::transpose).collect::<Result<_, _>>()?)
}

/// What of a return's tender pays nothing.
fn left_of(back: &Tender, paid: &[Tender], currency: &Currency) -> Result<Option<TenderLine>, MoneyError> {
    let same = paid
        .iter()
        .filter(|one| one.method == back.method && (one.reference == back.reference || back.reference.is_none()));
    let left = back.amount.negated().minus(Money::sum(same.map(|one| one.amount))?)?;
    Ok((left > Money::ZERO).then(|| TenderLine {
        method: back.method.code().to_owned(),
        amount: currency.format(left),
        reference: back.reference.clone(),
        currency: None,
    }))
}
