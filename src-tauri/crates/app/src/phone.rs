//! Telephone numbers of customers: shown whole, or masked to whoever may not manage customers, as the shop says. A customer is found by the
//! whole number all the same.

use crate::Till;
use crate::caller::Acting;
use crate::refusal::Refusal;
use crate::setting;
use crate::wire::Nothing;
use crate::wire::customer::{Customer, PhonesRule};
use crate::wire::order::Order;
use domain::people::Right;

/// The setting's key.
const SETTING: &str = "phones";

/// So many figures stay at the front and at the end.
const FRONT: usize = 2;
const END: usize = 3;

pub(crate) fn rule(till: &Till, _: &Acting, _: Nothing) -> Result<PhonesRule, Refusal> {
    setting::get(till, SETTING)
}

pub(crate) fn set_rule(till: &Till, acting: &Acting, request: PhonesRule) -> Result<PhonesRule, Refusal> {
    setting::put(till, acting, SETTING, &request)?;
    Ok(request)
}

fn is_hidden(till: &Till) -> Result<bool, Refusal> {
    Ok(setting::get::<PhonesRule>(till, SETTING)?.masked)
}

/// The number as everybody at the counter sees it, also the customer beside it.
pub(crate) fn at_the_counter(till: &Till, phone: String) -> Result<String, Refusal> {
    Ok(if is_hidden(till)? { masked(&phone) } else { phone })
}

fn seen(till: &Till, acting: &Acting, phone: String) -> Result<String, Refusal> {
    match acting.must_have(Right::ManageCustomers) {
        Ok(()) => Ok(phone),
        Err(_) => at_the_counter(till, phone),
    }
}

/// A customer as whoever asks may see one.
pub(crate) fn in_customer(till: &Till, acting: &Acting, customer: Customer) -> Result<Customer, Refusal> {
    let phone = seen(till, acting, customer.phone)?;
    Ok(Customer { phone, ..customer })
}

/// An order as whoever asks may see one.
pub(crate) fn in_order(till: &Till, acting: &Acting, order: Order) -> Result<Order, Refusal> {
    let phone = seen(till, acting, order.phone)?;
    Ok(Order { phone, ..order })
}

/// A number of which only the first two and the last three figures can be read; other signs stay. Of a short one only the last figure.
pub(crate) fn masked(phone: &str) -> String {
    let figures = phone.chars().filter(|sign| sign.is_numeric()).count();
    let (front, end) = if figures > FRONT + END + 1 {
        (FRONT, END)
    } else {
        (0, 1)
    };
    let mut at = 0;
    phone
        .chars()
        .map(|sign| {
            if !sign.is_numeric() {
                return sign;
            }
            at += 1;
            if at <= front || at + end > figures { sign } else { '•' }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn of_a_number_the_first_two_and_the_last_three_figures_can_be_read() {
        for (phone, shown) in [
            ("0812345678", "08•••••678"),
            ("+66 81-234-5678", "+66 ••-•••-•678"),
            ("1234567", "12••567"),
            ("123456", "•••••6"),
            ("12", "•2"),
            ("๐๘๑๒๓๔๕๖๗๘", "๐๘•••••๖๗๘"),
            ("", ""),
        ] {
            assert_eq!(masked(phone), shown);
        }
    }
}
