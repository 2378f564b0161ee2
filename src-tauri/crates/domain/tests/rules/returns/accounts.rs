//! Any cart, paid in any split over every means that stands in an account and over money, and any sequence of returns: what stands in the
//! accounts comes back to where it began.

use super::{occasion, rest_of, taking};
use crate::goods::{cart_of, currency, minor, piece};
use domain::CustomerId;
use domain::cart::{Cart, Discount};
use domain::customer::{AccountKind, Earning, Holder, Redeeming, points_of};
use domain::money::{Currency, Money, Price, Quantity, RatePpm};
use domain::money_line::MoneyLine;
use domain::price::price;
use domain::refund::{Account, GiveBack, RefundError, Return};
use domain::sale::{Fate, Sale};
use domain::settle::{Method, Tender, cash_due, settle};
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What pays for goods alone, in the order in which it is handed over.
const OF_ACCOUNTS: [(Method, Option<&str>); 5] = [
    (Method::GiftCard, Some("GC-0001")),
    (Method::GiftCard, Some("GC-0002")),
    (Method::StoreCredit, None),
    (Method::OnAccount, None),
    (Method::Points, None),
];

/// What the last point is worth, so that none pays a round amount.
const POINT_E4: i64 = 3_333;

/// The goods with a customer, and with money for a gift card where it is above zero.
fn with_money(goods: Cart, filled: i64, currency: &Currency) -> Cart {
    let mut cart = Cart {
        customer_id: Some(CustomerId(Uuid::from_u128(9))),
        ..goods
    };
    if filled > 0 {
        let number = Some("GC-0003".to_owned());
        cart.add_money(MoneyLine::GiftCard, number, minor(filled), currency)
            .unwrap();
    }
    cart
}

/// The sale as it is paid, with the points that it earns.
fn paid(cart: &Cart, currency: Currency, shares: &[i64], card_percent: i64) -> Sale {
    settled(cart, currency, shares, card_percent).earning(Earning::for_each(minor(700)))
}

/// The sale, so many hundredths of its goods by each account, then by card, and the rest in cash.
fn settled(cart: &Cart, currency: Currency, shares: &[i64], card_percent: i64) -> Sale {
    let priced = price(cart, &currency).unwrap();
    let filled = cart.lines.iter().filter(|line| line.money().is_some());
    let filled = filled.map(|line| priced.lines.iter().find(|one| one.no == line.no).unwrap().total);
    let goods = priced.total.minus(Money::sum(filled).unwrap()).unwrap();
    let (mut rest, mut of_goods, mut tenders) = (priced.total, goods, Vec::new());
    for ((method, card), share) in OF_ACCOUNTS.into_iter().zip(shares) {
        let amount = minor(of_goods.minor() * share / 100);
        of_goods = of_goods.minus(amount).unwrap();
        rest = rest.minus(amount).unwrap();
        tenders.push(tender(method, amount, card, &currency));
    }
    let by_card = minor(rest.minor() * card_percent / 100);
    let cash = cash_due(rest, by_card, &currency).unwrap().0;
    // A rest below half a coin cannot be paid in cash.
    let by_card = if cash == Money::ZERO { rest } else { by_card };
    tenders.push(tender(Method::Card, by_card, None, &currency));
    tenders.push(tender(Method::Cash, cash, None, &currency));
    tenders.retain(|tender| tender.amount != Money::ZERO);
    let settlement = settle(cart, &currency, tenders).unwrap();
    Sale::of(cart, settlement, currency, occasion(1)).unwrap()
}

fn tender(method: Method, amount: Money, card: Option<&str>, currency: &Currency) -> Tender {
    match method {
        Method::Points => Redeeming::at(Price::from_e4(POINT_E4))
            .unwrap()
            .tender(amount, currency)
            .unwrap(),
        _ => Tender {
            method,
            amount,
            reference: card.map(str::to_owned),
        },
    }
}

/// What documents did to each account.
fn booked(documents: &[&Sale]) -> BTreeMap<(Holder, AccountKind), i64> {
    let mut accounts = BTreeMap::new();
    for booking in documents.iter().flat_map(|document| &document.bookings) {
        *accounts.entry((booking.holder.clone(), booking.kind)).or_insert(0) += booking.amount;
    }
    accounts.retain(|_, amount| *amount != 0);
    accounts
}

/// Goods for 100 less a tenth and 50 for a gift card, bought by somebody, 40 of it from their credit, with the points that they earn.
fn whole() -> Sale {
    let mut goods = cart_of([(piece(1, "100"), Quantity::ONE)]);
    goods.set_discount(Some(Discount::Percent(RatePpm(100_000)))).unwrap();
    let cart = with_money(goods, 5_000, &currency("THB"));
    paid(&cart, currency("THB"), &[0, 0, 50], 0)
}

#[test]
fn a_figure_that_is_wrong_in_one_way_alone_is_found_out() {
    type Change<'a> = (&'a str, &'a dyn Fn(&mut Sale));
    let one = || minor(1);
    let more = |amount: &mut Money| *amount = amount.plus(one()).unwrap();
    let less = |amount: &mut Money| *amount = amount.minus(one()).unwrap();
    let changes: [Change<'_>; 10] = [
        ("net", &|sale| more(&mut sale.lines[0].net)),
        ("gross", &|sale| {
            more(&mut sale.lines[0].gross);
            more(&mut sale.subtotal);
        }),
        ("why it was lowered", &|sale| sale.lines[0].reductions.clear()),
        ("tax on money", &|sale| {
            less(&mut sale.lines[1].net);
            more(&mut sale.lines[1].tax);
            more(&mut sale.tax);
            more(&mut sale.taxes[0].tax);
        }),
        ("money for less", &|sale| {
            let mut off = sale.lines[0].reductions[0].clone();
            off.amount = one();
            sale.lines[1].reductions.push(off);
            more(&mut sale.lines[1].gross);
            more(&mut sale.lines[1].discount);
            more(&mut sale.subtotal);
            more(&mut sale.discount);
        }),
        ("whose points", &|sale| {
            let earned = sale.bookings.last_mut().unwrap();
            earned.holder = Holder::Customer(CustomerId(Uuid::from_u128(8)));
        }),
        ("how much was booked", &|sale| sale.bookings[0].amount += 1),
        ("earned twice", &|sale| {
            let earned = sale.bookings.last().unwrap().clone();
            sale.bookings.push(earned);
        }),
        ("earned money", &|sale| {
            sale.bookings.last_mut().unwrap().kind = AccountKind::Credit;
        }),
        ("nobody's credit", &|sale| {
            sale.customer_id = None;
            sale.bookings.retain(|one| matches!(one.holder, Holder::Bearer(_)));
        }),
    ];
    assert_eq!(whole().check(), Ok(()));
    for (what, change) in changes {
        let mut changed = whole();
        change(&mut changed);
        assert!(changed.check().is_err(), "{what}");
    }
}

#[test]
fn what_was_paid_from_an_account_without_anybody_is_found_out() {
    let cart = with_money(cart_of([(piece(1, "10"), Quantity::ONE)]), 0, &currency("THB"));
    let sale = settled(&cart, currency("THB"), &[0, 0, 100], 0);
    assert_eq!(sale.check(), Ok(()));
    let nobodys = Sale {
        customer_id: None,
        bookings: Vec::new(),
        ..sale
    };
    assert!(nobodys.check().is_err());
}

fn check(sale: &Sale, earlier: &[Sale]) -> Result<(), TestCaseError> {
    let documents: Vec<&Sale> = earlier.iter().chain([sale]).collect();
    for method in Method::ALL {
        let kept = documents.iter().map(|document| document.kept(method));
        prop_assert!(
            Money::sum(kept).unwrap() >= Money::ZERO,
            "never more than was paid by {:?}",
            method
        );
    }
    let (spent, now) = (booked(&[sale]), booked(&documents));
    for (account, amount) in now {
        let first = spent.get(&account).copied().unwrap_or(0);
        prop_assert!(
            (first.min(0)..=first.max(0)).contains(&amount) || account.1 == AccountKind::Points,
            "{:?} stands at {} after {}",
            account,
            amount,
            first
        );
    }
    let earned: i64 = documents.iter().map(|document| points_of(document)).sum();
    prop_assert!((0..=points_of(sale)).contains(&earned), "{} points are earned", earned);
    Ok(())
}

proptest! {
    #[test]
    fn a_payment_that_is_put_right_stands_as_if_it_had_been_paid_so(
        goods in super::any::any_cart(),
        code in prop::sample::select(vec!["JPY", "THB", "KWD"]),
        shares in prop::collection::vec(0_i64..=100, OF_ACCOUNTS.len()),
        others in prop::collection::vec(0_i64..=100, OF_ACCOUNTS.len()),
        by_card in (0_i64..=100, 0_i64..=100),
    ) {
        let currency = currency(code);
        let cart = with_money(goods, 0, &currency);
        let [was, is] = [(&shares, by_card.0), (&others, by_card.1)].map(|(shares, card)| settled(&cart, currency, shares, card));
        let account = Account { sale: &was, earlier: &[] };
        let corrected = match account.correct_tenders(&is.tenders, taking(2)) {
            Err(fault) => {
                prop_assert_eq!(fault, RefundError::PaidSo);
                prop_assert!(Method::ALL.into_iter().all(|method| was.kept(method) == is.kept(method)));
                return Ok(());
            }
            Ok(corrected) => corrected,
        };
        prop_assert_eq!(corrected.check(), Ok(()));
        for method in Method::ALL {
            let kept = was.kept(method).plus(corrected.kept(method)).unwrap();
            prop_assert_eq!(kept, is.kept(method), "{:?}", method);
        }
        prop_assert_eq!(booked(&[&was, &corrected]), booked(&[&is]));
        prop_assert_eq!(points_of(&was) + points_of(&corrected), points_of(&is));
    }

    #[test]
    fn whatever_was_paid_from_accounts_and_into_them_stands_where_it_began_once_all_is_back(
        goods in super::any::any_cart(),
        code in prop::sample::select(vec!["JPY", "THB", "KWD"]),
        shares in prop::collection::vec(0_i64..=100, OF_ACCOUNTS.len()),
        card_percent in prop::sample::select(vec![0_i64, 35, 100]),
        filled in prop::sample::select(vec![0_i64, 1, 50_000]),
        picks in prop::collection::vec((0_usize..7, 1_i64..=100, 0_usize..10), 0..10),
        voided in any::<bool>(),
    ) {
        let currency = currency(code);
        let cart = with_money(goods, filled, &currency);
        let sale = paid(&cart, currency, &shares, card_percent);
        let mut earlier: Vec<Sale> = Vec::new();
        check(&sale, &earlier)?;
        let whole = picks.is_empty() && voided;
        let mut steps: Vec<Option<(usize, i64, usize)>> = picks.into_iter().map(Some).collect();
        steps.push(None);
        for (step, sequence) in steps.into_iter().zip(2..) {
            let account = Account { sale: &sale, earlier: &earlier };
            let left = |no: u32, sold: Quantity| sold.plus(account.back(no).unwrap().negated()).unwrap();
            let open: Vec<_> = sale.lines.iter().filter(|line| left(line.no, line.quantity).is_positive()).collect();
            if open.is_empty() {
                continue;
            }
            let (returns, wanted) = match step {
                Some((at, share, method)) => {
                    let line = open[at % open.len()];
                    let quantity = super::any::part_of(left(line.no, line.quantity), line.unit.measure, share);
                    let one = Return { line_no: line.no, quantity: Some(quantity), fate: Fate::Restock };
                    (vec![one], Method::ALL[method])
                }
                None => (open.iter().map(|line| rest_of(line.no)).collect(), Method::Cash),
            };
            // What was asked for where something was paid by it, else the usual.
            let first = if account.left(wanted).unwrap() > Money::ZERO { wanted } else { account.usual().unwrap() };
            let document = if whole {
                account.void(taking(sequence)).unwrap()
            } else {
                account.refund(&returns, GiveBack::AsPaid(first), taking(sequence)).unwrap()
            };
            prop_assert_eq!(document.check(), Ok(()), "lines, taxes, tenders and accounts agree");
            prop_assert_eq!(account.check(&document), Ok(()));
            earlier.push(document);
            check(&sale, &earlier)?;
        }
        let documents: Vec<&Sale> = earlier.iter().chain([&sale]).collect();
        for (account, amount) in booked(&documents) {
            prop_assert_eq!(amount, 0, "{:?} stands where it began", account);
        }
        for method in Method::ALL {
            let kept = documents.iter().map(|document| document.kept(method));
            prop_assert_eq!(Money::sum(kept).unwrap(), Money::ZERO, "{:?}", method);
        }
    }
}
