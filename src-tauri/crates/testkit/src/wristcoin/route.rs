//! Which endpoint a request is for.

/// The path that every endpoint is under.
pub(super) const BASE: &str = "/api/v1";

/// The endpoint's spelling; 405 or 404 where there is none. But for signing in every one of them is a GET.
pub(super) fn find(method: &str, path: &str) -> Result<&'static str, u16> {
    let segments: Vec<&str> = path.strip_prefix(BASE).ok_or(404_u16)?.split('/').skip(1).collect();
    let (allowed, route) = match segments.as_slice() {
        ["authenticate"] => ("POST", "POST /authenticate"),
        ["events", _, "menu-items"] => ("GET", "GET /events/{event_id}/menu-items"),
        ["events", _, "staff"] => ("GET", "GET /events/{event_id}/staff"),
        ["events", _, "vendors"] => ("GET", "GET /events/{event_id}/vendors"),
        ["events", _, "inventory-items"] => ("GET", "GET /events/{event_id}/inventory-items"),
        ["events", _, "inventory-transaction-summaries"] => {
            ("GET", "GET /events/{event_id}/inventory-transaction-summaries")
        }
        ["events", _, "reports", "inventory-count"] => ("GET", "GET /events/{event_id}/reports/inventory-count"),
        ["events", _, "reports", "sales"] => ("GET", "GET /events/{event_id}/reports/sales"),
        ["events", _, "reports", "topups"] => ("GET", "GET /events/{event_id}/reports/topups"),
        _ => return Err(404),
    };
    if method == allowed { Ok(route) } else { Err(405) }
}
