//! What can be set up, and what is refused before the first request.

use crate::shop::{config, still};
use upstreams::{CallFault, Cause, PullKind, PushFault, connect};

fn why(settings: &[(&str, &str)]) -> String {
    let config = config("https://area8-win.pospal.cn:443/pospal-api2/openapi/v1", settings);
    connect("pospal", &config, still())
        .err()
        .map(|fault| fault.to_string())
        .unwrap_or_default()
}

#[test]
fn a_setting_that_says_nothing_usable_is_refused_with_what_it_may_be() {
    for (settings, expected) in [
        ([("app_id", "")], "app_id is missing (set app_id=…)"),
        (
            [("utc_offset", "Asia/Shanghai")],
            "utc_offset cannot be used: it is a distance from UTC such as +08:00, not \"Asia/Shanghai\"",
        ),
        (
            [("orders", "maybe")],
            "orders cannot be used: it is yes or no, not \"maybe\"",
        ),
        (
            [("complete_orders", "1")],
            "complete_orders cannot be used: it is yes or no, not \"1\"",
        ),
        (
            [("quota_codes", "1005,busy")],
            "quota_codes cannot be used: it is whole numbers separated by commas, not \"1005,busy\"",
        ),
        ([("quota_codes", "1005, 1006")], ""),
    ] {
        assert_eq!(why(&settings), expected, "{settings:?}");
    }
}

#[tokio::test]
async fn without_the_setting_nothing_that_the_document_does_not_name_is_pushed_or_looked_up() {
    let simulator = crate::shop::simulator();
    let upstream = crate::shop::with(&simulator, &[("orders", "no")]);
    let can = upstream.capabilities();
    assert!(!can.push_sales && !can.push_refunds && !can.look_up_sales, "{can:?}");
    let documented = [
        PullKind::Products,
        PullKind::Staff,
        PullKind::Customers,
        PullKind::Suppliers,
    ];
    assert_eq!(can.pulls, documented);
    let pushed = upstream.push(&crate::shop::sale("[T1-1 01907f3a]")).await;
    assert!(
        matches!(
            pushed,
            Err(PushFault::NotSent {
                cause: Cause::Setup,
                ..
            })
        ),
        "{pushed:?}"
    );
    let looked = upstream.look_up("[T1-1 01907f3a]", crate::shop::hint()).await;
    assert!(matches!(looked, Err(CallFault::NotOffered { .. })), "{looked:?}");
    for kind in [PullKind::Orders, PullKind::PastSales, PullKind::Purchases] {
        let pulled = upstream.pull(kind, None, 100).await;
        assert!(matches!(pulled, Err(CallFault::NotOffered { .. })), "{pulled:?}");
    }
    assert!(simulator.requests().is_empty(), "nothing was sent");
    assert!(crate::shop::upstream(&simulator).capabilities().push_sales);
}

#[tokio::test]
async fn a_probe_reads_one_small_list_and_names_the_account() {
    let simulator = crate::shop::simulator();
    let probe = crate::shop::upstream(&simulator).probe().await.unwrap();
    assert_eq!(probe.account, "shop");
    let asked: Vec<String> = simulator.requests().into_iter().map(|asked| asked.route).collect();
    assert_eq!(asked, ["POST /productOpenApi/queryAllProductUnitDef"]);
}
