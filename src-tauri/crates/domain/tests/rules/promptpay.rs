//! PromptPay: who can be paid, and the code that asks for an amount.

use crate::goods::{currency, minor};
use domain::promptpay::{NotAPromptPayId, NotBaht, PromptPayId};

#[test]
fn an_account_is_a_mobile_number_a_tax_id_with_its_check_digit_or_a_wallet() {
    let accounts = [
        ("0812345678", "0812345678"),
        (" 081-234-5678 ", "0812345678"),
        ("+66 81 234 5678", "0812345678"),
        ("1234567890121", "1234567890121"),
        ("0-1055-36000-31-3", "0105536000313"),
        ("004999000288505", "004999000288505"),
    ];
    for (text, id) in accounts {
        assert_eq!(
            text.parse::<PromptPayId>().map(|id| id.to_string()),
            Ok(id.to_owned()),
            "{text}"
        );
    }
    let none = [
        "",
        "0212345678",
        "081234567",
        "1234567890122",
        "12345678901234",
        "08123456๗8",
        "+660812345678",
        "0812345678x",
    ];
    for text in none {
        assert_eq!(text.parse::<PromptPayId>(), Err(NotAPromptPayId), "{text}");
    }
}

#[test]
fn the_code_asks_for_the_amount_in_baht_digit_for_digit() {
    let id: PromptPayId = "0801234567".parse().unwrap();
    let code = id.ask(minor(422), &currency("THB")).unwrap();
    assert!(
        code.starts_with("00020101021229370016A00000067701011101130066801234567"),
        "{code}"
    );
    assert!(code.contains("530376454044.225802TH6304"), "{code}");
    assert_eq!(id.ask(minor(0), &currency("THB")), Err(NotBaht));
    assert_eq!(id.ask(minor(-100), &currency("THB")), Err(NotBaht));
    assert_eq!(id.ask(minor(100), &currency("USD")), Err(NotBaht));
}
