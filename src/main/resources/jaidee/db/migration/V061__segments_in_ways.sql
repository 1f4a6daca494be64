-- Who took a certain service, among millions of lines of bills.
CREATE INDEX sale_line_for_segments ON sale_line (service_group, item_id, sale_id);
-- Lost is who is not counted as active any more: nobody for 12 months, as everywhere in the reports.
UPDATE segment SET definition = '[{"trait":"AWAY","span":"12M"}]' WHERE ready = 'LOST';
UPDATE segment SET definition = '[{"trait":"AWAY","span":"9M"},{"trait":"CAME","span":"12M"}]' WHERE ready = 'LAPSING';
