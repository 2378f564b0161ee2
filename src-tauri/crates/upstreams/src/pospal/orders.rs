//! Orders, tickets and customers: what stands on the vendor's other pages, and what is known of it.

use super::pages::{Paged, PostBack};
use super::wire::Whole;
use crate::id::{self, Id};
use crate::number::{self, optional as figure};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A new order. With `orderSource` `openApi` its own prices count, its total is taken and stock is not checked. The vendor's page names
/// more than a till has to say, for deliveries and tables.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NewOrder {
    pub(super) pay_method: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pay_method_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) customer_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) order_remark: Option<String>,
    pub(super) order_date_time: String,
    pub(super) contact_address: String,
    pub(super) contact_name: String,
    pub(super) contact_tel: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) delivery_type: Option<Whole>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pay_on_line: Option<Whole>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) skip_product_stock_validation: Option<Whole>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) order_source: Option<String>,
    #[serde(default, with = "figure", skip_serializing_if = "Option::is_none")]
    pub(super) total_amount: Option<Decimal>,
    pub(super) items: Vec<NewOrderLine>,
}

/// A line of a new order: there is none without a product.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct NewOrderLine {
    pub(super) product_uid: Whole,
    #[serde(with = "number")]
    pub(super) quantity: Decimal,
    #[serde(default, with = "figure", skip_serializing_if = "Option::is_none")]
    pub(super) manual_sell_price: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) comment: Option<String>,
}

/// What is answered to a new order.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Ordered {
    #[serde(deserialize_with = "id::told")]
    pub(super) order_no: Id,
    pub(super) total_amount: Option<Box<RawValue>>,
}

/// One order.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct OneOrder {
    #[serde(deserialize_with = "id::told")]
    pub(super) order_no: Id,
}

/// An order that is done, and whether the vendor's tills get a ticket of it.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct CompleteOrder {
    #[serde(deserialize_with = "id::told")]
    pub(super) order_no: Id,
    pub(super) should_add_ticket: bool,
}

/// An order as the upstream has it.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Order {
    #[serde(deserialize_with = "id::told")]
    pub(super) order_no: Id,
    pub(super) state: Option<Whole>,
    pub(super) order_remark: Option<String>,
    pub(super) pay_method: Option<String>,
    pub(super) order_date_time: Option<String>,
    #[serde(default, with = "figure")]
    pub(super) total_amount: Option<Decimal>,
    pub(super) items: Option<Vec<OrderLine>>,
}

/// A line of an order as the upstream has it.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OrderLine {
    pub(super) product_uid: Whole,
    #[serde(default, with = "figure")]
    pub(super) product_quantity: Option<Decimal>,
    #[serde(default, with = "figure")]
    pub(super) manual_sell_price: Option<Decimal>,
    #[serde(default, with = "figure")]
    pub(super) product_sell_price: Option<Decimal>,
}

/// What becomes of an order, by the number in its `state`.
pub(super) const STATES: [&str; 5] = ["created", "taken over by the till", "shipped", "cancelled", "completed"];

/// The state of an order that nothing more can be done to.
pub(super) const CANCELLED: i64 = 3;

/// The state of an order that is done.
pub(super) const COMPLETED: i64 = 4;

/// A span of time, at most a day, in the account's own time.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Window {
    pub(super) start_time: String,
    pub(super) end_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) post_back_parameter: Option<PostBack>,
}

impl Paged for Window {
    fn place(&self) -> Option<&RawValue> {
        self.post_back_parameter.as_deref()
    }
}

/// One ticket by its number.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TicketSn {
    sn: String,
}

/// A sale or a return at one of the vendor's tills.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Ticket {
    uid: Option<Whole>,
    #[serde(deserialize_with = "id::told")]
    pub(super) sn: Id,
    pub(super) datetime: Option<String>,
    /// `SELL` or `SELL_RETURN`.
    pub(super) ticket_type: Option<String>,
    /// 1 where it was reversed.
    pub(super) invalid: Option<Whole>,
    #[serde(default, with = "figure")]
    pub(super) total_amount: Option<Decimal>,
}

/// A means of payment.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PayMethod {
    code: Option<String>,
    name: Option<String>,
    show_name: Option<String>,
}

/// One customer by their number, which no other has.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct CustomerNumber {
    customer_num: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    group_share: Option<Whole>,
}

impl CustomerNumber {
    pub(super) fn of(number: &str) -> Self {
        Self {
            customer_num: number.to_owned(),
            group_share: None,
        }
    }
}

/// The customers of a telephone number: there may be several.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct CustomerTel {
    customer_tel: String,
}

/// A new customer.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct AddCustomer {
    customer_info: NewCustomer,
}

/// Who a new customer is. The vendor's page names more than is known here.
#[derive(Deserialize, Serialize)]
struct NewCustomer {
    number: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
}

impl AddCustomer {
    pub(super) fn of(customer: &crate::customer::NewCustomer) -> Self {
        Self {
            customer_info: NewCustomer {
                number: customer.number.clone(),
                name: customer.name.clone(),
                phone: Some(customer.phone.clone()).filter(|phone| !phone.is_empty()),
            },
        }
    }
}

/// A customer and what becomes of them.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct UpdateCustomer {
    customer_info: CustomerChange,
}

/// What is left out stays as it is. The vendor's page names more than is known here.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct CustomerChange {
    customer_uid: Whole,
    name: Option<String>,
    phone: Option<String>,
}

/// A customer as the upstream has them.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Customer {
    pub(super) customer_uid: Whole,
    pub(super) number: Option<String>,
    pub(super) name: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
    pub(super) address: Option<String>,
    /// A day, with the midnight at which it begins.
    pub(super) birthday: Option<String>,
    /// What their level is called.
    pub(super) category_name: Option<String>,
    /// 1 of use, 0 not, -1 deleted.
    pub(super) enable: Option<Whole>,
    #[serde(default, with = "figure")]
    pub(super) balance: Option<Decimal>,
    #[serde(default, with = "figure")]
    pub(super) point: Option<Decimal>,
}

/// The days of a log, at most seven.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct LogDays {
    begin_date: String,
    end_date: String,
}
