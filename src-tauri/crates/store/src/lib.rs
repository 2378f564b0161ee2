//! The two SQLite files, the journal and everything that reads or writes them.
