//! Which column of a product file is which field.

use super::problem::{Fault, Problem};
use crate::catalogue::COLUMNS;
use crate::wire::catalogue::ColumnMap;
use domain::price_list::Terms;

/// Begins the field of a price beside the shelf's: `price:wholesale`, `price:member@12`, `price:@12`.
const LISTED: &str = "price:";

/// Where each field stands in the file.
pub(super) struct Places {
    places: [Option<usize>; COLUMNS.len()],
    listed: Vec<(Terms, usize)>,
    columns: usize,
}

impl Places {
    /// The places under a header. A column has the field of its own name, or the one that it is mapped to.
    pub(super) fn of(header: &csv::StringRecord, maps: &[ColumnMap]) -> Result<Self, Fault> {
        let names: Vec<&str> = header
            .iter()
            .map(|name| name.trim().trim_start_matches('\u{feff}'))
            .collect();
        check_maps(&names, maps)?;
        let mut found = Self {
            places: [None; COLUMNS.len()],
            listed: Vec::new(),
            columns: names.len(),
        };
        for (at, name) in names.iter().enumerate() {
            let mapped = maps.iter().find(|map| map.column == *name);
            let field = mapped.map_or(*name, |map| &map.field);
            if let Some(place) = place_of(field).and_then(|place| found.places.get_mut(place)) {
                *place = Some(at);
            }
            found.listed.extend(terms_of(field).map(|terms| (terms, at)));
        }
        match (found.at("sku").or_else(|| found.at("gtin")), found.at("name_en")) {
            (Some(_), Some(_)) => Ok(found),
            _ => Err(Fault::new("header", &names.join(","), Problem::NoColumns)),
        }
    }

    /// The column of a field.
    pub(super) fn at(&self, field: &str) -> Option<usize> {
        place_of(field).and_then(|place| self.places.get(place).copied().flatten())
    }

    /// The columns of prices beside the shelf's, and whom each is for.
    pub(super) fn listed(&self) -> &[(Terms, usize)] {
        &self.listed
    }

    /// Refuses a row that is cut off, or that has more fields than the header: a file torn in mid-row.
    pub(super) fn whole(&self, record: &csv::StringRecord) -> Result<(), Fault> {
        if record.len() == self.columns {
            return Ok(());
        }
        let mut fields = COLUMNS.iter().zip(&self.places);
        let missing = fields.find(|(_, place)| **place == Some(record.len()));
        let row = record.iter().collect::<Vec<_>>().join(",");
        Err(Fault::new(
            missing.map_or("row", |(field, _)| field),
            &row,
            Problem::Torn,
        ))
    }
}

/// A map is a person's word: one that means nothing here is refused, not overlooked.
fn check_maps(names: &[&str], maps: &[ColumnMap]) -> Result<(), Fault> {
    for map in maps {
        if !names.contains(&&*map.column) {
            return Err(Fault::new("header", &map.column, Problem::NoSuchColumn));
        }
        if place_of(&map.field).is_none() && terms_of(&map.field).is_none() {
            return Err(Fault::new("header", &map.field, Problem::UnknownField));
        }
    }
    Ok(())
}

fn terms_of(field: &str) -> Option<Terms> {
    field.strip_prefix(LISTED).and_then(|terms| terms.parse().ok())
}

fn place_of(field: &str) -> Option<usize> {
    let field = if field == "name" { "name_en" } else { field };
    COLUMNS.iter().position(|known| *known == field)
}
