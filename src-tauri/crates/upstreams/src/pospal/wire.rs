//! What the upstream answers, in the words of its document. Only what makes a row a row is required: the till reads rows of other
//! programs too. Each is kept as it came beside this reading (`Row`), so that fields that are not here are not lost.

use crate::number::optional as figure;
use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

/// A whole number of 64 bits, read exactly: ids here are beyond what a float holds. Text that is one is read alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(super) struct Whole(i64);

impl Whole {
    pub(super) const fn value(self) -> i64 {
        self.0
    }
}

impl From<i64> for Whole {
    fn from(value: i64) -> Self {
        Self(value)
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let digits = raw.get().trim().trim_matches('"');
        let value = digits
            .parse()
            .map_err(|_| D::Error::custom("not a whole number of 64 bits"))?;
        Ok(Self(value))
    }
}

/// A category (sections 1, 16, 17).
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Category {
    pub(super) uid: Whole,
    pub(super) parent_uid: Option<Whole>,
    pub(super) name: Option<String>,
}

/// An image of a product (sections 2 and 3).
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Image {
    product_uid: Whole,
    product_name: Option<String>,
    product_barcode: Option<String>,
    image_url: Option<String>,
}

/// A product (section 4). Stock may be negative; `noStock` 1 says that it is not counted.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Product {
    pub(super) uid: Whole,
    pub(super) category_uid: Option<Whole>,
    pub(super) name: Option<String>,
    pub(super) barcode: Option<String>,
    #[serde(default, with = "figure")]
    pub(super) buy_price: Option<Decimal>,
    #[serde(default, with = "figure")]
    pub(super) sell_price: Option<Decimal>,
    #[serde(default, with = "figure")]
    pub(super) sell_price2: Option<Decimal>,
    #[serde(default, with = "figure")]
    pub(super) customer_price: Option<Decimal>,
    #[serde(default, with = "figure")]
    pub(super) stock: Option<Decimal>,
    #[serde(default, with = "figure")]
    max_stock: Option<Decimal>,
    #[serde(default, with = "figure")]
    min_stock: Option<Decimal>,
    pub(super) no_stock: Option<Whole>,
    pinyin: Option<String>,
    is_customer_discount: Option<Whole>,
    description: Option<String>,
    pub(super) supplier_uid: Option<Whole>,
    /// 1 for sale, 0 not, -1 deleted. The samples leave it out of rows that are for sale.
    pub(super) enable: Option<Whole>,
    attribute1: Option<String>,
    attribute2: Option<String>,
    attribute3: Option<String>,
    attribute4: Option<String>,
    attribute5: Option<String>,
    attribute6: Option<String>,
    attribute7: Option<String>,
    attribute8: Option<String>,
    production_date: Option<String>,
    shelf_life: Option<Whole>,
}

/// A unit (section 9), or a brand (section 18).
#[derive(Deserialize, Serialize)]
pub(super) struct Named {
    uid: Whole,
    name: Option<String>,
}

/// A supplier (section 10).
#[derive(Deserialize, Serialize)]
pub(super) struct Supplier {
    pub(super) uid: Whole,
    pub(super) number: Option<String>,
    pub(super) name: Option<String>,
    linkman: Option<String>,
    gender: Option<String>,
    tel: Option<String>,
    email: Option<String>,
    address: Option<String>,
    remarks: Option<String>,
    pub(super) enable: Option<Whole>,
}

/// How a unit of a product stands to its base unit (sections 12 and 13).
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct UnitExchange {
    product_uid: Whole,
    product_unit_uid: Whole,
    #[serde(default, with = "figure")]
    exchange_quantity: Option<Decimal>,
    is_base: Option<Whole>,
}

/// What else is known of a product (section 15).
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OtherInfo {
    pub(super) product_uid: Whole,
    brand_uid: Option<Whole>,
    pub(super) brand_name: Option<String>,
    stock_position: Option<String>,
    #[serde(default, with = "figure")]
    weight: Option<Decimal>,
    unit_uid: Option<Whole>,
    pub(super) unit_name: Option<String>,
    tag_names: Option<Vec<String>>,
    attributes: Option<Vec<ProductAttribute>>,
}

/// An attribute that a product has.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ProductAttribute {
    product_attribute_uid: Whole,
    suggest: Option<Whole>,
}

/// A group of attributes (section 19).
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AttributePackage {
    uid: Whole,
    package_name: Option<String>,
}

/// An attribute (section 20). Its value is a price, written as text.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Attribute {
    uid: Whole,
    attribute_name: Option<String>,
    attribute_value: Option<String>,
    package_uid: Option<Whole>,
    is_default: Option<Whole>,
}

/// Somebody at a till (`cashierOpenApi`, not in the document). `enable` as for a product.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Cashier {
    pub(super) uid: Whole,
    pub(super) job_number: Option<String>,
    pub(super) name: Option<String>,
    pub(super) enable: Option<Whole>,
}

/// Something that was done and about which nothing more is said.
#[derive(Serialize)]
pub(super) struct Done {
    status: &'static str,
}

impl<'de> Deserialize<'de> for Done {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde::de::IgnoredAny::deserialize(deserializer)?;
        Ok(Self { status: "success" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::de::DeserializeOwned;
    use std::collections::BTreeMap;

    type Fields = BTreeMap<String, Box<RawValue>>;

    /// The fields of a row that its reading does not give back just as they came.
    fn lost<T: DeserializeOwned + Serialize>(row: &str) -> Vec<String> {
        let read: T = serde_json::from_str(row).unwrap();
        let written: Fields = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        let came: Fields = serde_json::from_str(row).unwrap();
        let lost = came
            .into_iter()
            .filter(|(name, value)| written.get(name).map(|value| value.get()) != Some(value.get()));
        lost.map(|(name, _)| name).collect()
    }

    #[test]
    fn what_the_document_names_is_read_to_the_last_digit() {
        let product = r#"{"uid":1366004607492564649,"categoryUid":813701230071893827,"name":"翠玉白菜","barcode":"1001","buyPrice":0.400,"sellPrice":15000.00,"sellPrice2":14000,"stock":-2.000,"maxStock":888,"minStock":6,"noStock":0,"pinyin":"CYBC","customerPrice":15000,"isCustomerDiscount":1,"description":"","supplierUid":0,"enable":-1,"attribute1":"y","attribute8":"","productionDate":null,"shelfLife":30,"createdDatetime":"2026-01-01 00:00:00"}"#;
        assert_eq!(
            lost::<Product>(product),
            ["createdDatetime"],
            "what no document names is kept beside the reading"
        );
        let other = r#"{"id":1,"productUid":866421592715769444,"brandUid":1598687498092508967,"brandName":"宝马","stockPosition":"B","weight":2222.220,"unitUid":1592365543294162767,"unitName":"kg","tagNames":["v8"],"attributes":[{"productAttributeUid":1623400519311680579,"suggest":0}]}"#;
        assert_eq!(lost::<OtherInfo>(other), ["id"], "the document says to ignore it");
        let exchange = r#"{"productUid":380454823457453780,"productUnitUid":1475901793261803389,"exchangeQuantity":0.500,"isBase":1}"#;
        assert!(lost::<UnitExchange>(exchange).is_empty());
    }

    #[test]
    fn a_whole_number_is_exact_or_refused() {
        for (json, value) in [
            ("9223372036854775807", Some(i64::MAX)),
            ("\"1366004607492564649\"", Some(1_366_004_607_492_564_649)),
            ("-1", Some(-1)),
            ("9223372036854775808", None),
            ("1.0", None),
            ("1e3", None),
            ("null", None),
            ("\"\"", None),
        ] {
            let read: Result<Whole, _> = serde_json::from_str(json);
            assert_eq!(read.ok().map(Whole::value), value, "{json}");
        }
    }
}
