//! Taking back: what of a finished sale may still be returned, and the document that gives the money back.
//!
//! What a part of a line is worth is always the difference of two cumulative shares: of what is back with this return and of what was
//! back before it. So any order and any split of returns gives back exactly what was paid, and never more.

mod along;
mod document;
mod elsewhere;
mod exchange;
mod fault;
mod gift_card;
mod goods;
mod points;
mod share;
mod tender;

pub use elsewhere::{SoldElsewhere, paid_for_each};
pub use exchange::carried;
pub use fault::RefundError;
pub use goods::{Goods, WithoutReceipt};

use crate::CartId;
use crate::customer::{booked_by, points_back};
use crate::money::{Money, MoneyError, Quantity};
use crate::sale::{Fate, Occasion, Sale, SaleKind, SaleLine, Unbalanced};
use crate::settle::{Method, Tender, check_payer};
use document::document;
use share::{asked, part};

/// A line to take back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Return {
    /// The line of the sale.
    pub line_no: u32,
    /// How much of it; all that is left when absent.
    pub quantity: Option<Quantity>,
    /// What becomes of the goods.
    pub fate: Fate,
}

/// How the money goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GiveBack {
    /// To what it was paid with, this means first.
    AsPaid(Method),
    /// All by this means, whatever it was paid with.
    All(Method),
}

/// A document that takes back: who, when, where and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taking {
    /// Who, when and where.
    pub occasion: Occasion,
    /// The act's own id, unique like that of any cart.
    pub cart_id: CartId,
    /// Why.
    pub reason: Option<String>,
}

/// A sale, and everything that corrected it so far.
#[derive(Clone, Copy, Debug)]
pub struct Account<'a> {
    /// The sale.
    pub sale: &'a Sale,
    /// What corrected it, oldest first.
    pub earlier: &'a [Sale],
}

impl Account<'_> {
    /// How much of a line is back.
    ///
    /// # Errors
    /// [`RefundError::Money`].
    pub fn back(&self, line_no: u32) -> Result<Quantity, RefundError> {
        let lines = self.earlier.iter().flat_map(|document| &document.lines);
        let of_line = lines.filter(|line| line.returned.is_some_and(|returned| returned.line_no == Some(line_no)));
        Ok(of_line
            .map(|line| line.quantity.negated())
            .try_fold(Quantity::default(), Quantity::plus)?)
    }

    /// What is left with the shop by a means of payment, without cash rounding.
    ///
    /// # Errors
    /// [`RefundError::Money`].
    pub fn left(&self, method: Method) -> Result<Money, RefundError> {
        match method {
            // Foreign cash, and what was paid ahead on an order, go back in the shop's own.
            Method::Cash => Ok(self
                .in_drawer()?
                .minus(Money::sum(self.documents().map(|document| document.rounding))?)?),
            Method::Foreign | Method::Deposit => Ok(Money::ZERO),
            _ => Ok(Money::sum(self.documents().map(|document| document.kept(method)))?),
        }
    }

    /// The means by which most of what is left was paid.
    ///
    /// # Errors
    /// [`RefundError::Money`].
    pub fn usual(&self) -> Result<Method, RefundError> {
        let mut best = (Method::Cash, self.left(Method::Cash)?);
        for method in Method::ALL {
            let left = self.left(method)?;
            if left > best.1 {
                best = (method, left);
            }
        }
        Ok(best.0)
    }

    /// Whether any of the goods is back.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        self.earlier
            .iter()
            .any(|document| document.lines.iter().any(|line| line.returned.is_some()))
    }

    /// The document of a return.
    ///
    /// # Errors
    /// [`RefundError`]; nothing is taken back then.
    pub fn refund(&self, returns: &[Return], by: GiveBack, taking: Taking) -> Result<Sale, RefundError> {
        self.taken_back(SaleKind::Refund, returns, by, taking)
    }

    /// The document that takes the whole sale back.
    ///
    /// # Errors
    /// [`RefundError::PartlyBack`] when any of it is back, and what else keeps a sale from being taken back.
    pub fn void(&self, taking: Taking) -> Result<Sale, RefundError> {
        if self.earlier.iter().any(|document| document.kind == SaleKind::Void) {
            return Err(RefundError::AllBack);
        }
        if self.is_touched() {
            return Err(RefundError::PartlyBack);
        }
        let whole = self.sale.lines.iter().map(|line| Return {
            line_no: line.no,
            quantity: None,
            fate: Fate::Restock,
        });
        let whole: Vec<Return> = whole.collect();
        self.taken_back(SaleKind::Void, &whole, GiveBack::AsPaid(self.usual()?), taking)
    }

    fn taken_back(
        &self,
        kind: SaleKind,
        returns: &[Return],
        by: GiveBack,
        taking: Taking,
    ) -> Result<Sale, RefundError> {
        if self.sale.kind != SaleKind::Sale {
            return Err(RefundError::NotASale);
        }
        let document = self.document(kind, self.lines(returns)?, taking)?;
        let owed = document.total.negated();
        let deposit = self.onto_order(kind, owed)?;
        let put_back = Money::sum(deposit.iter().map(|tender| tender.amount))?;
        let (mut tenders, rounding) = self.tenders(owed.plus(put_back)?, by)?;
        tenders.extend(deposit);
        check_payer(document.customer_id, &tenders)?;
        let mut bookings = booked_by(document.customer_id, &tenders, &document.lines)?;
        bookings.extend(points_back(self.sale, self.earlier, &document));
        let document = Sale {
            tenders,
            rounding,
            bookings,
            ..document
        };
        document.check()?;
        Ok(document)
    }

    /// What a void puts back on the order that waits again: of its deposit what the goods had been paid with.
    fn onto_order(&self, kind: SaleKind, owed: Money) -> Result<Option<Tender>, MoneyError> {
        let paid = self.sale.tenders.iter().find(|tender| tender.method == Method::Deposit);
        let Some(paid) = paid.filter(|_| kind == SaleKind::Void) else {
            return Ok(None);
        };
        let amount = paid.amount.min(owed).negated();
        Ok((amount < Money::ZERO).then(|| Tender { amount, ..paid.clone() }))
    }

    /// A correction of the sale with these lines, and nothing handed over yet.
    fn document(&self, kind: SaleKind, lines: Vec<SaleLine>, taking: Taking) -> Result<Sale, RefundError> {
        Ok(Sale {
            customer_id: self.sale.customer_id,
            coupons: match kind {
                SaleKind::Void => self.sale.coupons.clone(),
                _ => Vec::new(),
            },
            corrects: Some(self.sale.id),
            order: self.sale.order.clone().filter(|_| kind == SaleKind::Void),
            ..document(kind, lines, self.sale.currency, taking)?
        })
    }

    /// The lines of a return: the sale's own, negative, each with its part of every figure, and what belongs to them.
    fn lines(&self, returns: &[Return]) -> Result<Vec<SaleLine>, RefundError> {
        if returns.is_empty() {
            return Err(RefundError::Nothing);
        }
        let returns = self.with_what_belongs(returns)?;
        let mut lines: Vec<SaleLine> = Vec::with_capacity(returns.len());
        for (one, no) in returns.iter().zip(1..) {
            let sold = self.sold(one.line_no)?;
            let here = lines
                .iter()
                .filter(|line| line.returned.is_some_and(|back| back.line_no == Some(one.line_no)));
            let here = here.map(|line| line.quantity.negated());
            let before = here.fold(self.back(one.line_no), |sum, quantity| Ok(sum?.plus(quantity)?))?;
            let quantity = asked(one, sold, before)?;
            let head = lines.iter().rev().find(|line| {
                sold.parent_no.is_some() && line.returned.is_some_and(|back| back.line_no == sold.parent_no)
            });
            let parent_no = head.map(|line| line.no);
            lines.push(SaleLine {
                parent_no,
                ..part(sold, no, before, quantity, one.fate)?
            });
        }
        Ok(lines)
    }

    fn sold(&self, no: u32) -> Result<&SaleLine, RefundError> {
        let line = self.sale.lines.iter().find(|line| line.no == no);
        line.ok_or(RefundError::NoLine { no })
    }

    /// What is handed back, below zero, and its rounding. Cash goes back in coins so that what stays is again an amount in coins: the
    /// last return gives back the very coin that the first could not.
    fn tenders(&self, owed: Money, by: GiveBack) -> Result<(Vec<Tender>, Money), RefundError> {
        let mut tenders = Vec::new();
        let mut rounding = Money::ZERO;
        for (method, part) in self.parts(owed, by)? {
            let amount = match method {
                Method::Cash => self.coins(part)?,
                _ => part,
            };
            rounding = rounding.plus(part.minus(amount)?)?;
            tenders.extend(self.handed(method, amount)?);
        }
        Ok((tenders, rounding))
    }

    /// How much goes back by which means.
    fn parts(&self, owed: Money, by: GiveBack) -> Result<Vec<(Method, Money)>, RefundError> {
        let first = match by {
            GiveBack::All(method) => return Ok(vec![(method, owed)]),
            GiveBack::AsPaid(method) => method,
        };
        if owed > Money::ZERO && self.left(first)? <= Money::ZERO {
            return Err(RefundError::OtherMethod { method: first });
        }
        let others = Method::ALL.into_iter().filter(|method| *method != first);
        let mut rest = owed;
        let mut parts = Vec::new();
        for method in std::iter::once(first).chain(others) {
            let part = self.left(method)?.min(rest).max(Money::ZERO);
            if part > Money::ZERO {
                parts.push((method, part));
                rest = rest.minus(part)?;
            }
        }
        Ok(parts)
    }

    /// What of an amount can be handed back in coins, so that what is left is in coins too.
    fn coins(&self, part: Money) -> Result<Money, RefundError> {
        let left = self.left(Method::Cash)?.minus(part)?;
        Ok(self.in_drawer()?.minus(self.sale.currency.round_to_cash(left))?)
    }

    /// What is kept of it in cash, of whatever currency, and what was taken from its order.
    fn in_drawer(&self) -> Result<Money, RefundError> {
        let in_cash = [Method::Cash, Method::Foreign, Method::Deposit];
        let kept = self
            .documents()
            .flat_map(|document| in_cash.map(|method| document.kept(method)));
        Ok(Money::sum(kept)?)
    }

    fn documents(&self) -> impl Iterator<Item = &Sale> {
        std::iter::once(self.sale).chain(self.earlier)
    }

    /// Checks a correction that is already made: no line has more back than was sold and paid, and one that is all back has given
    /// back the very figures that it was sold with.
    ///
    /// # Errors
    /// [`Unbalanced`] naming what does not hold.
    pub fn check(&self, correction: &Sale) -> Result<(), Unbalanced> {
        let wrong = |what| Err(Unbalanced { what });
        for line in &correction.lines {
            let Some(returned) = line.returned else { continue };
            let Some(sold) = self.sale.lines.iter().find(|sold| Some(sold.no) == returned.line_no) else {
                return wrong("a returned line stands on its receipt");
            };
            let lines = self
                .earlier
                .iter()
                .chain(std::iter::once(correction))
                .flat_map(|document| &document.lines);
            let of_line = lines.filter(|line| line.returned.is_some_and(|back| back.line_no == Some(sold.no)));
            let back = of_line.fold([0_i64; 5], |sums, line| add(sums, figures(line)));
            let most = figures(sold);
            if back[0].saturating_neg() > most[0] || back[4].saturating_neg() > most[4] {
                return wrong("no more comes back than was sold and paid");
            }
            if back[0].saturating_neg() == most[0] && back.map(i64::saturating_neg) != most {
                return wrong("what is all back has given back what was paid");
            }
        }
        Ok(())
    }
}

/// Quantity, before discount, discount, tax, total.
fn figures(line: &SaleLine) -> [i64; 5] {
    [
        line.quantity.e4(),
        line.gross.minor(),
        line.discount.minor(),
        line.tax.minor(),
        line.total.minor(),
    ]
}

fn add(sums: [i64; 5], more: [i64; 5]) -> [i64; 5] {
    std::array::from_fn(|at| sums[at].saturating_add(more[at]))
}
