//! Customers arrive in one answer, or in pages where an answer tells of them.

use crate::shop::{Shop, config, shop};
use std::sync::Arc;
use testkit::parrot::Simulator as Parrot;
use testkit::wordpos::{Options, Record};
use upstreams::{CallFault, NewCustomer, Page, PullKind, RemoteCustomer, Rows};

async fn first(shop: &Shop) -> (Vec<RemoteCustomer>, Option<String>) {
    match shop.upstream.pull(PullKind::Customers, None, 100).await.unwrap() {
        Page {
            rows: Rows::Customers(rows),
            next,
        } => (rows, next),
        page => unreachable!("customers were asked for, not {page:?}"),
    }
}

#[tokio::test]
async fn a_customer_is_read_by_fields_of_which_none_but_the_id_must_be_there() {
    let shop = shop();
    for customer in [
        r#"{"id":7,"name":"Mali","phone":812345678,"level":"Gold","points":3,"email":null}"#,
        r#"{"id":"cus-8","level":{"name":"Gold"}}"#,
    ] {
        shop.simulator.put_customer(Record::read(customer).unwrap());
    }
    let text = |text: &str| Some(text.to_owned());
    let mali = RemoteCustomer {
        remote_id: "7".to_owned(),
        name: text("Mali"),
        phone: text("812345678"),
        level: text("Gold"),
        active: true,
        ..RemoteCustomer::default()
    };
    let nobody = RemoteCustomer {
        remote_id: "cus-8".to_owned(),
        active: true,
        ..RemoteCustomer::default()
    };
    assert_eq!(
        first(&shop).await,
        (vec![mali, nobody], None),
        "one answer is all of them"
    );
    let asked = shop.simulator.requests();
    let lists: Vec<&str> = asked
        .iter()
        .filter(|asked| asked.route == "GET /v1/customers")
        .map(|asked| asked.query.as_str())
        .collect();
    assert_eq!(lists, [""], "the document names no parameter");
}

#[tokio::test]
async fn a_list_that_tells_of_pages_is_read_until_it_goes_round() {
    let parrot = Parrot::parrot().unwrap();
    let clock = Arc::new(|| crate::shop::NOW_MS);
    let upstream = upstreams::connect("wordpos", &config(&parrot.base_url(), &[]), clock).unwrap();
    let pull = async |cursor: Option<String>| upstream.pull(PullKind::Customers, cursor, 100).await;
    parrot.say(
        200,
        r#"{"success":true,"data":[{"id":"1"},{"id":"2"}],"pagination":{"page":1,"total":2}}"#,
    );
    let page = pull(None).await.unwrap();
    assert!(page.next.is_some(), "two rows, or two pages: nobody says");
    let again = pull(page.next).await.unwrap();
    let all = Page {
        rows: Rows::Customers(Vec::new()),
        next: None,
    };
    assert_eq!(again, all, "the same rows again are no more customers");
    let strange = pull(Some("nowhere".to_owned())).await;
    assert!(matches!(strange, Err(CallFault::WrongArguments { .. })), "{strange:?}");
}

#[tokio::test]
async fn a_customer_is_added_and_found_by_the_phone_number_in_whatever_writing() {
    let shop = Shop::with(Options::default(), &[("customers", "yes")]);
    let named = |phone: &str| NewCustomer {
        number: "M-7".to_owned(),
        name: "Mali".to_owned(),
        phone: phone.to_owned(),
        email: String::new(),
    };
    let (mali, written) = (named("089-555-1234"), named("089 555 1234"));
    assert_eq!(shop.upstream.look_up_customer(&mali).await, Ok(None));
    let added = shop.upstream.add_customer(&mali).await.unwrap();
    assert_eq!(shop.upstream.look_up_customer(&written).await, Ok(Some(added)));
    let nobody = shop.upstream.look_up_customer(&named("")).await;
    assert!(matches!(nobody, Err(CallFault::NotOffered { .. })), "{nobody:?}");
}
