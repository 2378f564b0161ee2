//! Tendering: the cart becomes a finished sale, in one transaction of the ledger. There is no other way to make a sale.

mod scans;

use crate::Till;
use crate::adjust;
use crate::caller::Acting;
use crate::card;
use crate::coupon;
use crate::customer::meant;
use crate::document::document;
use crate::exchange::{self, Returning};
use crate::money_line;
use crate::order;
use crate::payment::{foreign, must_take, tenders_in_words, tenders_of};
use crate::points;
use crate::receipt;
use crate::refusal::{Code, Refusal};
use crate::scale::{self, Hand};
use crate::sell::{cart_ref, uuid_of};
use crate::snapshot::{coins, quick_cash};
use crate::sync;
use crate::terms::Terms;
use crate::typed;
use crate::wire::refund::Exchange;
use crate::wire::sale::{Document, Quote, QuoteTender, ReceiptNo, Sell, TakePayment};
use domain::card::{charged, must_be_known};
use domain::cart::Cart;
use domain::customer::Earning;
use domain::money::{Currency, Money};
use domain::people::Right;
use domain::refund::Account;
use domain::sale::{Occasion, Sale};
use domain::settle::{Tender, cash_due, pay_cart, settle};
use domain::{CartId, RequestId, SaleId, StaffId};
use store::{CartRef, Committed, PrintRequest, SaleDraft, SaleSlot};

pub(crate) fn take_payment(till: &Till, acting: &Acting, request: TakePayment) -> Result<Document, Refusal> {
    let at = cart_ref(&request.at)?;
    let tenders = tenders_of(till, &request.tenders)?;
    must_take(till, tenders.iter().map(|tender| tender.method))?;
    let buyer = till.ledger().open_cart()?.and_then(|cart| cart.customer_id);
    sync::before_spend(till, acting, buyer, &tenders)?;
    if let Some(exchange) = &request.exchange {
        return exchanged(till, acting, (&at, None), exchange, tenders);
    }
    let build = Build::asked(till, acting, tenders)?;
    let committed = till
        .ledger()
        .commit_sale(&at, till.now_ms(), move |cart, slot| build.of(cart, slot))
        .map_err(|fault| in_words(fault.into(), &till.shop().currency))?;
    after(till, &committed)
}

/// The return and the sale of an exchange, of the open cart or of one that was never open.
fn exchanged(
    till: &Till,
    acting: &Acting,
    (at, given): (&CartRef, Option<Cart>),
    exchange: &Exchange,
    tenders: Vec<Tender>,
) -> Result<Document, Refusal> {
    let (returning, currency) = (Returning::asked(till, acting, exchange)?, till.shop().currency);
    let (of_return, build) = (Making::by(till, acting)?, Build::asked(till, acting, tenders)?);
    let corrects = returning.corrects();
    let both = move |cart: &Cart, account: Option<&Account<'_>>, slot: SaleSlot| {
        let (back, carried) = returning.made(account, cart, of_return.at(slot.clone()))?;
        let taken = build.with(carried).of(cart, slot.next())?;
        let back = Sale {
            exchanged_for: Some(taken.sale.id),
            ..back
        };
        let back = SaleDraft {
            sale: back,
            print: None,
        };
        Ok::<_, Refusal>([back, taken])
    };
    let committed = till
        .ledger()
        .commit_exchange(at, given, corrects, till.now_ms(), both)
        .map_err(|fault| in_words(fault.into(), &currency))?;
    after(till, &committed)
}

/// What the open cart still owes after a part of it, so that no face reckons with money.
pub(crate) fn quote(till: &Till, acting: &Acting, request: QuoteTender) -> Result<Quote, Refusal> {
    let currency = till.shop().currency;
    let cart = till.ledger().open_cart()?;
    let cart = cart.unwrap_or_else(|| Cart::new(CartId(till.new_id())));
    let asked = request.exchange.as_ref();
    let exchanged = asked.map(|one| exchange::quote(till, acting, one, &cart)).transpose()?;
    let (carried, handed_back) = exchanged.map_or_else(Default::default, |one| (one.tenders, one.handed_back));
    let from_exchange = Money::sum(carried.iter().map(|tender| tender.amount))?;
    let mut tenders = [carried, tenders_of(till, &request.tenders)?].concat();
    tenders.extend(order::deposit_of(till, &cart)?);
    tenders.extend(charged(&card::of_cart(till, cart.id)?));
    let (_, paid) = pay_cart(&cart, &currency, tenders).map_err(|fault| in_words(fault.into(), &currency))?;
    let (in_cash, rounding) = cash_due(paid.for_cash, Money::ZERO, &currency)?;
    let due = in_cash.minus(paid.cash)?;
    // A deposit that is too much leaves nothing to pay.
    let owed = due.max(Money::ZERO);
    let received = request
        .received
        .as_deref()
        .map(|text| match &request.currency {
            Some(code) => foreign(till, code, text).map(|tender| tender.amount),
            None => typed::amount(text, &currency),
        })
        .transpose()?
        .unwrap_or(owed);
    let change = received.minus(due)?.max(Money::ZERO);
    Ok(Quote {
        left: currency.format(paid.for_cash.minus(paid.cash)?.max(Money::ZERO)),
        cash_due: currency.format(owed),
        rounding: currency.format(rounding),
        quick_cash: quick_cash(owed, &currency)
            .into_iter()
            .map(|amount| currency.format(amount))
            .collect(),
        received: currency.format(received),
        change: currency.format(change),
        change_coins: coins(change, &currency),
        carried: currency.format(from_exchange),
        handed_back,
    })
}

/// A whole sale in one command. Its cart is never seen on the screen.
pub(crate) fn sell(till: &Till, acting: &Acting, request: Sell) -> Result<Document, Refusal> {
    let request_id = match &request.request_id {
        Some(text) => uuid_of(text)?,
        None => till.new_id(),
    };
    // The cart takes the request's id, so that the same request delivered twice finds the sale that it made.
    let cart_id = CartId(request_id);
    if request.weigh.is_some()
        && let Some(sale) = till.ledger().sale_of_cart(cart_id)?
    {
        // What lies on the scale by now is something else.
        let receipt_no = sale.receipt_no();
        return receipt::document(till, acting, ReceiptNo { receipt_no });
    }
    let cart = scanned(till, acting, &request, cart_id)?;
    let currency = till.shop().currency;
    let total = domain::price::price(&cart, &currency)?.total;
    let carried = match &request.exchange {
        Some(exchange) => exchange::quote(till, acting, exchange, &cart)?.tenders,
        None => Vec::new(),
    };
    let deposit = order::deposit_of(till, &cart)?;
    let paid = carried.iter().chain(&deposit).map(|tender| tender.amount);
    let owed = total.minus(Money::sum(paid)?)?.max(Money::ZERO);
    let tenders = tenders_in_words(till, &request.tender, owed)?;
    must_take(till, tenders.iter().map(|tender| tender.method))?;
    sync::before_spend(till, acting, cart.customer_id, &tenders)?;
    let at = CartRef {
        cart_id: cart.id,
        revision: cart.revision,
        request_id: RequestId(request_id),
    };
    if let Some(exchange) = &request.exchange {
        let done = exchanged(till, acting, (&at, Some(cart)), exchange, tenders)?;
        sold_by_weight(till, &request);
        return Ok(done);
    }
    let build = Build::asked(till, acting, tenders)?;
    let committed = till
        .ledger()
        .commit_cart(&at, cart, till.now_ms(), move |cart, slot| build.of(cart, slot))
        .map_err(|fault| in_words(fault.into(), &currency))?;
    sold_by_weight(till, &request);
    after(till, &committed)
}

fn sold_by_weight(till: &Till, request: &Sell) {
    if request.weigh.is_some() {
        scale::sold(till);
    }
}

/// The cart of what a whole sale in one command names.
pub(crate) fn scanned(till: &Till, acting: &Acting, request: &Sell, cart_id: CartId) -> Result<Cart, Refusal> {
    let mut cart = Cart::new(cart_id);
    if let Some(number) = &request.order {
        cart.fetch(&order::meant(till, number)?);
    }
    Hand::of(till, acting).watch(&mut cart, |cart| scans::rung_up(till, request, cart))?;
    for coupon in &request.coupon {
        coupon::shown(till, coupon)?.lay_in(&mut cart)?;
    }
    if let Some(customer) = request.customer.as_deref() {
        cart.set_customer(Some(&meant(till, customer)?));
    }
    money_line::put_down(till, &mut cart, request)?;
    let terms = Terms::at(till)?;
    terms.tax(&mut cart);
    terms.offer(&mut cart);
    let currency = till.shop().currency;
    if let Some(reason) = adjust::exempt_of(request.exempt.as_deref().unwrap_or_default())? {
        acting.must_have(Right::ExemptTax)?;
        adjust::changed_by_hand(&mut cart, acting, &currency, |cart| {
            cart.set_exempt(Some(reason));
            Ok(())
        })?;
    }
    if is_by_hand(request) {
        acting.must_have(Right::Discount)?;
        let level = adjust::level_of(till, request.level.as_deref().unwrap_or_default())?;
        adjust::changed_by_hand(&mut cart, acting, &currency, |cart| {
            // Without a word the level stays that of the customer.
            if level.is_some() {
                cart.set_level(level);
            }
            lowered(cart, request, &currency)
        })?;
    }
    Ok(cart)
}

fn is_by_hand(request: &Sell) -> bool {
    let words = [&request.discount, &request.level];
    let of_the_sale = words.into_iter().flatten().any(|text| !text.is_empty());
    of_the_sale || !request.line_price.is_empty() || !request.line_discount.is_empty()
}

/// Sets prices and discounts as a person writes them.
fn lowered(cart: &mut Cart, request: &Sell, currency: &Currency) -> Result<(), Refusal> {
    let why = request.reason.as_deref().unwrap_or_default();
    for text in &request.line_price {
        let (line, price) = line_and_text(text)?;
        cart.set_price(line, adjust::price_of(price, why)?)?;
    }
    for text in &request.line_discount {
        let (line, off) = line_and_text(text)?;
        cart.set_line_discount(line, adjust::line_discount_of(off, why, currency)?)?;
    }
    Ok(cart.set_discount(adjust::discount_of(
        request.discount.as_deref().unwrap_or_default(),
        currency,
    )?)?)
}

/// `2=10%` is ten percent on line 2.
fn line_and_text(text: &str) -> Result<(u32, &str), Refusal> {
    let parts = text.split_once('=');
    let parts = parts.and_then(|(line, rest)| Some((line.trim().parse().ok()?, rest)));
    parts.ok_or_else(|| {
        Refusal::new(Code::BadRequest).with("detail", format!("{text:?} does not begin with a line (1=7.50, 2=10%)"))
    })
}

/// Who makes a document, and when.
pub(crate) struct Making {
    sale_id: SaleId,
    made_at_ms: i64,
    staff_id: StaffId,
    staff_name: String,
    approver: Option<StaffId>,
}

impl Making {
    /// Asked before the ledger's transaction.
    pub(crate) fn by(till: &Till, acting: &Acting) -> Result<Self, Refusal> {
        Ok(Self {
            sale_id: SaleId(till.new_id()),
            made_at_ms: till.now_ms(),
            staff_id: acting.staff_id()?,
            staff_name: acting.name.clone(),
            approver: acting.approver(),
        })
    }

    /// The sale of a cart: who let what was changed on it by hand approves it, where that is not who takes the payment.
    fn of(self, cart: &Cart) -> Self {
        let let_by = cart.let_by.filter(|who| *who != self.staff_id);
        let approver = self.approver.or(let_by);
        Self { approver, ..self }
    }

    /// With the place that the document gets there.
    pub(crate) fn at(self, slot: SaleSlot) -> Occasion {
        Occasion {
            sale_id: self.sale_id,
            till: slot.till,
            sequence: slot.sequence,
            shift_id: slot.shift.id,
            business_date: slot.shift.business_date,
            sold_at_ms: self.made_at_ms,
            staff_id: self.staff_id,
            staff_name: self.staff_name,
            approver: self.approver,
        }
    }
}

/// What makes the document of a sale, inside the ledger's transaction: everything that must be asked outside is asked before.
struct Build {
    making: Making,
    currency: Currency,
    print: Option<PrintRequest>,
    acting: Acting,
    earning: Option<Earning>,
    tenders: Vec<Tender>,
}

impl Build {
    fn asked(till: &Till, acting: &Acting, tenders: Vec<Tender>) -> Result<Self, Refusal> {
        Ok(Self {
            making: Making::by(till, acting)?,
            currency: till.shop().currency,
            print: till.print_request()?,
            acting: acting.clone(),
            earning: points::rule(till)?,
            tenders,
        })
    }

    /// The same with what is paid beside what was tendered.
    fn with(mut self, carried: Vec<Tender>) -> Self {
        self.tenders.splice(0..0, carried);
        self
    }

    fn of(self, cart: &Cart, slot: SaleSlot) -> Result<SaleDraft, Refusal> {
        adjust::check_least(cart, &self.acting, &self.currency)?;
        must_be_known(&slot.cards)?;
        let deposit = slot.deposit.iter().cloned().collect();
        let tenders = [charged(&slot.cards), deposit, self.tenders].concat();
        let settled = settle(cart, &self.currency, tenders);
        let settlement = settled.map_err(|fault| in_words(fault.into(), &self.currency))?;
        let sale = Sale::of(cart, settlement, self.currency, self.making.of(cart).at(slot))?.earning(self.earning);
        Ok(SaleDraft {
            sale,
            print: self.print,
        })
    }
}

/// The amounts of a refusal as the person reads them.
pub(crate) fn in_words(mut refusal: Refusal, currency: &Currency) -> Refusal {
    for amount in ["missing", "left", "amount", "owed", "goods", "lowest"] {
        let minor = refusal
            .data
            .get(&format!("{amount}_minor"))
            .and_then(serde_json::Value::as_i64);
        if let Some(Ok(money)) = minor.map(Money::from_minor) {
            refusal = refusal.with(amount, currency.format(money));
        }
    }
    refusal
}

/// What follows a sale and may fail without undoing it: the drawer, the paper, the sending.
///
/// # Errors
/// What the store refuses when the document is shown.
pub(crate) fn after(till: &Till, committed: &Committed) -> Result<Document, Refusal> {
    if !committed.replayed {
        till.wake_after_sale();
    }
    document(till, &committed.sale, committed.journal_seq)
}
