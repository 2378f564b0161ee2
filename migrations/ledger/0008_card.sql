-- Every time that a card terminal was asked for money. The row is there before the terminal is, so that a charge whose answer was lost
-- is still known of: "asked" without a live conversation means that nobody knows.
CREATE TABLE card_attempt (
    id            TEXT    PRIMARY KEY,
    cart_id       TEXT    NOT NULL,            -- the cart may be gone: sold, or cleared
    amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
    address       TEXT    NOT NULL,
    state         TEXT    NOT NULL CHECK (state = 'asked' OR state = 'approved' OR state = 'declined' OR state = 'given_back'),
    proof         TEXT,
    reason        TEXT    NOT NULL,
    staff_id      TEXT    NOT NULL REFERENCES staff (id),
    asked_at_ms   INTEGER NOT NULL,
    asked_seq     INTEGER NOT NULL REFERENCES journal (seq),
    sale_seq      INTEGER REFERENCES journal (seq)   -- the sale that it paid for
) STRICT, WITHOUT ROWID;
CREATE INDEX card_attempt_cart ON card_attempt (cart_id);
CREATE INDEX card_attempt_open ON card_attempt (asked_seq) WHERE sale_seq IS NULL AND (state = 'asked' OR state = 'approved');
