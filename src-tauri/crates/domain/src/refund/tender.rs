//! A sale that was paid otherwise than it was rung up.

use super::gift_card::gift_cards;
use super::{Account, RefundError, Taking};
use crate::customer::{booked_by, by_points, points_in, points_spent};
use crate::money::Money;
use crate::sale::{Sale, SaleKind};
use crate::settle::{Method, Tender, check_payer, pay};

impl Account<'_> {
    /// The document that says how a sale was really paid: what was rung up wrongly goes out, what was paid comes in. `paid` is all that
    /// the customer gave.
    ///
    /// # Errors
    /// [`RefundError::Settle`] when that does not pay the sale, [`RefundError::PaidSo`] when nothing changes,
    /// [`RefundError::PartlyBack`] when something of it came back.
    pub fn correct_tenders(&self, paid: &[Tender], taking: Taking) -> Result<Sale, RefundError> {
        if self.sale.kind != SaleKind::Sale {
            return Err(RefundError::NotASale);
        }
        if self.is_touched() {
            return Err(RefundError::PartlyBack);
        }
        let deposit = self
            .sale
            .tenders
            .iter()
            .filter(|tender| tender.method == Method::Deposit);
        let paid = pay(self.sale.total, deposit.chain(paid).cloned().collect())?;
        paid.check_means(self.sale.goods())?;
        let (rounding, change) = paid.balance(&self.sale.currency)?;
        let before = Money::sum(self.documents().map(|document| document.rounding))?;
        let tenders = self.moved(&paid.tenders, change)?;
        if tenders.is_empty() {
            return Err(RefundError::PaidSo);
        }
        check_payer(self.sale.customer_id, &tenders)?;
        let document = Sale {
            bookings: booked_by(self.sale.customer_id, &tenders, &[])?,
            rounding: rounding.minus(before)?,
            tenders,
            ..self.document(SaleKind::Tender, Vec::new(), taking)?
        };
        document.check()?;
        Ok(document)
    }

    /// The points that come in, or go back below zero.
    fn points_moved(&self, paid: &[Tender]) -> Result<Option<Tender>, RefundError> {
        let is = paid.iter().filter(|tender| tender.method == Method::Points);
        let is = Money::sum(is.map(|tender| tender.amount))?;
        let amount = is.minus(self.left(Method::Points)?)?;
        let is = paid.iter().filter_map(points_in).fold(0, i64::saturating_add);
        let was = self.documents().map(points_spent).fold(0, i64::saturating_add);
        Ok((amount != Money::ZERO).then(|| by_points(amount, is.saturating_sub(was))))
    }

    /// By which means how much comes in, or goes out below zero.
    fn moved(&self, paid: &[Tender], change: Money) -> Result<Vec<Tender>, RefundError> {
        let mut moved = Vec::new();
        let by_itself = |method: &Method| !matches!(method, Method::GiftCard | Method::Points);
        for method in Method::ALL.into_iter().filter(by_itself) {
            let of_method = || paid.iter().filter(|tender| tender.method == method);
            let change = if method == Method::Cash { change } else { Money::ZERO };
            let is = Money::sum(of_method().map(|tender| tender.amount))?.minus(change)?;
            let was = Money::sum(self.documents().map(|document| document.kept(method)))?;
            if is != was {
                moved.push(Tender {
                    method,
                    amount: is.minus(was)?,
                    reference: of_method().find_map(|tender| tender.reference.clone()),
                });
            }
        }
        moved.extend(self.points_moved(paid)?);
        let all = paid
            .iter()
            .chain(self.documents().flat_map(|document| &document.tenders));
        for card in gift_cards(all) {
            let of_card = paid
                .iter()
                .filter(|one| one.method == Method::GiftCard && one.reference.as_ref() == Some(&card));
            let is = Money::sum(of_card.map(|one| one.amount))?;
            let amount = is.minus(self.paid_with(&card)?)?;
            if amount != Money::ZERO {
                moved.push(Tender {
                    method: Method::GiftCard,
                    amount,
                    reference: Some(card),
                });
            }
        }
        Ok(moved)
    }
}
