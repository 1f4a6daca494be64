-- A batch of coupons is for a segment. Of batches given before only what was chosen then is known, in `segment`.
ALTER TABLE coupon_batch ALTER COLUMN segment VARCHAR(8000);
ALTER TABLE coupon_batch ADD COLUMN segment_id BIGINT;
ALTER TABLE coupon_batch ADD COLUMN group_th VARCHAR(200);
ALTER TABLE coupon_batch ADD COLUMN group_en VARCHAR(200);
ALTER TABLE coupon_batch ADD CONSTRAINT coupon_batch_segment_fk FOREIGN KEY (segment_id) REFERENCES segment (id);
ALTER TABLE coupon_batch ADD CONSTRAINT coupon_batch_group_named CHECK ((group_th IS NULL) = (group_en IS NULL) AND (segment_id IS NULL OR group_th IS NOT NULL));
-- to nobody in particular: everybody, which the program says now as "no conditions"
UPDATE coupon_batch SET segment = '[]', group_th = 'ลูกค้าทุกคนที่ยินยอมรับข่าวสาร', group_en = 'Everybody who agreed to news'
    WHERE segment = 'tiers= species= visited= away= birthdays=';
