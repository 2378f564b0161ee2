-- Parked sales: each has a number that is printed on its slip and never used again. A row whose sale was recalled or dropped stays, so
-- that an old slip is known as one.
CREATE TABLE parking (
    no            INTEGER PRIMARY KEY,
    cart_id       TEXT    NOT NULL,
    label         TEXT    NOT NULL,           -- empty: it goes by its number
    parked_at_ms  INTEGER NOT NULL,
    parked_by     TEXT    NOT NULL REFERENCES staff (id),
    ended_at_ms   INTEGER
) STRICT;
CREATE UNIQUE INDEX parking_waits ON parking (cart_id) WHERE ended_at_ms IS NULL;
