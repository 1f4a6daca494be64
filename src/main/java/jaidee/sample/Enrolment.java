package jaidee.sample;

import static jaidee.db.tables.Tables.OWNER;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.CoCarerRecord;
import jaidee.db.tables.tables.records.ConsentEventRecord;
import jaidee.db.tables.tables.records.OwnerPhoneRecord;
import jaidee.db.tables.tables.records.OwnerRecord;
import jaidee.kernel.SearchKeys;
import jaidee.owners.PrivacyNotice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/// Enrols invented owners. Some were brought over from the card box when the clinic began with the program, the others
/// came since; of a large card box most no longer come, for the clinic has only so many hours a day.
final class Enrolment {
    private static final int VISITS_A_DAY = 90;
    private static final int NEW_A_DAY = 4;
    private static final double VISITS_OF_A_PET = 6.5;
    private static final int YEARS_BEFORE = 5;
    /// Mobile prefixes that the numbering plan gives out; all numbers here go on with 555.
    private static final int[] MOBILES = {61, 62, 63, 64, 65, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
            96, 97, 98, 99};

    private static final List<String> PAYS = List.of("CASH", "CASH", "CASH", "PROMPTPAY", "PROMPTPAY", "CARD", "TRANSFER");

    private final BulkRows rows;
    private final SamplePlan plan;
    private final DeskCalendar calendar;
    private final Names names;
    private final StaffRoom staff;
    private final List<Map<String, String>> places = Lists.read("sample/places.tsv");
    private final List<Map<String, String>> sources = Lists.read("sample/sources.tsv");
    private final List<Map<String, String>> notes = Lists.read("sample/notes.tsv");
    private final double newShare;
    private final double comingShare;

    Enrolment(BulkRows rows, SamplePlan plan, DeskCalendar calendar, Names names, StaffRoom staff) {
        this.rows = rows;
        this.plan = plan;
        this.calendar = calendar;
        this.names = names;
        this.staff = staff;
        this.newShare = Math.min(0.4, (double) NEW_A_DAY * calendar.length() / plan.owners());
        double wanted = plan.pets() * VISITS_OF_A_PET * calendar.length() / 365;
        this.comingShare = wanted == 0 ? 1 : Math.min(1, VISITS_A_DAY * calendar.length() / wanted);
    }

    /// @param number from 0; they come in the order of their numbers
    Household enrol(int number, Dice dice) {
        LocalDate joined = joined(number, dice);
        boolean fresh = !joined.isBefore(calendar.first());
        boolean coming = fresh || dice.chance(comingShare);
        LocalDate left = !coming ? calendar.first().minusDays(1)
                : dice.chance(0.2) ? later(joined, calendar.someDay(dice)) : calendar.today();
        Person person = names.person(dice);
        boolean devoted = coming && dice.chance(0.04);
        Household.Habits habits = new Household.Habits(devoted, devoted || dice.chance(0.4), devoted || dice.chance(0.15),
                dice.chance(0.6), dice.chance(0.3), dice.pick(PAYS));
        OffsetDateTime enrolled = calendar.byNow(DeskCalendar.at(fresh ? joined : calendar.first(), 8, 30).plusSeconds(number % 1800));
        long id = rows.add(owner(number, person, joined, enrolled, dice));
        phones(id, number, dice);
        if (dice.chance(0.2)) coCarer(id, dice);
        boolean reachable = consents(id, enrolled, dice);
        double faithful = devoted ? 1 : 0.35 + 0.65 * dice.unit(), tidy = devoted ? 1 : dice.unit();
        return new Household(id, person.first(), person.language(), joined, devoted ? calendar.today() : left, faithful, tidy,
                habits, reachable, List.of());
    }

    private LocalDate joined(int number, Dice dice) {
        int before = (int) Math.round(plan.owners() * (1 - newShare));
        if (number < before) {
            double since = Math.pow(1 - (number + dice.unit()) / before, 1.4);
            return calendar.first().minusDays(1 + Math.round(since * YEARS_BEFORE * 365));
        }
        double at = (number - before + dice.unit()) / Math.max(1, plan.owners() - before);
        return DeskCalendar.open(calendar.first().plusDays((long) (at * calendar.length())));
    }

    private OwnerRecord owner(int number, Person person, LocalDate joined, OffsetDateTime enrolled, Dice dice) {
        OwnerRecord row = new OwnerRecord();
        row.setMemberNo("M-%05d".formatted(rows.nextId(OWNER)));
        row.setTitle(person.title());
        row.setFirstName(person.first());
        row.setLastName(person.last());
        row.setNickname(person.nickname());
        SearchKeys keys = SearchKeys.of(person.last() == null ? person.first() : person.first() + " " + person.last());
        row.setNameKey1(keys.exact());
        row.setNameKey2(keys.toneless());
        row.setNameKey3(keys.sound());
        row.setNicknameKey1(person.nickname() == null ? null : SearchKeys.of(person.nickname()).exact());
        row.setLineId(dice.chance(0.45) ? "sample.%d".formatted(1000 + number) : null);
        row.setEmail(dice.chance(0.12) ? "owner%d@example.com".formatted(number + 1) : null);
        address(row, dice);
        row.setLanguage(person.language().name());
        row.setPreferredChannel(dice.chance(0.7) ? dice.pick(List.of("LINE", "LINE", "PHONE", "SMS")) : null);
        row.setSource(dice.pick(sources, Lists::share).get("text"));
        long first = rows.nextId(OWNER) - number;
        row.setReferrerId(number > 10 && dice.chance(0.08) ? first + dice.below(number) : null);
        row.setNote(dice.chance(0.12) ? dice.pick(notes).get("text") : null);
        row.setMemberSince(joined);
        row.setCreatedAt(enrolled);
        row.setChangedAt(enrolled);
        row.setVersion(1);
        return row;
    }

    private void address(OwnerRecord row, Dice dice) {
        if (!dice.chance(0.75)) return;
        Map<String, String> place = dice.pick(places);
        row.setAddress(dice.between(1, 299) + "/" + dice.between(1, 99));
        row.setSubdistrict(place.get("subdistrict"));
        row.setDistrict(place.get("district"));
        row.setProvince(place.get("province"));
        row.setPostcode(place.get("postcode"));
    }

    /// Now and then a family gives the number another member gave before.
    private void phones(long owner, int number, Dice dice) {
        int own = number > 0 && dice.chance(0.02) ? dice.below(number) : number;
        long place = Math.floorMod(own * 7919L + plan.seed() * 104729L, MOBILES.length * 10_000L);
        phone(owner, 0, "+66%d555%04d".formatted(MOBILES[(int) (place / 10_000)], place % 10_000), "MOBILE");
        if (dice.chance(0.12)) phone(owner, 1, "+662555%04d".formatted(dice.below(10_000)), "FIXED_LINE");
    }

    private void phone(long owner, int position, String number, String kind) {
        OwnerPhoneRecord row = new OwnerPhoneRecord();
        row.setOwnerId(owner);
        row.setPosition(position);
        row.setE164(number);
        row.setKind(kind);
        rows.add(row);
    }

    private void coCarer(long owner, Dice dice) {
        CoCarerRecord row = new CoCarerRecord();
        row.setOwnerId(owner);
        row.setDisplayName(names.person(dice).spoken());
        row.setRelation(dice.pick(List.of("สามี", "ภรรยา", "ลูกสาว", "ลูกชาย", "แม่", "พี่เลี้ยง", "คนขับรถ")));
        row.setMayBring(true);
        row.setMayCollect(dice.chance(0.8));
        row.setMaySpendPoints(dice.chance(0.4));
        rows.add(row);
    }

    /// @return whether reminders may be sent today
    private boolean consents(long owner, OffsetDateTime at, Dice dice) {
        if (dice.chance(0.1)) return false;
        boolean reminders = dice.chance(0.92);
        consent(owner, "REMINDER", reminders, at, dice);
        consent(owner, "MARKETING", dice.chance(0.6), at, dice);
        if (dice.chance(0.7)) consent(owner, "PHOTO", dice.chance(0.6), at, dice);
        OffsetDateTime withdrawn = at.plusDays(dice.between(30, 400));
        if (!reminders || !dice.chance(0.03) || withdrawn.toInstant().isAfter(calendar.now())) return reminders;
        consent(owner, "REMINDER", false, withdrawn, dice);
        return false;
    }

    private void consent(long owner, String purpose, boolean given, OffsetDateTime at, Dice dice) {
        ConsentEventRecord row = new ConsentEventRecord();
        row.setOwnerId(owner);
        row.setPurpose(purpose);
        row.setChannel("ANY");
        row.setGiven(given);
        row.setAt(at);
        row.setNoticeVersion(PrivacyNotice.FIRST);
        row.setTakenThrough(dice.chance(0.8) ? "SCREEN" : "PAPER");
        row.setStaffId(staff.reception(dice));
        rows.add(row);
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
