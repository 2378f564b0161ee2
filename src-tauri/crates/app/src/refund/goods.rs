//! Goods that come back without a receipt of this till: by the shop's rule, with approval, at the lowest price of today.

use super::elsewhere::{self, Elsewhere};
use crate::Till;
use crate::adjust::price_of;
use crate::asking::Answered;
use crate::caller::Acting;
use crate::catalogue::product;
use crate::customer::meant;
use crate::payment::{method_of, must_take, reference_of};
use crate::reason::reason;
use crate::refusal::{Code, Refusal};
use crate::sell::{Found, look_up, put_down, quantity_of, uuid_of};
use crate::setting;
use crate::snapshot::unit_price_text;
use crate::tender::{Making, after, in_words};
use crate::terms::Terms;
use crate::typed::amount_where;
use crate::wire::choice::Answers;
use crate::wire::goods_back::{
    GoodsBack, GoodsWorth, QuoteWithoutReceipt, ReturnWithoutReceipt, ReturnsRule, WithoutReceiptQuote,
};
use crate::wire::sale::Document;
use crate::wire::{LocalName, Nothing};
use domain::cart::Cart;
use domain::money::{Currency, Money};
use domain::people::Right;
use domain::product::Measure;
use domain::refund::{Goods, Taking, WithoutReceipt};
use domain::sale::{Fate, SaleLine};
use domain::settle::Method;
use domain::{CartId, ProductId};
use std::sync::Arc;
use store::{Recorded, SaleDraft, SaleSlot};

/// The setting's key.
const SETTING: &str = "returns";

/// By what money may be given without a receipt. Cash has a limit of its own.
const GIVEN: [Method; 3] = [Method::StoreCredit, Method::GiftCard, Method::Cash];

pub(crate) fn rule(till: &Till, _: &Acting, _: Nothing) -> Result<ReturnsRule, Refusal> {
    setting::get(till, SETTING)
}

pub(crate) fn set_rule(till: &Till, acting: &Acting, request: ReturnsRule) -> Result<ReturnsRule, Refusal> {
    let currency = till.shop().currency;
    let most = match request.cash_up_to.trim() {
        "" => Money::ZERO,
        text => amount_where(text, &currency, |most| most >= Money::ZERO)?,
    };
    let cash_up_to = match most {
        Money::ZERO => String::new(),
        most => currency.format(most),
    };
    let rule = ReturnsRule { cash_up_to, ..request };
    setting::put(till, acting, SETTING, &rule)?;
    Ok(rule)
}

/// By what the money may be given.
struct Allowed {
    cash_up_to: Money,
    /// The sale was paid so, and a back end says it.
    paid_by: Option<Method>,
    currency: Currency,
}

impl Allowed {
    /// By the rule; of a sale that a back end has also to what it was paid with.
    fn by_rule(till: &Till, sold: Option<&Elsewhere>) -> Result<Self, Refusal> {
        let rule: ReturnsRule = setting::get(till, SETTING)?;
        if !rule.without_receipt && sold.is_none() {
            return Err(Refusal::new(Code::WithoutReceiptOff));
        }
        let currency = till.shop().currency;
        let cash_up_to = match rule.cash_up_to.as_str() {
            text if rule.without_receipt && !text.is_empty() => currency.parse(text)?,
            _ => Money::ZERO,
        };
        Ok(Self {
            cash_up_to,
            paid_by: sold.and_then(|sold| sold.paid_by),
            currency,
        })
    }

    fn means(&self) -> impl Iterator<Item = Method> {
        let other = self.paid_by.filter(|method| !GIVEN.contains(method));
        other.into_iter().chain(GIVEN)
    }

    fn gives(&self, method: Method, total: Money) -> bool {
        let by_rule = GIVEN.contains(&method) && (method != Method::Cash || total.negated() <= self.cash_up_to);
        by_rule || self.paid_by == Some(method)
    }

    /// Refuses another means, and more cash than the rule allows.
    fn check(&self, method: Method, total: Money) -> Result<(), Refusal> {
        if self.gives(method, total) {
            return Ok(());
        }
        let refusal = Refusal::new(Code::GiveOtherwise).with("cash", self.cash_up_to > Money::ZERO);
        Err(refusal.with("most", self.currency.format(self.cash_up_to)))
    }
}

pub(crate) fn quote(till: &Till, _: &Acting, request: QuoteWithoutReceipt) -> Result<WithoutReceiptQuote, Refusal> {
    let method = method_of(&request.tender)?;
    let number = number_of(till, request.foreign_receipt.as_deref())?;
    let sold = sold_elsewhere(till, &request.lines, number.as_deref())?;
    let allowed = Allowed::by_rule(till, sold.as_deref())?;
    let currency = allowed.currency;
    let before = number.map_or_else(|| Ok(Vec::new()), |number| till.ledger().returned_with(&number))?;
    let what = WithoutReceipt {
        lines: lines_of(till, &request.lines, sold.as_deref(), &before, UNSAID)?,
        method,
        gift_card: None,
        customer_id: None,
        foreign_receipt: None,
        currency,
    };
    let total = Money::sum(what.lines.iter().map(|line| line.total))?;
    let tenders = allowed.means().filter(|method| allowed.gives(*method, total));
    let tenders = tenders.filter(|method| must_take(till, [*method]).is_ok());
    Ok(WithoutReceiptQuote {
        lines: what.lines.iter().map(|line| worth(line, &currency)).collect(),
        total: currency.format(total),
        rounding: currency.format(what.rounding(total)?),
        tenders: tenders.map(|method| method.code().to_owned()).collect(),
        returned_before: receipts(&before),
    })
}

/// The sale that the lines are of, where they are of one that a back end has.
fn sold_elsewhere(till: &Till, lines: &[GoodsBack], number: Option<&str>) -> Result<Option<Arc<Elsewhere>>, Refusal> {
    if lines.iter().all(|line| line.line.is_none()) {
        return Ok(None);
    }
    match number {
        Some(number) if lines.iter().all(|line| line.line.is_some()) => elsewhere::found(till, number).map(Some),
        _ => {
            let detail = "lines of a receipt come back with its number, and apart from goods without one";
            Err(Refusal::new(Code::BadRequest).with("detail", detail))
        }
    }
}

/// What comes back, as lines of a document.
fn lines_of(
    till: &Till,
    lines: &[GoodsBack],
    sold: Option<&Elsewhere>,
    before: &[Recorded],
    why: &str,
) -> Result<Vec<SaleLine>, Refusal> {
    let currency = &till.shop().currency;
    match sold {
        Some(sold) => sold.lines(till, lines, before),
        None => {
            let goods = goods_of(till, lines, why)?;
            Goods::lines(&goods, currency).map_err(|fault| in_words(fault.into(), currency))
        }
    }
}

/// Goods without their receipt.
pub(crate) fn take(till: &Till, acting: &Acting, request: ReturnWithoutReceipt) -> Result<Document, Refusal> {
    if request.lines.iter().any(|line| line.line.is_some()) {
        return Err(Refusal::new(Code::BadRequest).with("detail", "lines of a receipt come back by return_elsewhere"));
    }
    give(till, acting, request)
}

/// Goods of a sale that a back end has.
pub(crate) fn take_elsewhere(till: &Till, acting: &Acting, request: ReturnWithoutReceipt) -> Result<Document, Refusal> {
    if request.lines.iter().any(|line| line.line.is_none()) {
        return Err(Refusal::new(Code::BadRequest).with("detail", "each line needs its number on the receipt"));
    }
    give(till, acting, request)
}

fn give(till: &Till, acting: &Acting, request: ReturnWithoutReceipt) -> Result<Document, Refusal> {
    let (why, method) = (reason(&request.reason)?, method_of(&request.tender)?);
    let number = number_of(till, request.foreign_receipt.as_deref())?;
    let sold = sold_elsewhere(till, &request.lines, number.as_deref())?;
    let allowed = Allowed::by_rule(till, sold.as_deref())?;
    must_take(till, [method])?;
    if allowed.paid_by.is_some_and(|paid| paid != method) {
        acting.must_have(Right::RefundOtherwise)?;
    }
    let cart_id = CartId(
        request
            .request_id
            .as_deref()
            .map_or_else(|| Ok(till.new_id()), uuid_of)?,
    );
    let mut known = match &number {
        Some(number) => till.ledger().returned_with(number)?,
        None => Vec::new(),
    };
    // The same act once more is reckoned as it was the first time.
    known.retain(|one| one.sale.cart_id != cart_id);
    let customer = request.customer.as_deref().map(|text| meant(till, text)).transpose()?;
    let what = WithoutReceipt {
        lines: lines_of(till, &request.lines, sold.as_deref(), &known, &why)?,
        method,
        gift_card: request.gift_card.as_deref().map(card_of).transpose()?,
        customer_id: customer.map(|customer| customer.id),
        foreign_receipt: number.clone(),
        currency: allowed.currency,
    };
    let (making, print) = (Making::by(till, acting)?, till.print_request()?);
    // What came back since the lines were reckoned is looked at again, and so is what nobody knew of.
    let (known, again) = (known.len(), request.again || sold.is_some());
    let build = move |before: &[Recorded], slot: SaleSlot| {
        if before.len() != known || !before.is_empty() && !again {
            return Err(Refusal::new(Code::ReturnedBefore).with("receipts", receipts(before).join(", ")));
        }
        let taking = Taking {
            occasion: making.at(slot),
            cart_id,
            reason: Some(why),
        };
        let sale = what.document(taking)?;
        allowed.check(method, sale.total)?;
        Ok(SaleDraft { sale, print })
    };
    let committed = till
        .ledger()
        .commit_without_receipt(cart_id, number, till.now_ms(), build)
        .map_err(|fault| in_words(fault.into(), &till.shop().currency))?;
    after(till, &committed)
}

pub(super) fn receipts(documents: &[Recorded]) -> Vec<String> {
    documents.iter().map(|one| one.sale.receipt_no()).collect()
}

fn card_of(text: &str) -> Result<String, Refusal> {
    let number = domain::customer::gift_card_number(text);
    number.ok_or_else(|| Refusal::new(Code::BadGiftCard).with("value", text))
}

/// The number on another till's receipt as it is kept; a receipt that is here is taken back by its own lines.
pub(super) fn number_of(till: &Till, text: Option<&str>) -> Result<Option<String>, Refusal> {
    let number = text.unwrap_or_default().trim().to_uppercase();
    if number.is_empty() {
        return Ok(None);
    }
    if till.ledger().sale_by_receipt(&number)?.is_some() {
        return Err(Refusal::new(Code::ReceiptHere).with("receipt_no", number));
    }
    reference_of(&number).map(Some)
}

/// What comes back, each as it would be rung up alone today.
pub(super) fn goods_of(till: &Till, lines: &[GoodsBack], why: &str) -> Result<Vec<Goods>, Refusal> {
    let terms = Terms::at(till)?;
    let one = |line: &GoodsBack| {
        let mut goods = Goods::of(rung_up(till, line)?, fate(line))?;
        terms.tax(&mut goods.cart);
        terms.offer(&mut goods.cart);
        goods.lower = price_of(line.price.as_deref().unwrap_or_default(), why)?;
        Ok(goods)
    };
    lines.iter().map(one).collect()
}

/// Stands for the reason while goods are only quoted.
pub(super) const UNSAID: &str = "-";

pub(super) const fn fate(line: &GoodsBack) -> Fate {
    if line.write_off { Fate::WriteOff } else { Fate::Restock }
}

pub(super) fn rung_up(till: &Till, line: &GoodsBack) -> Result<Cart, Refusal> {
    let found = match (&line.product_id, &line.code) {
        (Some(id), _) => Found::Piece(product(till, ProductId(uuid_of(id)?))?).into(),
        (None, code) => look_up(till, code.as_deref().unwrap_or_default())?,
    };
    let mut cart = Cart::new(CartId(till.new_id()));
    if let Some(quantity) = &line.quantity {
        cart.set_multiplier(quantity_of(quantity)?)?;
    }
    let answers = Answers {
        price: line.price.clone().filter(|price| !price.trim().is_empty()),
        ..Answers::default()
    };
    put_down(&mut cart, found.coming_back(), Answered::of(till, None, Some(answers))?)?;
    let unknown = cart.unknown_codes().next().map(str::to_owned);
    match unknown {
        Some(code) => Err(Refusal::new(Code::UnknownCode).with("code", code)),
        None => Ok(cart),
    }
}

pub(super) fn worth(line: &SaleLine, currency: &Currency) -> GoodsWorth {
    GoodsWorth {
        sku: line.sku.clone(),
        names: LocalName::from(&line.names),
        unit: line.unit.code.clone(),
        whole: line.unit.measure == Measure::Piece,
        quantity: line.quantity.to_string(),
        unit_price: unit_price_text(line.unit_price.decimal(), currency),
        total: currency.format(line.total),
    }
}
