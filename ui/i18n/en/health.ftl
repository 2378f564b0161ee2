# How the till is, for a technician.

settings-health = How the till is
settings-health-lead = Speed, files, disk, versions; a file for support
health-speed = From the scan to its line, today
health-half = Half within
health-most = 99 of 100 within
health-scans = Scans
health-ms = { $ms } ms
health-speed-lead = Measured on the screen itself, from the scan’s last key until the line is painted.
health-no-scans = Nothing was scanned today.
health-ok = Nothing needs a person
health-ask = Something needs a person
health-ledger = Ledger
health-goods = Products
health-whole = Whole
health-disk = Disk
health-disk-of = { $used } used, { $free } free
health-printers = Printers
health-upstreams = Back ends
health-sending = { $waiting } waiting, { $desk } on the desk
health-journal = Journal
health-entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
health-clock = Clock
health-clock-well = No jump was noted
health-clock-past = Jumped last from { $before } to { $now }. It was written down; numbers, order and business day stayed.
health-checked = Record checked
health-checked-never = Not yet
health-checked-ok = { $when }: agrees, { $entries }
health-checked-open = Nothing outside the ledger covers entries { $from } to { $to }.
health-checked-differs = { $when }: differs at entry { $entry }. Keep a copy of the data folder and call support.
health-version = Versions
health-folder = Data folder
health-again = Look again
health-bundle = A file for support
health-bundle-lead = Everything on this page, versions, sizes, settings and the end of the logs. No PIN, password, key or customer’s data is in it.
health-bundle-make = Make the file
health-made = Made, { $size }:
