-- What a search for an amount reads, however many bills there are.
CREATE INDEX sale_by_payable ON sale (payable_satang, id);
