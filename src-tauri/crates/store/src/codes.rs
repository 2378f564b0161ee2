//! The codes under which the rules' enums are stored. A code is never changed; a new variant gets a new one.

use crate::StoreError;
use domain::card::{CardState, CardWord};
use domain::cart::{How, WeightSource};
use domain::customer::AccountKind;
use domain::people::Role;
use domain::product::{Language, Measure};
use domain::sale::{Fate, SaleKind};
use domain::settle::Method;
use domain::shift::CashMove;
use domain::tax::TaxMode;

/// A value that is stored as a code.
pub(crate) trait Coded: Copy + Sized + 'static {
    /// Every value with its code.
    const ALL: &'static [(Self, &'static str)];

    /// What it is, for messages.
    const WHAT: &'static str;

    /// The value with this code.
    fn from_code(code: &str) -> Result<Self, StoreError> {
        let known = Self::ALL.iter().find(|(_, known)| *known == code);
        known
            .map(|(value, _)| *value)
            .ok_or_else(|| StoreError::corrupt(format!("{code:?} is no {}", Self::WHAT)))
    }

    /// Its code.
    fn to_code(self) -> &'static str
    where
        Self: PartialEq,
    {
        Self::ALL
            .iter()
            .find(|(value, _)| *value == self)
            .map_or("", |(_, code)| code)
    }
}

macro_rules! coded {
    ($($type:ty, $what:literal: $($value:expr => $code:expr),+ $(,)?;)*) => {$(
        impl Coded for $type {
            const ALL: &'static [(Self, &'static str)] = &[$(($value, $code)),+];
            const WHAT: &'static str = $what;
        }
    )*};
}

coded! {
    SaleKind, "kind of sale":
        SaleKind::Sale => SaleKind::Sale.code(), SaleKind::Refund => SaleKind::Refund.code(), SaleKind::Void => SaleKind::Void.code(),
        SaleKind::Tender => SaleKind::Tender.code();
    Fate, "fate of returned goods":
        Fate::Restock => Fate::Restock.code(), Fate::WriteOff => Fate::WriteOff.code();
    Method, "means of payment":
        Method::Cash => Method::Cash.code(), Method::Card => Method::Card.code(), Method::PromptPay => Method::PromptPay.code(),
        Method::Wallet => Method::Wallet.code(), Method::Voucher => Method::Voucher.code(),
        Method::Foreign => Method::Foreign.code(), Method::StoreCredit => Method::StoreCredit.code(),
        Method::OnAccount => Method::OnAccount.code(), Method::GiftCard => Method::GiftCard.code(),
        Method::Points => Method::Points.code(), Method::Deposit => Method::Deposit.code();
    CardState, "state of a card's attempt":
        CardState::Asked => CardState::Asked.code(), CardState::Approved => CardState::Approved.code(),
        CardState::Declined => CardState::Declined.code(), CardState::GivenBack => CardState::GivenBack.code();
    CardWord, "word about a card's attempt":
        CardWord::Approved => CardWord::Approved.code(), CardWord::Declined => CardWord::Declined.code(),
        CardWord::Charged => CardWord::Charged.code(), CardWord::NotCharged => CardWord::NotCharged.code();
    AccountKind, "account":
        AccountKind::Points => AccountKind::Points.code(), AccountKind::Credit => AccountKind::Credit.code(),
        AccountKind::OnAccount => AccountKind::OnAccount.code(), AccountKind::GiftCard => AccountKind::GiftCard.code(),
        AccountKind::Deposit => AccountKind::Deposit.code();
    CashMove, "movement of cash":
        CashMove::In => CashMove::In.code(), CashMove::Out => CashMove::Out.code(), CashMove::Drop => CashMove::Drop.code();
    Role, "role":
        Role::Cashier => Role::Cashier.code(), Role::Supervisor => Role::Supervisor.code(), Role::Manager => Role::Manager.code(),
        Role::Technician => Role::Technician.code(), Role::Owner => Role::Owner.code();
    Language, "language":
        Language::En => Language::En.tag(), Language::Th => Language::Th.tag(), Language::Zh => Language::Zh.tag();
    How, "way to belong to a line":
        How::Choice => How::Choice.code(), How::Part => How::Part.code(), How::Deposit => How::Deposit.code();
    WeightSource, "source of a weight":
        WeightSource::EmbeddedWeight => WeightSource::EmbeddedWeight.code(),
        WeightSource::EmbeddedPrice => WeightSource::EmbeddedPrice.code(),
        WeightSource::Scale => WeightSource::Scale.code(), WeightSource::Typed => WeightSource::Typed.code();
    TaxMode, "tax mode":
        TaxMode::Included => TaxMode::Included.code(), TaxMode::Added => TaxMode::Added.code();
    Measure, "measure":
        Measure::Piece => "piece", Measure::Fraction => "fraction";
}
