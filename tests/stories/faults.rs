//! What fails outside the till is told in the language that is spoken; what the system says of it stands behind, for support.

use till_tests::figures::list;
use till_tests::office::{NAME, Office};
use till_tests::shop::{SKUS, WATER};
use till_tests::{OWNER, Shop};

#[test]
fn a_dead_back_end_is_told_in_thai_and_chinese_with_what_is_safe_and_the_systems_words_last() {
    let (shop, office) = (Shop::demo(), Office::knowing(SKUS));
    office.join_mapped(&shop);
    office.simulator.go_offline();
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    let _status = shop.ctl("sync --until-idle --timeout 30").done();
    let status = shop.ctl("sync status").done();
    let upstream = &list(&status, "upstreams")[0];
    assert_eq!(upstream["last_fault"], "refused", "{upstream}");
    assert!(upstream["last_error"].is_string() && upstream["last_status"].is_null());
    for (language, told) in [
        (
            "en",
            ["does not run there", "Every sale is kept", "Details for support"],
        ),
        (
            "th",
            [
                "ระบบหลังร้านไม่ได้ทำงานอยู่",
                "รายการขายทั้งหมดเก็บอยู่ในเครื่องนี้",
                "รายละเอียดสำหรับฝ่ายช่วยเหลือ",
            ],
        ),
        (
            "zh",
            ["后台没有运行", "所有单据都保存在本机", "供技术支持参考的详细信息"],
        ),
    ] {
        let status = shop.ctl(&format!("sync status --lang {language}"));
        let probe = shop.ctl(&format!("upstream probe {NAME} --lang {language}")).by(&OWNER);
        for line in [status, probe] {
            let said = line.in_words().run().out;
            let places = told.map(|words| said.find(words).unwrap_or_else(|| panic!("{words}: {said}")));
            assert!(places.is_sorted(), "{said}");
            assert!(!said.contains('{') && !said.contains("sync-fault"), "{said}");
        }
    }
}

#[test]
fn what_an_unreachable_printer_and_a_file_lack_is_told_in_thai() {
    let shop = Shop::demo();
    shop.add_printer("counter", "tcp:127.0.0.1:1");
    let there = shop.file("there.zip", "mine");
    let missing = shop.beside("missing.csv");
    let thai = |words: &str| shop.ctl(&format!("--lang th {words}")).in_words();
    for (line, exit, told) in [
        (
            thai("printer test counter").by(&OWNER),
            1,
            ["รายการขายทั้งหมดบันทึกแล้ว", "ไม่มีเครื่องตอบที่ที่อยู่นั้น"],
        ),
        (
            thai("doctor --bundle").arg(&there),
            1,
            ["มีไฟล์ชื่อนี้อยู่แล้ว", "ไม่มีอะไรถูกเขียน"],
        ),
        (
            thai("import products").arg(&missing).by(&OWNER),
            3,
            ["missing.csv", "ไม่มีไฟล์หรือโฟลเดอร์นี้"],
        ),
    ] {
        let ended = line.run();
        assert_eq!(ended.exit, Some(exit), "{}", ended.err);
        assert!(told.iter().all(|words| ended.err.contains(words)), "{}", ended.err);
    }
    let added = thai("upstream add pos-system-api --name a --base-url ftp://office --set username=till --secret-stdin");
    let said = added.by(&OWNER).typed("secret").run().err;
    assert!(said.starts_with("ftp://office ใช้เป็นที่อยู่ระบบไม่ได้"), "{said}");
    let _sale = shop.sell(&format!("--scan {WATER} --tender cash:10"));
    let printers = thai("printer list").by(&OWNER).run().out;
    assert!(printers.contains("ไม่มีเครื่องตอบที่ที่อยู่นั้น"), "{printers}");
}
