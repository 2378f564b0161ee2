//! What is sent and pulled, when, and what is done when it fails.
