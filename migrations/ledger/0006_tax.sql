-- The rates of a line's tax class that has several, as text: gst:5+pst:7. Each of them has a row of its own in sale_tax.
ALTER TABLE sale_line ADD COLUMN tax_parts TEXT;
