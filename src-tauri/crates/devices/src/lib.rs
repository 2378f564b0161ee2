//! Printers and their transports: a page becomes bytes by the printer's profile.
