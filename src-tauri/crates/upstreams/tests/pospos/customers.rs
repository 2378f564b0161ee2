//! Members arrive, though the vendor answers all of them whatever page is asked for.

use crate::shop::{Shop, options};
use testkit::pospos::{Options, Record, Seed};
use upstreams::{PullKind, RemoteCustomer, Rows};

const MEMBERS: &str = r#"[
    {"_id":"m1","code":"M000001","phonenumber":"0812345678","firstname":"Ana","lastname":"Sae","email":null,"taxid":"","address":"12 Rama I",
     "type":{"_id":"t1","name_th":"ทอง","name_en":"Gold"},"price_level":"0","status":false},
    {"_id":"m2","code":"M000002","phonenumber":"0812345678","firstname":"","lastname":"","storename":"Tea Co",
     "type":{"name_th":"ขายส่ง","name_en":""}}]"#;

async fn everybody(shop: &Shop) -> Vec<RemoteCustomer> {
    let (mut cursor, mut everybody) = (None, Vec::new());
    loop {
        let page = shop.upstream.pull(PullKind::Customers, cursor, 100).await.unwrap();
        let Rows::Customers(rows) = page.rows else {
            unreachable!("customers were asked for")
        };
        everybody.extend(rows);
        cursor = page.next;
        if cursor.is_none() {
            return everybody;
        }
    }
}

fn shop(members: &str) -> Shop {
    let seed = Seed {
        members: Record::list(members),
        ..Seed::default()
    };
    let options = Options { seed, ..options() };
    Shop::with(options, &[("calls_per_minute", "1800")])
}

#[tokio::test]
async fn every_member_arrives_once_with_the_name_of_the_level() {
    let shop = shop(MEMBERS);
    let text = |text: &str| Some(text.to_owned());
    let ana = RemoteCustomer {
        remote_id: "m1".to_owned(),
        number: text("M000001"),
        name: text("Ana Sae"),
        phone: text("0812345678"),
        address: text("12 Rama I"),
        tax_id: text(""),
        level: text("Gold"),
        active: true,
        ..RemoteCustomer::default()
    };
    let firm = RemoteCustomer {
        remote_id: "m2".to_owned(),
        number: text("M000002"),
        name: text("Tea Co"),
        phone: text("0812345678"),
        level: text("ขายส่ง"),
        active: true,
        ..RemoteCustomer::default()
    };
    assert_eq!(everybody(&shop).await, [ana, firm]);
    let asked = shop.simulator.requests().into_iter();
    let asked: Vec<String> = asked.map(|asked| asked.query).collect();
    assert_eq!(
        asked,
        ["page=1&limit=100", "page=2&limit=100"],
        "the second is the first again"
    );
}

#[tokio::test]
async fn a_shop_without_members_is_asked_once() {
    let shop = shop("[]");
    assert!(everybody(&shop).await.is_empty());
    assert_eq!(shop.simulator.requests().len(), 1);
}
