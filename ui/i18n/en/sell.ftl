lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
entry-label = Scan, or type a code or name
entry-prompt = Scan, or type a code or name
entry-replace = Find what the unknown code is
entry-keypad = Keypad
look-up = Look up
heard-line = { $quantity } on the line, total { $total }
cart-label = Lines of this sale
earlier-lines =
    { $count ->
        [one] { $count } earlier line
       *[other] { $count } earlier lines
    }
later-lines =
    { $count ->
        [one] { $count } later line
       *[other] { $count } later lines
    }
unknown-code = Unknown code
unknown-find = Find
unknown-remove = Remove the unknown code { $code }
settle-unknown =
    { $count ->
        [one] Settle { $count } unknown code
       *[other] Settle { $count } unknown codes
    }
line-bar-label = Selected line
line-less = One less
line-more = One more
line-quantity = Set the quantity
line-void = Void
no-items = No items
items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
money-card = Sell a gift card
money-card-lead = It is paid with money, bears no tax, and counts as sold once the card pays.
money-tip = Tip
money-tip-lead = It is for whoever rings the sale up: no sale, no tax. It is paid with money.
money-pay-off = Pay off a debt
money-owed = { $owed } is owed.
money-put = Put it on the sale
exempt-act = Sell without tax
exempt-lead = The prices go down by their tax. The reason stands on the sale.
exempt-why = Certificate or reason
exempt-of = No tax: { $reason }
level-of = { $level } price
price-from = from { $quantity }
price-on-shelf = shelf { $price }
discounted = Discount { $amount }
tax-included = VAT { $rate } % included { $amount }
tax-added = VAT { $rate } % { $amount }
tax-all = VAT { $amount }
total = Total
pay = Pay
empty-title = Scan an item
empty-lead = or press F2 to find one
last-change = Last change
favourites = Favourites
categories-label = Categories
tiles-label = Products
not-for-sale = Not for sale
next-page = Next page. This is page { $page } of { $pages }
finds-label = Products found
finds-none = Nothing is called “{ $text }”
finds-none-lead = Press Enter to look it up as a code, or Esc to clear.
function-keys = Function keys
key-find = Find
key-quantity = Quantity
key-discount = Discount
quantity-title = Quantity of { $name }
quantity-prompt = How many?
weight-prompt = How much does it weigh?
quantity-set = Set
coupons = Coupons
coupon-remove = Give the coupon { $code } back
discount-title = Discount
discount-scope = What it falls on
discount-sale = Whole sale
discount-price = New price
discount-why = Why
discount-damaged = Damaged
discount-short-dated = Short-dated
discount-advertised = As advertised
discount-goodwill = Goodwill
discount-set-price = Set price
discount-lead = A percentage or an amount.
discount-now = Now { $amount }.
discount-kind = Kind of discount
discount-percent = Percent
discount-amount = Amount
discount-level = Price level
discount-set = Give
discount-remove = Take away
clear-title =
    { $count ->
        [one] Clear this sale with { $count } line?
       *[other] Clear this sale with { $count } lines?
    }
clear-lead = { $total } is not sold. This can’t be undone.
clear-keep = Keep it
clear-do = Clear
give-up-why = Why?
give-up-left = Customer left
give-up-mistake = Rung up by mistake
give-up-no-money = Not enough money
unit-pc = pc
unit-kg = kg
unit-g = g
unit-l = l
unit-m = m
key-more = More
key-keys = Keys
sheet-title = Keys on this screen
sheet-code = Look up a code
sheet-times = Twelve of the next item
sheet-quantity = Quantity of the selected line
sheet-step = One more, one less
sheet-select = Select a line
sheet-void = Void the selected line
sheet-clear = Clear the sale
sheet-page = Turn the page of products
sheet-lock = Lock the till
sheet-escape = Clear what was typed; close
sheet-close = Close
line-lot = lot { $lot }
line-serial = no. { $serial }
line-expired = past its last day { $day }
line-last-day = good until { $day }

age-title = Sold from { $age } years on
age-born = Look at a document. Old enough is who was born on this day or before:
age-refuse = Not sold
age-confirm = Old enough
open-price-title = Price of { $name }
open-price-lead = What does one cost?
open-price-set = Put down
serial-lead = Scan or type the serial number on this piece. It stands on the receipt.
serial-prompt = Serial number
serial-set = Put down

# What is picked with goods
choices-one = Pick one
choices-up-to = Pick up to { $most }
choices-exactly = Pick { $most }
choices-range = Pick { $least } to { $most }
choices-fewer = One { $name } less
choices-set = Done
choices-act = Toppings and choices
