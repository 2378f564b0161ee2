//! What was sold by product and what was paid by means of payment, for whoever keys a day into a system that takes no sales by itself.

use crate::money::{Money, MoneyError, Quantity};
use crate::product::{Names, Unit};
use crate::sale::{Sale, SaleLine};
use crate::settle::Method;
use std::collections::BTreeMap;

/// The documents of some days, added up. What came back is taken out, so `rows + rounding = paid`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// By article number.
    pub rows: BTreeMap<String, SheetRow>,
    /// Cash that was rounded away or up.
    pub rounding: Money,
    /// In the order of [`Method::ALL`].
    paid: [Money; Method::ALL.len()],
}

/// One product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Names, as they were sold first.
    pub names: Names,
    /// Unit of sale.
    pub unit: Unit,
    /// How much.
    pub quantity: Quantity,
    /// What was owed for it after every discount, tax in.
    pub total: Money,
}

impl Sheet {
    /// Adds a document.
    ///
    /// # Errors
    /// [`MoneyError`] where a figure gets out of range.
    pub fn add(&mut self, sale: &Sale) -> Result<(), MoneyError> {
        for line in &sale.lines {
            let row = self.rows.entry(line.sku.clone());
            row.or_insert_with(|| SheetRow::of(line)).add(line)?;
        }
        for (sum, method) in self.paid.iter_mut().zip(Method::ALL) {
            *sum = sum.plus(sale.kept(method))?;
        }
        self.rounding = self.rounding.plus(sale.rounding)?;
        Ok(())
    }

    /// What stays with the shop by each means of payment that was used.
    pub fn paid(&self) -> impl Iterator<Item = (Method, Money)> {
        let sums = Method::ALL.into_iter().zip(self.paid);
        sums.filter(|(_, sum)| *sum != Money::ZERO)
    }
}

impl SheetRow {
    fn of(line: &SaleLine) -> Self {
        Self {
            names: line.names.clone(),
            unit: line.unit.clone(),
            quantity: Quantity::default(),
            total: Money::ZERO,
        }
    }

    fn add(&mut self, line: &SaleLine) -> Result<(), MoneyError> {
        self.quantity = self.quantity.plus(line.quantity)?;
        self.total = self.total.plus(line.total)?;
        Ok(())
    }
}
