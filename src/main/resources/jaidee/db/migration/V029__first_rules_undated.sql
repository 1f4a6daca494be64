-- The protocols the program came with were saved by nobody on no day: not on the day of the update.
UPDATE care_version SET created_at = TIMESTAMP WITH TIME ZONE '2000-01-01 00:00:00+07:00' WHERE version = 1;
