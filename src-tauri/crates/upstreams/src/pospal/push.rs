//! A sale becomes an online order, and where a setting says so a completed one with a ticket.

use super::client::Client;
use super::orders::{NewOrder, NewOrderLine};
use super::settings::Settings;
use super::wire::Whole;
use crate::fault::{Cause, PushFault};
use crate::number;
use crate::upstream::{PushLine, PushSale, Pushed};

/// Longer remarks are said to lose their end; the marker stands at their beginning.
const LONGEST_REMARK: usize = 200;

/// Eaten or taken away in the shop.
const IN_SHOP: i64 = 1;

/// What an unmapped cash tender is called there.
const CASH: &str = "Cash";

/// Sends the sale, once. What is there and not completed is unknown: the look-up that follows completes it.
///
/// # Errors
/// [`PushFault`], whose variant says whether the upstream can have the sale.
pub(super) async fn push(client: &Client, settings: &Settings, sale: &PushSale) -> Result<Pushed, PushFault> {
    let ordered = client.add_online_order(&order(client, settings, sale)?).await?;
    if settings.complete_orders {
        let completed = client.complete_order(ordered.order_no.clone()).await;
        completed.map_err(|fault| PushFault::Unknown {
            cause: fault.cause(),
            why: format!(
                "order {} is there and not completed: {fault}",
                ordered.order_no.as_str()
            ),
        })?;
    }
    Ok(Pushed {
        remote_id: ordered.order_no.into(),
        echoed_total: ordered.total_amount.and_then(|raw| number::read(&raw)),
    })
}

pub(super) fn order(client: &Client, settings: &Settings, sale: &PushSale) -> Result<NewOrder, PushFault> {
    let cash = sale.method.eq_ignore_ascii_case(CASH);
    Ok(NewOrder {
        pay_method: if cash { CASH.to_owned() } else { sale.method.clone() },
        pay_method_code: None,
        customer_number: sale.customer.as_ref().map(|customer| customer.number.clone()),
        order_remark: Some(remark(sale)),
        order_date_time: client.written(sale.sold_at_ms),
        contact_address: settings.contact.address.clone(),
        contact_name: settings.contact.name.clone(),
        contact_tel: settings.contact.tel.clone(),
        delivery_type: Some(IN_SHOP.into()),
        pay_on_line: (!cash).then(|| 1.into()),
        skip_product_stock_validation: Some(1.into()),
        order_source: Some("openApi".to_owned()),
        total_amount: Some(sale.total),
        items: sale.lines.iter().map(line).collect::<Result<_, _>>()?,
    })
}

fn line(line: &PushLine) -> Result<NewOrderLine, PushFault> {
    let uid: i64 = line.remote_item.parse().map_err(|_| PushFault::NotSent {
        cause: Cause::Setup,
        why: format!("{:?} is no uid of a product", line.remote_item),
    })?;
    Ok(NewOrderLine {
        product_uid: Whole::from(uid),
        quantity: line.quantity,
        manual_sell_price: Some(line.unit_price),
        comment: None,
    })
}

fn remark(sale: &PushSale) -> String {
    let marked = if sale.notes.starts_with(&sale.marker) {
        sale.notes.clone()
    } else {
        format!("{} {}", sale.marker, sale.notes)
    };
    marked.chars().take(LONGEST_REMARK).collect()
}
