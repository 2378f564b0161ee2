//! The goods of the sample shop.

use super::uuid;
use domain::ProductId;
use domain::choice::Choices;
use domain::money::{Price, RatePpm};
use domain::price_list::PriceList;
use domain::product::{Asks, Attributes, Deposit, Names, Parts, Product, Stock, Unit};
use domain::tax::{TaxClass, TaxMode, TaxParts};

/// Number, GTIN or empty, PLU or empty, English, Thai, Chinese, unit, price, whether it bears VAT.
type Row = (
    u64,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    bool,
);

/// Printed on the shelf: numbers become `P0001` and so on.
const GOODS: [Row; 9] = [
    (
        1,
        "8850999320007",
        "",
        "Hom mali rice 5 kg",
        "ข้าวหอมมะลิ 5 กก.",
        "茉莉香米 5 公斤",
        "pc",
        "189.00",
        true,
    ),
    (
        2,
        "8851959133019",
        "",
        "Drinking water 600 ml",
        "น้ำดื่ม 600 มล.",
        "饮用水 600 毫升",
        "pc",
        "7.00",
        true,
    ),
    (
        3,
        "8854698009737",
        "",
        "Tom yum noodles 60 g",
        "บะหมี่ต้มยำ 60 ก.",
        "冬阴功方便面 60 克",
        "pc",
        "7.00",
        true,
    ),
    (
        4,
        "8850228000151",
        "",
        "Fish sauce 700 ml",
        "น้ำปลา 700 มล.",
        "鱼露 700 毫升",
        "pc",
        "32.00",
        true,
    ),
    (
        5,
        "8850125088160",
        "",
        "Cola 325 ml can",
        "โคล่ากระป๋อง 325 มล.",
        "罐装可乐 325 毫升",
        "pc",
        "12.50",
        true,
    ),
    (
        6,
        "",
        "00735",
        "Fuji apples",
        "แอปเปิลฟูจิ",
        "富士苹果",
        "kg",
        "80.00",
        false,
    ),
    (
        7,
        "8851028110019",
        "",
        "Toothpaste 160 g",
        "ยาสีฟัน 160 ก.",
        "牙膏 160 克",
        "pc",
        "79.00",
        true,
    ),
    (
        8,
        "8850123111334",
        "",
        "UHT milk 1 L",
        "นมยูเอชที 1 ลิตร",
        "纯牛奶 1 升",
        "pc",
        "48.00",
        true,
    ),
    (
        9,
        "8850999143002",
        "",
        "Stainless steel vacuum flask with two cups and a carrying strap, 1.2 litres",
        "กระติกน้ำร้อนสุญญากาศสเตนเลส พร้อมถ้วยสองใบและสายสะพาย ขนาด 1.2 ลิตร",
        "不锈钢真空保温壶 附两只杯子和背带 大容量一点二升 礼盒装 红色",
        "pc",
        "1290.00",
        true,
    ),
];

/// Thai VAT, in the price.
#[must_use]
pub fn vat7() -> TaxClass {
    class("vat7", 70_000)
}

/// Goods without VAT, such as fresh fruit.
#[must_use]
pub fn vat_free() -> TaxClass {
    class("vat0", 0)
}

fn class(code: &str, ppm: u32) -> TaxClass {
    TaxClass {
        code: code.to_owned(),
        rate: RatePpm(ppm),
        mode: TaxMode::Included,
        parts: TaxParts::default(),
    }
}

/// Every product.
#[must_use]
pub fn products() -> Vec<Product> {
    GOODS.iter().map(made_of).collect()
}

/// The product with this article number: `P0001` to `P0009`.
///
/// # Panics
/// When there is no such product.
#[must_use]
pub fn product(sku: &str) -> Product {
    products()
        .into_iter()
        .find(|product| product.sku == sku)
        .expect("the sample shop has P0001 to P0009")
}

/// That product at another price.
///
/// # Panics
/// When the text is no price.
#[must_use]
pub fn product_priced(sku: &str, price: &str) -> Product {
    Product {
        price: Price::parse(price).expect("a test writes prices as 12.50"),
        ..product(sku)
    }
}

fn made_of(row: &Row) -> Product {
    let (number, gtin, plu, en, th, zh, unit, price, taxed) = *row;
    Product {
        id: ProductId(uuid(0x1000 + number)),
        sku: format!("P{number:04}"),
        names: Names {
            en: en.to_owned(),
            th: Some(th.to_owned()),
            zh: Some(zh.to_owned()),
        },
        category_path: "Groceries".to_owned(),
        brand: None,
        supplier: None,
        tax: if taxed { vat7() } else { vat_free() },
        unit: Unit::from_code(unit),
        price: Price::parse(price).expect("the table's prices are sound"),
        prices: PriceList::default(),
        least_price: None,
        cost: None,
        enabled: true,
        barcodes: some(gtin).into_iter().collect(),
        plu: some(plu),
        colour: None,
        asks: Asks::default(),
        stock: Stock::default(),
        style: None,
        attributes: Attributes::default(),
        choices: Choices::default(),
        parts: Parts::default(),
        deposit: Deposit::None,
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
