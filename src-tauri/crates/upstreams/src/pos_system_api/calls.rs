//! Every documented endpoint as a typed call. Each makes one request and says what became of it.

use super::arguments::{
    ChangeItem, ChangeOrder, ChangeUser, DiscountOrder, OneItem, OneOrder, OneUser, Part, PayOrder,
};
use super::client::Client;
use super::wire::{Discount, Discounted, Done, Item, ItemBody, Order, OrderBody, Payment, User, UserBody};
use crate::fault::PushFault;
use crate::http::Request;
use reqwest::Method;
use serde::de::DeserializeOwned;

type Called<T> = Result<T, PushFault>;

impl Client {
    /// Reads one part of a list; an empty one is the end.
    pub(super) async fn list<T: DeserializeOwned>(&self, what: &str, part: &Part) -> Called<Vec<T>> {
        let mut request = Request::new(Method::GET, &[what]);
        request.query = vec![("skip", part.skip.to_string()), ("limit", part.limit.to_string())];
        self.answer(&request).await
    }

    pub(super) async fn create_item(&self, item: &ItemBody) -> Called<Item> {
        self.answer(&Request::with_json(Method::POST, &["items"], item)?).await
    }

    pub(super) async fn list_items(&self, part: &Part) -> Called<Vec<Item>> {
        self.list("items", part).await
    }

    pub(super) async fn get_item(&self, of: &OneItem) -> Called<Item> {
        self.answer(&Request::new(Method::GET, &["items", of.item_id.as_str()]))
            .await
    }

    pub(super) async fn update_item(&self, of: &ChangeItem) -> Called<Item> {
        self.answer(&Request::with_json(
            Method::PUT,
            &["items", of.item_id.as_str()],
            &of.item,
        )?)
        .await
    }

    pub(super) async fn delete_item(&self, of: &OneItem) -> Called<Done> {
        self.answer(&Request::new(Method::DELETE, &["items", of.item_id.as_str()]))
            .await
    }

    pub(super) async fn create_order(&self, order: &OrderBody) -> Called<Order> {
        self.answer(&Request::with_json(Method::POST, &["orders"], order)?)
            .await
    }

    pub(super) async fn list_orders(&self, part: &Part) -> Called<Vec<Order>> {
        self.list("orders", part).await
    }

    pub(super) async fn get_order(&self, of: &OneOrder) -> Called<Order> {
        self.answer(&Request::new(Method::GET, &["orders", of.order_id.as_str()]))
            .await
    }

    pub(super) async fn update_order(&self, of: &ChangeOrder) -> Called<Order> {
        self.answer(&Request::with_json(
            Method::PUT,
            &["orders", of.order_id.as_str()],
            &of.order,
        )?)
        .await
    }

    pub(super) async fn delete_order(&self, of: &OneOrder) -> Called<Done> {
        self.answer(&Request::new(Method::DELETE, &["orders", of.order_id.as_str()]))
            .await
    }

    pub(super) async fn process_payment(&self, of: &PayOrder) -> Called<Done> {
        let path = ["orders", of.order_id.as_str(), "process_payment"];
        let payment = Payment {
            payment_method: of.payment_method.clone(),
        };
        self.answer(&Request::with_json(Method::POST, &path, &payment)?).await
    }

    /// Never to be repeated blindly: whether discounts compound is not documented.
    pub(super) async fn apply_discount(&self, of: &DiscountOrder) -> Called<Discounted> {
        let path = ["orders", of.order_id.as_str(), "apply_discount"];
        let discount = Discount {
            discount_percentage: of.discount_percentage.0,
        };
        self.answer(&Request::with_json(Method::POST, &path, &discount)?).await
    }

    pub(super) async fn create_user(&self, user: &UserBody) -> Called<User> {
        self.answer(&Request::with_json(Method::POST, &["users"], user)?).await
    }

    pub(super) async fn get_current_user(&self) -> Called<User> {
        self.answer(&Request::new(Method::GET, &["users", "me"])).await
    }

    pub(super) async fn list_users(&self, part: &Part) -> Called<Vec<User>> {
        self.list("users", part).await
    }

    pub(super) async fn update_user(&self, of: &ChangeUser) -> Called<User> {
        self.answer(&Request::with_json(
            Method::PUT,
            &["users", of.user_id.as_str()],
            &of.user,
        )?)
        .await
    }

    pub(super) async fn delete_user(&self, of: &OneUser) -> Called<Done> {
        self.answer(&Request::new(Method::DELETE, &["users", of.user_id.as_str()]))
            .await
    }
}
