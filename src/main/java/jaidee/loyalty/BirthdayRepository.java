package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.POINTS_TAKEN_BACK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.year;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Pets that were born in a month, and whose birthday was honoured already.
public final class BirthdayRepository {
    static final String REASON = "loyalty.reason.birthday";

    record Pet(String name, BirthdayPolicy.Pet pet) {
    }

    /// A pet of this owner may have its birthday in the month of `day`: to be asked within the query of another table.
    public static Condition celebrates(Field<Long> owner, LocalDate day) {
        return exists(selectOne().from(PET).where(PET.OWNER_ID.eq(owner)).and(born(day)));
    }

    /// A day of birth that was guessed from the age is no birthday.
    private static Condition born(LocalDate day) {
        return month(PET.BIRTH_DATE).eq(day.getMonthValue()).and(year(PET.BIRTH_DATE).lt(day.getYear())).and(PET.BIRTH_ESTIMATED.isFalse());
    }

    /// Those with a birthday in the month of `day` that nobody was given points for in that year, the one enrolled first
    /// before others.
    List<Pet> pets(DSLContext ctx, OwnerId owner, LocalDate day) {
        var merged = PET.as("merged");
        return ctx.select(PET.ID, PET.NAME, PET.BIRTH_DATE, PET.STATUS).from(PET)
                .where(PET.OWNER_ID.eq(owner.value())).and(PET.MERGED_INTO.isNull()).and(born(day))
                .and(notExists(selectOne().from(LEDGER_ENTRY).where(LEDGER_ENTRY.PET_ID.eq(PET.ID).or(LEDGER_ENTRY.PET_ID.in(select(merged.ID).from(merged).where(merged.MERGED_INTO.eq(PET.ID)))))
                        .and(given(day))))
                .orderBy(PET.ID)
                .fetch(row -> new Pet(row.value2(), new BirthdayPolicy.Pet(new PetId(row.value1()), Optional.of(row.value3()), row.value4().equals("LIVING"))));
    }

    Set<PetId> honoured(DSLContext ctx, OwnerId owner, LocalDate day) {
        return new HashSet<>(ctx.select(LEDGER_ENTRY.PET_ID).from(LEDGER_ENTRY).where(LEDGER_ENTRY.OWNER_ID.eq(owner.value())).and(given(day))
                .fetch(row -> new PetId(row.value1())));
    }

    /// Not what a refund has taken back.
    private static Condition given(LocalDate day) {
        return LEDGER_ENTRY.REASON_KEY.eq(REASON).and(LEDGER_ENTRY.BUSINESS_DAY.between(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear())))
                .and(notExists(selectOne().from(POINTS_TAKEN_BACK).where(POINTS_TAKEN_BACK.ENTRY_ID.eq(LEDGER_ENTRY.ID))));
    }
}
