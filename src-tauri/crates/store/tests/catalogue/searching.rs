//! Search: a table of what is typed and what is found.

use crate::goods::{Shelf, coded, named, trilingual};

fn shelf() -> Shelf {
    let mut goods = vec![
        trilingual("P0001", "Coca-Cola", "โค้ก", "可口可乐"),
        trilingual("P0002", "Coke Zero 325 ml", "โค้กซีโร่", "零度可乐"),
        trilingual("P0003", "Lay's potato chips, original", "เลย์ รสดั้งเดิม", "乐事原味薯片"),
        trilingual("P0004", "Nescafé Smooth Latte", "เนสกาแฟ สมูท ลาเต้", "雀巢丝滑拿铁咖啡"),
        trilingual("P0005", "Drinking water", "น้ำดื่มสิงห์", "胜狮饮用水"),
        trilingual(
            "P0006",
            "Oishi green tea 380 ml",
            "โออิชิ ชาเขียว 380 มล.",
            "Oishi 原味绿茶 380毫升",
        ),
        trilingual("P0007", "Fish sauce", "น้ำปลา", "鱼露"),
        trilingual("P0008", "Tomato ketchup", "ซอสมะเขือเทศ", "番茄调味酱"),
        trilingual("P0009", "Green curry paste", "น้ำพริกแกงเขียวหวาน", "绿咖喱酱"),
        trilingual("P0010", "Ginseng", "โสม", "人参"),
        named("CHOC", "Chocolate"),
        named("DARK", "Dark chocolate 70 %"),
        named("MILK", "Milk  CHOCOLATE bar"),
        named("XOC", "Cachocolato"),
        named("œ", "Crêpes au Kamok, bœuf & Ølbrød"),
        named("FW", "ＦＵＬＬ　ＷＩＤＴＨ １２"),
    ];
    goods.push(coded("SALT", &["8850999320007"]));
    goods.push(coded("SUGAR", &["8850999327773"]));
    Shelf::with(goods)
}

/// Looks each text up: what is typed, and the articles found in their order.
fn check(cases: &[(&str, &[&str])]) {
    let shelf = shelf();
    for (typed, expected) in cases {
        let found = shelf.catalogue.search(typed, 50).unwrap();
        let skus: Vec<&str> = found.iter().map(|product| &*product.sku).collect();
        assert_eq!(skus, *expected, "{typed:?}");
    }
}

#[test]
fn names_are_found_by_any_part_whatever_case_accents_and_punctuation_the_best_first() {
    check(&[
        ("chocolate", &["CHOC", "DARK", "MILK"]),
        ("choco", &["CHOC", "DARK", "MILK", "XOC"]),
        ("CHOCOLAT", &["CHOC", "DARK", "MILK", "XOC"]),
        ("late", &["CHOC", "DARK", "MILK"]),
        ("lays", &["P0003"]),
        ("lay's", &["P0003"]),
        ("Lay’s Potato", &["P0003"]),
        ("coca cola", &["P0001"]),
        ("COCA-COLA", &["P0001"]),
        ("nescafe", &["P0004"]),
        ("NESCAFÉ", &["P0004"]),
        ("crepes", &["œ"]),
        ("boeuf olbrod", &["œ"]),
        ("full width 12", &["FW"]),
        ("bar milk", &["MILK"]),
        ("70", &["DARK"]),
        ("ml tea", &["P0006"]),
    ]);
}

#[test]
fn thai_is_found_by_any_part_for_it_has_no_spaces() {
    check(&[
        ("โค้ก", &["P0001", "P0002"]),
        ("ซีโร่", &["P0002"]),
        ("ดั้งเดิม", &["P0003"]),
        ("น้ำ", &["P0007", "P0005", "P0009"]),
        ("สิงห์", &["P0005"]),
        ("ปลา", &["P0007"]),
        ("ชา", &["P0006"]),
        ("กาแฟ ลาเต้", &["P0004"]),
    ]);
}

#[test]
fn chinese_is_found_by_its_characters_by_pinyin_and_by_initials() {
    check(&[
        ("可乐", &["P0001", "P0002"]),
        ("可口可乐", &["P0001"]),
        ("水", &["P0005"]),
        ("绿茶", &["P0006"]),
        ("kekoukele", &["P0001"]),
        ("kele", &["P0001", "P0002"]),
        ("kkkl", &["P0001"]),
        ("KKKL", &["P0001"]),
        ("ywlc", &["P0006"]),
        ("lvcha", &["P0006"]),
        ("yl", &["P0007"]),
        ("yulu", &["P0007"]),
        ("oishi ywlc", &["P0006"]),
        ("380hs", &["P0006"]),
    ]);
}

#[test]
fn a_character_of_several_readings_is_found_by_each() {
    check(&[
        ("fanqie", &["P0008"]),
        ("fq", &["P0008"]),
        ("tiaowei", &["P0008"]),
        ("gali", &["P0009"]),
        ("lvgali", &["P0009"]),
        ("lvka", &["P0009"]),
        ("luka", &["P0009"]),
        ("renshen", &["P0010"]),
    ]);
}

#[test]
fn articles_and_codes_are_found_by_their_beginning() {
    check(&[
        ("P0001", &["P0001"]),
        (
            "p000",
            &[
                "P0001", "P0002", "P0003", "P0004", "P0005", "P0006", "P0007", "P0008", "P0009",
            ],
        ),
        ("8850999320007", &["SALT"]),
        ("88509993", &["SALT", "SUGAR"]),
        ("999320007", &[]),
    ]);
}

#[test]
fn what_fits_nothing_finds_nothing() {
    check(&[
        ("", &[]),
        ("   ", &[]),
        ("%%", &[]),
        ("%", &[]),
        ("_", &[]),
        ("\"", &[]),
        ("xyzzy", &[]),
        ("chocolate xyzzy", &[]),
    ]);
}

#[test]
fn the_limit_cuts_off_the_worst() {
    let shelf = shelf();
    let whole = shelf.catalogue.search("choco", 50).unwrap();
    for limit in 0..=whole.len() {
        assert_eq!(
            shelf.catalogue.search("choco", limit).unwrap(),
            whole[..limit],
            "{limit}"
        );
    }
}
