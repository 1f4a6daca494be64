-- Whose birthday comes, asked by the days on which they can be born. It holds all that the question needs, so that the pets
-- themselves, which are long rows, are not read for it.
CREATE INDEX pet_by_birth ON pet (birth_date, birth_estimated, status, owner_id, id);
