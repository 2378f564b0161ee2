-- Customers whose balances a back end owns too. The other tills there, and the vendor's own, spend from the same balance.
CREATE TABLE customer_tie (
    customer_id  TEXT    PRIMARY KEY REFERENCES customer (id),
    upstream_id  TEXT    NOT NULL REFERENCES upstream (id),
    remote       TEXT    NOT NULL,            -- the customer's id there
    tied_seq     INTEGER NOT NULL REFERENCES journal (seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX customer_tie_remote ON customer_tie (upstream_id, remote);

-- What the back end said last of each such balance, and what of it may be spent here until it is asked again. What was booked since
-- stands in account_entry.
CREATE TABLE balance_lease (
    customer_id  TEXT    NOT NULL REFERENCES customer (id),
    kind         TEXT    NOT NULL CHECK (kind = 'points' OR kind = 'credit'),
    lease_seq    INTEGER NOT NULL REFERENCES journal (seq),
    asked_at_ms  INTEGER NOT NULL,
    said         INTEGER NOT NULL,            -- points, or minor units
    unsent       INTEGER NOT NULL,            -- booked here before, and not in what it said
    open         INTEGER NOT NULL,            -- how many documents that is: no earlier one is owed where it is none
    most         INTEGER NOT NULL CHECK (most >= 0), -- of what it said, once that is no longer fresh
    until_ms     INTEGER NOT NULL,            -- nothing is spent after this
    PRIMARY KEY (customer_id, kind)
) STRICT, WITHOUT ROWID;

-- What a document did to such balances and the back end has to book: one row for each, made with the document, in exactly one state, as
-- in outbox. The row is in_flight, on the disk, with what stood there before, before the first byte leaves.
CREATE TABLE balance_increment (
    journal_seq         INTEGER PRIMARY KEY REFERENCES journal (seq),
    upstream_id         TEXT    NOT NULL REFERENCES upstream (id),
    customer_id         TEXT    NOT NULL REFERENCES customer (id),
    remote              TEXT    NOT NULL,
    points              INTEGER NOT NULL,
    credit_minor        INTEGER NOT NULL,
    at_ms               INTEGER NOT NULL,
    state               TEXT    NOT NULL CHECK (state = 'queued' OR state = 'in_flight' OR state = 'confirmed'
                        OR state = 'rejected' OR state = 'unknown' OR state = 'parked'),
    attempt             INTEGER NOT NULL DEFAULT 0,
    moves               INTEGER NOT NULL DEFAULT 0, -- how often its state has changed
    uncertain           INTEGER NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1)), -- the last attempt may have arrived
    before_points       TEXT,                 -- decimals, as the back end said them before it was sent
    before_credit       TEXT,
    next_attempt_at_ms  INTEGER,
    look_ups            INTEGER NOT NULL DEFAULT 0,
    blind_look_ups      INTEGER NOT NULL DEFAULT 0,
    reason_code         TEXT,
    reason              TEXT,
    settled_by          TEXT,                 -- staff id, or 'machine': set aside by a person
    settled_at_ms       INTEGER,
    updated_at_ms       INTEGER NOT NULL,
    CHECK ((settled_by IS NULL) = (settled_at_ms IS NULL)),
    CHECK (points <> 0 OR credit_minor <> 0)
) STRICT;
CREATE INDEX balance_increment_state ON balance_increment (upstream_id, state, journal_seq);
CREATE INDEX balance_increment_of ON balance_increment (customer_id) WHERE state <> 'confirmed' AND settled_at_ms IS NULL;
CREATE TRIGGER balance_increment_no_delete BEFORE DELETE ON balance_increment
BEGIN SELECT RAISE(ABORT, 'what is owed is never deleted'); END;
