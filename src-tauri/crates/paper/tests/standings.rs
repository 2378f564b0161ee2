//! The till beside each back end on an X or Z, as text.

use domain::product::Language;
use domain::reconcile::{Comparison, Listed, Owed, Standing, There};
use paper::{LocalTime, ShiftFacts, shift_report};
use rust_decimal::Decimal;
use testkit::sample;

const SOLD_AT: LocalTime = LocalTime {
    date: sample::business_date(),
    hour: 10,
    minute: 43,
};

const LANGUAGES: [Language; 3] = [Language::En, Language::Th, Language::Zh];

/// A document of 107.00 with 7.00 tax, sent as cash.
fn owed(no: u32, there: There) -> Owed {
    Owed {
        receipt_no: format!("T1K7Q-{no:06}"),
        total: Decimal::new(10_700, 2),
        tax: Decimal::new(700, 2),
        sent_as: Some("cash".to_owned()),
        has_finding: false,
        there,
    }
}

fn listed(tax: Option<i64>, method: &str) -> There {
    There::Listed(Listed {
        total: Some(Decimal::new(10_700, 2)),
        tax: tax.map(|tax| Decimal::new(tax, 2)),
        method: Some(method.to_owned()).filter(|method| !method.is_empty()),
    })
}

#[test]
fn a_z_lays_the_till_beside_each_back_end_and_names_what_does_not_agree() {
    let standing = |upstream: &str, not_taken, owed: &[Owed]| Standing {
        upstream: upstream.to_owned(),
        not_taken,
        read_at_ms: None,
        found: Comparison::of(owed),
    };
    let standings = [
        standing("agrees", 0, &[owed(1, listed(Some(700), "cash"))]),
        standing(
            "differs",
            0,
            &[
                owed(2, listed(Some(699), "cash")),
                owed(3, listed(Some(700), "Kasse")),
                owed(4, There::Gone),
                owed(5, There::Missing),
            ],
        ),
        standing("silent", 0, &[owed(6, listed(None, ""))]),
        standing("unread", 0, &[owed(7, There::Confirmed { total: None })]),
        standing("reads-only", 2, &[]),
        standing("idle", 0, &[]),
    ];
    let facts = ShiftFacts {
        holders: &[],
        opened_at: SOLD_AT,
        opened_by: "Ana",
        closed: None,
        printed_at: SOLD_AT,
        people: &[],
        head: None,
        standings: &standings,
    };
    for language in LANGUAGES {
        let shop = sample::shop_in(language);
        let text = shift_report(&sample::x_report(), &shop, language, &facts).text(48);
        for there in ["agrees", "differs", "silent", "unread", "reads-only"] {
            assert!(text.contains(&format!("· {there}")), "{there}: {text}");
        }
        assert!(!text.contains("· idle"), "nothing went there: {text}");
        for named in ["T1K7Q-000002", "T1K7Q-000003", "T1K7Q-000004", "T1K7Q-000005", "Kasse"] {
            assert!(text.contains(named), "{named}: {text}");
        }
        for sound in ["T1K7Q-000001", "T1K7Q-000006", "T1K7Q-000007"] {
            assert!(!text.contains(sound), "{sound}: {text}");
        }
        assert!(text.contains("14.00 / 13.99"), "the tax of both sides: {text}");
        assert!(text.contains("214.00 / 107.00"), "what is cash on both sides: {text}");
    }
    let page = shift_report(
        &sample::x_report(),
        &sample::shop_in(Language::En),
        Language::En,
        &facts,
    )
    .text(48);
    let says = |word: &str| page.matches(word).count();
    assert_eq!((says("not told there"), says("not read back yet")), (2, 2), "{page}");
    assert_eq!(says(" agrees"), 3, "a head, its tax and its means: {page}");
}
