//! What reaches a printer, over real sockets, pseudo-terminals and files, read back by a decoder that lets nothing pass.

mod bytes;
mod files;
mod network;
mod peer;
