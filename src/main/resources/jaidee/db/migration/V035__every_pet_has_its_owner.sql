-- Pets that came into the books without a row of ownership get one, since the day they were registered.
INSERT INTO pet_ownership (pet_id, owner_id, since)
SELECT id, owner_id, registered_on FROM pet
WHERE NOT EXISTS (SELECT 1 FROM pet_ownership WHERE pet_ownership.pet_id = pet.id AND pet_ownership.until IS NULL);
