//! What a person changes by hand or shows for a sale: prices, discounts and the price level, with their reason, and coupons.

use crate::Till;
use crate::caller::Acting;
use crate::coupon;
use crate::reason::reason;
use crate::refusal::{Code, Refusal};
use crate::sell::change;
use crate::snapshot::unit_price_text;
use crate::typed;
use crate::wire::cart::{At, CartSnapshot, CouponAt, SetDiscount, SetExempt, SetLevel, SetLineDiscount, SetLinePrice};
use domain::cart::{Cart, Discount, HandPrice, LineDiscount};
use domain::money::{Currency, RatePpm};
use domain::people::Right;
use domain::price::{BelowLeast, below_least, check_by_hand};
use domain::price_list::Level;

pub(crate) fn set_discount(till: &Till, acting: &Acting, request: SetDiscount) -> Result<CartSnapshot, Refusal> {
    let discount = discount_of(&request.discount, &till.shop().currency)?;
    by_hand(till, acting, &request.at, move |cart| Ok(cart.set_discount(discount)?))
}

pub(crate) fn set_line_price(till: &Till, acting: &Acting, request: SetLinePrice) -> Result<CartSnapshot, Refusal> {
    let price = price_of(&request.price, &request.reason)?;
    by_hand(till, acting, &request.at, move |cart| {
        Ok(cart.set_price(request.line, price)?)
    })
}

pub(crate) fn set_line_discount(
    till: &Till,
    acting: &Acting,
    request: SetLineDiscount,
) -> Result<CartSnapshot, Refusal> {
    let discount = line_discount_of(&request.discount, &request.reason, &till.shop().currency)?;
    by_hand(till, acting, &request.at, move |cart| {
        Ok(cart.set_line_discount(request.line, discount)?)
    })
}

pub(crate) fn set_level(till: &Till, acting: &Acting, request: SetLevel) -> Result<CartSnapshot, Refusal> {
    let level = level_of(till, &request.level)?;
    by_hand(till, acting, &request.at, move |cart| {
        cart.set_level(level);
        Ok(())
    })
}

pub(crate) fn set_exempt(till: &Till, acting: &Acting, request: SetExempt) -> Result<CartSnapshot, Refusal> {
    let reason = exempt_of(&request.reason)?;
    by_hand(till, acting, &request.at, move |cart| {
        cart.set_exempt(reason);
        Ok(())
    })
}

/// Why a sale bears no tax; empty for one that does.
pub(crate) fn exempt_of(text: &str) -> Result<Option<String>, Refusal> {
    let text = text.trim();
    (!text.is_empty()).then(|| reason(text)).transpose()
}

/// Changes the cart by hand: by whose right stays with it.
fn by_hand(
    till: &Till,
    acting: &Acting,
    at: &At,
    by_hand: impl FnOnce(&mut Cart) -> Result<(), Refusal> + Send + 'static,
) -> Result<CartSnapshot, Refusal> {
    let (person, currency) = (acting.clone(), till.shop().currency);
    change(till, acting, at, move |cart| {
        changed_by_hand(cart, &person, &currency, by_hand)
    })
}

/// Changes a cart by hand. What is not there to be taken off is refused now, not at the tender; so is what goes below its least price
/// without the right to let it.
pub(crate) fn changed_by_hand(
    cart: &mut Cart,
    acting: &Acting,
    currency: &Currency,
    by_hand: impl FnOnce(&mut Cart) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let before = below_least(cart, currency)?;
    by_hand(cart)?;
    check_by_hand(cart, currency)?;
    let below = below_least(cart, currency)?;
    if let Some(lower) = below.iter().find(|one| !before.contains(one)) {
        may_sell_below(acting, lower, currency)?;
        cart.let_below.extend(below.iter().map(|one| one.no));
    }
    cart.let_below.retain(|no| below.iter().any(|one| one.no == *no));
    cart.let_below.sort_unstable();
    cart.let_below.dedup();
    cart.let_by = cart
        .is_by_hand()
        .then(|| acting.approver().map_or_else(|| acting.staff_id(), Ok))
        .transpose()?;
    Ok(())
}

/// Refuses goods that go below their least price though nobody let them: a discount on the whole falls also on what is put down later.
pub(crate) fn check_least(cart: &Cart, acting: &Acting, currency: &Currency) -> Result<(), Refusal> {
    let below = below_least(cart, currency)?;
    let unlet = below.iter().find(|one| !cart.let_below.contains(&one.no));
    unlet.map_or(Ok(()), |one| may_sell_below(acting, one, currency))
}

fn may_sell_below(acting: &Acting, below: &BelowLeast, currency: &Currency) -> Result<(), Refusal> {
    let least = unit_price_text(below.least.decimal(), currency);
    let told = |refusal: Refusal| refusal.with("item", &*below.names.en).with("least", least);
    acting.must_have(Right::SellBelowLeast).map_err(told)
}

/// A discount as typed: `10%`, an amount, or nothing.
pub(crate) fn discount_of(text: &str, currency: &Currency) -> Result<Option<Discount>, Refusal> {
    let text = text.trim();
    let bad = || Refusal::new(Code::BadDiscount);
    if text.is_empty() {
        return Ok(None);
    }
    match text.strip_suffix('%') {
        Some(percent) => RatePpm::parse_percent(percent)
            .map(|rate| Some(Discount::Percent(rate)))
            .map_err(|_| bad()),
        None => currency
            .parse(text)
            .map(|amount| Some(Discount::Amount(amount)))
            .map_err(|_| bad()),
    }
}

/// A discount on a line as typed, with its reason; empty for none.
pub(crate) fn line_discount_of(text: &str, why: &str, currency: &Currency) -> Result<Option<LineDiscount>, Refusal> {
    let Some(off) = discount_of(text, currency)? else {
        return Ok(None);
    };
    let reason = reason(why)?;
    Ok(Some(LineDiscount { off, reason }))
}

/// A price as typed, with its reason; empty for none.
pub(crate) fn price_of(text: &str, why: &str) -> Result<Option<HandPrice>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let price = typed::price(text)?;
    let reason = reason(why)?;
    Ok(Some(HandPrice { price, reason }))
}

/// A level that some product has; empty for none.
pub(crate) fn level_of(till: &Till, text: &str) -> Result<Option<Level>, Refusal> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let known = till.catalogue().price_levels()?;
    let level: Option<Level> = text.parse().ok();
    let found = level.filter(|level| known.contains(level));
    let names: Vec<&str> = known.iter().map(Level::as_str).collect();
    found.map(Some).ok_or_else(|| {
        Refusal::new(Code::NoSuchLevel)
            .with("level", text)
            .with("levels", names.join(", "))
    })
}

pub(crate) fn add_coupon(till: &Till, acting: &Acting, request: CouponAt) -> Result<CartSnapshot, Refusal> {
    let coupon = coupon::shown(till, &request.code)?;
    change(till, acting, &request.at, move |cart| coupon.lay_in(cart))
}

pub(crate) fn remove_coupon(till: &Till, acting: &Acting, request: CouponAt) -> Result<CartSnapshot, Refusal> {
    change(till, acting, &request.at, move |cart| {
        cart.remove_coupon(request.code.trim());
        Ok(())
    })
}
