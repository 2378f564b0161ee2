//! Edits made at the till.

use crate::goods::{Shelf, named, price};
use domain::ProductId;
use domain::product::Names;
use store::{EditConflict, NewProduct, ProductEdit, StoreError};
use testkit::sample::uuid;

fn dearer(base: &str, new: &str) -> ProductEdit {
    ProductEdit::Price {
        base: price(base),
        new: price(new),
    }
}

fn apply(shelf: &Shelf, seq: u64, edit: &ProductEdit) -> Option<EditConflict> {
    let id = shelf.by_sku("P1").id;
    shelf.catalogue.apply_edit(seq, id, &edit.to_json().unwrap()).unwrap()
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
    let shelf = Shelf::with(vec![named("P1", "One")]);
    let new = Names {
        zh: Some("可乐".to_owned()),
        ..Names::only("Cola")
    };
    let edits = [
        dearer("10.00", "12.50"),
        ProductEdit::Enabled { base: true, new: false },
        ProductEdit::Names {
            base: Names::only("One"),
            new: new.clone(),
        },
    ];
    for (seq, edit) in (7..).zip(&edits) {
        assert_eq!(apply(&shelf, seq, edit), None);
        assert_eq!(shelf.catalogue.applied_edit().unwrap(), seq);
    }
    let shelf = shelf.reopened();
    let product = shelf.by_sku("P1");
    assert_eq!(
        (product.price, product.enabled, product.names),
        (price("12.50"), false, new)
    );
    let found = |text| shelf.catalogue.search(text, 5).unwrap().len();
    assert_eq!(
        (found("one"), found("cola"), found("kele")),
        (0, 1, 1),
        "search follows the names"
    );
}

#[test]
fn an_edit_is_applied_once_however_often_it_comes() {
    let shelf = Shelf::with(vec![named("P1", "One")]);
    apply(&shelf, 1, &dearer("10.00", "12.00"));
    apply(&shelf, 2, &dearer("12.00", "10.00"));
    assert_eq!(apply(&shelf, 1, &dearer("10.00", "12.00")), None);
    assert_eq!(
        shelf.by_sku("P1").price,
        price("10.00"),
        "the first edit is not applied again"
    );
    assert_eq!(shelf.catalogue.applied_edit().unwrap(), 2);
}

#[test]
fn an_edit_of_a_product_that_changed_or_is_gone_is_a_conflict_and_changes_nothing() {
    let shelf = Shelf::with(vec![named("P1", "One")]);
    let edit = dearer("9.00", "12.00");
    let before = shelf.by_sku("P1");
    let expected = EditConflict {
        seq: 3,
        product_id: before.id,
        edit: edit.clone(),
        found: Some(before.clone()),
    };
    assert_eq!(apply(&shelf, 3, &edit), Some(expected));
    assert_eq!(shelf.by_sku("P1"), before);
    let nobody = ProductId(uuid(0xDEAD));
    let conflict = shelf.catalogue.apply_edit(4, nobody, &edit.to_json().unwrap()).unwrap();
    assert_eq!(
        conflict,
        Some(EditConflict {
            seq: 4,
            product_id: nobody,
            edit,
            found: None
        })
    );
    assert_eq!(
        shelf.catalogue.applied_edit().unwrap(),
        4,
        "it does not come again by itself"
    );
}

#[test]
fn after_an_import_an_edit_is_applied_again_only_where_its_base_is_unchanged() {
    let at = |amount: &str| NewProduct {
        price: price(amount),
        ..named("P1", "One")
    };
    for (imported, conflicts, stands_at) in [
        ("10.00", false, "12.00"),
        ("12.00", false, "12.00"),
        ("11.00", true, "11.00"),
    ] {
        let shelf = Shelf::with(vec![at("10.00")]);
        apply(&shelf, 5, &dearer("10.00", "12.00"));
        shelf.import(vec![at(imported)]).unwrap();
        assert_eq!(
            shelf.catalogue.applied_edit().unwrap(),
            0,
            "the edits are to be applied again"
        );
        let conflict = apply(&shelf, 5, &dearer("10.00", "12.00"));
        assert_eq!(conflict.is_some(), conflicts, "{imported}");
        assert_eq!(shelf.by_sku("P1").price, price(stands_at), "{imported}");
    }
}
