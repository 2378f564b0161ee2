-- Staff badges: the hash of the code on each. Like the PIN's hash, the journal does not know it.
ALTER TABLE staff ADD COLUMN badge_hash TEXT;
CREATE UNIQUE INDEX staff_badge ON staff (badge_hash) WHERE badge_hash IS NOT NULL;
