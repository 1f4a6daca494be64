-- The pets seen last at this desk, so that the box at the top offers them after a restart as well.
CREATE TABLE seen_pet (
    place   INTEGER NOT NULL,
    pet_id  BIGINT  NOT NULL,
    CONSTRAINT seen_pet_pk PRIMARY KEY (place),
    CONSTRAINT seen_pet_pet_fk FOREIGN KEY (pet_id) REFERENCES pet (id)
);
