-- Customers. The journal knows each by its id and its level; what is known of the person stands apart and is erased on request, so
-- that no entry and no document changes by it.
CREATE TABLE customer (
    id           TEXT    PRIMARY KEY,
    level        TEXT,
    credit_limit_minor INTEGER NOT NULL DEFAULT 0 CHECK (credit_limit_minor >= 0),
    added_seq    INTEGER NOT NULL REFERENCES journal (seq),
    erased_seq   INTEGER REFERENCES journal (seq),
    merged_into  TEXT    REFERENCES customer (id), -- who it turned out to be: what stands under either is that one's
    CHECK (merged_into <> id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE person (
    customer_id   TEXT    PRIMARY KEY REFERENCES customer (id),
    name          TEXT    NOT NULL,
    phone         TEXT    NOT NULL,
    phone_digits  TEXT    NOT NULL,
    card          TEXT,
    email         TEXT    NOT NULL,
    tax_id        TEXT    NOT NULL,
    branch        TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    birthday      TEXT,
    consent       INTEGER NOT NULL CHECK (consent IN (0, 1)),
    exempt        TEXT    NOT NULL,            -- the certificate by which nothing is taxed
    note          TEXT    NOT NULL,
    lines         TEXT    NOT NULL             -- what the name is found by
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_card ON person (card COLLATE NOCASE) WHERE card IS NOT NULL;

-- What stands in accounts, of customers and of whoever shows a gift card: a balance is the sum of its entries. Points, or minor units of the shop's currency.
CREATE TABLE account_entry (
    id           INTEGER PRIMARY KEY CHECK (id = journal_seq * 65536 + no),
    journal_seq  INTEGER NOT NULL REFERENCES journal (seq),
    no           INTEGER NOT NULL CHECK (no BETWEEN 1 AND 65535),
    customer_id  TEXT    REFERENCES customer (id),
    card         TEXT,                         -- number of the gift card, or of the order
    kind         TEXT    NOT NULL CHECK (kind = 'points' OR kind = 'credit' OR kind = 'on_account' OR kind = 'gift_card' OR kind = 'deposit'),
    amount       INTEGER NOT NULL CHECK (amount <> 0),
    sale_id      TEXT    REFERENCES sale (id),
    at_ms        INTEGER NOT NULL,
    reason       TEXT,                         -- why a person changed it by hand
    request_id   TEXT,                         -- that command's own id: delivered twice it books once
    CHECK ((card IS NULL) <> (customer_id IS NULL) AND (card IS NULL) = (kind <> 'gift_card' AND kind <> 'deposit')),
    CHECK ((reason IS NULL) = (request_id IS NULL) AND (reason IS NULL OR sale_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX account_entry_request ON account_entry (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX account_entry_of ON account_entry (customer_id, kind) WHERE customer_id IS NOT NULL;
CREATE INDEX account_entry_card ON account_entry (card) WHERE card IS NOT NULL;
CREATE TRIGGER account_entry_no_update BEFORE UPDATE ON account_entry
BEGIN SELECT RAISE(ABORT, 'an entry of an account is never changed'); END;
CREATE TRIGGER account_entry_no_delete BEFORE DELETE ON account_entry
BEGIN SELECT RAISE(ABORT, 'an entry of an account is never deleted'); END;

-- Who bought. A sale to nobody known costs nothing for it.
ALTER TABLE sale ADD COLUMN customer_id TEXT REFERENCES customer (id);
CREATE INDEX sale_customer ON sale (customer_id) WHERE customer_id IS NOT NULL;
