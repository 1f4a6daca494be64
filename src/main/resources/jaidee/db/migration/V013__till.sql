-- The cash drawer: a shift may open by itself with the first sale, is counted by denomination and gets a number without a
-- gap when it is closed.
ALTER TABLE cash_shift ADD COLUMN opened_by_sale BOOLEAN DEFAULT FALSE NOT NULL;
-- who counted the float, or set it right; null: a sale opened the shift and nobody has looked yet
ALTER TABLE cash_shift ADD COLUMN float_checked_by BIGINT;
ALTER TABLE cash_shift ADD COLUMN z_no INTEGER;
-- what stays in the drawer for the next shift; the rest of what was counted is taken out
ALTER TABLE cash_shift ADD COLUMN kept_satang BIGINT;
-- whose PIN allowed the closing, when not that of the person who closed it
ALTER TABLE cash_shift ADD COLUMN approved_by BIGINT;
-- points entries of the shift: above the one, up to the other. Numbers rise whatever the clock does.
ALTER TABLE cash_shift ADD COLUMN ledger_from BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE cash_shift ADD COLUMN ledger_upto BIGINT;
-- 1 while it is open: two open shifts cannot be written
ALTER TABLE cash_shift ADD COLUMN open_slot INTEGER;

UPDATE cash_shift SET float_checked_by = opened_by, open_slot = CASE WHEN closed_at IS NULL THEN 1 END;
UPDATE cash_shift SET kept_satang = LEAST(float_satang, counted_satang),
    z_no = (SELECT COUNT(*) FROM cash_shift earlier WHERE earlier.closed_at IS NOT NULL AND earlier.id <= cash_shift.id)
    WHERE closed_at IS NOT NULL;
UPDATE cash_shift SET ledger_from = COALESCE((SELECT MAX(e.id) FROM ledger_entry e WHERE e.at < cash_shift.opened_at), 0);
UPDATE cash_shift SET ledger_upto = COALESCE((SELECT MAX(e.id) FROM ledger_entry e WHERE e.at <= cash_shift.closed_at), 0)
    WHERE closed_at IS NOT NULL;
UPDATE cash_shift SET ledger_upto = ledger_from WHERE ledger_upto < ledger_from;

ALTER TABLE cash_shift ADD CONSTRAINT cash_shift_float_checked_by_fk FOREIGN KEY (float_checked_by) REFERENCES staff (id);
ALTER TABLE cash_shift ADD CONSTRAINT cash_shift_approved_by_fk FOREIGN KEY (approved_by) REFERENCES staff (id);
ALTER TABLE cash_shift ADD CONSTRAINT cash_shift_one_open UNIQUE (open_slot);
ALTER TABLE cash_shift ADD CONSTRAINT cash_shift_z_once UNIQUE (z_no);
ALTER TABLE cash_shift ADD CONSTRAINT cash_shift_open_or_counted CHECK (
    closed_at IS NULL AND open_slot = 1 AND z_no IS NULL AND counted_satang IS NULL AND kept_satang IS NULL
    OR closed_at IS NOT NULL AND open_slot IS NULL AND z_no >= 1 AND closed_by IS NOT NULL AND expected_satang IS NOT NULL
        AND counted_satang >= 0 AND kept_satang BETWEEN 0 AND counted_satang AND ledger_upto >= ledger_from);

-- Notes and coins as they were counted, at the opening and at the closing of a shift.
CREATE TABLE shift_count (
    shift_id             BIGINT NOT NULL,
    moment               VARCHAR(5) NOT NULL,
    denomination_satang  BIGINT NOT NULL,
    pieces               INTEGER NOT NULL,
    CONSTRAINT shift_count_pk PRIMARY KEY (shift_id, moment, denomination_satang),
    CONSTRAINT shift_count_shift_fk FOREIGN KEY (shift_id) REFERENCES cash_shift (id),
    CONSTRAINT shift_count_moment_known CHECK (moment IN ('OPEN', 'CLOSE')),
    CONSTRAINT shift_count_denomination_known CHECK (
        denomination_satang IN (100000, 50000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 25)),
    CONSTRAINT shift_count_pieces_sensible CHECK (pieces > 0)
);

-- made when the form is opened: however often Enter is pressed, the money moves once
ALTER TABLE cash_movement ADD COLUMN idempotency_key VARCHAR(40);
ALTER TABLE cash_movement ADD COLUMN approved_by BIGINT;
ALTER TABLE cash_movement ADD CONSTRAINT cash_movement_applied_once UNIQUE (idempotency_key);
ALTER TABLE cash_movement ADD CONSTRAINT cash_movement_approved_by_fk FOREIGN KEY (approved_by) REFERENCES staff (id);
ALTER TABLE cash_movement ADD CONSTRAINT cash_movement_amount_sensible CHECK (satang > 0 OR kind = 'NO_SALE' AND satang = 0);

-- What the bill said it brings its owner, to be held against the ledger; null: sold before this was kept.
ALTER TABLE sale ADD COLUMN points_earned BIGINT;
