//! `evertillctl` explains itself to somebody who reads one language only, in that one, before there is a shop.

use till_tests::Shop;

/// A language: its tag, the head of its list of commands, and a head that every page has.
const LANGUAGES: [(&str, &str, &str); 2] = [("th", "คำสั่ง:", "ใช้ได้กับทุกคำสั่ง:"), ("zh", "命令:", "适用于所有命令:")];

/// What `evertillctl PATH --help` says.
fn page(shop: &Shop, path: &str, language: &str) -> String {
    let ended = shop.ctl(&format!("{path} --help --lang {language}")).in_words().run();
    assert_eq!(ended.exit, Some(0), "{path}: {}", ended.err);
    ended.out
}

/// The commands that a page lists.
fn listed<'a>(page: &'a str, head: &str) -> Vec<&'a str> {
    let list = page.lines().skip_while(|line| *line != head).skip(1);
    let names = list.take_while(|line| !line.is_empty());
    let names = names.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names.filter_map(|line| line.split_whitespace().next()).collect()
}

/// Whether a line holds three English words in a row that are no command line.
fn is_english(line: &str) -> bool {
    let mut in_a_row = 0;
    let mut command = ["echo ", "printf ", "--base-url "]
        .iter()
        .any(|start| line.trim_start().starts_with(start));
    for word in line.split_whitespace() {
        command |= word == "evertillctl";
        let plain = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        let capital = word.chars().next().is_some_and(|first| first.is_ascii_uppercase())
            && word.len() > 2
            && word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
        in_a_row = if plain || capital { in_a_row + 1 } else { 0 };
        command &= word.is_ascii();
        if in_a_row >= 3 && !command {
            return true;
        }
    }
    false
}

#[test]
fn each_command_explains_itself_in_thai_and_in_chinese_and_no_line_is_english() {
    assert!(is_english("      --data <DIR>  Data folder of the shop"));
    let shop = Shop::nowhere();
    for (language, commands, general) in LANGUAGES {
        let mut open = vec![String::new()];
        let mut pages = 0;
        while let Some(path) = open.pop() {
            let page = page(&shop, &path, language);
            let english: Vec<_> = page.lines().filter(|line| is_english(line)).collect();
            assert!(english.is_empty(), "{language} {path}: {english:?}");
            assert!(page.contains(general), "{language} {path}: {page}");
            let inner = listed(&page, commands).into_iter().filter(|name| *name != "help");
            open.extend(inner.map(|name| format!("{path} {name}").trim().to_owned()));
            pages += 1;
        }
        assert!(pages > 70, "{language}: {pages} pages");
    }
    assert!(!shop.path().exists(), "no shop was opened or made");
}

#[test]
fn help_and_its_short_form_and_a_line_without_a_command_show_the_same_page() {
    let shop = Shop::nowhere();
    let whole = page(&shop, "shift", "th");
    for words in ["shift -h --lang th", "--lang th help shift"] {
        let ended = shop.ctl(words).in_words().run();
        assert_eq!((ended.exit, &ended.out), (Some(0), &whole), "{words}");
    }
    let ended = shop.ctl("--lang th shift").in_words().run();
    assert_eq!((ended.exit, ended.err.trim_end()), (Some(2), whole.as_str()));
}

#[test]
fn wrong_usage_is_told_in_the_language_that_is_spoken() {
    let shop = Shop::nowhere();
    for (words, thai) in [
        ("fly", "ไม่มีคำสั่ง “fly”"),
        ("shift open", "ยังขาดสิ่งนี้: --float <AMOUNT>"),
        ("status --fast", "ที่นี่ไม่รู้จัก “--fast”"),
        ("report day --format xls", "ใช้ได้เฉพาะ: text, json, csv"),
        ("sell --scan 1 --tender cash", "ต้องระบุผู้ทำ"),
    ] {
        let ended = shop.ctl(&format!("{words} --lang th")).in_words().run();
        assert_eq!(ended.exit, Some(2), "{words}: {}", ended.err);
        assert!(ended.err.contains(thai), "{words}: {}", ended.err);
        assert!(!ended.err.lines().any(is_english), "{words}: {}", ended.err);
    }
}

#[test]
fn the_language_is_the_one_asked_for_else_the_terminals_else_the_shops() {
    let shop = Shop::nowhere();
    let said = |words: &str, locale: &[(&str, &str)]| shop.ctl(words).in_words().with(locale).run();
    let _ready = said("init --demo", &[("LANG", "th_TH.UTF-8")]);
    for (words, locale, expected) in [
        ("status", &[][..], "กะที่"),
        ("status", &[("LANG", "C")], "กะที่"),
        ("status", &[("LANG", "de_DE.UTF-8")], "กะที่"),
        ("status", &[("LANG", "en_US.UTF-8")], "is open for"),
        (
            "status",
            &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "zh_CN.UTF-8")],
            "已开班",
        ),
        (
            "status",
            &[("LC_MESSAGES", "zh_CN.UTF-8"), ("LC_ALL", "th_TH.UTF-8")],
            "กะที่",
        ),
        ("status --lang zh", &[("LC_ALL", "th_TH.UTF-8")], "已开班"),
        ("--help", &[("LANG", "zh_CN.UTF-8")], "不用屏幕的收银机"),
    ] {
        let out = said(words, locale).out;
        assert!(out.contains(expected), "{words} {locale:?}: {out}");
    }
}
