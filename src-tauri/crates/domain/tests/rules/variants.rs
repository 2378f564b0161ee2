//! What tells the variants of a style from each other.

use crate::along::with;
use crate::goods::piece;
use domain::CartId;
use domain::cart::{Cart, How, Item, Put};
use domain::money::Quantity;
use domain::product::{Attributes, Language, Names, Product};
use uuid::Uuid;

#[test]
fn attributes_are_read_in_their_order_and_written_as_they_are_kept() {
    let cases = [
        ("", ""),
        ("colour=Red", "colour=Red"),
        (" size = M ;colour=Light blue; ", "size=M; colour=Light blue"),
        ("颜色＝红；尺码＝大", "颜色=红; 尺码=大"),
        ("สี=แดง; ไซซ์=M; ความยาว=32", "สี=แดง; ไซซ์=M; ความยาว=32"),
    ];
    for (text, kept) in cases {
        let attributes: Attributes = text.parse().unwrap();
        assert_eq!(attributes.to_string(), kept, "{text:?}");
        assert_eq!(kept.parse(), Ok(attributes), "{kept:?} is read as it was written");
    }
}

#[test]
fn what_names_no_attributes_is_refused() {
    let long = format!("colour={}", "x".repeat(41));
    for text in [
        "Red",
        "colour=",
        "=Red",
        "colour=Red; colour=Blue",
        "a=1; b=2; c=3; d=4",
        "colour=a=b",
        "colour=a\u{1f}b",
        &long,
    ] {
        assert!(text.parse::<Attributes>().is_err(), "{text:?}");
    }
}

fn tee(attributes: &str) -> Product {
    Product {
        names: Names {
            en: "T-shirt".to_owned(),
            th: None,
            zh: Some("T恤".to_owned()),
        },
        style: Some("TEE".to_owned()),
        attributes: attributes.parse().unwrap(),
        ..piece(1, "290")
    }
}

#[test]
fn a_line_tells_which_variant_it_is_in_the_language_of_the_reader() {
    let mut cart = Cart::new(CartId(Uuid::from_u128(1)));
    cart.add(tee("colour=Red; size=M"), Quantity::ONE).unwrap();
    let Some(Item::Product { product, .. }) = cart.lines.first().map(|line| &line.item) else {
        panic!("a product was put down");
    };
    let told = [Language::En, Language::Th, Language::Zh].map(|language| product.names.in_language(language));
    assert_eq!(told, ["T-shirt, Red, M", "T-shirt, Red, M", "T恤，Red，M"]);
    let kit = Put {
        with: vec![with(tee("size=M"), "2", "0", How::Part)],
        ..Put::of(piece(9, "500"), Quantity::ONE)
    };
    cart.put(kit.clone()).unwrap();
    cart.put(kit).unwrap();
    assert_eq!(cart.lines.len(), 3, "the same kit joins");
    let part = cart.lines.last().and_then(|line| line.product());
    assert_eq!(
        part.map(|part| &*part.names.en),
        Some("T-shirt, M"),
        "as a part of a kit too"
    );
    assert_eq!(tee("").called(), tee("").names, "what is no variant keeps its name");
}
