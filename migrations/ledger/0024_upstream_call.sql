-- Requests to back ends that limit them, so that a till that starts anew goes over no limit.
CREATE TABLE upstream_call (
    upstream_id TEXT NOT NULL,
    name        TEXT NOT NULL,    -- what is counted together there: the path, or nothing
    at_ms       INTEGER NOT NULL
) STRICT;
CREATE INDEX upstream_call_by_time ON upstream_call (upstream_id, name, at_ms);
