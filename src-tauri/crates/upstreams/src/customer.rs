//! Customers as back ends have them.

/// A customer as a back end has them. What is absent was not said this time, and stays what it was; an empty text says that there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemoteCustomer {
    /// Their id there.
    pub remote_id: String,
    /// The number on their card, which no other customer there has.
    pub number: Option<String>,
    /// Their name, of a person or a firm.
    pub name: Option<String>,
    /// Their phone number as it is written there; two customers may have the same.
    pub phone: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// Their postal address.
    pub address: Option<String>,
    /// Their number in the tax register.
    pub tax_id: Option<String>,
    /// Their birthday, `YYYY-MM-DD`.
    pub birthday: Option<String>,
    /// What the level is called there at which they buy.
    pub level: Option<String>,
    /// Whether they may still buy as that customer.
    pub active: bool,
}

/// Who bought, as a sale names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoldTo {
    /// Their id there.
    pub remote_id: String,
    /// Their number there.
    pub number: String,
}

/// A customer who was added at the till, as a back end gets to know them. A text that is not known is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCustomer {
    /// Their number, which no other customer has.
    pub number: String,
    /// Their name.
    pub name: String,
    /// Their phone number.
    pub phone: String,
    /// Their e-mail address.
    pub email: String,
}
