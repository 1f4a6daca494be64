package jaidee.privacy;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_PHOTO;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// What is older than the clinic wants to keep it.
final class RetentionRepository {
    List<RetentionPlan.Line> silent(DSLContext ctx, LocalDate since) {
        Field<LocalDate> last = coalesce(field(select(max(SALE.BUSINESS_DAY)).from(SALE).where(SALE.OWNER_ID.eq(OWNER.ID))), OWNER.MEMBER_SINCE).as("last");
        return ctx.select(OWNER.ID, OWNER.MEMBER_NO, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, last).from(OWNER).where(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull())
                .and(OWNER.MEMBER_SINCE.lt(since)).orderBy(OWNER.ID).fetch().stream().filter(row -> row.get(last).isBefore(since))
                .map(row -> new RetentionPlan.Line(new OwnerId(row.get(OWNER.ID)), row.get(OWNER.MEMBER_NO), PersonRepository.name(row), row.get(last))).toList();
    }

    /// Owners who have points.
    Set<OwnerId> withPoints(DSLContext ctx) {
        return new HashSet<>(ctx.select(LEDGER_ENTRY.OWNER_ID).from(LEDGER_ENTRY).groupBy(LEDGER_ENTRY.OWNER_ID).having(sum(LEDGER_ENTRY.POINTS).gt(BigDecimal.ZERO)).fetch(row -> new OwnerId(row.value1())));
    }

    int messages(DSLContext ctx, LocalDate before) {
        return ctx.fetchCount(MESSAGE, old(before));
    }

    int eraseMessages(DSLContext ctx, LocalDate before) {
        return ctx.update(MESSAGE).set(MESSAGE.BODY, ErasePersonRepository.GONE).setNull(MESSAGE.ADDRESS).where(old(before)).execute();
    }

    private static Condition old(LocalDate before) {
        return MESSAGE.CREATED_AT.lt(before.atStartOfDay(Days.BANGKOK).toOffsetDateTime()).and(MESSAGE.STATUS.ne("QUEUED")).and(MESSAGE.BODY.ne(ErasePersonRepository.GONE));
    }

    int pictures(DSLContext ctx, LocalDate before) {
        return ctx.fetchCount(PET_PHOTO, ofGone(before));
    }

    int erasePictures(DSLContext ctx, LocalDate before) {
        return ctx.deleteFrom(PET_PHOTO).where(ofGone(before)).execute();
    }

    private static Condition ofGone(LocalDate before) {
        return PET_PHOTO.PET_ID.in(select(PET.ID).from(PET).where(PET.STATUS.in("DIED", "MOVED")).and(PET.STATUS_ON.lt(before)));
    }
}
