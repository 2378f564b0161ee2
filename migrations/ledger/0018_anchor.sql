-- The till's public keys, a new one for each epoch, and what they signed: the journal's newest entry at each Z.
CREATE TABLE till_key (
    public       TEXT    PRIMARY KEY,             -- Ed25519, 64 hexadecimal digits
    epoch        TEXT    NOT NULL REFERENCES till_epoch (epoch),
    journal_seq  INTEGER NOT NULL UNIQUE REFERENCES journal (seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE signed_head (
    journal_seq  INTEGER PRIMARY KEY REFERENCES journal (seq),
    shift_id     TEXT    NOT NULL UNIQUE REFERENCES shift (id),
    head_seq     INTEGER NOT NULL,
    head_hash    TEXT    NOT NULL,
    public       TEXT    NOT NULL REFERENCES till_key (public),
    signature    TEXT    NOT NULL
) STRICT;
CREATE TRIGGER signed_head_no_update BEFORE UPDATE ON signed_head BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;
CREATE TRIGGER signed_head_no_delete BEFORE DELETE ON signed_head BEGIN SELECT RAISE(ABORT, 'a signature is never deleted'); END;
