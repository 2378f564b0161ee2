//! The figures of a shift and of a day, as they cross.

use crate::wire::figures::{CashierTotal, CategoryTotal, Figures, MethodTotal, RateTotal, Tally, TipTotal};
use domain::money::{Currency, Money};
use domain::settle::Method;
use domain::shift::{self, ShiftTotals, Tips};

pub(crate) fn figures(totals: &ShiftTotals, unsent: u64, currency: &Currency) -> Figures {
    let amount = |money| currency.format(money);
    let tally = |of: shift::Tally| Tally {
        count: of.count,
        amount: amount(of.amount),
    };
    Figures {
        sales: totals.sales,
        refunds: totals.refunds(),
        sold: amount(totals.sold),
        refunded: tally(totals.refunded),
        voided: tally(totals.voided),
        discounted: totals.discounted,
        price_overrides: totals.price_overrides,
        no_sales: totals.no_sales,
        gross: amount(totals.gross),
        discount: amount(totals.discount),
        net: amount(totals.net),
        tax: amount(totals.tax),
        tax_by_rate: totals.tax_by_rate.iter().map(|row| rate(row, currency)).collect(),
        gift_cards: amount(totals.gift_cards),
        paid_off: amount(totals.paid_off),
        deposits: amount(totals.deposits),
        deposits_held: amount(totals.deposits_held),
        tips: tips(&totals.tips, currency),
        tenders: method_totals(&totals.tenders, currency),
        by_category: totals.by_category.iter().map(|row| category(row, currency)).collect(),
        by_cashier: totals.by_cashier.iter().map(|row| cashier(row, currency)).collect(),
        unsent,
    }
}

fn method_totals(tenders: &[(Method, Money)], currency: &Currency) -> Vec<MethodTotal> {
    let total = |(method, amount): &(Method, Money)| MethodTotal {
        method: method.code().to_owned(),
        amount: currency.format(*amount),
    };
    tenders.iter().map(total).collect()
}

fn tips(tips: &[Tips], currency: &Currency) -> Vec<TipTotal> {
    let total = |one: &Tips| TipTotal {
        name: one.name.clone(),
        amount: currency.format(one.amount),
    };
    tips.iter().map(total).collect()
}

fn rate(row: &shift::RateTotal, currency: &Currency) -> RateTotal {
    RateTotal {
        rate: row.rate.percent(),
        net: currency.format(row.net),
        tax: currency.format(row.tax),
    }
}

fn category(row: &shift::CategoryTotal, currency: &Currency) -> CategoryTotal {
    CategoryTotal {
        category: row.category.clone(),
        net: currency.format(row.net),
        tax: currency.format(row.tax),
    }
}

fn cashier(row: &shift::CashierTotal, currency: &Currency) -> CashierTotal {
    CashierTotal {
        name: row.name.clone(),
        sales: row.sales,
        voids: row.voids,
        items: row.items,
        net: currency.format(row.net),
    }
}
