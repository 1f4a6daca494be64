-- A goal holds for one month, or for each month from one on until another says otherwise. Without a target there is
-- none: that month, or from then on.
ALTER TABLE goal ADD COLUMN onwards BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE goal ALTER COLUMN target SET NULL;
ALTER TABLE goal DROP CONSTRAINT goal_once;
ALTER TABLE goal ADD CONSTRAINT goal_once UNIQUE (measure, onwards, period);
ALTER TABLE goal ADD CONSTRAINT goal_not_negative CHECK (target >= 0);
