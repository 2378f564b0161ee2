-- A job may also print the X of an open shift, or only open the drawer. Its place in the queue is its key, and only copies are looked up
-- by their document: a sale touches fewer pages.
CREATE TABLE print_job_new (
    queue_no       INTEGER PRIMARY KEY,       -- order of printing
    id             TEXT    NOT NULL UNIQUE,
    printer        TEXT    NOT NULL,
    kind           TEXT    NOT NULL CHECK (kind IN ('receipt', 'copy', 'x', 'z', 'slip', 'drawer')),
    sale_id        TEXT    REFERENCES sale (id),
    shift_id       TEXT    REFERENCES shift (id),
    parking_no     INTEGER REFERENCES parking (no),
    copy_no        INTEGER NOT NULL,          -- 0: the original
    state          TEXT    NOT NULL CHECK (state IN ('queued', 'failed_before_first_byte', 'sending', 'sent', 'confirmed',
                   'unknown', 'set_aside', 'failed', 'dismissed')),
    attempts       INTEGER NOT NULL DEFAULT 0,
    fault          TEXT,
    queued_at_ms   INTEGER NOT NULL,
    updated_at_ms  INTEGER NOT NULL,
    CHECK ((sale_id IS NOT NULL) = (kind IN ('receipt', 'copy'))),
    CHECK ((shift_id IS NOT NULL) = (kind IN ('x', 'z', 'drawer'))),
    CHECK ((parking_no IS NOT NULL) = (kind = 'slip'))
) STRICT;
INSERT INTO print_job_new SELECT queue_no, id, printer, kind, sale_id, shift_id, parking_no, copy_no, state, attempts, fault,
    queued_at_ms, updated_at_ms FROM print_job;
DROP TABLE print_job;
ALTER TABLE print_job_new RENAME TO print_job;
CREATE INDEX print_job_open ON print_job (queue_no) WHERE state NOT IN ('sent', 'confirmed', 'dismissed');
CREATE INDEX print_job_copy ON print_job (sale_id) WHERE copy_no > 0;
