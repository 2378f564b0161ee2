//! Customers: who they are, and what stands in their accounts. What is known of the person is kept apart from the customer, so that it can
//! be erased and the books stay whole.

mod account;
mod lease;
mod points;
mod tax_id;

pub use account::{
    AccountEntry, AccountKind, Booking, Holder, booked_by, gift_card_number, holder_of, holder_of_line,
    masked_gift_card,
};
pub use lease::{Arrival, FRESH_MS, Lease, LeaseRule, minor_said, points_said, unsent};
pub(crate) use points::by_points;
pub use points::{Earning, Redeeming, points_back, points_in, points_of, points_spent};
pub use tax_id::{TaxIds, is_thai_tax_id};

use crate::CustomerId;
use crate::money::Money;
use crate::price_list::Level;
use crate::shift::CivilDate;
use thiserror::Error;

/// The longest name and e-mail address, in characters.
const LONGEST_NAME: usize = 120;

/// The longest card number.
const LONGEST_CARD: usize = 40;

/// The longest address and note.
const LONGEST_TEXT: usize = 300;

/// A customer of the shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Identity.
    pub id: CustomerId,
    /// The member level, at which products may have another price.
    pub level: Option<Level>,
    /// How much the customer may owe.
    pub credit_limit: Money,
    /// What is known of the person; nothing once it is erased.
    pub person: Option<Person>,
    /// Whether what was known of the person was erased on request.
    pub erased: bool,
}

/// What is known of a person. A text that is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Name, of a person or a firm.
    pub name: String,
    /// Phone number as it was said.
    pub phone: String,
    /// Number of the member card.
    pub card: String,
    /// E-mail address.
    pub email: String,
    /// Number in the tax register.
    pub tax_id: String,
    /// Branch of a firm in that register: `00000` is the head office.
    pub branch: String,
    /// Postal address, one line.
    pub address: String,
    /// Birthday.
    pub birthday: Option<CivilDate>,
    /// Whether the person agreed to be written to about offers.
    pub consent: bool,
    /// The number of the certificate by which the customer buys without tax; empty where there is none.
    pub exempt: String,
    /// Whatever else the shop should know.
    pub note: String,
}

/// Why what is known of a person is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the {field} of a customer is not sound")]
pub struct BadField {
    /// Its name.
    pub field: &'static str,
}

impl Person {
    /// The same without spaces around its texts, once all of it is sound.
    ///
    /// # Errors
    /// [`BadField`] names the first that is not: a name is needed, a text is one line and not too long.
    pub fn checked(self, tax_ids: TaxIds) -> Result<Self, BadField> {
        let person = self.trimmed();
        let sound = [
            ("name", !person.name.is_empty() && is_line(&person.name, LONGEST_NAME)),
            ("phone", is_phone(&person.phone)),
            ("card", is_card(&person.card)),
            ("email", is_email(&person.email)),
            ("tax_id", person.tax_id.is_empty() || tax_ids.include(&person.tax_id)),
            ("branch", is_branch(&person.branch)),
            ("address", is_line(&person.address, LONGEST_TEXT)),
            ("exempt", is_line(&person.exempt, LONGEST_NAME)),
            ("note", is_line(&person.note, LONGEST_TEXT)),
        ];
        match sound.into_iter().find(|(_, sound)| !sound) {
            Some((field, _)) => Err(BadField { field }),
            None => Ok(person),
        }
    }

    fn trimmed(self) -> Self {
        let trim = |text: String| text.trim().to_owned();
        Self {
            name: trim(self.name),
            phone: trim(self.phone),
            card: trim(self.card),
            email: trim(self.email),
            tax_id: self.tax_id.chars().filter(|c| !matches!(c, ' ' | '-')).collect(),
            branch: trim(self.branch),
            address: trim(self.address),
            exempt: trim(self.exempt),
            note: trim(self.note),
            ..self
        }
    }

    /// What is known of one person who was known twice: as here, what is not known here as there, and as there what is named.
    #[must_use]
    pub fn merged_with(self, other: &Self, taken: &[&str]) -> Self {
        let text = |field, here: String, there: &String| {
            if here.is_empty() || taken.contains(&field) {
                there.clone()
            } else {
                here
            }
        };
        Self {
            name: text("name", self.name, &other.name),
            phone: text("phone", self.phone, &other.phone),
            card: text("card", self.card, &other.card),
            email: text("email", self.email, &other.email),
            tax_id: text("tax_id", self.tax_id, &other.tax_id),
            branch: text("branch", self.branch, &other.branch),
            address: text("address", self.address, &other.address),
            birthday: match taken.contains(&"birthday") {
                true => other.birthday,
                false => self.birthday.or(other.birthday),
            },
            consent: match taken.contains(&"consent") {
                true => other.consent,
                false => self.consent,
            },
            exempt: text("exempt", self.exempt, &other.exempt),
            note: text("note", self.note, &other.note),
        }
    }

    /// The names of what differs from another state of the same person.
    #[must_use]
    pub fn differs_in(&self, other: &Self) -> Vec<&'static str> {
        let same = [
            ("name", self.name == other.name),
            ("phone", self.phone == other.phone),
            ("card", self.card == other.card),
            ("email", self.email == other.email),
            ("tax_id", self.tax_id == other.tax_id),
            ("branch", self.branch == other.branch),
            ("address", self.address == other.address),
            ("birthday", self.birthday == other.birthday),
            ("consent", self.consent == other.consent),
            ("exempt", self.exempt == other.exempt),
            ("note", self.note == other.note),
        ];
        same.into_iter()
            .filter(|(_, same)| !same)
            .map(|(field, _)| field)
            .collect()
    }
}

/// The figures of a phone number.
#[must_use]
pub fn phone_digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

fn is_line(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && !text.chars().any(char::is_control)
}

fn is_card(text: &str) -> bool {
    is_line(text, LONGEST_CARD) && !text.chars().any(char::is_whitespace)
}

/// Five figures at least, fifteen at most (E.164).
fn is_phone(text: &str) -> bool {
    let known = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')' | '.');
    text.is_empty() || text.chars().all(known) && (5..=15).contains(&phone_digits(text).len())
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    let sound = parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    text.is_empty() || sound && is_line(text, LONGEST_NAME) && !text.chars().any(char::is_whitespace)
}

fn is_branch(text: &str) -> bool {
    text.is_empty() || text.len() == 5 && text.bytes().all(|c| c.is_ascii_digit())
}
