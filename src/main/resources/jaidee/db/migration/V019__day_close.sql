-- What a closed shift is held to for ever: the documents it issued, and its sums as they stood when it was counted.
ALTER TABLE cash_shift ADD COLUMN document_from BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE cash_shift ADD COLUMN document_upto BIGINT;
-- the count nobody could have steered: before the expected sum was shown
ALTER TABLE cash_shift ADD COLUMN first_counted_satang BIGINT;
ALTER TABLE cash_shift ADD COLUMN bills INTEGER;
ALTER TABLE cash_shift ADD COLUMN payable_satang BIGINT;
ALTER TABLE cash_shift ADD COLUMN refunded_satang BIGINT;

UPDATE cash_shift SET document_from = COALESCE((SELECT MAX(d.id) FROM document d WHERE d.issued_at < cash_shift.opened_at), 0);
UPDATE cash_shift SET document_upto = GREATEST(document_from,
        COALESCE((SELECT MAX(d.id) FROM document d WHERE d.issued_at <= cash_shift.closed_at), 0)),
    first_counted_satang = counted_satang,
    bills = (SELECT COUNT(*) FROM sale s WHERE s.shift_id = cash_shift.id),
    payable_satang = (SELECT COALESCE(SUM(s.payable_satang), 0) FROM sale s WHERE s.shift_id = cash_shift.id),
    refunded_satang = (SELECT COALESCE(SUM(p.satang), 0) FROM refund_payment p JOIN refund r ON r.id = p.refund_id
        WHERE r.shift_id = cash_shift.id)
    WHERE closed_at IS NOT NULL;

ALTER TABLE cash_shift ADD CONSTRAINT cash_shift_sums_kept CHECK (closed_at IS NULL OR document_upto >= document_from
    AND first_counted_satang >= 0 AND bills >= 0 AND payable_satang >= 0 AND refunded_satang >= 0);
