//! Items.

use super::{Books, Item, Refused, digits};
use serde::Deserialize;

/// An item as it is sent.
#[derive(Deserialize)]
pub(in crate::pos_system_api) struct NewItem {
    name: String,
    #[serde(with = "digits")]
    price: String,
    #[serde(with = "digits")]
    quantity: String,
    unit: String,
    related_items: Vec<String>,
}

const UNKNOWN: Refused = (404, "Item not found");

impl Books {
    pub(in crate::pos_system_api) fn create_item(&mut self, new: NewItem) -> Item {
        let item = new.with_id(format!("itm-{}", self.next()));
        self.items.push(item.clone());
        item
    }

    pub(in crate::pos_system_api) fn item(&self, id: &str) -> Result<Item, Refused> {
        self.items.iter().find(|item| item.id == id).cloned().ok_or(UNKNOWN)
    }

    pub(in crate::pos_system_api) fn update_item(&mut self, id: &str, new: NewItem) -> Result<Item, Refused> {
        let item = self.items.iter_mut().find(|item| item.id == id).ok_or(UNKNOWN)?;
        *item = new.with_id(id.to_owned());
        Ok(item.clone())
    }

    pub(in crate::pos_system_api) fn delete_item(&mut self, id: &str) -> Result<(), Refused> {
        let at = self.items.iter().position(|item| item.id == id).ok_or(UNKNOWN)?;
        self.items.remove(at);
        Ok(())
    }
}

impl NewItem {
    fn with_id(self, id: String) -> Item {
        Item {
            id,
            name: self.name,
            price: self.price,
            quantity: self.quantity,
            unit: self.unit,
            related_items: self.related_items,
        }
    }
}
