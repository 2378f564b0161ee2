//! A shop in a folder of its own.

use crate::app_core::Core;
use crate::clock::Watch;
use crate::ctl::Line;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// Somebody of the demo shop.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// Name.
    pub name: &'static str,
    /// PIN.
    pub pin: &'static str,
}

/// The cashier.
pub const ANA: Person = Person {
    name: "ana",
    pin: "1111",
};
/// The supervisor.
pub const BO: Person = Person {
    name: "bo",
    pin: "2222",
};
/// The manager.
pub const CHAI: Person = Person {
    name: "chai",
    pin: "3333",
};
/// The owner.
pub const OWNER: Person = Person {
    name: "owner",
    pin: "4444",
};

/// Singha drinking water, 10.00.
pub const WATER: &str = "8850999320007";
/// Coca-Cola, 17.00.
pub const COLA: &str = "8851959133019";
/// Oishi green tea, 20.00.
pub const TEA: &str = "8854698009737";
/// The article numbers of the three.
pub const SKUS: [&str; 3] = ["P0001", "P0002", "P0003"];

/// A shop that is gone when its story ends.
pub struct Shop {
    folder: TempDir,
    /// Its clock, where its core runs in this process.
    pub watch: Arc<Watch>,
}

impl Shop {
    /// The demo shop, with an open shift and a float of 2,000.00.
    ///
    /// # Panics
    /// When it cannot be made; the same holds for every function here.
    #[must_use]
    pub fn demo() -> Self {
        let shop = Self::nowhere();
        let _ready = shop.ctl("init --demo").done();
        shop
    }

    /// The same in a folder within this one, e.g. on another disk.
    #[must_use]
    pub fn demo_within(place: &Path) -> Self {
        let shop = Self {
            folder: tempfile::tempdir_in(place).unwrap(),
            watch: Arc::default(),
        };
        let _ready = shop.ctl("init --demo").done();
        shop
    }

    /// A new shop without goods, staff or a shift; its owner's PIN is [`OWNER`]'s.
    #[must_use]
    pub fn bare() -> Self {
        Self::trading_in("THB")
    }

    /// The same in another currency.
    #[must_use]
    pub fn trading_in(currency: &str) -> Self {
        let shop = Self::nowhere();
        let words = format!("init --shop Corner --currency {currency} --till T1 --timezone Asia/Bangkok");
        let _ready = shop.ctl(&words).arg("--owner-pin-stdin").typed(OWNER.pin).done();
        shop
    }

    /// A folder in which no shop is made yet.
    #[must_use]
    pub fn nowhere() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            watch: Arc::default(),
        }
    }

    /// The data folder.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("shop")
    }

    /// A file beside the data folder.
    #[must_use]
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the data folder.
    #[must_use]
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.beside(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// `evertillctl WORDS` on this shop.
    #[must_use]
    pub fn ctl(&self, words: &str) -> Line {
        Line::new(&self.path(), words)
    }

    /// Rings up and tenders a sale as the cashier.
    #[must_use]
    pub fn sell(&self, words: &str) -> Value {
        self.ctl(&format!("sell {words}")).by(&ANA).done()
    }

    /// Adds a printer; the first one prints the receipts.
    pub fn add_printer(&self, name: &str, at: &str) {
        let _added = self.ctl(&format!("printer add {name} --at")).arg(at).by(&OWNER).done();
    }

    /// What `verify` says.
    #[must_use]
    pub fn verify(&self) -> Value {
        self.ctl("verify").done()
    }

    /// The hash of the last entry of the journal.
    #[must_use]
    pub fn head(&self) -> String {
        self.verify()["head"].as_str().unwrap().to_owned()
    }

    /// The app's core on this shop, in this process.
    #[must_use]
    pub fn open(&self) -> Core {
        Core::open(&self.path(), Arc::clone(&self.watch))
    }
}

/// The text of a demo file.
#[must_use]
pub fn demo_file(name: &str) -> String {
    std::fs::read_to_string(demo_path(name)).unwrap()
}

/// Where a demo file lies.
#[must_use]
pub fn demo_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../src-tauri/crates/app/demo")
        .join(name)
}
