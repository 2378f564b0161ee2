-- What a back end lists is laid beside what was sent: under which means of payment that was, and which moments a reading speaks of.
ALTER TABLE outbox ADD COLUMN sent_as TEXT;               -- the back end's word for the means of payment
ALTER TABLE pull_state ADD COLUMN since_ms INTEGER NOT NULL DEFAULT 0; -- how far back its rows go
ALTER TABLE pull_state ADD COLUMN began_at_ms INTEGER;    -- when the pull under way began
ALTER TABLE pull_state ADD COLUMN read_at_ms INTEGER;     -- when the last complete one began
ALTER TABLE pull_state ADD COLUMN before_at_ms INTEGER;   -- and the one before
