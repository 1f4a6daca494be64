package jaidee.privacy;

import static jaidee.db.tables.Tables.OWNER;

import jaidee.kernel.OwnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Gathers what is held on an owner out of all tables.
final class HeldRepository {
    private final PersonRepository people = new PersonRepository();
    private final PetsRepository pets = new PetsRepository();
    private final MoneyRepository money = new MoneyRepository();
    private final ContactRepository contacts = new ContactRepository();

    /// Empty for who is not on the books any more: merged into another or erased.
    Optional<HeldData> of(DSLContext ctx, OwnerId owner, Instant now) {
        return people.listed(ctx, owner).map(row -> {
            List<Long> ids = withMerged(ctx, owner);
            List<HeldPart> parts = new ArrayList<>(people.parts(ctx, ids));
            parts.addAll(pets.parts(ctx, ids));
            parts.addAll(money.parts(ctx, ids));
            parts.addAll(contacts.parts(ctx, ids));
            parts.add(people.log(ctx, ids));
            return new HeldData(owner, row.get(OWNER.MEMBER_NO), PersonRepository.name(row), now, parts);
        });
    }

    /// The owner and whoever was merged into it, however often.
    static List<Long> withMerged(DSLContext ctx, OwnerId owner) {
        List<Long> all = new ArrayList<>(List.of(owner.value()));
        for (int i = 0; i < all.size(); i++) all.addAll(ctx.select(OWNER.ID).from(OWNER).where(OWNER.MERGED_INTO.eq(all.get(i))).fetch(OWNER.ID));
        return all;
    }

    /// Makes a part out of the rows of a query, column by column.
    static final class Columns {
        private final List<HeldPart.Column> columns = new ArrayList<>();
        private final List<Function<Record, Object>> values = new ArrayList<>();

        /// One that stands on paper too.
        Columns seen(String name, double share, Function<Record, Object> value) {
            columns.add(new HeldPart.Column(name, share));
            values.add(value);
            return this;
        }

        /// One that stands only in the file.
        Columns kept(String name, Function<Record, Object> value) {
            return seen(name, 0, value);
        }

        HeldPart of(String name, List<? extends Record> rows) {
            return new HeldPart(name, columns, rows.stream().map(this::row).toList());
        }

        private List<Object> row(Record record) {
            List<Object> row = new ArrayList<>();
            values.forEach(value -> row.add(value.apply(record)));
            return row;
        }
    }
}
