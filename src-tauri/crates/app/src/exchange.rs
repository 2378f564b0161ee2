//! Exchanges: a return and the sale that is taken for it, made in one act with one receipt, with one balance to pay or to hand back.

use crate::Till;
use crate::caller::Acting;
use crate::reason::reason;
use crate::receipt::numbered;
use crate::refund::empties::counted;
use crate::refund::{nowhere, returns_of};
use crate::refusal::{Code, Refusal};
use crate::wire::refund::Exchange;
use crate::wire::sale::TenderLine;
use domain::cart::Cart;
use domain::money::{Currency, Money, MoneyError};
use domain::people::Right;
use domain::price::price;
use domain::refund::{Account, GiveBack, Return, Taking, WithoutReceipt, carried};
use domain::sale::{Occasion, Sale};
use domain::settle::Tender;
use domain::{CartId, SaleId};

/// What comes back, as the ledger's transaction needs it.
pub(crate) struct Returning {
    of: Of,
    reason: Option<String>,
    cart_id: CartId,
}

/// What it comes back from.
enum Of {
    /// Lines of a sale of here.
    Receipt { sale: Box<Sale>, returns: Vec<Return> },
    /// Bottles and crates: the deposit on them.
    Empties(WithoutReceipt),
}

impl Of {
    fn named(till: &Till, exchange: &Exchange) -> Result<Self, Refusal> {
        if !exchange.empties.is_empty() {
            return Ok(Self::Empties(counted(till, &exchange.empties)?));
        }
        Ok(Self::Receipt {
            sale: Box::new(numbered(till, &exchange.receipt_no)?.0),
            returns: returns_of(&exchange.lines)?,
        })
    }

    /// The document of the return, and what of it pays a cart.
    fn made(&self, account: Option<&Account<'_>>, cart: &Cart, taking: Taking) -> Result<(Sale, Vec<Tender>), Refusal> {
        let (back, receipt_no) = match (self, account) {
            (Self::Receipt { returns, .. }, Some(account)) => {
                let back = account.refund(returns, GiveBack::AsPaid(account.usual()?), taking)?;
                (back, account.sale.receipt_no())
            }
            (Self::Receipt { .. }, None) => return Err(Refusal::new(Code::NoSuchReceipt)),
            (Self::Empties(what), _) => (what.document(taking)?, String::new()),
        };
        let total = price(cart, &back.currency)?.total;
        let paid = carried(&back, &receipt_no, cart.customer_id, total, &back.currency)?;
        Ok((back, paid))
    }
}

impl Returning {
    /// What was asked for, where whoever asks may take back. Empties everybody takes back who sells.
    pub(crate) fn asked(till: &Till, acting: &Acting, exchange: &Exchange) -> Result<Self, Refusal> {
        let of = Of::named(till, exchange)?;
        let reason = match of {
            Of::Empties(_) => None,
            Of::Receipt { .. } => {
                acting.must_have(Right::Refund)?;
                Some(reason(&exchange.reason)?)
            }
        };
        Ok(Self {
            of,
            reason,
            cart_id: CartId(till.new_id()),
        })
    }

    /// The sale that it comes back from, where that is one of here.
    pub(crate) fn corrects(&self) -> Option<SaleId> {
        match &self.of {
            Of::Receipt { sale, .. } => Some(sale.id),
            Of::Empties(_) => None,
        }
    }

    /// The document of the return, and what of it pays the sale of this cart.
    pub(crate) fn made(
        &self,
        account: Option<&Account<'_>>,
        cart: &Cart,
        occasion: Occasion,
    ) -> Result<(Sale, Vec<Tender>), Refusal> {
        let taking = Taking {
            occasion,
            cart_id: self.cart_id,
            reason: self.reason.clone(),
        };
        self.of.made(account, cart, taking)
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
    let of = Of::named(till, exchange)?;
    let (back, tenders) = match &of {
        Of::Receipt { sale, .. } => {
            let earlier = till.ledger().corrections_of(sale.id)?;
            let account = Account {
                sale,
                earlier: &earlier,
            };
            of.made(Some(&account), cart, nowhere(till, acting)?)?
        }
        Of::Empties(_) => of.made(None, cart, nowhere(till, acting)?)?,
    };
    Ok(Quoted {
        handed_back: handed_back(&back, &tenders)?,
        tenders,
    })
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
