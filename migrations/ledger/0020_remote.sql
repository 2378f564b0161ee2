-- Of each product of a back end it is kept which article of the till it is.
ALTER TABLE remote_item ADD COLUMN sku TEXT; -- product: the article of the till that it was found to be
CREATE INDEX remote_item_sku ON remote_item (upstream_id, sku) WHERE sku IS NOT NULL;
