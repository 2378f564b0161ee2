//! A promotion as it is written, read into the rules' own words.

use crate::adjust::discount_of;
use crate::refusal::{Code, Refusal};
use crate::wire::promotion::{Promotion as Written, PromotionDeal, PromotionGoods, PromotionPart};
use domain::cart::Discount;
use domain::money::{Currency, Money, Price, Quantity};
use domain::product::Names;
use domain::promotion::{Deal, Goods, Off, Part, Promotion, PromotionError, Weekdays, When};
use domain::shift::CivilDate;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Reads a promotion.
///
/// # Errors
/// [`Code::BadPromotion`] with the code of the promotion, the field and why.
pub(super) fn read(written: &Written, currency: &Currency) -> Result<Promotion, Refusal> {
    let promotion = Promotion {
        code: written.code.trim().to_owned(),
        names: Names::from(&written.name),
        priority: written.priority,
        stacks: written.stacks,
        when: when(written).map_err(|field| bad(written, field))?,
        coupon: written
            .coupon
            .as_deref()
            .map(str::trim)
            .filter(|coupon| !coupon.is_empty())
            .map(str::to_owned),
        once: written.once,
        deal: deal(&written.deal, currency).map_err(|field| bad(written, field))?,
    };
    promotion.check().map_err(|fault| bad(written, reason(fault)))?;
    Ok(promotion)
}

fn bad(written: &Written, field: &'static str) -> Refusal {
    Refusal::new(Code::BadPromotion)
        .with("code", &*written.code)
        .with("field", field)
}

const fn reason(fault: PromotionError) -> &'static str {
    match fault {
        PromotionError::Nameless => "name",
        PromotionError::Never => "when",
        PromotionError::Count => "count",
        PromotionError::Coupon => "coupon",
        PromotionError::Off => "off",
    }
}

fn when(written: &Written) -> Result<When, &'static str> {
    let day = |text: &Option<String>, field| -> Result<Option<CivilDate>, &'static str> {
        text.as_deref().map(|text| text.parse().map_err(|_| field)).transpose()
    };
    let minute =
        |text: &Option<String>, usual, field| text.as_deref().map_or(Ok(usual), |text| minute(text).ok_or(field));
    Ok(When {
        first_day: day(&written.first_day, "first_day")?,
        last_day: day(&written.last_day, "last_day")?,
        weekdays: weekdays(&written.weekdays).ok_or("weekdays")?,
        from_minute: minute(&written.from, When::ALWAYS.from_minute, "from")?,
        until_minute: minute(&written.until, When::ALWAYS.until_minute, "until")?,
    })
}

/// `17:00` as a minute of the day; `24:00` is its end.
fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let figures = |part: &str| (part.len() == 2).then(|| part.parse::<u16>().ok()).flatten();
    let (hours, minutes) = (figures(hours)?, figures(minutes)?);
    let minute = hours * 60 + minutes;
    (minutes < 60 && minute <= When::ALWAYS.until_minute).then_some(minute)
}

fn weekdays(written: &[String]) -> Option<Weekdays> {
    if written.is_empty() {
        return Some(Weekdays::ALL);
    }
    // The same day twice is that day.
    let with = |days: u8, day: &String| Some(days | 1 << DAYS.iter().position(|known| known == day)?);
    written.iter().try_fold(0, with).map(Weekdays)
}

fn deal(written: &PromotionDeal, currency: &Currency) -> Result<Deal, &'static str> {
    let amount = |text: &str, field| currency.parse(text).map_err(|_| field);
    Ok(match written {
        PromotionDeal::Off {
            goods: which,
            off,
            from,
        } => Deal::Off {
            goods: goods(which),
            off: taken_off(off, currency)?,
            from: quantity(from.as_ref())?,
        },
        PromotionDeal::Each {
            goods: which,
            price,
            from,
        } => Deal::Each {
            goods: goods(which),
            price: Price::parse(price).map_err(|_| "price")?,
            from: quantity(from.as_ref())?,
        },
        PromotionDeal::TakePay {
            goods: which,
            take,
            pay,
        } => Deal::TakePay {
            goods: goods(which),
            take: *take,
            pay: *pay,
        },
        PromotionDeal::Together { parts, price } => Deal::Together {
            parts: parts.iter().map(part).collect(),
            price: amount(price, "price")?,
        },
        PromotionDeal::Threshold {
            goods: which,
            from,
            off,
        } => Deal::Threshold {
            goods: goods(which),
            from: amount(from, "from")?,
            off: taken_off(off, currency)?,
        },
        PromotionDeal::Gift {
            from,
            goods: which,
            count,
        } => Deal::Gift {
            from: amount(from, "from")?,
            goods: goods(which),
            count: *count,
        },
    })
}

fn part(written: &PromotionPart) -> Part {
    Part {
        goods: goods(&written.goods),
        count: written.count,
    }
}

fn quantity(text: Option<&String>) -> Result<Quantity, &'static str> {
    text.map_or(Ok(Quantity::ONE), |text| Quantity::parse(text).map_err(|_| "from"))
}

fn goods(written: &PromotionGoods) -> Goods {
    match written {
        PromotionGoods::All => Goods::All,
        PromotionGoods::Skus(skus) => Goods::Skus(skus.clone()),
        PromotionGoods::Category(path) => Goods::Category(path.clone()),
        PromotionGoods::Brand(brand) => Goods::Brand(brand.clone()),
    }
}

fn taken_off(text: &str, currency: &Currency) -> Result<Off, &'static str> {
    match discount_of(text, currency) {
        Ok(Some(Discount::Percent(rate))) => Ok(Off::Percent(rate)),
        Ok(Some(Discount::Amount(amount))) if amount > Money::ZERO => Ok(Off::Amount(amount)),
        _ => Err("off"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thb() -> Currency {
        Currency::by_code("THB").unwrap()
    }

    fn written(change: &str) -> Written {
        let mut json: serde_json::Value = serde_json::from_str(
            r#"{"code":"P","name":{"en":"Tea","th":"","zh":""},"deal":{"kind":"take_pay","goods":"all","take":3,"pay":2}}"#,
        )
        .unwrap();
        let change: serde_json::Value = serde_json::from_str(change).unwrap();
        for (key, value) in change.as_object().unwrap() {
            json[key] = value.clone();
        }
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn what_is_wrong_is_named_by_its_field() {
        let cases = [
            (r"{}", None),
            (r#"{"name":{"en":" ","th":"","zh":""}}"#, Some("name")),
            (r#"{"first_day":"28.11.2026"}"#, Some("first_day")),
            (r#"{"first_day":"2026-11-28","last_day":"2026-11-27"}"#, Some("when")),
            (r#"{"weekdays":["sat","sunday"]}"#, Some("weekdays")),
            (r#"{"once":true}"#, Some("coupon")),
            (r#"{"coupon":"A coupon that is far too long"}"#, Some("coupon")),
            (r#"{"from":"7:00"}"#, Some("from")),
            (r#"{"until":"24:01"}"#, Some("until")),
            (r#"{"from":"19:00","until":"17:00"}"#, Some("when")),
            (
                r#"{"deal":{"kind":"take_pay","goods":"all","take":2,"pay":3}}"#,
                Some("count"),
            ),
            (r#"{"deal":{"kind":"off","goods":"all","off":"110%"}}"#, Some("off")),
            (r#"{"deal":{"kind":"off","goods":"all","off":"0"}}"#, Some("off")),
            (r#"{"deal":{"kind":"each","goods":"all","price":"ten"}}"#, Some("price")),
            (
                r#"{"deal":{"kind":"off","goods":"all","off":"1","from":"some"}}"#,
                Some("from"),
            ),
        ];
        for (change, field) in cases {
            let read = read(&written(change), &thb());
            let told = read
                .err()
                .map(|refusal| refusal.data["field"].as_str().unwrap().to_owned());
            assert_eq!(told.as_deref(), field, "{change}");
        }
    }

    #[test]
    fn days_and_times_are_read_as_they_are_written() {
        let read = read(
            &written(r#"{"weekdays":["sat","sun","sun"],"from":"17:00","until":"24:00","last_day":"2026-12-31"}"#),
            &thb(),
        );
        let when = read.unwrap().when;
        assert_eq!(
            (when.weekdays, when.from_minute, when.until_minute),
            (Weekdays(0b110_0000), 1_020, 1_440)
        );
        assert_eq!(when.last_day.unwrap().to_string(), "2026-12-31");
    }
}
