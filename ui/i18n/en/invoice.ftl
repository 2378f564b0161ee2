invoice = Tax invoice
credit-note = Credit note
invoice-again = Tax invoice { $number }
credit-note-again = Credit note { $number }
invoice-title = Tax invoice for { $receipt }
invoice-lead = Name and address are needed. A firm gives its tax number and branch; 00000 is the head office.
invoice-do = Make out
print-invoice = Tax invoice for { $receipt }
