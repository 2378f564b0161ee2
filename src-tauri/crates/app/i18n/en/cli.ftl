# What evertillctl prints for people.

## Done

cli-ready = { $shop } is ready: till { $till } in { $dir }
cli-recovery-code = Recovery code: { $recovery_code }. Write it down and keep it away from the till: with it alone the owner can choose a new PIN. It is not shown again.
cli-recovered = The owner has a new PIN
cli-imported = { $rows ->
    [one] One row
   *[other] { $rows } rows
} read: { $added } new, { $updated } updated
cli-import-checked = { $rows ->
    [one] One row is
   *[other] { $rows } rows are
} right. Nothing was imported, as asked
cli-written = Written to { $file }
cli-staff-added = { $name } may sign in as { $role }
cli-pin-set = { $name } has a new PIN
cli-badge-made = The badge of { $name }, shown only this once:
    { $code }
cli-badge-alone = A badge signs in by itself
cli-badge-and-pin = A badge chooses the name; the PIN is asked for too
cli-standing = { $standing ->
    [allowed] allowed
    [approval] with approval
   *[denied] not allowed
}
cli-standing-own = { $standing }  (own)
cli-staff-disabled = { $name } may sign in no more
cli-printer-added = Printer { $name } is added
cli-printer-tested = { $name } did it
cli-not-tested = not tested
cli-tested-well = passed { $at }, { $by }
cli-tested-ill = failed { $at }, { $by }: { printer-trouble } ({ $heard })
cli-drawer-opened = The drawer opens now
cli-cash-moved = The cash is written down, and the drawer opens
cli-cash-list = Cash beside sales, shift { $shift_no }, { $business_date }
cli-moved-by = { $by }, approved by { $approver }
cli-moved = { $at }  { $kind ->
    [in] put in
    [out] paid out
   *[drop] to the safe
}  { $reason } ({ $by })
cli-job-drawer = Open the drawer
cli-rebuilt = A new ledger is made from { $source ->
    [text] the text copy of the journal
   *[other] the journal
}: { $entries ->
    [one] one entry
   *[other] { $entries } entries
} replayed
cli-rebuilt-kept = The old file is kept as { $kept }
cli-rebuilt-nothing-kept = There was no old file to keep
cli-rebuilt-after = Receipt numbers now begin with { $mark }. Only the owner has a PIN: give the others theirs with evertillctl staff set-pin. What back ends were sent is asked there before anything is sent again.
cli-no-printers = No printer is set up
cli-display = The customer’s window speaks { $language ->
    [th] Thai
    [zh] Chinese
   *[en] English
} and opens { $window ->
    [always] at each start
    [never] never
   *[auto] where there is a second monitor
}
cli-print-queued = It is printed now, or as soon as the printer can. evertillctl printer jobs shows what did not come out
cli-no-jobs = Every paper came out
cli-job-receipt = Receipt { $receipt }
cli-job-copy = Copy { $copy } of { $receipt }
cli-job-x = X report of shift { $no }
cli-job-invoice = Tax invoice of { $receipt }
cli-job-order = Slip of order { $number }
cli-job-cash = Slip { $no } of cash beside sales, shift { $shift }
cli-job-slip = Park slip { $number }
cli-job-z = Z report of shift { $no }
cli-job-is-queued = is next
cli-job-is-sending = is being printed
cli-job-is-failed-before-first-byte = waits for its printer
cli-job-is-unknown = broke off; look at the paper
cli-job-is-set-aside = set aside when a newer receipt came
cli-job-is-failed = cannot be printed
cli-receipts-go-here = receipts

## Documents and reports

cli-sale = Sale
cli-refund = Refund
cli-tender = Payment corrected
cli-void = Void
cli-subtotal = Subtotal
cli-total = Total
cli-rounding = Rounding
cli-change = Change
cli-cash = Cash
cli-card = Card
cli-promptpay = PromptPay
cli-wallet = Wallet
cli-voucher = Voucher
cli-foreign = Foreign cash
cli-store_credit = Store credit
cli-on_account = On account
cli-gift_card = Gift card
cli-deposit = Deposit
cli-rate = 1 { $currency } = { $worth }
cli-method-taken = taken
cli-method-not-taken = not taken
cli-promptpay-account = { $account ->
    [none] PromptPay has no account yet
   *[other] PromptPay pays { $account }
}
cli-promptpay-code = { $amount } to { $account }
    { $text }
cli-terminal = { $address ->
    [none] Cards are charged by hand: no terminal is joined
   *[other] Cards are charged on the terminal at { $address }
}
cli-no-charges = No charge on a card is open
cli-charge = { $amount } { $state ->
    [asking] the customer is at the terminal
    [unknown] NOBODY KNOWS whether the card was charged
    [approved] charged { $proof }
    [given_back] given back
   *[declined] not charged
}, { $asked_at }, { $asked_by }{ $here ->
    [yes] , for the open sale
   *[other] {""}
}
cli-method-over = { $over ->
    [change] gives change
    [lapses] what it is worth above the total lapses
   *[refused] pays no more than is owed
}
cli-gross = Gross
cli-discount = Discount
cli-gift_cards = Put on gift cards
cli-paid_off = Paid off on account
cli-deposits = Deposits on orders
cli-deposits_held = Deposits held
cli-tips = Tips, { $name }
cli-net = Net of tax
cli-tax = Tax
cli-tax-of = of this, tax
cli-tax-at = Tax { $rate } %, on { $net }
cli-category-net = Category { $category }
cli-no-category = Without category
cli-refunded = Refunds, { $count }, tax in
cli-voided = Voids, { $count }, tax in
cli-discounted = Sales with a discount
cli-price_overrides = Prices set by hand
cli-no_sales = Drawer opened without a sale
cli-parked-now = Parked sales
cli-grand_total = Grand total of all sales
cli-sales = Sales
cli-refunds = Refunds
cli-x = X report of shift { $no }
cli-z = Z report of shift { $no }
cli-day = Day report
cli-business-day = Business day
cli-opened = Opened
cli-closed = Closed
cli-float = Float
cli-paid-in = Paid in
cli-paid-out = Paid out
cli-dropped = To the safe
cli-expected = Cash expected
cli-counted = Cash counted
cli-difference = Difference
cli-hour = { $hour }:00, { $sales ->
    [one] one sale
   *[other] { $sales } sales
}
cli-unsent = Not sent yet
cli-average = Average for a sale
cli-taken-back = Taken back, tax in
cli-cashier = { $name }, { $sales ->
    [one] one sale
   *[other] { $sales } sales
}, { $items ->
    [one] one item
   *[other] { $items } items
}, voids { $voids }
cli-last-week = A week before, { $date }, { $sales ->
    [one] one sale
   *[other] { $sales } sales
}
cli-last-week-by = A week before, { $date } by { $at }, { $sales ->
    [one] one sale
   *[other] { $sales } sales
}
cli-counting = Counted so far
cli-count-stands = The count stands
cli-count-of = Counted by { $by }
cli-bad-piece = “{ $value }” is no piece and number, such as 1000x2 or USD:20x3
cli-shift-limit = Closing with a difference of more than { $most_difference } needs a manager and a note
cli-no-shift-limit = The drawer may be off by anything
cli-cash-slips = A slip is printed of cash that goes in or out beside sales
cli-no-cash-slips = No slip is printed by itself of cash that goes in or out beside sales
cli-over-limit = More than the shop allows: needs a manager and a note
cli-close-note = Note
cli-approved-by = Approved by
cli-held-by = { $name } had the drawer from
cli-suspended = The shift is put aside
cli-line = line { $line }: { $words }
cli-row = { $file }, row { $row }, { $field } = “{ $value }”: { $reason } ({ $remedy })

## How things stand

cli-status = { $shop }, till { $till }, { $currency }, version { $version }
cli-shift-open = Shift { $no } is open for { $date }, since { $at } by { $name }
cli-shift-held = { $name } has its drawer
cli-shift-aside = Shift { $no } of { $date } is put aside; { $name } had its drawer
cli-shift-late = The business day { $date } is over: count the drawer and close the shift
cli-behind-copy = AN OLDER LEDGER WAS PUT HERE: on { $at } the till found that its text journal goes further. Receipt numbers begin anew, so none is given twice. What was done in between stands in the folder journal-aside beside the ledger; evertillctl verify names where it begins. Keep a copy of the data folder, then call support
cli-clock = The clock of this machine jumped from { $before } to { $now }: check its date and time. No number and no order hangs on it
cli-clock-well = The clock of this machine never jumped while the till watched it
cli-clock-past = The clock of this machine jumped last from { $before } to { $now }. It was written down; numbers, order and business day stayed as they were
cli-never-checked = The record was not checked yet: evertillctl verify checks it
cli-checked = The record was checked { $at }: it agreed with itself, { $entries ->
    [one] one entry
   *[other] { $entries } entries
}
cli-checked-differs = The record was checked { $at }: it differs at entry { $entry }. Keep a copy of the data folder as it is, then call support
cli-no-shift = No shift is open
cli-on-screen = On the screen: { $name }
cli-nobody-on-screen = Nobody is signed in on the screen
cli-unprinted = Receipts that did not print: { $count }
cli-catalogue-damaged = The product list was damaged and an empty one took its place; sales are safe. Import or pull the products again. The damaged file is kept as { $file }
cli-edit-conflict = { $product } ({ $sku }): { $field } was set to “{ $here }” here, the list says “{ $there }”. The list stands until it is changed here again
cli-edit-of-nothing = { $product } ({ $sku }) was changed here ({ $field }: { $here }) and is no longer in the product list
cli-last-sale = Last sale: { $receipt }, change { $change }
cli-badge = { $state ->
    [none] Sales stay on this till: no connection is set up
    [up_to_date] Every sale is sent
    [sending] Sending, { $waiting } waiting
    [offline] Offline, { $waiting } waiting; selling goes on
    [needs_attention] { $attention } on the desk: a person is needed
   *[other] The till cannot save
}
cli-no-orders = No order waits
cli-order = { $number }  { $state ->
    [collected] fetched
    [cancelled] cancelled
   *[open] for { $date } { $time }
}  { $name }  { $total }, deposit { $deposit }, left { $balance }
cli-order-overdue = (overdue)
cli-nothing-parked = No sale is parked
cli-parked = { $number }, { $items ->
    [one] one item
   *[other] { $items } items
}, { $total }, parked { $at } by { $name }
cli-parked-old = (old)
cli-parking-rule = { $expire_days ->
    [0] A parked sale waits for ever
    [one] A parked sale is old after one day
   *[other] A parked sale is old after { $expire_days } days
}
cli-nothing-expired = No parked sale is old
cli-expired = Given up: parked sale { $number } { $label }, { $total }
cli-no-upstreams = No connection is set up: sales stay on this till
cli-upstream = { $name } ({ $kind }), { $online ->
    [yes] reached
   *[no] not reached
}
cli-counts = waiting { $waiting }, in flight { $in_flight }, unknown { $unknown }, confirmed { $confirmed }, rejected { $rejected }, on the desk { $parked }, not for this back end { $not_mirrorable }
cli-oldest = the oldest has waited since { $at }
cli-desk-map = Find it with evertillctl upstream records { $upstream } product --find TEXT, and say so with evertillctl upstream map { $upstream } product { $needs } ID
cli-desk-empty = No sale needs a person
cli-probe-right = Address and account are right
cli-probe-wrong = Address or account are not right
cli-offer = To use it: evertillctl upstream change { $name } --set { $key }={ $value }
cli-probe-left = Left there, to be taken away by hand: { $what }
cli-trial-fault = The order that was to show the rest did not come to its end ({ $detail }); look there whether it was left
cli-records = { $total ->
    [0] None
    [one] One
   *[other] { $total }
}
cli-record-owed = owed { $amount }
cli-freed = { $freed ->
    [0] Mapped. No sale was waiting for it
    [one] Mapped. One sale that waited for it goes on
   *[other] Mapped. { $freed } sales that waited for it go on
}
cli-verified = The record agrees with itself: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, { $sales ->
    [one] one sale
   *[other] { $sales } sales
}
cli-head = The last entry's hash is { $head }
cli-signed = The last signed Z covers entries 1 to { $to }. Hold it against its paper: evertillctl verify --anchor
cli-signed-none = No Z has signed the record yet
cli-not-signed = Entries { $from } to { $to } are not signed by any Z: no signature can check them
cli-not-checkable = Nothing outside the ledger covers entries { $from } to { $to }: whether they were written anew cannot be checked
cli-marks-agree = The marks shown agree up to entry { $to }
cli-noted-agrees = What back ends keep in the notes of sales agrees up to entry { $to }
cli-differs = The record differs at entry { $entry }. Nothing was changed. Keep a copy of the data folder as it is, then call support
cli-writes = { $name }, which writes there

## Codes

cli-expired = { $to ->
    [refuse] Goods whose last day is past are refused
   *[warn] Goods whose last day is past are sold, and their line warns
}
cli-no-rules = No in-store code holds a price or a weight
cli-code-kind = { $kind ->
    [gtin] A trade item’s number (GTIN)
    [weighed] An in-store code with a weight in it
    [priced] An in-store code with a price in it
    [gs1] A GS1 code
    [receipt] A receipt number
    [slip] The slip of a parked sale
    [order] The number of an order
    [badge] A staff badge
    [payment] A customer’s payment code
    [broken] A code with a wrong check digit, or a GS1 code cut short
   *[other] An article number, an item number, or somebody else’s code
}
cli-code-fact = { $fact ->
    [gtin] number { $value }
    [plu] item { $value }
    [weight] weight { $value }
    [price] price { $value }
    [lot] lot { $value }
    [serial] serial number { $value }
    [last_day] last day { $value }
   *[receipt_no] receipt { $value }
}
cli-code-product = finds { $sku }, { $name }, { $price } for one { $unit }
cli-no-scale = No scale is joined to this till
cli-scale-never-typed = weights are never typed
cli-scale-again = a weight may be taken again though the scale was not empty in between
cli-scale-by-itself = the weight is taken by itself once it rests
cli-scale-not-found = No scale answers ({ $looked }). Look whether it is switched on, its cable is in, and its own settings say 9600 baud
cli-scale-no-weight = No weight: { $why ->
    [moving] it is moving
    [below_zero] it shows less than nothing
    [over] too much lies on it
   *[silent] it does not answer ({ $fault })
}
cli-no-scanners = No scanner is set up. One that types like a keyboard needs none
cli-scanner-there = connected
cli-scanner-unheard = not listened to now
cli-scanner-away = away: { $trouble ->
    [no_device] plug it in, or stop the other program that holds its port
    [no_right] this user may not use its port; on Linux add the user to the group dialout
   *[other] its port does not open
} ({ $fault })
cli-scanner-last = last { $code } ({ $raw }) at { $at }
cli-scanner-secret = a badge or a payment code, not shown
cli-no-wedges = No scanner that types is calibrated. One that types fast and ends with Enter or Tab needs nothing
cli-wedge = { $name }: at least { $min_length } characters, at most { $max_gap_ms } ms from key to key, { $end ->
    [tab] then Tab
    [none] then silence
   *[enter] then Enter
}, before the code “{ $prefix }”, behind it “{ $suffix }”
cli-sound-volume = Volume { $percent } of 100
cli-sound-tone = { $tone ->
    [added] An item is added
    [paid] A payment is taken
    [warning] Somebody should look
    [taken_away] A line or a sale is taken away
   *[refused] Not understood, or refused
}: { $on ->
    [yes] heard
   *[no] off
}
cli-sound-state = { $state ->
    [heard] The last tone was played
    [silent] There is no sound device, so the till works in silence: { $why }
    [elsewhere] Nothing was played: the till’s window makes the sounds, and it is not open
   *[untried] Nothing was played since the start
}

## Roles

cli-role = { $role ->
    [cashier] cashier
    [supervisor] supervisor
    [manager] manager
    [technician] technician
    [owner] owner
   *[other] { $role }
}

## The pages of --help

page-usage = Usage
page-commands = Commands
page-arguments = What it is given
page-options = Options
page-who = Who acts
page-general = With every command
page-some-options = OPTIONS
page-a-command = COMMAND
page-absent = when absent: { $value }

## Wrong usage and faults of the world

usage-no-such-command = There is no command “{ $name }”.
usage-no-such-option = “{ $name }” is not known here.
usage-value-missing = { $name } needs a value behind it.
usage-bad-value = “{ $value }” is not right for { $name }.
usage-value-too-many = { $name } takes no value, but “{ $value }” stands there.
usage-missing = This is missing: { $names }
usage-command-missing = Which command? It stands behind { $name }.
usage-conflict = { $name } and { $other } cannot be used together.
usage-twice = { $name } can be given only once.
usage-strange = This command line makes no sense.
usage-one-of = Possible are: { $names }
usage-meant = Was this meant: { $names }?
usage-more = For more: { $command } --help
cli-needs-person = This needs a person: add --staff NAME --pin-stdin and give the PIN on standard input.
cli-stdin-ended = Standard input ended before { $what ->
    [pin] the PIN
    [approver_pin] the approver's PIN
    [owner_pin] the owner's PIN
    [recovery_code] the recovery code
    [new_pin] the new person's PIN
    [secret] the secret
   *[arguments] the arguments
}.
cli-bad-map = “{ $value }” is not COLUMN=FIELD.
cli-bad-price = “{ $value }” is not LINE=PRICE of a line that is there, such as 2=7.50.
cli-bad-line = “{ $value }” is not LINE or LINExQUANTITY.
cli-bad-fact = “{ $value }” is not FIELD=TEXT.
cli-no-such-variant = “{ $value }” is none of the variants that are to be made.
cli-bad-setting = “{ $value }” is not KEY=VALUE.
cli-bad-rule = “{ $value }” is not PREFIX:ITEM-DIGITS:VALUE-DIGITS:price2 (or weight3, with :check behind it).
cli-bad-format = { $what } cannot be exported as { $format }.
cli-books-need = The books need --from, --to and --out, the folder to make.
cli-folder-there = { $folder } is there already. Nothing was written. Name a folder that is not there yet.
cli-not-json = This line is no sale in JSON: { $fault }
cli-file-fault = { $file } could not be used: { file-fault }
cli-holder-left = The program that holds the shop went away before it answered ({ $fault }). It may have acted: look before you try again.
cli-strange-reply = The till answered something that evertillctl does not know. Are both of the same version?

# The doctor
cli-doctor = Evertill { $version }, SQLite { $sqlite }, { $system }
cli-bundle = Made { $file }, { $bytes } bytes. Send it to support: no secret and no customer’s data is in it.
cli-doctor-disk = { $folder }: { $used } MB used, { $free } MB left on the disk
cli-doctor-ledger = The ledger's file is whole
cli-doctor-ledger-fault = THE LEDGER IS DAMAGED: { $fault }
cli-doctor-journal = Newest journal entry { $seq }: { $head }
cli-measures = { $scans ->
    [one] One scan today
   *[other] { $scans } scans today
}: half of them on the screen within { $p50_ms } ms, 99 of 100 within { $p99_ms } ms
cli-no-measures = No scan was measured today
already-open = The till is open already on the shop in { $dir }. Its window is in front now.

cli-no-products = No product fits
cli-tax-round = { $on ->
    [sale] Tax is rounded once for each tax class of a sale
   *[line] Tax is rounded on each line
}
cli-tax-class = { $rates }, { $mode ->
    [added] added to the price
   *[included] included in the price
}, { $products ->
    [one] { $products } product
   *[other] { $products } products
}
cli-tax-change = { $code }: { $now } instead of { $was }
cli-no-choices = The shop has no groups of choices
cli-choice-number = { $least ->
    [0] at most { $most }
   *[other] { $least } to { $most }
}
cli-no-empties = The shop has no articles that come back for a deposit
cli-no-promotions = The shop has no promotions
cli-promotion-deal = { $kind ->
    [off] so much off each
    [each] each at a price
    [take_pay] take more, pay for fewer
    [together] a set for a price
    [threshold] off a large sale
   *[gift] a gift with a large sale
}
cli-no-coupons = There are no coupons of this promotion yet
cli-coupon-used = { $code } used for { $used_by }
cli-promotion-once = each coupon is good once
cli-training-opened = The till opens for training
cli-training-made = Ready for training: evertill --data { $folder }
cli-training-ended = The till opens the shop again
cli-training-left = The shop is in { $folder }: evertill --data { $folder }
cli-promotion-off = switched off
cli-promotion-until = until { $day }
cli-promotion-coupon = with the coupon { $coupon }

## Customers

cli-invoice = { $kind ->
    [credit_note] Credit note { $number } for { $receipt_no }
   *[invoice] Tax invoice { $number } for { $receipt_no }
}
cli-no-customers = No customer is found
cli-account = { $account ->
    [points] Points: { $balance }
    [credit] Store credit: { $balance }
    [gift_card] Gift card: { $balance }
    [deposit] Deposit: { $balance }
   *[on_account] Owed: { $balance } ({ $left } of the limit left)
}
cli-returns-off = Nothing is taken back without a receipt
cli-returns-on = Goods are taken back without a receipt, with approval: { $cash_up_to ->
    [none] as store credit or on a gift card
   *[other] as store credit, on a gift card, or in cash up to { $cash_up_to }
}
cli-elsewhere = { $receipt_no } at { $upstream }: { $total } by { $tender }, { $sold_at }{ $state ->
    [none] { "" }
   *[other] { " " }({ $state })
}
cli-elsewhere-line = { "  " }{ $no }  { $name } × { $quantity }  { $total }  ({ $left } can come back)
cli-elsewhere-strange = { "  " }{ $no }  { $name } × { $quantity }  { $total }  (this till does not know it)
cli-account-said = as the back end said
cli-stock = { $sku } { $name }: { $on_hand } { $unit } on hand. { $owner } told { $told } at { $asked }; moved here and not in that: { $own }
cli-owner = { $upstream } ({ $remote }) owns points and store credit too, { $asked ->
    [never] and was never asked
   *[other] asked { $asked }
}; on their way there { $waiting }, on the desk { $desk }
cli-owned = { $account ->
    [points] Points there { $said }, to spend now { $left }
   *[credit] Store credit there { $said }, to spend now { $left }
}
cli-lease = While a back end cannot be asked: at most { $credit } of store credit and { $points } points of each customer, for { $hours } hours after it was asked
cli-points = Points
cli-points-worth = One point pays { $amount }
cli-points-worthless = Points pay nothing
cli-points-none = Customers earn no points
cli-points-per = One point for each { $amount } that is paid
cli-no-doubles = Nobody seems to be there twice
cli-phones = { $masked ->
    [true] Telephone numbers are masked to whoever may not manage customers
   *[other] Everybody sees telephone numbers whole
}
cli-customer-erased = What was known of the customer is erased; what was bought stays, under the id alone
cli-no-sales = No sale is found
cli-customer-consents = agreed to be written to
cli-customer-fact = { $fact ->
    [customer] Customer
    [phone] Phone
    [card] Card
    [email] E-mail
    [tax_id] Tax number
    [branch] Branch
    [address] Address
    [birthday] Birthday
    [level] Level
    [credit_limit] Credit limit
    [exempt] Tax exemption
    [consent] Offers
    [note] Note
    [customer_id] Id
   *[name] Name
}
