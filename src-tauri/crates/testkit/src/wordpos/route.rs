//! Which documented endpoint a request is for.

/// The endpoint's documented spelling; 405 or 404 where there is none.
pub(super) fn find(method: &str, path: &str) -> Result<&'static str, u16> {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    Ok(match (method, segments.as_slice()) {
        ("POST", ["oauth", "token"]) => "POST /oauth/token",
        ("GET", ["v1", "products"]) => "GET /v1/products",
        ("POST", ["v1", "products"]) => "POST /v1/products",
        ("GET", ["v1", "orders"]) => "GET /v1/orders",
        ("POST", ["v1", "orders"]) => "POST /v1/orders",
        ("GET", ["v1", "customers"]) => "GET /v1/customers",
        ("POST", ["v1", "customers"]) => "POST /v1/customers",
        ("GET", ["v1", "inventory"]) => "GET /v1/inventory",
        ("PUT", ["v1", "inventory", _]) => "PUT /v1/inventory/{product_id}",
        (_, ["oauth", "token"] | ["v1", "products" | "orders" | "customers" | "inventory"]) => return Err(405),
        (_, ["v1", "inventory", _]) => return Err(405),
        _ => return Err(404),
    })
}
