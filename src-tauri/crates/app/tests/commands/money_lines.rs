//! Money that is no goods, as the faces know it: gift cards that are sold, debts that are paid off.

use crate::shop::Shop;
use app::Caller;
use serde_json::{Value, json};

const WATER: &str = "8850999320007";
const CARD: &str = "GC-0001";

/// A shop that takes gift cards and lets a customer owe, with a manager at the till.
fn shop() -> Shop {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "chai", "pin": "3333" }));
    let methods = ["cash", "card", "voucher", "store_credit", "on_account", "gift_card"];
    shop.done("take_methods", json!({ "methods": methods }));
    let facts = json!({ "name": "Lim Wei", "card": "M1", "credit_limit": "200" });
    shop.done("add_customer", json!({ "facts": facts }));
    shop
}

fn on_card(shop: &Shop) -> String {
    let card = shop.done("gift_card", json!({ "card": CARD }));
    card["balance"].as_str().unwrap().to_owned()
}

fn owed(shop: &Shop) -> String {
    let all = shop.done("customer_accounts", json!({ "customer": "M1" }));
    let all = all["accounts"].as_array().unwrap();
    let owed = all.iter().find(|one| one["account"] == "on_account").unwrap();
    owed["balance"].as_str().unwrap().to_owned()
}

/// Goods for 10.00 and 500.00 on the card.
fn filled(shop: &Shop) -> Value {
    shop.done(
        "sell",
        json!({ "scan": [WATER], "gift_card": ["gc-0001=500"], "tender": ["card:EXACT"] }),
    )
}

fn void(of: &Value) -> Value {
    json!({ "receipt_no": of["receipt_no"], "reason": "mistake" })
}

fn receipt(shop: &Shop, of: &Value, language: &str) -> String {
    let wanted = json!({ "receipt_no": of["receipt_no"], "format": "text", "language": language });
    shop.done("receipt", wanted)["content"].as_str().unwrap().to_owned()
}

#[test]
fn a_gift_card_is_filled_by_a_line_of_the_sale_and_the_void_takes_it_back_unless_it_was_spent() {
    let shop = shop();
    let sold = filled(&shop);
    assert_eq!(
        json!([sold["total"], sold["tax"]]),
        json!(["510.00", "0.65"]),
        "tax on the goods alone"
    );
    assert_eq!(on_card(&shop), "500.00");
    let spend = json!({ "scan": [WATER], "tender": ["gift_card:10:GC-0001"] });
    let spent = shop.done("sell", spend);
    assert_eq!(shop.refused("void_sale", void(&sold), "overspent")["left"], "490.00");
    let back =
        json!({ "receipt_no": sold["receipt_no"], "lines": [{ "line": 2 }], "tender": "card", "reason": "not wanted" });
    shop.refused("refund", back.clone(), "overspent");
    assert_eq!(on_card(&shop), "490.00", "a refusal leaves it as it was");
    shop.done("void_sale", void(&spent));
    shop.done("refund", back);
    assert_eq!(on_card(&shop), "0.00");
    let again = filled(&shop);
    shop.done("void_sale", void(&again));
    assert_eq!(on_card(&shop), "0.00");
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_gift_card_is_paid_with_money_alone() {
    let shop = shop();
    filled(&shop);
    let sale =
        |tender: &[&str]| json!({ "scan": [WATER], "gift_card": ["GC-0002=20"], "customer": "M1", "tender": tender });
    for tender in ["gift_card:EXACT:GC-0001", "on_account:EXACT", "voucher:30"] {
        let refusal = shop.refused("sell", sale(&[tender]), "only_goods");
        assert_eq!(refusal["goods"], "10.00", "{tender}");
    }
    let paid = shop.done("sell", sale(&["gift_card:10:GC-0001", "cash:20"]));
    let wrong = json!({ "receipt_no": paid["receipt_no"], "tender": ["gift_card:30:GC-0001"], "reason": "wrong key" });
    shop.refused("correct_tender", wrong, "only_goods");
    let wrong = json!({ "receipt_no": paid["receipt_no"], "tender": ["card:30"], "reason": "wrong key" });
    shop.done("correct_tender", wrong);
    assert_eq!(on_card(&shop), "500.00");
}

#[test]
fn money_beside_sales_is_in_no_figure_of_what_was_sold_and_stands_apart() {
    let shop = shop();
    shop.done(
        "sell",
        json!({ "scan": [format!("{WATER}x9")], "customer": "M1", "tender": ["on_account:EXACT"] }),
    );
    let goods = shop.done("x_report", json!({}));
    let day_of_goods = shop.done("day_report", json!({}));
    shop.done(
        "sell",
        json!({ "gift_card": ["GC-0001=500"], "tender": ["card:EXACT"] }),
    );
    shop.done(
        "sell",
        json!({ "pay_off": "40", "customer": "M1", "tender": ["cash:100"] }),
    );
    let x = shop.done("x_report", json!({}));
    let day = shop.done("day_report", json!({}));
    for figure in ["sales", "gross", "discount", "net", "tax"] {
        assert_eq!(x[figure], goods[figure], "{figure}");
        assert_eq!(day[figure], day_of_goods[figure], "{figure}");
    }
    for figure in ["tax_by_rate", "top_items", "by_cashier", "average", "by_hour"] {
        assert_eq!(day[figure], day_of_goods[figure], "{figure}");
    }
    for report in [&x, &day] {
        assert_eq!(
            json!([report["gift_cards"], report["paid_off"]]),
            json!(["500.00", "40.00"])
        );
        let kept = json!([{ "method": "cash", "amount": "40.00" }, { "method": "card", "amount": "500.00" }, { "method": "on_account", "amount": "90.00" }]);
        assert_eq!(report["tenders"], kept);
    }
    let z = shop.done("close_shift", json!({ "count": "2040" }));
    assert_eq!(
        json!([z["cash"]["difference"], z["paid_off"]]),
        json!(["0.00", "40.00"]),
        "it lies in the drawer"
    );
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_tip_is_no_sale_stands_with_its_cashier_and_stays_with_a_correction_and_goes_with_a_void() {
    let shop = shop();
    shop.done("sell", json!({ "scan": [WATER], "tender": ["cash:EXACT"] }));
    let before = shop.done("x_report", json!({}));
    let tipped = json!({ "scan": [WATER], "tip": "5", "discount": "10%", "tender": ["card:EXACT"] });
    let sold = shop.done("sell", tipped);
    assert_eq!(
        json!([sold["total"], sold["tax"], sold["discount"]]),
        json!(["14.00", "0.59", "1.00"]),
        "neither taxed nor lowered"
    );
    shop.refused(
        "sell",
        json!({ "scan": [WATER], "tip": "5", "tender": ["voucher:15"] }),
        "only_goods",
    );
    let right = json!({ "receipt_no": sold["receipt_no"], "tender": ["cash:14"], "reason": "wrong key" });
    shop.done("correct_tender", right);
    let x = shop.done("x_report", json!({}));
    let day = shop.done("day_report", json!({}));
    for report in [&x, &day] {
        assert_eq!(report["tips"], json!([{ "name": "chai", "amount": "5.00" }]));
        assert_eq!(json!([report["net"], report["tax"]]), json!(["17.76", "1.24"]));
    }
    for (language, word) in [("en", "Tip"), ("th", "ทิป"), ("zh", "小费")] {
        assert!(receipt(&shop, &sold, language).contains(word));
    }
    shop.done("void_sale", void(&sold));
    let after = shop.done("x_report", json!({}));
    assert_eq!(
        json!([after["net"], after["tax"]]),
        json!([before["net"], before["tax"]])
    );
    assert_eq!(after["tips"], json!([{ "name": "chai", "amount": "0.00" }]));
    shop.done("close_shift", json!({ "count": "2010" }));
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn a_debt_is_paid_off_with_a_receipt_never_above_what_is_owed_and_the_void_renews_it() {
    let shop = shop();
    shop.done(
        "sell",
        json!({ "scan": [format!("{WATER}x9")], "customer": "M1", "tender": ["on_account:EXACT"] }),
    );
    let pay = |amount: &str| json!({ "pay_off": amount, "customer": "M1", "tender": ["cash:EXACT"] });
    let refusal = shop.refused("sell", pay("90.01"), "overpaid");
    assert_eq!(refusal["owed"], "90.00");
    shop.refused(
        "sell",
        json!({ "pay_off": "10", "tender": ["cash:EXACT"] }),
        "needs_customer",
    );
    for wrong in ["0", "-5", "x", "1.234"] {
        shop.refused("sell", pay(wrong), "bad_amount");
    }
    let paid = shop.done("sell", pay("60"));
    assert_eq!(owed(&shop), "30.00");
    for (language, name, left) in [
        ("en", "Paid off on account", "Owed in all"),
        ("th", "ชำระยอดค้าง", "ยอดค้างทั้งหมด"),
        ("zh", "偿还挂账", "挂账合计"),
    ] {
        let text = receipt(&shop, &paid, language);
        assert!(
            text.contains(name) && text.contains(left) && text.contains("30.00"),
            "{text}"
        );
    }
    // The limit is lower now than what was owed: the debt comes back all the same.
    let facts = json!({ "credit_limit": "10" });
    shop.done("change_customer", json!({ "customer": "M1", "facts": facts }));
    shop.done("void_sale", void(&paid));
    assert_eq!(owed(&shop), "90.00");
    let stock = json!({ "receipt_no": paid["receipt_no"] });
    assert_eq!(
        shop.done("invoice_of", stock)["open"],
        Value::Null,
        "what sells nothing has no tax invoice"
    );
    assert_eq!(shop.done("verify", json!({}))["ok"], true);
}

#[test]
fn the_receipt_of_a_gift_card_hides_its_number_and_the_customers_window_too() {
    let shop = shop();
    let cart = shop.done("cart", json!({}));
    let at = json!({ "cart_id": cart["cart_id"], "revision": cart["revision"], "request_id": "0190a1b2-0000-7000-8000-000000000001" });
    let add = |number: &str| json!({ "at": at, "kind": "gift_card", "number": number, "amount": "300" });
    shop.refused("add_money", add("12"), "bad_gift_card");
    let cart = shop.done("add_money", add("6299 0000 1234 5678"));
    assert_eq!(
        json!([cart["total"], cart["lines"][0]["kind"], cart["tax"]]),
        json!(["300.00", "money", "0.00"])
    );
    assert_eq!(cart["lines"][0]["serial"], "6299000012345678");
    let window = shop.till.call(&Caller::Display, "display", json!({})).unwrap();
    assert_eq!(window["cart"]["lines"][0]["serial"], "…5678");
    let sold = shop.done(
        "sell",
        json!({ "gift_card": ["6299000012345678=300"], "tender": ["cash:EXACT"] }),
    );
    for (language, name) in [("en", "Gift card"), ("th", "บัตรของขวัญ"), ("zh", "礼品卡")] {
        let text = receipt(&shop, &sold, language);
        assert!(
            text.contains(name) && text.contains("…5678") && !text.contains("12345678"),
            "{text}"
        );
    }
}
