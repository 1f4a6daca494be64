package jaidee.owners;

import static jaidee.db.tables.Tables.STAFF;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.StaffId;
import jaidee.search.SearchIndex;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/// A clinic in memory on Sunday 22 November 2569, with Mint at the desk and the services of this feature.
public final class Desk implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Clock CLOCK = Clock.fixed(ZonedDateTime.of(TODAY, java.time.LocalTime.of(14, 32), Days.BANGKOK).toInstant(),
            Days.BANGKOK);

    private final Database database = Database.inMemory();
    public final Transactions transactions = database.transactions();
    public final AuditLog audit = new AuditLog(CLOCK);
    public final OwnerChanges changes = new OwnerChanges(transactions);
    public final PetService pets = new PetService(transactions, audit, changes, CLOCK);
    public final OwnerService owners = new OwnerService(transactions, audit, changes, pets, CLOCK);
    public final AlertService alerts = new AlertService(transactions, audit, changes, CLOCK);
    public final WeightService weights = new WeightService(transactions, audit, changes, CLOCK);
    public final PhotoService photos = new PhotoService(transactions, audit, changes, CLOCK);
    public final PetHandover handover = new PetHandover(transactions, audit, changes, CLOCK);
    public final CarerService carers = new CarerService(transactions, audit, changes, CLOCK);
    public final Duplicates duplicates = new Duplicates(transactions);
    public final SearchIndex index = new SearchIndex(Runnable::run);
    public final OwnerSearch search = new OwnerSearch(transactions, index, changes, List.of());
    public final Profiles profiles = new Profiles(transactions, List.of(), List.of());
    public final StaffId mint = transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF)
            .set(STAFF.DISPLAY_NAME, "มินต์")
            .set(STAFF.ROLE, "RECEPTION")
            .set(STAFF.CREATED_AT, CLOCK.instant().atOffset(java.time.ZoneOffset.UTC))
            .returningResult(STAFF.ID).fetchSingle().value1()));

    public static OwnerDetails details(String first, String last, String... phones) {
        Contact contact = Contact.of(java.util.Arrays.stream(phones).map(each -> PhoneNumber.parse(each).get()).toArray(PhoneNumber[]::new));
        return new OwnerDetails(new OwnerName("", first, last, ""), contact, "", "");
    }

    public static OwnerDetails nicknamed(OwnerDetails details, String nickname) {
        OwnerName name = details.name();
        return new OwnerDetails(new OwnerName(name.title(), name.first(), name.last(), nickname), details.contact(),
                details.source(), details.note());
    }

    public Outcome<Enrolled> enrol(OwnerDetails details, PetDetails... pets) {
        EnrolRequest request = new EnrolRequest(details, Map.of(), List.of(pets));
        return transactions.attempt(ctx -> owners.enrolWithin(ctx, request, mint));
    }

    /// คุณสมหญิง ใจงาม with โมจิ the dog and ถุงเงิน the cat.
    public Enrolled somying() {
        return enrol(nicknamed(details("สมหญิง", "ใจงาม", "081-234-5678"), "หญิง"),
                PetDetails.of("โมจิ", Species.DOG), PetDetails.of("ถุงเงิน", Species.CAT)).get();
    }

    public Owner owner(OwnerId id) {
        return owners.find(id).orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
