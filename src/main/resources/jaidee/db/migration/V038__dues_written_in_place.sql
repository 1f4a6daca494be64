-- Dates are worked out again when a new version of the protocols is applied, and changed where they stand. An index by
-- day made each of these steps write most of its pages anew; the two questions that ask by day read the table as fast.
DROP INDEX care_due_by_day;
DROP TABLE care_due_next;
