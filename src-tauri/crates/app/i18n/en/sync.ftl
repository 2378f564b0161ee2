# Between the till and its back ends: why a sale lies on the desk, and what to do.

desk-map_product = { $needs } is no product there yet. Say what it is called there: all sales that wait for it go on then.
desk-refused = The back end refused it. Mend the cause there or here, then send it again.
desk-no_look_up = It may have arrived, and this back end cannot be asked. Look there, then send it again or set it aside.
desk-cannot_see = It may have arrived, but the list there could not be read whole. Look there, then send it again or set it aside.
desk-keeps_failing = It was sent again and again and never arrived. Look at what is special about it, then send it again.
desk-sale_not_there = It takes back a sale that this back end does not have from this till. Enter it there by hand, then set it aside.
desk-unwritable = Line { $reason } has no price for one unit, so it cannot be written in the way this back end needs. Enter it there by hand, then set it aside.
desk-duplicate = It is there more than once. Delete all but one there, then set this aside.
desk-total_differs = It arrived with another total: { $reason }. Correct it there, then set this aside.
desk-by_hand = It changes a balance by { $reason } and { $points } points, and this back end does not take that from the till. Enter it there by hand, then set it aside.
desk-customer_gone = The back end no longer knows the customer whose balance changes by { $reason } and { $points } points. Look there, then try again or set it aside.
desk-balance_moved = A balance changed by { $reason } and { $points } points here, and others changed it there meanwhile, so nobody can tell whether it arrived. Compare there: send it again only where it is missing, else set it aside.
desk-rebuilt = The ledger was made again, and whether the change of a balance by { $reason } and { $points } points is there is not known. Compare there: send it again only where it is missing, else set it aside.

stock-unknown = { $unknown ->
    [no_owner] No back end owns the stock, and the till keeps none of its own. Say which one does: evertillctl upstream change NAME --set stock=yes
    [not_counted] Nobody counts the stock of { $name }, or it is that of what it holds.
    [no_counterpart] { $owner } owns the stock and knows no { $name }. Say what it is called there: evertillctl upstream map { $owner } product { $sku } ID
   *[not_told] { $owner } has not told the stock of { $name } yet, or nobody counts it there. Read its list: evertillctl sync
}

sync-secret-in-file = There is no keyring here: the secret is kept in a file of the data folder that only this user may read.
sync-learned = What its document leaves open
sync-learned-what = { $question ->
    [page_rows] Rows of a list at once
    [clock_ahead] Its clock is ahead by
    [reference_field] Field of an order that comes back as sent
   *[order_moves_stock] An order takes its goods off the stock there
}
sync-learned-answer = { $question ->
    [clock_ahead] { $answer } s
   *[other] { $answer ->
        [yes] Yes
        [no] No
        [none] none
       *[other] { $answer }
    }
}
sync-webhook = { $state ->
    [closed] Port { $port } for webhooks is taken by another program: nothing is heard there. Free it, or choose another (webhook_port).
   *[open] { $count ->
        [0] Listens for webhooks on port { $port } of this machine; none came yet.
        [one] Listens for webhooks on port { $port } of this machine; one came, { $at }.
       *[other] Listens for webhooks on port { $port } of this machine; { $count } came, the last { $at }.
    }
}
sync-held-lists = { $count ->
    [one] One list there has
   *[other] { $count } lists there have
} lost more than a tenth of what was in them and were not believed: { $lists }. If that is right, evertillctl upstream accept { $name }.

## The till beside a back end: count, sum, tax, means of payment. What it does not tell is not taken to agree.

standing-agrees = { $upstream } agrees: { $count ->
    [one] one document
   *[other] { $count } documents
}, { $amount }
standing-differs = { $upstream } has { $count ->
    [one] one document
   *[other] { $count } documents
}, { $amount }; the till { $till_count }, { $till_amount }
standing-not-taken = { $upstream } takes none of what was sold (documents: { $count }), so there is nothing to compare
standing-missing = Not confirmed there yet: { $receipts }
standing-gone = Confirmed there, and no longer in its list: { $receipts }
standing-differing = There with another total, or twice: { $receipts }
standing-not-read = Its list was not read back yet: tax and means of payment are not compared
standing-tax-agrees = Tax of { $count ->
    [one] one document
   *[other] { $count } documents
} agrees: { $amount }
standing-tax-differs = Tax there { $there }, here { $till }: { $receipts }
standing-tax-unknown = Tax: not told there
standing-tenders-agree = Means of payment of { $count ->
    [one] one document
   *[other] { $count } documents
} agree
standing-tenders-differ = Another means of payment there: { $receipts }
standing-tenders-unknown = Means of payment: not told there
standing-tender = { $method }: there { $there }, here { $till }
standing-read-at = Its list was read back: { $when }
standing-reading = It takes longer than half a minute; the rest is read by itself
standing-not-offered = It cannot be asked: nothing is sent there, or it lists no sales
standing-none = No back end is connected

## Why a back end was not reached. Each says what happened, what is safe, and what to do.

-safe = Every sale is kept on this till and goes there by itself; selling goes on.
-looked-for = What was on its way is looked for there before it is sent again.

sync-fault = { $fault ->
    [name] The name in the back end’s address is not known in the network. { -safe } Check the network, then the address.
    [refused] The back end’s computer answers, but the back end does not run there. { -safe } Start it there, or check the port in the address.
    [silent] The back end does not answer. { -safe } Check whether it is switched on, then the network and the address.
    [no_route] This till has no way to the back end: the network is down. { -safe } Check cable, Wi-Fi and router.
    [tls] No secure connection to the back end could be made. { -safe } Check the clock of this till, the certificate there, and whether the address begins with http or https.
    [account] The back end does not accept the account or its password. { -safe } Check there that the account may still be used and its password is the one that was given here.
    [setup] The connection cannot be used as it is set up, or its password cannot be read here. { -safe } Check its settings, and that the keyring of this computer is open.
    [busy] The back end asks the till to wait. { -safe } There is nothing to do; it is asked again by itself.
    [rejected] The back end refused what it was asked (code { $status }). { -safe } A refused sale lies on the desk with its reason; if none does, check what the account may do there.
    [server] The back end has a fault of its own (HTTP { $status }). { -safe } { -looked-for } If it lasts, tell whoever runs the back end.
    [late] The back end took too long to answer. { -safe } { -looked-for } If it happens often, check the network and how busy it is there.
    [cut] The connection broke before the back end had answered. { -safe } { -looked-for } If it happens often, check the network.
    [portal] Somebody else answered in the back end’s place: a network that wants a sign-in, or another server. { -safe } Open a browser on this network and sign in there; else check the address.
    [unreadable] What the back end answered cannot be understood. { -safe } { -looked-for } Check the path in the address, and whether the back end was updated.
    [stopped] The till was closed before the back end had answered. { -safe } { -looked-for } There is nothing to do.
   *[other] The back end could not be asked. { -safe } Check network and address; if it lasts, give the details to support.
}
