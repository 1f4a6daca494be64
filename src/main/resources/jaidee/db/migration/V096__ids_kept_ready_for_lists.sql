-- As V021, for the tables that lists are brought into: whenever a lot of ids is used up, H2 stores everything that the
-- transaction has changed so far, again and again. A crash leaves a larger gap in ids that nobody sees.
ALTER TABLE owner ALTER COLUMN id SET CACHE 10000;
ALTER TABLE member_card ALTER COLUMN id SET CACHE 10000;
ALTER TABLE pet ALTER COLUMN id SET CACHE 10000;
ALTER TABLE pet_ownership ALTER COLUMN id SET CACHE 10000;
ALTER TABLE vaccination ALTER COLUMN id SET CACHE 10000;
ALTER TABLE ledger_entry ALTER COLUMN id SET CACHE 10000;
ALTER TABLE points_lot ALTER COLUMN id SET CACHE 10000;
