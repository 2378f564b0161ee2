//! Weighing: what lies on the scale now, and putting it down as goods.

use super::joined;
use crate::Till;
use crate::asking::Answered;
use crate::caller::Acting;
use crate::catalogue::product;
use crate::refusal::{Code, Refusal};
use crate::sell::{change, uuid_of};
use crate::taxes::as_of_today;
use crate::terms::Terms;
use crate::wire::Nothing;
use crate::wire::cart::CartSnapshot;
use crate::wire::scale::{CounterScale, TakeWeight, Weigh, Weighing};
use devices::{Reading, ScaleSilent};
use domain::cart::{Cart, Put, WeightSource};
use domain::money::Quantity;
use domain::price::price;
use domain::product::{Asks, Product};
use domain::weight::{Weight, WeightUnit};
use domain::{CartId, ProductId};

/// What lies on the scale, for whoever sets it up.
pub(crate) fn test(till: &Till, acting: &Acting, _: Nothing) -> Result<Weighing, Refusal> {
    weigh(till, acting, Weigh::default())
}

pub(crate) fn weigh(till: &Till, _: &Acting, request: Weigh) -> Result<Weighing, Refusal> {
    let settings = till.counter.settings();
    let goods = request.product_id.as_deref().map(|id| weighed(till, id)).transpose()?;
    let said = till.counter.read(&joined(&settings)?);
    let mut weighing = shown(&said);
    if let (Some((product, unit)), Ok(Reading::Stable(weight))) = (goods, said) {
        let quantity = weight.in_unit(unit)?;
        weighing.quantity = Some(quantity.to_string());
        weighing.amount = amount(till, product, quantity)?;
        if let Some(why) = unfit(till, &settings, quantity) {
            why.clone_into(&mut weighing.state);
        }
    }
    Ok(weighing)
}

fn shown(said: &Result<Reading, ScaleSilent>) -> Weighing {
    let fault = said.as_ref().err();
    Weighing {
        state: match said {
            Ok(Reading::Stable(_)) => "stable",
            Ok(reading) => no_weight(*reading),
            Err(_) => "silent",
        }
        .to_owned(),
        shows: match said {
            Ok(Reading::Stable(weight)) => Some(weight.to_string()),
            _ => None,
        },
        quantity: None,
        amount: None,
        trouble: fault.map(|fault| fault.trouble.code().to_owned()),
        fault: fault.map(|fault| fault.why.clone()),
    }
}

/// Why a reading is no weight.
const fn no_weight(reading: Reading) -> &'static str {
    match reading {
        Reading::Stable(_) | Reading::Moving => "moving",
        Reading::BelowZero => "below_zero",
        Reading::Over => "over",
    }
}

/// Why a weight that rests is not taken.
fn unfit(till: &Till, settings: &CounterScale, quantity: Quantity) -> Option<&'static str> {
    if !quantity.is_positive() {
        return Some("empty");
    }
    (till.counter.sold().is_still_there() && !settings.again).then_some("not_cleared")
}

/// What so much of a product comes to in the open sale, before anything is taken off.
fn amount(till: &Till, product: Product, quantity: Quantity) -> Result<Option<String>, Refusal> {
    if !quantity.is_positive() {
        return Ok(None);
    }
    let (currency, terms) = (till.shop().currency, Terms::at(till)?);
    let open = till.ledger().open_cart()?;
    let mut cart = open.unwrap_or_else(|| Cart::new(CartId(till.new_id())));
    terms.tax(&mut cart);
    let asks = Asks::default();
    // What cannot be put down says so when it is.
    if cart.put(Put::of(Product { asks, ..product }, quantity)).is_err() {
        return Ok(None);
    }
    terms.offer(&mut cart);
    let priced = price(&cart, &currency)?;
    Ok(priced.lines.last().map(|line| currency.format(line.gross)))
}

/// Puts down goods with what rests on the scale.
pub(crate) fn take(till: &Till, acting: &Acting, request: TakeWeight) -> Result<CartSnapshot, Refusal> {
    let (product, unit) = weighed(till, &request.product_id)?;
    let answered = Answered::of(till, Some(&product), request.answers)?;
    let sold = till.counter.sold().clone();
    // A command that is delivered twice has its answer, whatever lies on the scale by then.
    let rested = rested(till, unit);
    let taken = change(till, acting, &request.at, move |cart| {
        answered.put(cart, from_scale(product, rested?))?;
        sold.now();
        Ok(())
    });
    till.bell().ring();
    taken
}

/// Puts down goods with what rests on the scale, in a sale that is made by one command.
pub(crate) fn put_down(till: &Till, cart: &mut Cart, product: Product, answered: Answered) -> Result<(), Refusal> {
    let unit = unit_of(&product)?;
    answered.put(cart, from_scale(product, rested(till, unit)?))
}

/// What lies on the scale is sold: it is watched until it is empty.
pub(crate) fn sold(till: &Till) {
    till.counter.sold().now();
    till.bell().ring();
}

fn from_scale(product: Product, quantity: Quantity) -> Put {
    Put {
        weight_source: Some(WeightSource::Scale),
        ..Put::of(product, quantity)
    }
}

fn rested(till: &Till, unit: WeightUnit) -> Result<Quantity, Refusal> {
    let settings = till.counter.settings();
    let weight = match till.counter.rest(&joined(&settings)?) {
        Ok(Reading::Stable(weight)) => weight,
        Ok(reading) => return Err(refused(no_weight(reading))),
        Err(fault) => {
            tracing::warn!(%fault, "the scale says no weight");
            return Err(refused("silent"));
        }
    };
    let quantity = Weight::in_unit(weight, unit)?;
    unfit(till, &settings, quantity).map_or(Ok(quantity), |why| Err(refused(why)))
}

fn refused(why: &str) -> Refusal {
    Refusal::new(Code::NoWeight).with("why", why)
}

/// A product with the unit that it is weighed in.
fn weighed(till: &Till, id: &str) -> Result<(Product, WeightUnit), Refusal> {
    let product = as_of_today(till, product(till, ProductId(uuid_of(id)?))?)?;
    let unit = unit_of(&product)?;
    Ok((product, unit))
}

fn unit_of(product: &Product) -> Result<WeightUnit, Refusal> {
    let unit = WeightUnit::of(&product.unit);
    let detail = || format!("{} is not sold by weight", product.sku);
    unit.ok_or_else(|| Refusal::new(Code::BadRequest).with("detail", detail()))
}
