package jaidee.sample;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.ContactAttemptRecord;
import jaidee.db.tables.tables.records.MessageRecord;
import jaidee.db.tables.tables.records.MessageReminderRecord;
import jaidee.db.tables.tables.records.ReminderRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Titles;
import jaidee.messages.Composed;
import jaidee.messages.MessageTemplate;
import jaidee.messages.SmsCount;
import jaidee.messages.Variable;
import jaidee.outreach.Urgency;
import jaidee.owners.PetStatus;
import jaidee.sample.HealthBook.Given;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reminders of the story and the attempts to reach people: fourteen and three days before a vaccine is due, a week and a
/// month after, until it is given. Nobody is written to without consent, and never about a pet that died.
final class Outreach {
    private static final int SERIES_STEP_DAYS = 28, COMPLETE_AT_DAYS = 112, LISTED_BEFORE_DAYS = 30;
    private static final List<String> GROUPS = List.of("D-CORE", "C-CORE", "RABIES", "C-FELV");
    private static final int[] CONTACTS = {-14, -3, 7, 30};
    private static final Money PART = Money.satang(50);
    private static final Bilingual COMBINED = new Bilingual("วัคซีนรวม", "combined vaccine");
    private static final Map<String, Bilingual> CARE = Map.of("D-CORE", COMBINED, "C-CORE", COMBINED,
            "RABIES", new Bilingual("วัคซีนพิษสุนัขบ้า", "rabies vaccine"), "C-FELV", new Bilingual("วัคซีนลิวคีเมียแมว", "leukaemia vaccine"));

    private final BulkRows rows;
    private final DeskCalendar calendar;
    private final StaffRoom staff;
    private final HealthBook health;
    private final Map<Language, MessageTemplate> texts;
    private final Set<List<Object>> written = new HashSet<>();
    private long deeds;

    Outreach(BulkRows rows, DeskCalendar calendar, StaffRoom staff, HealthBook health, Map<Language, MessageTemplate> texts) {
        this.rows = rows;
        this.calendar = calendar;
        this.staff = staff;
        this.health = health;
        this.texts = texts;
    }

    /// Everything about the vaccines of one pet, once the story has been told to its end.
    void vaccines(Household household, SamplePet pet, Dice dice) {
        Map<String, TreeMap<LocalDate, Given>> groups = new TreeMap<>();
        for (Given given : health.of(pet))
            if (GROUPS.contains(given.group())) groups.computeIfAbsent(given.group(), _ -> new TreeMap<>()).put(given.day(), given);
        groups.forEach((group, doses) -> doses.values().forEach(dose -> {
            var next = doses.higherEntry(dose.day());
            remind(household, pet, dose, next == null ? null : next.getKey(), dice);
        }));
    }

    private void remind(Household household, SamplePet pet, Given dose, LocalDate done, Dice dice) {
        LocalDate due = due(dose);
        LocalDate listed = Enrolment.later(due.minusDays(LISTED_BEFORE_DAYS), Enrolment.later(dose.day(), calendar.first()));
        boolean gone = !pet.lastDay().isAfter(listed) && pet.status() != PetStatus.LIVING;
        if (listed.isAfter(calendar.today()) || gone || due.isBefore(calendar.first())) return;
        LocalDate stopped = pet.status() != PetStatus.LIVING ? pet.lastDay() : null;
        ReminderRecord row = reminder(household, pet, "VACCINE", dose.group(), dose.day().toString(), due);
        row.setCreatedAt(calendar.byNow(DeskCalendar.at(listed, 8, 5)));
        LocalDate closed = done != null ? done : stopped;
        // what is still open is for `MorningWork`
        if (closed == null) return;
        row.setStatus(done != null ? "DONE" : "STOPPED");
        row.setClosedAt(calendar.byNow(DeskCalendar.at(Enrolment.later(closed, listed), 16, 30)));
        long id = rows.add(row);
        if (household.reachable()) contacts(household, pet, id, due, listed, closed, row, dice);
    }

    private void contacts(Household household, SamplePet pet, long reminder, LocalDate due, LocalDate listed, LocalDate closed,
                          ReminderRecord row, Dice dice) {
        for (int days : CONTACTS) {
            LocalDate day = DeskCalendar.open(due.plusDays(days));
            boolean past = day.isBefore(calendar.today()) && !day.isBefore(listed) && (closed == null || day.isBefore(closed));
            if (!past || !dice.chance(0.8)) continue;
            OffsetDateTime at = DeskCalendar.at(day, dice.between(10, 16), dice.below(60));
            boolean called = dice.chance(0.3) || !written.add(List.of(household.id(), at.toLocalDate()));
            String result = !called ? "SENT" : dice.chance(0.35) ? "NO_ANSWER" : "CALLED";
            String channel = called ? "PHONE" : dice.chance(0.7) ? "LINE" : "SMS";
            attempt(reminder, called ? null : message(household, pet, reminder, row, channel, at), at, channel, result, dice);
        }
    }

    private ReminderRecord reminder(Household household, SamplePet pet, String kind, String group, String occasion, LocalDate due) {
        ReminderRecord row = new ReminderRecord();
        row.setOwnerId(household.id());
        row.setPetId(pet.id());
        row.setKind(kind);
        row.setGroupCode(group);
        row.setOccasion(occasion);
        row.setDueOn(due);
        row.setAnchorOn(due);
        row.setUrgency(Urgency.USUAL.ordinal());
        row.setVersion(1);
        return row;
    }

    private ContactAttemptRecord attempt(long reminder, Long message, OffsetDateTime at, String channel, String result, Dice dice) {
        ContactAttemptRecord row = new ContactAttemptRecord();
        row.setReminderId(reminder);
        row.setMessageId(message);
        row.setAt(at);
        row.setStaffId(staff.reception(dice));
        row.setChannel(channel);
        row.setResult(result);
        row.setDeed("S" + ++deeds);
        row.setForGood(false);
        rows.add(row);
        return row;
    }

    private long message(Household household, SamplePet pet, long reminder, ReminderRecord about, String channel, OffsetDateTime at) {
        MessageTemplate template = texts.get(household.language());
        String body = ((Composed.Ready) template.text().filled(values(household, pet, about))).body();
        SmsCount count = SmsCount.of(body);
        boolean sms = channel.equals("SMS");
        MessageRecord row = new MessageRecord();
        row.setOwnerId(household.id());
        row.setTemplateId(template.id());
        row.setKind(template.kind().name());
        row.setPurpose(template.kind().purpose().name());
        row.setChannel(channel);
        row.setBody(body);
        row.setStatus("SENT");
        row.setCreatedAt(at);
        row.setSentAt(at);
        row.setOnDay(at.toLocalDate());
        row.setParts(sms ? count.parts() : 0);
        row.setCostSatang(sms ? count.cost(PART).satang() : 0L);
        long id = rows.add(row);
        MessageReminderRecord link = new MessageReminderRecord();
        link.setMessageId(id);
        link.setReminderId(reminder);
        rows.add(link);
        return id;
    }

    private static Map<Variable, String> values(Household household, SamplePet pet, ReminderRecord about) {
        Language language = household.language();
        String care = CARE.get(about.getGroupCode()).in(language);
        return Map.of(Variable.OWNER, Titles.before("", household.name()),
                Variable.PETS, (language == Language.TH ? "น้อง" : "") + pet.name() + " (" + care + ")",
                Variable.DUE_BE, Days.shortText(about.getDueOn(), language),
                Variable.CLINIC, language == Language.TH ? SampleClinic.NAME_TH : SampleClinic.NAME_EN,
                Variable.PHONE, SampleClinic.PHONE);
    }

    /// A call two days after an operation or a stay in the ward; those of the last days are still to be made.
    void afterCare(PlannedVisit plan, Dice dice) {
        LocalDate due = DeskCalendar.open(plan.day().plusDays(2));
        boolean died = plan.pet().status() != PetStatus.LIVING && !plan.pet().lastDay().isAfter(due);
        if (died) return;
        ReminderRecord row = reminder(plan.household(), plan.pet(), "AFTER_CARE", "", "S" + plan.day() + " " + ++deeds, due);
        row.setCreatedAt(DeskCalendar.at(plan.day(), 18, 45));
        boolean made = due.isBefore(calendar.today());
        row.setStatus(made ? "DONE" : "OPEN");
        row.setNextOn(made ? null : due);
        row.setClosedAt(made ? DeskCalendar.at(due, 11, 15) : null);
        if (row.getCreatedAt().toInstant().isAfter(calendar.now())) return;
        long id = rows.add(row);
        if (made) attempt(id, null, row.getClosedAt(), "PHONE", "WELL", dice);
    }

    /// Greetings due within the coming week, for pets that live.
    void birthday(Household household, SamplePet pet) {
        LocalDate day = pet.birth().withYear(calendar.today().getYear());
        boolean thisWeek = !day.isBefore(calendar.today()) && day.isBefore(calendar.today().plusDays(7));
        if (!thisWeek || pet.status() != PetStatus.LIVING || pet.daysOld(day) < 300) return;
        ReminderRecord row = reminder(household, pet, "BIRTHDAY", "", String.valueOf(day.getYear()), day);
        row.setStatus("OPEN");
        row.setNextOn(day);
        row.setCreatedAt(calendar.now().atOffset(DeskCalendar.THAI));
        rows.add(row);
    }

    private static LocalDate due(Given dose) {
        boolean rabies = dose.group().equals("RABIES");
        boolean primary = rabies ? dose.count() == 1 && dose.ageInDays() < COMPLETE_AT_DAYS
                : dose.count() == 1 || dose.count() > 1 && dose.ageInDays() < COMPLETE_AT_DAYS && !dose.group().equals("C-FELV");
        return primary ? dose.day().plusDays(SERIES_STEP_DAYS) : dose.day().plusYears(1);
    }
}
