//! Opening: a damaged file never keeps the till shut.

use crate::goods::{Shelf, named};
use store::{Catalogue, StoreError};

/// What happens to the bytes of a file.
type Damage = fn(&mut Vec<u8>);

fn path(shelf: &Shelf) -> std::path::PathBuf {
    shelf.dir.path().join("catalogue.db")
}

#[test]
fn a_catalogue_is_there_after_the_till_was_closed() {
    let shelf = Shelf::with(vec![named("P1", "One")]).reopened();
    assert_eq!(shelf.skus(), ["P1"]);
    assert_eq!(shelf.catalogue.set_aside(), None);
}

#[test]
fn a_damaged_file_is_set_aside_and_an_empty_catalogue_takes_its_place() {
    let cases: [(&str, Damage); 4] = [
        ("no database", |bytes| *bytes = b"sku,name\n1,One\n".repeat(500)),
        ("a page of zeros", |bytes| bytes[4096..].fill(0)),
        ("cut off", |bytes| bytes.truncate(bytes.len() / 2)),
        ("a cell that points nowhere", |bytes| {
            bytes[4096 + 8..4096 + 40].fill(0xFF)
        }),
    ];
    for (what, damage) in cases {
        let Shelf { dir, catalogue } = Shelf::with(vec![named("P1", "One"), named("P2", "Two")]);
        drop(catalogue);
        let file = dir.path().join("catalogue.db");
        let mut bytes = std::fs::read(&file).unwrap();
        damage(&mut bytes);
        std::fs::write(&file, &bytes).unwrap();
        let shelf = Shelf {
            catalogue: Catalogue::create_or_open(dir.path()).unwrap(),
            dir,
        };
        assert_eq!(shelf.skus(), Vec::<String>::new(), "{what}");
        let aside = shelf.catalogue.set_aside().unwrap();
        assert_eq!(std::fs::read(aside).unwrap(), bytes, "{what}: the damaged file is kept");
        let waits = || shelf.catalogue.waits_to_be_filled(shelf.dir.path()).unwrap();
        assert_eq!(waits().as_deref(), Some(aside), "{what}");
        shelf.import(vec![named("P1", "One")]).unwrap();
        assert_eq!(waits(), None, "{what}: filled again");
        let shelf = shelf.reopened();
        assert_eq!(
            (shelf.skus(), shelf.catalogue.set_aside()),
            (vec!["P1".to_owned()], None),
            "{what}: filled again"
        );
    }
}

#[test]
fn a_file_of_a_newer_program_is_refused_and_left_alone() {
    let shelf = Shelf::with(vec![named("P1", "One")]);
    shelf.behind_the_back().pragma_update(None, "user_version", 99).unwrap();
    let refusal = Catalogue::create_or_open(shelf.dir.path());
    assert!(
        matches!(refusal, Err(StoreError::Newer { found: 99, .. })),
        "{refusal:?}"
    );
    assert!(path(&shelf).exists());
}
