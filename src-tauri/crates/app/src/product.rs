//! One product: shown, changed and added by a manager, by the names and the checks of a product file.

use crate::Till;
use crate::caller::Acting;
use crate::catalogue::{COLUMNS, by_code, row, tile};
use crate::import::others::{self, Told};
use crate::import::problem::{Fault, Problem};
use crate::import::row::Row;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::shop_tax;
use crate::stock;
use crate::style;
use crate::wire::product::{self as wire, Facts, ProductRef, PutProduct};
use domain::ProductId;
use domain::money::Currency;
use domain::product::Product;
use store::ProductEdit;

pub(crate) fn show(till: &Till, _: &Acting, request: ProductRef) -> Result<wire::Product, Refusal> {
    crossing(till, &meant(till, &request.product)?)
}

/// Adds a product, or changes what is named of one.
pub(crate) fn put(till: &Till, acting: &Acting, request: PutProduct) -> Result<wire::Product, Refusal> {
    let base = match &request.product {
        Some(text) => Some(meant(till, text)?),
        None => None,
    };
    let id = match (&base, &request.request_id) {
        (Some(base), _) => base.id,
        (None, Some(text)) => ProductId(uuid_of(text)?),
        (None, None) => ProductId(till.new_id()),
    };
    if base.is_none()
        && let Some(added) = till.catalogue().product(id)?
    {
        // The same command delivered twice finds the product that it added.
        return crossing(till, &added);
    }
    let new = described(till, id, base.as_ref(), &request.facts)?;
    refuse_rival(till, &new)?;
    if let Some(fault) = others::fault(till, &Told::by_product(&new), |sku| others::known(till, sku))? {
        return Err(fault.into());
    }
    style::check(till, &new)?;
    keep(till, acting, ProductEdit { base, new: new.clone() })?;
    crossing(till, &new)
}

/// Records an edit and applies it. To put a product as it is ends the conflicts that it has with an import.
fn keep(till: &Till, acting: &Acting, edit: ProductEdit) -> Result<(), Refusal> {
    let in_conflict = || {
        till.conflicts()
            .iter()
            .any(|conflict| conflict.product_id() == edit.new.id)
    };
    if edit.base.as_ref() == Some(&edit.new) && !in_conflict() {
        return Ok(());
    }
    record(till, acting, vec![edit])
}

/// Records edits and applies them.
pub(crate) fn record(till: &Till, acting: &Acting, edits: Vec<ProductEdit>) -> Result<(), Refusal> {
    for edit in edits {
        till.ledger()
            .record_edit(edit.new.id, edit.to_json()?, acting.actor, till.now_ms())?;
    }
    till.put_edit()?;
    till.status_changed();
    Ok(())
}

/// The product once these facts hold.
pub(crate) fn described(till: &Till, id: ProductId, base: Option<&Product>, facts: &Facts) -> Result<Product, Refusal> {
    let mut texts: Facts = base.map(|base| texts(base, &till.shop().currency)).unwrap_or_default();
    for (field, text) in facts {
        if !COLUMNS.contains(&&**field) {
            return Err(Fault::new("header", field, Problem::UnknownField).into());
        }
        texts.insert(field.clone(), text.trim().to_owned());
    }
    let tax = shop_tax::of(till)?;
    let described = Row {
        get: |field: &str| texts.get(field).map_or("", String::as_str),
        listed: Vec::new(),
        default_price: None,
        default_tax: tax.as_ref(),
    };
    let mut new = described.product()?.with_id(id);
    if let Some(base) = base {
        if new.sku != base.sku {
            return Err(Fault::new("sku", &new.sku, Problem::SkuFixed).into());
        }
        // What no column holds stays as it was.
        new.supplier.clone_from(&base.supplier);
        if new.unit.code == base.unit.code {
            new.unit.clone_from(&base.unit);
        }
    }
    Ok(new)
}

/// The one product that is meant by an id, an article number, or a code.
pub(crate) fn meant(till: &Till, text: &str) -> Result<Product, Refusal> {
    let text = text.trim();
    let found = match text.parse() {
        Ok(id) => till.catalogue().product(id)?,
        Err(_) => till.catalogue().find_by_sku(text)?,
    };
    let found = match found {
        None => by_code(till, &[text.to_owned()])?,
        found => found,
    };
    found.ok_or_else(|| Refusal::new(Code::NoSuchProduct))
}

/// Refuses a product whose article number or code another has.
pub(crate) fn refuse_rival(till: &Till, product: &Product) -> Result<(), Refusal> {
    match till.catalogue().rival(product)? {
        None => Ok(()),
        Some(rival) => Err(Refusal::new(Code::CodeTaken)
            .with("field", column(rival.field))
            .with("code", rival.code)
            .with("sku", rival.owner.sku)
            .with("name", rival.owner.names.en)),
    }
}

fn crossing(till: &Till, product: &Product) -> Result<wire::Product, Refusal> {
    let currency = till.shop().currency;
    let packs = till.catalogue().packs_of(&product.sku)?;
    Ok(wire::Product {
        product_id: product.id.to_string(),
        facts: texts(product, &currency),
        packs: packs.iter().map(|pack| tile(pack, &currency)).collect(),
        stock: Some(stock::of(till, product)?).filter(|stock| stock.owner.is_some()),
    })
}

/// What is known of a product, by the columns of a file.
fn texts(product: &Product, currency: &Currency) -> Facts {
    let columns = COLUMNS.iter().map(|column| (*column).to_owned());
    let known = columns.zip(row(product, currency));
    known.filter(|(_, text)| !text.is_empty()).collect()
}

/// The column of a file that holds a fact.
pub(crate) fn column(field: &'static str) -> &'static str {
    match field {
        "names" => "name_en",
        "category_path" => "category",
        "barcodes" => "gtin",
        column => column,
    }
}

/// What stands in a column; nothing where there is none.
pub(crate) fn text(product: &Product, column: &str, currency: &Currency) -> String {
    texts(product, currency).remove(column).unwrap_or_default()
}
