-- A reward that points were given for with a bill: it comes back with a refund of what it was for.
ALTER TABLE reward_redemption ADD COLUMN sale_id BIGINT;
ALTER TABLE reward_redemption ADD CONSTRAINT reward_redemption_sale_fk FOREIGN KEY (sale_id) REFERENCES sale (id);
CREATE INDEX reward_redemption_by_sale ON reward_redemption (sale_id);
