back-to-sale = Back to sale
tender-title = Payment
pay-with = Pay with
method-cash = Cash
method-card = Card
method-promptpay = PromptPay
method-wallet = Wallet
method-voucher = Voucher
method-foreign = Foreign cash
method-store-credit = Store credit
method-on-account = On account
method-points = Points
method-gift-card = Gift card
amount = Amount
hands-over = Customer hands over
exact = exact
rounding-cash = Rounding, cash
to-pay = To pay
to-pay-rounded = To pay, rounded { $rounding }
received = Received
missing = Still missing
change = Change
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
scan-not-here = Nothing can be added during payment. Press Esc to go back to the sale.
tender-lead = { $method ->
    [cash] Type a smaller amount to pay a part, then pay the rest another way.
    [card] Let the card terminal take the amount first, then confirm here.
    [promptpay] Look in the shop’s bank app that the money has come, then confirm here.
    [wallet] Scan the code on the customer’s phone, then take it.
    [foreign] Type what is handed over in { $currency }. Change is given in the shop’s own.
   *[voucher] Type what the voucher is worth. What is above the total lapses.
}
tender-number = { $method ->
    [card] Slip number, if you keep it
    [promptpay] Transfer number, if you keep it
    [wallet] The code on the customer’s phone
    [gift_card] Number of the gift card
   *[voucher] Voucher number, if it has one
}
tender-take = { $method ->
    [cash] Take cash
    [card] Card approved
    [promptpay] Money has come
    [wallet] Wallet has paid
    [foreign] Take { $currency }
    [store_credit] Take from store credit
    [on_account] Put on account
    [points] Pay with points
    [gift_card] Take from the card
   *[voucher] Take the voucher
}
too-much = { $method } can’t pay more than is owed.
lapses = { $amount } of it lapses: there is no change for it.
promptpay-none = Let the customer scan the shop’s own code, look in the bank app that the money has come, then confirm here.
promptpay-picture = PromptPay code for { $amount }
promptpay-print = Print the code
promptpay-printed = Printed
foreign-worth = { $worth } each
foreign-counts = { $amount } counts for
account-left = { $method ->
    [on_account] { $left } more may be owed.
    [points] Points pay up to { $left }.
    [gift_card] { $left } is left on this card.
   *[store_credit] { $left } of store credit is left.
}
account-nobody = Nobody known buys here. Go back and put the customer on the sale.
gift-card-scan = Scan the gift card, or type its number.
