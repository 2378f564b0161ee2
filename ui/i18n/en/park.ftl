# Parked sales
key-park = Park
key-parked = Parked { $count }
sheet-park = Park the sale
sheet-parked = List parked sales
park-title = Park this sale
park-lead = The slip brings it back. A name helps to find it in the list.
park-label = Name, if you like
park-do = Park
parked-as = Parked as { $number }.
parked-hint = Shift F6 lists parked sales.
park-list = Parked sales
park-count = { $count } on this till
park-search = Scan a park slip, or type a name
park-by = { $name } at { $time } · { $items }
park-ago = parked { $waited } ago
park-none = Nothing parked
park-none-lead = F6 parks the current sale.
park-none-found = Nothing parked is called “{ $text }”
park-kept = Kept on this till only. Closing the shift lists what still waits.
park-rename = Rename
park-slip = Print slip
park-slip-printing = The slip is on its way to the printer.
park-drop = Drop
park-recall = Recall
park-swap = Park current and recall
park-swap-title = Another sale is open
park-swap-lead = Park it first, then take up the one on the slip.
park-drop-title = Drop { $name }?
park-drop-lead = { $total } is not sold. This can’t be undone.
park-drop-again = Rung up again
park-rename-title = What is { $name } called?
park-rename-do = Rename
park-close =
    { $count ->
        [one] { $count } sale is parked: { $names }. It stays parked until somebody recalls or drops it.
       *[other] { $count } sales are parked: { $names }. They stay parked until somebody recalls or drops them.
    }
park-close-show = Show
print-park-slip = Park slip { $number }
shelf-now = On the shelf now { $price }
shelf-changed =
    { $count ->
        [one] { $count } price has changed since the sale was parked.
       *[other] { $count } prices have changed since the sale was parked.
    }
shelf-kept = The old ones are kept.
shelf-take = Take the new prices
park-merge = Add to the open sale
split-title = Split the bill
split-lead = Mark what becomes a bill of its own. It waits; the rest stays here.
split-bill = { $count ->
    [one] 1 line goes
   *[other] { $count } lines go
}
split-do = Split
split-as = The other bill waits as { $number }.
park-old = Given up when the shift is closed
