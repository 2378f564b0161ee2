# Refusals. Each says what happened, what is safe, and what to do.

## The program and its data

error-internal = Something in the till failed ({ $detail }). What was sold is safe. Try again; if it fails again, send the log to support.
error-disk_full = The disk is full, so the till cannot save. What was sold before is safe; this was not done. Free some space and try again.
error-cannot_save = The till cannot save ({ $detail }). What was sold before is safe; this was not done. Run evertillctl verify and call support.
error-no_shop = There is no shop in { $dir } yet. Make one with evertillctl init, or look at a demo with evertillctl init --demo.
error-shop_exists = There is a shop in { $dir } already. It was not touched. Choose an empty folder.
error-ledger_sound = The ledger in { $dir } opens and every entry agrees, so there is nothing to rebuild. Nothing was changed.
error-held = Another program is using the shop in { $dir }. Nothing was changed. Close it, or go on there.
error-bad_request = The till did not understand this ({ $detail }). Nothing was changed. Check what was typed.
error-unknown_command = The till has no command { $detail }. Nothing was changed. Are both programs of the same version?

## People and rights

error-not_signed_in = Nobody is signed in. Nothing was changed. Sign in and try again.
error-wrong_pin = The name or the PIN is wrong. Try again; after five wrong PINs in a row the name is locked for a while.
error-locked_out = Too many wrong PINs. This name is locked for { $seconds ->
    [one] one more second
   *[other] { $seconds } more seconds
}. The sale is kept; somebody else may sign in.
error-not_allowed = You may not { $right ->
    [Sell] ring up sales
    [Discount] lower a price by hand
    [ExemptTax] sell without tax
    [TypeWeight] type a weight
    [SellBelowLeast] sell { $item } below its least price, { $least }
    [RunShift] open or close a shift
    [ReadReports] read reports
    [EditCatalogue] change products
    [ManageCustomers] set customers’ levels and accounts
    [SettleSync] settle sales that could not be sent
    [ArrangeScreen] arrange the screen
    [ManageStaff] manage staff
    [Install] set up printers and connections, or manage owners and technicians
    [Refund] take goods back
    [TakeShift] put aside, take up or hand over a shift whose drawer another has
    [CloseOff] close a shift whose drawer is off by more than { $limit } (the count stands)
    [RefundOtherwise] give money back by another means than it was paid with
    [RefundWithoutReceipt] take goods back without a receipt of this till
    [Void] void a sale
    [CorrectTender] correct how a sale was paid
   *[other] do this
}. Nothing was changed. Ask somebody who may.
error-needs_approval = You may { $right ->
    [Discount] lower a price by hand
    [ExemptTax] sell without tax
    [TypeWeight] type a weight
    [SellBelowLeast] sell { $item } below its least price, { $least },
    [Refund] take goods back
    [TakeShift] put aside, take up or hand over a shift whose drawer another has
    [CloseOff] close a shift whose drawer is off by more than { $limit } (the count stands)
    [RefundOtherwise] give money back by another means than it was paid with
    [RefundWithoutReceipt] take goods back without a receipt of this till
    [Void] void a sale
    [CorrectTender] correct how a sale was paid
   *[other] do this
} only with the approval of somebody who may do it alone. Nothing was changed. Ask a supervisor or a manager.
error-cannot_approve = { $name } may not approve this. Nothing was changed. Ask somebody who may do it alone.
error-unknown_badge = Nobody here has this badge. Nobody was signed in. Choose the name and type the PIN, or have a new badge made.
error-no_such_staff = Nobody here is called { $name }. Nothing was changed. evertillctl staff list shows the names.
error-bad_pin = A PIN has four to eight digits. Nothing was changed. Choose another one.
error-rights_stay = { $self ->
    [true] Nobody sets their own rights. Nothing was changed. Ask somebody else who manages staff.
   *[other] { $name } is an owner, and an owner may do everything. Nothing was changed.
}
error-bad_role = { $value } is no role. Nothing was changed. The roles are cashier, supervisor, manager, technician and owner.
error-last_owner = { $name } is the only owner, and stays: somebody must be able to install and to recover the till. Add another owner first.
error-name_taken = The name { $name } is in use. Nothing was changed. Choose another one.

## The sale

error-no_shift = No shift is open. Nothing was changed. Open a shift first.
error-not_aside = No shift { $shift_no } is put aside. Nothing was changed. See which shifts are.
error-no_such_movement = No cash moved under { $no } in shift { $shift_no }. Nothing was printed. Its list shows the numbers.
error-no_such_shift = There is no shift { $shift_no }. Nothing was changed. The number stands on its X and Z.
error-not_counted = The drawer was not counted, or cash went in or out since. The shift stays open, and counts that were submitted stay. Count the drawer.
error-cannot_take = { $name } cannot take the drawer: they have it already, or may run no shift. Nothing was changed. Choose somebody else.
error-bad_count = “{ $value }” is no count of a note or coin. Nothing was changed. Give each piece once, as a note or coin of that currency, with at most 9,999 of it.
error-shift_open = A shift is open already. Nothing was changed. Close it first.
error-conflict = The sale has changed meanwhile. Nothing was lost. Look at it again, then repeat the last step.
error-empty_cart = There is nothing in this sale yet. Scan an item first.
error-cart_not_empty = A sale is open. Park it or finish it first. Nothing was changed.
error-not_parked = That sale is not parked on this till. Look in the list of parked sales.
error-no_such_order = No order { $number } waits to be fetched at this till. Nothing was changed. Look in the list of orders.
error-bad_order = { $field ->
    [name] A name is needed: one line of at most 120 characters
    [phone] That is no phone number: write 5 to 15 figures
    [time] That is no time of day: write it as 14:30
   *[note] The note is one line of at most 300 characters
}. Nothing was ordered and the sale is kept.
error-ordered_already = These goods are of order { $number } already. Nothing was changed. Take the payment, or clear the sale: the order waits on.
error-deposit_too_high = Only { $left } is left to pay on this order. Nothing was booked and the sale is kept. Take no more than that.
error-nothing_to_undo = There is no change to take back.
error-key_taken = { $key } already starts something else. Choose another key.
error-needs_reason = Say why, in one line of at most { $most } characters. Nothing was changed.
error-unknown_code = Nothing here has the code { $code }. The rest of the sale is kept. Remove the line, or find the product by name.
error-receipt_scanned = { $receipt_no } is the number of a receipt, not a thing to sell. The sale is kept. Look at it under Receipts.
error-badge_scanned = This is a staff badge, not a thing to sell. The sale is kept. A badge is scanned where one signs in.
error-payment_code = This is a customer’s payment code, not a thing to sell. Nothing was charged and it was not kept. Take the payment first.
error-not_above_zero = A payment { $method ->
    [cash] in cash
    [card] by card
   *[other] of this kind
} must be above zero. The sale is kept. Enter the amount again.
error-short = { $missing } is still missing. Nothing was sold and nothing is lost. Take more, or another payment for the rest.
error-over_tender = More than is owed cannot be paid this way. The sale is kept. Lower the amount; only cash gives change.
error-not_taken = This shop does not take { $method ->
    [cash] cash
    [card] cards
    [promptpay] PromptPay
    [wallet] wallets
    [voucher] vouchers
    [foreign] foreign cash
    [store_credit] store credit
    [on_account] payment on account
    [gift_card] gift cards
   *[other] this means of payment
}. The sale is kept. Choose another; a manager chooses in the settings what is taken.
error-needs_proof = This payment needs its number. The sale is kept. Scan the code on the customer’s phone, or type the number that proves the payment.
error-bad_reference = The number of a slip, a transfer or a voucher is one line of at most { $most } signs. The sale is kept. Type it again.
error-card_number = This looks like a card’s number, and the till keeps none. The sale is kept. Type the number of the slip, or leave it empty.
error-bad_rate = { $value } is no rate for { $currency }. Nothing was changed. Type another currency’s code, such as USD, and what one unit of it is worth, such as 35.10.
error-no_rate = The shop takes no { $currency } in cash. The sale is kept. Take another payment; a manager sets the rate in the settings.
error-bad_promptpay = That is no PromptPay account: { $value }. Nothing was changed. Type a mobile number, a tax id of 13 digits, or an e-wallet of 15.
error-no_promptpay = The shop has no PromptPay account yet. The sale is kept. A manager sets it under Settings, Payment; meanwhile take another payment.
error-no_terminal = There is no card terminal joined to this till. Nothing was charged. Charge the card by hand and enter the number of its slip, or ask a manager to set the terminal under Settings, Payment.
error-bad_terminal_address = { $value } is no address of a card terminal. Nothing was changed. Write tcp:, then its name or number in the network, a colon and the port, such as tcp:192.168.1.60:7700.
error-card_unknown = It is not known whether the card was charged for this sale. The sale is kept. Look at the terminal, then ask it again or say what it shows; do not charge the card a second time.
error-card_waits = The terminal at { $address } still waits for the customer. Nothing is known of the charge yet. Let the customer pay, or cancel on the terminal; then ask again.
error-terminal_silent = The terminal at { $address } does not say what became of the charge. The sale is kept, and nothing is charged again by itself. Look at the terminal and its slip: ask again once it answers, or say whether the card was charged.
error-no_such_charge = There is no such charge on a card. Nothing was changed. Look at the list of card charges.
error-card_in_sale = A sale was paid with this charge. It stays as it is. Take the sale back to give its money back.
error-card_given_back = The money of this charge was given back. It stays so. Charge the card anew if the customer wants to pay with it.
error-disabled_product = { $name } is not for sale. The rest of the sale is kept. Put it aside, or ask a manager to enable it.
error-taken_off_sale = { $name } was taken off sale by { $upstream }. The rest of the sale is kept. Put it aside, or ask a manager to put it back on sale at this till.
error-bad_quantity = { $quantity } is no quantity for this. The sale is kept. Enter a number above zero, up to 99999; pieces are whole.
error-needs_weight = { $name } is sold by weight. The sale is kept. Weigh it, or enter the weight and the multiply key first.
error-needs_variant = { $name } comes in variants. The sale is kept. Take one of them: { $variants }.
error-no_scale = There is no scale joined to this till. The sale is kept. Type the weight, or ask a technician to join the scale under Settings, Devices.
error-bad_scale_address = { $value } is no address of a scale. Nothing was changed. Write serial:DEVICE@BAUD, such as serial:/dev/ttyUSB0@9600 or serial:COM3@9600, or tcp:, its name or number in the network, a colon and the port.
error-no_weight = { $why ->
    [moving] The scale is still moving. Nothing was added. Take your hand off and wait until it rests.
    [below_zero] The scale shows less than nothing. Nothing was added. Empty it, set it to zero with its own key, and weigh again.
    [over] More lies on the scale than it can carry. Nothing was added. Weigh it in parts.
    [empty] Nothing lies on the scale. Nothing was added. Put the goods on it.
    [not_cleared] What lies on the scale was sold already. Nothing was added. Empty the scale, then put the next goods on it.
   *[silent] The scale does not answer. The sale is kept and nothing was added. Look whether it is switched on and its cable is in; till then type the weight.
}
error-weight_by_hand = In this shop no weight is typed. Nothing was changed. Put the goods on the scale and take its weight.
error-needs_age = { $name } is sold only to who is { $age } or older. The sale is kept. Ask for a document: the date of birth is { $born_by } or before. Confirm that, or put the goods aside.
error-needs_price = { $name } has no price of its own. The sale is kept. Type what one of it costs.
error-needs_serial = Each { $name } has a serial number. The sale is kept. Scan or type the number on this piece.
error-bad_age = { $value } is no age. Nothing was changed. Enter whole years from 1 to 99.
error-bad_serial = { $serial } cannot be the serial number of this piece: it is empty, longer than 40 signs, or in this sale already. The sale is kept. Scan or type the number on the piece.
error-one_piece = Each { $name } has a serial number of its own. The sale is kept. Put down one at a time; clear a number of pieces that waits for the next item.
error-below_least = { $name } goes for no less than { $least }. The sale is kept. Type a higher price.
error-bills_differ = The bills do not fit: a discount, a price level, a coupon, an exemption or the customer holds for one of them alone. Nothing was changed. Take it off first, or pay them one by one.
error-nothing_left = Some lines must go and some must stay. Nothing was changed. Mark the lines of the other bill.
error-cart_charged = A card was charged for that sale, or may have been. Nothing was changed. Take that sale up by itself and finish it.
error-no_line = Line { $line } is no longer in this sale. Nothing was changed. Look at the sale again.
error-cart_full = This sale has 500 lines; no more fit. All of them are kept. Take the payment, then start another sale.
error-bad_discount = A discount is a percentage up to 100 or an amount up to the sale's total. The sale is kept. Enter it again.
error-no_such_level = No product has a price of the level { $level }. The sale is as it was. The levels are: { $levels }.
error-no_such_coupon = No promotion takes the coupon { $code } now. The sale is as it was. Check the code and its dates.
error-coupon_taken = The coupon { $code } is in this sale already, or the sale has as many coupons as it may. The sale is as it was.
error-coupon_used = The coupon { $code } is good once and was used for { $receipt_no }. Nothing more was taken. Take it out of the sale.
error-no_single_use = The coupons of { $code } are not made one by one. Nothing was made. Say in the promotion that each coupon is good once.
error-bad_coupon_count = From 1 to { $most } coupons are made at once. Nothing was made. Enter how many.
error-bad_coupon = { $code } is no new coupon of this promotion. Nothing was taken over. Each must begin with { $start }- and stand in the list, and in the shop, only once.
error-bad_promotion = The promotion { $code } makes no sense: { $field ->
    [name] it needs a code and an English name
    [when] its last day or hour is before its first
    [first_day] write the first day as 2026-11-28
    [last_day] write the last day as 2026-11-28
    [weekdays] write the weekdays as mon, tue, wed, thu, fri, sat, sun
    [from] write the time as 17:00, and a quantity or an amount as 3 or 500.00
    [until] write the time as 19:00
    [count] fewer are paid for than are taken, and each count is above nothing
    [coupon] a coupon has one to 24 characters, and what coupons that are good once begin with must be said
    [off] write what is taken off as 10% or 5.00, more than nothing and at most 100%
    [price] write the price as 12.50
   *[other] look at { $field }
}. Nothing was changed.
error-no_such_promotion = There is no promotion { $code }. Nothing was changed. evertillctl promotion list shows them.
error-too_many_promotions = The shop has { $most } promotions already, as many as it may. Nothing was changed. Remove one that is over.
error-bad_amount = { $value } is no amount of money. Nothing was changed. Enter a number such as 120.50, without a currency.

## Taking back

error-no_invoice_of_this = { $receipt_no } can have no tax invoice: a voided sale has none, a return only where its sale has one, and a corrected payment changes none. Nothing was changed.
error-no_invoice = No tax invoice was made out for { $receipt_no }. Make it out first, then print it.
error-invoiced = This document has the invoice { $number } already. Print that one again; each document has one at most.
error-needs_buyer = To whom the invoice is made out is not known. Nothing was changed. Give the name and the address of the buyer.
error-not_a_sale = This is a refund or a void, not a sale: it cannot be taken back. Nothing was changed. Take its sale's number.
error-all_back = All of this sale is back already. Nothing was changed. Its receipt names what took it back.
error-partly_back = A part of this sale is back already, so it cannot be voided. Nothing was changed. Return the rest line by line.
error-nothing_to_return = Nothing is chosen to come back. Choose a line first.
error-too_many_back = Of line { $line } only { $left } can still come back. Nothing was changed. Choose less.
error-other_tender = Nothing of this sale was paid { $method ->
    [cash] in cash
    [card] by card
   *[other] so
}. Nothing was changed. Give it back as it was paid.
error-without_receipt_off = This shop takes nothing back without a receipt. Nothing was changed. A manager allows it in the settings, under Returns.
error-give_otherwise = Without a receipt the money is given as store credit or on a gift card{ $cash ->
    [true] , or in cash up to { $most }
   *[other] { "" }
}. Nothing was changed. Choose another way.
error-above_lowest = Without its receipt line { $line } is worth no more than { $lowest }, the lowest price of today. Nothing was changed. Type a lower price, or leave it out.
error-receipt_here = { $receipt_no } is a receipt of this till. Nothing was changed. Take its goods back by its own lines.
error-returned_before = Goods came back before with this receipt: { $receipts }. Nothing was changed. Look at what came back; if these are others, take them back knowing it.
error-paid_so = The till has it so already: nothing is to be corrected. Nothing was changed. Look at the receipt.
error-shift_closed = { $receipt_no } is of a shift that is closed, so it cannot be voided. Nothing was changed. Return its lines instead.

## Looking things up

error-no_such_receipt = There is no receipt { $receipt_no } on this till. Nothing was changed. Check the number; it looks like T1K7Q-000123.
error-no_such_customer = { $customer } is no customer of this shop, or more than one. Nothing was changed. Find the customer by name or phone, and use the card or the id.
error-needs_customer = An account is somebody’s, and nobody known buys here. The sale is kept. Put the customer on the sale, or take another payment.
error-bad_gift_card = “{ $value }” is no number of a gift card. Nothing was changed. Scan the card, or type its number: at least 4 letters and figures.
error-overpaid = Only { $owed } is owed. Nothing was booked and the sale is kept. Take no more than that.
error-only_goods = Gift cards, debts and tips are paid with money: of this sale only { $goods } can be paid this way. Nothing was booked. Take the rest in cash, by card or by a transfer.
error-not_goods = Line { $line } is money and no goods: it has no other price and nothing is taken off it. The sale is unchanged. Remove the line and add it again with another amount.
error-belongs_to_line = Line { $line } belongs to another line and is changed with that one. The sale is unchanged. Choose the line above it.
error-needs_choices = Something is picked with { $name }. The sale is kept. Pick it, then go on.
error-bad_pick = Pick { $range } of “{ $name }”. The sale is unchanged.
error-not_offered = { $sku } cannot be picked with this. The sale is unchanged. Pick from what is offered.
error-no_such_choices = There is no group of choices { $code }. Nothing was changed. evertillctl choice list shows them.
error-bad_choices = The choices { $code } cannot be kept: { $field ->
    [code] a code is up to 24 small letters, figures, - and _
    [name] they need a name of at most 60 signs
    [number] at least one may be picked and at most { $most }, and not fewer than must be
    [choices] they name 1 to 60 articles, each once
   *[price] a price is an amount that is not below zero
}. Nothing was changed.
error-no_such_article = There is no article { $sku }. Nothing was changed. Add it to the products first, or name another.
error-not_elsewhere = { $count ->
    [0] No back end can be asked for receipt { $receipt_no }. Nothing was changed. Take the goods back without a receipt, where the shop allows it.
   *[other] { $asked } has no sale with the receipt { $receipt_no }. Nothing was changed. Look at the number; a sale of today may not have been sent yet.
}
error-no_deposit = No deposit is paid on { $name }. Nothing was changed. Take it back as a return, with or without its receipt.
error-overspent = Only { $left } { $account ->
    [points] points are there
    [credit] of store credit is left
    [gift_card] is left on the gift card
    [deposit] stands on the order
   *[on_account] more may be owed
}. Nothing was booked and the sale is kept. Take less of it, and the rest in another way.
error-owned_elsewhere = { $upstream } owns this balance too{ $asked_at ->
    [never] {""} and was never asked for it
   *[other] ; it was last asked at { $asked_at }
}. Until it can be asked again at most { $account ->
    [points] { $left } points
   *[credit] { $left }
} can be spent here. Nothing was booked and the sale is kept. Take less of it, and the rest in another way.
error-not_there = { $name } knows nobody with the number “{ $number }”. Nothing was changed. Look at the number there.
error-keeps_no_balances = { $name } keeps no balances of customers. Nothing was changed. They stay on this till.
error-not_tied = No back end owns this customer’s balances. Nothing was changed. They stand on this till alone.
error-tied = This customer, or that one of { $name }, is tied already. Nothing was changed. Untie whoever is wrong first.
error-not_settled = { $account ->
    [deposit] { $amount } stands on this order
    [credit] The shop still owes this customer { $amount }
   *[on_account] { $amount } of this customer is still not paid
}. Nothing was changed. Settle the account first.
error-same_customer = Both are { $name }. Nothing was changed. Name two customers.
error-bad_customer = { bad-customer }. Nothing was kept.
bad-customer = { $field ->
    [name] A name is needed: one line of at most 120 characters
    [phone] “{ $value }” is no phone number: write 5 to 15 figures
    [card] “{ $value }” is no card number: write it without spaces, at most 40 characters
    [email] “{ $value }” is no e-mail address: write it as name@example.com
    [tax_id] “{ $value }” is no tax number, or its check digit is wrong: type it as it is printed
    [branch] “{ $value }” is no branch: write five figures, 00000 for the head office
    [birthday] “{ $value }” is no date: write it as 1990-05-31
    [level] “{ $value }” is no level: write one word of letters, figures, - or _
    [credit_limit] “{ $value }” is no amount: write how much the customer may owe, or nothing
    [consent] “{ $value }” is neither yes nor no
   *[other] This text is too long: write one line of at most 300 characters
}
error-card_taken = Another customer has the card { $name }. Nothing was kept. Look that customer up, or use another card.
error-no_such_product = This product is no longer in the catalogue. The sale is kept. Search for it again.
error-expired = { $name } was good until { $day }. It was not added. Take it off the shelf.
error-bad_product = { $field } = “{ $value }”: { $reason }. Nothing was kept. Correct it ({ $remedy }) and save again.
error-code_taken = { $code } belongs to { $name } ({ $sku }). Nothing was kept. Use another code, or take it from that product first.
error-bad_code_rule = Rule { $rule } makes no sense: { $reason ->
    [prefix] its prefix is not one to five figures
    [length] prefix, item, value and check digits do not make 8 or 13 figures together
    [value_check] a price check digit guards a value of four or five figures
    [decimals] the value has more than four decimals, or more than it has figures
    [overlap] an earlier rule takes the same codes
   *[form] it is not written as PREFIX:ITEM-DIGITS:VALUE-DIGITS:price2
}. Nothing was changed. Correct it and try again.
error-bad_date = { $value } is no date. Nothing was changed. Write year, month and day, such as 2026-11-24.
error-days_reversed = { $from } comes after { $to }. Nothing was written. Name the first day first.
error-bad_mark = { $value } is no mark of the journal. Nothing was checked. Type it as it stands on the Z, such as 1042-7KQ2M-9R4TX-0B5CD-E8FGH-JNPSV.
error-cannot_write_file = { $file } cannot be written: { file-fault }. Nothing was written and nothing else was changed. Name a file that is not there yet, in a folder that you may write to.
error-bad_import = { $count ->
    [one] One row of { $file } is wrong
   *[other] { $count } rows of { $file } are wrong
}, the first in row { $row }: { $field } = “{ $value }”: { $reason }. Nothing was imported. Correct it ({ $remedy }) and import again.

## Making a shop

error-bad_currency = { $value } is no currency this till knows. Nothing was made. Use a three-letter code such as THB, CNY or USD.
error-bad_timezone = { $value } is no time zone. Nothing was made. Use a name such as Asia/Bangkok or Asia/Shanghai.
error-bad_shop_name = A shop’s name has one to forty characters. Nothing was made. Enter it again.
error-bad_name = A name has one to forty characters. Nothing was made. Enter it again.
error-bad_tax = { $value } is no tax rate. Nothing was made. Enter a percentage such as 7 or 8.25; 0 where there is none.
error-bad_tax_rates = { $value } is no new rate for { $code }. Nothing was changed. Write a percentage such as 10, or several rates such as gst:5+pst:8, other than it has.
error-no_such_tax = Which tax is meant is not clear: { $code } with the rates said. Nothing was changed. Products have { $code } with these rates: { $known }. Say one of them.
error-no_tax_change = No change of { $code } comes on { $day }. Nothing was changed. evertillctl tax list shows the changes.
error-too_many_tax_changes = There are { $most } changes of tax, more cannot be kept. Nothing was changed. Take old ones away first.
error-in_training = This has no place in training: no money moves there, the drawer stays shut and nothing is sent. Nothing was changed. End the training first.
error-not_in_training = This is no training. Nothing was changed.
error-wrong_code = The recovery code is wrong. Nothing was changed. It has twenty letters and figures in four groups; enter it again.
error-bad_till = { $value } is no till code. Nothing was made. Use one to eight capital letters and digits, such as T1.

## Printers

error-no_such_printer = There is no printer { $name }. Nothing was printed. evertillctl printer list shows the printers.
error-no_such_job = No print job { $job } waits. Nothing was changed. evertillctl printer jobs shows what did not come out.
error-bad_address = { $value } is no printer address. Nothing was changed. Use tcp:HOST:PORT, serial:DEVICE@BAUD, file:PATH or usb:VID:PID. ({ $reason })
error-printer_fault = The printer did not print. Every sale is saved. { printer-trouble } ({ $reason })
error-no_such_scanner = There is no scanner { $name }. Nothing was changed. evertillctl scanner list shows the scanners.
error-bad_scanner_address = { $value } is no scanner address. Nothing was changed. Use serial:DEVICE@BAUD, such as serial:/dev/ttyACM0@9600 or serial:COM3@9600.
error-wedge_like_person = By these figures a person who types could be taken for a scanner. Nothing was changed. Use at least 6 characters and at most 50 ms from key to key, or let the scanner type a prefix of its own: then 1 character and 120 ms will do.

## Back ends

error-no_such_upstream = There is no connection called { $name }. Nothing was changed. evertillctl upstream list shows them.
error-stock_owned = { $name } owns the stock already, and one back end at most can. Nothing was changed. Take it from there first: evertillctl upstream change { $name } --set stock=no
error-sales_waiting = { $count ->
    [one] One sale has
   *[other] { $count } sales have
} not reached { $name } yet. It was not removed and nothing is lost. Let them be sent, or settle them on the desk, then remove it.
error-unknown_kind = { $kind } is no kind of back end this till knows. Nothing was changed. evertillctl upstream kinds lists them.
error-unknown_operation = { $operation } is no operation of this back end. Nothing was sent. evertillctl upstream operations KIND lists them.
error-bad_base_url = { $value } is no base address. Nothing was changed. It begins with http:// or https:// and ends with the documented path. ({ $reason })
error-plain_http = { $value } would send sales and the secret in the open. Nothing was changed. Plain http is for this machine and the shop’s own network; an address out there begins with https://.
error-missing_setting = The setting { $key } is missing. Nothing was changed. Give it; at the command line with --set { $key }=VALUE.
error-missing_secret = The secret is missing ({ $what }). Nothing was changed. Type it; at the command line it comes by standard input, with --secret-stdin.
error-unknown_setting = This kind of back end has no setting { $key }. Nothing was changed. Check its spelling.
error-upstream_fault = { sync-fault } ({ $reason })

## What can be wrong with a row of an import

import-torn = the row is cut off or has another number of fields
    .remedy = save the file again as CSV (UTF-8)
import-no_columns = a column that is needed is missing
    .remedy = name the columns: sku or gtin and name_en for products, name for customers; or map them with --map COLUMN=FIELD
import-no_such_column = the file has no such column
    .remedy = write the column as it stands in the first row
import-unknown_field = there is no such field
    .remedy = use a field that evertillctl import --help names
import-no_sku = the row has neither an article number nor a code
    .remedy = give it a sku
import-no_name = the name is empty
    .remedy = give it a name
import-bad_name = this is over 200 characters, or holds control characters
    .remedy = shorten it
import-bad_gtin = this is no GTIN, or its check digit is wrong
    .remedy = type the code as printed under the bars: 8, 12, 13 or 14 digits
import-bad_price = this is no price
    .remedy = write a figure such as 12.50, at most four decimals
import-negative_price = the price is below zero
    .remedy = write a figure such as 12.50
import-bad_prices = this is no list of prices, or has the same level and quantity twice
    .remedy = write level, quantity and price with spaces between them, such as wholesale=8.50 member@12=8 @24=7.50
import-bad_asks = a cashier cannot be asked for this
    .remedy = write price, serial and age:20, divided by spaces, or leave it empty
import-bad_stock = this names no stock
    .remedy = leave it empty where the product is counted, write none where nobody counts it, or 6 P0001 for a pack of six P0001 that is sold whole
import-bad_pack = this holds an article that is not there, or that has no stock of its own
    .remedy = put that article into the file or the catalogue first, with its own stock
import-bad_attributes = a variant has a style, and attributes that tell it from the others
    .remedy = write up to three such as colour=Red; size=M and the code of the style beside them, or leave both empty
import-variant_twice = another variant of the style is the same
    .remedy = give each variant of a style other attributes
import-style_taken = a style and a product cannot share this code
    .remedy = give the style a code that no product has as its article number or barcode
import-bad_choices = these are no codes of groups of choices
    .remedy = write the codes of at most 8 groups, divided by spaces: milk toppings
import-no_choices = the shop has no such group of choices
    .remedy = add the group first (Settings, Choices, or evertillctl choice put), then this product
import-bad_parts = these are no parts of a kit
    .remedy = write 2 P0001, 1 P0003: so many of at most 20 articles, each once
import-bad_part = this part is not there, or is itself made of others
    .remedy = put that article into the file or the catalogue first, without parts and choices of its own
import-bad_deposit = this is no deposit
    .remedy = leave it empty, write refundable for a bottle or crate, or 6 BOTTLE, 1 CRATE for what is paid with one
import-no_deposit = this article is not there, or is none that comes back for its deposit
    .remedy = put that article into the file or the catalogue first, with the deposit refundable
import-bad_enabled = this is neither yes nor no
    .remedy = write yes or no
import-no_tax_rate = the tax class says no rate
    .remedy = use a code such as vat7, or fill tax_rate with a percentage, or with several rates: gst:5+pst:7, or gst:5*qst:9.975 where one falls on the other
import-bad_tax_mode = this is neither included nor added
    .remedy = write included or added
import-sku_twice = the article number stands in the file twice
    .remedy = give each product its own
import-code_twice = the code stands in the file twice
    .remedy = leave it with one product
import-code_taken = another product of the shop has this code
    .remedy = take it out of the file, or put that product into the file too
import-sku_fixed = an article number stays as it is
    .remedy = add a new product under the new number, and take this one off sale
import-bad_fact = { bad-customer }
    .remedy = correct it, or leave it empty
import-customer_twice = the customer stands in the file twice
    .remedy = leave one row of it, with its own card

## What can be wrong with a file

file-fault = { $cause ->
    [not_found] there is no such file or folder
    [no_right] this user may not do that there
    [there] a file of that name is there already
    [full] the disk is full
    [read_only] the disk can only be read
    [folder] a folder stands where a file should, or a file where a folder should
    [busy] another program is using it
    [not_text] it is no text in UTF-8
    [gone] whoever reads it has stopped
   *[other] the system does not let it be used
} ({ $reason })
fault-detail = Details for support: { $detail }
