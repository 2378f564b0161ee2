//! One product as texts describe it: a row of a file, or what somebody typed.

use super::problem::{Fault, Problem};
use domain::barcode::is_gtin;
use domain::money::Price;
use domain::price_list::{ListedPrice, PriceList, Terms};
use domain::product::{Asks, Attributes, Measure, Names, Stock, Unit};
use domain::tax::{Rates, TaxClass, TaxMode};
use std::str::FromStr;
use store::NewProduct;

/// The longest text.
const LONGEST_TEXT: usize = 200;

/// Fields that hold what people wrote.
const TEXTS: [&str; 10] = [
    "name_en", "name_th", "name_zh", "sku", "category", "brand", "unit", "plu", "colour", "style",
];

/// The texts of one product, read by field name.
pub(crate) struct Row<'a, G: Fn(&str) -> &'a str> {
    /// The text of a field, without spaces around it; empty where there is none.
    pub(crate) get: G,
    /// Prices beside the shelf's that have a column of their own.
    pub(crate) listed: Vec<(Terms, &'a str)>,
    pub(crate) default_price: Option<&'a str>,
    pub(crate) default_tax: Option<&'a TaxClass>,
}

impl<'a, G: Fn(&str) -> &'a str> Row<'a, G> {
    fn get(&self, field: &str) -> &'a str {
        (self.get)(field)
    }

    fn optional(&self, field: &str) -> Option<String> {
        Some(self.get(field)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// The product that they describe.
    pub(crate) fn product(&self) -> Result<NewProduct, Fault> {
        self.sound_texts()?;
        let barcodes = self.barcodes()?;
        let sku = self.optional("sku").or_else(|| barcodes.first().cloned());
        Ok(NewProduct {
            sku: sku.ok_or_else(|| Fault::new("sku", "", Problem::NoSku))?,
            names: self.names()?,
            tax: self.tax()?,
            price: self.price()?,
            prices: self.prices()?,
            least_price: self.optional_price("least_price")?,
            cost: self.optional_price("cost")?,
            enabled: self.enabled()?,
            unit: self.unit(),
            category_path: self.get("category").to_owned(),
            brand: self.optional("brand"),
            supplier: None,
            plu: self.optional("plu"),
            colour: self.optional("colour"),
            asks: self.asks()?,
            stock: self.stock()?,
            style: self.optional("style"),
            attributes: self.attributes()?,
            choices: self.parsed("choices", Problem::BadChoices)?,
            parts: self.parsed("parts", Problem::BadParts)?,
            deposit: self.parsed("deposit", Problem::BadDeposit)?,
            barcodes,
        })
    }

    fn unit(&self) -> Unit {
        Unit::from_code(&self.optional("unit").unwrap_or_else(|| "pc".to_owned()))
    }

    fn asks(&self) -> Result<Asks, Fault> {
        self.parsed("asks", Problem::BadAsks)
    }

    fn parsed<T: FromStr>(&self, field: &'static str, problem: Problem) -> Result<T, Fault> {
        let text = self.get(field);
        text.parse().map_err(|_| Fault::new(field, text, problem))
    }

    fn stock(&self) -> Result<Stock, Fault> {
        let text = self.get("stock");
        let stock: Option<Stock> = text.parse().ok();
        // A part of a pack is no pack.
        let whole = |stock: &Stock| stock.pack().is_none() || self.unit().measure == Measure::Piece;
        stock
            .filter(whole)
            .ok_or_else(|| Fault::new("stock", text, Problem::BadStock))
    }

    /// A variant has a style and what tells it from the others; anything else has neither.
    fn attributes(&self) -> Result<Attributes, Fault> {
        let text = self.get("attributes");
        let attributes: Option<Attributes> = text.parse().ok();
        let whole = |attributes: &Attributes| attributes.is_empty() == self.get("style").is_empty();
        attributes
            .filter(whole)
            .ok_or_else(|| Fault::new("attributes", text, Problem::BadAttributes))
    }

    fn sound_texts(&self) -> Result<(), Fault> {
        for field in TEXTS {
            let text = self.get(field);
            if text.chars().count() > LONGEST_TEXT || text.chars().any(char::is_control) {
                return Err(Fault::new(field, text, Problem::BadName));
            }
        }
        Ok(())
    }

    fn names(&self) -> Result<Names, Fault> {
        let en = self.optional("name_en");
        Ok(Names {
            en: en.ok_or_else(|| Fault::new("name_en", "", Problem::NoName))?,
            th: self.optional("name_th"),
            zh: self.optional("name_zh"),
        })
    }

    fn barcodes(&self) -> Result<Vec<String>, Fault> {
        let codes: Vec<String> = self.get("gtin").split_whitespace().map(str::to_owned).collect();
        match codes.iter().find(|code| !is_gtin(code)) {
            Some(code) => Err(Fault::new("gtin", code, Problem::BadGtin)),
            None => Ok(codes),
        }
    }

    /// What has its price asked for needs none.
    fn price(&self) -> Result<Price, Fault> {
        let text = match (self.get("price"), self.default_price) {
            ("", _) if self.asks()?.price => "0",
            ("", Some(default)) => default,
            (text, _) => text,
        };
        price("price", text)
    }

    fn optional_price(&self, field: &'static str) -> Result<Option<Price>, Fault> {
        self.optional(field).map(|text| price(field, &text)).transpose()
    }

    /// Those of `prices`, and one more of each column of its own that is filled.
    fn prices(&self) -> Result<PriceList, Fault> {
        let text = self.get("prices");
        let bad = |_| Fault::new("prices", text, Problem::BadPrices);
        let list: PriceList = text.parse().map_err(bad)?;
        let mut prices: Vec<ListedPrice> = list.iter().cloned().collect();
        for (terms, text) in &self.listed {
            if !text.is_empty() {
                let (terms, price) = (terms.clone(), price("price", text)?);
                prices.push(ListedPrice { terms, price });
            }
        }
        PriceList::of(prices).map_err(bad)
    }

    fn enabled(&self) -> Result<bool, Fault> {
        match self.get("enabled") {
            "" | "yes" | "true" | "1" => Ok(true),
            "no" | "false" | "0" => Ok(false),
            other => Err(Fault::new("enabled", other, Problem::BadEnabled)),
        }
    }

    /// The shop's own where the row says nothing. The class of `tax_rate` and `tax_mode`; without them `vat7` and `vat0` style codes say their own rate, included.
    fn tax(&self) -> Result<TaxClass, Fault> {
        let silent = ["tax", "tax_rate", "tax_mode"]
            .iter()
            .all(|field| self.get(field).is_empty());
        if let Some(shops) = self.default_tax.filter(|_| silent) {
            return Ok(shops.clone());
        }
        let code = self.optional("tax").unwrap_or_else(|| "vat0".to_owned());
        let digits = code.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let rate = self.optional("tax_rate").unwrap_or_else(|| digits.to_owned());
        let bad = |_| Fault::new("tax", &code, Problem::NoTaxRate);
        let Rates { rate, parts } = rate.parse().map_err(bad)?;
        let mode = match self.get("tax_mode") {
            "" | "included" => TaxMode::Included,
            "added" => TaxMode::Added,
            other => return Err(Fault::new("tax_mode", other, Problem::BadTaxMode)),
        };
        Ok(TaxClass {
            code,
            rate,
            mode,
            parts,
        })
    }
}

fn price(field: &'static str, text: &str) -> Result<Price, Fault> {
    match Price::parse(text) {
        Ok(price) if price.e4() >= 0 => Ok(price),
        Ok(_) => Err(Fault::new(field, text, Problem::NegativePrice)),
        Err(_) => Err(Fault::new(field, text, Problem::BadPrice)),
    }
}
