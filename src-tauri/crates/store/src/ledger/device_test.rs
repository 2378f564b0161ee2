//! How each device did when somebody tested it last. The journal holds none of it.

use crate::StoreError;
use crate::ledger::Ledger;
use crate::row::{Columns, many, run};
use crate::writer::{Durability, Lane};
use domain::StaffId;
use rusqlite::{Row, params};

/// The last test of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceTest {
    /// Its kind and its name, e.g. `printer:counter`.
    pub device: String,
    /// When.
    pub at_ms: i64,
    /// Who tested it.
    pub staff_id: StaffId,
    /// How long it took.
    pub took_ms: u32,
    /// The code of what kept it; nothing when it passed.
    pub trouble: Option<String>,
    /// Whether the device itself said that it did what it was told.
    pub confirmed: bool,
    /// What the device or the system said, for support.
    pub heard: String,
}

fn from_row(row: &Row<'_>) -> Result<DeviceTest, StoreError> {
    Ok(DeviceTest {
        device: row.plain("device")?,
        at_ms: row.plain("at_ms")?,
        staff_id: row.parsed("staff_id")?,
        took_ms: row.plain("took_ms")?,
        trouble: row.plain("trouble")?,
        confirmed: row.plain("confirmed")?,
        heard: row.plain("heard")?,
    })
}

impl Ledger {
    /// Keeps a test in the place of the one before.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be written.
    pub fn record_device_test(&self, test: &DeviceTest) -> Result<(), StoreError> {
        let test = test.clone();
        let sql = "INSERT OR REPLACE INTO device_test (device, at_ms, staff_id, took_ms, trouble, confirmed, heard)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        self.write(Lane::Counter, Durability::Normal, move |to| {
            let DeviceTest {
                device,
                at_ms,
                staff_id,
                took_ms,
                trouble,
                confirmed,
                heard,
            } = test;
            let staff_id = staff_id.to_string();
            run(
                to,
                sql,
                params![device, at_ms, staff_id, took_ms, trouble, confirmed, heard],
            )
            .map(|_| ())
        })
    }

    /// The last test of each device.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn device_tests(&self) -> Result<Vec<DeviceTest>, StoreError> {
        self.read(|db| many(db, "SELECT * FROM device_test ORDER BY device", [], from_row))
    }
}
