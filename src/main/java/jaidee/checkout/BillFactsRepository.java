package jaidee.checkout;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.VAT_RATE;

import jaidee.db.HouseRules;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What a bill needs to know of owner, pets and clinic.
final class BillFactsRepository {
    boolean ownerHasProfile(DSLContext ctx, OwnerId owner) {
        return ctx.fetchExists(OWNER, OWNER.ID.eq(owner.value()).and(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull()));
    }

    boolean hasSale(DSLContext ctx, OwnerId owner) {
        return ctx.fetchExists(SALE, SALE.OWNER_ID.eq(owner.value()).and(StandingSalesRepository.STANDS));
    }

    Map<PetId, BillFacts.PetFacts> pets(DSLContext ctx, Collection<PetId> ids) {
        return ctx.selectFrom(PET).where(PET.ID.in(ids.stream().map(PetId::value).toList()))
                .fetchMap(row -> new PetId(row.getId()), row -> new BillFacts.PetFacts(row.getName(), row.getSpecies(),
                        new OwnerId(row.getOwnerId()), diedOn(row.getStatus(), row.getStatusOn())));
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
}
