-- Back ends tell of customers too, and of what the till only reads. The two tables of what is pulled are made anew, because their kinds
-- are checked.
CREATE TABLE pulled_item (
    upstream_id  TEXT    NOT NULL REFERENCES upstream (id),
    kind         TEXT    NOT NULL CHECK (kind IN ('product', 'staff', 'customer', 'order', 'supplier', 'credit_sale', 'purchase', 'past_sale')),
    remote_id    TEXT    NOT NULL,
    name         TEXT    NOT NULL,            -- product: its name; staff: the name to sign in with; customer: their number; order: the marker
    other_name   TEXT,                        -- staff: their full name
    body         TEXT    NOT NULL,            -- JSON, figures as texts; of a customer who was erased nothing
    seen_in      INTEGER NOT NULL,            -- the pull that saw it last
    sku          TEXT,                        -- product: the article of the till that it was found to be
    taken        TEXT,                        -- customer: the body as it was taken over last
    PRIMARY KEY (upstream_id, kind, remote_id)
) STRICT, WITHOUT ROWID;
INSERT INTO pulled_item (upstream_id, kind, remote_id, name, other_name, body, seen_in, sku)
    SELECT upstream_id, kind, remote_id, name, other_name, body, seen_in, sku FROM remote_item;
DROP TABLE remote_item;
ALTER TABLE pulled_item RENAME TO remote_item;
CREATE INDEX remote_item_name ON remote_item (upstream_id, kind, name);
CREATE INDEX remote_item_other_name ON remote_item (upstream_id, kind, other_name) WHERE other_name IS NOT NULL;
CREATE INDEX remote_item_sku ON remote_item (upstream_id, sku) WHERE sku IS NOT NULL;
CREATE INDEX remote_item_not_taken ON remote_item (upstream_id, remote_id) WHERE kind = 'customer' AND taken IS NOT body;

CREATE TABLE pulling (
    upstream_id   TEXT    NOT NULL REFERENCES upstream (id),
    kind          TEXT    NOT NULL CHECK (kind IN ('product', 'staff', 'customer', 'order', 'supplier', 'credit_sale', 'purchase', 'past_sale')),
    complete      INTEGER NOT NULL DEFAULT 0, -- complete pulls so far; the one under way has the next number
    complete_rows INTEGER NOT NULL DEFAULT 0, -- rows of the last complete pull
    cursor        TEXT,                       -- where the next page of the pull under way begins; nothing: at the start
    seen          INTEGER NOT NULL DEFAULT 0, -- rows of the pull under way
    held_rows     INTEGER,                    -- rows of a whole feed that shrank too much; it waits for a person
    due_at_ms     INTEGER NOT NULL DEFAULT 0, -- the next page, or the next pull, is asked for from here on
    fault         TEXT,                       -- why the last page failed
    since_ms      INTEGER NOT NULL DEFAULT 0, -- how far back its rows go
    began_at_ms   INTEGER,                    -- when the pull under way began
    read_at_ms    INTEGER,                    -- when the last complete one began
    before_at_ms  INTEGER,                    -- and the one before
    PRIMARY KEY (upstream_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO pulling SELECT upstream_id, kind, complete, complete_rows, cursor, seen, held_rows, due_at_ms, fault, since_ms, began_at_ms,
    read_at_ms, before_at_ms FROM pull_state;
DROP TABLE pull_state;
ALTER TABLE pulling RENAME TO pull_state;

-- Which customer of the till is which of a back end's. Of one who was erased this stays, so that what was known does not come back.
CREATE TABLE customer_link (
    upstream_id  TEXT    NOT NULL REFERENCES upstream (id),
    remote       TEXT    NOT NULL,            -- the customer's id there
    customer_id  TEXT    NOT NULL REFERENCES customer (id),
    linked_seq   INTEGER NOT NULL REFERENCES journal (seq),
    PRIMARY KEY (upstream_id, remote)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_link_of ON customer_link (customer_id);
CREATE INDEX person_phone ON person (phone_digits) WHERE phone_digits <> '';
