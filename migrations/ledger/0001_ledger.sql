-- ledger.db: what must never be lost.
--
-- Ids are UUIDs as text. _minor: minor units of the shop's currency. _e4: ten-thousandths. _ppm: parts per million.
-- _at_ms: Unix milliseconds, UTC. Every row of a finished act carries the number of its journal entry or hangs on one that does.

-- The journal: every act that touches money, stock or rights, in order, chained by hash.
CREATE TABLE journal (
    seq        INTEGER PRIMARY KEY,
    at_ms      INTEGER NOT NULL,
    actor      TEXT    NOT NULL,              -- staff id, or 'machine'
    approver   TEXT,                          -- staff id
    kind       TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    body       TEXT    NOT NULL,              -- JSON, the whole document of the act
    prev_hash  BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- The till and the shop.
CREATE TABLE setting (
    key    TEXT PRIMARY KEY,
    value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE till_epoch (
    epoch        TEXT    PRIMARY KEY,
    since_ms     INTEGER NOT NULL,
    reason       TEXT    NOT NULL CHECK (reason IN ('created', 'other_machine', 'restored')),
    fingerprint  TEXT    NOT NULL,
    journal_seq  INTEGER NOT NULL UNIQUE REFERENCES journal (seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_sequence (
    epoch  TEXT    PRIMARY KEY REFERENCES till_epoch (epoch),
    last   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- People. Secrets stand in columns of their own and never in the journal.
CREATE TABLE staff (
    id               TEXT    PRIMARY KEY,
    name             TEXT    NOT NULL UNIQUE,
    role             TEXT    NOT NULL,
    enabled          INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    pin_hash         TEXT,
    failures         INTEGER NOT NULL DEFAULT 0,
    locked_until_ms  INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
    id           TEXT    PRIMARY KEY,
    name         TEXT    NOT NULL,
    phone        TEXT,
    code         TEXT    UNIQUE,
    body         TEXT    NOT NULL,            -- JSON
    added_at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_phone ON customer (phone);

-- Shifts and the drawer.
CREATE TABLE shift (
    id              TEXT    PRIMARY KEY,
    no              INTEGER NOT NULL,
    till_code       TEXT    NOT NULL,
    epoch           TEXT    NOT NULL REFERENCES till_epoch (epoch),
    business_date   TEXT    NOT NULL,
    opened_at_ms    INTEGER NOT NULL,
    opened_by       TEXT    NOT NULL REFERENCES staff (id),
    float_minor     INTEGER NOT NULL,
    closed_at_ms    INTEGER,
    closed_by       TEXT    REFERENCES staff (id),
    expected_minor  INTEGER,
    counted_minor   INTEGER,
    UNIQUE (till_code, epoch, no),
    CHECK ((closed_at_ms IS NULL) = (closed_by IS NULL)),
    CHECK ((closed_at_ms IS NULL) = (expected_minor IS NULL)),
    CHECK ((closed_at_ms IS NULL) = (counted_minor IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX shift_one_open ON shift (closed_at_ms IS NULL) WHERE closed_at_ms IS NULL;
CREATE INDEX shift_closed ON shift (closed_at_ms);
CREATE INDEX shift_date ON shift (business_date);

CREATE TABLE cash_movement (
    journal_seq   INTEGER PRIMARY KEY REFERENCES journal (seq),
    shift_id      TEXT    NOT NULL REFERENCES shift (id),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor <> 0), -- in above zero, out below
    reason        TEXT    NOT NULL,
    staff_id      TEXT    NOT NULL REFERENCES staff (id),
    at_ms         INTEGER NOT NULL
) STRICT;
CREATE INDEX cash_movement_shift ON cash_movement (shift_id);

-- Finished documents: sales, refunds and voids. Each is one journal entry.
CREATE TABLE sale (
    journal_seq     INTEGER PRIMARY KEY REFERENCES journal (seq),
    id              TEXT    NOT NULL UNIQUE,
    kind            TEXT    NOT NULL CHECK (kind IN ('sale', 'refund', 'void')),
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
    currency        TEXT    NOT NULL,
    subtotal_minor  INTEGER NOT NULL,
    discount_minor  INTEGER NOT NULL,
    tax_minor       INTEGER NOT NULL,
    total_minor     INTEGER NOT NULL,
    rounding_minor  INTEGER NOT NULL,
    change_minor    INTEGER NOT NULL,
    UNIQUE (till_code, epoch, sequence)
) STRICT;
CREATE INDEX sale_shift ON sale (shift_id);
CREATE INDEX sale_date ON sale (business_date);
CREATE INDEX sale_corrects ON sale (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE sale_line (
    sale_seq       INTEGER NOT NULL REFERENCES sale (journal_seq),
    no             INTEGER NOT NULL CHECK (no > 0),
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
    PRIMARY KEY (sale_seq, no)
) STRICT, WITHOUT ROWID;

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
    journal_seq  INTEGER NOT NULL REFERENCES journal (seq),
    line_no      INTEGER NOT NULL,
    product_id   TEXT    NOT NULL,
    sku          TEXT    NOT NULL,
    quantity_e4  INTEGER NOT NULL,            -- below zero when goods leave
    at_ms        INTEGER NOT NULL,
    PRIMARY KEY (journal_seq, line_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_movement_product ON stock_movement (product_id, at_ms);

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
CREATE INDEX cart_request_at ON cart_request (at_ms);

-- Printers and what they have to print.
CREATE TABLE printer (
    name         TEXT    PRIMARY KEY,
    address      TEXT    NOT NULL,
    profile      TEXT    NOT NULL,
    is_receipt   INTEGER NOT NULL CHECK (is_receipt IN (0, 1)),
    added_at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE print_job (
    id             TEXT    PRIMARY KEY,
    queue_no       INTEGER NOT NULL UNIQUE,   -- order of printing
    printer        TEXT    NOT NULL,
    sale_id        TEXT    NOT NULL REFERENCES sale (id),
    kind           TEXT    NOT NULL CHECK (kind IN ('receipt', 'copy')),
    copy_no        INTEGER NOT NULL,          -- 0: the original
    state          TEXT    NOT NULL CHECK (state IN
                   ('queued', 'failed_before_first_byte', 'sending', 'sent', 'confirmed', 'unknown', 'set_aside', 'failed')),
    attempts       INTEGER NOT NULL DEFAULT 0,
    fault          TEXT,
    queued_at_ms   INTEGER NOT NULL,
    updated_at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX print_job_open ON print_job (state, queue_no) WHERE state NOT IN ('sent', 'confirmed');
CREATE INDEX print_job_sale ON print_job (sale_id);

-- Edits of the catalogue made at this till, in order; the catalogue remembers how far it has applied them.
CREATE TABLE catalogue_edit (
    seq         INTEGER PRIMARY KEY REFERENCES journal (seq),
    product_id  TEXT    NOT NULL,
    body        TEXT    NOT NULL,             -- JSON of the catalogue: the new value and the one it was based on
    at_ms       INTEGER NOT NULL
) STRICT;

-- Back ends, what they are owed, and what was pulled from them.
CREATE TABLE upstream (
    id           TEXT    PRIMARY KEY,
    name         TEXT    NOT NULL UNIQUE,
    kind         TEXT    NOT NULL,
    base_url     TEXT    NOT NULL,
    settings     TEXT    NOT NULL,            -- JSON object of texts; secrets are elsewhere
    from_at_ms   INTEGER NOT NULL,            -- sales from here on are sent
    state        TEXT    NOT NULL CHECK (state IN ('active', 'paused', 'removed')),
    limiter      TEXT    NOT NULL DEFAULT '{}', -- JSON: tokens, breaker
    added_at_ms  INTEGER NOT NULL,
    last_error   TEXT,
    online       INTEGER CHECK (online IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    sale_id          TEXT    NOT NULL REFERENCES sale (id),
    upstream_id      TEXT    NOT NULL REFERENCES upstream (id),
    state            TEXT    NOT NULL CHECK (state IN
                     ('queued', 'in_flight', 'confirmed', 'rejected', 'unknown', 'parked', 'not_mirrorable')),
    attempt          INTEGER NOT NULL DEFAULT 0,
    marker           TEXT,
    body_hash        TEXT,
    sent_at_ms       INTEGER,
    next_attempt_at_ms INTEGER,
    look_ups         INTEGER NOT NULL DEFAULT 0,
    after_sale_id    TEXT    REFERENCES sale (id), -- sent first: the sale that a refund corrects
    remote_id        TEXT,
    reason_code      TEXT,
    reason           TEXT,
    echoed_total     TEXT,                    -- decimal, as the upstream wrote it
    updated_at_ms    INTEGER NOT NULL,
    PRIMARY KEY (sale_id, upstream_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_open ON outbox (upstream_id, state, sale_id) WHERE state NOT IN ('confirmed', 'not_mirrorable');
CREATE INDEX outbox_state ON outbox (upstream_id, state);

CREATE VIEW desk AS
SELECT sale_id, upstream_id, state, reason_code, reason, updated_at_ms FROM outbox WHERE state IN ('parked', 'rejected');

CREATE TABLE upstream_attempt (
    id            INTEGER PRIMARY KEY,
    upstream_id   TEXT    NOT NULL REFERENCES upstream (id),
    sale_id       TEXT,
    operation     TEXT    NOT NULL,
    attempt       INTEGER NOT NULL,
    started_at_ms INTEGER NOT NULL,
    ended_at_ms   INTEGER,
    outcome       TEXT,
    detail        TEXT
) STRICT;
CREATE INDEX upstream_attempt_sale ON upstream_attempt (upstream_id, sale_id);

CREATE TABLE remote_map (
    upstream_id  TEXT NOT NULL REFERENCES upstream (id),
    kind         TEXT NOT NULL CHECK (kind IN ('product', 'staff', 'tender', 'tax', 'unit', 'customer')),
    local        TEXT NOT NULL,
    remote       TEXT NOT NULL,
    PRIMARY KEY (upstream_id, kind, local)
) STRICT, WITHOUT ROWID;

CREATE TABLE remote_item (
    upstream_id   TEXT    NOT NULL REFERENCES upstream (id),
    kind          TEXT    NOT NULL,
    remote_id     TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    body          TEXT    NOT NULL,           -- JSON as pulled
    seen_in       INTEGER NOT NULL DEFAULT 0, -- the complete pull that saw it last
    PRIMARY KEY (upstream_id, kind, remote_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX remote_item_name ON remote_item (upstream_id, kind, name);

CREATE TABLE pull_state (
    upstream_id    TEXT    NOT NULL REFERENCES upstream (id),
    kind           TEXT    NOT NULL,
    cursor         TEXT,
    watermark      TEXT,
    seen           INTEGER NOT NULL DEFAULT 0,
    started_at_ms  INTEGER,
    done_at_ms     INTEGER,
    PRIMARY KEY (upstream_id, kind)
) STRICT, WITHOUT ROWID;
