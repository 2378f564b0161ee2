//! What things here are called at a back end, and what was pulled from it.

mod customer;
mod goods;
mod map;
mod pull;
mod pulled;
mod record;

pub(crate) use customer::forget_customer;
pub use customer::{CustomerTaken, RemoteCustomer};
pub use goods::RemoteProduct;
pub use map::MapKind;
pub(crate) use map::RemoteMapped;
pub(super) use pull::live_products;
pub(crate) use pull::{HeldPullsBelieved, drop_told};
pub use pull::{PageEnd, PullState};
pub use pulled::{Pulled, PulledFacts, RemoteKind};
pub use record::{RecordsWanted, RemoteRecord, RemoteRecords};
