//! What differs between the web views of the operating systems. Only Linux's was run so far.

#[cfg(target_os = "linux")]
#[path = "platform/linux.rs"]
mod system;

#[cfg(not(target_os = "linux"))]
#[path = "platform/other.rs"]
mod system;

pub(crate) use system::{calm, load_anew, reload_when_dead};
