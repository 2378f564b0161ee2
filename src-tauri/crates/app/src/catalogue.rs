//! Products for the counter: finds, tiles, categories, export.

use crate::Till;
use crate::caller::Acting;
use crate::export::csv_text;
use crate::refusal::{Code, Refusal};
use crate::screen;
use crate::snapshot::unit_price_text;
use crate::style;
use crate::wire::catalogue::{Categories, Category, FindProducts, PriceLevels, TextFile, Tile, Tiles, TilesOf};
use crate::wire::{LocalName, Nothing};
use domain::ProductId;
use domain::money::Currency;
use domain::product::{Measure, Product};
use domain::tax::TaxMode;

/// The most finds or tiles in one reply.
const MOST: u32 = 200;

/// The product behind a code in any of its spellings.
pub(crate) fn by_code(till: &Till, spellings: &[String]) -> Result<Option<Product>, Refusal> {
    Ok(till.catalogue().find_by_code(spellings)?)
}

/// The product with just this article number.
pub(crate) fn by_sku(till: &Till, sku: &str) -> Result<Option<Product>, Refusal> {
    let found = till.catalogue().find_by_sku(sku)?;
    Ok(found.filter(|found| found.sku == sku))
}

/// The product with an id.
pub(crate) fn product(till: &Till, id: ProductId) -> Result<Product, Refusal> {
    till.catalogue()
        .product(id)?
        .ok_or_else(|| Refusal::new(Code::NoSuchProduct))
}

pub(crate) fn find(till: &Till, _: &Acting, request: FindProducts) -> Result<Tiles, Refusal> {
    let limit = request.limit.clamp(1, MOST) as usize;
    let mut found = till.catalogue().search(&request.text, limit)?;
    let tiles = if request.each_variant {
        let currency = till.shop().currency;
        found.iter().map(|product| tile(product, &currency)).collect()
    } else {
        if found.len() == limit && found.iter().any(|product| product.style.is_some()) {
            // Many variants become one find: then there is room for more.
            found = till.catalogue().search(&request.text, MOST as usize)?;
        }
        let mut tiles = grouped(till, &found)?;
        tiles.truncate(limit);
        tiles
    };
    let total = u32::try_from(tiles.len()).unwrap_or(MOST);
    Ok(Tiles { tiles, total })
}

/// Finds as a person chooses from them: a style in the place of its first variant, unless only one of them was found.
fn grouped(till: &Till, found: &[Product]) -> Result<Vec<Tile>, Refusal> {
    let currency = till.shop().currency;
    let same = |one: &Product, other: &Product| match (&one.style, &other.style) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        _ => false,
    };
    let mut tiles = Vec::new();
    for (at, product) in found.iter().enumerate() {
        let several = found.iter().filter(|other| same(product, other)).count() > 1;
        match product.style.as_deref().filter(|_| several) {
            None => tiles.push(tile(product, &currency)),
            Some(_) if found.iter().take(at).any(|before| same(product, before)) => {}
            Some(code) => tiles.extend(style::tile_of(till, code)?),
        }
    }
    Ok(tiles)
}

pub(crate) fn tiles(till: &Till, _: &Acting, request: TilesOf) -> Result<Tiles, Refusal> {
    let size = request.size.clamp(1, MOST);
    if let Some(name) = request.named {
        return Ok(page_of(screen::named_tiles(till, &name)?, request.page, size));
    }
    if request.category.is_none() {
        let favourites = screen::favourite_tiles(till)?;
        if !favourites.is_empty() {
            return Ok(page_of(favourites, request.page, size));
        }
    }
    let page = till
        .catalogue()
        .tiles(request.category.as_deref(), size, request.page.saturating_mul(size))?;
    let tiles = page.products.iter().map(|product| tile_or_style(till, product));
    Ok(Tiles {
        tiles: tiles.collect::<Result<_, _>>()?,
        total: u32::try_from(page.total).unwrap_or(u32::MAX),
    })
}

/// The tile of a product; of its style, where that has other variants.
fn tile_or_style(till: &Till, product: &Product) -> Result<Tile, Refusal> {
    let own = || tile(product, &till.shop().currency);
    let Some(code) = &product.style else { return Ok(own()) };
    let of_style =
        style::tile_of(till, code)?.filter(|tile| tile.style.as_ref().is_some_and(|style| style.variants > 1));
    Ok(of_style.unwrap_or_else(own))
}

/// One page of tiles that somebody arranged.
fn page_of(favourites: Vec<Tile>, page: u32, size: u32) -> Tiles {
    Tiles {
        total: u32::try_from(favourites.len()).unwrap_or(u32::MAX),
        tiles: favourites
            .into_iter()
            .skip(page.saturating_mul(size) as usize)
            .take(size as usize)
            .collect(),
    }
}

/// A product as a tile.
pub(crate) fn tile(product: &Product, currency: &Currency) -> Tile {
    Tile {
        product_id: product.id.to_string(),
        sku: product.sku.clone(),
        name: LocalName::from(&product.called()),
        price: unit_price_text(product.price.decimal(), currency),
        unit: product.unit.code.clone(),
        weighed: product.unit.measure == Measure::Fraction,
        enabled: product.enabled,
        colour: product.colour.clone().unwrap_or_else(|| "cream".to_owned()),
        picture: None,
        open_price: product.asks.price,
        style: None,
    }
}

pub(crate) fn categories(till: &Till, _: &Acting, _: Nothing) -> Result<Categories, Refusal> {
    let categories = till.catalogue().categories()?;
    let one = |category: store::Category| Category {
        path: category.path,
        name: LocalName::from(&category.names),
    };
    Ok(Categories {
        categories: categories.into_iter().map(one).collect(),
        pages: screen::page_names(till)?,
    })
}

pub(crate) fn price_levels(till: &Till, _: &Acting, _: Nothing) -> Result<PriceLevels, Refusal> {
    let levels = till.catalogue().price_levels()?;
    Ok(PriceLevels {
        levels: levels.iter().map(ToString::to_string).collect(),
    })
}

/// The columns of a product file, the same for import and export.
pub(crate) const COLUMNS: [&str; 25] = [
    "sku",
    "gtin",
    "plu",
    "name_en",
    "name_th",
    "name_zh",
    "category",
    "brand",
    "unit",
    "price",
    "prices",
    "least_price",
    "tax",
    "tax_rate",
    "tax_mode",
    "cost",
    "enabled",
    "colour",
    "asks",
    "stock",
    "style",
    "attributes",
    "choices",
    "parts",
    "deposit",
];

pub(crate) fn export(till: &Till, _: &Acting, _: Nothing) -> Result<TextFile, Refusal> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(COLUMNS).map_err(Refusal::internal)?;
    let currency = till.shop().currency;
    let mut fault = None;
    till.catalogue().for_each(|product| {
        if fault.is_none() {
            fault = out.write_record(row(&product, &currency)).err();
        }
    })?;
    if let Some(fault) = fault {
        return Err(Refusal::internal(fault));
    }
    csv_text(out).map(|text| TextFile { text })
}

/// A product as a row of a file.
pub(crate) fn row(product: &Product, currency: &Currency) -> [String; COLUMNS.len()] {
    [
        product.sku.clone(),
        product.barcodes.join(" "),
        product.plu.clone().unwrap_or_default(),
        product.names.en.clone(),
        product.names.th.clone().unwrap_or_default(),
        product.names.zh.clone().unwrap_or_default(),
        product.category_path.clone(),
        product.brand.clone().unwrap_or_default(),
        product.unit.code.clone(),
        unit_price_text(product.price.decimal(), currency),
        product.prices.to_string(),
        product
            .least_price
            .map(|least| unit_price_text(least.decimal(), currency))
            .unwrap_or_default(),
        product.tax.code.clone(),
        product.tax.rates(),
        if product.tax.mode == TaxMode::Included {
            "included"
        } else {
            "added"
        }
        .to_owned(),
        product
            .cost
            .map(|cost| unit_price_text(cost.decimal(), currency))
            .unwrap_or_default(),
        if product.enabled { "yes" } else { "no" }.to_owned(),
        product.colour.clone().unwrap_or_default(),
        product.asks.to_string(),
        product.stock.column().unwrap_or_default(),
        product.style.clone().unwrap_or_default(),
        product.attributes.to_string(),
        product.choices.to_string(),
        product.parts.to_string(),
        product.deposit.to_string(),
    ]
}
