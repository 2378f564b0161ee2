-- The last day on which what was sold was good, where its code said one: 2027-02-28.
ALTER TABLE sale_line ADD COLUMN last_day TEXT;
