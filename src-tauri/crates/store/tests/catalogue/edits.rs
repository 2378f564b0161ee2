//! Edits made at the till.

use crate::goods::{Shelf, named, price};
use domain::ProductId;
use domain::barcode::EmbedRule;
use domain::people::Actor;
use domain::product::Names;
use store::{EditConflict, Ledger, NewProduct, NewTill, ProductEdit, StoreError};
use testkit::sample::{self, SOLD_AT_MS, uuid};

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

    /// Records an edit of P1.
    fn record(&self, edit: &ProductEdit) -> u64 {
        self.record_of(self.shelf.by_sku("P1").id, edit)
    }

    fn record_of(&self, id: ProductId, edit: &ProductEdit) -> u64 {
        let body = edit.to_json().unwrap();
        self.ledger.record_edit(id, body, Actor::Machine, SOLD_AT_MS).unwrap()
    }

    /// Edits the price of P1 from each to the next; answers the last edit's number.
    fn reprice(&self, prices: &[&str]) -> u64 {
        let edits = prices.windows(2).map(|pair| self.record(&dearer(pair[0], pair[1])));
        edits.fold(0, |_, seq| seq)
    }

    fn conflicts(&self) -> Vec<EditConflict> {
        self.shelf.catalogue.conflicts(&self.ledger).unwrap()
    }

    fn catch_up(&self) -> Vec<EditConflict> {
        self.shelf.catalogue.catch_up(&self.ledger).unwrap()
    }
}

fn dearer(base: &str, new: &str) -> ProductEdit {
    ProductEdit::Price {
        base: price(base),
        new: price(new),
    }
}

fn at(amount: &str) -> NewProduct {
    NewProduct {
        price: price(amount),
        ..named("P1", "One")
    }
}

#[test]
fn the_form_of_an_edit_is_kept_for_years() {
    let renamed = ProductEdit::Names {
        base: Names::only("One"),
        new: Names {
            th: Some("หนึ่ง".to_owned()),
            ..Names::only("One")
        },
    };
    let cases = [
        (
            dearer("10.00", "12.50"),
            r#"{"field":"price","base_e4":100000,"new_e4":125000}"#,
        ),
        (
            ProductEdit::Enabled { base: true, new: false },
            r#"{"field":"enabled","base":true,"new":false}"#,
        ),
        (
            renamed,
            r#"{"field":"names","base":{"en":"One","th":null,"zh":null},"new":{"en":"One","th":"หนึ่ง","zh":null}}"#,
        ),
    ];
    for (edit, body) in cases {
        assert_eq!(edit.to_json().unwrap(), body);
        assert_eq!(ProductEdit::from_json(body).unwrap(), edit);
    }
    for body in [
        "",
        "{}",
        r#"{"field":"colour","base":"a","new":"b"}"#,
        r#"{"field":"enabled","base":1,"new":0}"#,
    ] {
        let refusal = ProductEdit::from_json(body);
        assert!(
            matches!(refusal, Err(StoreError::Corrupt { .. })),
            "{body}: {refusal:?}"
        );
    }
}

#[test]
fn edits_of_price_sale_and_names_are_applied_and_kept() {
    let shop = Shop::new();
    let new = Names {
        zh: Some("可乐".to_owned()),
        ..Names::only("Cola")
    };
    shop.record(&dearer("10.00", "12.50"));
    shop.record(&ProductEdit::Enabled { base: true, new: false });
    let last = shop.record(&ProductEdit::Names {
        base: Names::only("One"),
        new: new.clone(),
    });
    assert_eq!(shop.catch_up(), []);
    let shelf = shop.shelf.reopened();
    let product = shelf.by_sku("P1");
    assert_eq!(
        (product.price, product.enabled, product.names),
        (price("12.50"), false, new)
    );
    assert_eq!(shelf.catalogue.applied_edit().unwrap(), last);
    let found = |text| shelf.catalogue.search(text, 5).unwrap().len();
    assert_eq!(
        (found("one"), found("cola"), found("kele")),
        (0, 1, 1),
        "search follows the names"
    );
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
    let (product, nobody) = (shop.shelf.by_sku("P1"), ProductId(uuid(0xDEAD)));
    let edit = dearer("9.00", "12.00");
    let seq = shop.record(&edit);
    let gone = shop.record_of(nobody, &edit);
    let mut conflicts = shop.catch_up();
    conflicts.sort_by_key(|conflict| conflict.seq);
    let expected = [
        EditConflict {
            seq,
            product_id: product.id,
            edit: edit.clone(),
            found: Some(product.clone()),
        },
        EditConflict {
            seq: gone,
            product_id: nobody,
            edit,
            found: None,
        },
    ];
    assert_eq!(conflicts, expected);
    assert_eq!(shop.shelf.by_sku("P1"), product);
    assert_eq!(shop.catch_up(), [], "each is answered once");
    let mut standing = shop.conflicts();
    standing.sort_by_key(|conflict| conflict.seq);
    assert_eq!(standing, expected, "and stands until somebody ends it");
    shop.record(&dearer("10.00", "12.00"));
    shop.catch_up();
    assert_eq!(
        shop.conflicts(),
        expected[1..],
        "an edit of the product as it is ends one"
    );
}
