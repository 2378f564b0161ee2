//! Back ends that tell by themselves that something has changed there: their lists are read at once. What they tell is not listened to.

use crate::engine::{Engine, Surroundings, locked};
use domain::UpstreamId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use store::{StoreError, Upstream};
use upstreams::{Hook, OpenHook};

/// What is rung when a back end has told of something.
pub type Ring = Arc<dyn Fn() + Send + Sync>;

/// The port on which a back end may tell of changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HookStanding {
    /// The port, on this machine alone.
    pub port: u16,
    /// Why nobody listens there; nothing where somebody does.
    pub closed: Option<String>,
    /// How often it told of something since the till was opened.
    pub heard: u64,
    /// When it did last, Unix milliseconds UTC.
    pub heard_at_ms: Option<i64>,
}

/// One port, and what was heard there.
struct Ear {
    standing: HookStanding,
    /// Whether its back end told of something that nobody has looked at yet.
    told: bool,
    /// Closed with it.
    _open: Option<OpenHook>,
}

/// The ports of all back ends.
#[derive(Default)]
pub(crate) struct Hooks(Arc<Mutex<HashMap<UpstreamId, Ear>>>);

impl Hooks {
    pub(crate) fn close(&self, id: UpstreamId) {
        locked(&self.0).remove(&id);
    }

    /// Those that told of something since somebody last asked.
    fn told(&self) -> Vec<UpstreamId> {
        let mut ears = locked(&self.0);
        let told = |(id, ear): (&UpstreamId, &mut Ear)| std::mem::take(&mut ear.told).then_some(*id);
        ears.iter_mut().filter_map(told).collect()
    }

    fn is_open(&self, id: UpstreamId) -> bool {
        locked(&self.0)
            .get(&id)
            .is_some_and(|ear| ear.standing.closed.is_none())
    }
}

impl Engine {
    /// Listens for every back end that may tell of changes, and rings when one does; a port that could not be had is tried again.
    ///
    /// # Errors
    /// [`StoreError`] when the ledger cannot be read.
    pub fn listen(&self, around: &dyn Surroundings, ring: &Ring) -> Result<(), StoreError> {
        for upstream in self.ledger().upstreams()? {
            let hook = self.client(around, &upstream).ok().and_then(|client| client.hook());
            if let Some(hook) = hook.filter(|_| !self.hooks().is_open(upstream.id)) {
                self.open(&upstream, hook, Arc::clone(ring));
            }
        }
        Ok(())
    }

    fn open(&self, upstream: &Upstream, hook: Hook, ring: Ring) {
        let (ears, clock, id, port) = (Arc::clone(&self.hooks().0), self.clock(), upstream.id, hook.port());
        let heard = move || {
            if let Some(ear) = locked(&ears).get_mut(&id) {
                ear.told = true;
                ear.standing.heard += 1;
                ear.standing.heard_at_ms = Some(clock());
            }
            ring();
        };
        let opened = self.block_on(hook.open(Arc::new(heard)));
        let closed = opened.as_ref().err().map(ToString::to_string);
        let ear = Ear {
            standing: HookStanding {
                port,
                closed: closed.clone(),
                heard: 0,
                heard_at_ms: None,
            },
            told: false,
            _open: opened.ok(),
        };
        let before = locked(&self.hooks().0).insert(id, ear);
        match closed {
            None => tracing::info!(upstream = %upstream.name, port, "is listened to"),
            Some(why) if before.is_none() => {
                tracing::warn!(upstream = %upstream.name, port, why, "cannot be listened to")
            }
            Some(_) => {}
        }
    }

    /// What was told of is read at once.
    pub(crate) fn look_at_what_was_told(&self) -> Result<(), StoreError> {
        for id in self.hooks().told() {
            self.ledger().pulls_due(id)?;
        }
        Ok(())
    }

    /// How the port of a back end stands; nothing where it has none, or where nobody was asked to listen.
    #[must_use]
    pub fn hook(&self, id: UpstreamId) -> Option<HookStanding> {
        locked(&self.hooks().0).get(&id).map(|ear| ear.standing.clone())
    }
}
