//! Importing products from a CSV file: every row is checked before the first is written, and each wrong one is named with file, row,
//! field, value and remedy.

use crate::Till;
use crate::caller::Acting;
use crate::catalogue::COLUMNS;
use crate::refusal::{Code, Refusal};
use crate::wire::catalogue::{ColumnMap, ImportProducts, Imported, RefusedRow};
use domain::ProductId;
use domain::barcode::is_gtin;
use domain::money::{Price, RatePpm};
use domain::product::{Names, Unit};
use domain::tax::{TaxClass, TaxMode};
use std::collections::HashSet;
use store::NewProduct;

/// The most wrong rows that one refusal lists.
const MOST_NAMED: usize = 50;

/// The longest name.
const LONGEST_NAME: usize = 200;

pub(crate) fn products(till: &Till, acting: &Acting, request: ImportProducts) -> Result<Imported, Refusal> {
    let rows = parse(&request)?;
    let read = rows.len() as u64;
    if request.dry_run {
        return Ok(Imported {
            rows: read,
            added: 0,
            updated: 0,
            dry_run: true,
        });
    }
    let counts = till.catalogue().import(rows, &mut || ProductId(till.new_id()))?;
    till.ledger()
        .record_import(&request.file, counts.added, counts.updated, acting.actor, till.now_ms())?;
    Ok(Imported {
        rows: read,
        added: counts.added,
        updated: counts.updated,
        dry_run: false,
    })
}

/// Reads and checks a whole file.
///
/// # Errors
/// [`Code::BadImport`] with the number of wrong rows, the first one's file, row, field, value, reason and remedy, and a list of the
/// first fifty. Nothing is imported then.
pub fn parse(request: &ImportProducts) -> Result<Vec<NewProduct>, Refusal> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(request.text.as_bytes());
    let header = reader.headers().map_err(Refusal::internal)?.clone();
    let places = Places::of(&header, &request.columns).map_err(|fault| refuse(vec![fault.at(&request.file, 1)]))?;
    let (mut products, mut refused, mut seen) = (Vec::new(), Vec::new(), Seen::default());
    for (record, row) in reader.records().zip(2_u64..) {
        let record = record.map_err(Refusal::internal)?;
        let fields = Fields {
            record: &record,
            places: &places,
            default_price: request.default_price.as_deref(),
        };
        let whole = places.whole(&record, header.len());
        match whole
            .and_then(|()| fields.product())
            .and_then(|product| seen.once(product))
        {
            Ok(product) => products.push(product),
            Err(fault) => refused.push(fault.at(&request.file, row)),
        }
    }
    if refused.is_empty() {
        Ok(products)
    } else {
        Err(refuse(refused))
    }
}

/// What is wrong with a field.
struct Fault {
    field: &'static str,
    value: String,
    reason: &'static str,
    remedy: &'static str,
}

impl Fault {
    fn new(field: &'static str, value: &str, reason: &'static str, remedy: &'static str) -> Self {
        Self {
            field,
            value: value.chars().take(80).collect(),
            reason,
            remedy,
        }
    }

    fn at(self, file: &str, row: u64) -> RefusedRow {
        RefusedRow {
            file: file.to_owned(),
            row,
            field: self.field.to_owned(),
            value: self.value,
            reason: self.reason.to_owned(),
            remedy: self.remedy.to_owned(),
        }
    }
}

fn refuse(refused: Vec<RefusedRow>) -> Refusal {
    let mut refusal = Refusal::new(Code::BadImport).with("count", refused.len() as u64);
    if let Some(first) = refused.first() {
        refusal = refusal
            .with("file", &*first.file)
            .with("row", first.row)
            .with("field", &*first.field)
            .with("value", &*first.value)
            .with("reason", &*first.reason)
            .with("remedy", &*first.remedy);
    }
    let named = refused
        .into_iter()
        .take(MOST_NAMED)
        .filter_map(|row| serde_json::to_value(row).ok());
    refusal.with("rows", named.collect::<Vec<_>>())
}

/// Where each field stands in the file.
struct Places([Option<usize>; COLUMNS.len()]);

impl Places {
    fn of(header: &csv::StringRecord, columns: &[ColumnMap]) -> Result<Self, Fault> {
        let mut places = [None; COLUMNS.len()];
        for (at, name) in header.iter().enumerate() {
            let name = name.trim().trim_start_matches('\u{feff}');
            let field = columns
                .iter()
                .find(|map| map.column == name)
                .map_or(name, |map| &map.field);
            let field = if field == "name" { "name_en" } else { field };
            if let Some(place) = COLUMNS
                .iter()
                .position(|known| *known == field)
                .and_then(|at| places.get_mut(at))
            {
                *place = Some(at);
            }
        }
        let places = Self(places);
        match (places.at("sku").or_else(|| places.at("gtin")), places.at("name_en")) {
            (Some(_), Some(_)) => Ok(places),
            _ => Err(Fault::new(
                "header",
                &header.iter().collect::<Vec<_>>().join(","),
                "there is no column for the name, or none for sku or gtin",
                "name the columns sku or gtin, and name_en, or map them with --map COLUMN=FIELD",
            )),
        }
    }

    fn at(&self, field: &str) -> Option<usize> {
        COLUMNS
            .iter()
            .position(|known| *known == field)
            .and_then(|at| self.0.get(at).copied().flatten())
    }

    /// Refuses a row that is cut off, or that has more fields than the header: a file torn in mid-row.
    fn whole(&self, record: &csv::StringRecord, columns: usize) -> Result<(), Fault> {
        if record.len() == columns {
            return Ok(());
        }
        let mut fields = COLUMNS.iter().zip(&self.0);
        let missing = fields.find(|(_, place)| **place == Some(record.len()));
        Err(Fault::new(
            missing.map_or("row", |(field, _)| field),
            &record.iter().collect::<Vec<_>>().join(","),
            "the row is cut off or has another number of fields",
            "save the file again as CSV (UTF-8)",
        ))
    }
}

/// One row, read by field name.
struct Fields<'a> {
    record: &'a csv::StringRecord,
    places: &'a Places,
    default_price: Option<&'a str>,
}

impl<'a> Fields<'a> {
    fn get(&self, field: &str) -> &'a str {
        self.places
            .at(field)
            .and_then(|at| self.record.get(at))
            .unwrap_or("")
            .trim()
    }

    fn optional(&self, field: &str) -> Option<String> {
        Some(self.get(field)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    fn product(&self) -> Result<NewProduct, Fault> {
        let barcodes = self.barcodes()?;
        let sku = self
            .optional("sku")
            .or_else(|| barcodes.first().cloned())
            .ok_or_else(|| {
                Fault::new(
                    "sku",
                    "",
                    "the row has neither an article number nor a code",
                    "give it a sku",
                )
            })?;
        Ok(NewProduct {
            names: self.names()?,
            tax: self.tax()?,
            price: self.price()?,
            cost: self.cost()?,
            enabled: self.enabled()?,
            unit: Unit::from_code(Some(self.get("unit")).filter(|unit| !unit.is_empty()).unwrap_or("pc")),
            category_path: self.get("category").to_owned(),
            brand: None,
            supplier: None,
            plu: self.optional("plu"),
            colour: self.optional("colour"),
            barcodes,
            sku,
        })
    }

    fn names(&self) -> Result<Names, Fault> {
        for field in ["name_en", "name_th", "name_zh"] {
            let name = self.get(field);
            if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
                return Err(Fault::new(
                    "name_en",
                    name,
                    "the name is over 200 characters or holds control characters",
                    "shorten it",
                ));
            }
        }
        let en = self
            .optional("name_en")
            .ok_or_else(|| Fault::new("name_en", "", "the name is empty", "give it a name"))?;
        Ok(Names {
            en,
            th: self.optional("name_th"),
            zh: self.optional("name_zh"),
        })
    }

    fn barcodes(&self) -> Result<Vec<String>, Fault> {
        let text = self.get("gtin");
        let codes: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        let wrong = codes.iter().find(|code| !is_gtin(code));
        match wrong {
            Some(code) => Err(Fault::new(
                "gtin",
                code,
                "not a GTIN, or its check digit is wrong",
                "type the code as printed under the bars: 8, 12, 13 or 14 digits",
            )),
            None => Ok(codes),
        }
    }

    fn price(&self) -> Result<Price, Fault> {
        let text = match (self.get("price"), self.default_price) {
            ("", Some(default)) => default,
            (text, _) => text,
        };
        money_like("price", text)
    }

    fn cost(&self) -> Result<Option<Price>, Fault> {
        self.optional("cost").map(|text| money_like("cost", &text)).transpose()
    }

    fn enabled(&self) -> Result<bool, Fault> {
        match self.get("enabled") {
            "" | "yes" | "true" | "1" => Ok(true),
            "no" | "false" | "0" => Ok(false),
            other => Err(Fault::new("enabled", other, "neither yes nor no", "write yes or no")),
        }
    }

    /// The class of `tax_rate` and `tax_mode`; without them `vat7` and `vat0` style codes say their own rate, included.
    fn tax(&self) -> Result<TaxClass, Fault> {
        let code = Some(self.get("tax")).filter(|code| !code.is_empty()).unwrap_or("vat0");
        let digits = code.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let rate = Some(self.get("tax_rate"))
            .filter(|rate| !rate.is_empty())
            .unwrap_or(digits);
        let rate = RatePpm::parse_percent(rate).map_err(|_| {
            Fault::new(
                "tax",
                code,
                "the tax class says no rate",
                "use a code such as vat7, or fill tax_rate with a percentage",
            )
        })?;
        let mode = match self.get("tax_mode") {
            "" | "included" => TaxMode::Included,
            "added" => TaxMode::Added,
            other => {
                return Err(Fault::new(
                    "tax_mode",
                    other,
                    "neither included nor added",
                    "write included or added",
                ));
            }
        };
        Ok(TaxClass {
            code: code.to_owned(),
            rate,
            mode,
        })
    }
}

fn money_like(field: &'static str, text: &str) -> Result<Price, Fault> {
    let wrong = |reason| {
        Fault::new(
            field,
            text,
            reason,
            "write a figure such as 12.50, at most four decimals, not below zero",
        )
    };
    let price = Price::parse(text).map_err(|_| wrong("not a price"))?;
    if price.e4() < 0 {
        Err(wrong("the price is below zero"))
    } else {
        Ok(price)
    }
}

/// What the file has named so far: article numbers and codes are unique.
#[derive(Default)]
struct Seen {
    skus: HashSet<String>,
    codes: HashSet<String>,
}

impl Seen {
    fn once(&mut self, product: NewProduct) -> Result<NewProduct, Fault> {
        if !self.skus.insert(product.sku.clone()) {
            return Err(Fault::new(
                "sku",
                &product.sku,
                "the article number stands in the file twice",
                "give each product its own",
            ));
        }
        match product.barcodes.iter().find(|code| !self.codes.insert((*code).clone())) {
            Some(code) => Err(Fault::new(
                "gtin",
                code,
                "the code stands in the file twice",
                "leave it with one product",
            )),
            None => Ok(product),
        }
    }
}
