back-to-sale = Back to sale
tender-title = Payment
pay-with = Pay with
method-cash = Cash
method-card = Card
amount = Amount
hands-over = Customer hands over
exact = exact
rounding-cash = Rounding, cash
to-pay = To pay
to-pay-rounded = To pay, rounded { $rounding }
received = Received
on-card = On card
missing = Still missing
change = Change
take-cash = Take cash
take-card = Card approved
saving = Saving…
change-pieces = Give back { $pieces }
receipt-number = Sale
received-by = Received · { $methods }
saved-here = Saved on this till
unprinted =
    { $count ->
        [one] { $count } receipt did not print. The sale is saved.
       *[other] { $count } receipts did not print. The sales are saved.
    }
reprint = Reprint
reprinting = The receipt is on its way to the printer.
next-sale = Next sale
add-part = Add { $method }, part of it
remove-part = Take back this part: { $method }
still-to-pay = Still to pay
card-lead = Let the card terminal take the amount first, then confirm here.
card-reference = Slip number, if you keep it
split-lead = Type a smaller amount to pay a part, then pay the rest another way.
card-too-much = A card can’t pay more than is owed.
scan-not-here = Nothing can be added during payment. Press Esc to go back to the sale.
