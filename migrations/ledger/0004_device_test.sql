-- How each device did when somebody tested it last.
CREATE TABLE device_test (
    device    TEXT    PRIMARY KEY,            -- its kind and its name: printer:counter, drawer:counter
    at_ms     INTEGER NOT NULL,
    staff_id  TEXT    NOT NULL REFERENCES staff (id),
    took_ms   INTEGER NOT NULL CHECK (took_ms >= 0),
    trouble   TEXT,                           -- a code of the devices crate; nothing: it passed
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)), -- whether the device itself said that it did it
    heard     TEXT    NOT NULL                -- for support: what the device or the system said
) STRICT, WITHOUT ROWID;
