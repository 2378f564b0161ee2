//! Who buys.

use super::Cart;
use crate::customer::Customer;

impl Cart {
    /// Says who buys: the sale gets the customer's price level. Nobody known has none.
    pub fn set_customer(&mut self, customer: Option<&Customer>) {
        self.customer_id = customer.map(|customer| customer.id);
        self.level = customer.and_then(|customer| customer.level.clone());
        self.revision += 1;
    }
}
