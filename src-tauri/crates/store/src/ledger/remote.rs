//! What things here are called at a back end, and what was pulled from it.

mod customer;
mod goods;
mod map;
mod pull;
mod pulled;

pub use customer::{CustomerTaken, RemoteCustomer};
pub(crate) use customer::{drop_customers, forget_customer};
pub use goods::RemoteProduct;
pub use map::MapKind;
pub(crate) use map::RemoteMapped;
pub(crate) use pull::HeldPullsBelieved;
pub(super) use pull::live_products;
pub use pull::{PageEnd, PullState};
pub use pulled::{Pulled, PulledFacts, RemoteKind};
