package jaidee.owners;

import static jaidee.db.tables.Tables.CO_CARER;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.owners.OwnerRepository.text;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Owners as lines of a list. Merged and erased ones are not listed.
final class OwnerLineRepository {
    private static final int BATCH = 5_000;

    List<OwnerLine> find(DSLContext ctx, List<OwnerId> owners) {
        List<Long> ids = owners.stream().map(OwnerId::value).toList();
        return lines(ctx, owner -> owner.in(ids));
    }

    /// Those enrolled last, the newest first. H2 sorts all rows to find the highest ids, so it is told where they begin.
    List<OwnerLine> newest(DSLContext ctx, int most) {
        Long last = ctx.select(DSL.max(OWNER.ID)).from(OWNER).fetchSingle().value1();
        if (last == null) return List.of();
        for (long reach = 2L * most; ; reach *= 8) {
            long from = last - reach;
            List<OwnerLine> lines = lines(ctx, owner -> owner.gt(from)).reversed();
            if (lines.size() >= most || from <= 0) return lines.stream().limit(most).toList();
        }
    }

    long count(DSLContext ctx) {
        return ctx.selectCount().from(OWNER).where(listed()).fetchSingle().value1();
    }

    /// All owners in the order of their numbers, a batch at a time.
    void forEach(DSLContext ctx, Consumer<OwnerLine> taker) {
        long after = 0;
        while (true) {
            Condition batch = OWNER.ID.gt(after);
            List<Long> ids = ctx.select(OWNER.ID).from(OWNER).where(batch).orderBy(OWNER.ID).limit(BATCH).fetch(OWNER.ID);
            if (ids.isEmpty()) return;
            long from = ids.getFirst(), to = ids.getLast();
            lines(ctx, owner -> owner.between(from, to)).forEach(taker);
            after = ids.getLast();
        }
    }

    /// Ordered by id. Plain queries instead of one nested: H2 answers a multiset of two levels row by row, and a join
    /// from the wrong end.
    private List<OwnerLine> lines(DSLContext ctx, Function<Field<Long>, Condition> which) {
        Map<Long, List<PhoneNumber>> phones = ctx
                .select(OWNER_PHONE.OWNER_ID, OWNER_PHONE.E164, OWNER_PHONE.EXTENSION, OWNER_PHONE.KIND)
                .from(OWNER_PHONE)
                .where(which.apply(OWNER_PHONE.OWNER_ID))
                .orderBy(OWNER_PHONE.OWNER_ID, OWNER_PHONE.POSITION)
                .fetchGroups(OWNER_PHONE.OWNER_ID, row -> OwnerRepository.phone(row.value2(), row.value3(), row.value4()));
        Map<Long, List<PetLine>> pets = ctx
                .select(PET.OWNER_ID, PET.ID, PET.HN, PET.NAME, PET.SPECIES, PET.STATUS, PET.MICROCHIP)
                .from(PET)
                .where(which.apply(PET.OWNER_ID)).and(PET.MERGED_INTO.isNull())
                .orderBy(PET.OWNER_ID, PET.STATUS.ne(DSL.inline(PetStatus.LIVING.name())), PET.ID)
                .fetchGroups(PET.OWNER_ID, OwnerLineRepository::pet);
        Map<Long, List<String>> carers = ctx.select(CO_CARER.OWNER_ID, CO_CARER.DISPLAY_NAME)
                .from(CO_CARER)
                .where(which.apply(CO_CARER.OWNER_ID))
                .and(CO_CARER.ENDED_AT.isNull())
                .fetchGroups(CO_CARER.OWNER_ID, CO_CARER.DISPLAY_NAME);
        List<OwnerLine> lines = new ArrayList<>();
        ctx.select(OWNER.ID, OWNER.MEMBER_NO, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME, OWNER.LINE_ID,
                        OWNER.MERGED_INTO, OWNER.ERASED_AT)
                .from(OWNER)
                .where(which.apply(OWNER.ID))
                .orderBy(OWNER.ID)
                .fetch()
                .stream()
                // asked in SQL, H2 would go through all owners by the index of those merged
                .filter(row -> row.get(OWNER.MERGED_INTO) == null && row.get(OWNER.ERASED_AT) == null)
                .forEach(row -> lines.add(new OwnerLine(new OwnerId(row.get(OWNER.ID)), row.get(OWNER.MEMBER_NO), name(row),
                        phones.getOrDefault(row.get(OWNER.ID), List.of()), text(row.get(OWNER.LINE_ID)),
                        carers.getOrDefault(row.get(OWNER.ID), List.of()), pets.getOrDefault(row.get(OWNER.ID), List.of()))));
        return lines;
    }

    /// Pets with whom they live, in any order.
    List<SeenPets.Seen> ofPets(DSLContext ctx, List<PetId> pets) {
        return ctx.select(PET.ID, PET.HN, PET.NAME, PET.SPECIES, PET.STATUS, PET.MICROCHIP, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME,
                        OWNER.NICKNAME)
                .from(PET).join(OWNER).on(OWNER.ID.eq(PET.OWNER_ID))
                .where(PET.ID.in(pets.stream().map(PetId::value).toList()))
                .fetch(row -> new SeenPets.Seen(pet(row), name(row)));
    }

    private static Condition listed() {
        return OWNER.MERGED_INTO.isNull().and(OWNER.ERASED_AT.isNull());
    }

    private static OwnerName name(Record row) {
        return new OwnerName(text(row.get(OWNER.TITLE)), row.get(OWNER.FIRST_NAME), text(row.get(OWNER.LAST_NAME)),
                text(row.get(OWNER.NICKNAME)));
    }

    private static PetLine pet(Record row) {
        return new PetLine(new PetId(row.get(PET.ID)), row.get(PET.HN), row.get(PET.NAME), Species.valueOf(row.get(PET.SPECIES)),
                PetStatus.valueOf(row.get(PET.STATUS)), text(row.get(PET.MICROCHIP)));
    }
}
