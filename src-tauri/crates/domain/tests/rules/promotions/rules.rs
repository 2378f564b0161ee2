//! When promotions hold, which goes first, and what a line says of what was taken off.

use super::{NOON, cart, lowers, off, part, percent, promotion, skus};
use crate::goods::{currency, minor, piece, quantity};
use domain::money::{Money, Price, Quantity};
use domain::price::price;
use domain::product::Product;
use domain::promotion::{Deal, Goods, Off, Promotion, PromotionError, Weekdays};

#[test]
fn every_day_has_its_weekday() {
    // Monday is 0: the turn of a century, a leap day, the first day there is, and two that are in every calendar on the wall.
    for (date, weekday) in [
        ("2026-11-28", 5),
        ("2024-02-29", 3),
        ("2000-03-01", 2),
        ("1900-01-01", 0),
        ("0001-01-01", 0),
        ("2026-11-30", 0),
    ] {
        let date: domain::shift::CivilDate = date.parse().unwrap();
        assert_eq!(date.weekday(), weekday, "{date}");
    }
}

#[test]
fn a_category_holds_what_is_below_it_and_not_what_only_begins_alike() {
    let in_category = |path: &str| Product {
        category_path: path.to_owned(),
        ..piece(1, "10")
    };
    let drinks = Goods::Category("Drinks".to_owned());
    for (path, is) in [
        ("Drinks", true),
        ("Drinks/Tea", true),
        ("Drinks2", false),
        ("Food/Drinks", false),
        ("", false),
    ] {
        assert_eq!(drinks.has(&in_category(path)), is, "{path}");
    }
    let of_brand = |brand: Option<&str>| Product {
        brand: brand.map(str::to_owned),
        ..piece(1, "10")
    };
    let singha = Goods::Brand("Singha".to_owned());
    let has = [Some("Singha"), Some("Chang"), None].map(|brand| singha.has(&of_brand(brand)));
    assert_eq!(has, [true, false, false]);
}

#[test]
fn a_promotion_holds_on_its_days_in_its_hours_and_for_its_coupon() {
    let held = |change: fn(&mut Promotion), coupons: &[&str]| {
        let mut one = promotion(
            "P",
            Deal::TakePay {
                goods: Goods::All,
                take: 2,
                pay: 1,
            },
        );
        change(&mut one);
        one.holds(
            &NOON,
            &coupons.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>(),
        )
    };
    assert!(held(|_| (), &[]));
    assert!(
        held(|one| one.when.last_day = Some(NOON.date), &[]),
        "the last day counts"
    );
    assert!(!held(|one| one.when.last_day = "2026-11-27".parse().ok(), &[]));
    assert!(!held(|one| one.when.first_day = "2026-11-29".parse().ok(), &[]));
    assert!(held(|one| one.when.weekdays = Weekdays(0b010_0000), &[]), "a Saturday");
    assert!(!held(|one| one.when.weekdays = Weekdays(0b101_1111), &[]));
    assert!(held(|one| one.when.from_minute = 720, &[]), "from noon on");
    assert!(
        !held(|one| one.when.until_minute = 720, &[]),
        "until noon is before noon"
    );
    assert!(!held(|one| one.coupon = Some("WELCOME".to_owned()), &[]));
    assert!(
        held(|one| one.coupon = Some("WELCOME".to_owned()), &["welcome"]),
        "typed in any case"
    );
}

#[test]
fn a_promotion_that_can_never_hold_or_gives_nothing_is_refused() {
    let two_for_one = || {
        promotion(
            "P",
            Deal::TakePay {
                goods: Goods::All,
                take: 2,
                pay: 1,
            },
        )
    };
    let refused = |change: fn(&mut Promotion)| {
        let mut one = two_for_one();
        change(&mut one);
        one.check().unwrap_err()
    };
    assert_eq!(two_for_one().check(), Ok(()));
    assert_eq!(refused(|one| one.code = " ".to_owned()), PromotionError::Nameless);
    assert_eq!(refused(|one| one.when.weekdays = Weekdays(0)), PromotionError::Never);
    assert_eq!(refused(|one| one.when.from_minute = 1_440), PromotionError::Never);
    let between = |first: &str, last: &str| {
        let mut one = two_for_one();
        (one.when.first_day, one.when.last_day) = (first.parse().ok(), last.parse().ok());
        one.check()
    };
    assert_eq!(between("2026-11-28", "2026-11-28"), Ok(()), "one day");
    assert_eq!(between("2026-11-29", "2026-11-28"), Err(PromotionError::Never));
    assert!(!Weekdays(u8::MAX).has(7), "a week has seven days");
    assert_eq!(
        refused(|one| one.deal = Deal::TakePay {
            goods: Goods::All,
            take: 2,
            pay: 2
        }),
        PromotionError::Count
    );
    assert_eq!(
        refused(|one| one.deal = Deal::Together {
            parts: vec![],
            price: Money::ZERO
        }),
        PromotionError::Count
    );
    let nothing_off = |one: &mut Promotion| {
        one.deal = Deal::Off {
            goods: Goods::All,
            off: Off::Amount(Money::ZERO),
            from: Quantity::ONE,
        }
    };
    assert_eq!(refused(nothing_off), PromotionError::Off);
}

#[test]
fn a_deal_has_a_price_a_quantity_and_a_number_of_pieces() {
    let each = |price: &str, from: &str| Deal::Each {
        goods: Goods::All,
        price: Price::parse(price).unwrap(),
        from: quantity(from),
    };
    let set = |count| Deal::Together {
        parts: vec![part(&[1], 1), part(&[2], count)],
        price: minor(100),
    };
    let gift = |from, count| Deal::Gift {
        goods: Goods::All,
        from: minor(from),
        count,
    };
    for (deal, is_sound) in [
        (each("0", "1"), true),
        (each("-1", "1"), false),
        (each("1", "0"), false),
        (set(1), true),
        (set(0), false),
        (gift(0, 1), true),
        (gift(-1, 1), false),
        (gift(0, 0), false),
    ] {
        assert_eq!(promotion("P", deal.clone()).check().is_ok(), is_sound, "{deal:?}");
    }
}

#[test]
fn of_equal_rank_the_customer_gets_the_order_that_saves_most() {
    // The pair of 1 and 2 saves 30, but uses up what two others would lower by 25 each.
    let pair = promotion(
        "A",
        Deal::Together {
            parts: vec![part(&[1], 1), part(&[2], 1)],
            price: minor(17_000),
        },
    );
    let one = lowers("B", &[1], "25", "1");
    let two = lowers("C", &[2], "25", "1");
    let goods = || cart(&[(1, "100", "1"), (2, "100", "1")]);
    assert_eq!(off(goods(), &[pair.clone(), one.clone(), two.clone()]), [2_500, 2_500]);
    assert_eq!(
        off(goods(), &[two.clone(), pair.clone(), one.clone()]),
        [2_500, 2_500],
        "in whatever order they stand"
    );
    let half = |number| lowers("H", &[number], "50", "1");
    let with_others = [pair.clone(), one.clone(), two.clone(), half(3), half(4), half(5)];
    let more = [3, 4, 5].map(|number| (number, "10", "1"));
    let all = [&[(1, "100", "1"), (2, "100", "1")], &more[..]].concat();
    assert_eq!(
        off(cart(&all), &with_others),
        [2_500, 2_500, 500, 500, 500],
        "whatever else is lowered elsewhere"
    );
    let dearer = promotion(
        "D",
        Deal::Each {
            goods: skus(&[1]),
            price: Price::parse("1000").unwrap(),
            from: Quantity::ONE,
        },
    );
    let beside = [pair.clone(), one.clone(), two.clone(), dearer.clone(), dearer];
    assert_eq!(
        off(goods(), &beside),
        [2_500, 2_500],
        "and whatever promises without lowering anything"
    );
    let first = Promotion { priority: 1, ..pair };
    assert_eq!(
        off(goods(), &[first, one, two]),
        [1_500, 1_500],
        "the shop's own order goes before"
    );
}

#[test]
fn a_piece_is_lowered_once_unless_the_promotion_stacks() {
    let tenth = promotion(
        "A",
        Deal::Off {
            goods: Goods::All,
            off: percent("10"),
            from: Quantity::ONE,
        },
    );
    let fifth = promotion(
        "B",
        Deal::Off {
            goods: Goods::All,
            off: percent("20"),
            from: Quantity::ONE,
        },
    );
    let goods = || cart(&[(1, "100", "1")]);
    assert_eq!(off(goods(), &[tenth.clone(), fifth.clone()]), [2_000], "the better one");
    let stacks = Promotion { stacks: true, ..tenth };
    assert_eq!(
        off(goods(), &[stacks, fifth]),
        [2_800],
        "a tenth of what the fifth left"
    );
}

#[test]
fn pieces_that_one_promotion_left_are_there_for_the_next() {
    let three = promotion(
        "A",
        Deal::TakePay {
            goods: skus(&[1]),
            take: 3,
            pay: 2,
        },
    );
    let tenth = lowers("B", &[1], "10", "1");
    let first = Promotion { priority: 1, ..three };
    assert_eq!(off(cart(&[(1, "10", "5")]), &[first.clone(), tenth]), [1_000 + 200]);
    let two = promotion(
        "C",
        Deal::TakePay {
            goods: skus(&[1]),
            take: 2,
            pay: 1,
        },
    );
    let tenth_of_three = lowers("D", &[1], "10", "3");
    assert_eq!(
        off(cart(&[(1, "10", "5")]), &[first.clone(), tenth_of_three]),
        [1_000],
        "two were left, not three"
    );
    assert_eq!(
        off(cart(&[(1, "10", "5")]), &[first, two]),
        [1_000 + 1_000],
        "of two that were left one is free"
    );
}

#[test]
fn what_a_promotion_does_not_lower_it_leaves_to_others_and_says_nothing_of() {
    let first = |deal| Promotion {
        priority: 1,
        ..promotion("A", deal)
    };
    let tenth = |number| lowers("B", &[number], "10", "1");
    let each = Deal::Each {
        goods: Goods::All,
        price: Price::parse("30").unwrap(),
        from: Quantity::ONE,
    };
    let set = Deal::Together {
        parts: vec![part(&[1], 1)],
        price: minor(3_000),
    };
    for dearer in [each, set] {
        assert_eq!(off(cart(&[(1, "10", "1")]), &[first(dearer), tenth(1)]), [100]);
    }
    let each_of_two = Deal::Each {
        goods: skus(&[1, 2]),
        price: Price::parse("30").unwrap(),
        from: Quantity::ONE,
    };
    let one_of_two = Deal::Together {
        parts: vec![part(&[1, 2], 1)],
        price: minor(3_000),
    };
    for lowers_one in [each_of_two, one_of_two] {
        assert_eq!(
            off(cart(&[(1, "50", "1"), (2, "10", "1")]), &[first(lowers_one), tenth(2)]),
            [2_000, 100]
        );
    }
    let three_for_two = Deal::TakePay {
        goods: Goods::All,
        take: 3,
        pay: 2,
    };
    let mut goods = cart(&[(1, "30", "3"), (2, "20", "2")]);
    assert_eq!(
        off(goods.clone(), &[first(three_for_two.clone()), tenth(2)]),
        [3_000, 400],
        "two are no group"
    );
    goods.offer(&[first(three_for_two)], &NOON);
    let priced = price(&goods, &currency("THB")).unwrap();
    let reasons: Vec<usize> = priced.lines.iter().map(|line| line.reductions.len()).collect();
    assert_eq!(reasons, [1, 0]);
}
