-- What a refund needs to know of its bill, as it was on the day of the bill, and what it leaves behind.

-- how points were made of it: multipliers of tier and campaign together, 100 for none
ALTER TABLE sale ADD COLUMN points_percent INTEGER DEFAULT 100 NOT NULL;
ALTER TABLE sale_line ADD COLUMN points_each BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE sale_line ADD COLUMN earns_on_spend BOOLEAN DEFAULT TRUE NOT NULL;
UPDATE sale_line SET
    points_each = (SELECT item.points_each FROM item WHERE item.id = sale_line.item_id),
    earns_on_spend = (SELECT item.earns_on_spend FROM item WHERE item.id = sale_line.item_id);
UPDATE sale SET points_percent = COALESCE((
    SELECT MAX(CAST(CAST(REPLACE(REPLACE(entry.reason_arguments, '[{"text":"', ''), '"}]', '') AS DECIMAL(10, 2)) * 100 AS INTEGER))
    FROM ledger_entry entry WHERE entry.sale_id = sale.id AND entry.reason_key = 'loyalty.reason.spend_times'), 100);

-- money given back = net + rounding - deducted
ALTER TABLE refund ADD COLUMN exempt_satang BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE refund ADD COLUMN rounding_satang BIGINT DEFAULT 0 NOT NULL;
-- kept for points that were spent already, where the clinic does so
ALTER TABLE refund ADD COLUMN deducted_satang BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE refund ADD CONSTRAINT refund_parts_sensible CHECK (exempt_satang BETWEEN 0 AND net_satang AND deducted_satang >= 0);
ALTER TABLE refund_payment ADD CONSTRAINT refund_payment_method_known
    CHECK (method IN ('CASH', 'PROMPTPAY', 'CARD', 'TRANSFER', 'DEPOSIT', 'PARTNER'));

-- Points that a bill had brought and a refund wants back, entry by entry: taken from lots or owed, counted as lapsed, or
-- borne by the clinic.
CREATE TABLE points_taken_back (
    refund_id    BIGINT NOT NULL,
    entry_id     BIGINT NOT NULL,
    asked        BIGINT NOT NULL,
    taken        BIGINT NOT NULL,
    lapsed       BIGINT NOT NULL,
    written_off  BIGINT NOT NULL,
    CONSTRAINT points_taken_back_pk PRIMARY KEY (refund_id, entry_id),
    CONSTRAINT points_taken_back_refund_fk FOREIGN KEY (refund_id) REFERENCES refund (id),
    CONSTRAINT points_taken_back_entry_fk FOREIGN KEY (entry_id) REFERENCES ledger_entry (id),
    CONSTRAINT points_taken_back_sums_up CHECK (asked = taken + lapsed + written_off),
    CONSTRAINT points_taken_back_sensible CHECK (asked > 0 AND taken >= 0 AND lapsed >= 0 AND written_off >= 0)
);

INSERT INTO earn_rule (code, version, kind, name_th, name_en, parameters, valid_from, created_at) VALUES
    ('REFERRAL', 1, 'REFERRAL', 'แนะนำเพื่อน: เพื่อนมีบิลแรกตั้งแต่ 300 บาท ภายใน 90 วัน ได้ 100 แต้ม เพื่อนได้ 50 แต้ม',
     'For recommending: the friend’s first bill of 300 baht or more within 90 days brings 100 points, the friend 50',
     '{"minBill":30000,"days":90,"referrer":100,"referee":50,"maxPerYear":10}', DATE '2020-01-01', TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+07:00');
