-- Ready texts and segments came with the program, like all others before, and not on some day in a clinic.
UPDATE message_template SET created_at = TIMESTAMP WITH TIME ZONE '2026-11-22 00:00:00+07:00' WHERE code = 'CAMPAIGN' AND version = 1;
UPDATE segment SET created_at = TIMESTAMP WITH TIME ZONE '2026-11-22 00:00:00+07:00' WHERE name LIKE '#%';
