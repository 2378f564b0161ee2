//! What the till takes from outside itself: the time, random numbers, the user's keyring, a sound device, a window to show. The faces
//! provide them; everything below gets values.

use devices::SoundDevice;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// The time, random numbers, the user's keyring, a sound device and the window, as the faces provide them.
pub trait Outside: Send + Sync {
    /// Now, Unix milliseconds UTC.
    fn now_ms(&self) -> i64;

    /// Milliseconds since the machine was started, by a clock that nobody sets and that counts on while the machine sleeps; nothing
    /// where the system has none.
    fn uptime_ms(&self) -> Option<i64> {
        None
    }

    /// A new identity: UUIDv7, so that rows made together lie together.
    fn new_id(&self) -> Uuid;

    /// Random bytes for epochs, salts and keys.
    fn random(&self) -> [u8; 32];

    /// Whether secrets of back ends may go to the user's keyring.
    fn has_keyring(&self) -> bool {
        false
    }

    /// The sound device. Only a face with a window has one.
    fn sound_device(&self) -> Option<Arc<dyn SoundDevice>> {
        None
    }

    /// Brings the till's window before all others; answers whether there is one.
    fn show_window(&self) -> bool {
        false
    }

    /// Opens the till of another folder in the place of this one; answers whether it does.
    fn open_instead(&self, _folder: &Path) -> bool {
        false
    }
}

/// The machine's own clock and random source.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

impl Outside for Machine {
    fn now_ms(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }

    fn uptime_ms(&self) -> Option<i64> {
        crate::platform::uptime_ms()
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

    fn has_keyring(&self) -> bool {
        crate::platform::has_keyring()
    }
}
