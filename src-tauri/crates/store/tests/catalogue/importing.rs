//! Imports: all or nothing, and the old catalogue until the end.

use crate::goods::{Shelf, coded, named, price};
use domain::ProductId;
use std::panic::{AssertUnwindSafe, catch_unwind};
use store::{ImportCounts, NewProduct, StoreError};
use testkit::sample::uuid;

fn many(count: usize, name: &str) -> Vec<NewProduct> {
    let one = |no: usize| named(&format!("P{no:04}"), &format!("{name} {no}"));
    (0..count).map(one).collect()
}

fn rows(shelf: &Shelf, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    shelf.behind_the_back().query_row(&sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn an_article_that_is_there_is_updated_and_keeps_its_identity() {
    let shelf = Shelf::with(vec![named("P1", "One"), named("P2", "Two")]);
    let (one, two) = (shelf.by_sku("P1"), shelf.by_sku("P2"));
    let dearer = NewProduct {
        price: price("11.00"),
        barcodes: vec!["4006381333931".to_owned()],
        ..named("P1", "One and only")
    };
    let counts = shelf.import(vec![dearer, named("P3", "Three")]).unwrap();
    assert_eq!(counts, ImportCounts { added: 1, updated: 1 });
    let after = shelf.by_sku("P1");
    assert_eq!(
        (after.id, after.price, &*after.names.en),
        (one.id, price("11.00"), "One and only")
    );
    assert_eq!(shelf.by_sku("P2"), two, "what the import does not name stays");
    let by_code = shelf.catalogue.find_by_code(&["4006381333931".to_owned()]).unwrap();
    assert_eq!(by_code.map(|product| product.id), Some(one.id));
    assert_eq!(shelf.catalogue.search("one and", 5).unwrap().len(), 1);
}

#[test]
fn an_import_that_changes_nothing_writes_no_product() {
    let shelf = Shelf::with(many(60, "Thing"));
    let rows = |shelf: &Shelf| -> (i64, i64) {
        let sql = "SELECT count(*), max(row) FROM product";
        shelf
            .behind_the_back()
            .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
    };
    let before = rows(&shelf);
    let counts = shelf.import(many(60, "Thing")).unwrap();
    assert_eq!(counts, ImportCounts { added: 0, updated: 60 });
    assert_eq!(rows(&shelf), before);
}

#[test]
fn rows_that_were_replaced_are_swept_away() {
    let shelf = Shelf::with(many(120, "Old"));
    shelf.import(many(120, "New")).unwrap();
    assert_eq!((rows(&shelf, "product"), rows(&shelf, "search_text")), (120, 120));
    assert_eq!(shelf.catalogue.search("old", 5).unwrap(), []);
}

#[test]
fn a_code_of_another_product_is_refused_by_name_and_nothing_is_imported() {
    let weighed = |sku: &str| NewProduct {
        plu: Some("00101".to_owned()),
        ..named(sku, "Weighed")
    };
    let cases = [
        (
            "a product that stays",
            vec![named("N", "New"), coded("B", &["96385074"])],
            ("barcode", "96385074", "B", "A"),
        ),
        (
            "another row",
            vec![coded("N", &["42276616"]), coded("B", &["42276616"])],
            ("barcode", "42276616", "B", "N"),
        ),
        (
            "a weighed product that stays",
            vec![named("N", "New"), weighed("B")],
            ("item number", "00101", "B", "W"),
        ),
        (
            "another weighed row",
            vec![coded("W", &[]), weighed("N"), weighed("B")],
            ("item number", "00101", "B", "N"),
        ),
    ];
    for (whose, goods, expected) in cases {
        let shelf = Shelf::with(vec![coded("A", &["96385074"]), weighed("W"), named("B", "B as it was")]);
        let before = shelf.products();
        let refusal = shelf.import(goods).unwrap_err();
        let StoreError::CodeTaken { kind, code, sku, owner } = refusal else {
            panic!("{whose}: {refusal:?}");
        };
        assert_eq!((kind, &*code, &*sku, &*owner), expected, "{whose}");
        assert_eq!(shelf.products(), before, "{whose}: nothing is imported");
    }
}

#[test]
fn a_code_may_move_to_another_product_when_its_owner_gives_it_up_in_the_same_import() {
    let shelf = Shelf::with(vec![coded("A", &["96385074"]), coded("B", &[])]);
    shelf.import(vec![coded("B", &["96385074"]), coded("A", &[])]).unwrap();
    let found = shelf.catalogue.find_by_code(&["96385074".to_owned()]).unwrap();
    assert_eq!(found.map(|product| product.sku).as_deref(), Some("B"));
}

#[test]
fn an_article_number_that_stands_there_twice_is_refused() {
    let shelf = Shelf::empty();
    let refusal = shelf.import(vec![named("P1", "One"), named("P2", "Two"), named("P1", "Other")]);
    assert!(
        matches!(&refusal, Err(StoreError::Taken { name, .. }) if name == "P1"),
        "{refusal:?}"
    );
    assert_eq!(shelf.skus(), Vec::<String>::new());
}

/// Imports `new` over 300 old products and panics on the way, as a killed process would end.
fn cut_off() -> Shelf {
    let shelf = Shelf::with(many(300, "Old"));
    let mut goods = many(300, "New");
    goods.extend((0..100).map(|no| named(&format!("N{no}"), "New")));
    let mut ids = 0;
    let cut = catch_unwind(AssertUnwindSafe(|| {
        shelf.catalogue.import(goods, &mut || {
            ids += 1;
            assert!(ids < 70, "the process ends here");
            ProductId(uuid(0xBAD_0000 + ids))
        })
    }));
    assert!(cut.is_err());
    shelf
}

#[test]
fn an_import_that_is_cut_off_leaves_the_catalogue_as_it_was() {
    let whole = Shelf::with(many(300, "Old"));
    for shelf in [cut_off(), cut_off().reopened()] {
        assert_eq!(shelf.products(), whole.products());
        let found = shelf.catalogue.search("old 7", 500).unwrap();
        assert_eq!(found, whole.catalogue.search("old 7", 500).unwrap());
        assert_eq!(
            shelf.catalogue.search("new", 500).unwrap(),
            [],
            "what was prepared is not shown"
        );
        assert_eq!(
            shelf.catalogue.tiles(None, 10, 0).unwrap(),
            whole.catalogue.tiles(None, 10, 0).unwrap()
        );
        let staged: i64 = shelf
            .behind_the_back()
            .query_row("SELECT count(*) FROM product WHERE name_en LIKE 'New%'", [], |row| {
                row.get(0)
            })
            .unwrap();
        assert!(staged > 300, "the import was well on its way: {staged}");
    }
}

#[test]
fn an_import_that_fails_on_the_way_leaves_nothing() {
    let shelf = Shelf::with(many(100, "Old"));
    let before = shelf.products();
    let mut goods = many(100, "New");
    goods.extend((0..100).map(|no| named(&format!("N{no}"), "New")));
    let refusal = shelf.catalogue.import(goods, &mut || ProductId(uuid(0xD0_0B1E)));
    assert!(refusal.is_err(), "one id for two products is refused by the file");
    assert_eq!(shelf.products(), before);
    assert_eq!(shelf.catalogue.search("new", 5).unwrap(), []);
    assert_eq!(rows(&shelf, "product"), 100, "what was prepared is swept away");
    assert_eq!(rows(&shelf, "search_text"), 100);
}

#[test]
fn the_import_after_one_that_was_cut_off_succeeds() {
    let shelf = cut_off().reopened();
    let counts = shelf
        .import(vec![named("P0001", "Newest"), named("N5", "Newest")])
        .unwrap();
    assert_eq!(counts, ImportCounts { added: 1, updated: 1 });
    let mut names: Vec<String> = shelf.products().into_iter().map(|product| product.names.en).collect();
    names.retain(|name| !name.starts_with("Old"));
    assert_eq!(names, ["Newest", "Newest"]);
    assert_eq!(rows(&shelf, "product"), 301, "nothing of the broken import is left");
}

#[test]
fn a_reader_in_the_middle_of_an_import_sees_the_old_catalogue() {
    let shelf = Shelf::with(many(100, "Old"));
    let mut goods = many(100, "New");
    goods.push(named("LAST", "New"));
    let mut seen = Vec::new();
    shelf
        .catalogue
        .import(goods, &mut || {
            seen = shelf.products();
            ProductId(uuid(0xAAAA))
        })
        .unwrap();
    assert_eq!(seen.len(), 100);
    assert!(seen.iter().all(|product| product.names.en.starts_with("Old")));
    assert!(
        shelf
            .products()
            .iter()
            .all(|product| product.names.en.starts_with("New"))
    );
}
