//! Goods that come back without a receipt of this till: worth the lowest price that anybody could have paid for them today, or less.

use super::document::document;
use super::{RefundError, Taking};
use crate::CustomerId;
use crate::cart::{Asked, Cart, CartError, HandPrice, Item, WeightSource};
use crate::customer::booked_by;
use crate::money::{Currency, Money, MoneyError};
use crate::price::price;
use crate::product::Product;
use crate::sale::{Fate, PriceRule, Returned, Sale, SaleKind, SaleLine, sale_line};
use crate::settle::{Method, Tender, check_payer};

/// Goods that come back, as they would be rung up today at the lowest listed price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goods {
    /// They alone; promotions may fall on it.
    pub cart: Cart,
    /// A lower price that somebody set.
    pub lower: Option<HandPrice>,
    /// What becomes of them.
    pub fate: Fate,
    /// The rule of the listed price that it is worth; none where no list has a lower one.
    rule: Option<PriceRule>,
}

impl Goods {
    /// What lies in a cart of one line comes back.
    ///
    /// # Errors
    /// [`CartError::NoLine`] for any other cart, or a code that nothing answers to.
    pub fn of(mut cart: Cart, fate: Fate) -> Result<Self, CartError> {
        let [line] = cart.lines.as_mut_slice() else {
            return Err(CartError::NoLine { no: 1 });
        };
        let Item::Product {
            product,
            unit_price,
            weight_source,
        } = &mut line.item
        else {
            return Err(CartError::NoLine { no: line.no });
        };
        // A price that stands in the code is that piece's own.
        let listed = lowest(product).filter(|_| *weight_source != Some(WeightSource::EmbeddedPrice));
        let listed = listed.filter(|lowest| lowest.price < *unit_price);
        if let Some(lowest) = &listed {
            *unit_price = lowest.price;
        }
        let rule = listed.map(|lowest| lowest.rule);
        Ok(Self {
            cart,
            lower: None,
            fate,
            rule,
        })
    }

    /// The lines of a document, every figure below zero.
    ///
    /// # Errors
    /// [`RefundError::AboveLowest`], or goods that cannot be priced.
    pub fn lines(goods: &[Self], currency: &Currency) -> Result<Vec<SaleLine>, RefundError> {
        let lines = goods.iter().zip(1..);
        lines.map(|(goods, no)| goods.line(no, currency)).collect()
    }

    fn line(&self, no: u32, currency: &Currency) -> Result<SaleLine, RefundError> {
        let today = priced(&self.cart, currency)?;
        let sold = match &self.lower {
            None => SaleLine {
                price_rule: self.rule.clone().unwrap_or(today.price_rule),
                ..today
            },
            Some(lower) => {
                let mut cart = self.cart.clone();
                for line in &self.cart.lines {
                    cart.set_price(line.no, Some(lower.clone()))?;
                }
                let lowered = priced(&cart, currency)?;
                if lowered.total > today.total {
                    let lowest = today.total;
                    return Err(RefundError::AboveLowest { no, lowest });
                }
                lowered
            }
        };
        Ok(SaleLine {
            no,
            quantity: sold.quantity.negated(),
            gross: sold.gross.negated(),
            discount: sold.discount.negated(),
            net: sold.net.negated(),
            tax: sold.tax.negated(),
            total: sold.total.negated(),
            // What is taken off today is in the discount.
            reductions: Vec::new(),
            returned: Some(Returned {
                line_no: None,
                fate: self.fate,
            }),
            ..sold
        })
    }
}

/// What a cart of one line comes to today.
pub(super) fn priced(cart: &Cart, currency: &Currency) -> Result<SaleLine, RefundError> {
    let priced = price(cart, currency)?;
    let line = priced.lines.first().and_then(|line| sale_line(cart, line));
    Ok(line.ok_or(CartError::NoLine { no: 1 })?)
}

/// The lowest listed price, whomever and how many it is for: nobody knows what was paid.
fn lowest(product: &Product) -> Option<Asked> {
    let lowest = product.prices.iter().min_by_key(|one| one.price)?;
    Some(Asked {
        price: lowest.price,
        rule: PriceRule::Listed(lowest.terms.clone()),
    })
}

/// A return without a receipt of this till.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithoutReceipt {
    /// What comes back, every figure below zero.
    pub lines: Vec<SaleLine>,
    /// How the money is given.
    pub method: Method,
    /// The gift card that it goes on.
    pub gift_card: Option<String>,
    /// Who brought it, where that is known.
    pub customer_id: Option<CustomerId>,
    /// The number on another till's receipt.
    pub foreign_receipt: Option<String>,
    /// The shop's currency.
    pub currency: Currency,
}

impl WithoutReceipt {
    /// The document of it.
    ///
    /// # Errors
    /// [`RefundError::Nothing`], [`RefundError::Settle`] where the money would go to nobody known.
    pub fn document(&self, taking: Taking) -> Result<Sale, RefundError> {
        if self.lines.is_empty() {
            return Err(RefundError::Nothing);
        }
        let document = document(SaleKind::Refund, self.lines.clone(), self.currency, taking)?;
        let tenders: Vec<Tender> = self.tender(document.total).into_iter().collect();
        check_payer(self.customer_id, &tenders)?;
        let document = Sale {
            rounding: self.rounding(document.total)?,
            bookings: booked_by(self.customer_id, &tenders, &document.lines)?,
            tenders,
            customer_id: self.customer_id,
            foreign_receipt: self.foreign_receipt.clone(),
            ..document
        };
        document.check()?;
        Ok(document)
    }

    /// What coins cannot pay of a total.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`].
    pub fn rounding(&self, total: Money) -> Result<Money, MoneyError> {
        self.handed(total).minus(total)
    }

    fn handed(&self, total: Money) -> Money {
        match self.method {
            Method::Cash => self.currency.round_to_cash(total),
            _ => total,
        }
    }

    fn tender(&self, total: Money) -> Option<Tender> {
        let amount = self.handed(total);
        (amount != Money::ZERO).then(|| Tender {
            method: self.method,
            amount,
            reference: self.gift_card.clone(),
        })
    }
}
