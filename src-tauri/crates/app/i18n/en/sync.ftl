# Between the till and its back ends: why a sale lies on the desk, and what to do.

desk-map_product = { $needs } is no product there yet. Say what it is called there: evertillctl upstream map NAME product { $needs } ID. All sales that wait for it go on then.
desk-refused = The back end refused it ({ $reason }). Mend the cause there or here, then send it again.
desk-no_look_up = It may have arrived, and this back end cannot be asked. Look there, then send it again or set it aside.
desk-cannot_see = It may have arrived, but the list there could not be read whole ({ $reason }). Look there, then send it again or set it aside.
desk-keeps_failing = It was sent again and again and never arrived ({ $reason }). Look at what is special about it, then send it again.
desk-sale_not_there = It takes back a sale that this back end does not have from this till. Enter it there by hand, then set it aside.
desk-unwritable = It cannot be written in the way this back end needs ({ $reason }). Enter it there by hand, then set it aside.
desk-duplicate = It is there more than once ({ $reason }). Delete all but one there, then set this aside.
desk-total_differs = It arrived with another total ({ $reason }). Correct it there, then set this aside.

sync-secret-in-file = There is no keyring here: the secret is kept in a file of the data folder that only this user may read.
sync-held-lists = { $count ->
    [one] One list there has
   *[other] { $count } lists there have
} lost more than a tenth of what was in them and were not believed: { $lists }. If that is right, evertillctl upstream accept { $name }.
