-- Numbers of other tills' receipts, with which goods came back here: shown again, they are warned of.
CREATE TABLE foreign_receipt (
    sale_seq  INTEGER PRIMARY KEY REFERENCES sale (journal_seq),
    number    TEXT    NOT NULL
) STRICT;
CREATE INDEX foreign_receipt_number ON foreign_receipt (number);
CREATE TRIGGER foreign_receipt_no_update BEFORE UPDATE ON foreign_receipt
BEGIN SELECT RAISE(ABORT, 'a finished document is never changed'); END;
CREATE TRIGGER foreign_receipt_no_delete BEFORE DELETE ON foreign_receipt
BEGIN SELECT RAISE(ABORT, 'a finished document is never deleted'); END;

-- Exchanges: a return and the sale that was taken for it, made in one act. The sale is written after the return, so it is not referred to.
CREATE TABLE exchange (
    return_seq  INTEGER PRIMARY KEY REFERENCES sale (journal_seq),
    sale_id     TEXT    NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER exchange_no_update BEFORE UPDATE ON exchange BEGIN SELECT RAISE(ABORT, 'a finished document is never changed'); END;
CREATE TRIGGER exchange_no_delete BEFORE DELETE ON exchange BEGIN SELECT RAISE(ABORT, 'a finished document is never deleted'); END;
