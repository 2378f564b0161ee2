//! Orders and tickets: what is not in the vendor's document.

use super::answer::{Refused, done, no_product, one, put, success, those};
use super::books::Books;
use super::row::Row;
use crate::simulator::Reply;
use rust_decimal::Decimal;

/// Longer remarks lose their end.
const LONGEST_REMARK: usize = 200;

const CREATED: i64 = 0;
const CANCELLED: i64 = 3;
const COMPLETED: i64 = 4;

type Answered = Result<Reply, Refused>;

impl Books {
    pub(super) fn answer_beyond(&mut self, method: &str, asked: &Row) -> Answered {
        match method {
            "addOnLineOrder" => self.add_order(asked),
            "completeOrder" => self.complete_order(asked),
            "cancleOrder" => self.order_becomes(asked, CANCELLED).and_then(|_| done()),
            "queryOrderByNo" => one(self.order(asked).map(|(_, row)| row)),
            "queryOrderPages" => self.span(asked, &self.orders, "orderDateTime"),
            "queryTicketPages" => self.span(asked, &self.tickets, "datetime"),
            "queryTicketBySn" => one(self
                .tickets
                .values()
                .find(|row| row.text("sn") == asked.text("sn"))
                .cloned()),
            "queryCustomerPages" => self.table(asked, &self.customers),
            "queryByNumber" => {
                let number = asked.text("customerNum");
                one(self
                    .customers
                    .values()
                    .find(|row| row.text("number") == number)
                    .cloned())
            }
            "queryByUid" => one(self.customer(asked.whole("customerUid")).cloned()),
            "updateBalancePointByIncrement" => self.book(asked),
            "queryBytel" => those(&self.customers, |row| row.text("phone") == asked.text("customerTel")),
            "add" => self.add_customer(asked),
            "updateBaseInfo" => self.update_customer(asked),
            "queryAccessTimes" => Ok(success(&Row::of(&[("limitTimes", &self.limit().to_string())]))),
            "queryDailyAccessTimesLog" => {
                let log = Row::of(&[
                    ("date", asked.json("endDate")),
                    ("times", &self.calls_today.to_string()),
                ]);
                Ok(success(&[log]))
            }
            _ => Err((1004, "接口不存在".to_owned())),
        }
    }

    fn limit(&self) -> u32 {
        self.daily_quota.unwrap_or(3000)
    }

    fn add_order(&mut self, asked: &Row) -> Answered {
        if asked.whole("payOnLine") == Some(1) && asked.text("payMethod") == "Cash" {
            return Err((1004, "payOnLine错误".to_owned()));
        }
        if asked.text("orderSource") == "openApi" && asked.json("totalAmount").is_empty() {
            return Err((1004, "totalAmount不能为空".to_owned()));
        }
        let lines = asked
            .objects("items")
            .iter()
            .map(|line| self.line(line))
            .collect::<Result<Vec<_>, _>>()?;
        let remark: String = asked.text("orderRemark").chars().take(LONGEST_REMARK).collect();
        let mut order = asked.clone();
        order.remove("appId");
        order.set("orderNo", &format!("2026{:016}", self.orders.len() + 1));
        order.set("state", &CREATED);
        order.set("orderRemark", &remark);
        order.set("items", &lines);
        put(&mut self.orders, order.clone());
        let mut told = Row::of(&[("orderNo", order.json("orderNo"))]);
        told.set_json("orderCreateDateTime", order.json("orderDateTime"));
        told.set_json("totalAmount", order.json("totalAmount"));
        Ok(success(&told))
    }

    /// A line as an order keeps it: the price that was sent, else the product's own.
    fn line(&self, sent: &Row) -> Result<Row, Refused> {
        let (_, product) = self
            .products
            .by_uid(sent.whole("productUid").unwrap_or_default())
            .ok_or_else(no_product)?;
        let price = [sent.json("manualSellPrice"), product.json("sellPrice")];
        let price = price.into_iter().find(|price| !price.is_empty()).unwrap_or("0");
        let mut line = Row::of(&[
            ("productUid", sent.json("productUid")),
            ("productQuantity", sent.json("quantity")),
            ("productSellPrice", price),
            ("productName", product.json("name")),
            ("productBarcode", product.json("barcode")),
        ]);
        line.set("comment", &sent.text("comment"));
        Ok(line)
    }

    fn order(&self, asked: &Row) -> Option<(i64, Row)> {
        let no = asked.text("orderNo");
        let found = self.orders.iter().find(|(_, row)| row.text("orderNo") == no);
        found.map(|(key, row)| (*key, row.clone()))
    }

    /// The order after its state has changed; nothing more becomes of one that is cancelled or completed.
    fn order_becomes(&mut self, asked: &Row, state: i64) -> Result<Row, Refused> {
        let (key, mut order) = self.order(asked).ok_or_else(|| (6001, "订单不存在".to_owned()))?;
        if matches!(order.whole("state"), Some(CANCELLED | COMPLETED)) {
            return Err((6002, "订单状态错误".to_owned()));
        }
        order.set("state", &state);
        self.orders.insert(key, order.clone());
        Ok(order)
    }

    /// With a ticket, what was sold leaves the stock.
    fn complete_order(&mut self, asked: &Row) -> Answered {
        let order = self.order_becomes(asked, COMPLETED)?;
        if asked.json("shouldAddTicket") == "true" {
            let mut ticket = Row::of(&[("ticketType", r#""SELL""#), ("invalid", "0")]);
            ticket.set("sn", &format!("2026{:017}", self.tickets.len() + 1));
            ticket.set_json("datetime", order.json("orderDateTime"));
            ticket.set_json("totalAmount", order.json("totalAmount"));
            put(&mut self.tickets, ticket);
            order.objects("items").iter().for_each(|line| self.sell(line));
        }
        done()
    }

    fn sell(&mut self, line: &Row) {
        let Some((no, mut product)) = self.products.by_uid(line.whole("productUid").unwrap_or_default()) else {
            return;
        };
        let figure = |row: &Row, name| Decimal::from_str_exact(row.json(name)).unwrap_or_default();
        let left = figure(&product, "stock") - figure(line, "productQuantity");
        product.set_json("stock", &left.to_string());
        self.products.set(no, product);
    }
}
