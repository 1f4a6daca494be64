-- Entries of the log whose words about somebody were erased, and the later entry that tells of it: that one holds a hash of them as
-- they stand now, so a change to them shows as before.
CREATE TABLE audit_erasure (
    entry_id   BIGINT NOT NULL,
    erased_by  BIGINT NOT NULL,
    CONSTRAINT audit_erasure_pk PRIMARY KEY (entry_id),
    CONSTRAINT audit_erasure_entry_fk FOREIGN KEY (entry_id) REFERENCES audit_entry (id),
    CONSTRAINT audit_erasure_erased_by_fk FOREIGN KEY (erased_by) REFERENCES audit_entry (id),
    CONSTRAINT audit_erasure_told_later CHECK (erased_by > entry_id)
);
CREATE INDEX audit_erasure_by_telling ON audit_erasure (erased_by);
