-- A refund may take from a lot and owe the rest; when points come back to that very lot, it pays the rest of the same
-- entry. What an entry moved is the sum of its rows; that it is applied once is for its key to say.
CREATE INDEX lot_allocation_by_entry ON lot_allocation (entry_id, lot_id);
ALTER TABLE lot_allocation DROP CONSTRAINT lot_allocation_once;
