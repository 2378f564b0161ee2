-- How each device did when somebody tested it last.
CREATE TABLE device_test (
    device    TEXT    PRIMARY KEY,            -- its kind and its name: printer:counter, drawer:counter
    at_ms     INTEGER NOT NULL,
    staff_id  TEXT    NOT NULL REFERENCES staff (id),
    trouble   TEXT,                           -- a code of the devices crate; nothing: it passed
    heard     TEXT    NOT NULL                -- for support: what the device or the system said
) STRICT, WITHOUT ROWID;
