-- What a back end was seen to do of what its vendor's document leaves open.
CREATE TABLE upstream_finding (
    upstream_id TEXT NOT NULL,
    question    TEXT NOT NULL,
    answer      TEXT NOT NULL,    -- a number, the name of a field, yes or no; none where there is no such field
    found_at_ms INTEGER NOT NULL,
    PRIMARY KEY (upstream_id, question)
) STRICT, WITHOUT ROWID;
