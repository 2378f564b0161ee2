//! Identities: UUIDv7, made by the till before anything is sent.

use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    )*};
}

id! {
    /// One cart, from its first line until it is sold or cleared. A sale keeps the id of its cart, so a cart is sold once.
    CartId,
    /// One attempt to charge a card.
    CardAttemptId,
    /// One finished document: a sale, a refund or a void.
    SaleId,
    /// One shift of one till.
    ShiftId,
    /// One member of staff.
    StaffId,
    /// One customer.
    CustomerId,
    /// One sellable product.
    ProductId,
    /// One configured upstream (another account or address is another upstream).
    UpstreamId,
    /// One time that cash was put into the drawer or taken out beside sales.
    CashMoveId,
    /// One count of a drawer that was submitted.
    CountId,
    /// One tax invoice or credit note.
    InvoiceId,
    /// One print job.
    PrintJobId,
    /// One command as the caller sent it. The same id delivered twice acts once.
    RequestId,
}
