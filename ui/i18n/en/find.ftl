# Finding a product, and the keyboard on the screen
find-title = Type a name or a code
find-lead = Thai, English, Chinese and pinyin all find it.
find-looking = Looking…
find-more = Showing the first { $count }. Type more to narrow.
touch-keyboard = Keyboard
touch-shift = Shift
touch-space = Space
touch-back = Delete the last letter
variant-which = Which one?
style-from = from { $price }
variants-count =
    { $count ->
        [one] { $count } variant
       *[other] { $count } variants
    }
variants-all = All variants
