-- Cats are tested for heartworm as well: the test is no product for dogs alone, and a bill with it is not stopped.
UPDATE care_product SET species = NULL
WHERE species = 'DOG' AND item_id IN (SELECT id FROM item WHERE code = 'HW-TEST');
