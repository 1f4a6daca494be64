package jaidee.health;

import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.tables.tables.Vaccination;
import jaidee.db.tables.tables.records.VaccinationRecord;
import jaidee.kernel.ItemId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The books of the pets in their tables.
final class CareRepository {
    private static final Vaccination LATER = VACCINATION.as("later");
    /// Neither withdrawn nor put right by another row.
    static final Condition STANDS = VACCINATION.WITHDRAWN.isFalse()
            .and(notExists(selectOne().from(LATER).where(LATER.CORRECTS_ID.eq(VACCINATION.ID))));

    List<GivenCare> givenWith(DSLContext ctx, SaleId sale) {
        return ctx.select(VACCINATION.ID, VACCINATION.PET_ID, PET.NAME, VACCINATION.PRODUCT_TEXT, CARE_PRODUCT.ITEM_ID, VACCINATION.GIVEN_ON)
                .from(VACCINATION).join(PET).on(PET.ID.eq(VACCINATION.PET_ID))
                .leftJoin(CARE_PRODUCT).on(CARE_PRODUCT.ID.eq(VACCINATION.PRODUCT_ID))
                .where(VACCINATION.SALE_ID.eq(sale.value())).and(STANDS).orderBy(VACCINATION.ID)
                .fetch(row -> new GivenCare(row.value1(), new PetId(row.value2()), row.value3(), row.value4(),
                        Optional.ofNullable(row.value5()).map(ItemId::new), row.value6(), groups(ctx, row.value1())));
    }

    boolean givenAgain(DSLContext ctx, GivenCare given, String group) {
        return ctx.fetchExists(VACCINATION.join(VACCINATION_GROUP).on(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID)),
                VACCINATION.PET_ID.eq(given.pet().value()).and(VACCINATION.ID.ne(given.id())).and(VACCINATION.GIVEN_ON.ge(given.on()))
                        .and(VACCINATION_GROUP.GROUP_CODE.eq(group)).and(STANDS));
    }

    void withdraw(DSLContext ctx, long id, String reason, Instant at, StaffId staff) {
        VaccinationRecord row = ctx.fetchSingle(VACCINATION, VACCINATION.ID.eq(id)).copy();
        row.setCorrectsId(id);
        row.setWithdrawn(true);
        row.setReason(reason);
        row.setRecordedAt(at.atOffset(ZoneOffset.UTC));
        row.setRecordedBy(staff.value());
        row.store();
    }

    private static List<String> groups(DSLContext ctx, long vaccination) {
        return ctx.select(VACCINATION_GROUP.GROUP_CODE).from(VACCINATION_GROUP).where(VACCINATION_GROUP.VACCINATION_ID.eq(vaccination))
                .orderBy(VACCINATION_GROUP.GROUP_CODE).fetch(VACCINATION_GROUP.GROUP_CODE);
    }
}
