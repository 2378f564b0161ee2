-- Coupons that are good once.
CREATE TABLE coupon (
    code        TEXT    PRIMARY KEY CHECK (code = upper(code)),
    promotion   TEXT    NOT NULL,
    made_seq    INTEGER NOT NULL REFERENCES journal (seq),
    request_id  TEXT    NOT NULL           -- the making command's own id: delivered twice it makes once
) STRICT, WITHOUT ROWID;
CREATE INDEX coupon_promotion ON coupon (promotion);
CREATE INDEX coupon_request ON coupon (request_id);

-- The coupons that a sale used up, and those that its void gave back: what the newest row of a coupon says, holds.
CREATE TABLE sale_coupon (
    sale_seq    INTEGER NOT NULL REFERENCES sale (journal_seq),
    code        TEXT    NOT NULL REFERENCES coupon (code),
    PRIMARY KEY (sale_seq, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_coupon_of ON sale_coupon (code, sale_seq);
