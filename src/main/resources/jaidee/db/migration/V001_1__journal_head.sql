-- One row: the newest entry of the journal of sales (a file beside the database) whose sale is in this database. It is
-- written with that sale, so a database that went back in time betrays itself.
CREATE TABLE journal_head (
    id        INTEGER NOT NULL,
    sequence  BIGINT NOT NULL,
    check_sum VARCHAR(8) NOT NULL,
    CONSTRAINT journal_head_pk PRIMARY KEY (id),
    CONSTRAINT journal_head_only_one CHECK (id = 1)
);
INSERT INTO journal_head (id, sequence, check_sum) VALUES (1, 0, '');
