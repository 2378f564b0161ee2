//! Ringing up: every change of the cart, each answered by one whole snapshot.

mod found;

pub(crate) use found::{Found, Scanned, find, look_up, or_asked};

use crate::Till;
use crate::adjust;
use crate::asking::Answered;
use crate::buyer;
use crate::caller::Acting;
use crate::catalogue::{product, tile};
use crate::events::Kind;
use crate::order;
use crate::park;
use crate::promotion;
use crate::reason::reason;
use crate::refusal::{Code, Refusal};
use crate::scale::Hand;
use crate::snapshot::{snapshot, unit_price_text};
use crate::style;
use crate::sync::refuse_taken_off;
use crate::taxes::as_of_today;
use crate::terms::Terms;
use crate::wire::Nothing;
use crate::wire::cart::{
    AddProduct, At, CartAt, CartSnapshot, ClearCart, CouponAt, LineAt, Multiply, Scan, SetQuantity, StepQuantity,
};
use crate::wire::catalogue::{CheckPrice, PriceCheck};
use crate::wire::order::FetchOrder;
use domain::barcode::{Code as Barcode, classify};
use domain::cart::{Cart, CartError, Put, WeightSource};
use domain::money::Quantity;
use domain::product::Measure;
use domain::{CartId, ProductId, RequestId};
use std::str::FromStr;
use store::CartRef;

pub(crate) fn cart(till: &Till, _: &Acting, _: Nothing) -> Result<CartSnapshot, Refusal> {
    let cart = till
        .ledger()
        .open_cart()?
        .unwrap_or_else(|| Cart::new(CartId(till.new_id())));
    snapshot(till, &cart)
}

pub(crate) fn scan(till: &Till, acting: &Acting, request: Scan) -> Result<CartSnapshot, Refusal> {
    if let Barcode::Slip { till: mark, no } = classify(&request.code, &till.embed_rules()) {
        if mark != *till.mark() {
            return Err(Refusal::new(Code::NotParked));
        }
        return park::recall_slip(till, acting, &request.at, no);
    }
    if let Barcode::Order(number) = classify(&request.code, &till.embed_rules()) {
        let Scan { at, .. } = request;
        return order::fetch(till, acting, FetchOrder { at, number });
    }
    if !promotion::asking_for(till, &request.code)?.is_empty() {
        let Scan { at, code, .. } = request;
        return adjust::add_coupon(till, acting, CouponAt { at, code });
    }
    let found = look_up(till, &request.code)?;
    if matches!(found.found, Found::Unknown(_))
        && let Some(customer) = buyer::by_card(till, &request.code)?
    {
        return buyer::attach(till, acting, &request.at, customer);
    }
    let found = or_asked(till, &request.code, found)?.still_good(till)?;
    let answered = Answered::of(till, found.product(), request.answers)?;
    change(till, acting, &request.at, move |cart| put_down(cart, found, answered))
}

/// Puts what was scanned into the cart, once what is asked about it is answered.
pub(crate) fn put_down(cart: &mut Cart, Scanned { found, trace }: Scanned, answered: Answered) -> Result<(), Refusal> {
    let (quantity, price, weight_source, product) = match found {
        Found::Unknown(code) => return Ok(cart.add_unknown(&code)?),
        Found::Piece(product) if product.unit.measure == Measure::Fraction && cart.multiplier.is_none() => {
            return Err(Refusal::new(Code::NeedsWeight)
                .with("name", product.names.en)
                .with("sku", product.sku));
        }
        Found::Piece(product) => (Quantity::ONE, None, None, product),
        Found::Weighed(product, quantity) => (quantity, None, Some(WeightSource::EmbeddedWeight), product),
        Found::Priced(product, price) => (Quantity::ONE, Some(price), Some(WeightSource::EmbeddedPrice), product),
    };
    let unit_price = price.unwrap_or(product.price);
    let put = Put {
        unit_price,
        weight_source,
        trace,
        ..Put::of(product, quantity)
    };
    answered.put(cart, put)
}

pub(crate) fn add_product(till: &Till, acting: &Acting, request: AddProduct) -> Result<CartSnapshot, Refusal> {
    let product = as_of_today(till, product(till, ProductId(uuid_of(&request.product_id)?))?)?;
    refuse_taken_off(till, &product)?;
    let quantity = request.quantity.as_deref().map(quantity_of).transpose()?;
    let answered = Answered::of(till, Some(&product), request.answers)?;
    change(till, acting, &request.at, move |cart| match quantity {
        Some(quantity) => answered.put(cart, Put::of(product, quantity)),
        None => put_down(cart, Found::Piece(product).into(), answered),
    })
}

pub(crate) fn multiply(till: &Till, acting: &Acting, request: Multiply) -> Result<CartSnapshot, Refusal> {
    let quantity = (!request.quantity.is_empty()).then(|| quantity_of(&request.quantity));
    let quantity = quantity.transpose()?;
    change(till, acting, &request.at, move |cart| {
        match quantity {
            Some(quantity) => cart.set_multiplier(quantity)?,
            None => cart.drop_multiplier(),
        }
        Ok(())
    })
}

pub(crate) fn set_quantity(till: &Till, acting: &Acting, request: SetQuantity) -> Result<CartSnapshot, Refusal> {
    let quantity = quantity_of(&request.quantity)?;
    change(till, acting, &request.at, move |cart| {
        Ok(cart.set_quantity(request.line, quantity)?)
    })
}

pub(crate) fn step_quantity(till: &Till, acting: &Acting, request: StepQuantity) -> Result<CartSnapshot, Refusal> {
    let by = Quantity::from_e4(i64::from(request.by.signum()) * 10_000);
    change(till, acting, &request.at, move |cart| step(cart, request.line, by))
}

fn step(cart: &mut Cart, no: u32, by: Quantity) -> Result<(), Refusal> {
    let line = cart
        .lines
        .iter()
        .find(|line| line.no == no)
        .ok_or(CartError::NoLine { no })?;
    let quantity = line.quantity.plus(by)?;
    if quantity.is_positive() {
        cart.set_quantity(no, quantity)?;
    } else {
        cart.void_line(no)?;
    }
    Ok(())
}

pub(crate) fn void_line(till: &Till, acting: &Acting, request: LineAt) -> Result<CartSnapshot, Refusal> {
    change(till, acting, &request.at, move |cart| {
        Ok(cart.void_line(request.line).map(|_| ())?)
    })
}

/// Takes what the shelf asks now for the lines of a sale that waited.
pub(crate) fn take_shelf_prices(till: &Till, acting: &Acting, request: CartAt) -> Result<CartSnapshot, Refusal> {
    let currency = till.shop().currency;
    let open = till.ledger().open_cart()?;
    let shelf = open.map(|cart| park::shelf_of(till, &cart)).transpose()?;
    change(till, acting, &request.at, move |cart| {
        cart.take_shelf_prices(&shelf.unwrap_or_default());
        // A discount that is more than the new prices is refused before anything is kept.
        domain::price::price(cart, &currency)?;
        Ok(())
    })
}

pub(crate) fn select_line(till: &Till, acting: &Acting, request: LineAt) -> Result<CartSnapshot, Refusal> {
    change(till, acting, &request.at, move |cart| Ok(cart.select(request.line)?))
}

pub(crate) fn clear_cart(till: &Till, acting: &Acting, request: ClearCart) -> Result<CartSnapshot, Refusal> {
    let (at, reason) = (cart_ref(&request.at)?, reason(&request.reason)?);
    till.ledger()
        .clear_cart::<Refusal>(&at, &reason, acting.staff_id()?, till.now_ms())?;
    till.events().send(Kind::Cart);
    cart(till, acting, Nothing {})
}

/// Takes back the last change of the cart: what was put down, voided, multiplied or discounted.
pub(crate) fn undo(till: &Till, acting: &Acting, request: CartAt) -> Result<CartSnapshot, Refusal> {
    let at = cart_ref(&request.at)?;
    let changed = till
        .ledger()
        .undo_cart::<Refusal>(&at, till.now_ms(), acting.staff_id()?)?;
    let changed = changed.ok_or_else(|| Refusal::new(Code::NothingToUndo))?;
    till.events().send(Kind::Cart);
    snapshot(till, &changed.cart)
}

pub(crate) fn check_price(till: &Till, _: &Acting, request: CheckPrice) -> Result<PriceCheck, Refusal> {
    let currency = till.shop().currency;
    let found = match look_up(till, &request.code) {
        Err(refusal) if refusal.code == Code::NeedsVariant => return style::check_price(till, &request.code),
        found => or_asked(till, &request.code, found?)?.found,
    };
    let (product, quantity, price) = match found {
        Found::Piece(product) => (product, None, None),
        Found::Weighed(product, quantity) => (product, Some(quantity.to_string()), None),
        Found::Priced(product, price) => (product, None, Some(unit_price_text(price.decimal(), &currency))),
        Found::Unknown(code) => return Err(Refusal::new(Code::UnknownCode).with("code", code)),
    };
    Ok(PriceCheck {
        style: product
            .style
            .as_deref()
            .map(|code| style::by_code(till, code))
            .transpose()?
            .flatten(),
        product: tile(&product, &currency),
        quantity,
        price,
    })
}

/// Changes the cart once and answers with its snapshot.
pub(crate) fn change(
    till: &Till,
    acting: &Acting,
    at: &At,
    change: impl FnOnce(&mut Cart) -> Result<(), Refusal> + Send + 'static,
) -> Result<CartSnapshot, Refusal> {
    let (terms, hand) = (Terms::at(till)?, Hand::of(till, acting));
    let change = move |cart: &mut Cart| {
        terms.tax(cart);
        hand.watch(cart, change)?;
        terms.offer(cart);
        Ok::<(), Refusal>(())
    };
    let changed = till
        .ledger()
        .change_cart(&cart_ref(at)?, till.now_ms(), acting.staff_id()?, change)?;
    till.events().send(Kind::Cart);
    snapshot(till, &changed.cart)
}

/// The cart that a command names.
pub(crate) fn cart_ref(at: &At) -> Result<CartRef, Refusal> {
    Ok(CartRef {
        cart_id: CartId(uuid_of(&at.cart_id)?),
        revision: at.revision,
        request_id: RequestId(uuid_of(&at.request_id)?),
    })
}

/// An id as it crosses.
pub(crate) fn uuid_of(text: &str) -> Result<uuid::Uuid, Refusal> {
    uuid::Uuid::from_str(text).map_err(|_| Refusal::new(Code::BadRequest).with("detail", format!("{text:?} is no id")))
}

/// A quantity as typed.
pub(crate) fn quantity_of(text: &str) -> Result<Quantity, Refusal> {
    Quantity::parse(text).map_err(|_| Refusal::new(Code::BadQuantity).with("quantity", text))
}
