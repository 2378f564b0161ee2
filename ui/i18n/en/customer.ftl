# Customers

customers-title = Customers
customers-find = Name, pinyin, phone or card
customers-none = No customers yet
customers-none-found = Nobody is found by “{ $text }”
customers-none-lead = F9 adds a new customer, with or without a connection.
customer-name = Name
customer-phone = Phone
customer-card = Member card
customer-email = E-mail
customer-tax-id = Tax number
customer-branch = Branch
customer-birthday = Birthday
customer-level = Level
customer-credit-limit = Credit limit
customer-exempt = Tax exemption, number
customer-same-phone = { $name } has this number already.
customer-address = Address
customer-note = Note
customer-consent = Agrees to be written to about offers
customer-offers = Offers
customer-agreed = May be written to
customer-not-agreed = Not to be written to
customer-new = New customer
customer-edit = Edit
customer-save = Save
customer-select = Put on this sale
customer-take-off = Take off the sale
customer-private = Only what the shop needs. It stays on this till, and the journal never holds it.
customer-erased = No longer known
buyer-nobody = Walk-in customer
buyer-label = Customer:
customer-sales = Bought last
customer-erase = Erase
customer-erase-ask = Erase what is known of { $name }?
customer-erase-lead = Name, numbers and address are gone for good. What was bought and what stands in the accounts stays, without the name.
receipts-none = No sale is found
phones-masked = Mask telephone numbers
phones-masked-lead = Who may not manage customers sees 08•••••678; a customer is still found by the whole number.
page-points = Points
settings-points-lead = A point for each so much that a customer pays
points-per = One point for each
points-lead = Of what a customer pays, returns taken out. Empty: no points. What was earned stays.
points-none = no points
points-worth = One point pays
points-worth-lead = When a customer pays with points. The same points go back with the goods. Empty: points pay nothing.
points-worthless = nothing
points-keep = Keep
account-name = { $account ->
    [points] Points
    [credit] Store credit
   *[on_account] Owed
}
account-change = Change an account
account-which = Account
account-way = More or less
account-more = More
account-less = Less
account-book = Book it
merge-act = Same person
merge-next = Now choose who { $name } is too, and press F6 again.
merge-title = Are these one person?
merge-lead = What { $other } bought and what stands in the accounts is { $one }’s from then on. The books stay as they are. This can’t be undone.
merge-do = Make them one
merge-likely = Likely doubles
merge-none = Nobody seems to be there twice
