-- What a cashier is asked before a product is put down, as text: price serial age:20.
ALTER TABLE product ADD COLUMN asks TEXT;
-- Which stock it moves: absent for its own, none for what nobody counts, 6 P0001 for a pack of six P0001.
ALTER TABLE product ADD COLUMN stock TEXT;
CREATE INDEX product_pack ON product (substr(stock, instr(stock, ' ') + 1)) WHERE stock IS NOT NULL;
