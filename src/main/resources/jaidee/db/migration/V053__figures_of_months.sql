-- What the figures of months ask of bills, refunds, points and attempts stands together by day: a report over ten years
-- reads these and not the rows themselves.
CREATE INDEX sale_for_figures ON sale (business_day, owner_id, net_satang, discount_satang, vat_satang);
CREATE INDEX refund_by_day ON refund (business_day, kind, sale_id, net_satang, vat_satang);
CREATE INDEX contact_attempt_by_time ON contact_attempt (at, result, reminder_id);
CREATE INDEX tier_change_by_day ON tier_change (on_day, id, owner_id, tier_code, direction);
CREATE INDEX coupon_by_issue ON coupon (issued_at, design_id);
CREATE INDEX coupon_redemption_by_time ON coupon_redemption (at, coupon_id, sale_id, discount_satang);

-- How many pets were up to date when a month ended, counted once: what a pet’s book looked like on a day cannot be asked
-- of it later in a second.
CREATE TABLE care_coverage (
    month_end   DATE NOT NULL,
    species     VARCHAR(20) NOT NULL,
    scheduled   INTEGER NOT NULL,
    in_time     INTEGER NOT NULL,
    -- vaccines, not pets
    overdue     INTEGER NOT NULL,
    counted_on  DATE NOT NULL,
    CONSTRAINT care_coverage_pk PRIMARY KEY (month_end, species),
    CONSTRAINT care_coverage_sensible CHECK (in_time BETWEEN 0 AND scheduled AND overdue >= scheduled - in_time AND counted_on > month_end)
);
