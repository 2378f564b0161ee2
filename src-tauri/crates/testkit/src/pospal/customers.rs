//! Customers, with what they have: changed by the till, and by others as the test says.

use super::answer::{Refused, done, put, success};
use super::books::Books;
use super::row::Row;
use super::{Increment, Simulator};
use crate::simulator::Reply;
use rust_decimal::Decimal;

type Answered = Result<Reply, Refused>;

impl Books {
    /// The customer with this uid.
    pub(super) fn customer(&self, uid: Option<i64>) -> Option<&Row> {
        self.customers.values().find(|row| row.whole("customerUid") == uid)
    }

    pub(super) fn add_customer(&mut self, asked: &Row) -> Answered {
        let mut new = asked.object("customerInfo");
        if self
            .customers
            .values()
            .any(|row| row.text("number") == new.text("number"))
        {
            return Err((7001, "会员号已存在".to_owned()));
        }
        new.set(
            "customerUid",
            &(1_366_004_607_492_580_001 + self.customers.len() as i64),
        );
        let told = Row::of(&[("customerUid", new.json("customerUid"))]);
        put(&mut self.customers, new);
        Ok(success(&told))
    }

    pub(super) fn update_customer(&mut self, asked: &Row) -> Answered {
        let change = asked.object("customerInfo");
        let uid = change.whole("customerUid");
        let row = self.customers.values_mut().find(|row| row.whole("customerUid") == uid);
        row.ok_or_else(|| (7002, "会员不存在".to_owned()))?.change(change);
        done()
    }

    /// Books what is asked on balance and points, both or neither; where the request says so only what is there is taken.
    pub(super) fn book(&mut self, asked: &Row) -> Answered {
        let uid = asked.whole("customerUid");
        let row = self.customer(uid).ok_or_else(|| (7002, "会员不存在".to_owned()))?;
        let before = Increment::of(row);
        let booked = Increment {
            customer_uid: uid.unwrap_or_default(),
            balance: figure(asked, "balanceIncrement"),
            points: figure(asked, "pointIncrement"),
        };
        let after = (before.balance + booked.balance, before.points + booked.points);
        if asked.whole("validateBalance") == Some(1) && after.0 < Decimal::ZERO {
            return Err((7003, "余额不足".to_owned()));
        }
        if asked.whole("validatePoint") == Some(1) && after.1 < Decimal::ZERO {
            return Err((7004, "积分不足".to_owned()));
        }
        self.has(uid, after);
        self.increments.push(booked);
        let mut told = Row::of(&[("customerUid", asked.json("customerUid"))]);
        told.set_json("balanceBeforeUpdate", &before.balance.to_string());
        told.set_json("balanceAfterUpdate", &after.0.to_string());
        told.set_json("pointBeforeUpdate", &before.points.to_string());
        told.set_json("pointAfterUpdate", &after.1.to_string());
        Ok(success(&told))
    }

    fn has(&mut self, uid: Option<i64>, (balance, points): (Decimal, Decimal)) {
        let found = self.customers.values_mut();
        for row in found.filter(|row| row.whole("customerUid") == uid) {
            row.set_json("balance", &balance.to_string());
            row.set_json("point", &points.to_string());
        }
    }
}

fn figure(row: &Row, name: &str) -> Decimal {
    Decimal::from_str_exact(row.json(name)).unwrap_or_default()
}

impl Increment {
    /// What a customer has.
    fn of(row: &Row) -> Self {
        Self {
            customer_uid: row.whole("customerUid").unwrap_or_default(),
            balance: figure(row, "balance"),
            points: figure(row, "point"),
        }
    }
}

impl Simulator {
    /// What a customer really has.
    #[must_use]
    pub fn customer(&self, uid: i64) -> Option<Increment> {
        self.system().customer(Some(uid)).map(Increment::of)
    }

    /// Says what a customer has from now on, as another till of the vendor's leaves it.
    pub fn set_customer(&self, uid: i64, balance: Decimal, points: Decimal) {
        self.system().has(Some(uid), (balance, points));
    }

    /// Puts a customer of somebody else's making among the others: their fields as JSON text.
    pub fn put_customer(&self, fields: &[(&str, &str)]) {
        put(&mut self.system().customers, Row::of(fields));
    }

    /// Changes fields of a customer, as JSON text, as somebody at the vendor's tills does.
    pub fn change_customer(&self, uid: i64, fields: &[(&str, &str)]) {
        let mut books = self.system();
        let customers = books.customers.values_mut();
        for row in customers.filter(|row| row.whole("customerUid") == Some(uid)) {
            row.change(Row::of(fields));
        }
    }

    /// The customers that are really there, oldest first.
    #[must_use]
    pub fn customers(&self) -> Vec<Row> {
        self.system().customers.values().cloned().collect()
    }

    /// What was really booked on customers by requests, oldest first.
    #[must_use]
    pub fn increments(&self) -> Vec<Increment> {
        self.system().increments.clone()
    }
}
