//! What reaches a printer, over real sockets, pseudo-terminals and files, read back by a decoder that lets nothing pass.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod bytes;
mod escpos_crate;
mod files;
mod network;
mod peer;
#[cfg(unix)]
mod serial;
mod state;
