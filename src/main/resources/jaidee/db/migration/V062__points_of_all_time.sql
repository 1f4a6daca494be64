-- All points that ever moved are millions of entries; they only grow, and so they are counted once, by month and kind, up to
-- an entry. Whoever asks adds what came after it.
CREATE TABLE points_counted (
    month_begin DATE NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    points      BIGINT NOT NULL,
    -- the newest that is in it; the greatest of all rows is up to where is counted
    last_entry  BIGINT NOT NULL,
    CONSTRAINT points_counted_pk PRIMARY KEY (month_begin, kind),
    CONSTRAINT points_counted_entry_fk FOREIGN KEY (last_entry) REFERENCES ledger_entry (id),
    CONSTRAINT points_counted_month_begins CHECK (EXTRACT(DAY FROM month_begin) = 1)
);
INSERT INTO points_counted (month_begin, kind, points, last_entry)
    SELECT CAST(DATE_TRUNC('MONTH', business_day) AS DATE), kind, SUM(points), MAX(id)
    FROM ledger_entry GROUP BY CAST(DATE_TRUNC('MONTH', business_day) AS DATE), kind;
