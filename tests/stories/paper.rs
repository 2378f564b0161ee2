//! An independent reader finds the sale on every paper.

use till_tests::reader::{codes, expected};
use till_tests::shop::{COLA, WATER};
use till_tests::{ANA, Shop, printer};

#[test]
fn the_picture_of_a_receipt_is_read_in_every_language() {
    let shop = Shop::demo();
    let sale = shop.sell(&format!("--scan {WATER}x2 --scan {COLA} --tender cash:100"));
    for language in ["en", "th", "zh"] {
        let picture = shop.beside(&format!("{language}.png"));
        let line = shop.ctl("receipt --format png --out").arg(&picture);
        let line = line
            .arg("--language")
            .arg(language)
            .arg(sale["receipt_no"].as_str().unwrap());
        assert_eq!(line.by(&ANA).run().exit, Some(0), "{language}");
        assert_eq!(
            codes(&std::fs::read(&picture).unwrap()),
            [expected(&sale)],
            "{language}"
        );
    }
}

#[test]
fn what_the_printer_was_told_is_read_on_wide_and_on_narrow_paper() {
    for (profile, width_dots) in [("generic-80", 576), ("generic-58", 384)] {
        let shop = Shop::demo();
        let bytes = shop.beside("printer.bin");
        let at = format!("file:{}", bytes.display());
        let _added = shop
            .ctl("printer add counter --at")
            .arg(&at)
            .arg("--profile")
            .arg(profile)
            .by(&till_tests::OWNER)
            .done();
        let sale = shop.sell(&format!("--scan {WATER}x2 --scan {COLA} --tender cash:100"));
        let tape = testkit::tape::Tape::read(&std::fs::read(&bytes).unwrap()).unwrap();
        let papers = printer::pictures(&tape, width_dots);
        assert_eq!(papers.len(), 1, "{profile}");
        assert_eq!(codes(&papers[0]), [expected(&sale)], "{profile}");
    }
}
