-- The age in years that the customer of a sale proved, where its goods ask for one.
ALTER TABLE sale ADD COLUMN age_checked INTEGER;
-- Which stock a line moves: absent for its product's own, none for what nobody counts, 6@ID P0001 for a pack of
-- six P0001 with that id.
ALTER TABLE sale_line ADD COLUMN stock TEXT;
