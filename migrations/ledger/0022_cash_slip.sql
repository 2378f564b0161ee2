-- Slips of cash that goes in or out beside sales. What kinds of jobs there are stands in checks, and SQLite changes none: the table is
-- made anew and takes its rows along.
CREATE TABLE print_job_anew (
    queue_no       INTEGER PRIMARY KEY,       -- order of printing
    id             TEXT    NOT NULL,          -- a UUID; looked for among the open jobs only
    printer        TEXT    NOT NULL,
    kind           TEXT    NOT NULL CHECK (kind = 'receipt' OR kind = 'copy' OR kind = 'invoice' OR kind = 'x' OR kind = 'z' OR kind = 'slip' OR kind = 'order' OR kind = 'drawer' OR kind = 'cash'),
    sale_id        TEXT    REFERENCES sale (id),
    shift_id       TEXT    REFERENCES shift (id),
    parking_no     INTEGER REFERENCES parking (no),
    order_seq      INTEGER REFERENCES customer_order (journal_seq),
    cash_seq       INTEGER REFERENCES cash_movement (journal_seq),
    copy_no        INTEGER NOT NULL,          -- 0: the original
    state          TEXT    NOT NULL CHECK (state = 'queued' OR state = 'failed_before_first_byte' OR state = 'sending' OR state = 'sent'
                   OR state = 'confirmed' OR state = 'unknown' OR state = 'set_aside' OR state = 'failed' OR state = 'dismissed'),
    attempts       INTEGER NOT NULL DEFAULT 0,
    trouble TEXT, fault TEXT,                 -- what keeps it: its code, and the system's words
    queued_at_ms   INTEGER NOT NULL,
    updated_at_ms  INTEGER NOT NULL,
    CHECK ((sale_id IS NOT NULL) = (kind = 'receipt' OR kind = 'copy' OR kind = 'invoice')),
    CHECK ((shift_id IS NOT NULL) = (kind = 'x' OR kind = 'z' OR kind = 'drawer')),
    CHECK ((parking_no IS NOT NULL) = (kind = 'slip')),
    CHECK ((order_seq IS NOT NULL) = (kind = 'order')),
    CHECK ((cash_seq IS NOT NULL) = (kind = 'cash'))
) STRICT;
INSERT INTO print_job_anew (queue_no, id, printer, kind, sale_id, shift_id, parking_no, order_seq, copy_no, state, attempts, trouble, fault, queued_at_ms, updated_at_ms)
SELECT queue_no, id, printer, kind, sale_id, shift_id, parking_no, order_seq, copy_no, state, attempts, trouble, fault, queued_at_ms, updated_at_ms
FROM print_job ORDER BY queue_no;
DROP TABLE print_job;
ALTER TABLE print_job_anew RENAME TO print_job;
CREATE INDEX print_job_open ON print_job (queue_no) WHERE state <> 'sent' AND state <> 'confirmed' AND state <> 'dismissed';
-- Only copies are looked up by their document, so that a sale touches fewer pages.
CREATE INDEX print_job_copy ON print_job (sale_id) WHERE copy_no > 0;
-- Only the drawer is asked for by an id that may come twice.
CREATE INDEX print_job_drawer ON print_job (id) WHERE kind = 'drawer';
CREATE INDEX print_job_invoice ON print_job (sale_id) WHERE kind = 'invoice';
CREATE INDEX print_job_cash ON print_job (cash_seq) WHERE kind = 'cash';
