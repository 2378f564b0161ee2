//! Every documented endpoint as a typed call. Each makes one request and says what became of it.

use super::arguments::{Between, NewCustomer, Search, SetInventory};
use super::client::Client;
use super::wire::{Created, Customer, InventoryBody, Order, OrderBody, Product, ProductBody, Told, WholeOrder};
use crate::fault::PushFault;
use crate::http::Request;
use crate::row::Row;
use reqwest::Method;
use serde_json::value::RawValue;
use std::num::NonZeroU64;

type Called<T> = Result<Told<T>, PushFault>;

/// What the vendor shows no answer of.
type Anything = Box<RawValue>;

impl Client {
    pub(super) async fn list_products(&self, part: &Search) -> Called<Vec<Row<Product>>> {
        let mut request = Request::new(Method::GET, &["v1", "products"]);
        request.query = vec![("page", part.page.to_string()), ("limit", part.limit.to_string())];
        let filters = [("search", &part.search), ("category_id", &part.category_id)];
        request.query.extend(given(filters));
        self.answer(&request).await
    }

    pub(super) async fn create_product(&self, product: &ProductBody) -> Called<Anything> {
        self.answer(&Request::with_json(Method::POST, &["v1", "products"], product)?)
            .await
    }

    pub(super) async fn list_orders(&self, part: &Between) -> Called<Vec<Row<Order>>> {
        let mut request = Request::new(Method::GET, &["v1", "orders"]);
        let filters = [
            ("start_date", &part.start_date),
            ("end_date", &part.end_date),
            ("status", &part.status),
            ("customer_id", &part.customer_id),
        ];
        request.query = given(filters).collect();
        request.query.extend(part.page.map(|page| ("page", page.to_string())));
        self.answer(&request).await
    }

    pub(super) async fn create_order(&self, order: &OrderBody) -> Called<Created> {
        let extra = &order.extra;
        let whole = WholeOrder { order, extra };
        self.answer(&Request::with_json(Method::POST, &["v1", "orders"], &whole)?)
            .await
    }

    /// The document names no pages of customers; one after the first is asked for only where an answer says that there are pages.
    pub(super) async fn list_customers(&self, page: NonZeroU64) -> Called<Vec<Row<Customer>>> {
        let mut request = Request::new(Method::GET, &["v1", "customers"]);
        let later = (page > NonZeroU64::MIN).then(|| ("page", page.to_string()));
        request.query.extend(later);
        self.answer(&request).await
    }

    pub(super) async fn create_customer(&self, new: &NewCustomer) -> Called<Anything> {
        self.answer(&Request::with_json(Method::POST, &["v1", "customers"], &new.customer)?)
            .await
    }

    pub(super) async fn list_inventory(&self) -> Called<Anything> {
        self.answer(&Request::new(Method::GET, &["v1", "inventory"])).await
    }

    /// Absolute, so that it may be repeated; what was sold there meanwhile is overwritten.
    pub(super) async fn set_inventory(&self, set: &SetInventory) -> Called<Anything> {
        let path = ["v1", "inventory", set.product_id.as_str()];
        let body = InventoryBody {
            quantity: set.quantity,
            operation: "set",
            reason: &set.reason,
        };
        self.answer(&Request::with_json(Method::PUT, &path, &body)?).await
    }
}

fn given<const N: usize>(
    filters: [(&'static str, &Option<String>); N],
) -> impl Iterator<Item = (&'static str, String)> {
    filters
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.clone()?)))
}
