-- The book of a pet as the clinic keeps it: what was supplied at once, why an expired lot was given all the same, and what
-- a receipt said of the next time.

-- Doses handed over together: a strip of three monthly tablets is one entry of three.
ALTER TABLE vaccination ADD COLUMN doses INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE vaccination ADD COLUMN expired_reason VARCHAR(300);

CREATE INDEX vaccination_by_sale ON vaccination (sale_id);
CREATE INDEX vaccination_by_product ON vaccination (product_id, id DESC);

-- What the receipt of a sale tells of each pet's next time, as it stood right after the sale: a copy says the same.
CREATE TABLE sale_next_due (
    sale_id   BIGINT NOT NULL,
    position  INTEGER NOT NULL,
    pet_id    BIGINT NOT NULL,
    name_th   VARCHAR(200) NOT NULL,
    name_en   VARCHAR(200) NOT NULL,
    due_on    DATE NOT NULL,
    CONSTRAINT sale_next_due_pk PRIMARY KEY (sale_id, position),
    CONSTRAINT sale_next_due_sale_fk FOREIGN KEY (sale_id) REFERENCES sale (id),
    CONSTRAINT sale_next_due_pet_fk FOREIGN KEY (pet_id) REFERENCES pet (id)
);
