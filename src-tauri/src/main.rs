//! The till's window.
fn main() {
    evertill_shell::run();
}
