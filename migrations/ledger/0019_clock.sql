-- Jumps of the machine's clock: back, or much further than a shop rests.
CREATE TABLE clock_jump (
    journal_seq  INTEGER PRIMARY KEY REFERENCES journal (seq),
    before_ms    INTEGER NOT NULL,            -- the newest moment that was known
    now_ms       INTEGER NOT NULL
) STRICT;
CREATE TRIGGER clock_jump_no_update BEFORE UPDATE ON clock_jump BEGIN SELECT RAISE(ABORT, 'a jump of the clock is never changed'); END;
CREATE TRIGGER clock_jump_no_delete BEFORE DELETE ON clock_jump BEGIN SELECT RAISE(ABORT, 'a jump of the clock is never deleted'); END;
