//! Papers of training: none of them passes for one of the shop.

use crate::page::{Block, Page};
use crate::words::Word;

/// The same page with a banner at its head and at its foot that says what it is.
#[must_use]
pub fn for_training(mut page: Page) -> Page {
    let banner = Block::Banner {
        text: Word::TrainingMark.in_language(page.language).to_owned(),
    };
    page.blocks.insert(0, banner.clone());
    page.blocks.push(banner);
    page
}
