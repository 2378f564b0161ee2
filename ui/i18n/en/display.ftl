# The customer's window
display-welcome = Welcome
display-thanks = Thank you
display-paid = Paid
display-received = { $owed } to pay, { $received } received
display-saved = You save { $amount }
display-off = Discount
