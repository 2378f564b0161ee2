starting = Opening the till…
no-reply = No answer came back. Nothing is lost: look at the screen, then try again.
till-code = Till { $code }
shift-number = Shift { $number }
lock-till = Lock the till, { $name } is signed in
got-it = Got it
cancel = Cancel
language-label = Language
theme-label = Colours: { $name }. Press to change
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
pad-back = Delete last digit
badge-sending = Sending { $count }
badge-offline =
    { $count ->
        [0] Offline
       *[other] Offline · { $count } waiting
    }
badge-attention = Needs attention · { $count }
badge-cannot-save = Till can’t save!

# Lock
who-sells = Who is selling?
pin-prompt = Type your PIN
pin-or-badge = PIN, or scan your badge
pin-typed =
    { $count ->
        [one] { $count } digit typed
       *[other] { $count } digits typed
    }
sign-in = Sign in
locked-out =
    { $seconds ->
        [one] Too many wrong PINs. Try again in { $seconds } second.
       *[other] Too many wrong PINs. Try again in { $seconds } seconds.
    }
lock-shift-open = Shift { $number } is open, opened by { $name }, { $when }
lock-no-shift = No shift is open
recover-key = Forgot the owner’s PIN?
recover-title = A new PIN for the owner
recover-lead = Type the recovery code: the twenty letters and figures that were shown when the shop was made.
recover-code = Recovery code
recover-pin = New PIN of the owner
recover-done = The PIN is set. Sign in with it.
staff-more = More…
staff-people = { $count } people
role-cashier = Cashier
role-supervisor = Supervisor
role-manager = Manager
role-technician = Technician
role-owner = Owner
scan-not-on-sale = A scan adds to a sale. Press F9 to sell.
scan-not-signed-in = Sign in first. The scan sold nothing.
park-lock =
    { $count ->
        [one] { $count } parked sale
       *[other] { $count } parked sales
    }
training = Training
