-- Variants: the style that a product is a variant of, and what tells it from the others, as text: colour=Red; size=M.
ALTER TABLE product ADD COLUMN style TEXT;
ALTER TABLE product ADD COLUMN attributes TEXT;
CREATE INDEX product_style ON product (style COLLATE NOCASE, position) WHERE style IS NOT NULL;
