package jaidee.health;

import static jaidee.db.tables.Tables.DUE_OVERRIDE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.jooq.impl.DSL.noCondition;

import jaidee.db.Rows;
import jaidee.health.PetBook.Decision;
import jaidee.health.PetBook.Dose;
import jaidee.kernel.Days;
import jaidee.kernel.PetId;
import jaidee.owners.PetStatus;
import jaidee.owners.Species;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Reads what dues follow from, of one pet or of many at once.
final class PetBookRepository {
    private static final Condition LIVES = PET.STATUS.eq(PetStatus.LIVING.name()), STANDING = DUE_OVERRIDE.ENDED_AT.isNull();

    /// The books of the living pets from one id to another, both included.
    List<PetBook> between(DSLContext ctx, long from, long to) {
        return books(ctx, id -> id.between(from, to), LIVES, noCondition(), STANDING);
    }

    /// The same of `pets`.
    List<PetBook> of(DSLContext ctx, Collection<PetId> pets) {
        return books(ctx, id -> id.in(pets.stream().map(PetId::value).toList()), LIVES, noCondition(), STANDING);
    }

    /// As they were at the end of `day`: of the pets that were there and lived then, with what had been given and decided by
    /// then. What was put right later is as it is known now.
    List<PetBook> asOf(DSLContext ctx, long from, long to, LocalDate day) {
        OffsetDateTime end = day.plusDays(1).atStartOfDay(Days.BANGKOK).toOffsetDateTime();
        Condition lived = PET.REGISTERED_ON.le(day).and(LIVES.or(PET.STATUS_ON.gt(day)).or(PET.STATUS_ON.isNull().and(PET.STATUS_NOTED_AT.ge(end))));
        return books(ctx, id -> id.between(from, to), lived, VACCINATION.GIVEN_ON.le(day),
                DUE_OVERRIDE.DECIDED_AT.lt(end).and(DUE_OVERRIDE.ENDED_AT.isNull().or(DUE_OVERRIDE.ENDED_AT.ge(end))));
    }

    /// Of a range again, of some species and with some groups only.
    List<PetBook> between(DSLContext ctx, long from, long to, Set<Species> species, Set<String> groups) {
        return books(ctx, id -> id.between(from, to), LIVES.and(PET.SPECIES.in(species.stream().map(Species::name).toList())), VACCINATION_GROUP.GROUP_CODE.in(groups), STANDING);
    }

    private static List<PetBook> books(DSLContext ctx, Function<Field<Long>, Condition> which, Condition pets, Condition given, Condition decisions) {
        Map<Long, PetBook> books = new TreeMap<>();
        Rows.each(ctx.select(PET.ID, PET.SPECIES, PET.BIRTH_DATE, PET.REGISTERED_ON, PET.LIVES).from(PET)
                .where(which.apply(PET.ID)).and(pets), row -> {
                    String lives = row.getString(5);
                    PetFacts facts = new PetFacts(Species.valueOf(row.getString(2)), day(row, 3), row.getObject(4, LocalDate.class),
                            "OUTDOOR".equals(lives) || "BOTH".equals(lives));
                    books.put(row.getLong(1), new PetBook(new PetId(row.getLong(1)), facts, new HashMap<>(), new HashMap<>()));
                });
        if (books.isEmpty()) return List.of();
        Rows.each(ctx.select(VACCINATION.PET_ID, VACCINATION_GROUP.GROUP_CODE, VACCINATION.GIVEN_ON, VACCINATION.CERTIFICATE_UNTIL,
                        VACCINATION.RECORDED_AT, VACCINATION.CORRECTS_ID, VACCINATION.DOSES)
                .from(VACCINATION).join(VACCINATION_GROUP).on(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID))
                .where(which.apply(VACCINATION.PET_ID)).and(CareRepository.STANDS).and(given), row -> {
                    PetBook book = books.get(row.getLong(1));
                    if (book != null) book.given().computeIfAbsent(row.getString(2), _ -> new ArrayList<>())
                            .add(new Dose(row.getObject(3, LocalDate.class), day(row, 4), row.getObject(5, OffsetDateTime.class).toInstant(),
                                    row.getObject(6) != null, row.getInt(7)));
                });
        Rows.each(ctx.select(DUE_OVERRIDE.PET_ID, DUE_OVERRIDE.GROUP_CODE, DUE_OVERRIDE.DUE_ON, DUE_OVERRIDE.DECIDED_AT).from(DUE_OVERRIDE)
                .where(which.apply(DUE_OVERRIDE.PET_ID)).and(decisions).orderBy(DUE_OVERRIDE.ID), row -> {
                    PetBook book = books.get(row.getLong(1));
                    Instant decided = row.getObject(4, OffsetDateTime.class).toInstant();
                    if (book != null) book.decisions().put(row.getString(2), new Decision(day(row, 3), LocalDate.ofInstant(decided, Days.BANGKOK), decided));
                });
        return new ArrayList<>(books.values());
    }

    private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
