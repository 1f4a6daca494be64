package jaidee.merging;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_APART;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;

import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.owners.Likeness.Trait;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.ResultQuery;

/// Owners who have something in common that two people seldom share, and those of whom somebody said that they are two.
final class DuplicatePairsRepository {
    private static final int MOST = 400;

    record Two(OwnerId one, OwnerId other) {
        static Two of(OwnerId a, OwnerId b) {
            return a.value() < b.value() ? new Two(a, b) : new Two(b, a);
        }
    }

    Map<Two, Set<Trait>> alike(DSLContext ctx) {
        Map<Two, Set<Trait>> all = new HashMap<>();
        add(all, Trait.PHONE, phones(ctx));
        add(all, Trait.NAME, names(ctx));
        add(all, Trait.PET, pets(ctx));
        all.keySet().removeAll(apart(ctx));
        Set<OwnerId> gone = gone(ctx, all.keySet());
        all.keySet().removeIf(two -> gone.contains(two.one()) || gone.contains(two.other()));
        return all;
    }

    private static void add(Map<Two, Set<Trait>> all, Trait trait, ResultQuery<Record2<Long, Long>> pairs) {
        pairs.forEach(row -> all.computeIfAbsent(Two.of(new OwnerId(row.value1()), new OwnerId(row.value2())), _ -> EnumSet.noneOf(Trait.class)).add(trait));
    }

    private static ResultQuery<Record2<Long, Long>> phones(DSLContext ctx) {
        var theirs = OWNER_PHONE.as("theirs");
        return ctx.selectDistinct(OWNER_PHONE.OWNER_ID, theirs.OWNER_ID).from(OWNER_PHONE).join(theirs).on(theirs.E164.eq(OWNER_PHONE.E164)).and(theirs.OWNER_ID.gt(OWNER_PHONE.OWNER_ID))
                .limit(MOST);
    }

    /// The whole name as it sounds; a first name alone says nothing.
    private static ResultQuery<Record2<Long, Long>> names(DSLContext ctx) {
        var theirs = OWNER.as("theirs");
        return ctx.select(OWNER.ID, theirs.ID).from(OWNER).join(theirs).on(theirs.NAME_KEY3.eq(OWNER.NAME_KEY3)).and(theirs.ID.gt(OWNER.ID))
                .where(OWNER.LAST_NAME.isNotNull()).and(theirs.LAST_NAME.isNotNull()).limit(MOST);
    }

    /// The same name of an owner with the same name of a pet of the same kind.
    private static ResultQuery<Record2<Long, Long>> pets(DSLContext ctx) {
        var theirs = OWNER.as("theirs");
        var pet = PET.as("pet_of_theirs");
        return ctx.selectDistinct(OWNER.ID, theirs.ID).from(OWNER).join(theirs).on(theirs.NAME_KEY3.eq(OWNER.NAME_KEY3)).and(theirs.ID.gt(OWNER.ID))
                .join(PET).on(PET.OWNER_ID.eq(OWNER.ID)).join(pet).on(pet.OWNER_ID.eq(theirs.ID)).and(pet.NAME_KEY3.eq(PET.NAME_KEY3)).and(pet.SPECIES.eq(PET.SPECIES)).limit(MOST);
    }

    Set<Two> apart(DSLContext ctx) {
        return new HashSet<>(ctx.select(OWNER_APART.ONE_ID, OWNER_APART.OTHER_ID).from(OWNER_APART).fetch(row -> new Two(new OwnerId(row.value1()), new OwnerId(row.value2()))));
    }

    private static Set<OwnerId> gone(DSLContext ctx, Set<Two> pairs) {
        List<Long> ids = pairs.stream().flatMap(two -> Stream.of(two.one().value(), two.other().value())).distinct().toList();
        return new HashSet<>(ctx.select(OWNER.ID, OWNER.MERGED_INTO, OWNER.ERASED_AT).from(OWNER).where(OWNER.ID.in(ids)).fetch().stream()
                .filter(row -> row.value2() != null || row.value3() != null).map(row -> new OwnerId(row.value1())).toList());
    }

    /// False when it was said before.
    boolean setApart(DSLContext ctx, Two two, StaffId by, Instant at) {
        if (ctx.fetchExists(OWNER_APART, OWNER_APART.ONE_ID.eq(two.one().value()).and(OWNER_APART.OTHER_ID.eq(two.other().value())))) return false;
        ctx.insertInto(OWNER_APART).set(OWNER_APART.ONE_ID, two.one().value()).set(OWNER_APART.OTHER_ID, two.other().value()).set(OWNER_APART.AT, at.atOffset(ZoneOffset.UTC))
                .set(OWNER_APART.STAFF_ID, by.value()).execute();
        return true;
    }

    void forgetApart(DSLContext ctx, Two two) {
        ctx.deleteFrom(OWNER_APART).where(OWNER_APART.ONE_ID.eq(two.one().value())).and(OWNER_APART.OTHER_ID.eq(two.other().value())).execute();
    }
}
