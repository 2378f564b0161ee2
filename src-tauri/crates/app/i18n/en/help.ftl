# What `evertillctl --help` says. A message is a command, by its words joined with -, and its attributes are what it takes:
# `.scan` is the option --scan, `.what-sales` the value `sales` of `what`.

## evertillctl

help = The till without a screen
    .data = Data folder of the shop; the user’s own when absent
    .json = Answer as JSON, for scripts
    .lang = Language of what is said: en (English), th (Thai) or zh (Chinese). When absent that of the terminal (LC_ALL, LC_MESSAGES, LANG), else that of the shop
    .help = Show this page
    .version = Show the version
    .staff = Name of the person who acts
    .pin-stdin = Read that person’s PIN from the first line of standard input
    .approver = Name of whoever approves this one act, with that person’s PIN in the next line of standard input
    .after =
        Every command acts as somebody: --staff NAME --pin-stdin, with the PIN on the first line of standard input.
        Without a person it acts as the machine, which may only: init, status, doctor, verify, rebuild, recover, sync, report, upstream list, staff list.

        While the till’s window or another evertillctl has the shop open, the command is carried out there.

        A command explains itself: evertillctl COMMAND --help
        What stands in < > is replaced by a value; what stands in [ ] may be left out.

        Exit status: 0 done, 1 refused (nothing was changed), 2 wrong usage, 3 a fault of disk, network or program.

        Examples:
          evertillctl init --demo
          echo 1111 | evertillctl sell --staff ana --pin-stdin --scan 8850999320007x2 --tender cash:100
          echo 3333 | evertillctl import products stock.csv --staff chai --pin-stdin --map title=name_en --dry-run
          printf '4444\nPASSWORD\n' | evertillctl upstream add pos-system-api --name office --staff owner --pin-stdin \
              --base-url http://localhost:8000/api/v1 --set username=till --secret-stdin
          evertillctl sync --until-idle
          evertillctl report day --date 2026-11-24 --format csv
help-help = Show this page, or that of a command

## Making a shop, and mending it

help-init = Make a new shop
    .shop = The shop’s name
    .currency = Currency, three letters such as THB
    .till = The till’s code, such as T1; receipt numbers begin with it
    .timezone = Time zone, such as Asia/Bangkok
    .language = Language of the shop’s receipts: en, th or zh; that in which evertillctl speaks when absent
    .owner-pin-stdin = Read the owner’s PIN (four to eight digits) from the first line of standard input
    .demo = Fill it with the demo shop; what is not said is THB, T1, Asia/Bangkok and 4444 for the owner’s PIN
help-verify = Check the journal, every total and every number
    .anchor = Also hold the journal against the mark of a Z on paper, typed or scanned; may be given several times
    .anchors = Also hold it against the marks of a file, one a line
help-rebuild = Make a new ledger from the journal where the old one is damaged; the old file is kept
    .owner-pin-stdin = Read from standard input, in the first line the PIN that the owner gets, since the journal holds none, and in the second the recovery code
help-recover = Give the owner a new PIN by the recovery code
    .code-stdin = Read the recovery code from the first line of standard input and the new PIN from the second
help-status = How the till is
help-doctor = How the files, the disk, the printers, the back ends and the speed are
    .bundle = Write it to a zip file for support instead, with versions, settings and the end of the logs; nothing secret is in it

## Files

help-import = Import a CSV file
    .what = What the file holds
    .what-products = Products, with the columns sku, gtin, plu, name_en, name_th, name_zh, category, brand, unit, price, prices (wholesale=8.50 member@12=8), price:LEVEL@QUANTITY (one price in a column of its own), least_price, tax, tax_rate, tax_mode, cost, enabled, colour, asks, stock, style, attributes (colour=Red; size=M), choices, parts, deposit
    .what-customers = Customers, with the columns name, phone, card, email, tax_id, branch, address, birthday, level, credit_limit, exempt, consent, note; a customer is known again by the card, else by the phone
    .file = The file
    .map = The file’s column for a field, such as title=name_en; may be given more than once
    .default-price = Price of rows that have none
    .dry-run = Only check, import nothing
help-export = Export to a file or standard output
    .what = What to export
    .what-products = Every product, as import reads it
    .what-customers = Every customer, as import reads it
    .what-sales = Every document: as CSV one row for each line, as JSON lines one object for each document
    .what-sheet = What was sold by product and paid by which means, to be keyed in elsewhere; today where no day is said
    .what-journal = The journal, one JSON object for each entry
    .what-books = The books of closed shifts, for an accountant or an inspector: a folder of CSV files, laid out like DSFinV-K
    .from = First business day, such as 2026-11-01 (sales, sheet, journal and books)
    .to = Last business day, included (sales, sheet, journal and books)
    .format = How it is written: csv for products, customers, sheet and books, csv or jsonl for sales, jsonl for the journal
    .format-csv = For spreadsheets
    .format-jsonl = One JSON object a line
    .out = File to write, or the folder to make for the books; standard output when absent

## Selling

help-sell = Ring up and tender a sale, or many from a file
    .scan = A code, with a quantity if it is not one: 4006381333931x3; may be given more than once
    .gift-card = A gift card that is filled, and with how much: GC-0001=500; may be given more than once
    .pay-off = What the customer pays off of what is owed on account
    .tip = A tip, which is no sale: 20
    .discount = A discount on the whole sale: 10% or an amount
    .tax-exempt = Sell without tax, and why: the number of the customer’s certificate
    .line-price = Another price for one unit of a line: 1=7.50; may be given more than once
    .line-discount = A discount on a line: 2=10% or 2=5; may be given more than once
    .open-price = The price of goods that have none of their own, by their code: 8850001=35; may be given more than once
    .weigh = Goods by their code, with what the scale at the counter says
    .serial = The serial number of a piece, by its code: 8850001=SN77; may be given more than once
    .choice = What is picked with goods, by their code: 8850001=OAT,SHOT; may be given more than once
    .empties = Bottles and crates that come back, whose deposit pays as cash does: BOTTLEx12; may be given more than once
    .of-age = The age in years that the customer proved
    .reason = Why prices and lines are changed by hand
    .level = The customer’s price level, such as wholesale
    .coupon = A coupon that the customer shows; may be given more than once
    .customer = Who buys: the card, the id, or what finds just one customer
    .tender = A payment: cash:500, card:120.50, usd:20 for foreign cash at the shop’s rate, card:120.50:4471 with its number, or card:EXACT for what is still owed; the methods are those of payment list; may be given more than once
    .exchange = What comes back for the sale and pays a part of it: its receipt number; needs --back and --reason
    .back = A line of that receipt that comes back: 2 for all that is left of it, 2x1 for one; may be given more than once
    .from = Many sales from a file, one JSON object a line with scan, tender and discount as above; - is standard input after the PIN
help-refund = Take goods back against a receipt and give their money back
    .receipt = Receipt number of the sale, such as T1K7Q-000123
    .line = A line of it that comes back on the shelf: 2 for all that is left of it, 2x1 for one; may be given more than once
    .write-off = A line that comes back broken or spoilt and is written off, as above
    .tender = How the money goes back: cash, card or another method of payment list; by which most was paid when absent
    .reason = Why; needed with --approver
help-returns = Goods that come back without a receipt of this till
help-returns-rule = Show or set whether goods are taken back without a receipt
    .without-receipt = yes: with the approval of somebody who may; no: never
    .cash-up-to = Up to this total their money may be given in cash; 0: as store credit or on a gift card alone
help-returns-take = Take goods back without a receipt of this till, at the lowest price of today
    .scan = Goods that go back on the shelf: 8850001 for one, 8850001x3 for three; may be given more than once
    .write-off = Goods that are broken or spoilt and are written off, as above
    .price = A lower price for one unit of a line, counted from 1 in the order of --scan and then --write-off: 2=7.50; may be given more than once
    .tender = How the money is given: store_credit, gift_card:NUMBER, or cash where the shop’s rule lets it
    .customer = Who brought them: the card, the id, or what finds just one customer; store credit needs one
    .foreign-receipt = The number on another till’s receipt
    .again = Take them back although goods came back before with that number
    .reason = Why
help-returns-find = Ask the back ends for the sale of another till’s receipt
    .receipt = The number on the receipt
help-returns-elsewhere = Take goods back of a sale that a back end has, for what was paid there
    .receipt = The number on the receipt
    .line = A line as returns find shows it: 2 for all that is left of it, 2x1 for one; may be given more than once
    .write-off = A line that comes back broken or spoilt and is written off, as above
    .tender = How the money is given: as it was paid, store_credit, or gift_card:NUMBER
    .customer = Who brought them: the card, the id, or what finds just one customer; store credit needs one
    .reason = Why
help-void = Take a whole sale of the open shift back
    .receipt = Receipt number of the sale; the last document’s when absent
    .reason = Why
help-correct-tender = Say how a sale of the open shift was really paid
    .receipt = Receipt number of the sale, such as T1K7Q-000123
    .tender = All that was paid, written as with sell: cash:500, card:120.50, or card:EXACT for what is still owed; may be given more than once
    .reason = Why
help-invoice = Make out the full tax invoice of a sale, or the credit note of what took it back, and print it
    .receipt_no = Receipt number of the document, such as T1K7Q-000123
    .name = Name of the buyer; without it the invoice goes to the customer of the sale, a credit note to the buyer of the invoice
    .address = Address of the buyer, in one line
    .tax-id = The buyer’s number in the tax register
    .branch = The buyer’s branch in that register: 00000 is the head office
help-order = Orders: goods that somebody fetches later
help-order-make = Take down an order at today’s prices, and print its slip
    .scan = A code of the goods, several times for several; x3 for three of them
    .customer = The customer: an id, a card number, or what finds just one
    .name = Who asks for the goods; not needed where a customer is named
    .phone = Their phone number
    .on = The day of pick-up, e.g. 2026-12-05
    .at = The time of pick-up
    .note = What the shop should know
help-order-list = The orders that wait, the one that is fetched first first
    .text = A part of a number, a name, a phone number or a note
    .ended = Those that were fetched or cancelled instead, the newest first
help-order-show = Show an order, or print its slip once more
    .number = Its number; the last figures are enough
    .print = Print its slip
help-order-pay = Take a deposit on an order
    .number = Its number; the last figures are enough
    .amount = The deposit
    .tender = How it is paid, e.g. cash:200
help-order-collect = Sell the goods of an order: its deposit pays first
    .number = Its number; the last figures are enough
    .tender = How the rest is paid, e.g. cash:500 or card:EXACT
help-order-cancel = Cancel an order and give its deposit back to what it was paid with
    .number = Its number; the last figures are enough
    .reason = Why
    .keep-deposit = The shop keeps the deposit
help-park = Sales that are parked
help-park-list = The sales that wait at this till, the oldest first
help-park-expire = Give up the parked sales that are older than the shop’s rule
help-park-rule = Show or set after how many days a parked sale is old
    .expire-days = After so many days it is given up when the shift is closed; 0: it waits for ever
help-receipt = Show a receipt again, or print a copy of it
    .receipt_no = Receipt number, such as T1K7Q-000123
    .format = How to show it
    .format-text = For a terminal
    .format-png = The picture that the printer gets
    .format-pdf = A PDF with text that can be searched
    .out = File to write; standard output when absent
    .language = Language of the receipt: en, th or zh; the shop’s when absent
    .print = Print a copy of it instead
    .invoice = Its tax invoice or credit note instead of the receipt
help-drawer = Open the cash drawer without a sale
    .reason = Why it is opened

## The shift and its reports

help-shift = Open or close a shift, read its X or Z report
help-shift-open = Open a shift with a float
    .float = Cash in the drawer at the start
help-shift-count = Submit a count of the drawer, which then stands; without a count, show what is counted so far
    .count = What lies there of a currency, as one amount; the shop’s own currency where none is named
    .piece = So many of one note or coin, such as 1000x2 or USD:20x3
help-shift-close = Close the shift by its count and make its Z report
    .count = Cash counted in the drawer, to submit first; the count that was submitted when absent
    .note = What there is to say of a difference; needed where it is more than the shop allows
help-shift-limit = The rules of a shift: what the drawer may be off, when it is counted, whether cash that moves is told on paper
    .off-by = The most, or none; without it, show what holds
    .count-to-give = Whether the drawer is counted before it is handed over
    .cash-slips = Whether a slip is printed of cash that goes in or out beside sales; yes at first
help-shift-suspend = Put the shift that runs aside: its drawer is taken out, and another may be opened
help-shift-resume = Take a shift up again that was put aside
    .no = Its number
help-shift-give = Hand the drawer to somebody, whose PIN is the next line of standard input
    .to = Who takes it
help-shift-in = Put cash into the drawer beside sales
    .amount = How much, above zero
    .reason = Why
help-shift-out = Pay cash out of the drawer
    .amount = How much, above zero
    .reason = Why
help-shift-drop = Bring cash from the drawer to the safe
    .amount = How much, above zero
    .reason = Why
help-shift-cash = The movements of cash beside sales
help-shift-cash-list = Those of a shift: how much, why, who and when
    .shift = Number of the shift; the one that runs when absent
help-shift-x = The open shift so far
help-shift-z = The last closed shift’s Z report again
help-shift-report = The report of a shift as it is printed, as text, picture or PDF
    .shift = Number of the shift; the one that runs when absent
    .format = How to show it
    .format-text = For a terminal
    .format-png = The picture that the printer gets
    .format-pdf = A PDF with text that can be searched
    .out = File to write; standard output when absent
    .language = Language of the report: en, th or zh; the shop’s when absent
help-report = Reports
help-report-day = The report of a business day
    .date = Business day, such as 2026-11-24; the current one when absent
    .format = How to show it
    .format-text = For people
    .format-json = For scripts
    .format-csv = For spreadsheets
help-print = Print the X or Z report of a shift, or the slip of cash beside sales
help-print-x = The open shift so far
help-print-z = The last closed shift’s Z report again
help-print-cash = The slip of cash that went in or out beside sales, again or for the first time
    .no = Its number, as evertillctl shift cash list shows it
    .shift = Number of the shift; the one that runs when absent

## Back ends

help-upstream = Connections to back ends
help-upstream-add = Add a connection
    .kind = Kind, such as pos-system-api; evertillctl upstream kinds lists them
    .name = Its name here
    .base-url = Base address with its path
    .set = A setting of the kind, such as username=till; may be given more than once
    .secret-stdin = Read the secret from the second line of standard input
    .from = From which moment on sales go there (RFC 3339, such as 2026-11-24T08:00:00+07:00); from now on when absent
help-upstream-change = Say where or how a back end is reached from now on, or give its secret anew; the same account
    .name = The connection’s name
    .base-url = Another base address with its path
    .set = A setting that changes, such as username=till; an empty one is taken away; may be given more than once
    .secret-stdin = Read the new secret from the second line of standard input
help-upstream-list = The connections and how they stand
help-upstream-probe = Ask a back end, changing nothing, whether address and account are right
    .name = The connection’s name
    .write-probe = Make one order there, called EVERTILL TEST, to see what becomes of it, and take it away again where that can be done
help-upstream-remove = Remove a connection that no sale waits for
    .name = The connection’s name
help-upstream-accept = Believe a list there that has lost many of its rows
    .name = The connection’s name
help-upstream-map = Say what a product, person, tender, tax or unit here is called there
    .name = The connection’s name
    .kind = What is mapped: product, staff, tender, tax or unit
    .local = What it is here: article number, staff name, method, tax code or unit
    .remote = Its id there
help-upstream-maps = What people said is called what there
    .name = The connection’s name
help-upstream-records = What a back end has and the till only shows, the newest first
    .name = The connection’s name
    .kind = What: product, supplier, credit_sale, purchase, past_sale, or order for the orders of others
    .find = Only those with this in their name, number, party, state or day
    .skip = Leave out so many from the start
    .limit = At most so many
help-upstream-kinds = The kinds of back end that can be connected
help-upstream-operations = The typed calls of a kind
    .kind = Kind, such as pos-system-api
help-upstream-call = Make one typed call
    .name = The connection’s name
    .operation = The call; evertillctl upstream operations KIND lists them
    .json-stdin = Read the call’s arguments as JSON from the second line of standard input
help-sync = Send what waits and pull what is new, or see how it stands
    .once = One pass; this is also done when nothing is said
    .until-idle = Go on until nothing can be done now
    .timeout = At most so many seconds
help-sync-status = How each connection stands
help-sync-reconcile = Ask back ends now what they list of a day, and compare
    .date = The business day, such as 2026-11-30; without it the open shift’s, else the last one
    .name = One connection; without it all of them
help-desk = Sales that need a person
help-desk-list = The sales, each with its reason
help-desk-retry = Send a sale again, after its cause is mended
    .upstream = The connection’s name
    .receipt_no = Receipt number, such as T1K7Q-000123
help-desk-set-aside = Keep a sale and send it no more
    .upstream = The connection’s name
    .receipt_no = Receipt number, such as T1K7Q-000123
    .reason = Why, in one line; it stands in the journal
help-desk-export = Write all that is known of one of them into a file for support, without secrets and customers
    .upstream = The connection’s name
    .receipt_no = Receipt number, such as T1K7Q-000123
    .out = The new file; without it in the folder support of the data folder

## Devices

help-printer = Printers
help-printer-add = Add a printer; the first one prints the receipts
    .name = Its name
    .at = Where it is: tcp:HOST:PORT, serial:DEVICE@BAUD, file:PATH or usb:VID:PID
    .profile = What it can do: generic-80 for paper of 80 mm, generic-58 for paper of 58 mm
help-printer-test = Print a test page, or try the knife or the drawer
    .name = Its name
    .what = What to try
    .what-page = A test page
    .what-cut = The knife
    .what-drawer = The drawer that hangs on it
help-printer-remove = Take a printer away
    .name = Its name
help-printer-list = The printers and where they are
help-printer-jobs = What did not come out, with its number
help-printer-dismiss = Let go of a paper that did not come out
    .no = Its number, as evertillctl printer jobs shows it
help-scale = The scale at the counter
help-scale-show = The scale and its rules
help-scale-set = Join a scale to the till, with its rules
    .at = Where it is: serial:DEVICE@BAUD, such as serial:/dev/ttyUSB0@9600, or tcp:HOST:PORT
    .speaks = What it speaks: toledo (Toledo and Mettler 8217), cas (CAS type 6, AP-1), or continuous (says its weight by itself)
    .unit = The unit that it shows where it does not say it; kg when absent
    .never-typed = Weights are never typed
    .again = A weight may be taken again though the scale was not empty in between
    .by-itself = The weight is taken by itself once it rests
help-scale-find = Look for a scale at each serial port that nothing else uses
    .at = Only there
help-scale-weigh = What lies on the scale now
help-scale-remove = Take the scale away from the till
help-scanner = Scanners
help-scanner-add = Add a scanner at a serial port
    .name = Its name
    .at = Where it is: serial:DEVICE@BAUD, such as serial:/dev/ttyACM0@9600
    .gap = A silence of so many milliseconds ends a code that has no line end behind it; 50 when absent
help-scanner-list = The scanners, and what was last heard of each
help-scanner-remove = Listen to a scanner no more
    .name = Its name
help-scanner-watch = Show each code as it is scanned, with its bytes
    .count = End after so many codes; without it, when it is stopped
help-scanner-wedge = Scanners that type like a keyboard: by what each is told from a person
help-scanner-wedge-list = The scanners that were calibrated; one that types fast and ends with Enter or Tab needs nothing
help-scanner-wedge-set = Set the figures of a scanner, new or known
    .name = Its name
    .min-length = The fewest characters of a code
    .gap = The longest it takes from one key to the next, milliseconds
    .end = How a code ends
    .end-enter = It types Enter behind a code
    .end-tab = It types Tab behind a code
    .end-none = It types nothing behind a code
    .prefix = What it types before each code, and no code holds
    .suffix = What it types behind each code
help-scanner-wedge-remove = Forget the figures of a scanner
    .name = Its name
help-codes = What codes mean
help-codes-list = The rules for in-store codes with a price or a weight in them
help-codes-set = Set the rules anew, all of them, such as 21:5:5:weight3 23:5:5:price2 02:5:4:price2:check
    .rules = PREFIX:ITEM-DIGITS:VALUE-DIGITS:weightDECIMALS or :priceDECIMALS, with :check where a price check digit stands before the value; none for no rule
help-codes-expired = What holds for goods whose code says a day that is past; without a word, how it is now
    .to = warn (sold, and the line warns) or refuse
help-codes-explain = Say what a code is, and what it finds
    .code = The code as scanned; ␝ stands for FNC1
help-payment = The means of payment
help-payment-list = Every means of payment, and whether the shop takes it
help-payment-take = Choose what the shop takes; all that is not named is not taken
    .methods = cash, card, promptpay, wallet, voucher, store_credit, on_account or gift_card; one or more
help-payment-promptpay = Say whose account PromptPay pays
    .id = A mobile number, a tax id of 13 digits or an e-wallet of 15; an empty text for none
help-payment-gift-card = What is left on a gift card, or what to put on it by hand
    .card = Its number
    .book = How much comes on it; below zero when it goes off
    .reason = Why
help-payment-rate = Say what the shop gives for foreign cash
    .currency = ISO code of the currency, such as USD
    .worth = What one unit is worth in the shop’s own currency, such as 35.10; the currency is taken no more when absent
help-payment-terminal = Say on which terminal cards are charged
    .address = Where it is, such as tcp:192.168.1.60:7700; an empty text for none: then the number of a slip is typed
    .wait = How many seconds a customer has to pay; 90 when absent
help-payment-ask = Make the PromptPay code that asks for an amount, and show it to the customer of the open sale
    .amount = How much, in baht
    .print = Print it too
help-product = Products
help-product-find = Products by part of a name in any language, also in pinyin, or by the beginning of a number or code
    .text = What to look for
help-product-show = All that is known of a product
    .product = Its article number, a code that finds it, or its id
help-product-add = Add a product
    .facts = What is known of it, such as sku=N1 "name_en=Iced tea" price=25; the fields are those of evertillctl import products --help
help-product-edit = Change what is known of a product; what is not named stays, and an edit without fields ends its conflicts with an import
    .product = Its article number, a code that finds it, or its id
    .facts = What holds from now on, such as price=12.50 "prices=member=11"; with nothing behind the = a fact is taken away
help-product-retire = Take a product off sale; edit it with enabled=yes to sell it again
    .product = Its article number, a code that finds it, or its id
help-product-style = The variants of a style, and what they cost
    .style = The style’s code
help-product-variants = Make the variants of a style at once: each value of the first attribute with each of the next; those that are there stay
    .style = The style’s code; article numbers begin with it, such as TEE-RED-M
    .attributes = In which respect they differ and what they are, such as colour=Red,Blue size=S,M,L; at most three
    .fact = What holds for each of them, such as --fact "name_en=T-shirt" --fact price=290; what is not named is as with the variants that are there; may be given more than once
    .price = The price of one variant, such as --price Red,L=310; may be given more than once
    .gtin = The barcode of one variant, such as --gtin Red,M=8850001110015; may be given more than once
help-stock = The stock on hand
help-stock-show = What there is of a product: what the back end that owns the stock told, and what was sold here and cannot be in that yet
    .product = Its article number, a code that finds it, or its id
help-card = Charges on the card terminal
help-card-list = The charges that somebody must look after, and those for the open sale
help-card-ask = Ask the terminal for money for the open sale, and wait for what comes of it
    .amount = How much; all that is still owed when absent
help-card-again = Ask the terminal what became of a charge; the money is not asked for again
    .id = The charge, as card list names it
help-card-cancel = Tell the terminal to leave a charge that the customer is still at
    .id = { help-card-again.id }
help-card-settle = Say what you saw at the terminal: whether the card was charged
    .id = { help-card-again.id }
    .what = charged, or not-charged where it was not or the money was given back at the terminal
    .what-charged = The card was charged
    .what-not-charged = It was not, or the money was given back at the terminal
    .reason = How you know
    .proof = The number of the terminal’s slip
help-choice = Choices: what is picked with goods, such as milk, toppings or the drink of a set
help-choice-list = The groups, and what is picked of each
help-choice-put = Add a group, or put it in the place of the one with its code; goods name it in their choices
    .code = Its code: small letters, figures, - and _
    .name = What the cashier reads
    .name-th = The same in Thai
    .name-zh = The same in Chinese
    .least = So many are picked at least
    .most = So many at most
    .choices = Article numbers, with the price here where it is not the shelf’s: OAT=12, COW=0
help-choice-remove = Take a group away; goods that name it are sold without it
    .code = Its code
help-empties = Bottles and crates that come back for their deposit
help-empties-list = What comes back, and its deposit
help-empties-return = Take empties back and hand out their deposit in cash
    .lines = What comes back, and how many: BOTTLEx12
help-promotion = Promotions
help-promotion-list = The promotions of the shop in the order in which they go
help-promotion-put = Add a promotion, or put it in the place of the one with its code; the manager’s guide says how it is written
    .file = A file with one promotion as a JSON object
help-promotion-switch = Switch a promotion on or off
    .code = Its code
    .to = on or off
help-promotion-remove = Take a promotion away; what was sold under it stays as it was sold
    .code = Its code
help-promotion-coupons = The coupons of a promotion that are good once, each with the receipt of the sale that used it up
    .code = The promotion’s code
    .make = Make so many more first, at most 1,000
    .take-over = Take over coupons that somebody else printed, from a file with one on each line
help-training = Training: the shop once more in files of its own, where nothing counts
help-training-begin = Make it anew with today’s products, people, prices and printers, and open it where the till’s window is open
help-training-end = Leave it, and open the shop again
help-tax = Taxes: where they are rounded, and rates that change on a day
help-tax-list = Where tax is rounded, the tax classes of the products, and what changes when
help-tax-round = Say where tax is rounded
    .on = line for each line by itself, sale for once for each tax class of a sale
help-tax-change = Give a tax class new rates from a day on; what was sold before stays as it was sold
    .code = Code of the class, such as vat7
    .from = The first day of the new rates, such as 2027-01-01
    .to = The new rates: a percentage such as 10, or several such as gst:5+pst:8
    .was = The rates before, where products have the class at more than one
help-tax-keep = Take a change back, so that the rates stay
    .code = Code of the class
    .from = The day on which it was to change
help-sound = The till’s sounds
help-sound-show = How loud, which tones, and whether the till can be heard
help-sound-set = Set what is named; the rest stays as it is
    .volume = How loud, 0 (off) to 100
    .on = Switch a tone on; may be given more than once
    .on-added = An item is added
    .on-refused = Not understood, or refused
    .on-paid = A payment is taken
    .on-warning = Somebody should look
    .on-taken_away = A line or a sale is taken away
    .off = Switch a tone off, one of those above; may be given more than once
help-sound-try = Play a tone at the till, and say whether it could be played
    .tone = Which tone
    .tone-added = { help-sound-set.on-added }
    .tone-refused = { help-sound-set.on-refused }
    .tone-paid = { help-sound-set.on-paid }
    .tone-warning = { help-sound-set.on-warning }
    .tone-taken_away = { help-sound-set.on-taken_away }
help-display = The customer’s window: how it is set, or what to set
    .language = The customer’s language: en, th or zh
    .window = When the window opens: auto (where there is a second monitor), always or never

## People

help-staff = Staff
help-staff-list = Who may sign in
help-staff-add = Add a person, whose PIN is the second line of standard input
    .name = Name
    .role = What the person may do: cashier, supervisor, manager, technician or owner
help-staff-set-pin = Give a person a new PIN: the second line of standard input
    .name = Name
help-staff-badge = Make a badge for a person and show its code once; an older one counts no more
    .name = Name
    .print = Print it on the receipt printer too
help-staff-revoke-badge = Let a person’s badge count no more
    .name = Name
help-staff-badges = Who has a badge, and whether a badge signs in by itself
    .alone = Whether a badge signs in by itself
    .alone-yes = The badge is enough
    .alone-no = The PIN is asked for too
help-staff-rights = What a person may do, right by right
    .name = Name
help-staff-set-right = Let a person stand otherwise to a right than their role
    .name = Name
    .right = The right, as staff rights names it
    .standing = allowed, approval, denied, or role for what the role has
    .standing-allowed = By itself
    .standing-approval = With somebody’s approval
    .standing-denied = Never
    .standing-role = As the role
help-staff-disable = Let a person sign in no more
    .name = Name

## Customers

help-customer = Customers
help-customer-find = Customers by part of a name, also in pinyin, by figures of the phone number, or by card
    .text = What to look for; the newest customers when absent
help-customer-show = All that is known of a customer
    .customer = The card, the id, or what finds just one
help-customer-export = Everything that is kept of one customer, for whoever asks: facts, accounts, documents, invoices, orders; write it into a file with > FILE
    .customer = The card, the id, or what finds just one
    .format = json for machines, or csv for people
help-customer-doubles = Customers who may be one person: the same phone number, e-mail, tax number or name
help-customer-merge = Make one of two customers: what was bought and what stands in either’s accounts is the first one’s from then on
    .customer = Who stays: an id, a card number, or what finds just one
    .other = Who it is too; still found by that card, phone number and name
    .take = A fact that is taken over from the other, e.g. phone; what is not known of the first is taken over anyway
help-customer-erase = Erase what is known of a customer for good; what was bought stays, under the id alone
    .customer = The card, the id, or what finds just one
help-sales = Sales by customer, day or amount, the newest first
    .customer = Who bought: the card, the id, or what finds just one customer
    .date = Business day, such as 2026-11-24
    .total = What was owed or given back
help-customer-account = What stands in a customer’s accounts, and how it came about
    .customer = The card, the id, or what finds just one
help-customer-book = Change an account of a customer by hand; it never falls below nothing
    .customer = The card, the id, or what finds just one
    .account = Which: points, credit (what the shop owes the customer) or on_account (what the customer owes the shop)
    .amount = How much comes in, points or money; below zero when it goes out
    .reason = Why
help-customer-tie = Tie a customer to one of a back end, which owns points and store credit too from then on
    .customer = The card, the id, or what finds just one
    .upstream = Name of the back end
    .number = The customer’s number there; the card here when absent
help-customer-untie = Untie a customer from a back end; what it said stands here no longer
    .customer = The card, the id, or what finds just one
help-customer-ask = Ask the back end now what a customer has
    .customer = The card, the id, or what finds just one
help-customer-lease = How much of a customer’s balance may be spent while its back end cannot be asked; without an option, how it is now
    .credit = At most so much store credit of each customer
    .points = At most so many points of each customer
    .hours = For so many hours after the back end was asked, at most 744; 0 for two minutes
help-customer-earn = What one point takes, and what it pays; without an option, how it is now
    .per = A point for each of this amount that is paid; empty to earn none
    .worth = What one point pays at the till, in up to four decimals; empty where points pay nothing
help-customer-phones = Whether telephone numbers are masked to whoever may not manage customers
    .shown = masked, or whole to everybody
help-customer-add = Add a customer
    .name = Name, of a person or a firm
    .phone = Phone number
    .card = Number of the member card
    .email = E-mail address
    .tax-id = Number in the tax register
    .branch = Branch in that register: 00000 is the head office
    .address = Postal address, one line
    .birthday = Birthday, such as 1990-05-31
    .level = Code of the member level; a manager sets it
    .credit-limit = How much the customer may owe; a manager sets it; empty for nothing
    .tax-exempt = Number of the certificate by which the customer buys without tax; a manager sets it; empty for none
    .consent = Whether the person agreed to be written to about offers: yes or no
    .note = Whatever else the shop should know
help-customer-edit = Change what is known of a customer; what is not given stays, an empty text takes it away
    .customer = The card, the id, or what finds just one
    .name = Name, of a person or a firm
    .phone = Phone number
    .card = Number of the member card
    .email = E-mail address
    .tax-id = Number in the tax register
    .branch = Branch in that register: 00000 is the head office
    .address = Postal address, one line
    .birthday = Birthday, such as 1990-05-31
    .level = Code of the member level; a manager sets it
    .credit-limit = How much the customer may owe; a manager sets it; empty for nothing
    .tax-exempt = Number of the certificate by which the customer buys without tax; a manager sets it; empty for none
    .consent = Whether the person agreed to be written to about offers: yes or no
    .note = Whatever else the shop should know
