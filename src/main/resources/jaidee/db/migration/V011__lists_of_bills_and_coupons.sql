-- What the lists of a day's bills and of coupons still waiting read, however many there are.
CREATE INDEX sale_by_day_newest ON sale (business_day, id);
DROP INDEX sale_by_day;
CREATE INDEX coupon_by_last_day ON coupon (last_day, design_id);
