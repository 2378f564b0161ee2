//! Orders: taken down from the open sale, found, paid ahead, fetched, cancelled. What is paid ahead is a line of money on a sale like any other; what
//! is fetched becomes the open sale, from which the deposit pays first.

mod cancel;

pub(crate) use cancel::cancel;

use crate::Till;
use crate::caller::Acting;
use crate::customer::meant as customer_meant;
use crate::device::no_printer;
use crate::document::rfc3339;
use crate::events::Kind;
use crate::phone;
use crate::receipt::local_time;
use crate::refusal::{Code, Refusal};
use crate::sell::{cart_ref, uuid_of};
use crate::snapshot::snapshot;
use crate::tender::scanned;
use crate::terms;
use crate::training::on_paper;
use crate::typed;
use crate::wire::Nothing;
use crate::wire::cart::CartSnapshot;
use crate::wire::order::{FetchOrder, FindOrders, MakeOrder, Order, OrderRef, Orders};
use crate::wire::sale::Sell;
use domain::cart::{Cart, CartError};
use domain::customer::phone_digits;
use domain::money::Money;
use domain::order::{Order as Ordered, OrderState, OrderedBy, PickUp};
use domain::settle::{Method, SettleError, Tender};
use domain::till::parse_order_no;
use domain::{CartId, CustomerId, RequestId};
use paper::{OrderFacts, Page};
use store::{CartRef, OrderDraft, OrdersWanted};

/// The most orders of a list.
const MOST: u32 = 500;

pub(crate) fn make(till: &Till, acting: &Acting, request: MakeOrder) -> Result<Order, Refusal> {
    let (at, given) = match &request.at {
        Some(at) => (cart_ref(at)?, None),
        None => named(till, acting, &request)?,
    };
    let open = till.ledger().open_cart()?;
    if let Some(cart) = given.as_ref().or(open.as_ref()) {
        check_goods(cart)?;
    }
    let customer_id = given.as_ref().or(open.as_ref()).and_then(|cart| cart.customer_id);
    let by = OrderedBy {
        name: request.name,
        phone: request.phone,
        note: request.note,
    };
    let draft = OrderDraft {
        by: by
            .checked(customer_id.is_some())
            .map_err(|fault| Refusal::new(Code::BadOrder).with("field", fault.field))?,
        pick_up: PickUp {
            date: typed::day(&request.date)?,
            minute: minute_of(&request.time)?,
        },
        slip: till.print_request()?,
    };
    let made = till
        .ledger()
        .make_order(&at, given, draft, acting.staff_id()?, till.now_ms())?;
    till.wake_after_sale();
    till.events().send(Kind::Cart);
    phone::in_order(till, acting, crossing(till, &made)?)
}

/// The cart of goods that are named. It takes the request's id, so that the same request delivered twice finds the order that it made.
fn named(till: &Till, acting: &Acting, request: &MakeOrder) -> Result<(CartRef, Option<Cart>), Refusal> {
    let id = request
        .request_id
        .as_deref()
        .map_or_else(|| Ok(till.new_id()), uuid_of)?;
    let goods = Sell {
        scan: request.scan.clone(),
        customer: request.customer.clone(),
        ..Sell::default()
    };
    let cart = scanned(till, acting, &goods, CartId(id))?;
    let at = CartRef {
        cart_id: cart.id,
        revision: cart.revision,
        request_id: RequestId(id),
    };
    Ok((at, Some(cart)))
}

/// Only goods that are known are ordered, and none that are of an order already.
fn check_goods(cart: &Cart) -> Result<(), Refusal> {
    if let Some(number) = &cart.order {
        return Err(Refusal::new(Code::OrderedAlready).with("number", number.clone()));
    }
    if let Some(code) = cart.unknown_codes().next() {
        return Err(SettleError::UnknownCode { code: code.to_owned() }.into());
    }
    match cart.lines.iter().find(|line| line.money().is_some()) {
        Some(line) => Err(CartError::NotGoods { no: line.no }.into()),
        None => Ok(()),
    }
}

/// `14:30` as a minute of the day; nothing where nothing is said.
fn minute_of(text: &str) -> Result<Option<u16>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let minute = text.split_once(':').and_then(|(hour, minute)| {
        let figures = |text: &str, most: u16| {
            let sound = (1..=2).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit());
            text.parse::<u16>().ok().filter(|number| sound && *number < most)
        };
        Some(figures(hour, 24)? * 60 + figures(minute, 60)?)
    });
    let bad = || Refusal::new(Code::BadOrder).with("field", "time");
    minute.map(Some).ok_or_else(bad)
}

/// The order that is meant by its number, or by the last figures of one of this till.
///
/// # Errors
/// [`Code::NoSuchOrder`].
pub(crate) fn meant(till: &Till, text: &str) -> Result<Ordered, Refusal> {
    let text = text.trim();
    let number = match parse_order_no(text) {
        Ok(_) => Some(text.to_owned()),
        Err(_) => short_number(text).map(|sequence| till.mark().order_no(sequence)),
    };
    let found = number.map(|number| till.ledger().order(&number)).transpose()?;
    found
        .flatten()
        .ok_or_else(|| Refusal::new(Code::NoSuchOrder).with("number", text))
}

/// `O-12`, `O000012` and `12` are twelve.
fn short_number(text: &str) -> Option<u64> {
    let figures = text.trim_start_matches(['O', 'o']).trim_start_matches('-');
    figures
        .bytes()
        .all(|c| c.is_ascii_digit())
        .then(|| figures.parse().ok())
        .flatten()
}

/// Refuses to pay ahead on an order that waits no more, or more than its goods cost.
///
/// # Errors
/// [`Code::NoSuchOrder`], [`Code::DepositTooHigh`].
pub(crate) fn check_deposit(till: &Till, number: &str, amount: Money) -> Result<(), Refusal> {
    let order = meant(till, number)?;
    if order.state != OrderState::Open {
        return Err(Refusal::new(Code::NoSuchOrder).with("number", number));
    }
    let currency = till.shop().currency;
    match order.balance(&currency)? {
        left if amount <= left => Ok(()),
        left => Err(Refusal::new(Code::DepositTooHigh).with("left", currency.format(left.max(Money::ZERO)))),
    }
}

/// The order whose goods lie in a cart, and what was paid ahead on it; none where they are of no order.
pub(crate) fn of_cart(till: &Till, cart: &Cart) -> Result<Option<Ordered>, Refusal> {
    let order = cart
        .order
        .as_deref()
        .map(|number| till.ledger().order(number))
        .transpose()?;
    Ok(order.flatten())
}

/// What was paid ahead on the order whose goods lie in a cart.
pub(crate) fn deposit_of(till: &Till, cart: &Cart) -> Result<Option<Tender>, Refusal> {
    let order = of_cart(till, cart)?.filter(|order| order.deposit > Money::ZERO);
    Ok(order.map(|order| Tender {
        method: Method::Deposit,
        amount: order.deposit,
        reference: Some(order.number()),
    }))
}

pub(crate) fn list(till: &Till, acting: &Acting, request: FindOrders) -> Result<Orders, Refusal> {
    let wanted = if request.ended {
        OrdersWanted::Ended
    } else {
        OrdersWanted::Open
    };
    let orders = till.ledger().orders(wanted, MOST)?;
    let orders: Vec<Order> = orders.iter().map(|one| crossing(till, one)).collect::<Result<_, _>>()?;
    let found = orders.into_iter().filter(|one| is_found(one, &request.text));
    let orders = found.map(|one| phone::in_order(till, acting, one));
    Ok(Orders {
        orders: orders.collect::<Result<_, _>>()?,
    })
}

fn is_found(order: &Order, text: &str) -> bool {
    let (text, digits) = (text.trim().to_lowercase(), phone_digits(text));
    let by_phone = digits.len() >= 3 && phone_digits(&order.phone).contains(&digits);
    let texts = [&order.number, &order.name, &order.note];
    by_phone || texts.into_iter().any(|one| one.to_lowercase().contains(&text))
}

pub(crate) fn show(till: &Till, acting: &Acting, request: OrderRef) -> Result<Order, Refusal> {
    phone::in_order(till, acting, crossing(till, &meant(till, &request.number)?)?)
}

pub(crate) fn print(till: &Till, _: &Acting, request: OrderRef) -> Result<Nothing, Refusal> {
    let job = till.print_request()?.ok_or_else(no_printer)?;
    let order = meant(till, &request.number)?;
    till.ledger().print_order(&job, &order.number(), till.now_ms())?;
    till.wake_after_sale();
    Ok(Nothing {})
}

pub(crate) fn fetch(till: &Till, acting: &Acting, request: FetchOrder) -> Result<CartSnapshot, Refusal> {
    let order = meant(till, &request.number)?;
    let changed = till.ledger().fetch_order(
        &cart_ref(&request.at)?,
        &order.number(),
        acting.staff_id()?,
        till.now_ms(),
    )?;
    till.events().send(Kind::Cart);
    snapshot(till, &changed.cart)
}

/// The slip of an order.
pub(crate) fn page(till: &Till, seq: u64) -> Result<Option<Page>, Refusal> {
    let Some(order) = till.ledger().order_by_seq(seq)? else {
        return Ok(None);
    };
    let (name, phone) = who(till, &order)?;
    let facts = OrderFacts {
        order: &order,
        priced: &domain::price::price(&order.cart, &till.shop().currency)?,
        at: local_time(order.ordered_at_ms, &till.shop().timezone)?,
        name: &name,
        phone: &phone,
    };
    let page = paper::order_slip(&facts, till.shop(), till.shop().receipt_language);
    Ok(Some(on_paper(till, page)))
}

/// Name and phone number: what was said, else what is known of the customer.
fn who(till: &Till, order: &Ordered) -> Result<(String, String), Refusal> {
    let person = order
        .customer_id
        .map(|id| customer_meant(till, &id.to_string()).ok())
        .unwrap_or_default();
    let person = person.and_then(|customer| customer.person).unwrap_or_default();
    let said = |said: &str, known: String| if said.is_empty() { known } else { said.to_owned() };
    Ok((said(&order.by.name, person.name), said(&order.by.phone, person.phone)))
}

/// Every order of a customer, those that wait first.
pub(crate) fn of_customer(till: &Till, customer: CustomerId) -> Result<Vec<Order>, Refusal> {
    let mut found = Vec::new();
    for wanted in [OrdersWanted::Open, OrdersWanted::Ended] {
        for order in till.ledger().orders(wanted, u32::MAX)? {
            let by = order
                .customer_id
                .map(|id| till.ledger().customer(id))
                .transpose()?
                .flatten();
            if by.is_some_and(|by| by.id == customer) {
                found.push(crossing(till, &order)?);
            }
        }
    }
    Ok(found)
}

fn crossing(till: &Till, order: &Ordered) -> Result<Order, Refusal> {
    let currency = till.shop().currency;
    let now = terms::now(till)?;
    let (name, phone) = who(till, order)?;
    let minute = order
        .pick_up
        .minute
        .map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60));
    Ok(Order {
        number: order.number(),
        state: order.state.code().to_owned(),
        name,
        phone,
        note: order.by.note.clone(),
        date: order.pick_up.date.to_string(),
        time: minute.unwrap_or_default(),
        overdue: order.is_overdue(now.date, now.minute),
        ordered_at: rfc3339(order.ordered_at_ms, &till.shop().timezone),
        taken_by: order.taken_by.clone(),
        goods: snapshot(till, &order.cart)?,
        total: currency.format(order.total(&currency)?),
        deposit: currency.format(order.deposit),
        balance: currency.format(order.balance(&currency)?.max(Money::ZERO)),
    })
}

#[cfg(test)]
mod tests {
    use super::{minute_of, short_number};

    #[test]
    fn a_time_is_read_as_people_write_it_and_nothing_else_is_one() {
        let cases = [
            ("", Ok(None)),
            ("14:30", Ok(Some(870))),
            (" 9:05 ", Ok(Some(545))),
            ("0:00", Ok(Some(0))),
            ("23:59", Ok(Some(1439))),
        ];
        for (text, minute) in cases {
            assert_eq!(minute_of(text), minute, "{text}");
        }
        for text in ["24:00", "12:60", "12", "1:+3", "๑๒:๐๐", "12:000", ":30", "noon"] {
            assert!(minute_of(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_last_figures_of_a_number_are_enough() {
        for (text, number) in [
            ("12", Some(12)),
            ("O-12", Some(12)),
            ("o000012", Some(12)),
            ("", None),
            ("O-", None),
            ("cake", None),
        ] {
            assert_eq!(short_number(text), number, "{text}");
        }
    }
}
