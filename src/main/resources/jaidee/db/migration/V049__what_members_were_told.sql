-- What a bill told its member about the way to the next tier, so that a copy says the same: sentences as JSON.
ALTER TABLE sale ADD COLUMN tier_outlook VARCHAR(2000);
