//! Coupons: what a customer shows, and papers that are good once.

use crate::Till;
use crate::caller::Acting;
use crate::promotion;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::wire::promotion::{Coupon as Crossing, Coupons, MakeCoupons, PromotionRef};
use domain::RequestId;
use domain::cart::Cart;
use domain::promotion::{Promotion, coupon_code};
use store::StoreError;

/// The most coupons that are made at once.
const MOST: usize = 1_000;

/// The longest coupon that is taken over.
const LONGEST: usize = 64;

/// A coupon that promotions ask for now, and that is good.
pub(crate) struct Shown {
    code: String,
    for_one_sale: Vec<Promotion>,
}

impl Shown {
    /// Lays it in a cart. Of papers that are good once a sale takes one for each promotion.
    pub(crate) fn lay_in(&self, cart: &mut Cart) -> Result<(), Refusal> {
        let has = |one: &Promotion| cart.coupons.iter().any(|shown| one.takes(shown));
        if self.for_one_sale.iter().any(has) {
            return Err(Refusal::new(Code::CouponTaken).with("code", &*self.code));
        }
        Ok(cart.add_coupon(&self.code)?)
    }
}

/// Takes up a coupon that a customer shows.
///
/// # Errors
/// [`Code::NoSuchCoupon`] where nothing asks for it now or it was never made, [`Code::CouponUsed`].
pub(crate) fn shown(till: &Till, code: &str) -> Result<Shown, Refusal> {
    let asking = promotion::asking_for(till, code)?;
    let (for_one_sale, for_all): (Vec<_>, Vec<_>) = asking.into_iter().partition(|one| one.once);
    let unknown = || Refusal::new(Code::NoSuchCoupon).with("code", code.trim());
    if for_all.is_empty() {
        let coupon = till.ledger().coupon(&coupon_code(code))?;
        let is_for = |coupon: &store::Coupon| for_one_sale.iter().any(|one| one.code == coupon.promotion);
        let coupon = coupon.filter(is_for).ok_or_else(unknown)?;
        if let Some(receipt_no) = coupon.used_by {
            let used = Refusal::new(Code::CouponUsed).with("code", coupon.code);
            return Err(used.with("receipt_no", receipt_no));
        }
    }
    Ok(Shown {
        code: code.trim().to_owned(),
        for_one_sale,
    })
}

pub(crate) fn list(till: &Till, _: &Acting, request: PromotionRef) -> Result<Coupons, Refusal> {
    of(till, &once_of(till, &request.code)?)
}

/// Makes coupons of a promotion, or takes over those that somebody else printed.
pub(crate) fn make(till: &Till, acting: &Acting, request: MakeCoupons) -> Result<Coupons, Refusal> {
    let promotion = once_of(till, &request.code)?;
    let codes = match &*request.given {
        [] => new_codes(till, &promotion, request.count)?,
        given => taken_over(&promotion, given)?,
    };
    let request_id = request.request_id.as_deref().map(uuid_of).transpose()?;
    let request_id = RequestId(request_id.unwrap_or_else(|| till.new_id()));
    let made = till
        .ledger()
        .make_coupons(request_id, &promotion.code, codes, acting.actor, till.now_ms());
    made.map_err(|fault| match fault {
        StoreError::Taken { name, .. } => bad(&promotion, &name),
        fault => fault.into(),
    })?;
    of(till, &promotion)
}

fn new_codes(till: &Till, promotion: &Promotion, count: u32) -> Result<Vec<String>, Refusal> {
    if !(1..=MOST).contains(&(count as usize)) {
        return Err(Refusal::new(Code::BadCouponCount).with("most", MOST));
    }
    let random = || {
        let bytes = till.random().into_iter().take(16);
        let bytes = bytes.fold(0, |sum: u128, byte| sum << 8 | u128::from(byte));
        // An id besides, so that no two are alike whatever the source of random numbers is worth.
        bytes ^ till.new_id().as_u128()
    };
    let code = |_| promotion.new_coupon(random());
    Ok((0..count).filter_map(code).collect())
}

fn taken_over(promotion: &Promotion, given: &[String]) -> Result<Vec<String>, Refusal> {
    if given.len() > MOST {
        return Err(Refusal::new(Code::BadCouponCount).with("most", MOST));
    }
    let mut codes: Vec<String> = Vec::with_capacity(given.len());
    for text in given {
        let code = coupon_code(text);
        let sound = promotion.takes(&code) && code.chars().count() <= LONGEST && !code.chars().any(char::is_control);
        if !sound || codes.contains(&code) {
            return Err(bad(promotion, text));
        }
        codes.push(code);
    }
    Ok(codes)
}

fn bad(promotion: &Promotion, text: &str) -> Refusal {
    Refusal::new(Code::BadCoupon).with("code", text).with(
        "start",
        promotion.coupon.as_deref().map(coupon_code).unwrap_or_default(),
    )
}

/// A promotion of the shop whose coupons are good once; switched off ones too.
fn once_of(till: &Till, code: &str) -> Result<Promotion, Refusal> {
    let found = promotion::by_code(till, code)?;
    let found = found.ok_or_else(|| Refusal::new(Code::NoSuchPromotion).with("code", code))?;
    match found.once {
        true => Ok(found),
        false => Err(Refusal::new(Code::NoSingleUse).with("code", code)),
    }
}

fn of(till: &Till, promotion: &Promotion) -> Result<Coupons, Refusal> {
    let coupons = till.ledger().coupons(&promotion.code)?;
    let used = coupons.iter().filter(|one| one.used_by.is_some()).count();
    let crossing = |one: store::Coupon| Crossing {
        code: one.code,
        used_by: one.used_by,
    };
    Ok(Coupons {
        used: u32::try_from(used).unwrap_or(u32::MAX),
        coupons: coupons.into_iter().map(crossing).collect(),
    })
}
