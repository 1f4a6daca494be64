-- Requests of owners about their data, with what was done about each; and breaches, which have 72 hours.
ALTER TABLE privacy_case DROP CONSTRAINT privacy_case_kind_known;
ALTER TABLE privacy_case ADD CONSTRAINT privacy_case_kind_known
    CHECK (kind IN ('ACCESS', 'RECTIFY', 'ERASE', 'RESTRICT', 'OBJECT', 'WITHDRAW', 'BREACH'));
ALTER TABLE privacy_case ADD COLUMN answer VARCHAR(2000);
ALTER TABLE privacy_case ADD COLUMN answered_by BIGINT;
ALTER TABLE privacy_case ADD CONSTRAINT privacy_case_answered_by_fk FOREIGN KEY (answered_by) REFERENCES staff (id);
ALTER TABLE privacy_case ADD CONSTRAINT privacy_case_answered_by_somebody CHECK ((answered_at IS NULL) = (answered_by IS NULL));
-- PDPA s.39: a refusal is kept with its reason
ALTER TABLE privacy_case ADD CONSTRAINT privacy_case_refused_with_reason CHECK (NOT refused OR (answered_at IS NOT NULL AND answer IS NOT NULL));
CREATE INDEX privacy_case_by_due ON privacy_case (answered_at, due_at);
CREATE INDEX privacy_case_by_owner ON privacy_case (owner_id);
