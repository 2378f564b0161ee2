//! A page as PDF: its bytes are the same each time. What it says, the story of papers has read by a stranger.

use domain::product::Language;
use paper::{Beside, Copy, LocalTime, Page, Typesetter, receipt};
use testkit::sample;

const SOLD_AT: LocalTime = LocalTime {
    date: sample::business_date(),
    hour: 10,
    minute: 43,
};

fn page(language: Language) -> Page {
    let shop = sample::shop_in(language);
    receipt(
        &sample::long_sale(),
        Beside::default(),
        &shop,
        language,
        SOLD_AT,
        Copy::Reprint(1),
    )
}

#[test]
fn the_same_page_is_the_same_bytes() {
    for language in [Language::En, Language::Th, Language::Zh] {
        let once = page(language).pdf(&mut Typesetter::new(), "T1").unwrap();
        let mut used = Typesetter::new();
        page(Language::Zh).pdf(&mut used, "T1").unwrap();
        assert_eq!(once, page(language).pdf(&mut used, "T1").unwrap(), "{language:?}");
    }
}
