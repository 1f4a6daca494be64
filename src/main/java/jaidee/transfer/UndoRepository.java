package jaidee.transfer;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.IMPORT_RUN;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SEEN_PET;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.jooq.impl.DSL.select;

import jaidee.db.tables.tables.records.ImportRunRecord;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.OpeningPointsRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Takes the rows of an import out of the tables, as if they had never come, but for owners on whom something was built. What
/// points to an owner or a pet is asked of the schema itself: a table that a later feature adds keeps its owner too.
final class UndoRepository {
    private static final int AT_ONCE = 1000;
    /// Rows that came with the import or follow from it by themselves; what is more than that about them is asked below.
    private static final Set<Table<?>> OWN = Set.of(OWNER_PHONE, MEMBER_CARD, PET, PET_OWNERSHIP, VACCINATION, VACCINATION_GROUP, LEDGER_ENTRY, POINTS_LOT,
            CARE_DUE, REMINDER, SEEN_PET);

    private final OpeningPointsRepository opening = new OpeningPointsRepository();

    /// @param owners  and pets that were taken out
    /// @param touched pets of other owners, whose dues are to be worked out anew
    record Gone(int owners, int pets, List<Undone.Kept> kept, List<PetId> touched) {
    }

    Gone undo(DSLContext ctx, long id, Instant now, LocalDate today, StaffId by) {
        ImportRunRecord run = ctx.fetchSingle(IMPORT_RUN, IMPORT_RUN.ID.eq(id));
        Condition owners = range(OWNER.ID, run.getFirstOwner(), run.getOwners());
        Condition pets = range(PET.ID, run.getFirstPet(), run.getPets());
        Condition doses = range(VACCINATION.ID, run.getFirstVaccination(), run.getVaccinations());
        Condition entries = range(LEDGER_ENTRY.ID, run.getFirstEntry(), run.getEntries());

        Set<Long> keptPets = keptPets(ctx, pets, doses), keptOwners = keptOwners(ctx, owners, pets, entries, keptPets);
        Set<Long> goingOwners = new HashSet<>(ctx.select(OWNER.ID).from(OWNER).where(owners).fetchSet(OWNER.ID));
        goingOwners.removeAll(keptOwners);
        // a pet goes when its owner goes, and from a family that was here before when nothing was built on it
        Set<Long> goingPets = new HashSet<>();
        ctx.select(PET.ID, PET.OWNER_ID).from(PET).where(pets).forEach(row -> {
            boolean ofKept = keptOwners.contains(row.value2());
            if (!ofKept && !keptPets.contains(row.value1())) goingPets.add(row.value1());
        });
        List<Long> backs = ctx.select(LEDGER_ENTRY.ID, LEDGER_ENTRY.OWNER_ID).from(LEDGER_ENTRY).where(entries)
                .fetch(row -> goingOwners.contains(row.value2()) || keptOwners.contains(row.value2()) ? 0L : row.value1()).stream().filter(each -> each > 0).toList();
        List<PetId> touched = takeDoses(ctx, doses, goingPets, keptOwners);

        Set<Long> keptAmongKnown = new HashSet<>(ctx.select(PET.OWNER_ID).from(PET).where(pets).and(PET.OWNER_ID.notBetween(run.getFirstOwner(), run.getFirstOwner() + run.getOwners() - 1L))
                .and(PET.ID.in(some(keptPets))).fetchSet(PET.OWNER_ID));
        for (long entry : backs)
            if (!opening.takeBack(ctx, entry, now, today, by)) keptAmongKnown.add(ctx.select(LEDGER_ENTRY.OWNER_ID).from(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.eq(entry)).fetchSingle().value1());
        takePets(ctx, goingPets);
        takeOwners(ctx, goingOwners, run.getFirstEntry());
        List<Undone.Kept> kept = named(ctx, Stream.concat(keptOwners.stream(), keptAmongKnown.stream()).toList());
        ctx.update(IMPORT_RUN).set(IMPORT_RUN.UNDONE_AT, now.atOffset(ZoneOffset.UTC)).set(IMPORT_RUN.UNDONE_BY, by.value()).set(IMPORT_RUN.KEPT, kept.size())
                .where(IMPORT_RUN.ID.eq(id)).execute();
        return new Gone(goingOwners.size(), goingPets.size(), kept, touched);
    }

    private static Condition range(Field<Long> id, long first, int many) {
        return id.between(first, first + many - 1L);
    }

    private static Set<Long> keptPets(DSLContext ctx, Condition pets, Condition doses) {
        Set<Long> kept = new HashSet<>(ctx.select(PET.ID).from(PET).where(pets).and(PET.VERSION.gt(1)).fetchSet(PET.ID));
        addPointing(ctx, PET, pets, PET.ID, kept);
        kept.addAll(ctx.select(VACCINATION.PET_ID).from(VACCINATION).join(PET).on(PET.ID.eq(VACCINATION.PET_ID)).where(pets).andNot(doses).fetchSet(VACCINATION.PET_ID));
        kept.addAll(ctx.select(PET_OWNERSHIP.PET_ID).from(PET_OWNERSHIP).join(PET).on(PET.ID.eq(PET_OWNERSHIP.PET_ID)).where(pets)
                .groupBy(PET_OWNERSHIP.PET_ID).having(DSL.count().gt(1)).fetchSet(PET_OWNERSHIP.PET_ID));
        kept.addAll(ctx.select(VACCINATION.PET_ID).from(VACCINATION).where(doses).and(pointedAt(VACCINATION.ID)).fetchSet(VACCINATION.PET_ID));
        kept.addAll(ctx.select(REMINDER.PET_ID).from(REMINDER).join(PET).on(PET.ID.eq(REMINDER.PET_ID)).where(pets)
                .and(pointedAt(REMINDER.ID).or(REMINDER.STATUS.ne("OPEN"))).fetchSet(REMINDER.PET_ID));
        return kept;
    }

    private static Set<Long> keptOwners(DSLContext ctx, Condition owners, Condition pets, Condition entries, Set<Long> keptPets) {
        Set<Long> kept = new HashSet<>(ctx.select(OWNER.ID).from(OWNER).where(owners).and(OWNER.VERSION.gt(1).or(OWNER.MERGED_INTO.isNotNull()).or(OWNER.ERASED_AT.isNotNull())).fetchSet(OWNER.ID));
        addPointing(ctx, OWNER, owners, OWNER.ID, kept);
        Table<?> owner = OWNER;
        kept.addAll(ctx.select(PET.OWNER_ID).from(PET).join(owner).on(OWNER.ID.eq(PET.OWNER_ID)).where(owners).and(DSL.not(pets).or(PET.ID.in(some(keptPets)))).fetchSet(PET.OWNER_ID));
        kept.addAll(ctx.select(PET_OWNERSHIP.OWNER_ID).from(PET_OWNERSHIP).join(owner).on(OWNER.ID.eq(PET_OWNERSHIP.OWNER_ID)).join(PET).on(PET.ID.eq(PET_OWNERSHIP.PET_ID))
                .where(owners).and(PET.OWNER_ID.ne(OWNER.ID)).fetchSet(PET_OWNERSHIP.OWNER_ID));
        kept.addAll(ctx.select(MEMBER_CARD.OWNER_ID).from(MEMBER_CARD).join(owner).on(OWNER.ID.eq(MEMBER_CARD.OWNER_ID)).where(owners)
                .and(MEMBER_CARD.PRINTED_AT.isNotNull().or(MEMBER_CARD.ENDED_AT.isNotNull())).fetchSet(MEMBER_CARD.OWNER_ID));
        kept.addAll(ctx.select(LEDGER_ENTRY.OWNER_ID).from(LEDGER_ENTRY).join(owner).on(OWNER.ID.eq(LEDGER_ENTRY.OWNER_ID)).where(owners).andNot(entries).fetchSet(LEDGER_ENTRY.OWNER_ID));
        kept.addAll(ctx.select(REMINDER.OWNER_ID).from(REMINDER).join(owner).on(OWNER.ID.eq(REMINDER.OWNER_ID)).where(owners)
                .and(pointedAt(REMINDER.ID).or(REMINDER.STATUS.ne("OPEN"))).fetchSet(REMINDER.OWNER_ID));
        return kept;
    }

    /// Adds what some row of a table that isn't the import's own points to.
    private static void addPointing(DSLContext ctx, Table<?> table, Condition which, Field<Long> id, Set<Long> kept) {
        for (ForeignKey<?, ?> key : pointing(table)) {
            if (OWN.contains(key.getTable())) continue;
            Field<Long> pointer = pointer(key);
            Table<?> from = key.getTable().equals(table) ? table.as("other") : key.getTable();
            Field<Long> there = from == key.getTable() ? pointer : from.field(pointer);
            kept.addAll(ctx.selectDistinct(there).from(from).where(there.in(select(id).from(table).where(which))).fetchSet(there));
        }
    }

    private static Condition pointedAt(Field<Long> id) {
        Table<?> table = id.equals(VACCINATION.ID) ? VACCINATION : REMINDER;
        List<Condition> any = new ArrayList<>();
        for (ForeignKey<?, ?> key : pointing(table)) {
            if (key.getTable().equals(VACCINATION_GROUP)) continue;
            Table<?> from = key.getTable().as("pointing");
            any.add(DSL.exists(DSL.selectOne().from(from).where(from.field(pointer(key)).eq(id))));
        }
        return DSL.or(any);
    }

    private static List<? extends ForeignKey<?, ?>> pointing(Table<?> table) {
        return table.getPrimaryKey().getReferences();
    }

    @SuppressWarnings("unchecked")
    private static Field<Long> pointer(ForeignKey<?, ?> key) {
        return (Field<Long>) key.getFields().getFirst();
    }

    /// Out of the books of pets that stay because they were here before; those of pets that go, go with them.
    private static List<PetId> takeDoses(DSLContext ctx, Condition doses, Set<Long> goingPets, Set<Long> keptOwners) {
        Set<Long> doomed = new HashSet<>(), touched = new HashSet<>();
        ctx.select(VACCINATION.ID, VACCINATION.PET_ID, PET.OWNER_ID).from(VACCINATION).join(PET).on(PET.ID.eq(VACCINATION.PET_ID)).where(doses).andNot(pointedAt(VACCINATION.ID))
                .forEach(row -> {
                    if (keptOwners.contains(row.value3())) return;
                    doomed.add(row.value1());
                    if (!goingPets.contains(row.value2())) touched.add(row.value2());
                });
        each(doomed, some -> {
            ctx.deleteFrom(VACCINATION_GROUP).where(VACCINATION_GROUP.VACCINATION_ID.in(some)).execute();
            ctx.deleteFrom(VACCINATION).where(VACCINATION.ID.in(some)).execute();
        });
        return touched.stream().map(PetId::new).toList();
    }

    private static void takePets(DSLContext ctx, Set<Long> pets) {
        each(pets, some -> {
            for (Field<Long> pointer : List.of(CARE_DUE.PET_ID, REMINDER.PET_ID, SEEN_PET.PET_ID, PET_OWNERSHIP.PET_ID)) delete(ctx, pointer, some);
            ctx.deleteFrom(PET).where(PET.ID.in(some)).execute();
        });
    }

    private void takeOwners(DSLContext ctx, Set<Long> owners, long firstEntry) {
        if (owners.isEmpty()) return;
        opening.uncount(ctx, firstEntry);
        each(owners, some -> {
            for (Field<Long> pointer : List.of(REMINDER.OWNER_ID, MEMBER_CARD.OWNER_ID, OWNER_PHONE.OWNER_ID, POINTS_LOT.OWNER_ID, LEDGER_ENTRY.OWNER_ID)) delete(ctx, pointer, some);
            ctx.deleteFrom(OWNER).where(OWNER.ID.in(some)).execute();
        });
    }

    private static void delete(DSLContext ctx, Field<Long> pointer, Collection<Long> some) {
        ctx.deleteFrom(((org.jooq.TableField<?, Long>) pointer).getTable()).where(pointer.in(some)).execute();
    }

    private interface Part {
        void take(Collection<Long> some);
    }

    private static void each(Set<Long> all, Part part) {
        List<Long> sorted = all.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) part.take(sorted.subList(from, Math.min(from + AT_ONCE, sorted.size())));
    }

    private static Set<Long> some(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(0L) : ids;
    }

    private static List<Undone.Kept> named(DSLContext ctx, List<Long> owners) {
        List<Undone.Kept> named = new ArrayList<>();
        for (int from = 0; from < owners.size(); from += AT_ONCE)
            for (Record row : ctx.select(OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME).from(OWNER).where(OWNER.ID.in(owners.subList(from, Math.min(from + AT_ONCE, owners.size()))))
                    .orderBy(OWNER.ID).fetch())
                named.add(new Undone.Kept(new OwnerId(row.get(OWNER.ID)), ImportRepository.name(row.get(OWNER.TITLE), row.get(OWNER.FIRST_NAME), row.get(OWNER.LAST_NAME))));
        return named;
    }

    boolean isUndone(DSLContext ctx, long id) {
        return !ctx.fetchExists(IMPORT_RUN, IMPORT_RUN.ID.eq(id).and(IMPORT_RUN.UNDONE_AT.isNull()));
    }
}
