# The customer's window
display-welcome = Welcome
display-thanks = Thank you
display-paid = Paid
display-received = { $owed } to pay, { $received } received
display-saved = You save { $amount }
display-off = Discount
display-settings = Customer’s window
display-language = The customer’s language
display-when = When the window opens
display-auto = With a second monitor
display-always = Always
display-never = Never
display-lead = It shows each line, the total and the change. When it opens counts from the next start on.
display-scan = Scan to pay { $amount }
