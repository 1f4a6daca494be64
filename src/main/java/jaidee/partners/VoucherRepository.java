package jaidee.partners;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PARTNER;
import static jaidee.db.tables.Tables.PARTNER_MOVEMENT;
import static jaidee.db.tables.Tables.PARTNER_TERMS;
import static jaidee.db.tables.Tables.PARTNER_VOUCHER;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Rows;
import jaidee.db.tables.tables.Owner;
import jaidee.db.tables.tables.records.PartnerVoucherRecord;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerName;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Vouchers, and the one turn of each.
final class VoucherRepository {
    private static final Owner HOLDER = OWNER.as("holder"), TURN = OWNER.as("turn");

    /// @param owner null for vouchers that the partner hands out
    /// @param entry with which the owner's points left
    record NewVoucher(int number, String token, Partner partner, Way way, Exchange exchange, Instant at, LocalDate lastDay, OwnerId owner,
                      Long entry, StaffId by) {
    }

    int lastNumber(DSLContext ctx) {
        return ctx.select(coalesce(max(PARTNER_VOUCHER.NUMBER), inline(0))).from(PARTNER_VOUCHER).fetchSingle().value1();
    }

    void insert(DSLContext ctx, List<NewVoucher> vouchers) {
        if (vouchers.isEmpty()) return;
        Partner partner = vouchers.getFirst().partner();
        long terms = ctx.select(PARTNER_TERMS.ID).from(PARTNER_TERMS).where(PARTNER_TERMS.PARTNER_ID.eq(partner.id().value()))
                .and(PARTNER_TERMS.VERSION.eq(partner.version())).fetchSingle().value1();
        Rows.insert(ctx, PARTNER_VOUCHER, vouchers.stream().map(voucher -> row(voucher, terms)).toList());
    }

    private static PartnerVoucherRecord row(NewVoucher voucher, long terms) {
        PartnerVoucherRecord row = new PartnerVoucherRecord();
        row.set(PARTNER_VOUCHER.NUMBER, voucher.number());
        row.set(PARTNER_VOUCHER.TOKEN, voucher.token());
        row.set(PARTNER_VOUCHER.PARTNER_ID, voucher.partner().id().value());
        row.set(PARTNER_VOUCHER.TERMS_ID, terms);
        row.set(PARTNER_VOUCHER.WAY, voucher.way().name());
        row.set(PARTNER_VOUCHER.OURS, voucher.exchange().ours().value());
        row.set(PARTNER_VOUCHER.THEIRS, voucher.exchange().theirs().value());
        row.set(PARTNER_VOUCHER.VALUE_SATANG, voucher.exchange().value().satang());
        row.set(PARTNER_VOUCHER.ISSUED_AT, voucher.at().atOffset(ZoneOffset.UTC));
        row.set(PARTNER_VOUCHER.ISSUED_BY, voucher.by().value());
        row.set(PARTNER_VOUCHER.LAST_DAY, voucher.lastDay());
        row.set(PARTNER_VOUCHER.OWNER_ID, voucher.owner() == null ? null : voucher.owner().value());
        row.set(PARTNER_VOUCHER.ENTRY_ID, voucher.entry());
        return row;
    }

    Optional<Voucher> byToken(DSLContext ctx, String token) {
        return vouchers(ctx, PARTNER_VOUCHER.TOKEN.eq(token), 1).stream().findFirst();
    }

    Voucher find(DSLContext ctx, long id) {
        return vouchers(ctx, PARTNER_VOUCHER.ID.eq(id), 1).getFirst();
    }

    /// By number, the first one first.
    List<Voucher> between(DSLContext ctx, int first, int last) {
        return vouchers(ctx, PARTNER_VOUCHER.NUMBER.between(first, last), Integer.MAX_VALUE).reversed();
    }

    List<Voucher> ofEntry(DSLContext ctx, long entry) {
        return vouchers(ctx, PARTNER_VOUCHER.ENTRY_ID.eq(entry), Integer.MAX_VALUE).reversed();
    }

    /// The newest first.
    List<Voucher> ofPartner(DSLContext ctx, PartnerId partner, Way way, int most) {
        return vouchers(ctx, PARTNER_VOUCHER.PARTNER_ID.eq(partner.value()).and(PARTNER_VOUCHER.WAY.eq(way.name())), most);
    }

    /// What the owner took out or brought in, the newest voucher first.
    List<Voucher> ofOwner(DSLContext ctx, OwnerId owner, int most) {
        return vouchers(ctx, PARTNER_VOUCHER.OWNER_ID.eq(owner.value()).or(PARTNER_MOVEMENT.OWNER_ID.eq(owner.value())), most);
    }

    private static List<Voucher> vouchers(DSLContext ctx, Condition which, int most) {
        return ctx.select(PARTNER_VOUCHER.fields()).select(PARTNER.NAME, HOLDER.TITLE, HOLDER.FIRST_NAME, HOLDER.LAST_NAME,
                        TURN.TITLE, TURN.FIRST_NAME, TURN.LAST_NAME, PARTNER_MOVEMENT.AT, STAFF.DISPLAY_NAME)
                .from(PARTNER_VOUCHER).join(PARTNER).on(PARTNER.ID.eq(PARTNER_VOUCHER.PARTNER_ID))
                .leftJoin(HOLDER).on(HOLDER.ID.eq(PARTNER_VOUCHER.OWNER_ID))
                .leftJoin(PARTNER_MOVEMENT).on(PARTNER_MOVEMENT.VOUCHER_ID.eq(PARTNER_VOUCHER.ID))
                .leftJoin(TURN).on(TURN.ID.eq(PARTNER_MOVEMENT.OWNER_ID))
                .leftJoin(STAFF).on(STAFF.ID.eq(PARTNER_MOVEMENT.STAFF_ID))
                .where(which).orderBy(PARTNER_VOUCHER.NUMBER.desc()).limit(most).fetch(VoucherRepository::voucher);
    }

    private static Voucher voucher(Record row) {
        return new Voucher(row.get(PARTNER_VOUCHER.ID), row.get(PARTNER_VOUCHER.NUMBER), new ScanCode(CodeKind.PARTNER, row.get(PARTNER_VOUCHER.TOKEN)),
                new PartnerId(row.get(PARTNER_VOUCHER.PARTNER_ID)), row.get(PARTNER.NAME), Way.valueOf(row.get(PARTNER_VOUCHER.WAY)),
                Points.of(row.get(PARTNER_VOUCHER.OURS)), Points.of(row.get(PARTNER_VOUCHER.THEIRS)), Money.satang(row.get(PARTNER_VOUCHER.VALUE_SATANG)),
                LocalDate.ofInstant(row.get(PARTNER_VOUCHER.ISSUED_AT).toInstant(), Days.BANGKOK), row.get(PARTNER_VOUCHER.LAST_DAY),
                Optional.ofNullable(row.get(PARTNER_VOUCHER.OWNER_ID)).map(owner -> new Voucher.Holder(new OwnerId(owner), name(row, HOLDER))),
                Optional.ofNullable(row.get(PARTNER_VOUCHER.ENTRY_ID)), row.get(PARTNER_VOUCHER.PRINTED_AT) != null,
                Optional.ofNullable(row.get(PARTNER_MOVEMENT.AT)).map(at -> new Voucher.Used(at.toInstant(), name(row, TURN), text(row.get(STAFF.DISPLAY_NAME)))),
                Optional.ofNullable(row.get(PARTNER_VOUCHER.VOIDED_AT)).map(at -> new Voucher.Voided(at.toInstant(), row.get(PARTNER_VOUCHER.VOID_REASON))));
    }

    /// The one turn of a voucher: the unique row has the last word.
    void take(DSLContext ctx, Voucher voucher, OwnerId owner, long entry, LocalDate day, Instant at, StaffId by) {
        ctx.insertInto(PARTNER_MOVEMENT)
                .set(PARTNER_MOVEMENT.PARTNER_ID, voucher.partner().value())
                .set(PARTNER_MOVEMENT.OWNER_ID, owner.value())
                .set(PARTNER_MOVEMENT.ENTRY_ID, entry)
                .set(PARTNER_MOVEMENT.VOUCHER_ID, voucher.id())
                .set(PARTNER_MOVEMENT.WAY, voucher.way().name())
                .set(PARTNER_MOVEMENT.OURS, voucher.ours().value())
                .set(PARTNER_MOVEMENT.THEIRS, voucher.theirs().value())
                .set(PARTNER_MOVEMENT.VALUE_SATANG, voucher.value().satang())
                .set(PARTNER_MOVEMENT.ON_DAY, day)
                .set(PARTNER_MOVEMENT.AT, at.atOffset(ZoneOffset.UTC))
                .set(PARTNER_MOVEMENT.STAFF_ID, by.value())
                .execute();
    }

    void annul(DSLContext ctx, long id, String reason, Instant at, StaffId by) {
        ctx.update(PARTNER_VOUCHER).set(PARTNER_VOUCHER.VOIDED_AT, at.atOffset(ZoneOffset.UTC)).set(PARTNER_VOUCHER.VOIDED_BY, by.value())
                .set(PARTNER_VOUCHER.VOID_REASON, reason).where(PARTNER_VOUCHER.ID.eq(id)).execute();
    }

    void printed(DSLContext ctx, List<Long> ids, Instant at) {
        ctx.update(PARTNER_VOUCHER).set(PARTNER_VOUCHER.PRINTED_AT, at.atOffset(ZoneOffset.UTC))
                .where(PARTNER_VOUCHER.ID.in(ids)).and(PARTNER_VOUCHER.PRINTED_AT.isNull()).execute();
    }

    /// The clinic's points that the owner took to the partner in the month, void vouchers left out.
    Points takenOut(DSLContext ctx, OwnerId owner, PartnerId partner, YearMonth month) {
        return Points.of(ctx.select(coalesce(sum(PARTNER_VOUCHER.OURS), inline(BigDecimal.ZERO))).from(PARTNER_VOUCHER)
                .where(PARTNER_VOUCHER.OWNER_ID.eq(owner.value())).and(PARTNER_VOUCHER.PARTNER_ID.eq(partner.value()))
                .and(PARTNER_VOUCHER.VOIDED_AT.isNull())
                .and(PARTNER_VOUCHER.ISSUED_AT.ge(start(month))).and(PARTNER_VOUCHER.ISSUED_AT.lt(start(month.plusMonths(1))))
                .fetchSingle().value1().longValueExact());
    }

    /// The clinic's points that vouchers of the partner brought the owner in the month.
    Points broughtIn(DSLContext ctx, OwnerId owner, PartnerId partner, YearMonth month) {
        return Points.of(ctx.select(coalesce(sum(PARTNER_MOVEMENT.OURS), inline(BigDecimal.ZERO))).from(PARTNER_MOVEMENT)
                .where(PARTNER_MOVEMENT.OWNER_ID.eq(owner.value())).and(PARTNER_MOVEMENT.PARTNER_ID.eq(partner.value()))
                .and(PARTNER_MOVEMENT.WAY.eq(Way.IN.name())).and(PARTNER_MOVEMENT.ON_DAY.between(month.atDay(1), month.atEndOfMonth()))
                .fetchSingle().value1().longValueExact());
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Days.BANGKOK).toOffsetDateTime();
    }

    private static String name(Record row, Owner owner) {
        String first = row.get(owner.FIRST_NAME);
        return first == null ? "" : new OwnerName(text(row.get(owner.TITLE)), first, text(row.get(owner.LAST_NAME)), "").titled();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
