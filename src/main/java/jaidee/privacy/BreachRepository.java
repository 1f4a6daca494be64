package jaidee.privacy;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;

import jaidee.kernel.OwnerId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Whom a breach concerns, with a way to reach each.
final class BreachRepository {
    /// @param owners everybody on the books when empty
    List<List<Object>> people(DSLContext ctx, Optional<List<OwnerId>> owners) {
        Map<Long, String> phones = ctx.select(OWNER_PHONE.OWNER_ID, OWNER_PHONE.E164).from(OWNER_PHONE).where(OWNER_PHONE.POSITION.eq(0)).fetchMap(OWNER_PHONE.OWNER_ID, OWNER_PHONE.E164);
        Optional<Set<OwnerId>> wanted = owners.map(HashSet::new);
        return ctx.select(OWNER.ID, OWNER.MEMBER_NO, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.LINE_ID, OWNER.EMAIL).from(OWNER).where(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull())
                .orderBy(OWNER.ID).fetch().stream().filter(row -> wanted.isEmpty() || wanted.get().contains(new OwnerId(row.get(OWNER.ID))))
                .map(row -> Arrays.<Object>asList(row.get(OWNER.MEMBER_NO), PersonRepository.name(row), phones.getOrDefault(row.get(OWNER.ID), ""), text(row.get(OWNER.LINE_ID)), text(row.get(OWNER.EMAIL)))).toList();
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
