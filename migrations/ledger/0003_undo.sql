-- What lay in a cart before its last change, so that one slip of the finger can be taken back.
ALTER TABLE cart ADD COLUMN before TEXT;
