//! Customers: found, shown, added, changed.

use crate::args::{Customer, Facts, Sales};
use crate::asked::with_request_id;
use crate::columns::columns;
use crate::shown::{list, moment, text};
use crate::words::Words;
use serde_json::{Value, json};

/// The most that a search shows.
const MOST: u32 = 50;

/// What is known of a customer, in the order in which it is shown.
const FACTS: [&str; 11] = [
    "name",
    "phone",
    "card",
    "email",
    "tax_id",
    "branch",
    "address",
    "birthday",
    "level",
    "credit_limit",
    "exempt",
];

/// What to ask the till.
pub(crate) fn command(customer: &Customer) -> (&'static str, Value) {
    match customer {
        Customer::Find { text } => ("find_customers", json!({ "text": text, "limit": MOST })),
        Customer::Show { customer } => ("show_customer", json!({ "customer": customer })),
        Customer::Export { customer, format } => ("export_customer", json!({ "customer": customer, "format": format })),
        Customer::Doubles => ("customer_doubles", json!({})),
        Customer::Merge { customer, other, take } => (
            "merge_customers",
            json!({ "customer": customer, "other": other, "take": take }),
        ),
        Customer::Erase { customer } => ("erase_customer", json!({ "customer": customer })),
        Customer::Account { customer } => ("customer_accounts", json!({ "customer": customer })),
        Customer::Book {
            customer,
            account,
            amount,
            reason,
        } => (
            "adjust_account",
            with_request_id(json!({ "customer": customer, "account": account, "amount": amount, "reason": reason })),
        ),
        Customer::Tie {
            customer,
            upstream,
            number,
        } => (
            "tie_customer",
            json!({ "customer": customer, "upstream": upstream, "number": number }),
        ),
        Customer::Untie { customer } => ("untie_customer", json!({ "customer": customer })),
        Customer::Ask { customer } => ("ask_balance", json!({ "customer": customer })),
        Customer::Lease {
            credit: None,
            points: None,
            hours: None,
        } => ("lease_rule", json!({})),
        Customer::Lease { credit, points, hours } => (
            "set_lease_rule",
            json!({ "credit": credit, "points": points, "hours": hours }),
        ),
        Customer::Earn { per: None, worth: None } => ("points_rule", json!({})),
        Customer::Earn { per, worth } => ("set_points", json!({ "per": per, "worth": worth })),
        Customer::Phones { shown: None } => ("phones_rule", json!({})),
        Customer::Phones { shown: Some(shown) } => ("set_phones_rule", json!({ "masked": shown == "masked" })),
        Customer::Add(facts) => ("add_customer", with_request_id(json!({ "facts": known(facts) }))),
        Customer::Edit { customer, facts } => (
            "change_customer",
            json!({ "customer": customer, "facts": known(facts) }),
        ),
    }
}

/// The request for sales of which the number is not known.
pub(crate) fn sales(wanted: &Sales) -> Value {
    json!({ "customer": wanted.customer, "date": wanted.date, "total": wanted.total })
}

/// What people see of them.
pub(crate) fn sales_in_words(reply: &Value, words: &Words) -> String {
    let sales = list(reply, "sales");
    if sales.is_empty() {
        return words.say("cli-no-sales");
    }
    let row = |sale: &Value| {
        let kind = words.say(&format!("cli-{}", text(sale, "kind")));
        let facts = [
            &moment(sale, "sold_at"),
            &kind,
            text(sale, "total"),
            text(sale, "customer"),
        ]
        .map(str::to_owned);
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        (text(sale, "receipt_no").to_owned(), facts.join("  "))
    };
    columns(&sales.iter().map(row).collect::<Vec<_>>())
}

fn known(facts: &Facts) -> Value {
    json!({
        "name": facts.name,
        "phone": facts.phone,
        "card": facts.card,
        "email": facts.email,
        "tax_id": facts.tax_id,
        "branch": facts.branch,
        "address": facts.address,
        "birthday": facts.birthday,
        "level": facts.level,
        "credit_limit": facts.credit_limit,
        "exempt": facts.tax_exempt,
        "consent": facts.consent.as_deref().map(|agreed| agreed == "yes"),
        "note": facts.note,
    })
}

/// What people see of a reply.
pub(crate) fn in_words(customer: &Customer, reply: &Value, words: &Words) -> String {
    match customer {
        Customer::Find { .. } => found(reply, words),
        Customer::Erase { .. } => words.say("cli-customer-erased"),
        Customer::Account { .. }
        | Customer::Book { .. }
        | Customer::Tie { .. }
        | Customer::Untie { .. }
        | Customer::Ask { .. } => accounts(reply, words),
        Customer::Lease { .. } => words.with("cli-lease", reply),
        Customer::Earn { .. } => earned(reply, words),
        Customer::Export { .. } => text(reply, "text").to_owned(),
        Customer::Doubles => doubles(reply, words),
        Customer::Phones { .. } => words.with("cli-phones", &json!({ "masked": reply["masked"].to_string() })),
        Customer::Show { .. } | Customer::Merge { .. } | Customer::Add(_) | Customer::Edit { .. } => one(reply, words),
    }
}

/// Who may be one person, a pair in a line.
fn doubles(reply: &Value, words: &Words) -> String {
    let pairs = list(reply, "doubles");
    if pairs.is_empty() {
        return words.say("cli-no-doubles");
    }
    let row = |pair: &Value| {
        let one = |which: &str| {
            let facts = ["name", "phone", "card"].map(|fact| text(pair.get(which).unwrap_or(&Value::Null), fact));
            let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
            facts.join(", ")
        };
        let same = list(pair, "same").iter().filter_map(Value::as_str);
        let same = same.map(|fact| words.with("cli-customer-fact", &json!({ "fact": fact })));
        let both = format!("{} = {}", one("one"), one("other"));
        (both, same.collect::<Vec<_>>().join(", "))
    };
    columns(&pairs.iter().map(row).collect::<Vec<_>>())
}

fn accounts(reply: &Value, words: &Words) -> String {
    let of_each = list(reply, "accounts").iter().map(|one| account(one, words));
    let owner = reply.get("owner").filter(|owner| owner.is_object());
    let owner = owner.map(|owner| owned(owner, words));
    of_each.chain(owner).collect::<Vec<_>>().join("\n")
}

/// The back end that owns the balances: what it said, when, and what of it can be spent now.
fn owned(owner: &Value, words: &Words) -> String {
    let asked = match moment(owner, "asked_at").as_str() {
        "" => "never".to_owned(),
        at => at.to_owned(),
    };
    let facts = json!({
        "upstream": text(owner, "upstream"), "remote": text(owner, "remote"), "asked": asked,
        "waiting": owner["waiting"].to_string(), "desk": owner["desk"].to_string(),
    });
    let balances = list(owner, "balances")
        .iter()
        .map(|one| format!("  {}", words.with("cli-owned", one)));
    let head = std::iter::once(words.with("cli-owner", &facts));
    head.chain(balances).collect::<Vec<_>>().join("\n")
}

/// What stands in an account, and under it how it came about.
pub(crate) fn account(account: &Value, words: &Words) -> String {
    let row = |entry: &Value| {
        let (came, at) = (text(entry, "amount"), moment(entry, "at"));
        let said = match entry.get("said") {
            Some(Value::Bool(true)) => words.say("cli-account-said"),
            _ => String::new(),
        };
        let with = [text(entry, "receipt_no"), text(entry, "reason"), &said].concat();
        (format!("  {with}"), format!("{came:>10}  {at}"))
    };
    let entries: Vec<(String, String)> = list(account, "entries").iter().map(row).collect();
    let balance = words.with("cli-account", account);
    [balance, columns(&entries)].join("\n").trim_end().to_owned()
}

fn earned(reply: &Value, words: &Words) -> String {
    let earned = match text(reply, "per") {
        "" => words.say("cli-points-none"),
        per => words.with("cli-points-per", &json!({ "amount": per })),
    };
    let pays = match text(reply, "worth") {
        "" => words.say("cli-points-worthless"),
        worth => words.with("cli-points-worth", &json!({ "amount": worth })),
    };
    [earned, pays].join("\n")
}

fn found(reply: &Value, words: &Words) -> String {
    let customers = list(reply, "customers");
    if customers.is_empty() {
        return words.say("cli-no-customers");
    }
    let row = |one: &Value| {
        let facts = ["phone", "card", "level"].map(|fact| text(one, fact)).into_iter();
        let facts: Vec<&str> = facts.filter(|fact| !fact.is_empty()).collect();
        (text(one, "name").to_owned(), facts.join(", "))
    };
    columns(&customers.iter().map(row).collect::<Vec<_>>())
}

fn one(customer: &Value, words: &Words) -> String {
    let named = |fact: &str, value: &str| {
        (
            words.with("cli-customer-fact", &json!({ "fact": fact })),
            value.to_owned(),
        )
    };
    let mut rows: Vec<(String, String)> = FACTS
        .iter()
        .chain(["note", "customer_id"].iter())
        .map(|fact| (*fact, text(customer, fact)))
        .filter(|(_, value)| !value.is_empty())
        .map(|(fact, value)| named(fact, value))
        .collect();
    if customer.get("consent") == Some(&Value::Bool(true)) {
        rows.push(named("consent", &words.say("cli-customer-consents")));
    }
    match customer.get("owner") {
        Some(owner) => [columns(&rows), owned(owner, words)].join("\n"),
        None => columns(&rows),
    }
}
