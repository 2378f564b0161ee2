//! The documented answer to a request. Refusals come with HTTP 200: the envelope says what they are.

use super::books::Books;
use super::endpoint;
use super::pages::Table;
use super::pages::place;
use super::row::Row;
use crate::simulator::{Heard, Reply, System};
use serde::Serialize;

/// Why a request is refused: a code and words.
pub(super) type Refused = (i64, String);

type Answered = Result<Reply, Refused>;

impl System for Books {
    const BASE: &'static str = endpoint::BASE;

    fn route(method: &str, path: &str) -> Result<&'static str, u16> {
        endpoint::find(method, path).map(|(route, _)| route)
    }

    fn is_list(route: &str) -> bool {
        route.ends_with("Pages")
    }

    fn answer(&mut self, heard: &Heard) -> Reply {
        let answered = self.admit(heard).and_then(|asked| self.answer_to(heard.route, &asked));
        answered.unwrap_or_else(|(code, words)| refusal(200, Some(code), &words))
    }

    fn refusal(status: u16, words: &str) -> Reply {
        refusal(status, None, words)
    }

    fn empty_list() -> Reply {
        Reply::json(200, r#"{"status":"success","data":{"result":[],"pageSize":100}}"#)
    }
}

/// An accepted request's data.
pub(super) fn success(data: &impl Serialize) -> Reply {
    let data = serde_json::to_string(data).unwrap_or_default();
    Reply::json(200, format!(r#"{{"status":"success","messages":[],"data":{data}}}"#))
}

/// An accepted request that has no data.
pub(super) fn done() -> Answered {
    Ok(Reply::json(
        200,
        r#"{"status":"success","messages":[],"errorCode":null}"#,
    ))
}

fn refusal(status: u16, code: Option<i64>, words: &str) -> Reply {
    let mut envelope = Row::of(&[("status", r#""error""#)]);
    envelope.set("messages", &[words]);
    envelope.set("errorCode", &code);
    Reply::of(status, &envelope)
}

/// One row, or null.
pub(super) fn one(row: Option<Row>) -> Answered {
    Ok(success(&row))
}

/// Every row for which something holds.
pub(super) fn those(table: &Table, holds: impl Fn(&Row) -> bool) -> Answered {
    Ok(success(&table.values().filter(|row| holds(row)).collect::<Vec<_>>()))
}

fn all(table: &Table) -> Answered {
    those(table, |_| true)
}

/// Puts a row after the last.
pub(super) fn put(table: &mut Table, row: Row) {
    table.insert(table.len() as i64 + 1, row);
}

impl Books {
    fn answer_to(&mut self, route: &str, asked: &Row) -> Answered {
        let method = route.rsplit('/').next().unwrap_or_default();
        let of_product = |row: &Row| row.whole("productUid") == asked.whole("productUid");
        match method {
            "queryProductCategoryPages" => self.table(asked, &self.categories),
            "queryProductImagePages" => self.table(asked, &self.images),
            "queryProductImagesByProductUid" => those(&self.images, of_product),
            "queryProductImagesByBarcode" => those(&self.images, |row| {
                row.text("productBarcode") == asked.text("productBarcode")
            }),
            "queryProductByBarcode" => one(self.products.by_barcode(&asked.text("barcode")).map(|(_, row)| row)),
            "queryProductByUid" => one(self.products.by_uid(uid_of(asked)).map(|(_, row)| row)),
            "queryProductPages" => self.product_pages(asked),
            "queryProductByBarcodes" => self.by_barcodes(asked),
            "updateProductInfo" => self.update_product(asked),
            "addProductInfo" => self.add_product(asked),
            "queryAllProductUnitDef" => all(&self.units),
            "querySupplierPages" => self.table(asked, &self.suppliers),
            "queryUnitExchangePages" => self.table(asked, &self.exchanges),
            "queryUnitExchangeByProductUid" => those(&self.exchanges, of_product),
            "updateProductCustomerPrice" => self.update_member_prices(asked),
            "queryProducOtherInfotByUids" => self.other_info(asked),
            "addCategory" => self.add_category(asked),
            "updateCategory" => self.update_category(asked),
            "queryProductBrandPages" => self.table(asked, &self.brands),
            "queryAllProductAttributePackage" => all(&self.packages),
            "queryAllProductattribute" => all(&self.attributes),
            "queryAllCashier" => all(&self.cashiers),
            "queryAllPayMethod" => all(&self.pay_methods),
            _ => self.answer_beyond(method, asked),
        }
    }

    fn product_pages(&mut self, asked: &Row) -> Answered {
        let after = place(asked)?;
        self.pages_served.push(after);
        let (from, to) = (asked.text("updatedDateTimeFrom"), asked.text("updatedDateTimeTo"));
        let category = asked.json("categoryUid").trim_matches('"').to_owned();
        let deleted_too = asked.whole("needAllIncludeDel") == Some(1);
        let wanted = |row: &Row| {
            let updated = row.text("updatedDatetime");
            (category.is_empty() || row.json("categoryUid") == category)
                && (deleted_too || row.whole("enable") != Some(-1))
                && (from.is_empty() || updated >= from)
                && (to.is_empty() || updated <= to)
        };
        self.page(self.products.after(after).filter(|(_, row)| wanted(row)))
    }

    fn by_barcodes(&self, asked: &Row) -> Answered {
        let codes: Vec<String> = serde_json::from_str(asked.json("barcodes")).unwrap_or_default();
        let found = codes.iter().filter_map(|code| self.products.by_barcode(code));
        Ok(success(&found.map(|(_, row)| row).collect::<Vec<_>>()))
    }

    fn other_info(&self, asked: &Row) -> Answered {
        let uids: Vec<i64> = serde_json::from_str(asked.json("productUids")).unwrap_or_default();
        those(&self.others, |row| {
            row.whole("productUid").is_some_and(|uid| uids.contains(&uid))
        })
    }

    fn update_product(&mut self, asked: &Row) -> Answered {
        let change = asked.object("productInfo");
        let uid = change.whole("uid").unwrap_or_default();
        let (no, mut row) = self.products.by_uid(uid).ok_or_else(no_product)?;
        row.change(change);
        self.products.set(no, row);
        done()
    }

    fn add_product(&mut self, asked: &Row) -> Answered {
        let new = asked.object("productInfo");
        if self.products.by_barcode(&new.text("barcode")).is_some() {
            return Err((5004, "商品已存在".to_owned()));
        }
        let is_zero = |name| new.json(name).bytes().all(|byte| matches!(byte, b'0' | b'.'));
        if is_zero("buyPrice") || is_zero("sellPrice") {
            return Err((1004, "参数错误: 价格不可为0".to_owned()));
        }
        let mut row = self.products.put(new);
        row.set("id", &0);
        Ok(success(&row))
    }

    fn update_member_prices(&mut self, asked: &Row) -> Answered {
        self.products.by_uid(uid_of(asked)).ok_or_else(no_product)?;
        put(&mut self.member_prices, asked.clone());
        done()
    }

    fn add_category(&mut self, asked: &Row) -> Answered {
        let mut row = Row::of(&[("id", "0")]);
        row.set("uid", &(287_518_801_523_242_325 + self.categories.len() as i64));
        row.set("name", &asked.text("name"));
        row.set("parentUid", &asked.whole("parentUid"));
        put(&mut self.categories, row.clone());
        Ok(success(&row))
    }

    fn update_category(&mut self, asked: &Row) -> Answered {
        let uid = asked.text("uid").parse().ok();
        let row = self.categories.values_mut().find(|row| row.whole("uid") == uid);
        let row = row.ok_or_else(|| (5002, "分类不存在".to_owned()))?;
        row.set("name", &asked.text("name"));
        if let Some(parent) = asked.whole("parentUid").filter(|parent| *parent >= 0) {
            row.set("parentUid", &parent);
        }
        Ok(success(row))
    }
}

fn uid_of(asked: &Row) -> i64 {
    asked.whole("productUid").unwrap_or_default()
}

/// As the vendor says it (code 5001).
pub(super) fn no_product() -> Refused {
    (5001, "商品不存在".to_owned())
}
