-- ledger.db: what must never be lost.
-- Ids are UUIDs as text. _minor: minor units of the shop's currency. _e4: ten-thousandths. _ppm: parts per million.
-- _at_ms: Unix milliseconds, UTC. Every row of a finished act carries the number of its journal entry or hangs on one that does.
-- What a sale writes is checked with OR instead of IN: for a list of three or more SQLite makes a table each time.

-- The journal: every act that touches money, stock or rights, in order, chained by hash.
CREATE TABLE journal (
    seq        INTEGER PRIMARY KEY,
    at_ms      INTEGER NOT NULL,
    actor      TEXT    NOT NULL,              -- staff id, or 'machine'
    approver   TEXT,                          -- staff id
    kind       TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    prev_hash  BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    body       TEXT    NOT NULL               -- JSON, the whole document of the act; last, so that the hash is read without it
) STRICT;

-- The till and the shop.
CREATE TABLE setting (
    key    TEXT PRIMARY KEY,
    value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE till_epoch (
    epoch        TEXT    PRIMARY KEY,
    since_ms     INTEGER NOT NULL,
    reason       TEXT    NOT NULL CHECK (reason IN ('created', 'other_machine', 'restored', 'behind_copy')),
    fingerprint  TEXT    NOT NULL,
    journal_seq  INTEGER NOT NULL UNIQUE REFERENCES journal (seq)
) STRICT, WITHOUT ROWID;

-- People. Secrets stand in columns of their own and never in the journal.
CREATE TABLE staff (
    id               TEXT    PRIMARY KEY,
    name             TEXT    NOT NULL UNIQUE,
    role             TEXT    NOT NULL,
    own_rights       TEXT    NOT NULL DEFAULT '',
    enabled          INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    pin_hash         TEXT,
    failures         INTEGER NOT NULL DEFAULT 0,
    locked_until_ms  INTEGER
) STRICT, WITHOUT ROWID;

-- Shifts and the drawer. One runs at a time, so the documents of a shift lie between two journal entries, and those of a day
-- lie between its first shift's and its last one's: no index of the sales by day is needed.
CREATE TABLE shift (
    id              TEXT    PRIMARY KEY,
    no              INTEGER NOT NULL,
    till_code       TEXT    NOT NULL,
    epoch           TEXT    NOT NULL REFERENCES till_epoch (epoch),
    business_date   TEXT    NOT NULL,
    opened_at_ms    INTEGER NOT NULL,
    opened_by       TEXT    NOT NULL REFERENCES staff (id),
    float_minor     INTEGER NOT NULL,
    opened_seq      INTEGER NOT NULL REFERENCES journal (seq),
    closed_seq      INTEGER REFERENCES journal (seq),
    closed_at_ms    INTEGER,
    closed_by       TEXT    REFERENCES staff (id),
    expected_minor  INTEGER,
    counted_minor   INTEGER,
    UNIQUE (till_code, epoch, no),
    CHECK ((closed_at_ms IS NULL) = (closed_seq IS NULL)),
    CHECK ((closed_at_ms IS NULL) = (closed_by IS NULL)),
    CHECK ((closed_at_ms IS NULL) = (expected_minor IS NULL)),
    CHECK ((closed_at_ms IS NULL) = (counted_minor IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX shift_one_open ON shift (closed_at_ms IS NULL) WHERE closed_at_ms IS NULL;
CREATE INDEX shift_closed ON shift (closed_seq);
CREATE INDEX shift_date ON shift (business_date);
CREATE TABLE cash_movement (
    journal_seq   INTEGER PRIMARY KEY REFERENCES journal (seq),
    shift_id      TEXT    NOT NULL REFERENCES shift (id),
    id            TEXT    NOT NULL UNIQUE,    -- made by whoever asks: asked twice, it is moved once
    kind          TEXT    NOT NULL CHECK (kind = 'in' OR kind = 'out' OR kind = 'drop'),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    reason        TEXT    NOT NULL,
    staff_id      TEXT    NOT NULL REFERENCES staff (id),
    at_ms         INTEGER NOT NULL,
    approver      TEXT    REFERENCES staff (id)
) STRICT;
CREATE INDEX cash_movement_shift ON cash_movement (shift_id);
-- Finished documents: sales, refunds, voids, and corrections of how a sale was paid. Each is one journal entry.
CREATE TABLE sale (
    journal_seq     INTEGER PRIMARY KEY REFERENCES journal (seq),
    id              TEXT    NOT NULL UNIQUE,
    kind            TEXT    NOT NULL CHECK (kind = 'sale' OR kind = 'refund' OR kind = 'void' OR kind = 'tender'),
    till_code       TEXT    NOT NULL,
    epoch           TEXT    NOT NULL REFERENCES till_epoch (epoch),
    sequence        INTEGER NOT NULL CHECK (sequence > 0),
    cart_id         TEXT    NOT NULL UNIQUE,
    shift_id        TEXT    NOT NULL REFERENCES shift (id),
    business_date   TEXT    NOT NULL,
    sold_at_ms      INTEGER NOT NULL,
    staff_id        TEXT    NOT NULL REFERENCES staff (id),
    staff_name      TEXT    NOT NULL,
    approver        TEXT    REFERENCES staff (id),
    corrects        TEXT    REFERENCES sale (id),
    reason          TEXT,
    currency        TEXT    NOT NULL,
    subtotal_minor  INTEGER NOT NULL,
    discount_minor  INTEGER NOT NULL,
    tax_minor       INTEGER NOT NULL,
    total_minor     INTEGER NOT NULL,
    rounding_minor  INTEGER NOT NULL,
    change_minor    INTEGER NOT NULL,
    UNIQUE (till_code, epoch, sequence)
) STRICT;
CREATE INDEX sale_corrects ON sale (corrects) WHERE corrects IS NOT NULL;

-- What a sale has many of is kept under sale_seq * 65536 + no: rows of one sale lie together at the end of the table, where SQLite adds
-- them without touching their neighbours. Their sale is asked for by that range.
CREATE TABLE sale_line (
    id             INTEGER PRIMARY KEY CHECK (id = sale_seq * 65536 + no),
    sale_seq       INTEGER NOT NULL REFERENCES sale (journal_seq),
    no             INTEGER NOT NULL CHECK (no BETWEEN 1 AND 65535),
    parent_no      INTEGER,
    product_id     TEXT    NOT NULL,
    sku            TEXT    NOT NULL,
    barcode        TEXT,
    name_en        TEXT    NOT NULL,
    name_th        TEXT,
    name_zh        TEXT,
    category_path  TEXT    NOT NULL,
    brand          TEXT,
    supplier       TEXT,
    tax_code       TEXT    NOT NULL,
    tax_rate_ppm   INTEGER NOT NULL,
    tax_mode       TEXT    NOT NULL CHECK (tax_mode IN ('included', 'added')),
    unit           TEXT    NOT NULL,
    measure        TEXT    NOT NULL CHECK (measure IN ('piece', 'fraction')),
    quantity_e4    INTEGER NOT NULL,
    list_price_e4  INTEGER NOT NULL,
    unit_price_e4  INTEGER NOT NULL,
    price_rule     TEXT    NOT NULL,
    gross_minor    INTEGER NOT NULL,
    discount_minor INTEGER NOT NULL,
    net_minor      INTEGER NOT NULL,
    tax_minor      INTEGER NOT NULL,
    total_minor    INTEGER NOT NULL,
    cost_e4        INTEGER,
    weight_source  TEXT,
    lot            TEXT,
    serial         TEXT,
    price_reason   TEXT,                      -- why a person set the price
    reductions     TEXT,                      -- JSON as in the journal: what was taken off, and why
    returned_no    INTEGER,                   -- the line of the corrected document that it takes back, where there is one
    fate           TEXT CHECK ((fate IS NOT NULL OR returned_no IS NULL) AND fate IN ('restock', 'write_off')) -- what becomes of it
) STRICT;

CREATE TABLE sale_tax (
    sale_seq   INTEGER NOT NULL REFERENCES sale (journal_seq),
    no         INTEGER NOT NULL,
    code       TEXT    NOT NULL,
    rate_ppm   INTEGER NOT NULL,
    mode       TEXT    NOT NULL CHECK (mode IN ('included', 'added')),
    net_minor  INTEGER NOT NULL,
    tax_minor  INTEGER NOT NULL,
    PRIMARY KEY (sale_seq, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_tender (
    sale_seq      INTEGER NOT NULL REFERENCES sale (journal_seq),
    no            INTEGER NOT NULL,
    method        TEXT    NOT NULL,
    amount_minor  INTEGER NOT NULL,           -- as handed over; the change stands on the sale
    reference     TEXT,
    PRIMARY KEY (sale_seq, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_movement (
    id           INTEGER PRIMARY KEY CHECK (id = journal_seq * 65536 + line_no),
    journal_seq  INTEGER NOT NULL REFERENCES journal (seq),
    line_no      INTEGER NOT NULL CHECK (line_no BETWEEN 1 AND 65535),
    product_id   TEXT    NOT NULL,
    sku          TEXT    NOT NULL,
    quantity_e4  INTEGER NOT NULL,            -- below zero when goods leave
    at_ms        INTEGER NOT NULL
) STRICT;

-- What is finished is never changed. A correction is a new document that names the old one.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'a journal entry is never changed'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'a journal entry is never deleted'); END;
CREATE TRIGGER sale_no_update BEFORE UPDATE ON sale BEGIN SELECT RAISE(ABORT, 'a finished document is never changed'); END;
CREATE TRIGGER sale_no_delete BEFORE DELETE ON sale BEGIN SELECT RAISE(ABORT, 'a finished document is never deleted'); END;
CREATE TRIGGER sale_line_no_update BEFORE UPDATE ON sale_line BEGIN SELECT RAISE(ABORT, 'a finished line is never changed'); END;
CREATE TRIGGER sale_line_no_delete BEFORE DELETE ON sale_line BEGIN SELECT RAISE(ABORT, 'a finished line is never deleted'); END;
CREATE TRIGGER sale_tax_no_update BEFORE UPDATE ON sale_tax BEGIN SELECT RAISE(ABORT, 'finished tax is never changed'); END;
CREATE TRIGGER sale_tax_no_delete BEFORE DELETE ON sale_tax BEGIN SELECT RAISE(ABORT, 'finished tax is never deleted'); END;
CREATE TRIGGER sale_tender_no_update BEFORE UPDATE ON sale_tender BEGIN SELECT RAISE(ABORT, 'a finished tender is never changed'); END;
CREATE TRIGGER sale_tender_no_delete BEFORE DELETE ON sale_tender BEGIN SELECT RAISE(ABORT, 'a finished tender is never deleted'); END;
CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement BEGIN SELECT RAISE(ABORT, 'a stock movement is never changed'); END;
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement BEGIN SELECT RAISE(ABORT, 'a stock movement is never deleted'); END;
CREATE TRIGGER cash_movement_no_update BEFORE UPDATE ON cash_movement BEGIN SELECT RAISE(ABORT, 'a cash movement is never changed'); END;
CREATE TRIGGER cash_movement_no_delete BEFORE DELETE ON cash_movement BEGIN SELECT RAISE(ABORT, 'a cash movement is never deleted'); END;
CREATE TRIGGER shift_closed_no_update BEFORE UPDATE ON shift WHEN OLD.closed_at_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed shift is never changed'); END;
CREATE TRIGGER shift_no_delete BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'a shift is never deleted'); END;

-- Carts that are not sold yet, and the commands that were already carried out on a cart.
CREATE TABLE cart (
    id             TEXT    PRIMARY KEY,
    state          TEXT    NOT NULL CHECK (state IN ('open', 'parked')),
    revision       INTEGER NOT NULL,
    body           TEXT    NOT NULL,          -- JSON with its version
    staff_id       TEXT    NOT NULL,
    updated_at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX cart_one_open ON cart (state) WHERE state = 'open';

CREATE TABLE cart_request (
    request_id  TEXT    PRIMARY KEY,
    cart_id     TEXT    NOT NULL,
    revision    INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Printers and what they have to print.
CREATE TABLE printer (
    name         TEXT    PRIMARY KEY,
    address      TEXT    NOT NULL,
    profile      TEXT    NOT NULL,
    is_receipt   INTEGER NOT NULL CHECK (is_receipt IN (0, 1)),
    added_at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE print_job (
    queue_no       INTEGER PRIMARY KEY,       -- order of printing
    id             TEXT    NOT NULL,          -- a UUID; looked for among the open jobs only
    printer        TEXT    NOT NULL,
    kind           TEXT    NOT NULL CHECK (kind = 'receipt' OR kind = 'copy' OR kind = 'invoice' OR kind = 'x' OR kind = 'z' OR kind = 'slip' OR kind = 'order' OR kind = 'drawer'),
    sale_id        TEXT    REFERENCES sale (id),
    shift_id       TEXT    REFERENCES shift (id),
    parking_no     INTEGER REFERENCES parking (no),
    copy_no        INTEGER NOT NULL,          -- 0: the original
    state          TEXT    NOT NULL CHECK (state = 'queued' OR state = 'failed_before_first_byte' OR state = 'sending' OR state = 'sent'
                   OR state = 'confirmed' OR state = 'unknown' OR state = 'set_aside' OR state = 'failed' OR state = 'dismissed'),
    attempts       INTEGER NOT NULL DEFAULT 0,
    trouble TEXT, fault TEXT,                 -- what keeps it: its code, and the system's words
    queued_at_ms   INTEGER NOT NULL,
    updated_at_ms  INTEGER NOT NULL,
    CHECK ((sale_id IS NOT NULL) = (kind = 'receipt' OR kind = 'copy' OR kind = 'invoice')),
    CHECK ((shift_id IS NOT NULL) = (kind = 'x' OR kind = 'z' OR kind = 'drawer')),
    CHECK ((parking_no IS NOT NULL) = (kind = 'slip'))
) STRICT;
CREATE INDEX print_job_open ON print_job (queue_no) WHERE state <> 'sent' AND state <> 'confirmed' AND state <> 'dismissed';
-- Only copies are looked up by their document, so that a sale touches fewer pages.
CREATE INDEX print_job_copy ON print_job (sale_id) WHERE copy_no > 0;
-- Only the drawer is asked for by an id that may come twice.
CREATE INDEX print_job_drawer ON print_job (id) WHERE kind = 'drawer';

-- Edits of the catalogue made at this till, in order; the catalogue remembers how far it has applied them.
CREATE TABLE catalogue_edit (
    seq         INTEGER PRIMARY KEY REFERENCES journal (seq),
    product_id  TEXT    NOT NULL,
    body        TEXT    NOT NULL,             -- JSON of the catalogue: the new value and the one it was based on
    at_ms       INTEGER NOT NULL
) STRICT;

-- Back ends. A name may be used again once its back end is removed; another address or account is another back end.
CREATE TABLE upstream (
    id             TEXT    PRIMARY KEY,
    name           TEXT    NOT NULL,
    kind           TEXT    NOT NULL,
    base_url       TEXT    NOT NULL,
    settings       TEXT    NOT NULL,          -- JSON object of texts; secrets are elsewhere
    from_at_ms     INTEGER NOT NULL,          -- sales from here on are sent
    added_at_ms    INTEGER NOT NULL,
    removed_at_ms  INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX upstream_name ON upstream (name) WHERE removed_at_ms IS NULL;

-- How each back end was when it was last asked. All of it can be learned again.
CREATE TABLE upstream_lane (
    upstream_id         TEXT    PRIMARY KEY REFERENCES upstream (id),
    online              INTEGER NOT NULL CHECK (online IN (0, 1)),
    trouble             TEXT    CHECK (trouble IN ('unreachable', 'unauthorized', 'throttled', 'uncertain')),
    failures            INTEGER NOT NULL,     -- in a row
    next_attempt_at_ms  INTEGER,              -- nothing is asked before
    known_orders        INTEGER,              -- orders that it has at least
    account_remote      TEXT,                 -- its id of the account that the till signs in as
    last_fault TEXT, last_status INTEGER, last_error TEXT -- what went wrong last: its code, the HTTP status, the system's words
) STRICT, WITHOUT ROWID;

-- What each back end is owed. The row is in_flight, on the disk, before the first byte leaves.
CREATE TABLE outbox (
    sale_id             TEXT    NOT NULL REFERENCES sale (id),
    upstream_id         TEXT    NOT NULL REFERENCES upstream (id),
    state               TEXT    NOT NULL CHECK (state = 'queued' OR state = 'in_flight' OR state = 'confirmed'
                        OR state = 'rejected' OR state = 'unknown' OR state = 'parked' OR state = 'not_mirrorable'),
    attempt             INTEGER NOT NULL DEFAULT 0,
    uncertain           INTEGER NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1)), -- the last attempt may have arrived
    marker              TEXT,
    sent_at_ms          INTEGER,
    next_attempt_at_ms  INTEGER,
    look_ups            INTEGER NOT NULL DEFAULT 0, -- that could have seen it and did not, since it was last sent
    blind_look_ups      INTEGER NOT NULL DEFAULT 0, -- that may not have seen everything
    after_sale_id       TEXT    REFERENCES sale (id), -- sent first: the sale that a refund corrects
    remote_id           TEXT,
    reason_code         TEXT,
    reason              TEXT,
    needs               TEXT,                 -- what has to be mapped, for a row parked for a map
    echoed_total        TEXT,                 -- decimal, as the upstream wrote it
    settled_by          TEXT,                 -- staff id, or 'machine': set aside by a person
    settled_at_ms       INTEGER,
    updated_at_ms       INTEGER NOT NULL,
    PRIMARY KEY (sale_id, upstream_id),
    CHECK ((settled_by IS NULL) = (settled_at_ms IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_state ON outbox (upstream_id, state, sale_id);
CREATE INDEX outbox_marker ON outbox (upstream_id, marker) WHERE marker IS NOT NULL;
CREATE INDEX outbox_noted ON outbox (upstream_id, sale_id) WHERE state = 'confirmed' AND reason_code IS NOT NULL;
CREATE INDEX outbox_settled ON outbox (upstream_id) WHERE settled_at_ms IS NOT NULL;

-- What a person must settle: what cannot be sent, and what arrived otherwise than it was sent.
CREATE VIEW desk AS
SELECT sale_id, upstream_id, state, reason_code, reason, needs, updated_at_ms FROM outbox
WHERE settled_at_ms IS NULL
AND (state = 'parked' OR state = 'rejected' OR (state = 'confirmed' AND reason_code IS NOT NULL));

-- How many rows of the outbox have come to their end, so that a status costs the same after ten sales and after ten million. What is
-- queued or on its way is counted when somebody asks: a sale touches one page less.
CREATE TABLE outbox_count (
    upstream_id  TEXT    NOT NULL REFERENCES upstream (id),
    state        TEXT    NOT NULL,
    rows         INTEGER NOT NULL,
    PRIMARY KEY (upstream_id, state)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER outbox_counted AFTER INSERT ON outbox WHEN NEW.state IN ('confirmed', 'not_mirrorable') BEGIN
    INSERT INTO outbox_count (upstream_id, state, rows) VALUES (NEW.upstream_id, NEW.state, 1)
    ON CONFLICT (upstream_id, state) DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER outbox_arrived AFTER UPDATE OF state ON outbox
WHEN NEW.state <> OLD.state AND NEW.state IN ('confirmed', 'not_mirrorable') BEGIN
    INSERT INTO outbox_count (upstream_id, state, rows) VALUES (NEW.upstream_id, NEW.state, 1)
    ON CONFLICT (upstream_id, state) DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER outbox_left AFTER UPDATE OF state ON outbox
WHEN NEW.state <> OLD.state AND OLD.state IN ('confirmed', 'not_mirrorable') BEGIN
    UPDATE outbox_count SET rows = rows - 1 WHERE upstream_id = OLD.upstream_id AND state = OLD.state;
END;
CREATE TRIGGER outbox_no_delete BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'what is owed is never deleted'); END;

-- Each time a sale was sent or looked for: the evidence in a dispute.
CREATE TABLE upstream_attempt (
    id             INTEGER PRIMARY KEY,
    upstream_id    TEXT    NOT NULL REFERENCES upstream (id),
    sale_id        TEXT    NOT NULL REFERENCES sale (id),
    operation      TEXT    NOT NULL CHECK (operation IN ('push', 'look_up')),
    attempt        INTEGER NOT NULL,
    started_at_ms  INTEGER NOT NULL,
    ended_at_ms    INTEGER,
    outcome        TEXT,                      -- the row's state after it; nothing when the till stopped meanwhile
    detail         TEXT
) STRICT;
CREATE INDEX upstream_attempt_sale ON upstream_attempt (sale_id, upstream_id);

-- What things here are called there.
CREATE TABLE remote_map (
    upstream_id  TEXT NOT NULL REFERENCES upstream (id),
    kind         TEXT NOT NULL CHECK (kind IN ('product', 'staff', 'tender', 'tax', 'unit', 'customer')),
    local        TEXT NOT NULL,
    remote       TEXT NOT NULL,
    PRIMARY KEY (upstream_id, kind, local)
) STRICT, WITHOUT ROWID;

-- What a back end has, as it was pulled. A row that two complete pulls in a row did not see is gone.
CREATE TABLE remote_item (
    upstream_id  TEXT    NOT NULL REFERENCES upstream (id),
    kind         TEXT    NOT NULL CHECK (kind IN ('product', 'staff', 'order')),
    remote_id    TEXT    NOT NULL,
    name         TEXT    NOT NULL,            -- product: its name; staff: the name to sign in with; order: the marker
    other_name   TEXT,                        -- staff: their full name
    body         TEXT    NOT NULL,            -- JSON, figures as texts
    seen_in      INTEGER NOT NULL,            -- the pull that saw it last
    PRIMARY KEY (upstream_id, kind, remote_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX remote_item_name ON remote_item (upstream_id, kind, name);
CREATE INDEX remote_item_other_name ON remote_item (upstream_id, kind, other_name) WHERE other_name IS NOT NULL;

CREATE TABLE pull_state (
    upstream_id   TEXT    NOT NULL REFERENCES upstream (id),
    kind          TEXT    NOT NULL CHECK (kind IN ('product', 'staff', 'order')),
    complete      INTEGER NOT NULL DEFAULT 0, -- complete pulls so far; the one under way has the next number
    complete_rows INTEGER NOT NULL DEFAULT 0, -- rows of the last complete pull
    cursor        TEXT,                       -- where the next page of the pull under way begins; nothing: at the start
    seen          INTEGER NOT NULL DEFAULT 0, -- rows of the pull under way
    held_rows     INTEGER,                    -- rows of a whole feed that shrank too much; it waits for a person
    due_at_ms     INTEGER NOT NULL DEFAULT 0, -- the next page, or the next pull, is asked for from here on
    fault         TEXT,                       -- why the last page failed
    PRIMARY KEY (upstream_id, kind)
) STRICT, WITHOUT ROWID;
