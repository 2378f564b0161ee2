-- Where a back end owns the stock, what it tells is corrected by what was moved here and cannot be in it yet.
-- How many documents were noted as arrived there: the moment of a question and of an arrival, by which no clock counts.
CREATE TABLE stock_checkpoint (
    upstream_id  TEXT    PRIMARY KEY REFERENCES upstream (id),
    no           INTEGER NOT NULL,
    since_no     INTEGER,                     -- it owns the stock since then; nothing: not now
    began_no     INTEGER NOT NULL DEFAULT 0,  -- where the last complete reading of its products began: the end of the one before
    read_no      INTEGER NOT NULL DEFAULT 0   -- and where it ended
) STRICT, WITHOUT ROWID;

-- Documents that arrived lately: what was asked for since tells of them. Those that every product that is there tells of are dropped.
CREATE TABLE stock_arrived (
    upstream_id  TEXT    NOT NULL REFERENCES upstream (id),
    no           INTEGER NOT NULL,
    sale_id      TEXT    NOT NULL REFERENCES sale (id),
    PRIMARY KEY (upstream_id, no)
) STRICT, WITHOUT ROWID;

-- What was moved here and never shows there, added up by article.
CREATE TABLE stock_away (
    upstream_id  TEXT    NOT NULL REFERENCES upstream (id),
    since_no     INTEGER NOT NULL,
    sku          TEXT    NOT NULL,
    quantity_e4  INTEGER NOT NULL,
    PRIMARY KEY (upstream_id, since_no, sku)
) STRICT, WITHOUT ROWID;
