//! Whole-till stories.
