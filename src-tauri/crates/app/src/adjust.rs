//! What a person changes on a line or shows for a sale: prices and discounts by hand, with their reason, and coupons.

use crate::Till;
use crate::caller::Acting;
use crate::promotion;
use crate::reason::reason;
use crate::refusal::{Code, Refusal};
use crate::sell::{change, discount_of};
use crate::wire::cart::{CartSnapshot, CouponAt, SetLineDiscount, SetLinePrice};
use domain::cart::{HandPrice, LineDiscount};
use domain::money::Price;
use domain::price::check_by_hand;

pub(crate) fn set_line_price(till: &Till, acting: &Acting, request: SetLinePrice) -> Result<CartSnapshot, Refusal> {
    let price = match request.price.trim() {
        "" => None,
        text => Some(HandPrice {
            price: price_of(text)?,
            reason: reason(&request.reason)?,
        }),
    };
    change(till, acting, &request.at, move |cart| {
        Ok(cart.set_price(request.line, price)?)
    })
}

fn price_of(text: &str) -> Result<Price, Refusal> {
    Price::parse(text).map_err(|_| Refusal::new(Code::BadAmount).with("value", text))
}

pub(crate) fn set_line_discount(
    till: &Till,
    acting: &Acting,
    request: SetLineDiscount,
) -> Result<CartSnapshot, Refusal> {
    let currency = till.shop().currency;
    let discount = match discount_of(&request.discount, &currency)? {
        None => None,
        Some(off) => Some(LineDiscount {
            off,
            reason: reason(&request.reason)?,
        }),
    };
    change(till, acting, &request.at, move |cart| {
        cart.set_line_discount(request.line, discount)?;
        // A discount above the line is refused now, not at the tender.
        Ok(check_by_hand(cart, &currency)?)
    })
}

pub(crate) fn add_coupon(till: &Till, acting: &Acting, request: CouponAt) -> Result<CartSnapshot, Refusal> {
    let code = request.code.trim().to_owned();
    coupon(till, &code)?;
    change(till, acting, &request.at, move |cart| Ok(cart.add_coupon(&code)?))
}

pub(crate) fn remove_coupon(till: &Till, acting: &Acting, request: CouponAt) -> Result<CartSnapshot, Refusal> {
    change(till, acting, &request.at, move |cart| {
        cart.remove_coupon(request.code.trim());
        Ok(())
    })
}

/// Refuses a coupon that nothing asks for now.
pub(crate) fn coupon(till: &Till, code: &str) -> Result<(), Refusal> {
    if promotion::asks_for(till, code.trim())? {
        Ok(())
    } else {
        Err(Refusal::new(Code::NoSuchCoupon).with("code", code))
    }
}
