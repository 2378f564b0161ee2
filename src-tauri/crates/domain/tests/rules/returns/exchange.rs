//! What comes back pays what is taken: by the same means, never more than is owed, and nothing of somebody else's account.

use super::{rest_of, sold, taking};
use crate::goods::{cart_of, currency, minor, piece, quantity};
use domain::CustomerId;
use domain::money::Money;
use domain::refund::{Account, GiveBack, carried};
use domain::sale::Sale;
use domain::settle::{Method, Tender};
use proptest::prelude::*;
use uuid::Uuid;

/// All of a sale of one piece back, so many hundredths of it paid by card.
fn back(price: &str, card_percent: i64) -> Sale {
    let sale = sold(
        &cart_of([(piece(1, price), quantity("1"))]),
        currency("THB"),
        card_percent,
    );
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let method = account.usual().unwrap();
    account
        .refund(&[rest_of(1)], GiveBack::AsPaid(method), taking(2))
        .unwrap()
}

fn paid(tenders: &[Tender]) -> Vec<(Method, i64)> {
    tenders.iter().map(|one| (one.method, one.amount.minor())).collect()
}

#[test]
fn cards_pay_before_cash_and_no_more_than_is_owed() {
    let cases: [(i64, &[(Method, i64)]); 4] = [
        (20_000, &[(Method::Card, 6_000), (Method::Cash, 4_000)]),
        (7_000, &[(Method::Card, 6_000), (Method::Cash, 1_000)]),
        (5_000, &[(Method::Card, 5_000)]),
        (0, &[]),
    ];
    for (total, expected) in cases {
        let tenders = carried(&back("100", 60), "T1K7Q-000001", None, minor(total), &currency("THB")).unwrap();
        assert_eq!(paid(&tenders), expected, "{total}");
    }
}

#[test]
fn what_comes_back_in_cash_pays_in_coins() {
    for (total, coins) in [(9_990, 10_000), (9_985, 9_975), (9_975, 9_975)] {
        let tenders = carried(&back("100", 0), "T1K7Q-000001", None, minor(total), &currency("THB")).unwrap();
        assert_eq!(paid(&tenders), [(Method::Cash, coins)], "{total}");
    }
}

#[test]
fn each_part_names_what_it_came_from() {
    let mut back = back("100", 60);
    let proofs = |back: &Sale| -> Vec<Option<String>> {
        let tenders = carried(back, "T1K7Q-000001", None, minor(20_000), &currency("THB")).unwrap();
        tenders.into_iter().map(|tender| tender.reference).collect()
    };
    assert_eq!(proofs(&back), [Some("T1K7Q-000001".to_owned()), None]);
    let card = back
        .tenders
        .iter_mut()
        .find(|tender| tender.method == Method::Card)
        .unwrap();
    (card.method, card.reference) = (Method::GiftCard, Some("GC-0001".to_owned()));
    assert_eq!(proofs(&back), [Some("GC-0001".to_owned()), None]);
}

#[test]
fn what_went_into_an_account_pays_for_its_customer_alone() {
    let somebody = Some(CustomerId(Uuid::from_u128(7)));
    let mut back = back("100", 100);
    back.customer_id = somebody;
    for tender in &mut back.tenders {
        tender.method = Method::StoreCredit;
    }
    let pays = |buyer| paid(&carried(&back, "T1K7Q-000001", buyer, minor(5_000), &currency("THB")).unwrap());
    assert_eq!(pays(somebody), [(Method::StoreCredit, 5_000)]);
    assert_eq!(pays(None), []);
    assert_eq!(pays(Some(CustomerId(Uuid::from_u128(8)))), []);
    back.tenders[0].method = Method::Points;
    let points = carried(&back, "T1K7Q-000001", somebody, minor(5_000), &currency("THB")).unwrap();
    assert_eq!(points, [], "points go back as points");
}

proptest! {
    #[test]
    fn no_means_pays_more_than_came_back_by_it_nor_all_more_than_is_owed(
        price_minor in 1_i64..1_000_000, card in 0_i64..=100, total in 0_i64..1_000_000,
    ) {
        let currency = currency("THB");
        let back = back(&currency.format(minor(price_minor)), card);
        let tenders = carried(&back, "T1K7Q-000001", None, minor(total), &currency).unwrap();
        for one in &tenders {
            prop_assert!(one.amount > Money::ZERO && one.amount <= back.kept(one.method).negated());
        }
        let sum = Money::sum(tenders.iter().map(|one| one.amount)).unwrap();
        prop_assert!(sum <= minor(total).plus(currency.round_to_cash(minor(25))).unwrap());
    }
}
