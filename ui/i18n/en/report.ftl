pages-label = Pages
page-today = Today
page-receipts = Receipts
page-sending = Sending
page-close-shift = Close shift
page-sell = Sell
report-title = Today
report-day = Day
report-which-day = Which day
report-earlier = A day earlier
report-later = A day later
report-net-short = Net
report-gross = Gross
report-sales = Sales
report-refunds = Refunds
report-discounts = Discounts
report-beside = Money beside sales
report-gift-cards = Put on gift cards
report-tips = Tips · { $name }
report-paid-off = Paid off on account
report-tax = VAT
report-hours = Sales by hour
report-busiest = Busiest at { $hour }, { $amount }.
report-no-sales = No sales on this day.
report-methods = How people paid
report-unsent =
    { $count ->
        [one] { $count } sale is not sent yet. The figures are complete for this till.
       *[other] { $count } sales are not sent yet. The figures are complete for this till.
    }
report-yesterday = Yesterday
report-other-day = Other day…
report-this-till = this till
report-net = Net sales
report-average = Average
report-tax-short = Tax
report-since = on the { $day } before
report-since-by = on last { $day } by { $time }
report-refund-count =
    { $count ->
        [one] { $count } receipt
       *[other] { $count } receipts
    }
report-key-today = today
report-as-table = As table
report-hour-column = Hour
report-hour =
    { $count ->
        [one] { $from } to { $to }: { $net } in { $count } sale.
       *[other] { $from } to { $to }: { $net } in { $count } sales.
    }
report-hour-before = The { $day } before: { $net }.
report-no-sales-yet = No sales yet today
report-last-day =
    { $count ->
        [one] The last sale: { $day }, { $net } net.
       *[other] The last day with sales: { $day }, { $net } net in { $count } sales.
    }
report-most-paid = Most was paid by { $method }: { $share }.
report-items = Top items
report-sold = Sold
report-cashiers = Cashiers
report-item-count = Items
report-to-look-at = To look at
report-voids = Voids
report-all-sent = Nothing waits to be sent.
report-month-earlier = A month earlier
report-month-later = A month later
report-show = Show
report-reading = Reading the day…
report-failed = The day could not be read
report-failed-lead = Nothing is lost, and selling goes on. Try again.
report-retry = Try again
receipts-title = Receipts
receipts-all-printed = Every receipt is printed
receipts-no-printer = No printer is set up
receipts-no-printer-lead = Each receipt can be shown here: type its number above. A technician can add a printer in the settings.
receipts-lead = To print one again, type its number above.
receipts-find = Number, amount, day or customer
receipts-picture = Receipt { $receipt }
print-queued = waiting for the printer
print-sending = printing
print-unknown = perhaps printed: look at the paper
print-failed = not printed
print-set-aside = set aside
unprinted-show = Show
sending-title = Sending
sending-all = Everything is sent
sending-waiting = { $count } waiting. You can keep selling.
sending-try = Try now
sending-trying = Trying…
sending-compare = Compare now
sending-comparing = Comparing…
sending-compared = Compared with the sales of { $day }
catalogue-damaged = The product list was damaged, so an empty one took its place. Sales are safe. Import or pull the products again.
edit-conflict = { $fact } was set to “{ $here }” here, the product list says “{ $there }”. The list stands until the product is changed or saved here again.
edit-conflict-gone = It was changed here ({ $fact }: { $here }) and is no longer in the product list.
sending-none = No head office is connected
sending-none-lead = Sales are kept on this till. A technician can connect one.
up-waiting = Waiting
up-unknown = To be looked up
up-confirmed = There
up-desk = For a person
up-online = online
up-offline = offline
up-oldest = The oldest has waited since { $when }.
desk-title = Needs a person: { $count }
desk-sold = Sold
desk-see = See the whole sale
desk-retry = Try again
desk-set-aside = Set aside
desk-lead = Nothing is ever deleted. What is set aside stays in the records of this till.
desk-map = What is { $article } called there?
desk-map-find = Its name, code or number there
desk-map-as = “{ $number }” is its number there
desk-file = File for support
desk-file-made = All that is known of it is in a file; no secret and no customer is in it:
desk-aside-ask = Set { $receipt } aside?
desk-aside-lead = It stays on this till and is not sent to { $upstream } any more. Your reason stands in the record.
desk-aside-why = Why
desk-aside-keyed = Keyed in there by hand
desk-aside-there = It is there already
desk-aside-trial = It was a trial
print-failed-before-first-byte = waits for its printer
print-copy = Copy { $number } of { $receipt }
print-again = Print { $paper } again
print-drop = Take { $paper } off the list
