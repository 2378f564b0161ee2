-- catalogue.db: what can be sold. It can be filled again from an import or an upstream.
--
-- Ids are UUIDs as text. _e4: ten-thousandths of the currency. _ppm: parts per million.
--
-- Rows live in generations: a row is seen from generation `since` until before generation `until`. An import writes the next
-- generation beside the one that is sold from; raising `generation` by one shows all of it at once.

CREATE TABLE catalogue (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    generation    INTEGER NOT NULL,           -- the one that is sold from
    products      INTEGER NOT NULL,           -- how many it has
    applied_edit  INTEGER NOT NULL            -- the ledger's last catalogue_edit that is applied to it
) STRICT;
INSERT INTO catalogue VALUES (1, 1, 0, 0);

-- What products are found by: names folded for search, one a line; lines of pinyin begin with ~. A row that replaces another under the
-- same names shares its text, so that new prices leave the search index alone.
CREATE TABLE search_text (
    text_id  INTEGER PRIMARY KEY,
    lines    TEXT    NOT NULL
) STRICT;

CREATE TABLE product (
    row            INTEGER PRIMARY KEY,
    since          INTEGER NOT NULL,
    until          INTEGER CHECK (until > since), -- absent while nothing replaces the row
    id             TEXT    NOT NULL,          -- the same in every generation
    position       INTEGER NOT NULL,          -- order of tiles and exports: as first imported
    sku            TEXT    NOT NULL,
    name_en        TEXT    NOT NULL,
    name_th        TEXT,
    name_zh        TEXT,
    category_path  TEXT    NOT NULL,
    brand          TEXT,
    supplier       TEXT,
    tax_code       TEXT    NOT NULL,
    tax_rate_ppm   INTEGER NOT NULL,
    tax_mode       TEXT    NOT NULL CHECK (tax_mode IN ('included', 'added')),
    unit           TEXT    NOT NULL,
    measure        TEXT    NOT NULL CHECK (measure IN ('piece', 'fraction')),
    price_e4       INTEGER NOT NULL,
    cost_e4        INTEGER,
    enabled        INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    plu            TEXT,
    colour         TEXT,
    text_id        INTEGER NOT NULL REFERENCES search_text (text_id)
) STRICT;
CREATE UNIQUE INDEX product_one_sku ON product (sku) WHERE until IS NULL;
CREATE UNIQUE INDEX product_id ON product (id, since);
CREATE INDEX product_sku ON product (sku COLLATE NOCASE);
CREATE INDEX product_plu ON product (plu) WHERE plu IS NOT NULL;
CREATE INDEX product_category ON product (category_path, position, since, until);
CREATE INDEX product_position ON product (position, since, until);
CREATE INDEX product_text ON product (text_id);
CREATE INDEX product_since ON product (since);
CREATE INDEX product_until ON product (until) WHERE until IS NOT NULL;

-- Codes that find a product: GTINs as scanned and in-store codes.
CREATE TABLE barcode (
    row   INTEGER NOT NULL REFERENCES product (row) ON DELETE CASCADE,
    no    INTEGER NOT NULL,
    code  TEXT    NOT NULL,
    PRIMARY KEY (row, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX barcode_code ON barcode (code);

-- The generation that is sold from.
CREATE VIEW live AS
SELECT * FROM product
WHERE since <= (SELECT generation FROM catalogue) AND (until IS NULL OR until > (SELECT generation FROM catalogue));

-- The search index, by search_text: runs of one to three letters, and how lines (^) and words (_) begin.
CREATE VIRTUAL TABLE search_gram USING fts5 (
    grams, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '^_'"
);

-- Categories with their names, in the order of their tabs.
CREATE TABLE category (
    path      TEXT    PRIMARY KEY,
    position  INTEGER NOT NULL UNIQUE,
    name_en   TEXT    NOT NULL,
    name_th   TEXT,
    name_zh   TEXT
) STRICT, WITHOUT ROWID;
