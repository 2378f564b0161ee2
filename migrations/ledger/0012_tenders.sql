-- What of a document is money and no goods: put on gift cards, paid off by customers, and tips. It is in the totals, and in no sum of what was sold.
ALTER TABLE sale ADD COLUMN gift_card_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sale ADD COLUMN paid_off_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sale ADD COLUMN tip_minor INTEGER NOT NULL DEFAULT 0;
