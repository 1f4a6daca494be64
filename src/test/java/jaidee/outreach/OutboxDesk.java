package jaidee.outreach;

import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.MESSAGE_BATCH;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.health.CareDues;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.ReminderId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.messages.Composing;
import jaidee.messages.FileFormat;
import jaidee.messages.TemplateBook;
import jaidee.owners.AlertService;
import jaidee.owners.Birth;
import jaidee.owners.Channel;
import jaidee.owners.Contact;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.EnrolRequest;
import jaidee.owners.Enrolled;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.OwnerService;
import jaidee.owners.PetDetails;
import jaidee.owners.PetService;
import jaidee.owners.PostalAddress;
import jaidee.owners.Profiles;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.rewards.OwnerVariables;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// A clinic on Monday 23 November 2569 at ten, whose manager writes to owners; the clock can be moved on.
public final class OutboxDesk implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /// A clock that stands until it is set.
    public static final class Hands extends Clock {
        private Instant now = ZonedDateTime.of(TODAY, LocalTime.of(10, 0), Days.BANGKOK).toInstant();

        public void set(LocalDate day, LocalTime time) {
            now = ZonedDateTime.of(day, time, Days.BANGKOK).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return Days.BANGKOK;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public final Hands clock = new Hands();
    private final Database database;
    public final Transactions transactions;
    public final AuditLog audit = new AuditLog(clock);
    public final OwnerChanges changes;
    public final SettingsService settings;
    public final PetService pets;
    public final OwnerService owners;
    public final Reminders reminders;
    public final FollowUps followUps;
    public final WorkList list;
    public final TemplateBook templates;
    public final Outbox outbox;
    public final OutboxFiles files;
    public final Bookings bookings;
    public final Authority manager;

    public OutboxDesk() {
        this(Database.inMemory());
    }

    /// @param database with a clinic in it, or empty
    public OutboxDesk(Database database) {
        this.database = database;
        transactions = database.transactions();
        changes = new OwnerChanges(transactions);
        settings = new SettingsService(transactions, audit, clock);
        pets = new PetService(transactions, audit, changes, clock);
        owners = new OwnerService(transactions, audit, changes, pets, clock);
        CareDues dues = new CareDues(transactions, changes, clock);
        reminders = new Reminders(transactions, settings, clock);
        dues.listen(reminders);
        followUps = new FollowUps(transactions, audit, changes, new AlertService(transactions, audit, changes, clock), reminders);
        list = new WorkList(transactions, new Profiles(transactions, List.of(), List.of()), new CareNames(dues));
        templates = new TemplateBook(transactions, audit, clock);
        outbox = new Outbox(transactions, audit, settings, list, followUps, new Composing(settings, OwnerVariables.of(new LedgerService(transactions, clock))), clock);
        files = new OutboxFiles(outbox);
        bookings = new Bookings(transactions, audit, list, clock);
        manager = transactions.write(this::opened);
    }

    // without the slow hash of a PIN
    private Authority opened(DSLContext ctx) {
        ClinicService clinics = new ClinicService(transactions, audit, clock);
        if (clinics.isOpenWithin(ctx)) return Authority.of(new StaffId(ctx.select(STAFF.ID).from(STAFF).orderBy(STAFF.ID).fetch(STAFF.ID).getFirst()));
        StaffId id = new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, "ปลา").set(STAFF.ROLE, "MANAGER")
                .set(STAFF.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC)).returningResult(STAFF.ID).fetchSingle().value1());
        clinics.openWithin(ctx, new ClinicDetails("คลินิกใจดี", "Jaidee Clinic", "9/9", "02-123-4567", "", false, ""), false, id).get();
        return Authority.of(id);
    }

    /// An owner with SMS, LINE and an address, and puppies of twelve weeks whose first vaccines are due.
    public OwnerId owner(String name, String phone, String... pets) {
        return owner(name, Language.TH, phone, "line." + phone, pets);
    }

    public OwnerId owner(String name, Language language, String phone, String line, String... pets) {
        Contact contact = new Contact(phone.isEmpty() ? List.of() : List.of(PhoneNumber.parse(phone).get()), line, "",
                new PostalAddress("9/9", "", "", "กรุงเทพมหานคร", "10230"), language, Optional.empty());
        OwnerDetails details = new OwnerDetails(new OwnerName("", name, "ใจงาม", ""), contact, "", "");
        List<PetDetails> puppies = Arrays.stream(pets).map(OutboxDesk::puppy).toList();
        return enrol(new EnrolRequest(details, Map.of(), puppies)).owner();
    }

    public Enrolled enrol(EnrolRequest request) {
        return transactions.attempt(ctx -> owners.enrolWithin(ctx, request, manager.by())).get();
    }

    private static PetDetails puppy(String name) {
        return new PetDetails(name, Species.DOG, Sex.UNKNOWN, Neutered.UNKNOWN, Optional.of(new Birth(TODAY.minusWeeks(12), false)),
                Looks.UNKNOWN, "", "");
    }

    /// A batch that was broken off before its file was written.
    public long reserved(Channel channel, Path file) {
        return outbox.reserve(TODAY, channel, Optional.of(FileFormat.CSV_BOM), Optional.of(file), Optional.of(manager)).get().batch().id();
    }

    public void consent(OwnerId owner, ConsentPurpose purpose, boolean given) {
        owners.consent(owner, purpose, given, manager.by()).get();
    }

    /// What is open on the list for an owner.
    public List<ReminderId> openOf(OwnerId owner) {
        return transactions.read(ctx -> ctx.select(REMINDER.ID).from(REMINDER).where(REMINDER.OWNER_ID.eq(owner.value()))
                .and(REMINDER.STATUS.eq("OPEN")).orderBy(REMINDER.ID).fetch(row -> new ReminderId(row.value1())));
    }

    public List<PetId> petsOf(OwnerId owner) {
        return transactions.read(ctx -> ctx.select(PET.ID).from(PET)
                .where(PET.OWNER_ID.eq(owner.value())).fetch(row -> new PetId(row.value1())));
    }

    /// Messages that stand, by owner and day; the number of each has to be one.
    public Map<String, Integer> standing() {
        return transactions.read(ctx -> ctx.select(MESSAGE.OWNER_ID, MESSAGE.ON_DAY).from(MESSAGE)
                .where(MESSAGE.STATUS.in("QUEUED", "SENT")).fetch().stream()
                .collect(Collectors.toMap(row -> row.value1() + " " + row.value2(), row -> 1, Integer::sum)));
    }

    public int count(String status) {
        return transactions.read(ctx -> ctx.fetchCount(MESSAGE, MESSAGE.STATUS.eq(status)));
    }

    public int batches(String status) {
        return transactions.read(ctx -> ctx.fetchCount(MESSAGE_BATCH, MESSAGE_BATCH.STATUS.eq(status)));
    }

    @Override
    public void close() {
        database.close();
    }
}
