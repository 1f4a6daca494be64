package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.TIER_FLOOR;
import static org.jooq.impl.DSL.count;

import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Pets, friends and promises of the manager, as a try-out asks for them.
final class TryOutBonusRepository {
    TryOutBonuses.Known known(DSLContext ctx, Programme now, Programme draft, LocalDate from, LocalDate until) {
        boolean birthdays = !now.birthday().equals(draft.birthday()), referrals = !now.referral().equals(draft.referral());
        if (!birthdays && !referrals) return TryOutBonuses.Known.NOTHING;
        return new TryOutBonuses.Known(birthdays ? pets(ctx) : Map.of(), birthdays ? honoured(ctx, from) : Map.of(),
                referrals ? friends(ctx, from, until) : List.of(), referrals ? rewarded(ctx, from) : Map.of());
    }

    // a day of birth that was guessed from the age is no birthday
    private static Map<Long, List<BirthdayPolicy.Pet>> pets(DSLContext ctx) {
        Map<Long, List<BirthdayPolicy.Pet>> pets = new HashMap<>();
        ctx.select(PET.OWNER_ID, PET.ID, PET.BIRTH_DATE).from(PET)
                .where(PET.STATUS.eq("LIVING"), PET.BIRTH_DATE.isNotNull(), PET.BIRTH_ESTIMATED.isFalse()).orderBy(PET.ID)
                .forEach(row -> pets.computeIfAbsent(row.value1(), _ -> new ArrayList<>(2))
                        .add(new BirthdayPolicy.Pet(new PetId(row.value2()), Optional.of(row.value3()), true)));
        return pets;
    }

    private static Map<Long, Set<PetId>> honoured(DSLContext ctx, LocalDate from) {
        Map<Long, Set<PetId>> honoured = new HashMap<>();
        ctx.select(LEDGER_ENTRY.OWNER_ID, LEDGER_ENTRY.PET_ID).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.REASON_KEY.eq(BirthdayRepository.REASON), LEDGER_ENTRY.BUSINESS_DAY.ge(from.withDayOfYear(1)),
                        LEDGER_ENTRY.BUSINESS_DAY.lt(from))
                .forEach(row -> honoured.computeIfAbsent(row.value1(), _ -> new HashSet<>()).add(new PetId(row.value2())));
        return honoured;
    }

    private static List<TryOutBonuses.Friend> friends(DSLContext ctx, LocalDate from, LocalDate until) {
        return ctx.select(REFERRAL.REFERRER_ID, REFERRAL.REFEREE_ID, OWNER.MEMBER_SINCE, SALE.BUSINESS_DAY, SALE.NET_SATANG, REFERRAL.RESULT)
                .from(REFERRAL).join(SALE).on(SALE.ID.eq(REFERRAL.SALE_ID)).join(OWNER).on(OWNER.ID.eq(REFERRAL.REFEREE_ID))
                .where(decided(), SALE.BUSINESS_DAY.between(from, until)).orderBy(SALE.ID)
                .fetch(row -> new TryOutBonuses.Friend(row.value1(), row.value2(), row.value3(), row.value4(), Money.satang(row.value5()),
                        row.value6().equals(ReferralPolicy.Result.SELF.name())));
    }

    private static Map<Long, Integer> rewarded(DSLContext ctx, LocalDate from) {
        return ctx.select(REFERRAL.REFERRER_ID, count()).from(REFERRAL).join(SALE).on(SALE.ID.eq(REFERRAL.SALE_ID))
                .where(REFERRAL.RESULT.eq(ReferralPolicy.Result.OK.name()), SALE.BUSINESS_DAY.ge(from.withDayOfYear(1)), SALE.BUSINESS_DAY.lt(from))
                .groupBy(REFERRAL.REFERRER_ID).fetchMap(REFERRAL.REFERRER_ID, count());
    }

    private static Condition decided() {
        return REFERRAL.RESULT.in(List.of(ReferralPolicy.Result.values()).stream().map(Enum::name).toList());
    }

    /// Codes of the tiers that a manager has promised until some day to come.
    Map<Long, String> floors(DSLContext ctx, LocalDate day) {
        return ctx.select(TIER_FLOOR.OWNER_ID, TIER_FLOOR.TIER_CODE).from(TIER_FLOOR)
                .where(TIER_FLOOR.STANDING.isTrue(), TIER_FLOOR.LAST_DAY.ge(day)).fetchMap(TIER_FLOOR.OWNER_ID, TIER_FLOOR.TIER_CODE);
    }
}
