//! Taking back: what is worth what, what is refused, and that no order of returns gains or loses a minor unit.

mod accounts;
mod along;
pub(crate) mod any;
mod elsewhere;
mod exchange;
mod foreign;
mod points;
mod stock;
mod without_receipt;

use crate::goods::{cart_of, currency, minor, piece, quantity};
use domain::cart::{Cart, Discount};
use domain::money::{Currency, Money, Quantity};
use domain::refund::{Account, GiveBack, RefundError, Return, Taking};
use domain::sale::{Fate, Occasion, Sale, SaleKind};
use domain::settle::{Method, Tender, cash_due, settle};
use domain::shift::CivilDate;
use domain::till::TillMark;
use domain::{CartId, SaleId, ShiftId, StaffId};
use uuid::Uuid;

pub(crate) fn occasion(sequence: u64) -> Occasion {
    Occasion {
        sale_id: SaleId(Uuid::from_u128(u128::from(sequence))),
        till: TillMark::new("T1", "K7Q").unwrap(),
        sequence,
        shift_id: ShiftId(Uuid::from_u128(3)),
        business_date: CivilDate {
            year: 2026,
            month: 11,
            day: 24,
        },
        sold_at_ms: 0,
        staff_id: StaffId(Uuid::from_u128(4)),
        staff_name: "ana".to_owned(),
        approver: None,
    }
}

/// The sale of a cart, so many hundredths of it by card and the rest in cash.
pub(crate) fn sold(cart: &Cart, currency: Currency, card_percent: i64) -> Sale {
    let total = domain::price::price(cart, &currency).unwrap().total;
    let card = minor(total.minor() * card_percent / 100);
    let cash = cash_due(total, card, &currency).unwrap().0;
    // A rest below half a coin cannot be paid in cash.
    let card = if cash == Money::ZERO { total } else { card };
    let tender = |(method, amount)| Tender {
        method,
        amount,
        reference: None,
    };
    let tenders = [(Method::Card, card), (Method::Cash, cash)].map(tender);
    let tenders = tenders
        .into_iter()
        .filter(|tender| tender.amount != Money::ZERO)
        .collect();
    let settlement = settle(cart, &currency, tenders).unwrap();
    Sale::of(cart, settlement, currency, occasion(1)).unwrap()
}

pub(crate) fn taking(sequence: u64) -> Taking {
    Taking {
        occasion: occasion(sequence),
        cart_id: CartId(Uuid::from_u128(0xCA00 + u128::from(sequence))),
        reason: None,
    }
}

fn back(line_no: u32, text: &str) -> Return {
    Return {
        line_no,
        quantity: Some(quantity(text)),
        fate: Fate::Restock,
    }
}

pub(crate) fn rest_of(line_no: u32) -> Return {
    Return {
        quantity: None,
        ..back(line_no, "1")
    }
}

/// Returns one after the other, each knowing those before it.
fn returned(sale: &Sale, returns: &[&[Return]]) -> Result<Vec<Sale>, RefundError> {
    let mut earlier = Vec::new();
    for (returns, sequence) in returns.iter().zip(2..) {
        let account = Account {
            sale,
            earlier: &earlier,
        };
        let by = GiveBack::AsPaid(account.usual()?);
        let refund = account.refund(returns, by, taking(sequence))?;
        account.check(&refund)?;
        earlier.push(refund);
    }
    Ok(earlier)
}

fn totals(refunds: &[Sale]) -> Vec<i64> {
    refunds.iter().map(|refund| refund.total.minor()).collect()
}

/// Odoo 265322: the second part of a receipt gave back the whole of it.
#[test]
fn the_second_part_of_a_receipt_gives_back_that_part_and_not_the_whole() {
    let sale = sold(&cart_of([(piece(1, "100"), quantity("3"))]), currency("THB"), 0);
    let refunds = returned(&sale, &[&[back(1, "1")], &[back(1, "1")], &[back(1, "1")]]).unwrap();
    assert_eq!(totals(&refunds), [-10_000, -10_000, -10_000]);
}

/// POS-Awesome-V15 2246: a return of 145.00 was booked as 435.00, once for each piece of the line.
#[test]
fn a_line_of_three_that_comes_back_whole_gives_back_its_price_once() {
    let sale = sold(&cart_of([(piece(1, "48.3333"), quantity("3"))]), currency("THB"), 100);
    let refunds = returned(&sale, &[&[rest_of(1)]]).unwrap();
    assert_eq!(totals(&refunds), [-14_500]);
    assert_eq!(refunds[0].tenders[0].amount, minor(-14_500));
}

#[test]
fn a_discount_comes_back_with_the_goods_to_the_last_satang() {
    let mut cart = cart_of([(piece(1, "10"), quantity("3")), (piece(2, "7"), Quantity::ONE)]);
    cart.set_discount(Some(Discount::Amount(minor(1_000)))).unwrap();
    let sale = sold(&cart, currency("THB"), 100);
    let refunds = returned(&sale, &[&[back(1, "1")], &[back(1, "2")], &[rest_of(2)]]).unwrap();
    let paid = refunds.iter().map(|refund| refund.total.negated());
    assert_eq!(Money::sum(paid), Ok(sale.total));
    assert_eq!(
        refunds[0].discount,
        minor(-270),
        "a third of the line's part of the discount"
    );
    assert_eq!(totals(&refunds), [-730, -1_459, -511]);
    let last = &refunds[2].lines[0];
    assert_eq!((last.no, last.reductions.len()), (1, 0), "numbered anew");
}

#[test]
fn cash_comes_back_in_coins_and_in_all_as_much_as_was_taken() {
    let cart = cart_of([(piece(1, "33.30"), quantity("2")), (piece(2, "0.10"), Quantity::ONE)]);
    let sale = sold(&cart, currency("THB"), 0);
    assert_eq!((sale.total, sale.cash_kept()), (minor(6_670), minor(6_675)));
    let refunds = returned(&sale, &[&[back(1, "1")], &[back(1, "1")], &[rest_of(2)]]).unwrap();
    let cash: Vec<i64> = refunds.iter().map(|refund| refund.cash_kept().minor()).collect();
    assert_eq!(cash, [-3_325, -3_350, 0]);
}

#[test]
fn money_goes_back_to_what_it_was_paid_with() {
    use Method::{Card, Cash};
    let cart = || cart_of([(piece(1, "10"), quantity("10"))]);
    let (cash, card, split) = (
        sold(&cart(), currency("THB"), 0),
        sold(&cart(), currency("THB"), 100),
        sold(&cart(), currency("THB"), 30),
    );
    // The sale, how many pieces, how, then what goes back: card, cash.
    let cases = [
        (&cash, "1", GiveBack::AsPaid(Cash), Ok((0, -1_000))),
        (
            &cash,
            "1",
            GiveBack::AsPaid(Card),
            Err(RefundError::OtherMethod { method: Card }),
        ),
        (&cash, "1", GiveBack::All(Card), Ok((-1_000, 0))),
        (
            &card,
            "1",
            GiveBack::AsPaid(Cash),
            Err(RefundError::OtherMethod { method: Cash }),
        ),
        (&card, "10", GiveBack::AsPaid(Card), Ok((-10_000, 0))),
        (&split, "2", GiveBack::AsPaid(Card), Ok((-2_000, 0))),
        (&split, "5", GiveBack::AsPaid(Card), Ok((-3_000, -2_000))),
        (&split, "8", GiveBack::AsPaid(Cash), Ok((-1_000, -7_000))),
        (&split, "10", GiveBack::All(Cash), Ok((0, -10_000))),
    ];
    for (sale, pieces, by, expected) in cases {
        let account = Account { sale, earlier: &[] };
        let refund = account.refund(&[back(1, pieces)], by, taking(2));
        let kept = refund.map(|refund| (refund.kept(Card).minor(), refund.kept(Cash).minor()));
        assert_eq!(kept, expected, "{pieces} {by:?}");
    }
}

#[test]
fn the_usual_means_is_the_one_that_paid_most_and_cash_where_two_paid_alike() {
    let cart = cart_of([(piece(1, "10"), quantity("10"))]);
    for (card_percent, usual) in [(49, Method::Cash), (50, Method::Cash), (51, Method::Card)] {
        let sale = sold(&cart, currency("THB"), card_percent);
        let account = Account {
            sale: &sale,
            earlier: &[],
        };
        assert_eq!(account.usual(), Ok(usual), "{card_percent} % by card");
    }
}

#[test]
fn each_gift_card_gets_back_what_it_paid_and_none_gets_nothing() {
    let cart = cart_of([(piece(1, "10"), quantity("10"))]);
    let tender = |card: &str, amount| Tender {
        method: Method::GiftCard,
        amount: minor(amount),
        reference: Some(card.to_owned()),
    };
    let cards = vec![tender("GC-A", 3_000), tender("GC-B", 7_000)];
    let settlement = settle(&cart, &currency("THB"), cards).unwrap();
    let sale = Sale::of(&cart, settlement, currency("THB"), occasion(1)).unwrap();
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    for (pieces, expected) in [
        ("3", &[("GC-A", -3_000)][..]),
        ("5", &[("GC-A", -3_000), ("GC-B", -2_000)]),
    ] {
        let by = GiveBack::AsPaid(Method::GiftCard);
        let refund = account.refund(&[back(1, pieces)], by, taking(2)).unwrap();
        let tenders = refund.tenders.iter();
        let given: Vec<_> = tenders
            .map(|one| (one.reference.as_deref().unwrap(), one.amount.minor()))
            .collect();
        assert_eq!(given, expected, "{pieces} pieces");
    }
}

#[test]
fn what_cannot_come_back_says_why() {
    let sale = sold(&cart_of([(piece(1, "10"), quantity("3"))]), currency("THB"), 0);
    let earlier = returned(&sale, &[&[back(1, "2")]]).unwrap();
    let account = Account {
        sale: &sale,
        earlier: &earlier,
    };
    let one = quantity("1");
    let cases = [
        (vec![], RefundError::Nothing),
        (vec![back(2, "1")], RefundError::NoLine { no: 2 }),
        (vec![back(1, "2")], RefundError::TooMany { no: 1, left: one }),
        (
            vec![back(1, "1"), rest_of(1)],
            RefundError::TooMany {
                no: 1,
                left: Quantity::default(),
            },
        ),
        (
            vec![back(1, "0.5")],
            RefundError::Quantity {
                quantity: quantity("0.5"),
            },
        ),
        (
            vec![back(1, "0")],
            RefundError::Quantity {
                quantity: quantity("0"),
            },
        ),
    ];
    for (returns, why) in cases {
        assert_eq!(
            account.refund(&returns, GiveBack::AsPaid(Method::Cash), taking(3)),
            Err(why),
            "{returns:?}"
        );
    }
    assert_eq!(account.void(taking(3)), Err(RefundError::PartlyBack));
    let of_refund = Account {
        sale: &earlier[0],
        earlier: &[],
    };
    assert_eq!(of_refund.void(taking(3)), Err(RefundError::NotASale));
}

#[test]
fn a_void_takes_back_every_figure_and_every_tender_and_can_be_done_once() {
    let cart = cart_of([(piece(1, "33.30"), quantity("2")), (piece(2, "7"), Quantity::ONE)]);
    let sale = sold(&cart, currency("THB"), 40);
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let void = account.void(taking(2)).unwrap();
    assert_eq!(void.kind, SaleKind::Void);
    assert_eq!(void.total, sale.total.negated());
    assert_eq!(void.rounding, sale.rounding.negated());
    for method in Method::ALL {
        assert_eq!(void.kept(method), sale.kept(method).negated(), "{method:?}");
    }
    let again = Account {
        sale: &sale,
        earlier: &[void],
    };
    assert_eq!(again.void(taking(3)), Err(RefundError::AllBack));
    assert!(
        again
            .refund(&[back(1, "1")], GiveBack::AsPaid(Method::Cash), taking(3))
            .is_err()
    );
}

#[test]
fn a_correction_of_the_tenders_moves_the_money_and_the_rounding_and_nothing_else() {
    use Method::{Card, Cash};
    let cart = cart_of([(piece(1, "33.30"), quantity("2"))]);
    let pay = |method, amount| Tender {
        method,
        amount: minor(amount),
        reference: None,
    };
    // By card when it was rung up, what was really paid, then what moves: cash, card, rounding.
    let cases = [
        (0, vec![pay(Card, 6_660)], (-6_650, 6_660, 10)),
        (100, vec![pay(Cash, 10_000)], (6_650, -6_660, -10)),
        (0, vec![pay(Card, 3_000), pay(Cash, 3_650)], (-3_000, 3_000, 0)),
    ];
    for (card_percent, paid, moved) in cases {
        let sale = sold(&cart, currency("THB"), card_percent);
        let account = Account {
            sale: &sale,
            earlier: &[],
        };
        let corrected = account.correct_tenders(&paid, taking(2)).unwrap();
        let figures = (
            corrected.kept(Cash).minor(),
            corrected.kept(Card).minor(),
            corrected.rounding.minor(),
        );
        assert_eq!(figures, moved, "{paid:?}");
        assert_eq!((corrected.kind, corrected.total), (SaleKind::Tender, Money::ZERO));
        let earlier = [corrected];
        let account = Account {
            sale: &sale,
            earlier: &earlier,
        };
        assert_eq!(account.correct_tenders(&paid, taking(3)), Err(RefundError::PaidSo));
        let void = account.void(taking(3)).unwrap();
        for method in Method::ALL {
            let kept = [&sale, &earlier[0], &void].map(|document| document.kept(method));
            assert_eq!(
                Money::sum(kept),
                Ok(Money::ZERO),
                "a void gives back what was really paid: {method:?}"
            );
        }
    }
}

#[test]
fn what_is_written_off_does_not_come_back_into_stock() {
    let sale = sold(&cart_of([(piece(1, "10"), quantity("3"))]), currency("THB"), 0);
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    let broken = Return {
        fate: Fate::WriteOff,
        ..back(1, "2")
    };
    let refund = account
        .refund(&[back(1, "1"), broken], GiveBack::AsPaid(Method::Cash), taking(2))
        .unwrap();
    let moved: Vec<Quantity> = refund
        .stock_movements()
        .iter()
        .map(|movement| movement.quantity)
        .collect();
    assert_eq!(moved, [Quantity::ONE]);
}

#[test]
fn a_correction_that_gives_back_more_than_was_paid_is_found_out() {
    let sale = sold(&cart_of([(piece(1, "10"), quantity("3"))]), currency("THB"), 0);
    let refunds = returned(&sale, &[&[back(1, "2")], &[back(1, "1")]]).unwrap();
    let twice = Account {
        sale: &sale,
        earlier: &refunds,
    };
    assert!(twice.check(&refunds[0]).is_err(), "the same return once more");
    let mut dear = refunds[0].clone();
    dear.lines[0].total = minor(-3_001);
    let account = Account {
        sale: &sale,
        earlier: &[],
    };
    assert!(account.check(&dear).is_err(), "more than the line cost");
}
