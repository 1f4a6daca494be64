package jaidee.outreach;

import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.WRONG_NUMBER;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// Numbers that reach somebody else. One that the owner does not have any more troubles nobody.
public final class WrongNumberRepository {
    void note(DSLContext ctx, OwnerId owner, PhoneNumber phone, Instant at, StaffId by, String deed) {
        ctx.insertInto(WRONG_NUMBER).set(WRONG_NUMBER.OWNER_ID, owner.value()).set(WRONG_NUMBER.E164, phone.number())
                .set(WRONG_NUMBER.NOTED_AT, ReminderRepository.offset(at)).set(WRONG_NUMBER.NOTED_BY, by.value()).set(WRONG_NUMBER.DEED, deed).execute();
    }

    void takeBack(DSLContext ctx, String deed, Instant at, StaffId by) {
        ctx.update(WRONG_NUMBER).set(WRONG_NUMBER.CLEARED_AT, ReminderRepository.offset(at)).set(WRONG_NUMBER.CLEARED_BY, by.value())
                .where(WRONG_NUMBER.DEED.eq(deed)).and(WRONG_NUMBER.CLEARED_AT.isNull()).execute();
    }

    void clear(DSLContext ctx, OwnerId owner, PhoneNumber phone, Instant at, StaffId by) {
        ctx.update(WRONG_NUMBER).set(WRONG_NUMBER.CLEARED_AT, ReminderRepository.offset(at)).set(WRONG_NUMBER.CLEARED_BY, by.value())
                .where(WRONG_NUMBER.OWNER_ID.eq(owner.value())).and(WRONG_NUMBER.E164.eq(phone.number())).and(WRONG_NUMBER.CLEARED_AT.isNull()).execute();
    }

    /// E.164, of each owner who has any.
    public Map<OwnerId, Set<String>> of(DSLContext ctx, Collection<OwnerId> owners) {
        Map<OwnerId, Set<String>> wrong = new HashMap<>();
        ctx.selectDistinct(WRONG_NUMBER.OWNER_ID, WRONG_NUMBER.E164).from(WRONG_NUMBER)
                .join(OWNER_PHONE).on(OWNER_PHONE.OWNER_ID.eq(WRONG_NUMBER.OWNER_ID).and(OWNER_PHONE.E164.eq(WRONG_NUMBER.E164)))
                .where(WRONG_NUMBER.OWNER_ID.in(owners.stream().map(OwnerId::value).toList())).and(WRONG_NUMBER.CLEARED_AT.isNull())
                .forEach(row -> wrong.computeIfAbsent(new OwnerId(row.value1()), _ -> new HashSet<>()).add(row.value2()));
        return wrong;
    }
}
