-- A line sold at another price than the catalogue's keeps both, with the reason and who answers for it.
ALTER TABLE sale_line ADD COLUMN list_unit_satang BIGINT;
ALTER TABLE sale_line ADD COLUMN price_reason VARCHAR(300);
ALTER TABLE sale_line ADD COLUMN price_granted_by BIGINT;
ALTER TABLE sale_line ADD CONSTRAINT sale_line_price_granted_by_fk FOREIGN KEY (price_granted_by) REFERENCES staff (id);
ALTER TABLE sale_line ADD CONSTRAINT sale_line_other_price_whole
    CHECK ((list_unit_satang IS NULL) = (price_reason IS NULL) AND (list_unit_satang IS NULL) = (price_granted_by IS NULL));

-- Points that pay a part of a bill, and what one was worth on its day.
ALTER TABLE sale_discount ADD COLUMN points BIGINT;
ALTER TABLE sale_discount ADD COLUMN point_satang BIGINT;
ALTER TABLE sale_discount ADD CONSTRAINT sale_discount_points_whole
    CHECK ((kind = 'POINTS') = (points IS NOT NULL) AND (points IS NULL) = (point_satang IS NULL));
ALTER TABLE sale_discount ADD CONSTRAINT sale_discount_points_worth CHECK (points IS NULL OR satang = points * point_satang);
ALTER TABLE sale_discount ADD CONSTRAINT sale_discount_by_hand_has_reason
    CHECK (kind <> 'MANUAL' OR (reason IS NOT NULL AND granted_by IS NOT NULL));
