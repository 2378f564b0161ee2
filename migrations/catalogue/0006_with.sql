-- What is picked with a product, by the codes of groups: milk toppings.
ALTER TABLE product ADD COLUMN choices TEXT;
-- What it consists of, as text: 2 P0001, 1 P0003.
ALTER TABLE product ADD COLUMN parts TEXT;
-- Deposits: refundable for a bottle, 6 BOTTLE, 1 CRATE for what is paid with one unit of it.
ALTER TABLE product ADD COLUMN deposit TEXT;
