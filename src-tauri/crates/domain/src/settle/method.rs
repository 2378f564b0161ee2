//! The means of payment, and what holds for each of them: one table.

use crate::customer::AccountKind;

/// A means of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Notes and coins.
    Cash,
    /// A card, taken on a terminal of its own.
    Card,
    /// A transfer by the shop's own PromptPay code.
    PromptPay,
    /// A wallet on the customer's phone, by the code that it shows.
    Wallet,
    /// A voucher of a fixed worth.
    Voucher,
    /// Notes of another currency, at the shop's rate.
    Foreign,
    /// Money that the shop owes the customer.
    StoreCredit,
    /// What the customer will pay later, up to a limit.
    OnAccount,
    /// Money on a gift card, of whoever shows it.
    GiftCard,
    /// Points of the member card, at what the shop gives for them.
    Points,
    /// What was paid ahead on the order whose goods are fetched. Nobody tenders it: it is taken from the order.
    Deposit,
}

/// What becomes of what is tendered above what is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Over {
    /// It is given back in cash.
    Change,
    /// It lapses.
    Lapses,
    /// There is no such tender.
    Refused,
}

impl Over {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Lapses => "lapses",
            Self::Refused => "refused",
        }
    }
}

/// Whether a tender names what proves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Proof {
    /// There is nothing to name.
    None,
    /// A number, if somebody wants to keep it.
    Optional,
    /// A number, without which nothing was paid.
    Required,
}

impl Proof {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Optional => "optional",
            Self::Required => "required",
        }
    }
}

/// What holds for a means of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodRules {
    /// Stable code.
    pub code: &'static str,
    /// What becomes of what is tendered above what is owed.
    pub over: Over,
    /// Whether a tender names what proves it.
    pub proof: Proof,
    /// The account that it is taken from or put on.
    pub account: Option<AccountKind>,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 11] = [
        Self::Cash,
        Self::Card,
        Self::PromptPay,
        Self::Wallet,
        Self::Voucher,
        Self::Foreign,
        Self::StoreCredit,
        Self::OnAccount,
        Self::GiftCard,
        Self::Points,
        Self::Deposit,
    ];

    /// What holds for it.
    #[must_use]
    pub const fn rules(self) -> MethodRules {
        let (code, over, proof) = match self {
            Self::Cash => ("cash", Over::Change, Proof::None),
            Self::Card => ("card", Over::Refused, Proof::Optional),
            Self::PromptPay => ("promptpay", Over::Refused, Proof::Optional),
            Self::Wallet => ("wallet", Over::Refused, Proof::Required),
            Self::Voucher => ("voucher", Over::Lapses, Proof::Optional),
            Self::Foreign => ("foreign", Over::Change, Proof::Required),
            Self::StoreCredit => ("store_credit", Over::Refused, Proof::None),
            Self::OnAccount => ("on_account", Over::Refused, Proof::None),
            Self::GiftCard => ("gift_card", Over::Refused, Proof::Required),
            Self::Points => ("points", Over::Refused, Proof::None),
            Self::Deposit => ("deposit", Over::Change, Proof::Required),
        };
        let account = match self {
            Self::StoreCredit => Some(AccountKind::Credit),
            Self::OnAccount => Some(AccountKind::OnAccount),
            Self::GiftCard => Some(AccountKind::GiftCard),
            Self::Points => Some(AccountKind::Points),
            Self::Deposit => Some(AccountKind::Deposit),
            _ => None,
        };
        MethodRules {
            code,
            over,
            proof,
            account,
        }
    }

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.rules().code
    }

    /// Whether it is no money itself, and so puts none on a gift card and pays no debt. A deposit was paid with money.
    #[must_use]
    pub fn pays_only_goods(self) -> bool {
        let rules = self.rules();
        rules.account.is_some_and(|kind| kind != AccountKind::Deposit) || rules.over == Over::Lapses
    }

    /// The method with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }
}

/// Whether a text has the digits of a payment card's number, however they are set apart: the till keeps none.
#[must_use]
pub fn is_card_number(text: &str) -> bool {
    let plain = text.chars().filter(|sign| !matches!(sign, ' ' | '-'));
    let digits: Option<Vec<u32>> = plain.map(|sign| sign.to_digit(10)).collect();
    digits.is_some_and(|digits| (13..=19).contains(&digits.len()) && is_luhn(&digits))
}

fn is_luhn(digits: &[u32]) -> bool {
    let weighed = digits.iter().rev().enumerate().map(|(place, digit)| match place % 2 {
        0 => *digit,
        // The figures of its double: a ten more in the sum counts for nothing.
        _ => digit * 2 + digit / 5,
    });
    weighed.sum::<u32>() % 10 == 0
}
