# Settings: the devices of the till.

page-settings = Settings
settings-devices = Devices
devices-counts = { $pass } pass, { $fail } to check, { $skip } not tested
devices-last = Last test { $when } by { $name }
devices-test-all = Test all hardware
devices-testing = Testing …
device-pass = Pass
device-check = Check
device-untested = Not tested
device-receipts = receipts print here
device-drawer = Cash drawer
device-drawer-of = through { $printer }
device-tested-by = { $when }, { $name }
device-heard = What was heard
devices-copy = Copy report
devices-copied = Copied
device-keys = Scanner that types
device-keys-lead = Scan anything now
device-keys-heard = { $count } characters heard
device-scan-now = Scan anything now: what is heard is shown here, and nothing is sold by it.
device-window-there = Open and alive
device-window-away = Not open
step-reach = Connect
step-reach-pass = It is there and takes the connection
step-reach-fail = Nobody is reached
step-ask = Ask
step-ask-pass = It answers and is ready
step-ask-fail = It answers that it cannot
step-ask-silent = It says nothing; many models never do
step-ask-unasked = Not asked: it opens also without paper
step-do = Do
step-do-pass = It says that it is done
step-do-sent = Sent. Look whether it did it
step-do-fail = It broke off in the middle
step-not-reached = Not reached
step-took = { $ms } ms
printer-add = Add a printer
printer-name = Name
printer-kind = Connection
printer-at = Address
printer-profile = Model
printer-pin5 = The drawer hangs at pin 5
printer-save = Add
printer-page = Test page
printer-cut = Cut
printer-drawer = Open the drawer
printer-remove = Remove
printer-remove-ask = Remove { $name }?
printer-remove-lead = What still waits for it is not printed any more. Every receipt can be printed again elsewhere.
printer-remove-keep = Keep it
kind-network = Network
kind-network-hint = 192.168.1.50 or 192.168.1.50:9100
kind-serial = Serial
kind-serial-hint = /dev/ttyUSB0@115200 or COM3@9600
kind-usb = USB
kind-usb-hint = 04b8:0202
kind-file = File
kind-file-hint = /dev/usb/lp0

## Payment

settings-payment = Payment
settings-payment-lead = What customers can pay with
payment-title = What the shop takes
payment-lead = At the till these stand to choose from. At least one is taken.
payment-over = { $over ->
    [change] Gives change
    [lapses] What is above the total lapses
   *[refused] Pays no more than is owed
}
promptpay-account = PromptPay account
promptpay-account-lead = A mobile number, a tax id of 13 digits or an e-wallet of 15. The till then shows a code with the amount.
promptpay-save = Save
promptpay-saved = Saved
rate-title = Foreign cash
rate-lead = What the shop gives for one unit. Change is given in the shop’s own currency.
rate-currency = Currency, such as USD
rate-worth = Worth
rate-set = Set
rate-remove = Take { $currency } no more
gift-card-title = Gift cards
gift-card-lead = Scan a card to see what is left on it. An amount and a reason put money on it, or take it off with a minus.
gift-card-number = Number of the card
gift-card-why = Why
gift-card-book = Book it
gift-card-ask = What is left
gift-card-holds = { $card }: { $left }
terminal-title = Card terminal
terminal-lead = Its address in the network, such as tcp:192.168.1.60:7700. Without one the card is charged by hand and the number of its slip is typed.
terminal-save = Apply
terminal-saved = Applied

## Returns

settings-returns = Returns
settings-returns-lead = Goods that come back without a receipt
returns-allowed = Goods without a receipt of this till
returns-allowed-lead = Each such return needs the approval of somebody who may, and gives the lowest price of today.
returns-yes = Take them back
returns-no = Never
returns-cash = In cash up to
returns-cash-lead = Left empty, the money is given as store credit or on a gift card alone.

## Parked sales

settings-parking = Shifts and parked sales
settings-parking-lead = What the drawer may be off; how long a sale waits
parking-days = Days that a parked sale waits
parking-lead = After these it is shown as old, and given up when the shift is closed; the journal keeps what was in it.
parking-ever = It waits for ever
