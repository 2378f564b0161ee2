//! What the document leaves open, found out by asking; and by one order that is cancelled again.

use super::arguments::Products;
use super::client::Client;
use super::push::order;
use super::settings::Settings;
use super::wire::Product;
use crate::fault::CallFault;
use crate::finding::{Finding, NONE, Question, Tried, page_rows};
use crate::upstream::{PushLine, PushSale};
use rust_decimal::Decimal;

/// The field of an order that goes out with the marker.
const REMARK: &str = "orderRemark";

const NO_PRODUCT: CallFault = CallFault::NotOffered {
    what: "a product to try an order with",
};

/// How many rows come at once, and how the clocks stand.
///
/// # Errors
/// [`CallFault`] when it could not be asked.
pub(super) async fn explore(client: &Client) -> Result<Vec<Finding>, CallFault> {
    let page = client.query_product_pages(&Products::from(None)).await?;
    let page_rows = page_rows(page.rows.len(), page.next.is_some());
    Ok(page_rows.into_iter().chain(client.clock_ahead()).collect())
}

/// One order of one piece, not completed, so that it can be cancelled.
///
/// # Errors
/// [`CallFault`]; the order may be there then.
pub(super) async fn try_out(client: &Client, settings: &Settings, marker: &str) -> Result<Tried, CallFault> {
    let before = product(client).await?;
    let sale = sale(client, &before, marker);
    let order_no = client
        .add_online_order(&order(client, settings, &sale)?)
        .await?
        .order_no;
    // From here on the order is there, and is named whatever else is met.
    let seen = client.query_order_by_no(order_no.clone()).await;
    let after = product(client).await;
    let mut tried = Tried::default();
    if client.cancel_order(order_no.clone()).await.is_err() {
        tried.left.push(format!("order {}", order_no.as_str()));
    }
    if let Ok(Some(order)) = seen {
        let kept = order.order_remark.is_some_and(|remark| remark.starts_with(marker));
        let field = if kept { REMARK } else { NONE };
        tried.findings.push(Finding::new(Question::ReferenceField, field));
    }
    // An order that the till completes is another matter: that one could not be cancelled again.
    if let (Some(had), Some(has), false) = (
        before.stock,
        after.ok().and_then(|after| after.stock),
        settings.complete_orders,
    ) {
        tried
            .findings
            .push(Finding::yes(Question::OrderMovesStock, had - has == Decimal::ONE));
    }
    Ok(tried)
}

async fn product(client: &Client) -> Result<Product, CallFault> {
    let page = client.query_product_pages(&Products::from(None)).await?;
    page.rows.into_iter().next().ok_or(NO_PRODUCT)
}

fn sale(client: &Client, product: &Product, marker: &str) -> PushSale {
    let price = product.sell_price.unwrap_or_default();
    PushSale {
        marker: marker.to_owned(),
        staff_remote: String::new(),
        customer: None,
        lines: vec![PushLine {
            remote_item: product.uid.value().to_string(),
            quantity: Decimal::ONE,
            unit_price: price,
            total: price,
        }],
        total: price,
        tax: Decimal::ZERO,
        sold_at_ms: client.now_ms(),
        method: "cash".to_owned(),
        notes: marker.to_owned(),
    }
}
