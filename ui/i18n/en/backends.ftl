# Settings: the back ends that sales go to and products come from.

settings-backends = Back ends
settings-backends-lead = Where sales go and goods come from
backends-add = Connect a back end
backends-none = No back end is connected. Sales stay on this till, and everything works without one.
backend-kind = Kind
backend-name = Name here
backend-address = Address
backend-setting = { $key ->
    [username] User name
    [client_id] Client ID
    [app_id] App ID
    [event_id] Event
    [token] Token: “-” where the secret is the token itself
    [utc_offset] Time there, from UTC
    [calls_per_minute] Calls a minute at most
    [days_back] Days read again each time
    [orders] Send sales as online orders (yes, no)
    [complete_orders] Complete each order there (yes, no)
    [balances] Book there what customers spend and earn (yes, no)
    [contact_name] Contact on an order: name
    [contact_tel] Contact on an order: telephone
    [contact_address] Contact on an order: address
    [lane_customer] Customer there that sales are booked on
    [reference_field] Field of an order that comes back as sent
    [webhook_port] Port for webhooks of a relay (none: empty)
    [webhook_algorithm] Webhooks are signed with (sha256, sha512)
    [webhook_encoding] Signature written in (hex, base64)
    [refresh] Try the refresh token first (yes, no)
    [price_field] Field of the price (a guess)
    [stock_field] Field of the stock (a guess)
    [calls_per_day] Calls a day at most
    [quota_codes] Error codes of a used-up quota
    [ca_file] File of the shop’s own certificates (PEM)
    [proxy] Proxy
    [quarantine_s] Seconds before a lost answer is settled
    [pull_s] Seconds between two readings
    [customers] Add customers of this till there (yes, no)
    [customers_s] Seconds between two readings of customers
    [take_customers] Take its customers over (yes or no)
    [take_products] Take its products over (coded, yes or no)
    [event_path] Path of the event (a guess)
    [authenticate_path] Path to sign in (a guess)
    [menu_items_path] Path of the menu (a guess)
    [staff_path] Path of the staff (a guess)
    [vendors_path] Path of the outlets (a guess)
    [inventory_items_path] Path of the stock items (a guess)
    [inventory_count_path] Path of the stock count (a guess)
    [inventory_transactions_path] Path of the stock movements
    [sales_path] Path of the sales (a guess)
    [topups_path] Path of the top-ups
   *[other] { $key }
}
backend-secret = { $kind ->
    [wordpos] Client secret
    [pospos] API key
    [pospal] App key
    [wristcoin] Password or token
   *[other] Password
}
backend-secret-stays = empty: as it is
backend-more = More settings
backend-connect = Connect and test
backend-keep = Keep and test
backend-test = Test
backend-testing = Testing …
backend-answers = It answers and lets this till in: { $account }
backend-change = Change
backend-remove = Remove
backend-remove-ask = Remove { $name }?
backend-remove-lead = What was sent there stays there and on record here. New sales stay on this till.
backend-can = What it can do
backend-ability = { $what ->
    [sales] Takes sales
    [refunds] Takes returns and voids
    [customers] Takes customers
   *[look_up] Can be asked for a sale
}
backend-yes = Yes
backend-no = No
backend-feeds = What is read
backend-feed = { $kind ->
    [product] Products
    [staff] Staff
    [customer] Customers
    [supplier] Suppliers
    [credit_sale] Credit sales
    [purchase] Purchases
    [past_sale] Sales of other tills
   *[order] Sales
}
backend-feed-rows = { $rows }
backend-feed-reading = reading, { $rows } so far
backend-feed-never = not read yet
backend-feed-failed = the last page failed
backend-records = What it has
backend-record-find = Find
backend-record-others = Orders of others
backend-record-owed = owed { $amount }
backend-record-count = { $total ->
    [0] Nothing
    [one] One
   *[other] { $rows } in all
}
backend-record-more = More
backend-maps = Called there
backend-map-what = What
backend-map-kind = { $kind ->
    [tender] Means of payment
    [tax] Tax
    [unit] Unit
    [product] Article
   *[staff] Staff
}
backend-map-here = Here
backend-map-there = There
backend-map-keep = Keep
