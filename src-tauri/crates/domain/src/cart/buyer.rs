//! Who buys.

use super::Cart;
use crate::customer::Customer;

impl Cart {
    /// Says who buys: the sale gets the customer's price level and freedom from tax. Nobody known has either. What a person freed of tax
    /// before anybody was known stays free.
    pub fn set_customer(&mut self, customer: Option<&Customer>) {
        let exempt = customer
            .and_then(|customer| customer.person.as_ref())
            .map(|person| person.exempt.clone())
            .filter(|number| !number.is_empty());
        if exempt.is_some() || self.customer_id.is_some() {
            self.exempt = exempt;
        }
        self.customer_id = customer.map(|customer| customer.id);
        self.level = customer.and_then(|customer| customer.level.clone());
        self.revision += 1;
    }
}
