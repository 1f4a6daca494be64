package jaidee.partners;

import static jaidee.db.tables.Tables.PARTNER;
import static jaidee.db.tables.Tables.PARTNER_TERMS;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Partners and the versions of what was agreed with them.
final class PartnerRepository {
    List<Partner> all(DSLContext ctx) {
        return partners(ctx, noCondition());
    }

    Optional<Partner> find(DSLContext ctx, PartnerId id) {
        return partners(ctx, PARTNER.ID.eq(id.value())).stream().findFirst();
    }

    private static List<Partner> partners(DSLContext ctx, Condition which) {
        return ctx.select(PARTNER.fields()).select(PARTNER_TERMS.fields()).from(PARTNER)
                .join(PARTNER_TERMS).on(PARTNER_TERMS.PARTNER_ID.eq(PARTNER.ID)).and(PARTNER_TERMS.VERSION.eq(
                        select(max(PARTNER_TERMS.as("newest").VERSION)).from(PARTNER_TERMS.as("newest"))
                                .where(PARTNER_TERMS.as("newest").PARTNER_ID.eq(PARTNER.ID))))
                .where(which).orderBy(PARTNER.ACTIVE.desc(), PARTNER.NAME, PARTNER.ID)
                .fetch(row -> new Partner(new PartnerId(row.get(PARTNER.ID)), row.get(PARTNER.NAME), row.get(PARTNER.CONTACT),
                        row.get(PARTNER.PHONE), row.get(PARTNER.ACTIVE), row.get(PARTNER_TERMS.VERSION), new Terms(
                        new Exchange(Points.of(row.get(PARTNER_TERMS.OUT_OURS)), Points.of(row.get(PARTNER_TERMS.OUT_THEIRS)),
                                Money.satang(row.get(PARTNER_TERMS.OUT_VALUE_SATANG))),
                        new Exchange(Points.of(row.get(PARTNER_TERMS.IN_OURS)), Points.of(row.get(PARTNER_TERMS.IN_THEIRS)),
                                Money.satang(row.get(PARTNER_TERMS.IN_VALUE_SATANG))),
                        Optional.ofNullable(row.get(PARTNER_TERMS.MOST_A_MONTH)).map(Points::of), row.get(PARTNER_TERMS.VOUCHER_DAYS))));
    }

    Optional<PartnerId> named(DSLContext ctx, String name) {
        return ctx.select(PARTNER.ID).from(PARTNER).where(PARTNER.NAME.equalIgnoreCase(name)).limit(1)
                .fetchOptional(row -> new PartnerId(row.value1()));
    }

    PartnerId insert(DSLContext ctx, String name, String contact, String phone, boolean active) {
        return new PartnerId(ctx.insertInto(PARTNER).set(PARTNER.NAME, name).set(PARTNER.CONTACT, contact).set(PARTNER.PHONE, phone)
                .set(PARTNER.ACTIVE, active).returningResult(PARTNER.ID).fetchSingle().value1());
    }

    void update(DSLContext ctx, PartnerId id, String name, String contact, String phone, boolean active) {
        ctx.update(PARTNER).set(PARTNER.NAME, name).set(PARTNER.CONTACT, contact).set(PARTNER.PHONE, phone).set(PARTNER.ACTIVE, active)
                .where(PARTNER.ID.eq(id.value())).execute();
    }

    void insert(DSLContext ctx, PartnerId id, int version, Terms terms, Instant at, StaffId by) {
        ctx.insertInto(PARTNER_TERMS)
                .set(PARTNER_TERMS.PARTNER_ID, id.value())
                .set(PARTNER_TERMS.VERSION, version)
                .set(PARTNER_TERMS.OUT_OURS, terms.out().ours().value())
                .set(PARTNER_TERMS.OUT_THEIRS, terms.out().theirs().value())
                .set(PARTNER_TERMS.OUT_VALUE_SATANG, terms.out().value().satang())
                .set(PARTNER_TERMS.IN_THEIRS, terms.in().theirs().value())
                .set(PARTNER_TERMS.IN_OURS, terms.in().ours().value())
                .set(PARTNER_TERMS.IN_VALUE_SATANG, terms.in().value().satang())
                .set(PARTNER_TERMS.MOST_A_MONTH, terms.mostAMonth().map(Points::value).orElse(null))
                .set(PARTNER_TERMS.VOUCHER_DAYS, terms.voucherDays())
                .set(PARTNER_TERMS.AT, at.atOffset(ZoneOffset.UTC))
                .set(PARTNER_TERMS.STAFF_ID, by.value())
                .execute();
    }
}
