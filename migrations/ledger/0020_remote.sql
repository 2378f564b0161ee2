-- Customers and suppliers of a back end are pulled too, and of each product it is kept which article of the till it is.
CREATE TABLE remote_item_wider (
    upstream_id  TEXT    NOT NULL REFERENCES upstream (id),
    kind         TEXT    NOT NULL CHECK (kind IN ('product', 'staff', 'order', 'customer', 'level', 'supplier')),
    remote_id    TEXT    NOT NULL,
    name         TEXT    NOT NULL,            -- product: its name; staff: the name to sign in with; order: the marker
    other_name   TEXT,                        -- staff: their full name
    body         TEXT    NOT NULL,            -- JSON, figures as texts
    seen_in      INTEGER NOT NULL,            -- the pull that saw it last
    sku          TEXT,                        -- product: the article of the till that it was found to be
    PRIMARY KEY (upstream_id, kind, remote_id)
) STRICT, WITHOUT ROWID;
INSERT INTO remote_item_wider (upstream_id, kind, remote_id, name, other_name, body, seen_in)
    SELECT upstream_id, kind, remote_id, name, other_name, body, seen_in FROM remote_item;
DROP TABLE remote_item;
ALTER TABLE remote_item_wider RENAME TO remote_item;
CREATE INDEX remote_item_name ON remote_item (upstream_id, kind, name);
CREATE INDEX remote_item_other_name ON remote_item (upstream_id, kind, other_name) WHERE other_name IS NOT NULL;
CREATE INDEX remote_item_sku ON remote_item (upstream_id, sku) WHERE sku IS NOT NULL;

CREATE TABLE pull_state_wider (
    upstream_id   TEXT    NOT NULL REFERENCES upstream (id),
    kind          TEXT    NOT NULL CHECK (kind IN ('product', 'staff', 'order', 'customer', 'level', 'supplier')),
    complete      INTEGER NOT NULL DEFAULT 0, -- complete pulls so far; the one under way has the next number
    complete_rows INTEGER NOT NULL DEFAULT 0, -- rows of the last complete pull
    cursor        TEXT,                       -- where the next page of the pull under way begins; nothing: at the start
    seen          INTEGER NOT NULL DEFAULT 0, -- rows of the pull under way
    held_rows     INTEGER,                    -- rows of a whole feed that shrank too much; it waits for a person
    due_at_ms     INTEGER NOT NULL DEFAULT 0, -- the next page, or the next pull, is asked for from here on
    fault         TEXT,                       -- why the last page failed
    PRIMARY KEY (upstream_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO pull_state_wider SELECT * FROM pull_state;
DROP TABLE pull_state;
ALTER TABLE pull_state_wider RENAME TO pull_state;
