//! Staff and signing in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Gives the owner a new PIN by the recovery code.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Recover {
    /// The recovery code, in any case, with or without its dashes.
    pub code: String,
    /// The new PIN.
    pub pin: String,
}

/// Somebody who may sign in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffName {
    /// Name.
    pub name: String,
    /// Role code.
    pub role: String,
}

/// Who may sign in, in the order of the lock screen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffNames {
    /// The people.
    pub staff: Vec<StaffName>,
    /// The names of those who signed in since the till was started, the last first.
    pub recent: Vec<String>,
}

/// A sign-in.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Name.
    pub name: String,
    /// PIN.
    pub pin: String,
}

/// Who is signed in, and what that person may do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Session {
    /// Name.
    pub name: String,
    /// Role code.
    pub role: String,
    /// Codes of the rights this person has: what the screen need not offer.
    pub rights: Vec<String>,
}

/// A new member of staff.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddStaff {
    /// Name, unique in the shop.
    pub name: String,
    /// Role code.
    pub role: String,
    /// PIN, four to eight digits.
    pub pin: String,
}

/// A member of staff by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StaffRef {
    /// Name.
    pub name: String,
}

/// What a member of staff may do, right by right.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffRights {
    /// Name.
    pub name: String,
    /// Role code.
    pub role: String,
    /// Every right that one person can have and another not.
    pub rights: Vec<OneRight>,
}

/// How somebody stands to a right.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OneRight {
    /// Its code.
    pub right: String,
    /// `allowed`, `approval` or `denied`.
    pub standing: String,
    /// The same for the role.
    pub of_role: String,
}

/// Lets a member of staff stand otherwise to a right than their role.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRight {
    /// Name.
    pub name: String,
    /// The right's code.
    pub right: String,
    /// `allowed`, `approval`, `denied`, or `role` for what the role has.
    pub standing: String,
}

/// A new PIN.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPin {
    /// Whose.
    pub name: String,
    /// The new PIN.
    pub pin: String,
}
