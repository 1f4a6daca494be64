-- A deposit is money held for its owner: taken, used on a bill, put back by the refund of that bill, given back. Each
-- movement knows its shift; money that changes hands knows how, who saw it arrive and who allowed it. The paper points here.
ALTER TABLE deposit_entry ADD COLUMN kind VARCHAR(10);
ALTER TABLE deposit_entry ADD COLUMN method VARCHAR(15);
ALTER TABLE deposit_entry ADD COLUMN reference VARCHAR(80);
-- made when the form is opened: however often Enter is pressed, the money is taken once
ALTER TABLE deposit_entry ADD COLUMN idempotency_key VARCHAR(40);
ALTER TABLE deposit_entry ADD COLUMN business_day DATE;
ALTER TABLE deposit_entry ADD COLUMN shift_id BIGINT;
ALTER TABLE deposit_entry ADD COLUMN checked_by BIGINT;
ALTER TABLE deposit_entry ADD COLUMN approved_by BIGINT;
ALTER TABLE deposit_entry ADD COLUMN refund_id BIGINT;

UPDATE deposit_entry SET kind = CASE WHEN sale_id IS NOT NULL THEN 'USED' WHEN satang > 0 THEN 'TAKEN' ELSE 'RETURNED' END,
    method = CASE WHEN sale_id IS NULL THEN 'CASH' END, business_day = CAST(at AT TIME ZONE 'Asia/Bangkok' AS DATE);
ALTER TABLE deposit_entry ALTER COLUMN kind SET NOT NULL;
ALTER TABLE deposit_entry ALTER COLUMN business_day SET NOT NULL;

ALTER TABLE deposit_entry ADD CONSTRAINT deposit_entry_applied_once UNIQUE (idempotency_key);
ALTER TABLE deposit_entry ADD CONSTRAINT deposit_entry_shift_fk FOREIGN KEY (shift_id) REFERENCES cash_shift (id);
ALTER TABLE deposit_entry ADD CONSTRAINT deposit_entry_checked_by_fk FOREIGN KEY (checked_by) REFERENCES staff (id);
ALTER TABLE deposit_entry ADD CONSTRAINT deposit_entry_approved_by_fk FOREIGN KEY (approved_by) REFERENCES staff (id);
ALTER TABLE deposit_entry ADD CONSTRAINT deposit_entry_refund_fk FOREIGN KEY (refund_id) REFERENCES refund (id);
ALTER TABLE deposit_entry ADD CONSTRAINT deposit_entry_kind_known CHECK (
    kind = 'TAKEN' AND satang > 0 AND method IS NOT NULL AND sale_id IS NULL AND refund_id IS NULL
    OR kind = 'RETURNED' AND satang < 0 AND method IS NOT NULL AND sale_id IS NULL AND refund_id IS NULL
    OR kind = 'USED' AND satang < 0 AND method IS NULL AND sale_id IS NOT NULL AND refund_id IS NULL
    OR kind = 'RESTORED' AND satang > 0 AND method IS NULL AND sale_id IS NOT NULL AND refund_id IS NOT NULL);
ALTER TABLE deposit_entry ADD CONSTRAINT deposit_entry_method_known CHECK (method IN ('CASH', 'PROMPTPAY', 'CARD', 'TRANSFER'));
CREATE INDEX deposit_entry_by_shift ON deposit_entry (shift_id);
