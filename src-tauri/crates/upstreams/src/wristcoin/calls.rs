//! Every object and report that the document names, as a typed call. Each makes one request and says what became of it.

use super::arguments::{InventoryTransactions, Part, Sales, Topups};
use super::client::Client;
use super::settings::{
    INVENTORY_COUNT_PATH, INVENTORY_ITEMS_PATH, INVENTORY_TRANSACTIONS_PATH, MENU_ITEMS_PATH, SALES_PATH, STAFF_PATH,
    TOPUPS_PATH, VENDORS_PATH,
};
use super::wire::{Anything, MenuItem, Person, SoldLine, Told};
use crate::fault::PushFault;

type Called<T> = Result<Told<T>, PushFault>;

impl Client {
    pub(super) async fn list_menu_items(&self, of: &Part) -> Called<MenuItem> {
        self.get(&MENU_ITEMS_PATH, of.query()).await
    }

    pub(super) async fn list_staff(&self, of: &Part) -> Called<Person> {
        self.get(&STAFF_PATH, of.query()).await
    }

    /// A vendor is a sales outlet.
    pub(super) async fn list_vendors(&self, of: &Part) -> Called<Anything> {
        self.get(&VENDORS_PATH, of.query()).await
    }

    pub(super) async fn list_inventory_items(&self, of: &Part) -> Called<Anything> {
        self.get(&INVENTORY_ITEMS_PATH, of.query()).await
    }

    pub(super) async fn get_inventory_count(&self, of: &Part) -> Called<Anything> {
        self.get(&INVENTORY_COUNT_PATH, of.query()).await
    }

    pub(super) async fn list_inventory_transactions(&self, of: &InventoryTransactions) -> Called<Anything> {
        self.get(&INVENTORY_TRANSACTIONS_PATH, of.query()).await
    }

    pub(super) async fn list_sales(&self, of: &Sales) -> Called<SoldLine> {
        self.get(&SALES_PATH, of.query()).await
    }

    pub(super) async fn list_topups(&self, of: &Topups) -> Called<Anything> {
        self.get(&TOPUPS_PATH, of.query()).await
    }
}
