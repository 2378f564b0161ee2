//! A product found by its code among forty thousand, as every scan finds it.

use crate::Outcome;
use crate::goods::Goods;
use crate::report::{Limit, Measure};
use crate::rounds::{contest, timed};
use domain::ProductId;
use rusqlite::{CachedStatement, Connection, OpenFlags};
use std::path::Path;
use store::{Catalogue, NewProduct};
use testkit::sample::uuid;

const ROUNDS: usize = 20_000;

/// What a whole product may cost against its bare row.
const LIMIT: Limit = Limit { most: 6.0, goal: 4.0 };

/// The seed of the codes asked for.
const SEED: u64 = 40_000;

/// The least that a question for a product can be: its row by its code.
const FLOOR: &str = "SELECT product.* FROM barcode JOIN product USING (row) WHERE code = ?1";

/// Codes of a shop's goods, each as likely as the next, in the same order in every run.
pub(crate) struct Codes {
    codes: Vec<String>,
    random: fastrand::Rng,
}

impl Codes {
    pub(crate) fn of(goods: &Goods) -> Self {
        let codes = goods.products().iter().flat_map(|product| product.barcodes.clone());
        Self {
            codes: codes.collect(),
            random: fastrand::Rng::with_seed(SEED),
        }
    }

    pub(crate) fn next(&mut self) -> &str {
        let at = self.random.usize(..self.codes.len().max(1));
        self.codes.get(at).map_or("", String::as_str)
    }
}

/// Fills the catalogue of a folder with the goods.
pub(crate) fn fill(folder: &Path, goods: &Goods) -> Outcome<()> {
    let mut ids = 0x10_0000_0000..;
    let mut new_id = || ProductId(uuid(ids.next().unwrap_or_default()));
    let products = goods.products().iter().cloned().map(NewProduct::from).collect();
    let counts = Catalogue::create_or_open(folder)?.import(products, &mut new_id)?;
    if counts.added != goods.products().len() as u64 {
        return Err(format!("{counts:?}: not every product was new").into());
    }
    Ok(())
}

/// A prepared question on the till's own file.
pub(crate) fn bare(folder: &Path) -> Outcome<Connection> {
    let connection = Connection::open_with_flags(folder.join("catalogue.db"), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.prepare_cached(FLOOR)?;
    Ok(connection)
}

/// Reads every column of a product's row.
pub(crate) fn read_row(connection: &Connection, code: &str) -> Outcome<usize> {
    let mut statement: CachedStatement<'_> = connection.prepare_cached(FLOOR)?;
    let columns = statement.column_count();
    let mut rows = statement.query([code])?;
    let row = rows.next()?.ok_or_else(|| format!("{code} finds nothing"))?;
    for column in 0..columns {
        std::hint::black_box(row.get_ref(column)?);
    }
    Ok(columns)
}

/// Finds products in a folder that [`fill`] filled.
pub(crate) fn by_code(folder: &Path, goods: &Goods) -> Outcome<Measure> {
    let catalogue = Catalogue::create_or_open(folder)?;
    let connection = bare(folder)?;
    let (mut asked, mut floor_asked) = (Codes::of(goods), Codes::of(goods));
    let floor = || {
        let code = floor_asked.next();
        timed(|| read_row(&connection, code))
    };
    let till = || {
        let spellings = [asked.next().to_owned()];
        timed(|| Ok(catalogue.find_by_code(&spellings)?.ok_or("the code finds nothing")?))
    };
    Ok(Measure {
        name: "a product by its code among 40,000",
        floor: "one prepared question for the bare row".to_owned(),
        contest: contest(ROUNDS, floor, till)?,
        limit: Some(LIMIT),
    })
}
