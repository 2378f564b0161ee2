//! Every documented endpoint as a typed call. Each makes one request and says what became of it.

use super::arguments::{BuyDocuments, ByCode, ById, ByPhone, Credit, Members, Query, Term, Transactions};
use super::client::Client;
use super::wire::{Document, Member, Product, Told};
use crate::fault::PushFault;
use crate::http::Request;
use crate::row::Row;
use reqwest::Method;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

type Called<T> = Result<Told<T>, PushFault>;

/// What the vendor shows no answer of, and the till does not read.
pub(super) type Anything = Box<RawValue>;

impl Client {
    async fn get<T: DeserializeOwned>(&self, path: &[&str], query: Query) -> Called<T> {
        let request = Request::new(Method::GET, path);
        self.answer(Request { query, ..request }).await
    }

    pub(super) async fn list_transactions(&self, of: &Transactions) -> Called<Vec<Row<Document>>> {
        self.get(&["transactions"], of.query()).await
    }

    pub(super) async fn list_stock(&self) -> Called<Anything> {
        self.get(&["stock"], Query::new()).await
    }

    pub(super) async fn list_stock_pages(&self, of: &Term) -> Called<Vec<Row<Product>>> {
        self.get(&["stock", "pagination"], of.query()).await
    }

    pub(super) async fn get_stock(&self, of: &ById) -> Called<Anything> {
        self.get(&["stock", of.id.as_str()], Query::new()).await
    }

    pub(super) async fn list_members(&self, of: &Members) -> Called<Vec<Row<Member>>> {
        self.get(&["member"], of.query()).await
    }

    pub(super) async fn find_members_by_phone(&self, of: &ByPhone) -> Called<Anything> {
        let path = ["member", "find", "phonenumber", of.phonenumber.as_str()];
        self.get(&path, Query::new()).await
    }

    pub(super) async fn get_member_by_code(&self, of: &ByCode) -> Called<Anything> {
        self.get(&["member", "code", of.code.as_str()], Query::new()).await
    }

    pub(super) async fn get_member(&self, of: &ById) -> Called<Anything> {
        self.get(&["member", "id", of.id.as_str()], Query::new()).await
    }

    pub(super) async fn list_credit<T: DeserializeOwned>(&self, of: &Credit) -> Called<T> {
        self.get(&["credit"], of.query()).await
    }

    pub(super) async fn list_vendors<T: DeserializeOwned>(&self, of: &Term) -> Called<T> {
        self.get(&["vendor"], of.query()).await
    }

    pub(super) async fn list_buy_documents<T: DeserializeOwned>(&self, of: &BuyDocuments) -> Called<T> {
        self.get(&["buy-document"], of.query()).await
    }
}
