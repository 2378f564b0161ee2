//! A sample shop in Bangkok: its till, its staff, its goods, and documents whose figures are known. The same on every machine.

#![expect(
    clippy::expect_used,
    reason = "the samples are constants; a wrong one must stop the test that uses it"
)]

mod documents;
mod goods;

pub use documents::{
    cart, cart_of, discounted_cart, discounted_sale, long_sale, lowered_cart, lowered_sale, sale, sale_no, sale_of,
    shift, shift_report, split_sale, x_report,
};
pub use goods::{product, product_priced, products, vat_free, vat7};

use domain::money::{Currency, Money};
use domain::people::{OwnRights, Role, Staff};
use domain::product::Language;
use domain::shift::CivilDate;
use domain::till::{Shop, TillMark};
use domain::{ShiftId, StaffId};
use uuid::Uuid;

/// When the sample sale was made: 2026-11-24 10:43 in Bangkok.
pub const SOLD_AT_MS: i64 = 1_795_491_780_000;

/// The sample's UUIDs: version 7, with this number at their end.
#[must_use]
pub const fn uuid(number: u64) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | number as u128)
}

/// An amount from its text, in baht.
///
/// # Panics
/// When the text is no amount.
#[must_use]
pub fn baht(text: &str) -> Money {
    thb().parse(text).expect("a test writes amounts as 339.80")
}

/// The shop's currency.
///
/// # Panics
/// Never: the till knows the baht.
#[must_use]
pub fn thb() -> Currency {
    Currency::by_code("THB").expect("the till knows THB")
}

/// The shop, with receipts in this language.
#[must_use]
pub fn shop_in(language: Language) -> Shop {
    let (name, header, footer): (_, &[&str], &[&str]) = match language {
        Language::En => (
            "Talat Noi Mart",
            &["114 Charoen Krung Rd, Bangkok 10100", "Tax ID 0105561000000"],
            &["Returns within 30 days with this receipt.", "Thank you"],
        ),
        Language::Th => (
            "ตลาดน้อยมาร์ท",
            &["114 ถ.เจริญกรุง กรุงเทพฯ 10100", "เลขประจำตัวผู้เสียภาษี 0105561000000"],
            &["คืนสินค้าภายใน 30 วัน พร้อมใบเสร็จนี้", "ขอบคุณค่ะ"],
        ),
        Language::Zh => (
            "达叻仔超市",
            &["曼谷 石龙军路 114 号 10100", "税号 0105561000000"],
            &["凭本收据 30 天内可退货。", "谢谢惠顾"],
        ),
    };
    Shop {
        name: name.to_owned(),
        header: header.iter().map(|&line| line.to_owned()).collect(),
        footer: footer.iter().map(|&line| line.to_owned()).collect(),
        currency: thb(),
        timezone: "Asia/Bangkok".to_owned(),
        cutoff_minute: 4 * 60,
        receipt_language: language,
    }
}

/// The shop, with English receipts.
#[must_use]
pub fn shop() -> Shop {
    shop_in(Language::En)
}

/// The till: `T1`, epoch `K7Q`.
///
/// # Panics
/// Never: the mark is sound.
#[must_use]
pub fn till() -> TillMark {
    TillMark::new("T1", "K7Q").expect("T1 and K7Q are sound")
}

/// The business day of every sample document: 2026-11-24.
#[must_use]
pub const fn business_date() -> CivilDate {
    CivilDate {
        year: 2026,
        month: 11,
        day: 24,
    }
}

/// The id of the sample shift.
#[must_use]
pub const fn shift_id() -> ShiftId {
    ShiftId(uuid(0x5001))
}

/// A cashier.
#[must_use]
pub fn ana() -> Staff {
    staff(0xA1, "ana", Role::Cashier)
}

/// A supervisor.
#[must_use]
pub fn bo() -> Staff {
    staff(0xA2, "bo", Role::Supervisor)
}

/// A manager.
#[must_use]
pub fn chai() -> Staff {
    staff(0xA3, "chai", Role::Manager)
}

fn staff(number: u64, name: &str, role: Role) -> Staff {
    Staff {
        id: StaffId(uuid(number)),
        name: name.to_owned(),
        role,
        own: OwnRights::default(),
        enabled: true,
    }
}
