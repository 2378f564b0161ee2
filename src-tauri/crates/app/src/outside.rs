//! What the till takes from outside itself: the time and random numbers. The faces make them; everything below gets values.

use uuid::Uuid;

/// The time and random numbers, as the faces provide them.
pub trait Outside: Send + Sync {
    /// Now, Unix milliseconds UTC.
    fn now_ms(&self) -> i64;

    /// A new identity: UUIDv7, so that rows made together lie together.
    fn new_id(&self) -> Uuid;

    /// Random bytes for epochs, salts and keys.
    fn random(&self) -> [u8; 32];
}

/// The machine's own clock and random source.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

impl Outside for Machine {
    fn now_ms(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn random(&self) -> [u8; 32] {
        let (one, two) = (Uuid::new_v4(), Uuid::new_v4());
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(one.as_bytes());
        bytes[16..].copy_from_slice(two.as_bytes());
        bytes
    }
}
