package jaidee.privacy;

import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET_PHOTO;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerSearch;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.ui.TestKit;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.impl.DSL;

/// A sample clinic in memory on the afternoon of Sunday 22 November 2569, with owners who have something of nearly everything.
public final class HeldClinic implements AutoCloseable {
    public final Clock clock = TestKit.CLOCK;
    public final Database database = Database.inMemory();
    public final Transactions transactions = database.transactions();
    public final AuditLog audit = new AuditLog(clock);
    public final ClinicService clinics = new ClinicService(transactions, audit, clock);
    public final Authority manager;
    public final StaffId mint;
    /// Who was served most often, with a picture of a pet.
    public final OwnerId regular;

    public HeldClinic(int owners) {
        new SampleClinic(transactions, clock).open(SamplePlan.ofOwners(owners, 7).withMonths(12)).get();
        manager = Authority.of(staff("MANAGER"));
        mint = staff("RECEPTION");
        regular = transactions.read(ctx -> new OwnerId(ctx.select(SALE.OWNER_ID).from(SALE).where(SALE.OWNER_ID.isNotNull()).groupBy(SALE.OWNER_ID)
                .orderBy(DSL.count().desc(), SALE.OWNER_ID).limit(1).fetchSingle().value1()));
        long pet = transactions.read(ctx -> ctx.select(DSL.min(PET.ID)).from(PET).where(PET.OWNER_ID.eq(regular.value())).fetchSingle().value1());
        transactions.write(ctx -> {
            ctx.deleteFrom(PET_PHOTO).where(PET_PHOTO.PET_ID.eq(pet)).execute();
            return ctx.insertInto(PET_PHOTO).set(PET_PHOTO.PET_ID, pet).set(PET_PHOTO.MEDIA_TYPE, "image/jpeg").set(PET_PHOTO.CONTENT, new byte[] {1, 2, 3})
                    .set(PET_PHOTO.TAKEN_AT, clock.instant().atZone(Days.BANGKOK).toOffsetDateTime()).execute();
        });
    }

    private StaffId staff(String role) {
        return transactions.read(ctx -> new StaffId(ctx.select(DSL.min(STAFF.ID)).from(STAFF).where(STAFF.ROLE.eq(role)).and(STAFF.ACTIVE).fetchSingle().value1()));
    }

    public String memberNo(OwnerId owner) {
        return transactions.read(ctx -> ctx.select(OWNER.MEMBER_NO).from(OWNER).where(OWNER.ID.eq(owner.value())).fetchSingle().value1());
    }

    /// Somebody who has not come for four years, of whom nothing hinders to let go.
    public OwnerId silent(OwnerSearch search) {
        OwnerId found = transactions.write(ctx -> {
            long id = ctx.insertInto(OWNER).set(OWNER.MEMBER_NO, "M-90001").set(OWNER.FIRST_NAME, "เงียบ").set(OWNER.NAME_KEY1, "").set(OWNER.NAME_KEY2, "").set(OWNER.NAME_KEY3, "")
                    .set(OWNER.MEMBER_SINCE, LocalDate.of(2022, 5, 1)).set(OWNER.CREATED_AT, clock.instant().atZone(Days.BANGKOK).minusYears(4).toOffsetDateTime())
                    .set(OWNER.CHANGED_AT, clock.instant().atZone(Days.BANGKOK).minusYears(4).toOffsetDateTime()).returningResult(OWNER.ID).fetchSingle().value1();
            return new OwnerId(id);
        });
        search.load();
        return found;
    }

    int messages(OwnerId owner) {
        return transactions.read(ctx -> ctx.fetchCount(MESSAGE, MESSAGE.OWNER_ID.eq(owner.value())));
    }

    @Override
    public void close() {
        database.close();
    }
}
