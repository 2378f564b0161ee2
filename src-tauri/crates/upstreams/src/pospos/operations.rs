//! The typed calls by name.

use super::calls::Anything;
use super::client::Client;
use crate::fault::CallFault;
use crate::operation::{Given, Nothing, answer, reads, unknown};
use crate::upstream::Operation;

/// Every documented endpoint, with an example of what it takes.
#[rustfmt::skip]
pub(super) const OPERATIONS: &[Operation] = &[
    reads("list_transactions", "GET /transactions", r#"{"page":1,"limit":200,"start":"2022-01-01","end":"2022-01-30"}"#),
    reads("list_stock", "GET /stock", "{}"),
    reads("list_stock_pages", "GET /stock/pagination", r#"{"page":1,"limit":200,"term":"tea"}"#),
    reads("get_stock", "GET /stock/{id}", r#"{"id":"61d5a1b2c3d4e5f607182930"}"#),
    reads("list_members", "GET /member", r#"{"page":1,"limit":200}"#),
    reads("find_members_by_phone", "GET /member/find/phonenumber/{phonenumber}", r#"{"phonenumber":"0812345678"}"#),
    reads("get_member_by_code", "GET /member/code/{code}", r#"{"code":"M000001"}"#),
    reads("get_member", "GET /member/id/{id}", r#"{"id":"61d5a1b2c3d4e5f607182930"}"#),
    reads("list_credit", "GET /credit", r#"{"page":1,"limit":200,"period":"ALL","status":"pending"}"#),
    reads("list_vendors", "GET /vendor", r#"{"page":1,"limit":200,"term":"0812345678"}"#),
    reads("list_buy_documents", "GET /buy-document", r#"{"page":1,"limit":200,"start_date":"2022-01-01","end_date":"2022-01-30"}"#),
];

/// Makes one call.
///
/// # Errors
/// [`CallFault`]; [`CallFault::UnknownOperation`] and [`CallFault::WrongArguments`] before anything is sent.
pub(super) async fn call(client: &Client, name: &str, json: &str) -> Result<String, CallFault> {
    let given = Given { name, json };
    match name {
        "list_transactions" => answer(client.list_transactions(&given.read()?).await),
        "list_stock" => {
            let Nothing {} = given.read()?;
            answer(client.list_stock().await)
        }
        "list_stock_pages" => answer(client.list_stock_pages(&given.read()?).await),
        "get_stock" => answer(client.get_stock(&given.read()?).await),
        "list_members" => answer(client.list_members(&given.read()?).await),
        "find_members_by_phone" => answer(client.find_members_by_phone(&given.read()?).await),
        "get_member_by_code" => answer(client.get_member_by_code(&given.read()?).await),
        "get_member" => answer(client.get_member(&given.read()?).await),
        "list_credit" => answer(client.list_credit::<Anything>(&given.read()?).await),
        "list_vendors" => answer(client.list_vendors::<Anything>(&given.read()?).await),
        "list_buy_documents" => answer(client.list_buy_documents::<Anything>(&given.read()?).await),
        _ => Err(unknown(name, OPERATIONS)),
    }
}
