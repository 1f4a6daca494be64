package jaidee.loyalty;

import static jaidee.db.tables.Tables.PROGRAMME_VERSION;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.TIER;
import static org.jooq.impl.DSL.max;

import jaidee.db.HouseRules;
import jaidee.db.Findings;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// The programme in its versions. They are only ever added; the newest that has begun holds.
public final class ProgrammeRepository {
    /// What holds on `day`; before the first version, the first.
    public Programme on(DSLContext ctx, LocalDate day) {
        return HouseRules.ask(ctx, List.of("programme", day), () -> ctx.select(PROGRAMME_VERSION.VERSION, PROGRAMME_VERSION.VALID_FROM,
                        PROGRAMME_VERSION.RULES).from(PROGRAMME_VERSION)
                .where(PROGRAMME_VERSION.VALID_FROM.le(day).or(PROGRAMME_VERSION.VERSION.eq(1))).and(PROGRAMME_VERSION.WITHDRAWN_AT.isNull())
                .orderBy(PROGRAMME_VERSION.VERSION.desc()).limit(1)
                .fetchSingle(row -> ProgrammeText.read(row.value1(), row.value2(), row.value3())));
    }

    public Programme version(DSLContext ctx, int version) {
        return HouseRules.ask(ctx, List.of("programme version", version), () -> ctx.select(PROGRAMME_VERSION.VALID_FROM, PROGRAMME_VERSION.RULES)
                .from(PROGRAMME_VERSION).where(PROGRAMME_VERSION.VERSION.eq(version))
                .fetchSingle(row -> ProgrammeText.read(version, row.value1(), row.value2())));
    }

    /// The version a sale was made by. Sales from before there were versions were made by the first.
    public Programme of(DSLContext ctx, SaleId sale) {
        return version(ctx, ctx.select(SALE.PROGRAMME_VERSION).from(SALE).where(SALE.ID.eq(sale.value()))
                .fetchOptional(row -> Optional.ofNullable(row.value1()).orElse(1)).orElse(1));
    }

    /// Versions that this program can not read, each with what stands against it: damaged, or written by a newer one.
    Findings unread(DSLContext ctx) {
        List<String> wrong = new ArrayList<>();
        ctx.select(PROGRAMME_VERSION.VERSION, PROGRAMME_VERSION.VALID_FROM, PROGRAMME_VERSION.RULES).from(PROGRAMME_VERSION)
                .orderBy(PROGRAMME_VERSION.VERSION).forEach(row -> {
                    try {
                        ProgrammeText.read(row.value1(), row.value2(), row.value3());
                    } catch (RuntimeException fault) {
                        wrong.add("programme_version " + row.value1() + ", " + fault.getMessage());
                    }
                });
        return new Findings(ctx.fetchCount(PROGRAMME_VERSION), wrong);
    }

    int newest(DSLContext ctx) {
        return ctx.select(max(PROGRAMME_VERSION.VERSION)).from(PROGRAMME_VERSION).where(PROGRAMME_VERSION.WITHDRAWN_AT.isNull()).fetchSingle().value1();
    }

    int nextVersion(DSLContext ctx) {
        return ctx.select(max(PROGRAMME_VERSION.VERSION)).from(PROGRAMME_VERSION).fetchSingle().value1() + 1;
    }

    void withdraw(DSLContext ctx, int version, Instant at, StaffId by) {
        ctx.update(PROGRAMME_VERSION).set(PROGRAMME_VERSION.WITHDRAWN_AT, at.atOffset(ZoneOffset.UTC)).set(PROGRAMME_VERSION.WITHDRAWN_BY, by.value())
                .where(PROGRAMME_VERSION.VERSION.eq(version)).execute();
    }

    /// The newest first.
    List<ProgrammeVersion> versions(DSLContext ctx) {
        return ctx.select(PROGRAMME_VERSION.VERSION, PROGRAMME_VERSION.VALID_FROM, PROGRAMME_VERSION.SAVED_AT, STAFF.DISPLAY_NAME, PROGRAMME_VERSION.NOTE,
                        PROGRAMME_VERSION.WITHDRAWN_AT)
                .from(PROGRAMME_VERSION).leftJoin(STAFF).on(STAFF.ID.eq(PROGRAMME_VERSION.SAVED_BY))
                .orderBy(PROGRAMME_VERSION.VERSION.desc())
                .fetch(row -> new ProgrammeVersion(row.value1(), row.value2(), row.value3().toInstant(), Optional.ofNullable(row.value4()),
                        Optional.ofNullable(row.value5()).orElse(""), row.value6() != null));
    }

    /// @param by null for what a new clinic begins with
    void insert(DSLContext ctx, Programme programme, String note, Instant at, StaffId by) {
        ctx.insertInto(PROGRAMME_VERSION).set(PROGRAMME_VERSION.VERSION, programme.version()).set(PROGRAMME_VERSION.VALID_FROM, programme.from())
                .set(PROGRAMME_VERSION.RULES, ProgrammeText.written(programme)).set(PROGRAMME_VERSION.NOTE, note.isEmpty() ? null : note)
                .set(PROGRAMME_VERSION.SAVED_AT, at.atOffset(ZoneOffset.UTC)).set(PROGRAMME_VERSION.SAVED_BY, by == null ? null : by.value()).execute();
        programme.tiers().forEach(tier -> known(ctx, tier));
    }

    /// Other tables point to tiers by their code, also to those the programme has no longer.
    private static void known(DSLContext ctx, Tier tier) {
        String th = tier.privileges().stream().map(each -> each.name().th()).collect(Collectors.joining(" · "));
        String en = tier.privileges().stream().map(each -> each.name().en()).collect(Collectors.joining(" · "));
        ctx.mergeInto(TIER).columns(TIER.CODE, TIER.POSITION, TIER.NAME_TH, TIER.NAME_EN, TIER.THRESHOLD_SATANG, TIER.MULTIPLIER_PERCENT,
                        TIER.DISCOUNT_PERCENT, TIER.PRIVILEGES_TH, TIER.PRIVILEGES_EN).key(TIER.CODE)
                .values(tier.code(), tier.position(), tier.name().th(), tier.name().en(), tier.threshold().satang(), tier.multiplierPercent(),
                        tier.discountPercent(), cut(th), cut(en)).execute();
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), TIER.PRIVILEGES_TH.getDataType().length()));
    }
}
