-- A coupon may be for several species and several breeds. What stands there already is a list of one.

-- codes, separated by commas; null: any
ALTER TABLE coupon_design ALTER COLUMN species SET DATA TYPE VARCHAR(200);
-- one a line, in Thai and, after a tab, in English where that is another word; null: any
ALTER TABLE coupon_design ALTER COLUMN breed SET DATA TYPE VARCHAR(4000);
