package jaidee.loyalty;

import static jaidee.db.tables.Tables.DONATION_SETTLEMENT;
import static jaidee.db.tables.Tables.FOUNDATION;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.POINTS_DONATION;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.db.tables.tables.records.FoundationRecord;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/// Foundations, what they were given, and what was paid to them.
final class DonationRepository {
    List<Foundation> foundations(DSLContext ctx) {
        return ctx.selectFrom(FOUNDATION).orderBy(FOUNDATION.ACTIVE.desc(), FOUNDATION.ID).fetch(DonationRepository::foundation);
    }

    Optional<Foundation> find(DSLContext ctx, long id) {
        return ctx.selectFrom(FOUNDATION).where(FOUNDATION.ID.eq(id)).fetchOptional(DonationRepository::foundation);
    }

    Optional<Foundation> named(DSLContext ctx, String name) {
        return ctx.selectFrom(FOUNDATION).where(FOUNDATION.NAME.eq(name)).fetchOptional(DonationRepository::foundation);
    }

    Foundation insert(DSLContext ctx, String name, String contact, Instant at, StaffId by) {
        long id = ctx.insertInto(FOUNDATION).set(FOUNDATION.NAME, name).set(FOUNDATION.CONTACT, contact.isEmpty() ? null : contact)
                .set(FOUNDATION.CREATED_AT, at.atOffset(ZoneOffset.UTC)).set(FOUNDATION.CREATED_BY, by.value())
                .returningResult(FOUNDATION.ID).fetchSingle().value1();
        return new Foundation(id, name, contact, true);
    }

    void update(DSLContext ctx, Foundation now) {
        ctx.update(FOUNDATION).set(FOUNDATION.NAME, now.name()).set(FOUNDATION.CONTACT, now.contact().isEmpty() ? null : now.contact())
                .set(FOUNDATION.ACTIVE, now.active()).where(FOUNDATION.ID.eq(now.id())).execute();
    }

    void insert(DSLContext ctx, long entry, long foundation, Money value) {
        ctx.insertInto(POINTS_DONATION).set(POINTS_DONATION.ENTRY_ID, entry).set(POINTS_DONATION.FOUNDATION_ID, foundation)
                .set(POINTS_DONATION.VALUE_SATANG, value.satang()).execute();
    }

    Money valueOf(DSLContext ctx, String key) {
        return Money.satang(ctx.select(POINTS_DONATION.VALUE_SATANG).from(POINTS_DONATION)
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(POINTS_DONATION.ENTRY_ID))
                .where(LEDGER_ENTRY.IDEMPOTENCY_KEY.eq(key)).fetchSingle().value1());
    }

    List<YearMonth> months(DSLContext ctx, long foundation) {
        return ctx.selectDistinct(LEDGER_ENTRY.BUSINESS_DAY).from(POINTS_DONATION)
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(POINTS_DONATION.ENTRY_ID))
                .where(POINTS_DONATION.FOUNDATION_ID.eq(foundation)).orderBy(LEDGER_ENTRY.BUSINESS_DAY.desc())
                .fetch(row -> YearMonth.from(row.value1())).stream().distinct().toList();
    }

    DonationSheet sheet(DSLContext ctx, long foundation, YearMonth month) {
        List<DonationSheet.Line> lines = ctx.select(LEDGER_ENTRY.BUSINESS_DAY, OWNER.MEMBER_NO, LEDGER_ENTRY.POINTS, POINTS_DONATION.VALUE_SATANG)
                .from(POINTS_DONATION).join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(POINTS_DONATION.ENTRY_ID))
                .join(OWNER).on(OWNER.ID.eq(LEDGER_ENTRY.OWNER_ID))
                .where(POINTS_DONATION.FOUNDATION_ID.eq(foundation))
                .and(LEDGER_ENTRY.BUSINESS_DAY.between(month.atDay(1), month.atEndOfMonth())).orderBy(LEDGER_ENTRY.ID)
                .fetch(row -> new DonationSheet.Line(row.value1(), row.value2(), Points.of(-row.value3()), Money.satang(row.value4())));
        Optional<DonationSheet.Settled> settled = ctx.select(DONATION_SETTLEMENT.SETTLED_AT, STAFF.DISPLAY_NAME, DONATION_SETTLEMENT.NOTE)
                .from(DONATION_SETTLEMENT).join(STAFF).on(STAFF.ID.eq(DONATION_SETTLEMENT.SETTLED_BY))
                .where(DONATION_SETTLEMENT.FOUNDATION_ID.eq(foundation)).and(DONATION_SETTLEMENT.MONTH_FIRST.eq(month.atDay(1)))
                .fetchOptional(row -> new DonationSheet.Settled(row.value1().toInstant(), row.value2(), Objects.requireNonNullElse(row.value3(), "")));
        return new DonationSheet(find(ctx, foundation).orElseThrow(), month, lines, settled);
    }

    void settle(DSLContext ctx, DonationSheet sheet, String note, Instant at, StaffId by) {
        ctx.insertInto(DONATION_SETTLEMENT).set(DONATION_SETTLEMENT.FOUNDATION_ID, sheet.foundation().id())
                .set(DONATION_SETTLEMENT.MONTH_FIRST, sheet.month().atDay(1)).set(DONATION_SETTLEMENT.POINTS, sheet.points().value())
                .set(DONATION_SETTLEMENT.VALUE_SATANG, sheet.value().satang()).set(DONATION_SETTLEMENT.NOTE, note.isEmpty() ? null : note)
                .set(DONATION_SETTLEMENT.SETTLED_AT, at.atOffset(ZoneOffset.UTC)).set(DONATION_SETTLEMENT.SETTLED_BY, by.value()).execute();
    }

    private static Foundation foundation(FoundationRecord row) {
        return new Foundation(row.getId(), row.getName(), Objects.requireNonNullElse(row.getContact(), ""), row.getActive());
    }
}
