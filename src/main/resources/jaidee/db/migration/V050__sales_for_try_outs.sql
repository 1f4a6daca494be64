-- What rules of earning ask of bills and lines stands together: a try-out over a year reads this and not the bills.
CREATE INDEX sale_for_earning ON sale (id, business_day, owner_id, points_percent, tier_code, programme_version);
CREATE INDEX sale_line_for_earning ON sale_line (sale_id, item_id, pet_id, quantity, net_satang, service_group, points_each,
    earns_on_spend, points_satang, category_code, species);
