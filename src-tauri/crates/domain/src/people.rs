//! Staff, roles and rights.

mod own;

pub use own::{BadRights, OwnRights, Rights};

use crate::StaffId;

/// What a member of staff is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Rings up sales.
    Cashier,
    /// Approves what a cashier may not do alone.
    Supervisor,
    /// Reads reports, closes days, changes prices.
    Manager,
    /// Installs and repairs; sells nothing.
    Technician,
    /// May do everything.
    Owner,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] = [
        Self::Cashier,
        Self::Supervisor,
        Self::Manager,
        Self::Technician,
        Self::Owner,
    ];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cashier => "cashier",
            Self::Supervisor => "supervisor",
            Self::Manager => "manager",
            Self::Technician => "technician",
            Self::Owner => "owner",
        }
    }

    /// The role with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// What a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// Anyone at the machine, signed in or not (who is there, sign in, how is the till).
    Anyone,
    /// Ring up and tender.
    Sell,
    /// Lower a price by hand: a discount, another price, a price level.
    Discount,
    /// Let goods go below their least price.
    SellBelowLeast,
    /// Type the weight of goods where a scale stands at the counter.
    TypeWeight,
    /// Sell without tax to somebody who is exempt.
    ExemptTax,
    /// Take goods back and give their money back.
    Refund,
    /// Give back by another means than it was paid with, or keep the deposit of an order that is cancelled.
    RefundOtherwise,
    /// Take goods back that come without a receipt of this till.
    RefundWithoutReceipt,
    /// Take a whole sale of the open shift back.
    Void,
    /// Correct how a sale was paid.
    CorrectTender,
    /// Open, close and count a shift.
    RunShift,
    /// Put aside, take up or hand over a shift whose drawer another has.
    TakeShift,
    /// Close a shift whose drawer is off by more than the shop allows.
    CloseOff,
    /// Read reports.
    ReadReports,
    /// Set customers' levels and accounts, and take the list of customers in and out.
    ManageCustomers,
    /// Change products.
    EditCatalogue,
    /// Choose the means of payment and where they pay to, and set the rules of returns and parked sales.
    ManagePayment,
    /// Arrange the screen for everybody: its first tiles, its keys, its looks.
    ArrangeScreen,
    /// See and settle what sync could not.
    SettleSync,
    /// Add and remove people, their PINs and badges.
    ManageStaff,
    /// Add and remove upstreams, printers, devices.
    Install,
    /// See what the customer sees: of the customer's window alone, which has no other right.
    WatchDisplay,
}

impl Right {
    /// Every right.
    pub const ALL: [Self; 23] = [
        Self::Anyone,
        Self::Sell,
        Self::Discount,
        Self::SellBelowLeast,
        Self::TypeWeight,
        Self::ExemptTax,
        Self::Refund,
        Self::RefundOtherwise,
        Self::RefundWithoutReceipt,
        Self::Void,
        Self::CorrectTender,
        Self::RunShift,
        Self::TakeShift,
        Self::CloseOff,
        Self::ReadReports,
        Self::ManageCustomers,
        Self::EditCatalogue,
        Self::ManagePayment,
        Self::ArrangeScreen,
        Self::SettleSync,
        Self::ManageStaff,
        Self::Install,
        Self::WatchDisplay,
    ];

    /// The right with this code: its name.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| format!("{right:?}") == code)
    }

    /// Whether one person can have it and another of the same role not.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        !matches!(self, Self::Anyone | Self::WatchDisplay)
    }

    /// How a role stands to what needs this right.
    #[must_use]
    pub const fn standing(self, role: Role) -> Standing {
        use Role::{Cashier, Supervisor};
        match self {
            _ if self.granted_to(role) => Standing::Allowed,
            Self::Discount
            | Self::TypeWeight
            | Self::ExemptTax
            | Self::Refund
            | Self::Void
            | Self::CorrectTender
            | Self::TakeShift
                if matches!(role, Cashier) =>
            {
                Standing::NeedsApproval
            }
            Self::RefundOtherwise | Self::RefundWithoutReceipt | Self::SellBelowLeast | Self::CloseOff
                if matches!(role, Cashier | Supervisor) =>
            {
                Standing::NeedsApproval
            }
            _ => Standing::Denied,
        }
    }

    /// Whether a role has this right by itself. The machine actor has what the design names for it and is asked elsewhere.
    #[must_use]
    pub const fn granted_to(self, role: Role) -> bool {
        use Role::{Cashier, Manager, Owner, Supervisor, Technician};
        match self {
            Self::Anyone => true,
            Self::Sell | Self::RunShift => matches!(role, Cashier | Supervisor | Manager | Owner),
            Self::Discount
            | Self::TypeWeight
            | Self::ExemptTax
            | Self::Refund
            | Self::Void
            | Self::CorrectTender
            | Self::TakeShift => {
                matches!(role, Supervisor | Manager | Owner)
            }
            Self::ReadReports | Self::ArrangeScreen | Self::SettleSync | Self::ManageStaff => {
                matches!(role, Manager | Owner | Technician)
            }
            Self::EditCatalogue
            | Self::ManageCustomers
            | Self::RefundOtherwise
            | Self::RefundWithoutReceipt
            | Self::SellBelowLeast
            | Self::CloseOff
            | Self::ManagePayment => {
                matches!(role, Manager | Owner)
            }
            Self::Install => matches!(role, Technician | Owner),
            Self::WatchDisplay => false,
        }
    }
}

/// How a role stands to an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// By itself.
    Allowed,
    /// With the approval of somebody who may by themselves.
    NeedsApproval,
    /// Never.
    Denied,
}

impl Standing {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Allowed, Self::NeedsApproval, Self::Denied];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::NeedsApproval => "approval",
            Self::Denied => "denied",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }
}

/// A member of staff, without secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Identity.
    pub id: StaffId,
    /// Name to sign in with, unique in the shop.
    pub name: String,
    /// Role.
    pub role: Role,
    /// What this one may do otherwise than the role.
    pub own: OwnRights,
    /// Whether the person may sign in.
    pub enabled: bool,
}

impl Staff {
    /// What this person may do.
    #[must_use]
    pub fn rights(&self) -> Rights {
        Rights {
            role: self.role,
            own: self.own.clone(),
        }
    }
}

/// What somebody is called; nothing where nobody has this identity.
#[must_use]
pub fn name_of(staff: &[Staff], id: StaffId) -> &str {
    staff
        .iter()
        .find(|person| person.id == id)
        .map_or("", |person| &person.name)
}

/// Who acts: a person or the machine itself (cron, `verify`, the sync engine).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A member of staff.
    Staff(StaffId),
    /// The machine.
    Machine,
}
