//! A Pospal that a shop is connected to.

use crate::shop::{OWNER, Shop};
use testkit::pospal::Simulator;

/// Adds it to a shop by command line as `head`, with settings, `--set KEY=VALUE …`.
pub fn join(shop: &Shop, account: &Simulator, settings: &str) {
    let url = account.base_url();
    let words = format!("upstream add pospal --name head --base-url {url} --set app_id=shop {settings} --secret-stdin");
    let _added = shop.ctl(&words).typed("secret").by(&OWNER).done();
}

/// Sends what waits and reads what is due.
pub fn sync(shop: &Shop) {
    let _status = shop.ctl("sync --until-idle --timeout 60").done();
}
