-- Owners are told before many of their points lapse: sixty, thirty and seven days before.
ALTER TABLE reminder DROP CONSTRAINT reminder_kind_known;
ALTER TABLE reminder ADD CONSTRAINT reminder_kind_known CHECK (kind IN ('VACCINE', 'PARASITE', 'CHECKUP', 'DENTAL', 'WEIGHT', 'AFTER_CARE',
    'BIRTHDAY', 'POINTS_ENDING', 'OTHER'));
CREATE INDEX points_lot_by_last_day ON points_lot (expires_on, owner_id);
INSERT INTO message_template (code, version, language, purpose, body, created_at) VALUES
    ('POINTS_ENDING', 1, 'TH', 'MARKETING', '{owner} มี {expiring} แต้ม ใช้ได้ถึง {expiry_be} ที่ {clinic} {optout}', TIMESTAMP WITH TIME ZONE '2026-11-22 00:00:00+07:00'),
    ('POINTS_ENDING', 1, 'EN', 'MARKETING', 'Hello {owner}, {expiring} of your points can be spent until {expiry_be} at {clinic}. {optout}', TIMESTAMP WITH TIME ZONE '2026-11-22 00:00:00+07:00');
