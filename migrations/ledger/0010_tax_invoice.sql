-- Full tax invoices and credit notes, one of a document at most, in gap-free series of their own. Whom they are made out to is kept with
-- them, and in the journal: the law wants them whole whatever becomes of the customer.
CREATE TABLE tax_invoice (
    journal_seq   INTEGER PRIMARY KEY REFERENCES journal (seq),
    id            TEXT    NOT NULL UNIQUE,
    kind          TEXT    NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    sale_id       TEXT    NOT NULL UNIQUE REFERENCES sale (id),
    till_code     TEXT    NOT NULL,
    epoch         TEXT    NOT NULL REFERENCES till_epoch (epoch),
    sequence      INTEGER NOT NULL CHECK (sequence > 0),
    name          TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    tax_id        TEXT    NOT NULL,
    branch        TEXT    NOT NULL,
    staff_id      TEXT    NOT NULL REFERENCES staff (id),
    issued_at_ms  INTEGER NOT NULL,
    UNIQUE (till_code, epoch, kind, sequence)
) STRICT;
CREATE INDEX print_job_invoice ON print_job (sale_id) WHERE kind = 'invoice';
