//! What the parts below refuse, as the faces are told it.

use super::{Code, Refusal};
use crate::asking;
use domain::cart::CartError;
use domain::money::MoneyError;
use domain::refund::RefundError;
use domain::sale::Unbalanced;
use domain::settle::SettleError;
use store::{ChangeError, CommitError, ParkError, StoreError};

impl From<StoreError> for Refusal {
    fn from(fault: StoreError) -> Self {
        match fault {
            StoreError::NoShift => Self::new(Code::NoShift),
            StoreError::NotCounted => Self::new(Code::NotCounted),
            StoreError::ShiftOpen => Self::new(Code::ShiftOpen),
            StoreError::StockOwned { name } => Self::new(Code::StockOwned).with("name", name),
            StoreError::Taken { name, .. } => Self::new(Code::NameTaken).with("name", name),
            StoreError::Invoiced { number } => Self::new(Code::Invoiced).with("number", number),
            StoreError::NoOrder { number } => Self::new(Code::NoSuchOrder).with("number", number),
            StoreError::Full => Self::new(Code::DiskFull),
            StoreError::NoHolder => Self::new(Code::NeedsCustomer),
            StoreError::Overspent { kind, left } => Self::new(Code::Overspent)
                .with("account", kind.code())
                .with(if kind.is_money() { "left_minor" } else { "left" }, left),
            StoreError::OwnedElsewhere {
                kind,
                left,
                upstream,
                asked_at_ms,
            } => Self::new(Code::OwnedElsewhere)
                .with("account", kind.code())
                .with("upstream", upstream)
                .with("asked_at_ms", asked_at_ms)
                .with(if kind.is_money() { "left_minor" } else { "left" }, left),
            StoreError::CouponUsed { code, used_by } => Self::new(Code::CouponUsed)
                .with("code", code)
                .with("receipt_no", used_by.unwrap_or_else(|| "–".to_owned())),
            StoreError::Overpaid { owed } => Self::new(Code::Overpaid).with("owed_minor", owed),
            StoreError::NotSettled { kind, amount } => Self::new(Code::NotSettled)
                .with("account", kind.code())
                .with("amount_minor", amount),
            fault => {
                tracing::error!(%fault, "the store failed");
                Self::new(Code::CannotSave).with("detail", fault.to_string())
            }
        }
    }
}

impl From<ChangeError<Self>> for Refusal {
    fn from(fault: ChangeError<Self>) -> Self {
        match fault {
            ChangeError::Store(fault) => fault.into(),
            ChangeError::Conflict { .. } | ChangeError::Sold { .. } => Self::new(Code::Conflict),
            ChangeError::Refused(refusal) => refusal,
        }
    }
}

impl From<ChangeError<ParkError>> for Refusal {
    fn from(fault: ChangeError<ParkError>) -> Self {
        match fault {
            ChangeError::Store(fault) => fault.into(),
            ChangeError::Conflict { .. } | ChangeError::Sold { .. } => Self::new(Code::Conflict),
            ChangeError::Refused(ParkError::Empty) => Self::new(Code::EmptyCart),
            ChangeError::Refused(ParkError::CartNotEmpty) => Self::new(Code::CartNotEmpty),
            ChangeError::Refused(ParkError::NotParked) => Self::new(Code::NotParked),
            ChangeError::Refused(ParkError::Charged) => Self::new(Code::CartCharged),
            ChangeError::Refused(ParkError::Cart(fault)) => fault.into(),
        }
    }
}

impl From<CommitError<Self>> for Refusal {
    fn from(fault: CommitError<Self>) -> Self {
        match fault {
            CommitError::Store(fault) => fault.into(),
            CommitError::NoShift => Self::new(Code::NoShift),
            CommitError::Conflict { .. } => Self::new(Code::Conflict),
            CommitError::Unbalanced(fault) => Self::internal(fault),
            CommitError::Misplaced { .. } => Self::internal(fault),
            CommitError::Refused(refusal) => refusal,
        }
    }
}

impl From<MoneyError> for Refusal {
    fn from(fault: MoneyError) -> Self {
        Self::new(Code::BadAmount).with("value", fault.to_string())
    }
}

impl From<Unbalanced> for Refusal {
    fn from(fault: Unbalanced) -> Self {
        Self::internal(fault)
    }
}

impl From<CartError> for Refusal {
    fn from(fault: CartError) -> Self {
        match fault {
            CartError::Disabled { name } => Self::new(Code::DisabledProduct).with("name", name),
            CartError::Quantity { quantity } => Self::new(Code::BadQuantity).with("quantity", quantity.to_string()),
            CartError::NoLine { no } => Self::new(Code::NoLine).with("line", no),
            CartError::Belongs { no } => Self::new(Code::BelongsToLine).with("line", no),
            CartError::NotGoods { no } => Self::new(Code::NotGoods).with("line", no),
            CartError::Full => Self::new(Code::CartFull),
            CartError::Discount => Self::new(Code::BadDiscount),
            CartError::Price => Self::new(Code::BadAmount).with("value", fault.to_string()),
            CartError::Whole => Self::new(Code::BillsDiffer),
            CartError::Unanswered(open) => asking::refused(&open),
            CartError::BelowLeast { name, least } => Self::new(Code::BelowLeast)
                .with("name", name)
                .with("least", least.decimal().normalize().to_string()),
            CartError::Serial { serial } => Self::new(Code::BadSerial).with("serial", serial),
            CartError::OnePiece { name } => Self::new(Code::OnePiece).with("name", name),
            CartError::NothingLeft => Self::new(Code::NothingLeft),
            CartError::Coupon { code } => Self::new(Code::CouponTaken).with("code", code),
            CartError::Money(fault) => fault.into(),
        }
    }
}

impl From<SettleError> for Refusal {
    fn from(fault: SettleError) -> Self {
        match fault {
            SettleError::Empty => Self::new(Code::EmptyCart),
            SettleError::UnknownCode { code } => Self::new(Code::UnknownCode).with("code", code),
            SettleError::NotPositive { method } => Self::new(Code::NotAboveZero).with("method", method.code()),
            SettleError::Short { missing } => Self::new(Code::Short).with("missing_minor", missing.minor()),
            SettleError::OverTender { method } => Self::new(Code::OverTender).with("method", method.code()),
            SettleError::NoProof { method } => Self::new(Code::NeedsProof).with("method", method.code()),
            SettleError::NoCustomer { .. } => Self::new(Code::NeedsCustomer),
            SettleError::OnlyGoods { method, goods } => Self::new(Code::OnlyGoods)
                .with("method", method.code())
                .with("goods_minor", goods.minor()),
            SettleError::CardNumber => Self::new(Code::CardNumber),
            SettleError::Cart(fault) => fault.into(),
            SettleError::Money(fault) => fault.into(),
        }
    }
}

impl From<RefundError> for Refusal {
    fn from(fault: RefundError) -> Self {
        match fault {
            RefundError::NotASale => Self::new(Code::NotASale),
            RefundError::AllBack => Self::new(Code::AllBack),
            RefundError::PartlyBack => Self::new(Code::PartlyBack),
            RefundError::Nothing => Self::new(Code::NothingToReturn),
            RefundError::NoLine { no } => Self::new(Code::NoLine).with("line", no),
            RefundError::Quantity { quantity } => Self::new(Code::BadQuantity).with("quantity", quantity.to_string()),
            RefundError::TooMany { no, left } => Self::new(Code::TooManyBack)
                .with("line", no)
                .with("left", left.to_string()),
            RefundError::OtherMethod { method } => Self::new(Code::OtherTender).with("method", method.code()),
            RefundError::AboveLowest { no, lowest } => Self::new(Code::AboveLowest)
                .with("line", no)
                .with("lowest_minor", lowest.minor()),
            RefundError::Cart(fault) => fault.into(),
            RefundError::Settle(fault) => fault.into(),
            RefundError::PaidSo => Self::new(Code::PaidSo),
            RefundError::Money(fault) => fault.into(),
            RefundError::Unbalanced(fault) => fault.into(),
        }
    }
}
