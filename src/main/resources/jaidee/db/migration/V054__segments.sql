-- Groups of owners: those that the program brings, and those of the clinic.
-- code of one that the program brought, whose name is a text of the program; null: the clinic's own
ALTER TABLE segment ADD COLUMN ready VARCHAR(30);
ALTER TABLE segment ADD CONSTRAINT segment_ready_once UNIQUE (ready);
-- null once it was removed; a campaign may still speak of it
ALTER TABLE segment ADD COLUMN standing BOOLEAN DEFAULT TRUE;
ALTER TABLE segment ADD CONSTRAINT segment_standing_or_not CHECK (standing IS NULL OR standing);
ALTER TABLE segment DROP CONSTRAINT segment_name_once;
ALTER TABLE segment ADD CONSTRAINT segment_name_once UNIQUE (name, standing);
INSERT INTO segment (ready, name, definition, created_at) VALUES
    ('NEW', '#NEW', '[{"trait":"FIRST","span":"3M"}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('LAPSING', '#LAPSING', '[{"trait":"AWAY","span":"9M"},{"trait":"CAME","span":"14M"}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('LOST', '#LOST', '[{"trait":"AWAY","span":"14M"}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('CHAMPIONS', '#CHAMPIONS', '[{"trait":"RFM","values":["CHAMPION"]}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('BIRTHDAYS', '#BIRTHDAYS', '[{"trait":"BIRTHDAY","values":["THIS"]}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('OVERDUE', '#OVERDUE', '[{"trait":"OVERDUE","values":["VACCINE"]}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('GROOMING', '#GROOMING', '[{"trait":"TOOK","values":["GROUP:GROOM"],"within":"12M"}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('REFERRED', '#REFERRED', '[{"trait":"REFERRED"}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('NO_CONSENT', '#NO_CONSENT', '[{"trait":"CONSENT","values":["MARKETING"],"not":true}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00'),
    ('BEST_FIFTH', '#BEST_FIFTH', '[{"trait":"BEST_FIFTH"}]', TIMESTAMP WITH TIME ZONE '2026-11-23 00:00:00+07:00');
