# The list of the settings, and the people.

settings-staff = Staff and badges
settings-staff-lead = Who may sign in, PINs, badges
settings-look-lead = Colours, side, size of text, card width
settings-tiles-lead = What stands on the first tiles, and where
settings-keys-lead = Which key does what at this till
settings-devices-lead = Printers and the drawer: add, test, remove
settings-scanners-lead = Scanners, the shop’s own codes, a place to try
settings-customer-lead = What the customer sees, and in which language
staff-add = Add a person
staff-name = Name
staff-role = Role
staff-badge = Badge
staff-badge-yes = Has one
staff-badge-no = None
staff-badge-print = Print a new badge
staff-badge-no-printer = No printer to print a badge
staff-badge-make = Make a badge
staff-badge-again = Make another
staff-badge-revoke = Revoke badge
staff-badge-printed = The badge is being printed. An older one counts no more.
staff-badge-once = The badge is shown this once; an older one counts no more. Print it, or take a picture of it.
staff-badge-of = Badge of { $name }
staff-badge-system = Print on another printer
staff-pin = New PIN
staff-pin-of = PIN of { $name }
staff-pin-lead = Four to eight digits, typed twice.
staff-rights = Rights
staff-rights-of = What { $name } may do
staff-rights-lead = What is set here counts before the role. Nobody gives what they have not themselves.
staff-right-allowed = Allowed
staff-right-approval = Approval
staff-right-denied = Not
staff-right-role = as { $role }
staff-right = { $right ->
    [Sell] Ring up sales
    [Discount] Lower a price by hand
    [SellBelowLeast] Sell below the least price
    [TypeWeight] Type a weight
    [ExemptTax] Sell without tax
    [Refund] Take goods back
    [RefundOtherwise] Give money back by another means than it was paid with
    [RefundWithoutReceipt] Take goods back without a receipt
    [Void] Void a sale
    [CorrectTender] Correct how a sale was paid
    [RunShift] Run the shift and the drawer
    [TakeShift] Put aside, take up or hand over a drawer that another has
    [CloseOff] Settle a drawer that is off by more than the shop allows
    [ReadReports] Read reports
    [ManageCustomers] Manage customers and their accounts
    [EditCatalogue] Change products and prices
    [ManagePayment] Set the means of payment
    [ArrangeScreen] Arrange the screen
    [SettleSync] Settle what was not sent
    [ManageStaff] Manage staff
   *[Install] Install devices and connections
}
staff-disable = Deactivate
staff-disable-ask = Deactivate { $name }?
staff-disable-lead = This person can sign in no more. What they did stays in every report, under their name.
staff-self = This is you
staff-above = Only an owner or a technician changes this person.
staff-trust = A badge signs in
staff-trust-pin = With the PIN
staff-trust-alone = By itself
