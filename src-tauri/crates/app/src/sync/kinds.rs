//! The kinds of back end that can be set up, and what each needs.

use crate::Till;
use crate::caller::Acting;
use crate::refusal::Refusal;
use crate::wire::Nothing;
use crate::wire::sync::{KindSetting, UpstreamKind, UpstreamKinds};
use sync::{COMMON, Kind, SETTINGS, Setting};

pub(crate) fn kinds(_: &Till, _: &Acting, _: Nothing) -> Result<UpstreamKinds, Refusal> {
    Ok(UpstreamKinds {
        kinds: sync::kinds().iter().map(kind).collect(),
        common: COMMON.iter().chain(SETTINGS).map(setting).collect(),
    })
}

fn kind(kind: &Kind) -> UpstreamKind {
    UpstreamKind {
        code: kind.code.to_owned(),
        title: kind.title.to_owned(),
        base_url: kind.base_url.to_owned(),
        secret: kind.secret.to_owned(),
        settings: kind.settings.iter().map(setting).collect(),
    }
}

fn setting(setting: &Setting) -> KindSetting {
    KindSetting {
        key: setting.key.to_owned(),
        usual: setting.default.map(str::to_owned),
    }
}
