package jaidee.health;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.PET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;

import jaidee.db.Rows;
import jaidee.db.tables.tables.records.CareDueRecord;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Species;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The dues in their table.
final class DueRepository {
    /// A due with the species it is of.
    record Row(Species species, KeptDue due) {
    }

    static final Comparator<Row> EARLIEST = Comparator.comparing((Row row) -> row.due().due().on()).thenComparing(row -> row.due().pet().value())
            .thenComparing(row -> row.due().group());

    List<Row> ofPet(DSLContext ctx, PetId pet) {
        return rows(ctx, CARE_DUE.PET_ID.eq(pet.value()));
    }

    List<Row> ofOwner(DSLContext ctx, OwnerId owner) {
        return rows(ctx, PET.OWNER_ID.eq(owner.value()));
    }

    List<Row> ofPets(DSLContext ctx, Collection<PetId> pets) {
        return rows(ctx, CARE_DUE.PET_ID.in(pets.stream().map(PetId::value).toList()));
    }

    List<KeptDue> between(DSLContext ctx, long from, long to) {
        return kept(ctx, CARE_DUE.PET_ID.between(from, to));
    }

    List<KeptDue> between(DSLContext ctx, long from, long to, Set<String> groups) {
        return kept(ctx, CARE_DUE.PET_ID.between(from, to).and(CARE_DUE.GROUP_CODE.in(groups)));
    }

    private static List<KeptDue> kept(DSLContext ctx, Condition which) {
        List<KeptDue> dues = new ArrayList<>();
        Rows.each(ctx.select(CARE_DUE.PET_ID, CARE_DUE.GROUP_CODE, CARE_DUE.KIND, CARE_DUE.DUE_ON, CARE_DUE.STEP, CARE_DUE.FLAG, CARE_DUE.FLAG_FROM,
                CARE_DUE.OVERRIDDEN, CARE_DUE.EVER_GIVEN).from(CARE_DUE).where(which).orderBy(CARE_DUE.PET_ID, CARE_DUE.GROUP_CODE), row -> {
                    NextDue due = new NextDue(row.getObject(4, LocalDate.class), row.getString(5), Optional.ofNullable(row.getString(6)).map(DueFlag::valueOf),
                            Optional.ofNullable(row.getObject(7, LocalDate.class)));
                    dues.add(new KeptDue(new PetId(row.getLong(1)), row.getString(2), CareKind.valueOf(row.getString(3)), due, row.getBoolean(8), row.getBoolean(9)));
                });
        return dues;
    }

    /// What stands in the days of reminding without the groups told.
    int inWindow(DSLContext ctx, LocalDate from, LocalDate to, Set<Species> species, Set<String> groups) {
        return ctx.fetchCount(CARE_DUE.join(PET).on(PET.ID.eq(CARE_DUE.PET_ID)), CARE_DUE.DUE_ON.between(from, to)
                .and(not(PET.SPECIES.in(species.stream().map(Species::name).toList()).and(CARE_DUE.GROUP_CODE.in(groups)))));
    }

    int livingPets(DSLContext ctx) {
        return ctx.fetchCount(PET, PET.STATUS.eq("LIVING"));
    }

    /// Writes what changed, and nothing else; a due that only moves is changed where it stands.
    void replace(DSLContext ctx, DueChange change) {
        Map<Key, KeptDue> gone = new LinkedHashMap<>();
        change.gone().forEach(due -> gone.put(Key.of(due), due));
        List<KeptDue> moved = new ArrayList<>(), fresh = new ArrayList<>();
        change.come().forEach(due -> (gone.remove(Key.of(due)) == null ? fresh : moved).add(due));
        write(ctx, moved, "UPDATE care_due SET kind = ?, due_on = ?, step = ?, flag = ?, flag_from = ?, overridden = ?, ever_given = ?"
                + " WHERE pet_id = ? AND group_code = ?");
        write(ctx, fresh, "INSERT INTO care_due (kind, due_on, step, flag, flag_from, overridden, ever_given, pet_id, group_code)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        ctx.connection(connection -> delete(connection, gone.keySet()));
    }

    private record Key(long pet, String group) {
        static Key of(KeptDue due) {
            return new Key(due.pet().value(), due.group());
        }
    }

    // straight to the driver: a change of the protocols writes a million of them, and jOOQ takes longer for each than H2
    private static void write(DSLContext ctx, List<KeptDue> dues, String statement) {
        if (!dues.isEmpty()) ctx.connection(connection -> {
            try (PreparedStatement batch = connection.prepareStatement(statement)) {
                for (KeptDue due : dues) {
                    batch.setString(1, due.kind().name());
                    batch.setObject(2, due.due().on());
                    batch.setString(3, due.due().step());
                    batch.setString(4, due.due().flag().map(Enum::name).orElse(null));
                    batch.setObject(5, due.due().flagFrom().orElse(null));
                    batch.setBoolean(6, due.overridden());
                    batch.setBoolean(7, due.everGiven());
                    batch.setLong(8, due.pet().value());
                    batch.setString(9, due.group());
                    batch.addBatch();
                }
                batch.executeBatch();
            }
        });
    }

    private static void delete(Connection connection, Set<Key> keys) throws SQLException {
        if (keys.isEmpty()) return;
        try (PreparedStatement batch = connection.prepareStatement("DELETE FROM care_due WHERE pet_id = ? AND group_code = ?")) {
            for (Key key : keys) {
                batch.setLong(1, key.pet());
                batch.setString(2, key.group());
                batch.addBatch();
            }
            batch.executeBatch();
        }
    }

    long lastPet(DSLContext ctx) {
        return ctx.select(coalesce(max(PET.ID), inline(0L))).from(PET).fetchSingle().value1();
    }

    private static List<Row> rows(DSLContext ctx, Condition which) {
        return ctx.select(PET.SPECIES).select(CARE_DUE.fields()).from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID))
                .where(which).orderBy(CARE_DUE.DUE_ON, CARE_DUE.PET_ID, CARE_DUE.GROUP_CODE)
                .fetch(row -> new Row(Species.valueOf(row.get(PET.SPECIES)), due(row.into(CARE_DUE))));
    }

    private static KeptDue due(CareDueRecord row) {
        NextDue due = new NextDue(row.getDueOn(), row.getStep(), Optional.ofNullable(row.getFlag()).map(DueFlag::valueOf),
                Optional.ofNullable(row.getFlagFrom()));
        return new KeptDue(new PetId(row.getPetId()), row.getGroupCode(), CareKind.valueOf(row.getKind()), due, row.getOverridden(), row.getEverGiven());
    }
}
