//! A sale of another till, as a back end has it, and what of it comes back here: for what was paid there, to what it was paid with.

use super::goods::{fate, number_of, receipts, rung_up};
use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::sync;
use crate::terms::Terms;
use crate::wire::LocalName;
use crate::wire::goods_back::{FindElsewhere, GoodsBack, SaleElsewhere};
use crate::wire::refund::{Returnable, ReturnableLine};
use crate::wire::sale::TenderLine;
use ::sync::{FoundArticle, FoundSale};
use domain::UpstreamId;
use domain::money::{Currency, Money, Quantity};
use domain::product::{Measure, Product};
use domain::refund::{RefundError, Return, SoldElsewhere, paid_for_each};
use domain::sale::{SaleKind, SaleLine};
use domain::settle::Method;
use std::sync::{Arc, Mutex, PoisonError};
use store::{Recorded, Upstream};

/// More finds by one name are not looked through.
const NAMESAKES: usize = 20;

/// The sale that was found last: what is chosen of it is quoted again and again.
#[derive(Debug, Default)]
pub(crate) struct LastFound(Mutex<Option<Arc<Elsewhere>>>);

/// A sale as a back end has it, in the till's words.
#[derive(Debug)]
pub(crate) struct Elsewhere {
    upstream: String,
    pub(super) number: String,
    sold_at: String,
    state: String,
    method: String,
    /// How it was paid, where the till knows that word.
    pub(super) paid_by: Option<Method>,
    total: Money,
    articles: Vec<Article>,
}

/// All of one article of it.
#[derive(Debug)]
struct Article {
    product: Option<Product>,
    name: String,
    quantity: Quantity,
    paid: Money,
}

pub(crate) fn find(till: &Till, _: &Acting, request: FindElsewhere) -> Result<SaleElsewhere, Refusal> {
    let Some(number) = number_of(till, Some(&request.receipt_no))? else {
        return Err(Refusal::new(Code::NoSuchReceipt).with("receipt_no", ""));
    };
    let found = asked(till, &number)?;
    let before = till.ledger().returned_with(&number)?;
    Ok(SaleElsewhere {
        upstream: found.upstream.clone(),
        state: found.state.clone(),
        paid_by: found.method.clone(),
        receipt: found.returnable(&before, &till.shop().currency)?,
    })
}

fn told(name: &str) -> LocalName {
    LocalName {
        en: name.to_owned(),
        ..LocalName::default()
    }
}

/// How much of a product came back with this number before.
fn back_of(product: &Product, before: &[Recorded]) -> Result<Quantity, Refusal> {
    let lines = before.iter().flat_map(|one| &one.sale.lines);
    let mut back = lines
        .filter(|line| line.product_id == product.id)
        .map(|line| line.quantity.negated());
    Ok(back.try_fold(Quantity::default(), Quantity::plus)?)
}

/// The sale with this number: the one that was found last, or asked for now.
///
/// # Errors
/// As [`sync::ask`].
pub(super) fn found(till: &Till, number: &str) -> Result<Arc<Elsewhere>, Refusal> {
    let last = till.elsewhere.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    match last.filter(|last| last.number == number) {
        Some(last) => Ok(last),
        None => asked(till, number),
    }
}

fn asked(till: &Till, number: &str) -> Result<Arc<Elsewhere>, Refusal> {
    let (upstream, sale) = sync::ask(till, number)?;
    let found = Arc::new(in_our_words(till, &upstream, number, sale)?);
    *till.elsewhere.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&found));
    Ok(found)
}

fn in_our_words(till: &Till, upstream: &Upstream, number: &str, sale: FoundSale) -> Result<Elsewhere, Refusal> {
    let currency = till.shop().currency;
    let total = currency.round(sale.total)?;
    let amounts = sale.articles.iter().map(|article| currency.round(article.amount));
    let paid = paid_for_each(total, &amounts.collect::<Result<Vec<Money>, _>>()?)?;
    let articles = sale.articles.iter().zip(paid);
    let articles = articles.map(|(article, paid)| known_here(till, upstream.id, article, paid));
    Ok(Elsewhere {
        articles: articles.collect::<Result<_, Refusal>>()?,
        upstream: upstream.name.clone(),
        number: number.to_owned(),
        sold_at: sale.sold_at,
        state: sale.state,
        method: sale.paid_with,
        paid_by: sale.paid_by,
        total,
    })
}

/// An article as this till knows it: by the map, else the product that a sale of ours would be sent for as it.
fn known_here(till: &Till, upstream: UpstreamId, there: &FoundArticle, paid: Money) -> Result<Article, Refusal> {
    let catalogue = till.catalogue();
    let sku = there.mapped.as_deref().unwrap_or(&there.remote);
    let mut candidates = Vec::from_iter(catalogue.find_by_sku(sku)?);
    if let (None, Some(name)) = (&there.mapped, &there.name) {
        candidates.extend(catalogue.search(name, NAMESAKES)?);
    }
    let mut product = None;
    for one in candidates {
        let called = till.ledger().remote_product(upstream, &one.sku, &one.names.en)?;
        if called.as_deref() == Some(&*there.remote) {
            product = Some(one);
            break;
        }
    }
    Ok(Article {
        product,
        name: there.name.clone().unwrap_or_else(|| there.remote.clone()),
        quantity: Quantity::from_decimal(there.quantity.round_dp(4))?,
        paid,
    })
}

impl Elsewhere {
    fn returnable(&self, before: &[Recorded], currency: &Currency) -> Result<Returnable, Refusal> {
        let lines = self.articles.iter().zip(1..);
        let paid = self.paid_by.map(|method| TenderLine {
            method: method.code().to_owned(),
            amount: currency.format(self.total),
            reference: None,
            currency: None,
        });
        Ok(Returnable {
            receipt_no: self.number.clone(),
            kind: SaleKind::Sale.code().to_owned(),
            sold_at: self.sold_at.clone(),
            staff: String::new(),
            total: currency.format(self.total),
            lines: lines
                .map(|(article, no)| article.returnable(no, before, currency))
                .collect::<Result<_, _>>()?,
            tenders: paid.into_iter().collect(),
            tender: self.paid_by.unwrap_or(Method::StoreCredit).code().to_owned(),
            corrected_by: receipts(before),
            has_customer: false,
            may_void: false,
        })
    }

    /// The lines of a document for what comes back of it, once `before` has come back.
    ///
    /// # Errors
    /// What the domain refuses of it; [`Code::NoSuchProduct`] where this till does not know the article.
    pub(super) fn lines(&self, till: &Till, back: &[GoodsBack], before: &[Recorded]) -> Result<Vec<SaleLine>, Refusal> {
        let (terms, currency) = (Terms::at(till)?, till.shop().currency);
        let mut lines: Vec<SaleLine> = Vec::with_capacity(back.len());
        for (one, no) in back.iter().zip(1..) {
            let line_no = one.line.unwrap_or_default();
            let article = usize::try_from(line_no)
                .ok()
                .and_then(|no| self.articles.get(no.checked_sub(1)?));
            let article = article.ok_or(RefundError::NoLine { no: line_no })?;
            let product = article
                .product
                .as_ref()
                .ok_or_else(|| Refusal::new(Code::NoSuchProduct))?;
            let now = lines.iter().filter(|line| line.product_id == product.id);
            let mut now = now.map(|line| line.quantity.negated());
            let before = now.try_fold(back_of(product, before)?, Quantity::plus)?;
            let mut cart = rung_up(till, &whole(product, article.quantity))?;
            terms.tax(&mut cart);
            let sold = SoldElsewhere {
                cart,
                paid: article.paid,
                before,
            };
            let quantity = one.quantity.as_deref().map(crate::sell::quantity_of).transpose()?;
            let line = sold.line(
                &Return {
                    line_no,
                    quantity,
                    fate: fate(one),
                },
                &currency,
            )?;
            lines.push(SaleLine { no, ..line });
        }
        Ok(lines)
    }
}

/// All of an article, as it would be rung up now. Where the shelf has no price, the least that may be typed is said: it does not count.
fn whole(product: &Product, quantity: Quantity) -> GoodsBack {
    GoodsBack {
        product_id: Some(product.id.to_string()),
        quantity: Some(quantity.to_string()),
        price: product
            .asks
            .price
            .then(|| product.least_price.unwrap_or_default().to_string()),
        ..GoodsBack::default()
    }
}

impl Article {
    fn returnable(&self, line: u32, before: &[Recorded], currency: &Currency) -> Result<ReturnableLine, Refusal> {
        let product = self.product.as_ref();
        let back = product.map_or(Ok(Quantity::default()), |product| back_of(product, before))?;
        let left = match product {
            Some(_) => self.quantity.plus(back.negated())?,
            None => Quantity::default(),
        };
        Ok(ReturnableLine {
            line,
            belongs_to: None,
            sku: product.map(|product| product.sku.clone()).unwrap_or_default(),
            names: product.map_or_else(|| told(&self.name), |product| (&product.names).into()),
            unit: product.map(|product| product.unit.code.clone()).unwrap_or_default(),
            whole: product.is_none_or(|product| product.unit.measure == Measure::Piece),
            sold: self.quantity.to_string(),
            back: back.to_string(),
            left: left.to_string(),
            paid: currency.format(self.paid),
        })
    }
}
