-- Prices beside the shelf's, and the least for which goods may go when a person lowers their price.
ALTER TABLE product ADD COLUMN least_price_e4 INTEGER;

CREATE TABLE product_price (
    row       INTEGER NOT NULL REFERENCES product (row) ON DELETE CASCADE,
    level     TEXT    NOT NULL,               -- empty: for everybody
    from_e4   INTEGER NOT NULL CHECK (from_e4 > 0), -- from this quantity on
    price_e4  INTEGER NOT NULL CHECK (price_e4 >= 0),
    PRIMARY KEY (row, level, from_e4)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_price_level ON product_price (level);
