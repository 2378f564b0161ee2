//! Orders.

use super::{Books, Item, Order, OrderedItem, Refused, digits};
use rust_decimal::Decimal;
use serde::Deserialize;

/// An order as it is sent.
#[derive(Deserialize)]
pub(in crate::pos_system_api) struct NewOrder {
    user_id: String,
    items: Vec<OrderedItem>,
    #[serde(with = "digits")]
    total_amount: String,
    payment_method: String,
    notes: String,
}

/// An order as it is changed.
#[derive(Deserialize)]
pub(in crate::pos_system_api) struct OrderChange {
    items: Vec<OrderedItem>,
    #[serde(with = "digits")]
    total_amount: String,
    payment_method: String,
    payment_status: String,
    order_status: String,
    #[serde(with = "digits")]
    discount_applied: String,
    notes: String,
}

/// How an order is paid.
#[derive(Deserialize)]
pub(in crate::pos_system_api) struct Payment {
    payment_method: String,
}

/// A discount as it is sent.
#[derive(Deserialize)]
pub(in crate::pos_system_api) struct Discount {
    #[serde(with = "digits")]
    discount_percentage: String,
}

const UNKNOWN: Refused = (404, "Order not found");

impl Books {
    pub(in crate::pos_system_api) fn create_order(&mut self, new: NewOrder) -> Result<Order, Refused> {
        if self.users.iter().all(|user| user.id != new.user_id) {
            return Err((404, "User not found"));
        }
        self.check_lines(&new.items)?;
        let made = self.tick();
        let order = Order {
            id: format!("ord-{}", self.next()),
            user_id: new.user_id,
            items: new.items,
            total_amount: new.total_amount,
            payment_method: new.payment_method,
            payment_status: "pending".to_owned(),
            order_status: "created".to_owned(),
            created_at: made.clone(),
            updated_at: made,
            discount_applied: "0".to_owned(),
            notes: new.notes,
        };
        self.move_stock(&order.items, Decimal::NEGATIVE_ONE);
        self.orders.push(order.clone());
        Ok(order)
    }

    pub(in crate::pos_system_api) fn order(&self, id: &str) -> Result<Order, Refused> {
        self.orders.iter().find(|order| order.id == id).cloned().ok_or(UNKNOWN)
    }

    pub(in crate::pos_system_api) fn update_order(&mut self, id: &str, new: OrderChange) -> Result<Order, Refused> {
        self.check_lines(&new.items)?;
        self.change(id, |order| {
            order.items = new.items;
            order.total_amount = new.total_amount;
            order.payment_method = new.payment_method;
            order.payment_status = new.payment_status;
            order.order_status = new.order_status;
            order.discount_applied = new.discount_applied;
            order.notes = new.notes;
            Ok(())
        })
    }

    pub(in crate::pos_system_api) fn delete_order(&mut self, id: &str) -> Result<(), Refused> {
        let at = self.orders.iter().position(|order| order.id == id).ok_or(UNKNOWN)?;
        let gone = self.orders.remove(at);
        self.move_stock(&gone.items, Decimal::ONE);
        Ok(())
    }

    pub(in crate::pos_system_api) fn pay(&mut self, id: &str, payment: Payment) -> Result<(), Refused> {
        let paid = self.change(id, |order| {
            if order.payment_status == "paid" {
                return Err((400, "Order already paid"));
            }
            order.payment_method = payment.payment_method;
            "paid".clone_into(&mut order.payment_status);
            Ok(())
        });
        paid.map(drop)
    }

    /// Takes the discount off the total of the moment: two of them compound.
    pub(in crate::pos_system_api) fn discount(&mut self, id: &str, discount: Discount) -> Result<Order, Refused> {
        let percentage = discount.discount_percentage;
        self.change(id, |order| {
            let total = discounted(&order.total_amount, &percentage).ok_or((400, "Invalid discount percentage"))?;
            order.total_amount = total.to_string();
            order.discount_applied = percentage;
            Ok(())
        })
    }

    fn move_stock(&mut self, lines: &[OrderedItem], sign: Decimal) {
        for line in lines.iter().filter(|_| self.orders_move_stock) {
            change_stock(&mut self.items, &line.item_id, &line.quantity, sign);
        }
    }

    /// Takes so much of an item off the stock.
    pub(in crate::pos_system_api) fn take_off(&mut self, item: &str, quantity: &str) {
        change_stock(&mut self.items, item, quantity, Decimal::NEGATIVE_ONE);
    }

    fn check_lines(&self, lines: &[OrderedItem]) -> Result<(), Refused> {
        let known = |line: &OrderedItem| self.items.iter().any(|item| item.id == line.item_id);
        if lines.iter().all(known) {
            Ok(())
        } else {
            Err((404, "Item not found"))
        }
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Order) -> Result<(), Refused>) -> Result<Order, Refused> {
        let now = self.tick();
        let order = self.orders.iter_mut().find(|order| order.id == id).ok_or(UNKNOWN)?;
        change(order)?;
        order.updated_at = now;
        Ok(order.clone())
    }
}

fn change_stock(items: &mut [Item], id: &str, quantity: &str, sign: Decimal) {
    let figure = |digits: &str| Decimal::from_str_exact(digits).unwrap_or_default();
    if let Some(item) = items.iter_mut().find(|item| item.id == id) {
        item.quantity = (figure(&item.quantity) + sign * figure(quantity)).to_string();
    }
}

fn discounted(total: &str, percentage: &str) -> Option<Decimal> {
    let percentage = Decimal::from_str_exact(percentage).ok()?;
    if percentage < Decimal::ZERO || percentage > Decimal::ONE_HUNDRED {
        return None;
    }
    let rest = (Decimal::ONE_HUNDRED - percentage) / Decimal::ONE_HUNDRED;
    Decimal::from_str_exact(total).ok()?.checked_mul(rest)
}
