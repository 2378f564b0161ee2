//! Parking: a sale laid aside under a number, taken up again by hand or by its slip, or dropped.

pub(crate) mod expiry;

use crate::Till;
use crate::caller::Acting;
use crate::device::no_printer;
use crate::document::rfc3339;
use crate::events::Kind;
use crate::reason::reason;
use crate::receipt::local_time;
use crate::refusal::{Code, Refusal};
use crate::sell::{cart, cart_ref, uuid_of};
use crate::snapshot::snapshot;
use crate::training::on_paper;
use crate::wire::Nothing;
use crate::wire::cart::{At, CartSnapshot};
use crate::wire::park::{
    DiscardParked, JustParked, LabelParked, ParkCart, Parked, ParkedCarts, ParkedRef, RecallCart, SplitCart,
};
use domain::cart::{Cart, Item, OnShelf, Shelf};
use domain::till::parking_no;
use domain::{CartId, RequestId};
use paper::{Page, ParkedFacts};
use store::CartRef;

/// The longest name of a parked sale, in characters: it must fit a line of the list and of the slip.
const LONGEST_LABEL: usize = 40;

pub(crate) fn park(till: &Till, acting: &Acting, request: ParkCart) -> Result<JustParked, Refusal> {
    let at = cart_ref(&request.at)?;
    let label = named(request.label.as_deref().unwrap_or_default())?;
    let slip = till.print_request()?;
    let parked = till
        .ledger()
        .park_cart(&at, label, slip, acting.staff_id()?, till.now_ms())?;
    just_parked(till, acting, parked)
}

fn just_parked(till: &Till, acting: &Acting, parked: store::Parked) -> Result<JustParked, Refusal> {
    till.wake_after_sale();
    till.events().send(Kind::Cart);
    Ok(JustParked {
        parked: crossing(till, parked)?,
        cart: cart(till, acting, Nothing {})?,
    })
}

pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<ParkedCarts, Refusal> {
    let parked = till.ledger().parked_carts()?;
    Ok(ParkedCarts {
        parked: parked
            .into_iter()
            .map(|parked| crossing(till, parked))
            .collect::<Result<_, _>>()?,
    })
}

pub(crate) fn recall(till: &Till, acting: &Acting, request: RecallCart) -> Result<CartSnapshot, Refusal> {
    take_up(till, acting, &request.at, CartId(uuid_of(&request.cart_id)?))
}

/// Takes up the sale whose slip was scanned.
pub(crate) fn recall_slip(till: &Till, acting: &Acting, at: &At, no: u64) -> Result<CartSnapshot, Refusal> {
    let id = till.ledger().cart_parked_as(no)?;
    let id = id.ok_or_else(|| Refusal::new(Code::NotParked))?;
    match till.ledger().open_cart()? {
        // A slip scanned twice finds its sale open already.
        Some(open) if open.id == id => snapshot(till, &open),
        _ => take_up(till, acting, at, id),
    }
}

fn take_up(till: &Till, acting: &Acting, at: &At, id: CartId) -> Result<CartSnapshot, Refusal> {
    let shelf = shelf_of_parked(till, id)?;
    let look_at = move |cart: &mut Cart| cart.compare_with_shelf(&shelf);
    let changed = till
        .ledger()
        .recall_cart(&cart_ref(at)?, id, acting.staff_id()?, till.now_ms(), look_at)
        .map_err(|fault| match Refusal::from(fault) {
            refusal if refusal.code == Code::CartNotEmpty => refusal.with("cart_id", id.to_string()),
            refusal => refusal,
        })?;
    till.status_changed();
    till.events().send(Kind::Cart);
    snapshot(till, &changed.cart)
}

/// Makes one bill of the open sale and a parked one.
pub(crate) fn merge(till: &Till, acting: &Acting, request: RecallCart) -> Result<CartSnapshot, Refusal> {
    let id = CartId(uuid_of(&request.cart_id)?);
    let shelf = shelf_of_parked(till, id)?;
    let look_at = move |cart: &mut Cart| cart.compare_with_shelf(&shelf);
    let merged = till
        .ledger()
        .merge_parked(&cart_ref(&request.at)?, id, acting.staff_id()?, till.now_ms(), look_at)?;
    till.status_changed();
    till.events().send(Kind::Cart);
    snapshot(till, &merged.cart)
}

/// Parks lines of the open sale as a bill of their own.
pub(crate) fn split(till: &Till, acting: &Acting, request: SplitCart) -> Result<JustParked, Refusal> {
    let label = named(request.label.as_deref().unwrap_or_default())?;
    let slip = till.print_request()?;
    let parked = till.ledger().split_cart(
        &cart_ref(&request.at)?,
        &request.lines,
        label,
        slip,
        acting.staff_id()?,
        till.now_ms(),
    )?;
    just_parked(till, acting, parked)
}

/// What the shelf asks now for what lies in a parked sale.
fn shelf_of_parked(till: &Till, id: CartId) -> Result<Shelf, Refusal> {
    let parked = till.ledger().parked_carts()?;
    let waits = parked.iter().find(|parked| parked.cart.id == id);
    Ok(waits
        .map(|parked| shelf_of(till, &parked.cart))
        .transpose()?
        .unwrap_or_default())
}

/// What the shelf asks now for what lies in a cart.
pub(crate) fn shelf_of(till: &Till, cart: &Cart) -> Result<Shelf, Refusal> {
    let mut shelf = Shelf::new();
    for line in &cart.lines {
        if let Item::Product { product, .. } = &line.item
            && let Some(now) = till.catalogue().product(product.id)?
        {
            shelf.insert(now.id, OnShelf::from(&now));
        }
    }
    Ok(shelf)
}

pub(crate) fn discard(till: &Till, acting: &Acting, request: DiscardParked) -> Result<ParkedCarts, Refusal> {
    let reason = reason(&request.reason)?;
    let at = CartRef {
        cart_id: CartId(uuid_of(&request.cart_id)?),
        revision: 0,
        request_id: RequestId(uuid_of(&request.request_id)?),
    };
    till.ledger()
        .drop_parked(&at, &reason, acting.staff_id()?, till.now_ms())?;
    till.status_changed();
    list(till, acting, Nothing {})
}

pub(crate) fn label(till: &Till, acting: &Acting, request: LabelParked) -> Result<ParkedCarts, Refusal> {
    let label = named(&request.label)?;
    till.ledger().label_parked(CartId(uuid_of(&request.cart_id)?), label)?;
    list(till, acting, Nothing {})
}

pub(crate) fn print_slip(till: &Till, _: &Acting, request: ParkedRef) -> Result<Nothing, Refusal> {
    let job = till.print_request()?.ok_or_else(no_printer)?;
    till.ledger()
        .queue_slip_again(&job, CartId(uuid_of(&request.cart_id)?), till.now_ms())?;
    till.wake_after_sale();
    Ok(Nothing {})
}

/// The slip of the sale that waits under a number; none once it waits no more.
pub(crate) fn page(till: &Till, no: u64) -> Result<Option<Page>, Refusal> {
    let Some(parked) = till.ledger().parked_no(no)? else {
        return Ok(None);
    };
    let currency = till.shop().currency;
    let facts = ParkedFacts {
        number: &parking_no(no),
        code: &till.mark().slip_code(no),
        label: &parked.label,
        at: local_time(parked.parked_at_ms, &till.shop().timezone)?,
        by: &parked.parked_by,
        items: snapshot(till, &parked.cart)?.items,
        total: domain::price::price(&parked.cart, &currency)?.total,
    };
    let page = paper::park_slip(&facts, till.shop(), till.shop().receipt_language);
    Ok(Some(on_paper(till, page)))
}

fn crossing(till: &Till, mut parked: store::Parked) -> Result<Parked, Refusal> {
    let shelf = shelf_of(till, &parked.cart)?;
    parked.cart.compare_with_shelf(&shelf);
    let old_before_ms = expiry::old_before_ms(till)?;
    Ok(Parked {
        old: old_before_ms.is_some_and(|before_ms| parked.parked_at_ms < before_ms),
        cart_id: parked.cart.id.to_string(),
        number: parking_no(parked.no),
        code: till.mark().slip_code(parked.no),
        label: parked.label,
        parked_at: rfc3339(parked.parked_at_ms, &till.shop().timezone),
        parked_by: parked.parked_by,
        cart: snapshot(till, &parked.cart)?,
    })
}

/// The name of a parked sale: one line, which may be empty.
fn named(text: &str) -> Result<&str, Refusal> {
    let text = text.trim();
    if text.chars().any(char::is_control) || text.chars().count() > LONGEST_LABEL {
        let detail = format!("label is one line of at most {LONGEST_LABEL} characters");
        return Err(Refusal::new(Code::BadRequest).with("detail", detail));
    }
    Ok(text)
}
