-- What a Z states beside the sums of its documents. The grand total is what all sales of the till came to by then, tax in; parked sales
-- and documents that were not sent yet are known at that moment only.
ALTER TABLE shift ADD COLUMN grand_total_minor INTEGER CHECK ((grand_total_minor IS NULL) = (closed_seq IS NULL));
ALTER TABLE shift ADD COLUMN parked INTEGER CHECK ((parked IS NULL) = (closed_seq IS NULL));
ALTER TABLE shift ADD COLUMN unsent INTEGER CHECK ((unsent IS NULL) = (closed_seq IS NULL));

-- What the documents of a shift came to up to an entry, so that its close need not sum them all. It is made from the rows, and made anew.
CREATE TABLE shift_subtotal (
    shift_id     TEXT    PRIMARY KEY REFERENCES shift (id),
    through_seq  INTEGER NOT NULL,
    totals       TEXT    NOT NULL CHECK (json_valid(totals))
) STRICT, WITHOUT ROWID;

-- The drawer opened without a sale.
CREATE TABLE drawer_opening (
    journal_seq  INTEGER PRIMARY KEY REFERENCES journal (seq),
    shift_id     TEXT    NOT NULL REFERENCES shift (id),
    reason       TEXT    NOT NULL
) STRICT;
CREATE INDEX drawer_opening_shift ON drawer_opening (shift_id);
CREATE TRIGGER drawer_opening_no_update BEFORE UPDATE ON drawer_opening
BEGIN SELECT RAISE(ABORT, 'an opening of the drawer is never changed'); END;
CREATE TRIGGER drawer_opening_no_delete BEFORE DELETE ON drawer_opening
BEGIN SELECT RAISE(ABORT, 'an opening of the drawer is never deleted'); END;
