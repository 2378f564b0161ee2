//! An independent reader finds the sale on every paper.

use till_tests::reader::{codes, expected, words_of};
use till_tests::shop::{COLA, TEA, WATER};
use till_tests::{ANA, BO, CHAI, Shop, printer};

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

/// A paper's words and figures, without its white, its rules and the texts of its codes.
fn told(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<String>());
    let is_told = |line: &String| {
        !line.chars().all(|sign| "=-".contains(sign)) && !line.starts_with("EVERTILL-Z:") && !line.starts_with("EVT1|")
    };
    lines.filter(is_told).collect()
}

/// That a PDF says each line of the text, and nothing more.
fn agree(text: &[u8], pdf: &[u8], language: &str) {
    let read = words_of(pdf);
    let on_paper = told(std::str::from_utf8(text).unwrap());
    assert!(on_paper.len() > 10, "{on_paper:?}");
    let mut left = told(&read).concat();
    for line in on_paper {
        let at = left
            .find(&line)
            .unwrap_or_else(|| panic!("{language}: {line:?} is not in\n{read}"));
        left.replace_range(at..at + line.len(), "|");
    }
    assert_eq!(left.replace('|', ""), "", "{language}: the PDF says nothing more");
}

/// What a line of evertillctl draws in a format and a language, by way of a file.
fn drawn(shop: &Shop, words: &str, format: &str, language: &str) -> Vec<u8> {
    let out = shop.beside(&format!("{language}.{format}"));
    let line = shop.ctl(words).arg("--format").arg(format).arg("--out").arg(&out);
    let _done = line.arg("--language").arg(language).by(&CHAI).done();
    std::fs::read(out).unwrap()
}

#[test]
fn the_pdf_of_a_z_and_of_a_receipt_says_what_the_paper_says_in_every_language() {
    let shop = Shop::demo();
    let sale = shop.sell(&format!(
        "--scan {WATER}x2 --scan {COLA} --scan {TEA} --tender cash:100"
    ));
    let _paid = shop.ctl("shift out --amount 20 --reason ice").by(&CHAI).done();
    let _given = shop.ctl("shift give --to bo").by(&ANA).typed(BO.pin).done();
    let _closed = shop.ctl("shift close --count 1900 --note short").by(&CHAI).done();
    let receipt = format!("receipt {}", sale["receipt_no"].as_str().unwrap());
    for language in ["en", "th", "zh"] {
        for words in ["shift report 1", &receipt] {
            let as_format = |format: &str| drawn(&shop, words, format, language);
            agree(&as_format("text"), &as_format("pdf"), language);
            assert_eq!(codes(&as_format("png")).len(), 1, "{language} {words}");
        }
    }
}
