//! The calls that the till makes by itself, each one request. The others go by name alone (`operations`).

use super::arguments::{Barcode, Nothing, Paging, Products};
use super::client::Client;
use super::orders::{CompleteOrder, Customer, NewOrder, OneOrder, Order, Ordered, Window};
use super::pages::Part;
use super::wire::{Cashier, Done, Named, Product};
use crate::fault::PushFault;
use crate::id::Id;

type Called<T> = Result<T, PushFault>;

impl Client {
    pub(super) async fn query_product_pages(&self, asked: &Products) -> Called<Part<Product>> {
        self.page("productOpenApi/queryProductPages", asked).await
    }

    pub(super) async fn query_product_by_barcode(&self, barcode: &str) -> Called<Option<Product>> {
        let barcode = barcode.to_owned();
        self.ask("productOpenApi/queryProductByBarcode", &Barcode { barcode })
            .await
    }

    pub(super) async fn query_all_product_unit_def(&self) -> Called<Option<Vec<Named>>> {
        self.ask("productOpenApi/queryAllProductUnitDef", &Paging::default())
            .await
    }

    pub(super) async fn query_all_cashier(&self) -> Called<Option<Vec<Cashier>>> {
        self.ask("cashierOpenApi/queryAllCashier", &Nothing {}).await
    }

    pub(super) async fn query_customer_pages(&self, asked: &Paging) -> Called<Part<Customer>> {
        self.page("customerOpenApi/queryCustomerPages", asked).await
    }

    pub(super) async fn query_order_pages(&self, window: &Window) -> Called<Part<Order>> {
        self.page("orderOpenApi/queryOrderPages", window).await
    }

    pub(super) async fn query_order_by_no(&self, order_no: Id) -> Called<Option<Order>> {
        self.ask("orderOpenApi/queryOrderByNo", &OneOrder { order_no }).await
    }

    pub(super) async fn add_online_order(&self, order: &NewOrder) -> Called<Ordered> {
        self.ask("orderOpenApi/addOnLineOrder", order).await
    }

    /// Cancels an order that is not completed.
    pub(super) async fn cancel_order(&self, order_no: Id) -> Called<Done> {
        self.ask("orderOpenApi/cancleOrder", &OneOrder { order_no }).await
    }

    /// Completes an order with a ticket. Whoever does not know whether it is done asks for its state first.
    pub(super) async fn complete_order(&self, order_no: Id) -> Called<Done> {
        let done = CompleteOrder {
            order_no,
            should_add_ticket: true,
        };
        self.ask("orderOpenApi/completeOrder", &done).await
    }
}
