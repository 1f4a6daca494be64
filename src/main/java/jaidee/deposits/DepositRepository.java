package jaidee.deposits;

import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.db.tables.tables.Staff;
import jaidee.kernel.Days;
import jaidee.kernel.DepositEntryId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerName;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// The movements of deposits. Rows are only ever added.
final class DepositRepository {
    private static final Staff CHECKER = STAFF.as("checker");
    private static final jaidee.db.tables.tables.DepositEntry EARLIER = DEPOSIT_ENTRY.as("earlier");
    private static final Field<BigDecimal> BALANCE = field(select(sum(EARLIER.SATANG)).from(EARLIER)
            .where(EARLIER.OWNER_ID.eq(DEPOSIT_ENTRY.OWNER_ID)).and(EARLIER.ID.le(DEPOSIT_ENTRY.ID))).as("balance");

    /// A movement about to be written.
    ///
    /// @param money  how it came or went; empty for what stands on a bill
    /// @param refund that puts it back
    record NewEntry(OwnerId owner, DepositKind kind, Money amount, Instant at, StaffId staff, ShiftId shift, Optional<AsMoney> money,
                    Optional<SaleId> sale, Optional<RefundId> refund) {
        static NewEntry used(DepositUse use) {
            return new NewEntry(use.owner(), DepositKind.USED, use.amount().negated(), use.at(), use.staff(), use.shift(), Optional.empty(),
                    Optional.of(use.sale()), Optional.empty());
        }

        static NewEntry restored(DepositUse used, RefundId refund) {
            return new NewEntry(used.owner(), DepositKind.RESTORED, used.amount(), used.at(), used.staff(), used.shift(), Optional.empty(),
                    Optional.of(used.sale()), Optional.of(refund));
        }
    }

    /// Whose deposit it is, as on paper.
    record Holder(String name, String phone) {
    }

    /// Money that changes hands.
    record AsMoney(String key, PaymentMethod method, String reference, String note, Optional<StaffId> checkedBy, Optional<StaffId> approvedBy) {
    }

    Money balance(DSLContext ctx, OwnerId owner) {
        return ctx.select(coalesce(sum(DEPOSIT_ENTRY.SATANG), inline(BigDecimal.ZERO))).from(DEPOSIT_ENTRY)
                .where(DEPOSIT_ENTRY.OWNER_ID.eq(owner.value())).fetchSingle(row -> Money.satang(row.value1().longValueExact()));
    }

    Optional<DepositEntryId> byKey(DSLContext ctx, String key) {
        return ctx.select(DEPOSIT_ENTRY.ID).from(DEPOSIT_ENTRY).where(DEPOSIT_ENTRY.IDEMPOTENCY_KEY.eq(key))
                .fetchOptional(row -> new DepositEntryId(row.value1()));
    }

    /// Name and first phone; empty for an owner without a profile.
    Optional<Holder> owner(DSLContext ctx, OwnerId owner) {
        Field<String> phone = field(select(OWNER_PHONE.E164).from(OWNER_PHONE).where(OWNER_PHONE.OWNER_ID.eq(OWNER.ID))
                .orderBy(OWNER_PHONE.POSITION).limit(1));
        return ctx.select(OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, phone).from(OWNER)
                .where(OWNER.ID.eq(owner.value())).and(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull())
                .fetchOptional(row -> new Holder(new OwnerName(said(row.value1()), row.value2(), said(row.value3()), "").titled(), said(row.value4())));
    }

    Optional<OwnerId> ownerOfPaper(DSLContext ctx, String token) {
        return ctx.select(DEPOSIT_ENTRY.OWNER_ID).from(DEPOSIT_ENTRY).join(DOCUMENT).on(DOCUMENT.DEPOSIT_ENTRY_ID.eq(DEPOSIT_ENTRY.ID))
                .where(DOCUMENT.TOKEN.eq(token)).fetchOptional(row -> new OwnerId(row.value1()));
    }

    /// The newest first, without their papers.
    List<DepositEntry> of(DSLContext ctx, OwnerId owner) {
        return entries(ctx, DEPOSIT_ENTRY.OWNER_ID.eq(owner.value())).fetch(DepositRepository::entry);
    }

    DepositEntry find(DSLContext ctx, DepositEntryId id) {
        return entry(entries(ctx, DEPOSIT_ENTRY.ID.eq(id.value())).fetchSingle());
    }

    DepositEntryId insert(DSLContext ctx, NewEntry entry) {
        Optional<AsMoney> money = entry.money();
        return new DepositEntryId(ctx.insertInto(DEPOSIT_ENTRY)
                .set(DEPOSIT_ENTRY.OWNER_ID, entry.owner().value())
                .set(DEPOSIT_ENTRY.KIND, entry.kind().name())
                .set(DEPOSIT_ENTRY.SATANG, entry.amount().satang())
                .set(DEPOSIT_ENTRY.AT, entry.at().atOffset(ZoneOffset.UTC))
                .set(DEPOSIT_ENTRY.BUSINESS_DAY, LocalDate.ofInstant(entry.at(), Days.BANGKOK))
                .set(DEPOSIT_ENTRY.STAFF_ID, entry.staff().value())
                .set(DEPOSIT_ENTRY.SHIFT_ID, entry.shift().value())
                .set(DEPOSIT_ENTRY.IDEMPOTENCY_KEY, money.map(AsMoney::key).orElse(null))
                .set(DEPOSIT_ENTRY.METHOD, money.map(how -> how.method().name()).orElse(null))
                .set(DEPOSIT_ENTRY.REFERENCE, money.map(AsMoney::reference).filter(text -> !text.isEmpty()).orElse(null))
                .set(DEPOSIT_ENTRY.NOTE, money.map(AsMoney::note).filter(text -> !text.isEmpty()).orElse(null))
                .set(DEPOSIT_ENTRY.CHECKED_BY, money.flatMap(AsMoney::checkedBy).map(StaffId::value).orElse(null))
                .set(DEPOSIT_ENTRY.APPROVED_BY, money.flatMap(AsMoney::approvedBy).map(StaffId::value).orElse(null))
                .set(DEPOSIT_ENTRY.SALE_ID, entry.sale().map(SaleId::value).orElse(null))
                .set(DEPOSIT_ENTRY.REFUND_ID, entry.refund().map(RefundId::value).orElse(null))
                .returningResult(DEPOSIT_ENTRY.ID).fetchSingle().value1());
    }

    private static ResultQuery<?> entries(DSLContext ctx, Condition which) {
        return ctx.select(DEPOSIT_ENTRY.asterisk(), STAFF.DISPLAY_NAME, CHECKER.DISPLAY_NAME, BALANCE)
                .from(DEPOSIT_ENTRY)
                .join(STAFF).on(STAFF.ID.eq(DEPOSIT_ENTRY.STAFF_ID))
                .leftJoin(CHECKER).on(CHECKER.ID.eq(DEPOSIT_ENTRY.CHECKED_BY))
                .where(which).orderBy(DEPOSIT_ENTRY.ID.desc());
    }

    private static DepositEntry entry(Record row) {
        return new DepositEntry(new DepositEntryId(row.get(DEPOSIT_ENTRY.ID)), new OwnerId(row.get(DEPOSIT_ENTRY.OWNER_ID)),
                DepositKind.valueOf(row.get(DEPOSIT_ENTRY.KIND)), Money.satang(row.get(DEPOSIT_ENTRY.SATANG)),
                row.get(DEPOSIT_ENTRY.AT).toInstant(), Optional.ofNullable(row.get(DEPOSIT_ENTRY.METHOD)).map(PaymentMethod::valueOf),
                said(row.get(DEPOSIT_ENTRY.REFERENCE)), said(row.get(DEPOSIT_ENTRY.NOTE)), row.get(STAFF.DISPLAY_NAME),
                Optional.ofNullable(row.get(DEPOSIT_ENTRY.CHECKED_BY)).map(who -> new CheckedBy(new StaffId(who), row.get(CHECKER.DISPLAY_NAME))),
                Optional.ofNullable(row.get(DEPOSIT_ENTRY.SALE_ID)).map(SaleId::new), Money.satang(row.get(BALANCE).longValueExact()),
                Optional.empty());
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
