package jaidee.health;

import static jaidee.db.tables.Tables.DUE_OVERRIDE;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.owners.Birth;
import jaidee.owners.Desk;
import jaidee.owners.EnrolRequest;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerService;
import jaidee.owners.PetDetails;
import jaidee.owners.PetService;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.staff.Authority;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A clinic on Sunday 22 November 2569 that keeps dues, with a manager and one owner.
final class HealthDesk implements AutoCloseable {
    static final LocalDate TODAY = Desk.TODAY;
    static final Clock CLOCK = Desk.CLOCK;

    final Database database;
    final Transactions transactions;
    final AuditLog audit = new AuditLog(CLOCK);
    final OwnerChanges changes;
    final PetService pets;
    final CareDues dues;
    final CareHistories histories;
    final CareProtocols protocols;
    final Recomputing recomputing;
    final StaffId manager;
    final StaffId desk;
    final OwnerId owner;

    HealthDesk() {
        this(Database.inMemory());
    }

    HealthDesk(Database database) {
        this.database = database;
        transactions = database.transactions();
        changes = new OwnerChanges(transactions);
        pets = new PetService(transactions, audit, changes, CLOCK);
        dues = new CareDues(transactions, changes, CLOCK);
        histories = new CareHistories(transactions, audit, changes, CLOCK);
        protocols = new CareProtocols(transactions, audit, dues, CLOCK);
        recomputing = new Recomputing(transactions, audit, dues);
        manager = staff("ปิยะนุช", "MANAGER");
        desk = staff("มินต์", "RECEPTION");
        OwnerService owners = new OwnerService(transactions, audit, changes, pets, CLOCK);
        owner = transactions.attempt(ctx -> owners.enrolWithin(ctx, new EnrolRequest(Desk.details("สมหญิง", "ใจดี", "081-234-5678"), Map.of(), List.of()), manager))
                .get().owner();
    }

    private StaffId staff(String name, String role) {
        return transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, name).set(STAFF.ROLE, role)
                .set(STAFF.CREATED_AT, CLOCK.instant().atOffset(ZoneOffset.UTC)).returningResult(STAFF.ID).fetchSingle().value1()));
    }

    Authority allowed() {
        return Authority.of(manager);
    }

    PetId pet(String name, Species species, String birth) {
        return pets.add(owner, details(name, species, birth), desk).get().id();
    }

    static PetDetails details(String name, Species species, String birth) {
        return new PetDetails(name, species, Sex.UNKNOWN, Neutered.UNKNOWN,
                Optional.ofNullable(birth).map(day -> new Birth(LocalDate.parse(day), false)), Looks.UNKNOWN, "", "");
    }

    void give(PetId pet, String day, String... groups) {
        give(pet, day, null, groups);
    }

    void give(PetId pet, String day, LocalDate certificate, String... groups) {
        transactions.write(ctx -> {
            long id = ctx.insertInto(VACCINATION).set(VACCINATION.PET_ID, pet.value()).set(VACCINATION.PRODUCT_TEXT, "วัคซีน")
                    .set(VACCINATION.GIVEN_ON, LocalDate.parse(day)).set(VACCINATION.CERTIFICATE_UNTIL, certificate)
                    .set(VACCINATION.RECORDED_AT, CLOCK.instant().atOffset(ZoneOffset.UTC)).set(VACCINATION.WITHDRAWN, false)
                    .returningResult(VACCINATION.ID).fetchSingle().value1();
            Arrays.stream(groups).forEach(group -> ctx.insertInto(VACCINATION_GROUP).set(VACCINATION_GROUP.VACCINATION_ID, id)
                    .set(VACCINATION_GROUP.GROUP_CODE, group).execute());
            dues.refresh(ctx, pet);
            return id;
        });
    }

    /// A vet's decision some days ago; without a day it is not for this pet.
    void decide(PetId pet, String group, String day, int daysAgo) {
        transactions.write(ctx -> {
            ctx.insertInto(DUE_OVERRIDE).set(DUE_OVERRIDE.PET_ID, pet.value()).set(DUE_OVERRIDE.GROUP_CODE, group)
                    .set(DUE_OVERRIDE.DUE_ON, day == null ? null : LocalDate.parse(day)).set(DUE_OVERRIDE.REASON, "หมอสั่ง")
                    .set(DUE_OVERRIDE.DECIDED_AT, CLOCK.instant().atZone(Days.BANGKOK).minusDays(daysAgo).toOffsetDateTime())
                    .set(DUE_OVERRIDE.DECIDED_BY, manager.value()).execute();
            dues.refresh(ctx, pet);
            return null;
        });
    }

    /// As `D-CORE 2027-11-21 B1Y`.
    List<String> due(PetId pet) {
        return dues.of(pet).stream().map(due -> due.group() + " " + due.on() + " " + due.step()).toList();
    }

    List<String> astray() {
        return transactions.read(ctx -> new DueChecksRepository().invariants().stream()
                .flatMap(check -> check.check().apply(ctx).violations().stream()).toList());
    }

    @Override
    public void close() {
        recomputing.close();
        database.close();
    }
}
