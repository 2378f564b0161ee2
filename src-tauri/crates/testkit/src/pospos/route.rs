//! Which documented endpoint a request is for.

/// The path that every endpoint is under.
pub(super) const BASE: &str = "/developer/api";

/// The endpoint's documented spelling; 405 or 404 where there is none. Every documented call is a GET.
pub(super) fn find(method: &str, path: &str) -> Result<&'static str, u16> {
    let segments: Vec<&str> = path.strip_prefix(BASE).ok_or(404_u16)?.split('/').skip(1).collect();
    let route = match segments.as_slice() {
        ["transactions"] => "GET /transactions",
        ["stock"] => "GET /stock",
        ["stock", "pagination"] => "GET /stock/pagination",
        ["stock", _] => "GET /stock/{id}",
        ["member"] => "GET /member",
        ["member", "find", "phonenumber", _] => "GET /member/find/phonenumber/{phonenumber}",
        ["member", "code", _] => "GET /member/code/{code}",
        ["member", "id", _] => "GET /member/id/{id}",
        ["credit"] => "GET /credit",
        ["vendor"] => "GET /vendor",
        ["buy-document"] => "GET /buy-document",
        _ => return Err(404),
    };
    if method == "GET" { Ok(route) } else { Err(405) }
}
