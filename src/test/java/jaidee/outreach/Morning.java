package jaidee.outreach;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.health.CareDues;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.owners.AlertService;
import jaidee.owners.Birth;
import jaidee.owners.Channel;
import jaidee.owners.Desk;
import jaidee.owners.EnrolRequest;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerService;
import jaidee.owners.PetDetails;
import jaidee.owners.PetHandover;
import jaidee.owners.PetService;
import jaidee.owners.Profiles;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// A clinic on the morning of Monday 23 November 2569, with Mint at the work list. Its clock can be moved.
public final class Morning implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Instant now = at(TODAY);
    public final Clock clock = new Clock() {
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
    };
    public final Database database;
    public final Transactions transactions;
    public final AuditLog audit = new AuditLog(clock);
    public final SettingsService settings;
    public final OwnerChanges changes;
    public final CareDues dues;
    public final Reminders reminders;
    public final PetService pets;
    public final PetHandover handover;
    public final OwnerService owners;
    public final AlertService alerts;
    public final FollowUps followUps;
    public final CareCalls calls;
    public final WorkList list;
    public final StaffId mint;

    public Morning() {
        this(Database.inMemory());
    }

    public Morning(Database database) {
        this.database = database;
        transactions = database.transactions();
        settings = new SettingsService(transactions, audit, clock);
        changes = new OwnerChanges(transactions);
        dues = new CareDues(transactions, changes, clock);
        reminders = new Reminders(transactions, settings, clock);
        dues.listen(reminders);
        changes.whenConsentChanges(reminders::consentChanged);
        pets = new PetService(transactions, audit, changes, clock);
        handover = new PetHandover(transactions, audit, changes, clock);
        owners = new OwnerService(transactions, audit, changes, pets, clock);
        alerts = new AlertService(transactions, audit, changes, clock);
        followUps = new FollowUps(transactions, audit, changes, alerts, reminders);
        calls = new CareCalls(transactions, audit, settings, reminders);
        list = new WorkList(transactions, new Profiles(transactions, List.of(), List.of()), new CareNames(dues));
        mint = transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, "มินต์").set(STAFF.ROLE, "RECEPTION")
                .set(STAFF.CREATED_AT, now.atOffset(ZoneOffset.UTC)).returningResult(STAFF.ID).fetchSingle().value1()));
    }

    /// Somebody who may change settings.
    public Authority manager() {
        return Authority.of(transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, "ปิยนุช").set(STAFF.ROLE, "MANAGER")
                .set(STAFF.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC)).returningResult(STAFF.ID).fetchSingle().value1())));
    }

    public Authority who() {
        return Authority.of(mint);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, Days.BANGKOK);
    }

    /// The next morning, or any other; the list is rolled forward as it is then.
    public void moveTo(LocalDate day) {
        now = at(day);
        reminders.rollForward();
    }

    /// Another morning of which the list knows nothing yet.
    public Morning on(LocalDate day) {
        now = at(day);
        return this;
    }

    /// A little later the same day.
    public void later() {
        now = now.plusSeconds(60);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 5)).atZone(Days.BANGKOK).toInstant();
    }

    public OwnerId owner(String first, String... phones) {
        return transactions.attempt(ctx -> owners.enrolWithin(ctx, new EnrolRequest(Desk.details(first, "", phones), Map.of(), List.of()), mint)).get().owner();
    }

    public PetId pet(OwnerId owner, String name, Species species, LocalDate born) {
        return pets.add(owner, new PetDetails(name, species, Sex.UNKNOWN, Neutered.UNKNOWN, Optional.ofNullable(born).map(day -> new Birth(day, false)),
                Looks.UNKNOWN, "", ""), mint).get().id();
    }

    /// A grown dog whose whole care is in order but for a rabies vaccine due on `due`.
    public PetId dog(OwnerId owner, String name, LocalDate due) {
        PetId dog = pet(owner, name, Species.DOG, LocalDate.of(2020, 6, 1));
        LocalDate lately = today().minusDays(5);
        transactions.write(ctx -> {
            given(ctx, dog, lately.minusDays(28), "D-LEPTO", "D-CORE");
            given(ctx, dog, lately, "D-CORE", "D-LEPTO", "DEWORM-D");
            given(ctx, dog, due.minusYears(2), "RABIES");
            given(ctx, dog, due.minusYears(1), "RABIES");
            dues.refresh(ctx, dog);
            return null;
        });
        return dog;
    }

    /// @return its number
    public long give(PetId pet, LocalDate day, String... groups) {
        return transactions.write(ctx -> {
            long id = given(ctx, pet, day, groups);
            dues.refresh(ctx, pet);
            return id;
        });
    }

    private long given(DSLContext ctx, PetId pet, LocalDate day, String... groups) {
        long id = ctx.insertInto(VACCINATION).set(VACCINATION.PET_ID, pet.value()).set(VACCINATION.PRODUCT_TEXT, "วัคซีน")
                .set(VACCINATION.GIVEN_ON, day).set(VACCINATION.RECORDED_AT, now.atOffset(ZoneOffset.UTC)).set(VACCINATION.WITHDRAWN, false)
                .returningResult(VACCINATION.ID).fetchSingle().value1();
        Arrays.stream(groups).forEach(group -> ctx.insertInto(VACCINATION_GROUP).set(VACCINATION_GROUP.VACCINATION_ID, id)
                .set(VACCINATION_GROUP.GROUP_CODE, group).execute());
        return id;
    }

    /// It was not given after all.
    public void withdraw(PetId pet, long vaccination) {
        transactions.write(ctx -> {
            var row = ctx.fetchSingle(VACCINATION, VACCINATION.ID.eq(vaccination)).copy();
            row.setCorrectsId(vaccination);
            row.setWithdrawn(true);
            row.store();
            dues.refresh(ctx, pet);
            return null;
        });
    }

    public void agrees(OwnerId owner, String purpose, boolean given) {
        transactions.write(ctx -> ctx.insertInto(CONSENT_EVENT).set(CONSENT_EVENT.OWNER_ID, owner.value()).set(CONSENT_EVENT.PURPOSE, purpose)
                .set(CONSENT_EVENT.CHANNEL, "ANY").set(CONSENT_EVENT.GIVEN, given).set(CONSENT_EVENT.AT, now.atOffset(ZoneOffset.UTC))
                .set(CONSENT_EVENT.NOTICE_VERSION, "1").set(CONSENT_EVENT.TAKEN_THROUGH, "SCREEN").set(CONSENT_EVENT.STAFF_ID, mint.value()).execute());
    }

    /// The owner as they stand on the list now.
    public OwnerTask task(OwnerId owner) {
        return list.of(List.of(owner), today()).getFirst();
    }

    public boolean isListed(OwnerId owner) {
        return !list.of(List.of(owner), today()).isEmpty();
    }

    /// A call about all that is due now, with what came of it.
    public Outcome<String> call(OwnerId owner, Answer answer) {
        return call(task(owner), answer);
    }

    public Outcome<String> call(OwnerTask task, Answer answer) {
        List<OwnerTask.Line> lines = task.now().isEmpty() ? task.lines() : task.now();
        return followUps.record(new Contact(UUID.randomUUID().toString(), OwnerTask.seen(lines), Optional.of(Channel.PHONE), task.phone(), answer, ""), who());
    }

    /// As `OPEN 2026-11-30 VACCINE RABIES`, of all reminders of a pet, without those of before its book was entered.
    public List<String> rows(PetId pet) {
        return transactions.read(ctx -> new ReminderRepository().ofPets(ctx, List.of(pet))).stream()
                .filter(each -> each.status() != ReminderStatus.DONE || !each.occasion().equals("FIRST")).map(each -> each.status() + " "
                + each.nextOn().map(LocalDate::toString).orElse("-") + " " + each.kind() + " " + each.group()).map(String::strip).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
