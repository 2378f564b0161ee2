-- What back ends said of products when it was last taken over here, so that only what they change changes the till's products.
CREATE TABLE pulled (
    upstream_id  TEXT    PRIMARY KEY,
    complete     INTEGER NOT NULL             -- the last complete pull that was taken over
) STRICT, WITHOUT ROWID;

CREATE TABLE pulled_product (
    no           INTEGER PRIMARY KEY,         -- whoever told of an article first is the one whose changes count
    upstream_id  TEXT    NOT NULL,
    remote_id    TEXT    NOT NULL,
    sku          TEXT    NOT NULL,            -- the article of the till that it is
    facts        TEXT    NOT NULL,            -- JSON: what it said of it, by the columns of a product file
    UNIQUE (upstream_id, remote_id)
) STRICT;
CREATE INDEX pulled_product_sku ON pulled_product (sku);

-- A product of a back end that has no code is found by its name.
CREATE INDEX product_name ON product (name_en) WHERE until IS NULL;
