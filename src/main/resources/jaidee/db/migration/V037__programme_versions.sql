-- The programme of the members (rules of earning, life and use of points, tiers, rewards for recommending and birthdays)
-- in versions that are only ever added. The newest that has begun holds; a sale names the one it was made by.
CREATE TABLE programme_version (
    version     INTEGER NOT NULL,
    valid_from  DATE NOT NULL,
    -- JSON by the names of the records
    rules       VARCHAR(1000000) NOT NULL,
    note        VARCHAR(300),
    saved_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    saved_by    BIGINT,
    -- taken back before it began
    withdrawn_at TIMESTAMP(6) WITH TIME ZONE,
    withdrawn_by BIGINT,
    CONSTRAINT programme_version_pk PRIMARY KEY (version),
    CONSTRAINT programme_version_saved_by_fk FOREIGN KEY (saved_by) REFERENCES staff (id),
    CONSTRAINT programme_version_withdrawn_by_fk FOREIGN KEY (withdrawn_by) REFERENCES staff (id)
);

-- The rules that every clinic has had so far: nobody could change them before.
INSERT INTO programme_version (version, valid_from, rules, saved_at) VALUES (1, DATE '2020-01-01',
    '{"earn":['
    || '{"code":"SERVICE","name":{"th":"แต้มตามบริการ","en":"Points of services"},"gives":{"is":"OfPriceList"}},'
    || '{"code":"SPEND","name":{"th":"แต้มจากยอดชำระ","en":"Points from spending"},"gives":{"is":"PerSpending","satangPerPoint":2000,"instead":false}}'
    || '],"expiry":{"is":"EndOfMonthAfter","months":24},'
    || '"redeem":{"least":100,"step":10,"mostPercent":50,"pointValue":10,"shortfall":"DEBT"},"tiers":['
    || '{"code":"SILVER","position":1,"name":{"th":"ซิลเวอร์","en":"Silver"},"threshold":0,"multiplierPercent":100,"discountPercent":0,"privileges":{"th":"คูปองวันเกิดน้อง","en":"Birthday coupon for each pet"}},'
    || '{"code":"GOLD","position":2,"name":{"th":"โกลด์","en":"Gold"},"threshold":1200000,"multiplierPercent":125,"discountPercent":0,"privileges":{"th":"แต้มจากยอดชำระ × 1.25 · จองคิวก่อน","en":"Points from spending × 1.25 · priority booking"}},'
    || '{"code":"VIP","position":3,"name":{"th":"วีไอพี","en":"VIP"},"threshold":3600000,"multiplierPercent":150,"discountPercent":0,"privileges":{"th":"แต้มจากยอดชำระ × 1.5 · สัตวแพทย์ประจำตัว · บริการรับ-ส่ง","en":"Points from spending × 1.5 · own vet · pick-up and delivery"}}'
    || '],"softLanding":true,"referral":{"least":30000,"days":90,"referrer":100,"referee":50,"mostPerYear":10}}',
    TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+07:00');

-- A tier that is no longer in the programme keeps its row, for those who held it.
ALTER TABLE tier DROP CONSTRAINT tier_position_once;

-- How a sale earned. The multiplier is that of the tier and the coupon together (points_percent); these say which.
ALTER TABLE sale ADD COLUMN programme_version INTEGER;
ALTER TABLE sale ADD COLUMN tier_code VARCHAR(20);
ALTER TABLE sale ADD CONSTRAINT sale_programme_fk FOREIGN KEY (programme_version) REFERENCES programme_version (version);
ALTER TABLE sale ADD CONSTRAINT sale_tier_fk FOREIGN KEY (tier_code) REFERENCES tier (code);
-- The part of a line that points paid, its heading and the species it was for, as they were on the day.
ALTER TABLE sale_line ADD COLUMN points_satang BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE sale_line ADD COLUMN category_code VARCHAR(30);
ALTER TABLE sale_line ADD COLUMN species VARCHAR(20);
