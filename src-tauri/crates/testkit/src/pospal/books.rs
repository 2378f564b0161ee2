//! What the simulator has.

use super::pages::Table;
use super::products::{CATEGORY, Products, uid};
use super::row::Row;
use super::{Increment, Options};
use crate::simulator::Extra;

/// Everything there is.
pub struct Books {
    pub(super) app_id: String,
    pub(super) app_key: String,
    pub(super) daily_quota: Option<u32>,
    pub(super) calls_today: u32,
    pub(super) extra: Extra,
    pub(super) page_size: usize,
    pub(super) products: Products,
    /// After which product each page of them began that was served.
    pub(super) pages_served: Vec<i64>,
    pub(super) categories: Table,
    pub(super) images: Table,
    pub(super) units: Table,
    pub(super) exchanges: Table,
    pub(super) suppliers: Table,
    pub(super) brands: Table,
    pub(super) packages: Table,
    pub(super) attributes: Table,
    pub(super) others: Table,
    pub(super) member_prices: Table,
    pub(super) orders: Table,
    pub(super) tickets: Table,
    pub(super) pay_methods: Table,
    pub(super) customers: Table,
    pub(super) increments: Vec<Increment>,
    pub(super) cashiers: Table,
}

impl Books {
    /// The orders that are really there, oldest first.
    #[must_use]
    pub fn told_orders(&self) -> Vec<Row> {
        self.orders.values().cloned().collect()
    }

    /// Books with products and one or two of everything else.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self {
            app_id: options.app_id,
            app_key: options.app_key,
            daily_quota: options.daily_quota,
            calls_today: 0,
            extra: options.extra,
            page_size: options.page_size.max(1),
            products: Products::new(options.products),
            pages_served: Vec::new(),
            categories: table(&[&format!(r#"{{"uid":{CATEGORY},"parentUid":0,"name":"工艺品"}}"#)]),
            images: image(),
            units: table(&[r#"{"uid":1457686229942839743,"name":"千克"}"#]),
            exchanges: exchanges(),
            suppliers: table(&[
                r#"{"uid":140804498492323524,"number":"323524","name":"FUN","linkman":"蒋","gender":"男","tel":"138","email":"a@b.example","address":"厦门","remarks":"","enable":1}"#,
            ]),
            brands: table(&[r#"{"uid":1598687498092508967,"name":"宝马"}"#]),
            packages: table(&[r#"{"uid":1623400519311357858,"packageName":"加料"}"#]),
            attributes: table(&[
                r#"{"uid":1623400519311680579,"attributeName":"椰果","attributeValue":"1","packageUid":1623400519311357858,"isDefault":0}"#,
            ]),
            others: other_info(),
            member_prices: Table::new(),
            orders: Table::new(),
            tickets: Table::new(),
            pay_methods: table(&[r#"{"code":"payCode_1","name":"现金","showName":"Cash"}"#]),
            customers: table(&[
                r#"{"customerUid":1366004607492560001,"number":"1001","name":"Ana","phone":"0812345678","balance":10.00,"point":0.50}"#,
            ]),
            increments: Vec::new(),
            cashiers: table(&[
                r#"{"uid":1366004607492570001,"jobNumber":"1001","name":"Ana","enable":1}"#,
                r#"{"uid":1366004607492570003,"jobNumber":"1002","name":"Bo","enable":0}"#,
            ]),
        }
    }
}

/// Rows numbered from 1.
fn table(rows: &[&str]) -> Table {
    (1..).zip(rows.iter().filter_map(|json| Row::read(json))).collect()
}

fn image() -> Table {
    let uid = uid(1);
    table(&[&format!(
        r#"{{"productUid":{uid},"productName":"茶 Tea 1","productBarcode":"6900000000001","imageUrl":"http://127.0.0.1/1.jpg"}}"#
    )])
}

fn exchanges() -> Table {
    let uid = uid(1);
    table(&[
        &format!(r#"{{"productUid":{uid},"productUnitUid":1475901793261803389,"exchangeQuantity":1,"isBase":1}}"#),
        &format!(r#"{{"productUid":{uid},"productUnitUid":1457686229942839743,"exchangeQuantity":500,"isBase":0}}"#),
    ])
}

fn other_info() -> Table {
    let uid = uid(1);
    table(&[&format!(
        r#"{{"id":288891,"productUid":{uid},"brandUid":1598687498092508967,"brandName":"宝马","stockPosition":"库位B","weight":2222.22,"unitUid":1592365543294162767,"unitName":"kg","tagNames":["4驱"],"attributes":[{{"productAttributeUid":1623400519311680579,"suggest":0}}]}}"#
    )])
}
