//! Which column of a file is which field.

use super::problem::{Fault, Problem};
use crate::wire::catalogue::ColumnMap;
use domain::price_list::Terms;

/// Begins the field of a price beside the shelf's: `price:wholesale`, `price:member@12`, `price:@12`.
const LISTED: &str = "price:";

/// Where each field stands in the file.
pub(crate) struct Places {
    fields: &'static [&'static str],
    places: Vec<Option<usize>>,
    listed: Vec<(Terms, usize)>,
    columns: usize,
}

impl Places {
    /// The places under a header. A column has the field of its own name, or the one that it is mapped to.
    pub(crate) fn of(
        fields: &'static [&'static str],
        header: &csv::StringRecord,
        maps: &[ColumnMap],
    ) -> Result<Self, Fault> {
        let names: Vec<&str> = header
            .iter()
            .map(|name| name.trim().trim_start_matches('\u{feff}'))
            .collect();
        check_maps(fields, &names, maps)?;
        let mut found = Self {
            fields,
            places: vec![None; fields.len()],
            listed: Vec::new(),
            columns: names.len(),
        };
        for (at, name) in names.iter().enumerate() {
            let mapped = maps.iter().find(|map| map.column == *name);
            let field = mapped.map_or(*name, |map| &map.field);
            if let Some(place) = place_of(fields, field).and_then(|place| found.places.get_mut(place)) {
                *place = Some(at);
            }
            found.listed.extend(terms_of(field).map(|terms| (terms, at)));
        }
        Ok(found)
    }

    /// The same, if each of these fields has a column; of fields divided by `|` one is enough.
    pub(crate) fn needing(self, needed: &[&str]) -> Result<Self, Fault> {
        let is_there = |field: &&str| field.split('|').any(|one| self.at(one).is_some());
        match needed.iter().find(|field| !is_there(field)) {
            Some(field) => Err(Fault::new("header", field, Problem::NoColumns)),
            None => Ok(self),
        }
    }

    /// The column of a field.
    pub(crate) fn at(&self, field: &str) -> Option<usize> {
        place_of(self.fields, field).and_then(|place| self.places.get(place).copied().flatten())
    }

    /// What a row has in the columns of prices beside the shelf's, and whom each is for.
    pub(super) fn listed<'a>(&self, record: &'a csv::StringRecord) -> Vec<(Terms, &'a str)> {
        let text = |at: usize| record.get(at).unwrap_or("").trim();
        self.listed
            .iter()
            .map(|(terms, at)| (terms.clone(), text(*at)))
            .collect()
    }

    /// Refuses a row that is cut off, or that has more fields than the header: a file torn in mid-row.
    pub(crate) fn whole(&self, record: &csv::StringRecord) -> Result<(), Fault> {
        if record.len() == self.columns {
            return Ok(());
        }
        let mut fields = self.fields.iter().zip(&self.places);
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
fn check_maps(fields: &[&str], names: &[&str], maps: &[ColumnMap]) -> Result<(), Fault> {
    for map in maps {
        if !names.contains(&&*map.column) {
            return Err(Fault::new("header", &map.column, Problem::NoSuchColumn));
        }
        if place_of(fields, &map.field).is_none() && terms_of(&map.field).is_none() {
            return Err(Fault::new("header", &map.field, Problem::UnknownField));
        }
    }
    Ok(())
}

fn terms_of(field: &str) -> Option<Terms> {
    field.strip_prefix(LISTED).and_then(|terms| terms.parse().ok())
}

fn place_of(fields: &[&str], field: &str) -> Option<usize> {
    let place = |wanted: &str| fields.iter().position(|known| *known == wanted);
    place(field).or_else(|| (field == "name").then(|| place("name_en")).flatten())
}
