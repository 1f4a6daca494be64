-- Campaigns: to whom, what is said, what coupon, when, and who was kept aside by chance. Nothing of them was kept before.
ALTER TABLE campaign DROP CONSTRAINT campaign_template_fk;
ALTER TABLE campaign DROP COLUMN template_id;
ALTER TABLE campaign DROP COLUMN started_on;
ALTER TABLE campaign DROP COLUMN ended_on;
ALTER TABLE campaign ADD COLUMN text_th VARCHAR(1000) NOT NULL;
ALTER TABLE campaign ADD COLUMN text_en VARCHAR(1000) NOT NULL;
ALTER TABLE campaign ADD COLUMN send_from DATE NOT NULL;
ALTER TABLE campaign ADD COLUMN send_until DATE NOT NULL;
ALTER TABLE campaign ADD COLUMN coupon_until DATE;
ALTER TABLE campaign ADD COLUMN measured_until DATE NOT NULL;
ALTER TABLE campaign ADD COLUMN started_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE campaign ADD COLUMN started_by BIGINT;
-- by which the owners kept aside were drawn, so that anybody can draw them again
ALTER TABLE campaign ADD COLUMN seed BIGINT;
-- of the segment on the day of the start
ALTER TABLE campaign ADD COLUMN definition VARCHAR(8000);
ALTER TABLE campaign ADD COLUMN stopped_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE campaign ADD COLUMN stopped_by BIGINT;
ALTER TABLE campaign ADD CONSTRAINT campaign_started_by_fk FOREIGN KEY (started_by) REFERENCES staff (id);
ALTER TABLE campaign ADD CONSTRAINT campaign_stopped_by_fk FOREIGN KEY (stopped_by) REFERENCES staff (id);
ALTER TABLE campaign ADD CONSTRAINT campaign_days_in_order CHECK (send_until >= send_from AND measured_until >= send_until
    AND (coupon_until IS NULL OR coupon_until >= send_until));
ALTER TABLE campaign ADD CONSTRAINT campaign_coupon_has_end CHECK ((design_id IS NULL) = (coupon_until IS NULL));
ALTER TABLE campaign ADD CONSTRAINT campaign_started CHECK ((started_at IS NULL) = (seed IS NULL) AND (started_at IS NULL) = (definition IS NULL)
    AND (stopped_at IS NULL OR started_at IS NOT NULL));

-- Everybody who belonged to the segment at the start, for good: written to, kept aside, or left out and why.
ALTER TABLE campaign_member ADD COLUMN left_out VARCHAR(30);
ALTER TABLE campaign_member ADD COLUMN reminder_id BIGINT;
ALTER TABLE campaign_member ADD COLUMN told_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE campaign_member ADD CONSTRAINT campaign_member_reminder_fk FOREIGN KEY (reminder_id) REFERENCES reminder (id);
ALTER TABLE campaign_member ADD CONSTRAINT campaign_member_told CHECK (told_at IS NULL OR reminder_id IS NOT NULL);
ALTER TABLE campaign_member ADD CONSTRAINT campaign_member_aside CHECK (reminder_id IS NULL OR (control = FALSE AND left_out IS NULL));
ALTER TABLE campaign_member ADD CONSTRAINT campaign_member_control_fit CHECK (control = FALSE OR left_out IS NULL);
CREATE INDEX campaign_member_by_reminder ON campaign_member (reminder_id);
CREATE INDEX coupon_by_campaign ON coupon (campaign_id);

-- What a campaign says is work on the list like any other.
ALTER TABLE reminder DROP CONSTRAINT reminder_kind_known;
ALTER TABLE reminder ADD CONSTRAINT reminder_kind_known CHECK (kind IN ('VACCINE', 'PARASITE', 'CHECKUP', 'DENTAL', 'WEIGHT', 'AFTER_CARE',
    'BIRTHDAY', 'POINTS_ENDING', 'CAMPAIGN', 'OTHER'));
-- with these a new campaign begins
INSERT INTO message_template (code, version, language, purpose, body, created_at) VALUES
    ('CAMPAIGN', 1, 'TH', 'MARKETING', '{owner} {clinic} มี{coupon}ให้ ใช้ได้ถึง {coupon_expiry} โทร {phone} {optout}', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('CAMPAIGN', 1, 'EN', 'MARKETING', 'Hello {owner}, {clinic} has a gift for you: {coupon}, valid until {coupon_expiry}. Tel. {phone}. {optout}', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00');
