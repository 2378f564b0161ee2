//! One database file: its writer and its readers.

use crate::StoreError;
use crate::connection::{Readers, open_writer};
use crate::migrate::{Schema, migrate};
use crate::writer::{Durability, Lane, Writer};
use rusqlite::{Connection, Transaction};
use std::path::Path;

/// One open file. The readers are closed before the writer, so that the writer's last act is to empty the log.
pub(crate) struct Database {
    readers: Readers,
    writer: Writer,
}

impl Database {
    /// Opens or makes the file, brings its schema up to date and starts the keeper of its log.
    pub(crate) fn open(path: &Path, schema: &Schema) -> Result<Self, StoreError> {
        let mut connection = open_writer(path)?;
        migrate(&mut connection, path, schema)?;
        Ok(Self {
            readers: Readers::new(path),
            writer: Writer::start(connection, schema.name)?,
        })
    }

    /// Gives the log its blocks.
    pub(crate) fn lay_out_log(&self) {
        self.writer.lay_out_log();
    }

    /// Asks within one read transaction.
    pub(crate) fn read<R, E: From<StoreError>>(&self, ask: impl FnOnce(&Connection) -> Result<R, E>) -> Result<R, E> {
        self.readers.read(ask)
    }

    /// Writes in one transaction, when it is this one's turn.
    pub(crate) fn write<R, E: From<StoreError>>(
        &self,
        lane: Lane,
        durability: Durability,
        act: impl FnOnce(&Transaction<'_>) -> Result<R, E>,
    ) -> Result<R, E> {
        self.writer.write(lane, durability, act)
    }
}
