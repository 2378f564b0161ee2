-- The rates of a tax class that has several, as text: gst:5+pst:7 side by side, gst:5*qst:9.975 the second on top of the first.
ALTER TABLE product ADD COLUMN tax_parts TEXT;
