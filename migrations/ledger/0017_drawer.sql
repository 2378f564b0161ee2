-- What is counted in the drawer while it is counted: no entry of the journal, until it is submitted.
CREATE TABLE counting (
    shift_id     TEXT    NOT NULL,             -- nothing: the float of the shift that is not open yet
    currency     TEXT    NOT NULL,
    piece_minor  INTEGER NOT NULL,
    count        INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (shift_id, currency, piece_minor)
) STRICT, WITHOUT ROWID;

-- Counts that were submitted: the first one stands, whatever was counted after it.
CREATE TABLE drawer_count (
    journal_seq     INTEGER PRIMARY KEY REFERENCES journal (seq),
    id              TEXT    NOT NULL UNIQUE,   -- made by whoever asks: asked twice, it is counted once
    shift_id        TEXT    NOT NULL REFERENCES shift (id),
    staff_id        TEXT    NOT NULL REFERENCES staff (id),
    at_ms           INTEGER NOT NULL,
    counted_minor   INTEGER NOT NULL CHECK (counted_minor >= 0),
    expected_minor  INTEGER NOT NULL
) STRICT;
CREATE INDEX drawer_count_shift ON drawer_count (shift_id);
CREATE TABLE counted_foreign (
    count_seq       INTEGER NOT NULL REFERENCES drawer_count (journal_seq),
    no              INTEGER NOT NULL,
    currency        TEXT    NOT NULL,
    counted_minor   INTEGER NOT NULL CHECK (counted_minor >= 0),
    expected_minor  INTEGER NOT NULL,
    PRIMARY KEY (count_seq, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE counted_piece (
    count_seq       INTEGER NOT NULL REFERENCES drawer_count (journal_seq),
    no              INTEGER NOT NULL,
    currency        TEXT    NOT NULL,
    piece_minor     INTEGER NOT NULL,
    count           INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (count_seq, no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER drawer_count_no_update BEFORE UPDATE ON drawer_count BEGIN SELECT RAISE(ABORT, 'a count is never changed'); END;
CREATE TRIGGER drawer_count_no_delete BEFORE DELETE ON drawer_count BEGIN SELECT RAISE(ABORT, 'a count is never deleted'); END;
CREATE TRIGGER counted_foreign_no_update BEFORE UPDATE ON counted_foreign BEGIN SELECT RAISE(ABORT, 'a count is never changed'); END;
CREATE TRIGGER counted_foreign_no_delete BEFORE DELETE ON counted_foreign BEGIN SELECT RAISE(ABORT, 'a count is never deleted'); END;
CREATE TRIGGER counted_piece_no_update BEFORE UPDATE ON counted_piece BEGIN SELECT RAISE(ABORT, 'a count is never changed'); END;
CREATE TRIGGER counted_piece_no_delete BEFORE DELETE ON counted_piece BEGIN SELECT RAISE(ABORT, 'a count is never deleted'); END;

-- What was said of the difference when the shift was closed, and who approved it.
ALTER TABLE shift ADD COLUMN close_note TEXT;
ALTER TABLE shift ADD COLUMN close_approver TEXT REFERENCES staff (id);

-- One shift runs; others may be put aside, each with its own drawer. Who had it from when on.
ALTER TABLE shift ADD COLUMN suspended_seq INTEGER REFERENCES journal (seq);
DROP INDEX shift_one_open;
CREATE UNIQUE INDEX shift_one_runs ON shift (closed_at_ms IS NULL) WHERE closed_at_ms IS NULL AND suspended_seq IS NULL;
CREATE TABLE shift_holder (
    journal_seq  INTEGER PRIMARY KEY REFERENCES journal (seq),
    shift_id     TEXT    NOT NULL REFERENCES shift (id),
    staff_id     TEXT    NOT NULL REFERENCES staff (id),
    since_ms     INTEGER NOT NULL
) STRICT;
CREATE INDEX shift_holder_shift ON shift_holder (shift_id);
CREATE TRIGGER shift_holder_no_update BEFORE UPDATE ON shift_holder BEGIN SELECT RAISE(ABORT, 'who had a drawer is never changed'); END;
CREATE TRIGGER shift_holder_no_delete BEFORE DELETE ON shift_holder BEGIN SELECT RAISE(ABORT, 'who had a drawer is never deleted'); END;
