//! Edits made at the till.

use crate::goods::{Shelf, coded, named, price};
use domain::barcode::EmbedRule;
use domain::people::Actor;
use domain::product::{Names, Product, Stock};
use store::{EditConflict, Ledger, NewProduct, NewTill, ProductEdit, StoreError};
use testkit::sample::{self, SOLD_AT_MS};

/// A catalogue with P1 at 10.00, and the ledger that keeps its edits.
struct Shop {
    shelf: Shelf,
    ledger: Ledger,
}

impl Shop {
    fn new() -> Self {
        let shelf = Shelf::with(vec![named("P1", "One")]);
        let new = NewTill {
            shop: sample::shop(),
            mark: sample::till(),
            embed_rules: EmbedRule::defaults(),
            fingerprint: "machine-a".to_owned(),
        };
        let ledger = Ledger::create(shelf.dir.path(), &new, SOLD_AT_MS).unwrap();
        Self { shelf, ledger }
    }

    /// Records an edit of P1, which stood there as it does with the first change, and is to stand as with the second.
    fn record(&self, was: impl FnOnce(&mut Product), is: impl FnOnce(&mut Product)) -> u64 {
        let (mut base, mut new) = (self.shelf.by_sku("P1"), self.shelf.by_sku("P1"));
        was(&mut base);
        is(&mut new);
        self.write(ProductEdit { base: Some(base), new })
    }

    fn add(&self, new: Product) -> u64 {
        self.write(ProductEdit { base: None, new })
    }

    fn write(&self, edit: ProductEdit) -> u64 {
        let body = edit.to_json().unwrap();
        self.ledger
            .record_edit(edit.new.id, body, Actor::Machine, SOLD_AT_MS)
            .unwrap()
    }

    fn priced(&self, base: &str, new: &str) -> u64 {
        self.record(|was| was.price = price(base), |is| is.price = price(new))
    }

    /// Edits the price of P1 from each to the next; answers the last edit's number.
    fn reprice(&self, prices: &[&str]) -> u64 {
        let edits = prices.windows(2).map(|pair| self.priced(pair[0], pair[1]));
        edits.fold(0, |_, seq| seq)
    }

    fn conflicts(&self) -> Vec<EditConflict> {
        self.shelf.catalogue.conflicts(&self.ledger).unwrap()
    }

    fn catch_up(&self) -> Vec<EditConflict> {
        self.shelf.catalogue.catch_up(&self.ledger).unwrap()
    }
}

fn as_it_was(_: &mut Product) {}

fn at(amount: &str) -> NewProduct {
    NewProduct {
        price: price(amount),
        ..named("P1", "One")
    }
}

#[test]
fn the_form_of_an_edit_is_kept_for_years() {
    let new = sample::product("P0001");
    let base = Product {
        price: price("1.00"),
        ..new.clone()
    };
    let body = ProductEdit {
        base: Some(base.clone()),
        new: new.clone(),
    }
    .to_json()
    .unwrap();
    assert!(
        body.starts_with(r#"{"base":{"id":""#) && body.contains(r#""price_e4":10000,"#),
        "{body}"
    );
    let edit = ProductEdit { base: None, new };
    let added = edit.to_json().unwrap();
    assert!(added.starts_with(r#"{"new":{"id":""#), "{added}");
    assert_eq!(ProductEdit::from_json(&added).unwrap(), edit);
    assert_eq!(ProductEdit::from_json(&body).unwrap().base, Some(base));
    for body in ["", "{}", r#"{"new":{}}"#, &added.replacen("new", "old", 1)] {
        let refusal = ProductEdit::from_json(body);
        assert!(
            matches!(refusal, Err(StoreError::Corrupt { .. })),
            "{body}: {refusal:?}"
        );
    }
}

#[test]
fn one_edit_changes_every_fact_of_a_product_but_its_number_and_search_and_codes_follow() {
    let shop = Shop::new();
    let before = shop.shelf.by_sku("P1");
    let wanted = Product {
        id: before.id,
        sku: before.sku.clone(),
        names: Names {
            zh: Some("可乐".to_owned()),
            ..Names::only("Cola")
        },
        barcodes: vec!["8850001110016".to_owned()],
        plu: Some("10017".to_owned()),
        prices: "wholesale=8.50".parse().unwrap(),
        category_path: "Drinks".to_owned(),
        brand: Some("Thai Cola".to_owned()),
        least_price: Some(price("9.00")),
        cost: Some(price("7.00")),
        colour: Some("berry".to_owned()),
        asks: "price age:20".parse().unwrap(),
        stock: Stock::Uncounted,
        style: Some("TEE".to_owned()),
        attributes: "colour=Red; size=M".parse().unwrap(),
        enabled: false,
        price: price("12.50"),
        ..before
    };
    let last = shop.record(as_it_was, |is| is.clone_from(&wanted));
    assert_eq!(shop.catch_up(), []);
    let shelf = shop.shelf.reopened();
    assert_eq!(shelf.by_sku("P1"), wanted);
    assert_eq!(shelf.catalogue.applied_edit().unwrap(), last);
    let found = |text| shelf.catalogue.search(text, 5).unwrap().len();
    assert_eq!(
        (found("one"), found("cola"), found("kele")),
        (0, 1, 1),
        "search follows the names"
    );
    let by_code = shelf.catalogue.find_by_code(&["8850001110016".to_owned()]).unwrap();
    assert_eq!(by_code.map(|product| product.id), Some(wanted.id));
    let levels = shelf.catalogue.price_levels().unwrap();
    assert_eq!(levels.len(), 1);
}

#[test]
fn a_product_that_was_added_here_is_there_also_after_the_catalogue_is_filled_anew() {
    let shop = Shop::new();
    let new = Product {
        sku: "NEW".to_owned(),
        barcodes: vec!["8850001110016".to_owned()],
        ..sample::product("P0009")
    };
    shop.add(new.clone());
    assert_eq!(shop.catch_up(), []);
    assert_eq!(shop.shelf.by_sku(&new.sku), new);
    let total = |shelf: &Shelf| shelf.catalogue.tiles(None, 10, 0).unwrap().total;
    assert_eq!(total(&shop.shelf), 2);
    let dearer = Product {
        price: price("99.00"),
        ..new.clone()
    };
    shop.write(ProductEdit {
        base: Some(new),
        new: dearer.clone(),
    });
    let shop = Shop {
        shelf: Shelf::with(vec![named("P1", "One")]),
        ledger: shop.ledger,
    };
    assert_eq!(shop.catch_up(), []);
    assert_eq!((shop.shelf.by_sku(&dearer.sku), total(&shop.shelf)), (dearer, 2));
    shop.shelf.import(vec![named("P2", "Two")]).unwrap();
    assert_eq!(shop.catch_up(), [], "and it is added once");
    assert_eq!(total(&shop.shelf), 3);
}

#[test]
fn neither_a_new_product_nor_an_edit_takes_a_code_that_another_has_by_now() {
    let shop = Shop::new();
    shop.shelf.import(vec![coded("P2", &["8850001110016"])]).unwrap();
    let other = shop.shelf.by_sku("P2");
    let new = Product {
        sku: "NEW".to_owned(),
        plu: None,
        ..sample::product("P0009")
    };
    for (claims, field) in [
        (
            Product {
                sku: "P2".to_owned(),
                ..new.clone()
            },
            "sku",
        ),
        (
            Product {
                barcodes: other.barcodes.clone(),
                ..new.clone()
            },
            "barcodes",
        ),
    ] {
        assert_eq!(
            shop.shelf.catalogue.rival(&claims).unwrap().map(|rival| rival.field),
            Some(field)
        );
        shop.add(claims);
        let conflicts = shop.catch_up();
        assert_eq!(conflicts.len(), 1, "{field}");
        assert_eq!((conflicts[0].field, conflicts[0].found.as_ref()), ("sku", Some(&other)));
    }
    shop.record(as_it_was, |is| {
        is.barcodes.clone_from(&other.barcodes);
        is.price = price("11.00");
    });
    let conflicts = shop.catch_up();
    assert_eq!(conflicts.iter().map(|one| one.field).collect::<Vec<_>>(), ["barcodes"]);
    let product = shop.shelf.by_sku("P1");
    assert_eq!(
        (product.barcodes.len(), product.price),
        (0, price("11.00")),
        "what else was edited holds"
    );
    assert_eq!(shop.shelf.catalogue.rival(&product).unwrap(), None);
}

#[test]
fn to_say_that_a_product_stands_as_it_is_ends_its_conflicts() {
    let shop = Shop::new();
    shop.priced("10.00", "12.00");
    shop.catch_up();
    shop.shelf.import(vec![at("11.00")]).unwrap();
    shop.catch_up();
    assert_eq!(shop.conflicts().len(), 1);
    shop.record(as_it_was, as_it_was);
    assert_eq!(shop.catch_up(), []);
    assert_eq!(shop.conflicts(), []);
    assert_eq!(shop.shelf.by_sku("P1").price, price("11.00"));
    shop.shelf
        .import(vec![NewProduct {
            names: Names::only("Eins"),
            ..at("11.00")
        }])
        .unwrap();
    assert_eq!(shop.catch_up(), [], "what was never edited is the import's to change");
}

#[test]
fn an_edit_is_applied_once() {
    let shop = Shop::new();
    shop.reprice(&["10.00", "12.00"]);
    shop.catch_up();
    shop.shelf
        .behind_the_back()
        .execute("UPDATE product SET price_e4 = 100000", [])
        .unwrap();
    assert_eq!(shop.catch_up(), []);
    assert_eq!(
        shop.shelf.by_sku("P1").price,
        price("10.00"),
        "it does not come again by itself"
    );
}

#[test]
fn many_edits_of_a_product_end_in_the_last() {
    let shop = Shop::new();
    let prices: Vec<String> = (10..530).map(|whole| format!("{whole}.00")).collect();
    let last = shop.reprice(&prices.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(shop.catch_up(), []);
    assert_eq!(
        shop.shelf.by_sku("P1").price,
        price("529.00"),
        "over several pages of the ledger"
    );
    assert_eq!(shop.shelf.catalogue.applied_edit().unwrap(), last);
}

#[test]
fn after_an_import_an_edit_holds_where_the_import_brings_a_value_that_was_edited_and_waits_for_a_person_elsewhere() {
    let once: &[&str] = &["10.00", "12.00"];
    let thrice: &[&str] = &["10.00", "11.00", "10.00", "12.00"];
    let back: &[&str] = &["10.00", "12.00", "10.00"];
    let cases = [
        (once, "10.00", "12.00", false),
        (once, "12.00", "12.00", false),
        (once, "11.00", "11.00", true),
        (thrice, "10.00", "12.00", false),
        (thrice, "11.00", "12.00", false),
        (thrice, "12.00", "12.00", false),
        (thrice, "13.00", "13.00", true),
        (back, "10.00", "10.00", false),
        (back, "12.00", "10.00", false),
        (back, "11.00", "11.00", true),
    ];
    for (edited, imported, stands_at, conflicts) in cases {
        let shop = Shop::new();
        let last = shop.reprice(edited);
        assert_eq!(shop.catch_up(), []);
        shop.shelf.import(vec![at(imported)]).unwrap();
        assert_eq!(
            shop.shelf.catalogue.applied_edit().unwrap(),
            0,
            "the edits are to be applied again"
        );
        let seqs: Vec<u64> = shop.catch_up().iter().map(|conflict| conflict.seq).collect();
        let expected = if conflicts { vec![last] } else { vec![] };
        assert_eq!(seqs, expected, "{edited:?}, then {imported}");
        assert_eq!(
            shop.shelf.by_sku("P1").price,
            price(stands_at),
            "{edited:?}, then {imported}"
        );
        assert_eq!(shop.catch_up(), [], "a conflict is named once");
    }
}

#[test]
fn an_import_of_other_products_disturbs_no_edit() {
    let shop = Shop::new();
    shop.reprice(&["10.00", "11.00", "12.00"]);
    shop.catch_up();
    shop.shelf.import(vec![named("P2", "Two")]).unwrap();
    assert_eq!(shop.catch_up(), []);
    assert_eq!(shop.shelf.by_sku("P1").price, price("12.00"));
}

#[test]
fn a_conflict_names_the_edit_and_the_product_as_it_is() {
    let shop = Shop::new();
    let product = shop.shelf.by_sku("P1");
    let seq = shop.priced("9.00", "12.00");
    let new = Product {
        price: price("12.00"),
        ..product.clone()
    };
    let (base, nobody) = (
        sample::product("P0001"),
        Product {
            price: price("3.00"),
            ..sample::product("P0001")
        },
    );
    let gone = shop.write(ProductEdit {
        base: Some(base),
        new: nobody.clone(),
    });
    let mut conflicts = shop.catch_up();
    conflicts.sort_by_key(|conflict| conflict.seq);
    let expected = [
        EditConflict {
            seq,
            field: "price",
            new,
            found: Some(product.clone()),
        },
        EditConflict {
            seq: gone,
            field: "price",
            new: nobody,
            found: None,
        },
    ];
    assert_eq!(conflicts, expected);
    assert_eq!(shop.shelf.by_sku("P1"), product);
    assert_eq!(shop.catch_up(), [], "each is answered once");
    let mut standing = shop.conflicts();
    standing.sort_by_key(|conflict| conflict.seq);
    assert_eq!(standing, expected, "and stands until somebody ends it");
    shop.priced("10.00", "12.00");
    shop.catch_up();
    assert_eq!(
        shop.conflicts(),
        expected[1..],
        "an edit of the product as it is ends one"
    );
}
