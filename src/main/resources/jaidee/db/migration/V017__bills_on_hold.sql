-- A bill on hold may have hundreds of lines with notes and reasons.
ALTER TABLE held_basket ALTER COLUMN content SET DATA TYPE VARCHAR(1000000);

-- HELD: put on hold by somebody; OPEN: the bill at the counter, kept against a power cut; LEFT: was open when the program ended.
ALTER TABLE held_basket ADD COLUMN state VARCHAR(10) DEFAULT 'HELD' NOT NULL;
ALTER TABLE held_basket ADD CONSTRAINT held_basket_state_known CHECK (state IN ('HELD', 'OPEN', 'LEFT'));
