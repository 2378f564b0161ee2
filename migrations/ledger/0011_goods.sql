-- The age in years that the customer of a sale proved, where its goods ask for one.
ALTER TABLE sale ADD COLUMN age_checked INTEGER;
-- Which stock a line moves: absent for its product's own, none for what nobody counts.
ALTER TABLE sale_line ADD COLUMN stock TEXT;
