package jaidee.checkout;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.CO_CARER;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.VAT_RATE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.HouseRules;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.loyalty.BirthdayRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What a bill needs to know of owner, pets and clinic.
final class BillFactsRepository {
    /// @param celebrates a pet may have its birthday this month
    record OwnerFacts(OwnerId id, boolean hasSale, boolean celebrates) {
    }

    /// Empty for one who no longer has a profile.
    Optional<OwnerFacts> owner(DSLContext ctx, OwnerId owner, LocalDate day) {
        Condition hasSale = exists(selectOne().from(SALE).where(SALE.OWNER_ID.eq(OWNER.ID)).and(StandingSalesRepository.STANDS));
        return ctx.select(field(hasSale), field(BirthdayRepository.celebrates(OWNER.ID, day))).from(OWNER).where(OWNER.ID.eq(owner.value()))
                .and(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull()).fetchOptional(row -> new OwnerFacts(owner, row.value1(), row.value2()));
    }

    Map<PetId, BillFacts.PetFacts> pets(DSLContext ctx, Collection<PetId> ids) {
        if (ids.isEmpty()) return Map.of();
        return ctx.select(PET.ID, PET.NAME, PET.SPECIES, PET.OWNER_ID, PET.STATUS, PET.STATUS_ON, PET.BREED, PET.BIRTH_DATE).from(PET).where(PET.ID.in(ids.stream().map(PetId::value).toList()))
                .fetchMap(row -> new PetId(row.value1()), row -> new BillFacts.PetFacts(row.value2(), row.value3(),
                        new OwnerId(row.value4()), diedOn(row.value5(), row.value6()), Optional.ofNullable(row.value7()), Optional.ofNullable(row.value8())));
    }

    /// A day that nobody knows is long ago.
    private static Optional<LocalDate> diedOn(String status, LocalDate on) {
        return status.equals("DIED") ? Optional.of(on == null ? LocalDate.EPOCH : on) : Optional.empty();
    }

    /// The day on which the clinic opened in this program.
    Optional<LocalDate> firstDay(DSLContext ctx) {
        return HouseRules.ask(ctx, "first day", () -> ctx.select(CLINIC.OPENED_AT).from(CLINIC)
                .fetchOptional(row -> LocalDate.ofInstant(row.value1().toInstant(), Days.BANGKOK)));
    }

    boolean vatRegistered(DSLContext ctx) {
        return HouseRules.ask(ctx, "VAT", () -> ctx.fetchExists(CLINIC, CLINIC.VAT_REGISTERED.isTrue()));
    }

    int vatBasisPoints(DSLContext ctx, LocalDate day) {
        return HouseRules.ask(ctx, List.of("VAT rate", day), () -> ctx.select(VAT_RATE.BASIS_POINTS).from(VAT_RATE)
                .where(VAT_RATE.VALID_FROM.le(day)).orderBy(VAT_RATE.VALID_FROM.desc()).limit(1).fetchSingle().value1());
    }

    /// @param maySpend the owner's points
    record Presenter(String name, boolean maySpend) {
    }

    /// Who shows their card in the owner's stead; empty when they may act for this owner no longer.
    Optional<Presenter> presenter(DSLContext ctx, OwnerId owner, long carer) {
        return ctx.select(CO_CARER.DISPLAY_NAME, CO_CARER.MAY_SPEND_POINTS).from(CO_CARER).where(CO_CARER.ID.eq(carer))
                .and(CO_CARER.OWNER_ID.eq(owner.value())).and(CO_CARER.ENDED_AT.isNull()).fetchOptional(row -> new Presenter(row.value1(), row.value2()));
    }
}
