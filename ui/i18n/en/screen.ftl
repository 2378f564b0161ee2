# Looks of the screen, first tiles, what was kept
in-this-sale = In this sale
tiles-most = Showing { $shown } of { $total }. Type a name to narrow.
restarted = The till restarted at { $time }.
restarted-kept =
    { $count ->
        [one] Your sale with { $count } item was kept.
       *[other] Your sale with { $count } items was kept.
    }
look-colours = Colours
look-hand = The sale hangs on the side of your
look-right = right hand
look-left = left hand
look-text = Size of the text
look-card = Size of the keys
look-card-lead = Hold a bank card to the box and make the box as wide as the card: 85.6 mm. Keys are then 20 mm wide on this screen.
look-card-do = It is as wide as the card
look-card-reset = Guess again
look-narrower = Narrower
look-wider = Wider
look-kept = Kept for this till.
arrange-back = Leave it
arrange-find = Type a name to add a tile
arrange-none = No first tiles yet
arrange-none-lead = Until there are some, all products stand there.
arrange-place = Place { $place } of { $count }
arrange-move = Move it, or drag it
arrange-earlier = One place earlier
arrange-later = One place later
arrange-first = First
arrange-last = Last
arrange-colour = Colour
arrange-picture = Picture
arrange-letter = Its letter
arrange-picture-of = Picture { $number }
arrange-pages = Pages
arrange-add-page = Add a page
arrange-rename = Rename the page
arrange-drop-page = Take the page away
arrange-page-name = Name of the page
arrange-empty = Nothing on this page yet
arrange-remove = Take it off
arrange-save = Keep this order
ink-cream = Cream
ink-leaf = Green
ink-sun = Yellow
ink-clay = Red
ink-sky = Blue
ink-rose = Rose
ink-steel = Grey
ink-husk = Brown

# The till can't save
cannot-save-title = This till can’t save
cannot-save-full = The disk is full.
cannot-save-why = Nothing can be written to the disk.
cannot-save-money = Don’t take money for this sale: it could not be recorded.
cannot-save-safe =
    { $count ->
        [one] Every sale up to { $receipt } is safe. The { $count } line of this sale is kept as long as the till stays on.
       *[other] Every sale up to { $receipt } is safe. The { $count } lines of this sale are kept as long as the till stays on.
    }
cannot-save-kept =
    { $count ->
        [one] The { $count } line of this sale is kept as long as the till stays on.
       *[other] The { $count } lines of this sale are kept as long as the till stays on.
    }
cannot-save-free = Delete other files from this PC, or call the manager.
cannot-save-call = Call the manager. A technician should look at this PC.
cannot-save-disk = Free on the disk
cannot-save-retry = The till tries again every 10 seconds.
cannot-save-again = Try again
