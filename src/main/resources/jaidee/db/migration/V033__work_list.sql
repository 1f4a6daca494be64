-- The work list. A reminder stands for one occasion: the care that falls due after one dose (or before the first), the
-- birthday of one year, one call after one service. Its plan (status, next_on, booked_for, urgency) follows from the
-- attempts and is kept beside them, so that the list of a morning is one reading of an index.

ALTER TABLE reminder ADD COLUMN occasion VARCHAR(40);
ALTER TABLE reminder ADD COLUMN anchor_on DATE;
ALTER TABLE reminder ADD COLUMN urgency INTEGER DEFAULT 2 NOT NULL;
ALTER TABLE reminder ADD COLUMN version INTEGER DEFAULT 1 NOT NULL;

ALTER TABLE reminder DROP CONSTRAINT reminder_once;
UPDATE reminder SET group_code = '' WHERE group_code IS NULL;
ALTER TABLE reminder ALTER COLUMN group_code SET NOT NULL;
UPDATE reminder SET anchor_on = due_on, occasion = 'OLD-' || id;
UPDATE reminder SET occasion = COALESCE((
        SELECT CAST(MAX(given.given_on) AS VARCHAR) FROM vaccination given
          JOIN vaccination_group g ON g.vaccination_id = given.id AND g.group_code = reminder.group_code
         WHERE given.pet_id = reminder.pet_id AND NOT given.withdrawn
           AND NOT EXISTS (SELECT 1 FROM vaccination later WHERE later.corrects_id = given.id)), 'FIRST')
 WHERE status IN ('OPEN', 'BOOKED', 'DECLINED') AND group_code <> ''
   AND NOT EXISTS (SELECT 1 FROM reminder newer WHERE newer.pet_id = reminder.pet_id AND newer.kind = reminder.kind
                      AND newer.group_code = reminder.group_code AND newer.id > reminder.id AND newer.status IN ('OPEN', 'BOOKED', 'DECLINED'));
UPDATE reminder SET status = 'STOPPED', closed_at = CURRENT_TIMESTAMP, next_on = NULL, booked_for = NULL
 WHERE status IN ('OPEN', 'BOOKED') AND group_code <> '' AND occasion LIKE 'OLD-%';
UPDATE reminder SET occasion = CAST(EXTRACT(YEAR FROM due_on) AS VARCHAR)
 WHERE kind = 'BIRTHDAY'
   AND NOT EXISTS (SELECT 1 FROM reminder newer WHERE newer.pet_id = reminder.pet_id AND newer.kind = 'BIRTHDAY'
                      AND EXTRACT(YEAR FROM newer.due_on) = EXTRACT(YEAR FROM reminder.due_on) AND newer.id > reminder.id);
UPDATE reminder SET next_on = CAST(booked_for AT TIME ZONE '+07:00' AS DATE) WHERE status = 'BOOKED' AND booked_for IS NOT NULL;
UPDATE reminder SET status = 'OPEN', booked_for = NULL WHERE status = 'BOOKED' AND booked_for IS NULL;
UPDATE reminder SET next_on = CURRENT_DATE WHERE status = 'OPEN' AND next_on IS NULL;
UPDATE reminder SET next_on = NULL, booked_for = NULL WHERE status NOT IN ('OPEN', 'BOOKED');
UPDATE reminder SET closed_at = created_at WHERE status NOT IN ('OPEN', 'BOOKED') AND closed_at IS NULL;
UPDATE reminder SET closed_at = NULL WHERE status IN ('OPEN', 'BOOKED');
ALTER TABLE reminder ALTER COLUMN occasion SET NOT NULL;
ALTER TABLE reminder ALTER COLUMN anchor_on SET NOT NULL;
ALTER TABLE reminder ADD CONSTRAINT reminder_once UNIQUE (pet_id, kind, group_code, occasion);
ALTER TABLE reminder ADD CONSTRAINT reminder_planned CHECK ((status IN ('OPEN', 'BOOKED')) = (next_on IS NOT NULL));
ALTER TABLE reminder ADD CONSTRAINT reminder_booked CHECK ((status = 'BOOKED') = (booked_for IS NOT NULL));
ALTER TABLE reminder ADD CONSTRAINT reminder_closed CHECK ((status IN ('OPEN', 'BOOKED')) = (closed_at IS NULL));
ALTER TABLE reminder ADD CONSTRAINT reminder_urgency_known CHECK (urgency BETWEEN 0 AND 2);
DROP INDEX reminder_by_next;
CREATE INDEX reminder_by_next ON reminder (status, next_on, owner_id, due_on, urgency, kind);

-- One deed at the desk may concern several pets: it has one key and one row here for each of its reminders. A row that
-- takes another back says so; nothing is ever changed or removed.
ALTER TABLE contact_attempt ADD COLUMN deed VARCHAR(36);
ALTER TABLE contact_attempt ADD COLUMN until_on DATE;
ALTER TABLE contact_attempt ADD COLUMN booked_for TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE contact_attempt ADD COLUMN for_good BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE contact_attempt ADD COLUMN phone VARCHAR(20);
ALTER TABLE contact_attempt ADD COLUMN alert_id BIGINT;
ALTER TABLE contact_attempt ADD COLUMN undoes_id BIGINT;
UPDATE contact_attempt SET deed = 'OLD-' || id;
-- what was booked of old had its day on the reminder only
UPDATE contact_attempt SET booked_for = (SELECT r.booked_for FROM reminder r WHERE r.id = contact_attempt.reminder_id) WHERE result = 'BOOKED';
UPDATE contact_attempt SET result = 'CALLED' WHERE result = 'BOOKED' AND booked_for IS NULL;
ALTER TABLE contact_attempt ALTER COLUMN deed SET NOT NULL;
ALTER TABLE contact_attempt DROP CONSTRAINT contact_attempt_result_known;
ALTER TABLE contact_attempt ADD CONSTRAINT contact_attempt_result_known CHECK (result IN ('CALLED', 'NO_ANSWER', 'SENT', 'BOOKED',
    'DECLINED', 'WRONG_NUMBER', 'SNOOZED', 'WELL', 'NOT_WELL', 'NO_SHOW', 'CAME', 'UNDONE'));
ALTER TABLE contact_attempt ADD CONSTRAINT contact_attempt_once UNIQUE (reminder_id, deed, result);
ALTER TABLE contact_attempt ADD CONSTRAINT contact_attempt_undone_once UNIQUE (undoes_id);
ALTER TABLE contact_attempt ADD CONSTRAINT contact_attempt_undoes_fk FOREIGN KEY (undoes_id) REFERENCES contact_attempt (id);
ALTER TABLE contact_attempt ADD CONSTRAINT contact_attempt_alert_fk FOREIGN KEY (alert_id) REFERENCES pet_alert (id);
ALTER TABLE contact_attempt ADD CONSTRAINT contact_attempt_undoes_something CHECK ((result = 'UNDONE') = (undoes_id IS NOT NULL));
CREATE INDEX contact_attempt_by_deed ON contact_attempt (deed);

-- A booking that was only kept on the reminder needs its attempt: the plan follows from attempts alone.
INSERT INTO contact_attempt (reminder_id, at, channel, result, deed, booked_for)
SELECT r.id, r.created_at, 'PHONE', 'BOOKED', 'OLD-R' || r.id, r.booked_for FROM reminder r
 WHERE r.status = 'BOOKED' AND NOT EXISTS (SELECT 1 FROM contact_attempt a WHERE a.reminder_id = r.id AND a.result = 'BOOKED');

-- Numbers that reach somebody else or nobody, until the owner gives another one or says that it is right.
CREATE TABLE wrong_number (
    id          BIGINT GENERATED BY DEFAULT AS IDENTITY,
    owner_id    BIGINT NOT NULL,
    e164        VARCHAR(20) NOT NULL,
    noted_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    noted_by    BIGINT,
    deed        VARCHAR(36) NOT NULL,
    cleared_at  TIMESTAMP(6) WITH TIME ZONE,
    cleared_by  BIGINT,
    CONSTRAINT wrong_number_pk PRIMARY KEY (id),
    CONSTRAINT wrong_number_owner_fk FOREIGN KEY (owner_id) REFERENCES owner (id),
    CONSTRAINT wrong_number_noted_by_fk FOREIGN KEY (noted_by) REFERENCES staff (id),
    CONSTRAINT wrong_number_cleared_by_fk FOREIGN KEY (cleared_by) REFERENCES staff (id)
);
CREATE INDEX wrong_number_by_owner ON wrong_number (owner_id);

-- Which services are followed by calls, on which days, and what to ask then.
CREATE TABLE call_rule (
    id             BIGINT GENERATED BY DEFAULT AS IDENTITY,
    item_id        BIGINT,
    service_group  VARCHAR(20),
    days           VARCHAR(40) NOT NULL,
    ask            VARCHAR(500),
    active         BOOLEAN DEFAULT TRUE NOT NULL,
    CONSTRAINT call_rule_pk PRIMARY KEY (id),
    CONSTRAINT call_rule_item_fk FOREIGN KEY (item_id) REFERENCES item (id),
    CONSTRAINT call_rule_item_once UNIQUE (item_id),
    CONSTRAINT call_rule_group_once UNIQUE (service_group),
    CONSTRAINT call_rule_one_thing CHECK ((item_id IS NULL) <> (service_group IS NULL))
);

-- What a call is about: the service on the bill, and the day after it.
CREATE TABLE care_call (
    reminder_id  BIGINT NOT NULL,
    sale_id      BIGINT NOT NULL,
    sale_line_id BIGINT NOT NULL,
    item_th      VARCHAR(200) NOT NULL,
    item_en      VARCHAR(200) NOT NULL,
    day_no       INTEGER NOT NULL,
    withdrawn    BOOLEAN DEFAULT FALSE NOT NULL,
    ask          VARCHAR(500),
    CONSTRAINT care_call_pk PRIMARY KEY (reminder_id),
    CONSTRAINT care_call_reminder_fk FOREIGN KEY (reminder_id) REFERENCES reminder (id),
    CONSTRAINT care_call_sale_fk FOREIGN KEY (sale_id) REFERENCES sale (id),
    CONSTRAINT care_call_line_fk FOREIGN KEY (sale_line_id) REFERENCES sale_line (id)
);
CREATE INDEX care_call_by_line ON care_call (sale_line_id);
CREATE INDEX care_call_by_sale ON care_call (sale_id);

INSERT INTO call_rule (service_group, days, ask) VALUES
('NEUTER', '1, 7', 'กินอาหารไหม ซึมไหม แผลแห้งดีไหม ใส่คอลลาร์อยู่หรือเปล่า'),
('SURGERY', '1, 3, 7', 'กินอาหารไหม ซึมไหม แผลบวมหรือมีหนองไหม กินยาครบไหม'),
('DENTAL', '2', 'กินอาหารได้ไหม มีเลือดออกในปากไหม'),
('WARD', '1', 'กินอาหารไหม อาการดีขึ้นไหม กินยาครบไหม');
