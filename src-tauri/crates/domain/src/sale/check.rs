//! Whether a document adds up.

use super::{Sale, SaleKind, SaleLine};
use crate::customer::{AccountKind, Booking, Holder, booked_by, holder_of, holder_of_line};
use crate::money::Money;
use crate::settle::Tender;
use thiserror::Error;

/// Why a document does not add up. It is never written.
#[derive(Debug, Error, PartialEq, Eq, Clone, Copy)]
#[error("the document does not add up: {what}")]
pub struct Unbalanced {
    /// The equation that fails.
    pub what: &'static str,
}

impl Unbalanced {
    /// A figure is out of range.
    pub const OUT_OF_RANGE: Self = Self {
        what: "every figure is in range",
    };
}

impl Sale {
    /// Checks that every figure adds up. Stands before every write and after every read that rebuilds a document.
    ///
    /// # Errors
    /// [`Unbalanced`] naming the first equation that fails.
    pub fn check(&self) -> Result<(), Unbalanced> {
        let sum_lines = |figure: fn(&SaleLine) -> Money| Money::sum(self.lines.iter().map(figure));
        let tax_rows = Money::sum(self.taxes.iter().map(|row| row.tax));
        let tendered =
            Money::sum(self.tenders.iter().map(|tender| tender.amount)).and_then(|sum| sum.minus(self.change));
        let owed = self.total.plus(self.rounding);
        let equations = [
            (
                sum_lines(|line| line.gross) == Ok(self.subtotal),
                "lines before discount = subtotal",
            ),
            (
                sum_lines(|line| line.discount) == Ok(self.discount),
                "lines' discounts = discount",
            ),
            (sum_lines(|line| line.tax) == Ok(self.tax), "lines' tax = tax"),
            (tax_rows == Ok(self.tax), "tax by class = tax"),
            (sum_lines(|line| line.total) == Ok(self.total), "lines = total"),
            (
                self.lines.iter().all(line_adds_up),
                "net + tax = gross - discount = total on each line",
            ),
            (
                self.kind != SaleKind::Sale || self.lines.iter().all(is_explained),
                "what was taken off a line = its discount",
            ),
            (
                self.lines.iter().all(is_goods_or_bare),
                "money is neither taxed nor lowered",
            ),
            (
                tendered.is_ok() && tendered == owed,
                "total + rounding = tenders - change",
            ),
            (
                self.lines.is_empty() == (self.kind == SaleKind::Tender),
                "a document has a line, unless it moves only money",
            ),
            (
                self.foreign_receipt.is_none() || self.is_without_receipt(),
                "another till's receipt comes with goods that have none of this till's",
            ),
            (
                booked_by(self.customer_id, &self.tenders, &self.lines).is_ok_and(|booked| self.books(&booked)),
                "what is booked = what was paid from accounts and into them, and points earned",
            ),
            (
                self.bookings.iter().all(|one| self.is_holder(&one.holder)) && self.has_payer(),
                "what is booked is booked for its customer, or on a gift card",
            ),
        ];
        match equations.into_iter().find(|(holds, _)| !holds) {
            Some((_, what)) => Err(Unbalanced { what }),
            None => Ok(()),
        }
    }

    fn is_holder(&self, holder: &Holder) -> bool {
        match holder {
            Holder::Customer(id) => self.customer_id == Some(*id),
            Holder::Bearer(_) => true,
        }
    }

    fn has_payer(&self) -> bool {
        let of_account = |one: &&Tender| one.method.rules().account.is_some();
        let mut tenders = self.tenders.iter().filter(of_account);
        let of_account = |line: &&SaleLine| line.money().is_some_and(|money| money.account().is_some());
        let mut money = self.lines.iter().filter(of_account);
        tenders.all(|one| holder_of(self.customer_id, one).is_some())
            && money.all(|line| holder_of_line(self.customer_id, line).is_some())
    }

    /// What was paid comes first; what is earned by it stands after it, in points.
    fn books(&self, paid: &[Booking]) -> bool {
        let earned = self.bookings.strip_prefix(paid);
        earned.is_some_and(|earned| earned.len() <= 1 && earned.iter().all(|one| one.kind == AccountKind::Points))
    }
}

fn is_goods_or_bare(line: &SaleLine) -> bool {
    line.money().is_none() || line.tax == Money::ZERO && line.discount == Money::ZERO
}

fn is_explained(line: &SaleLine) -> bool {
    Money::sum(line.reductions.iter().map(|one| one.amount)) == Ok(line.discount)
}

fn line_adds_up(line: &SaleLine) -> bool {
    line.net.plus(line.tax) == Ok(line.total) && line.gross.minus(line.discount) == Ok(line.total)
}
