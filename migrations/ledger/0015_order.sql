-- Orders: goods that somebody fetches later. What stands on one of what was paid ahead is an account under its number.
CREATE TABLE customer_order (
    journal_seq    INTEGER PRIMARY KEY REFERENCES journal (seq),
    till_code      TEXT    NOT NULL,
    epoch          TEXT    NOT NULL REFERENCES till_epoch (epoch),
    sequence       INTEGER NOT NULL CHECK (sequence > 0),
    cart_id        TEXT    NOT NULL UNIQUE,    -- of the cart that it was made of: delivered twice it is made once
    customer_id    TEXT    REFERENCES customer (id),
    pick_up_date   TEXT    NOT NULL,
    pick_up_minute INTEGER CHECK (pick_up_minute BETWEEN 0 AND 1439),
    body           TEXT    NOT NULL,           -- the cart as JSON, at the prices that were promised
    staff_id       TEXT    NOT NULL REFERENCES staff (id),
    ordered_at_ms  INTEGER NOT NULL,
    collected_seq  INTEGER REFERENCES sale (journal_seq),
    cancelled_seq  INTEGER REFERENCES journal (seq),
    UNIQUE (till_code, epoch, sequence),
    CHECK (collected_seq IS NULL OR cancelled_seq IS NULL)
) STRICT;
CREATE INDEX customer_order_waits ON customer_order (pick_up_date, pick_up_minute) WHERE collected_seq IS NULL AND cancelled_seq IS NULL;
CREATE INDEX customer_order_of ON customer_order (customer_id) WHERE customer_id IS NOT NULL;
CREATE TRIGGER customer_order_no_delete BEFORE DELETE ON customer_order BEGIN SELECT RAISE(ABORT, 'an order is never deleted'); END;

-- Who asked for it: no entry of the journal holds it, so that it can be erased.
CREATE TABLE ordered_by (
    order_seq     INTEGER PRIMARY KEY REFERENCES customer_order (journal_seq),
    name          TEXT    NOT NULL,
    phone         TEXT    NOT NULL,
    note          TEXT    NOT NULL
) STRICT;

-- The order whose goods a sale is; on a void, the one that waits again. Deposits are money and no goods, as gift cards are.
ALTER TABLE sale ADD COLUMN order_no TEXT;
ALTER TABLE sale ADD COLUMN deposit_minor INTEGER NOT NULL DEFAULT 0;
CREATE INDEX account_entry_deposit ON account_entry (journal_seq, amount) WHERE kind = 'deposit';

-- The slip of an order.
ALTER TABLE print_job ADD COLUMN order_seq INTEGER REFERENCES customer_order (journal_seq) CHECK ((order_seq IS NOT NULL) = (kind = 'order'));
