//! Sync: upstreams, their state, the desk.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The badge in the bar; the worst state wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BadgeState {
    /// No upstream: nothing to show.
    None,
    /// Everything is sent.
    UpToDate,
    /// Sending.
    Sending,
    /// No connection: selling goes on.
    Offline,
    /// A person is needed.
    NeedsAttention,
    /// The till cannot save.
    CannotSave,
}

/// The badge with its numbers.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Badge {
    /// State.
    pub state: BadgeState,
    /// Sales that wait.
    pub waiting: u64,
    /// Sales on the desk.
    pub attention: u64,
}

/// One upstream's state.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UpstreamStatus {
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: String,
    /// Base address.
    pub base_url: String,
    /// Its settings by key.
    pub settings: BTreeMap<String, String>,
    /// What it can do, as codes: `sales`, `refunds`, `look_up`, `customers`, `balances`. Nothing where no client of it can be made.
    pub can: Vec<String>,
    /// What was found out of it that its vendor's document leaves open.
    pub learned: Vec<Learned>,
    /// What is read from it.
    pub feeds: Vec<FeedStatus>,
    /// The port on which it may tell of changes; nothing where it has none, or where no worker runs.
    pub webhook: Option<WebhookStatus>,
    /// Whether the last request reached it.
    pub online: bool,
    /// Queued.
    pub waiting: u64,
    /// Sent, no reply yet.
    pub in_flight: u64,
    /// Outcome not known; will be looked up.
    pub unknown: u64,
    /// There.
    pub confirmed: u64,
    /// Refused by the upstream.
    pub rejected: u64,
    /// On the desk.
    pub parked: u64,
    /// The upstream takes no sales.
    pub not_mirrorable: u64,
    /// Settled by hand; not sent.
    pub set_aside: u64,
    /// There more than once, and nobody has looked at it yet.
    pub duplicates: u64,
    /// Stored there with another total, and nobody has looked at it yet.
    pub differing: u64,
    /// Lists that have lost more than a tenth of their rows and wait for a person, by the kinds of [`FeedStatus`].
    pub held_lists: Vec<String>,
    /// When the oldest waiting sale was made.
    pub oldest_waiting_at: Option<String>,
    /// Last fault as a code; `sync-fault` says it in every language.
    pub last_fault: Option<String>,
    /// The HTTP status that came with it.
    pub last_status: Option<u16>,
    /// The same in the words of the system, for a technician.
    pub last_error: Option<String>,
}

/// How the port is on which a back end, or a relay for it, may tell of changes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WebhookStatus {
    /// The port, on this machine alone.
    pub port: u16,
    /// Why nobody listens there, in the words of the system; nothing where somebody does.
    pub closed: Option<String>,
    /// How often it told of something since the till was opened.
    pub heard: u64,
    /// When it did last.
    pub heard_at: Option<String>,
}

/// How far the reading of one list is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FeedStatus {
    /// `product`, `staff`, `customer`, `order`, `supplier`, `credit_sale`, `purchase` or `past_sale`.
    pub kind: String,
    /// Whether it was ever read to its end.
    pub complete: bool,
    /// Rows of the last time that it was read to its end.
    pub rows: u64,
    /// Rows of the reading that is under way.
    pub reading: Option<u64>,
    /// Whether its last page failed.
    pub failed: bool,
}

/// Every upstream's state.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncStatus {
    /// The upstreams.
    pub upstreams: Vec<UpstreamStatus>,
}

/// Runs sync.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SyncRun {
    /// Until nothing can be done now, else one pass.
    pub until_idle: bool,
    /// At most so long.
    pub timeout_s: u32,
}

/// A sale that a person must settle.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DeskItem {
    /// Upstream's name.
    pub upstream: String,
    /// Receipt number.
    pub receipt_no: String,
    /// `parked`, `rejected`, or `confirmed` where something was found.
    pub state: String,
    /// Why, as a code; `desk-<code>` says it in every language.
    pub code: String,
    /// Why, in the words of the till or the upstream.
    pub reason: String,
    /// The article number to map, where that is why.
    pub needs: Option<String>,
    /// What lies there is no sale but a change of a balance: by so many points, and by the credit that `reason` says.
    pub points: Option<i64>,
    /// What a technician needs besides, in the words of the system or of the back end.
    pub detail: Option<String>,
}

/// The desk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Desk {
    /// The sales.
    pub items: Vec<DeskItem>,
}

/// A sale on the desk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeskRef {
    /// Upstream's name.
    pub upstream: String,
    /// Receipt number.
    pub receipt_no: String,
}

/// A sale on the desk that a person has settled by hand.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// Upstream's name.
    pub upstream: String,
    /// Receipt number.
    pub receipt_no: String,
    /// Why it is not sent, in one line; it stands in the journal.
    pub reason: String,
}

/// A file for support about a sale on the desk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeskFile {
    /// Upstream's name.
    pub upstream: String,
    /// Receipt number.
    pub receipt_no: String,
    /// The whole path of a file that is not there yet; nothing: in the folder `support` of the data folder.
    #[serde(default)]
    pub file: Option<String>,
}

/// A new upstream.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddUpstream {
    /// Kind.
    pub kind: String,
    /// Name, unique.
    pub name: String,
    /// Base URL with its path.
    pub base_url: String,
    /// Settings by key.
    pub settings: BTreeMap<String, String>,
    /// The secret.
    pub secret: String,
    /// From which moment on sales go there (RFC 3339); from now on when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<String>,
}

/// Says how an upstream is reached from now on: only what is named. It is the same account; for another one it is removed and added.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeUpstream {
    /// Its name.
    pub name: String,
    /// Base URL with its path.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub base_url: Option<String>,
    /// Settings that change, by key; an empty one is taken away.
    #[serde(default)]
    pub settings: BTreeMap<String, String>,
    /// Another secret; nothing or empty where it stays.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub secret: Option<String>,
}

/// A setting of a kind.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct KindSetting {
    /// Its key.
    pub key: String,
    /// What counts where nothing is said; nothing where something must be said.
    pub usual: Option<String>,
}

/// A kind of upstream and what it needs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UpstreamKind {
    /// Its code.
    pub code: String,
    /// Its name, as people know it.
    pub title: String,
    /// The base address to propose.
    pub base_url: String,
    /// What its secret is, for a technician.
    pub secret: String,
    /// Its settings.
    pub settings: Vec<KindSetting>,
}

/// The kinds that can be set up, and the settings that all of them take.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UpstreamKinds {
    /// The kinds.
    pub kinds: Vec<UpstreamKind>,
    /// Settings of every kind.
    pub common: Vec<KindSetting>,
}

/// An upstream by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpstreamRef {
    /// Name.
    pub name: String,
}

/// A back end to ask.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProbeUpstream {
    /// Name.
    pub name: String,
    /// Whether one order is made there, and taken away again where that can be done, to see what becomes of it.
    #[serde(default)]
    pub write: bool,
}

/// What was found out of a back end that its vendor's document leaves open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Learned {
    /// `page_rows`, `clock_ahead`, `reference_field` or `order_moves_stock`; `sync-learned` says it in every language.
    pub question: String,
    /// A number (of rows, of seconds), the name of a field, `yes` or `no`; `none` where there is no such field.
    pub answer: String,
    /// When it was found.
    pub found_at: String,
}

/// What a probe found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Probe {
    /// Whether it answered and let us in.
    pub ok: bool,
    /// The account that answered, or the fault in the words of the system.
    pub findings: Vec<String>,
    /// What is known by now of what its vendor's document leaves open.
    pub learned: Vec<Learned>,
    /// Settings that were found out and are not made yet, by key.
    pub offers: BTreeMap<String, String>,
    /// What of the order that was made is still there, each as the back end names it.
    pub left: Vec<String>,
    /// Why the order that was made did not show everything, in the words of the system.
    pub trial_fault: Option<String>,
    /// The fault as a code; `sync-fault` says it in every language.
    pub fault: Option<String>,
    /// The HTTP status that came with it.
    pub status: Option<u16>,
    /// There is no keyring: the secret is kept in a file that only this user may read.
    pub secret_in_file: bool,
}

/// A map from a thing here to a thing there.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MapThing {
    /// Upstream's name.
    pub upstream: String,
    /// `product`, `staff`, `tender`, `tax` or `unit`.
    pub kind: String,
    /// Article number, staff name, method, tax code or unit here.
    pub local: String,
    /// Id there.
    pub remote: String,
}

/// A thing here and what it is called there.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Mapped {
    /// `product`, `staff`, `tender`, `tax` or `unit`.
    pub kind: String,
    /// What it is here.
    pub local: String,
    /// What it is there.
    pub remote: String,
}

/// The maps of an upstream.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Maps {
    /// Kind by kind, each in the order of what it is here.
    pub maps: Vec<Mapped>,
}

/// How many sales a new map has freed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Freed {
    /// Sales queued again.
    pub freed: u64,
}

/// A typed call of an upstream's client.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpstreamCall {
    /// Upstream's name.
    pub name: String,
    /// Operation.
    pub operation: String,
    /// Its arguments as a JSON text.
    pub json: String,
}

/// The operations of a kind.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Operations {
    /// Their names; those that write end in ` (writes)`.
    pub operations: Vec<String>,
}

/// A kind of upstream.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KindRef {
    /// Kind.
    pub kind: String,
}
