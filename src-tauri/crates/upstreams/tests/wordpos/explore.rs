//! What WordPos's document leaves open, found out by one order.

use crate::found::found;
use crate::shop::Shop;
use testkit::wordpos::{Extra, Options};
use upstreams::Tried;

const TEXT: &str = "EVERTILL TEST (no sale)";

async fn tried(extra: Extra, settings: &[(&str, &str)]) -> (Shop, Tried) {
    let options = Options {
        extra,
        ..Options::default()
    };
    let shop = Shop::with(options, settings);
    let tried = shop.upstream.try_out(TEXT).await.unwrap();
    (shop, tried)
}

#[tokio::test]
async fn the_field_that_comes_back_is_named_and_the_order_that_cannot_be_taken_away_too() {
    for (extra, settings, field) in [
        (Extra::Kept, &[][..], "reference"),
        (Extra::Kept, &[("reference_field", "memo")], "memo"),
        (Extra::Dropped, &[], "none"),
        (Extra::Refused, &[], "none"),
    ] {
        let (shop, tried) = tried(extra, settings).await;
        let orders = shop.simulator.orders();
        assert_eq!(orders.len(), 1, "{extra:?}: one order, once");
        assert_eq!(tried.left, [format!("order {}", orders[0].text("id"))], "{extra:?}");
        assert_eq!(
            found(&tried.findings),
            [("reference_field", field), ("order_moves_stock", "no")],
            "{extra:?}"
        );
    }
}

#[tokio::test]
async fn how_the_clocks_stand_is_found_by_reading_only() {
    let shop = Shop::with(Options::default(), &[]);
    let findings = shop.upstream.explore().await.unwrap();
    assert_eq!(found(&findings), [], "one product comes whole");
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(shop.simulator.orders().is_empty());
}
