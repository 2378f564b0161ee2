//! Which documented endpoint a request is for.

/// The path that every endpoint is under.
pub(super) const BASE: &str = "/api/v1";

/// A documented endpoint and the id in its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Route {
    Token,
    CreateItem,
    ListItems,
    GetItem(String),
    UpdateItem(String),
    DeleteItem(String),
    CreateOrder,
    ListOrders,
    GetOrder(String),
    UpdateOrder(String),
    DeleteOrder(String),
    ProcessPayment(String),
    ApplyDiscount(String),
    CreateUser,
    GetMe,
    ListUsers,
    UpdateUser(String),
    DeleteUser(String),
}

/// The endpoint's documented spelling and what it is; nothing when the method (405) or the path (404) is not documented.
pub(super) fn find(method: &str, path: &str) -> Result<(&'static str, Route), u16> {
    let segments: Vec<&str> = path.strip_prefix(BASE).ok_or(404_u16)?.split('/').skip(1).collect();
    let id = |at: usize| segments.get(at).map(|id| (*id).to_owned()).unwrap_or_default();
    Ok(match (method, segments.as_slice()) {
        ("POST", ["token"]) => ("POST /token", Route::Token),
        ("POST", ["items"]) => ("POST /items", Route::CreateItem),
        ("GET", ["items"]) => ("GET /items", Route::ListItems),
        ("GET", ["items", _]) => ("GET /items/{item_id}", Route::GetItem(id(1))),
        ("PUT", ["items", _]) => ("PUT /items/{item_id}", Route::UpdateItem(id(1))),
        ("DELETE", ["items", _]) => ("DELETE /items/{item_id}", Route::DeleteItem(id(1))),
        ("POST", ["orders"]) => ("POST /orders", Route::CreateOrder),
        ("GET", ["orders"]) => ("GET /orders", Route::ListOrders),
        ("GET", ["orders", _]) => ("GET /orders/{order_id}", Route::GetOrder(id(1))),
        ("PUT", ["orders", _]) => ("PUT /orders/{order_id}", Route::UpdateOrder(id(1))),
        ("DELETE", ["orders", _]) => ("DELETE /orders/{order_id}", Route::DeleteOrder(id(1))),
        ("POST", ["orders", _, "process_payment"]) => {
            ("POST /orders/{order_id}/process_payment", Route::ProcessPayment(id(1)))
        }
        ("POST", ["orders", _, "apply_discount"]) => {
            ("POST /orders/{order_id}/apply_discount", Route::ApplyDiscount(id(1)))
        }
        ("POST", ["users"]) => ("POST /users", Route::CreateUser),
        ("GET", ["users", "me"]) => ("GET /users/me", Route::GetMe),
        ("GET", ["users"]) => ("GET /users", Route::ListUsers),
        ("PUT", ["users", _]) => ("PUT /users/{user_id}", Route::UpdateUser(id(1))),
        ("DELETE", ["users", _]) => ("DELETE /users/{user_id}", Route::DeleteUser(id(1))),
        (_, ["token"] | ["items" | "orders" | "users"] | ["items" | "orders" | "users", _]) => return Err(405),
        (_, ["orders", _, "process_payment" | "apply_discount"]) => return Err(405),
        _ => return Err(404),
    })
}
