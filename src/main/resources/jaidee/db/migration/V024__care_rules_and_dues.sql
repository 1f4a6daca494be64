-- The protocols as the engine of due dates reads them, one row per group of a species, and the dues of every living pet.
-- Spans are an amount and a unit: 28D, 8W, 18M, 1Y.

DROP TABLE care_protocol;

-- Each saving of the protocols is a version: all its rules and the set the clinic follows. What holds is the newest that
-- is FILLING, APPLYING or IN_FORCE; PREPARING works out the next one; CANCELLED never came into force.
CREATE TABLE care_version (
    version       INTEGER NOT NULL,
    protocol_set  VARCHAR(20) NOT NULL,
    state         VARCHAR(10) NOT NULL,
    -- the pet up to which the work of its state is done
    reached       BIGINT DEFAULT 0 NOT NULL,
    valid_from    DATE NOT NULL,
    note          VARCHAR(300),
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    created_by    BIGINT,
    CONSTRAINT care_version_pk PRIMARY KEY (version),
    CONSTRAINT care_version_created_by_fk FOREIGN KEY (created_by) REFERENCES staff (id),
    CONSTRAINT care_version_set_known CHECK (protocol_set IN ('TH-CLINIC', 'WSAVA-2024')),
    CONSTRAINT care_version_state_known CHECK (state IN ('FILLING', 'PREPARING', 'APPLYING', 'IN_FORCE', 'CANCELLED'))
);

CREATE TABLE care_rule (
    version         INTEGER NOT NULL,
    protocol_set    VARCHAR(20) NOT NULL,
    species         VARCHAR(20) NOT NULL,
    group_code      VARCHAR(20) NOT NULL,
    position        INTEGER NOT NULL,
    kind            VARCHAR(20) NOT NULL,
    method          VARCHAR(20) NOT NULL,
    applies         VARCHAR(10) NOT NULL,
    name_th         VARCHAR(200) NOT NULL,
    name_en         VARCHAR(200) NOT NULL,
    -- of rules with the same word only the one given last falls due: a dog on the yearly injection needs no monthly tablet
    instead         VARCHAR(20),
    min_age         VARCHAR(8),
    first_age       VARCHAR(8),
    step            VARCHAR(8),
    min_gap         VARCHAR(8),
    max_gap         VARCHAR(8),
    series_end      VARCHAR(8),
    middle_step     VARCHAR(8),
    middle_end      VARCHAR(8),
    booster         VARCHAR(8),
    booster_age     VARCHAR(8),
    again           VARCHAR(8),
    again_at_risk   VARCHAR(8),
    lapse           VARCHAR(8),
    legal_age       VARCHAR(8),
    CONSTRAINT care_rule_pk PRIMARY KEY (version, protocol_set, species, group_code),
    CONSTRAINT care_rule_version_fk FOREIGN KEY (version) REFERENCES care_version (version),
    CONSTRAINT care_rule_set_known CHECK (protocol_set IN ('TH-CLINIC', 'WSAVA-2024', 'ANY')),
    CONSTRAINT care_rule_species_known CHECK (species IN ('DOG', 'CAT', 'RABBIT', 'BIRD', 'EXOTIC', 'OTHER')),
    CONSTRAINT care_rule_kind_known CHECK (kind IN ('VACCINE', 'PARASITE', 'CHECKUP', 'DENTAL', 'WEIGHT', 'OTHER')),
    CONSTRAINT care_rule_method_known CHECK (method IN ('SERIES_MLV', 'SERIES_TWO_DOSE', 'RABIES', 'PERIODIC', 'DEWORM')),
    CONSTRAINT care_rule_applies_known CHECK (applies IN ('EVERY', 'STARTED', 'NEVER'))
);

-- Written by the engine only: what is due next of each group, of every pet that is living.
CREATE TABLE care_due (
    pet_id      BIGINT NOT NULL,
    group_code  VARCHAR(20) NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    due_on      DATE NOT NULL,
    step        VARCHAR(10) NOT NULL,
    flag        VARCHAR(20),
    -- the first day on which the flag holds
    flag_from   DATE,
    overridden  BOOLEAN NOT NULL,
    ever_given  BOOLEAN NOT NULL,
    CONSTRAINT care_due_pk PRIMARY KEY (pet_id, group_code),
    CONSTRAINT care_due_pet_fk FOREIGN KEY (pet_id) REFERENCES pet (id),
    CONSTRAINT care_due_flag_from_when CHECK ((flag IS NULL) = (flag_from IS NULL))
);
CREATE INDEX care_due_by_day ON care_due (due_on, pet_id);

-- What a version being prepared will change; a row without a day is a due that goes.
CREATE TABLE care_due_next (
    pet_id      BIGINT NOT NULL,
    group_code  VARCHAR(20) NOT NULL,
    kind        VARCHAR(20),
    due_on      DATE,
    step        VARCHAR(10),
    flag        VARCHAR(20),
    flag_from   DATE,
    overridden  BOOLEAN,
    ever_given  BOOLEAN,
    CONSTRAINT care_due_next_pk PRIMARY KEY (pet_id, group_code)
);

INSERT INTO care_version (version, protocol_set, state, valid_from, created_at)
SELECT 1, 'TH-CLINIC', CASE WHEN EXISTS (SELECT 1 FROM pet) THEN 'FILLING' ELSE 'IN_FORCE' END, DATE '2000-01-01', CURRENT_TIMESTAMP;

INSERT INTO care_rule (version, protocol_set, species, group_code, position, kind, method, applies, name_th, name_en,
    min_age, first_age, step, min_gap, max_gap, series_end, booster, booster_age, again, again_at_risk, lapse, legal_age) VALUES
(1, 'TH-CLINIC', 'DOG', 'D-CORE', 10, 'VACCINE', 'SERIES_MLV', 'EVERY', 'วัคซีนรวมสุนัข (ไข้หัด ตับอักเสบ ลำไส้อักเสบ)', 'Canine combined vaccine (distemper, hepatitis, parvo)', '6W', '8W', '28D', '14D', '42D', '16W', '1Y', NULL, '1Y', NULL, NULL, NULL),
(1, 'TH-CLINIC', 'DOG', 'D-LEPTO', 20, 'VACCINE', 'SERIES_TWO_DOSE', 'EVERY', 'วัคซีนเลปโตสไปโรซิส (ฉี่หนู)', 'Leptospirosis vaccine', '8W', '8W', '28D', '14D', '42D', NULL, '1Y', NULL, '1Y', NULL, '18M', NULL),
(1, 'TH-CLINIC', 'DOG', 'RABIES', 30, 'VACCINE', 'RABIES', 'EVERY', 'วัคซีนพิษสุนัขบ้า', 'Rabies vaccine', '12W', '12W', '28D', '14D', NULL, '16W', NULL, NULL, '1Y', NULL, NULL, '4M'),
(1, 'TH-CLINIC', 'CAT', 'C-CORE', 10, 'VACCINE', 'SERIES_MLV', 'EVERY', 'วัคซีนรวมแมว (ไข้หัดแมว หวัดแมว)', 'Feline combined vaccine (panleukopenia, flu)', '6W', '8W', '28D', '14D', '42D', '16W', '1Y', NULL, '1Y', NULL, NULL, NULL),
(1, 'TH-CLINIC', 'CAT', 'RABIES', 30, 'VACCINE', 'RABIES', 'EVERY', 'วัคซีนพิษสุนัขบ้า', 'Rabies vaccine', '12W', '12W', '28D', '14D', NULL, '16W', NULL, NULL, '1Y', NULL, NULL, '4M'),
(1, 'TH-CLINIC', 'CAT', 'C-FELV', 40, 'VACCINE', 'SERIES_TWO_DOSE', 'STARTED', 'วัคซีนลิวคีเมียแมว', 'Feline leukaemia vaccine', '8W', '9W', '28D', '14D', '42D', NULL, '1Y', NULL, '1Y', NULL, '36M', NULL),
(1, 'WSAVA-2024', 'DOG', 'D-CORE', 10, 'VACCINE', 'SERIES_MLV', 'EVERY', 'วัคซีนรวมสุนัข (ไข้หัด ตับอักเสบ ลำไส้อักเสบ)', 'Canine combined vaccine (distemper, hepatitis, parvo)', '6W', '8W', '28D', '14D', '42D', '16W', '1Y', '26W', '3Y', NULL, NULL, NULL),
(1, 'WSAVA-2024', 'DOG', 'D-LEPTO', 20, 'VACCINE', 'SERIES_TWO_DOSE', 'EVERY', 'วัคซีนเลปโตสไปโรซิส (ฉี่หนู)', 'Leptospirosis vaccine', '8W', '8W', '28D', '14D', '42D', NULL, '1Y', NULL, '1Y', NULL, '18M', NULL),
(1, 'WSAVA-2024', 'DOG', 'RABIES', 30, 'VACCINE', 'RABIES', 'EVERY', 'วัคซีนพิษสุนัขบ้า', 'Rabies vaccine', '12W', '12W', '28D', '14D', NULL, NULL, NULL, NULL, '1Y', NULL, NULL, '4M'),
(1, 'WSAVA-2024', 'CAT', 'C-CORE', 10, 'VACCINE', 'SERIES_MLV', 'EVERY', 'วัคซีนรวมแมว (ไข้หัดแมว หวัดแมว)', 'Feline combined vaccine (panleukopenia, flu)', '6W', '8W', '28D', '14D', '42D', '16W', '1Y', '26W', '3Y', NULL, NULL, NULL),
(1, 'WSAVA-2024', 'CAT', 'RABIES', 30, 'VACCINE', 'RABIES', 'EVERY', 'วัคซีนพิษสุนัขบ้า', 'Rabies vaccine', '12W', '12W', '28D', '14D', NULL, NULL, NULL, NULL, '1Y', NULL, NULL, '4M'),
(1, 'WSAVA-2024', 'CAT', 'C-FELV', 40, 'VACCINE', 'SERIES_TWO_DOSE', 'STARTED', 'วัคซีนลิวคีเมียแมว', 'Feline leukaemia vaccine', '8W', '8W', '28D', '14D', '42D', NULL, '1Y', NULL, '2Y', '1Y', '36M', NULL),
(1, 'ANY', 'DOG', 'D-CIV', 60, 'VACCINE', 'SERIES_TWO_DOSE', 'STARTED', 'วัคซีนไข้หวัดใหญ่สุนัข', 'Canine influenza vaccine', '7W', '8W', '28D', '14D', '42D', NULL, '1Y', NULL, '1Y', NULL, NULL, NULL),
(1, 'ANY', 'CAT', 'C-FIP', 60, 'VACCINE', 'SERIES_TWO_DOSE', 'STARTED', 'วัคซีนเยื่อบุช่องท้องอักเสบแมว', 'Feline infectious peritonitis vaccine', '16W', '16W', '21D', '14D', '42D', NULL, '1Y', NULL, '1Y', NULL, NULL, NULL);

INSERT INTO care_rule (version, protocol_set, species, group_code, position, kind, method, applies, name_th, name_en,
    instead, min_age, first_age, again, lapse) VALUES
(1, 'ANY', 'DOG', 'D-KC-IN', 50, 'VACCINE', 'PERIODIC', 'STARTED', 'วัคซีนหวัดสุนัข (หยอดจมูก)', 'Kennel cough vaccine (intranasal)', NULL, NULL, '8W', '12M', NULL),
(1, 'ANY', 'DOG', 'D-CCV', 70, 'VACCINE', 'PERIODIC', 'NEVER', 'วัคซีนโคโรนาไวรัสสุนัข', 'Canine coronavirus vaccine', NULL, NULL, '8W', '1Y', NULL),
(1, 'ANY', 'RABBIT', 'R-RHDMYXO', 10, 'VACCINE', 'PERIODIC', 'STARTED', 'วัคซีนกระต่าย (RHD มิกโซมา)', 'Rabbit vaccine (RHD, myxomatosis)', NULL, '5W', '7W', '1Y', NULL),
(1, 'ANY', 'EXOTIC', 'F-CDV', 10, 'VACCINE', 'PERIODIC', 'NEVER', 'วัคซีนไข้หัดเฟอร์เรต', 'Ferret distemper vaccine', NULL, NULL, '8W', '1Y', NULL),
(1, 'ANY', 'DOG', 'HW-M', 110, 'PARASITE', 'PERIODIC', 'STARTED', 'ป้องกันพยาธิหนอนหัวใจ รายเดือน', 'Heartworm prevention, monthly', 'HEARTWORM', NULL, '8W', '1M', '2M'),
(1, 'ANY', 'DOG', 'HW-12M', 120, 'PARASITE', 'PERIODIC', 'STARTED', 'ฉีดป้องกันพยาธิหนอนหัวใจ รายปี', 'Heartworm prevention, yearly injection', 'HEARTWORM', NULL, '12M', '12M', '14M'),
(1, 'ANY', 'DOG', 'FLEATICK-M', 130, 'PARASITE', 'PERIODIC', 'STARTED', 'ป้องกันเห็บหมัด รายเดือน', 'Flea and tick prevention, monthly', 'FLEATICK', NULL, '8W', '1M', NULL),
(1, 'ANY', 'CAT', 'HW-M', 110, 'PARASITE', 'PERIODIC', 'STARTED', 'ป้องกันพยาธิหนอนหัวใจ รายเดือน', 'Heartworm prevention, monthly', 'HEARTWORM', NULL, '8W', '1M', '2M'),
(1, 'ANY', 'CAT', 'FLEATICK-M', 130, 'PARASITE', 'PERIODIC', 'STARTED', 'ป้องกันเห็บหมัด รายเดือน', 'Flea and tick prevention, monthly', 'FLEATICK', NULL, '8W', '1M', NULL),
(1, 'ANY', 'DOG', 'FLEATICK-12W', 140, 'PARASITE', 'PERIODIC', 'STARTED', 'ป้องกันเห็บหมัด 12 สัปดาห์', 'Flea and tick prevention, 12 weeks', 'FLEATICK', NULL, '8W', '84D', NULL),
(1, 'ANY', 'CAT', 'FLEATICK-12W', 140, 'PARASITE', 'PERIODIC', 'STARTED', 'ป้องกันเห็บหมัด 12 สัปดาห์', 'Flea and tick prevention, 12 weeks', 'FLEATICK', NULL, '8W', '84D', NULL),
(1, 'ANY', 'DOG', 'HW-TEST', 210, 'CHECKUP', 'PERIODIC', 'STARTED', 'ตรวจพยาธิหนอนหัวใจ', 'Heartworm test', NULL, NULL, '7M', '1Y', NULL),
(1, 'ANY', 'DOG', 'CHECKUP', 220, 'CHECKUP', 'PERIODIC', 'STARTED', 'ตรวจสุขภาพประจำปี', 'Yearly health check', 'CHECKUP', NULL, '1Y', '1Y', NULL),
(1, 'ANY', 'CAT', 'CHECKUP', 220, 'CHECKUP', 'PERIODIC', 'STARTED', 'ตรวจสุขภาพประจำปี', 'Yearly health check', 'CHECKUP', NULL, '1Y', '1Y', NULL),
(1, 'ANY', 'DOG', 'CHECKUP-SR', 230, 'CHECKUP', 'PERIODIC', 'STARTED', 'ตรวจสุขภาพสัตว์สูงวัย', 'Senior health check', 'CHECKUP', NULL, '7Y', '6M', NULL),
(1, 'ANY', 'CAT', 'CHECKUP-SR', 230, 'CHECKUP', 'PERIODIC', 'STARTED', 'ตรวจสุขภาพสัตว์สูงวัย', 'Senior health check', 'CHECKUP', NULL, '8Y', '6M', NULL),
(1, 'ANY', 'DOG', 'DENTAL', 310, 'DENTAL', 'PERIODIC', 'STARTED', 'ขูดหินปูน', 'Dental scaling', NULL, NULL, '1Y', '1Y', NULL),
(1, 'ANY', 'CAT', 'DENTAL', 310, 'DENTAL', 'PERIODIC', 'STARTED', 'ขูดหินปูน', 'Dental scaling', NULL, NULL, '1Y', '1Y', NULL),
(1, 'ANY', 'DOG', 'WEIGHT', 410, 'WEIGHT', 'PERIODIC', 'STARTED', 'คลินิกควบคุมน้ำหนัก', 'Weight clinic', NULL, NULL, '6M', '1M', NULL),
(1, 'ANY', 'CAT', 'WEIGHT', 410, 'WEIGHT', 'PERIODIC', 'STARTED', 'คลินิกควบคุมน้ำหนัก', 'Weight clinic', NULL, NULL, '6M', '1M', NULL),
(1, 'ANY', 'RABBIT', 'R-CHECK', 220, 'CHECKUP', 'PERIODIC', 'STARTED', 'ตรวจสุขภาพและถ่ายพยาธิกระต่าย', 'Rabbit health check and deworming', NULL, NULL, '8W', '6M', NULL),
(1, 'ANY', 'BIRD', 'EX-CHECK', 220, 'CHECKUP', 'PERIODIC', 'STARTED', 'ตรวจสุขภาพนก', 'Bird health check', NULL, NULL, NULL, '6M', NULL),
(1, 'ANY', 'EXOTIC', 'EX-CHECK', 220, 'CHECKUP', 'PERIODIC', 'STARTED', 'ตรวจสุขภาพสัตว์พิเศษ', 'Exotic health check', NULL, NULL, NULL, '6M', NULL),
(1, 'ANY', 'OTHER', 'EX-CHECK', 220, 'CHECKUP', 'PERIODIC', 'STARTED', 'ตรวจสุขภาพสัตว์พิเศษ', 'Exotic health check', NULL, NULL, NULL, '6M', NULL);

INSERT INTO care_rule (version, protocol_set, species, group_code, position, kind, method, applies, name_th, name_en,
    first_age, step, series_end, middle_step, middle_end, again) VALUES
(1, 'ANY', 'DOG', 'DEWORM-D', 100, 'PARASITE', 'DEWORM', 'EVERY', 'ถ่ายพยาธิสุนัข', 'Deworming (dog)', '14D', '14D', '12W', '1M', '6M', '3M'),
(1, 'ANY', 'CAT', 'DEWORM-C', 100, 'PARASITE', 'DEWORM', 'EVERY', 'ถ่ายพยาธิแมว', 'Deworming (cat)', '21D', '14D', '12W', '1M', '6M', '3M');

-- Check-ups, dental care and tests come back like vaccines do: what is sold starts them. New clinics get these with the
-- price list.
INSERT INTO care_product (name_th, name_en, species, item_id)
SELECT item.name_th, item.name_en, CASE WHEN item.code = 'HW-TEST' THEN 'DOG' END, item.id FROM item
WHERE item.code IN ('CHECKUP', 'CHECKUP-SR', 'DENTAL', 'HW-TEST', 'EXAM-EXO')
  AND NOT EXISTS (SELECT 1 FROM care_product known WHERE known.item_id = item.id OR known.name_th = item.name_th);
INSERT INTO care_product_group (product_id, group_code)
SELECT care_product.id, grouped.group_code FROM care_product
JOIN item ON item.id = care_product.item_id
JOIN (VALUES ('CHECKUP', 'CHECKUP'), ('CHECKUP-SR', 'CHECKUP-SR'), ('DENTAL', 'DENTAL'), ('HW-TEST', 'HW-TEST'),
             ('EXAM-EXO', 'EX-CHECK'), ('EXAM-EXO', 'R-CHECK')) grouped (code, group_code) ON grouped.code = item.code
WHERE NOT EXISTS (SELECT 1 FROM care_product_group known
                  WHERE known.product_id = care_product.id AND known.group_code = grouped.group_code);
-- Not on the price list: entered by hand when a pet comes to be weighed.
INSERT INTO care_product (name_th, name_en)
SELECT 'ชั่งน้ำหนักในคลินิกควบคุมน้ำหนัก', 'Weight clinic visit'
WHERE NOT EXISTS (SELECT 1 FROM care_product WHERE name_th = 'ชั่งน้ำหนักในคลินิกควบคุมน้ำหนัก');
INSERT INTO care_product_group (product_id, group_code)
SELECT id, 'WEIGHT' FROM care_product WHERE name_th = 'ชั่งน้ำหนักในคลินิกควบคุมน้ำหนัก';
