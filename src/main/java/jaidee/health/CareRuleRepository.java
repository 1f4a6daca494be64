package jaidee.health;

import static jaidee.db.tables.Tables.CARE_RULE;
import static jaidee.db.tables.Tables.CARE_VERSION;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.max;

import jaidee.db.tables.tables.records.CareRuleRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.StaffId;
import jaidee.owners.Species;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/// The protocols in their tables.
final class CareRuleRepository {
    /// Every database has one since its first migration.
    CareProtocol inForce(DSLContext ctx) {
        return newest(ctx, "FILLING", "APPLYING", "IN_FORCE").orElseThrow();
    }

    /// A version that is on its way, and how far it got.
    record Work(int version, ProtocolVersion.State state, long reached) {
    }

    Optional<Work> working(DSLContext ctx) {
        return ctx.select(CARE_VERSION.VERSION, CARE_VERSION.STATE, CARE_VERSION.REACHED).from(CARE_VERSION)
                .where(CARE_VERSION.STATE.in("FILLING", "PREPARING", "APPLYING")).orderBy(CARE_VERSION.VERSION.desc()).limit(1)
                .fetchOptional(row -> new Work(row.value1(), ProtocolVersion.State.valueOf(row.value2()), row.value3()));
    }

    void reached(DSLContext ctx, int version, ProtocolVersion.State state, long pet) {
        ctx.update(CARE_VERSION).set(CARE_VERSION.STATE, state.name()).set(CARE_VERSION.REACHED, pet)
                .where(CARE_VERSION.VERSION.eq(version)).execute();
    }

    /// The newest first.
    List<ProtocolVersion> versions(DSLContext ctx) {
        return ctx.select(CARE_VERSION.VERSION, CARE_VERSION.PROTOCOL_SET, CARE_VERSION.STATE, CARE_VERSION.CREATED_AT, STAFF.DISPLAY_NAME,
                        CARE_VERSION.NOTE).from(CARE_VERSION).leftJoin(STAFF).on(STAFF.ID.eq(CARE_VERSION.CREATED_BY))
                .orderBy(CARE_VERSION.VERSION.desc())
                .fetch(row -> new ProtocolVersion(row.value1(), ProtocolSet.of(row.value2()), ProtocolVersion.State.valueOf(row.value3()),
                        row.value4().toInstant(), Optional.ofNullable(row.value5()), Optional.ofNullable(row.value6()).orElse("")));
    }

    /// As it was saved, whatever became of it.
    CareProtocol version(DSLContext ctx, int version) {
        return new CareProtocol(version, ProtocolSet.of(ctx.select(CARE_VERSION.PROTOCOL_SET).from(CARE_VERSION)
                .where(CARE_VERSION.VERSION.eq(version)).fetchSingle().value1()), rules(ctx, version));
    }

    /// Writes a version that is to be prepared.
    ///
    /// @return its number
    int insert(DSLContext ctx, CareProtocol draft, String note, Instant at, LocalDate day, StaffId by) {
        int version = ctx.select(max(CARE_VERSION.VERSION)).from(CARE_VERSION).fetchSingle().value1() + 1;
        ctx.insertInto(CARE_VERSION).set(CARE_VERSION.VERSION, version).set(CARE_VERSION.PROTOCOL_SET, draft.set().code())
                .set(CARE_VERSION.STATE, "PREPARING").set(CARE_VERSION.VALID_FROM, day).set(CARE_VERSION.NOTE, note.isEmpty() ? null : note)
                .set(CARE_VERSION.CREATED_AT, at.atOffset(ZoneOffset.UTC)).set(CARE_VERSION.CREATED_BY, by.value()).execute();
        ctx.batchInsert(draft.rules().stream().map(rule -> row(version, rule)).toList()).execute();
        return version;
    }

    private static CareRuleRecord row(int version, CareRule rule) {
        CareRuleRecord row = new CareRuleRecord();
        row.setVersion(version);
        row.setProtocolSet(rule.set().code());
        row.setSpecies(rule.species().name());
        row.setGroupCode(rule.group());
        row.setPosition(rule.position());
        row.setKind(rule.kind().name());
        row.setMethod(rule.method().name());
        row.setApplies(rule.applies().name());
        row.setNameTh(rule.name().th());
        row.setNameEn(rule.name().en());
        row.setInstead(rule.instead().isEmpty() ? null : rule.instead());
        rule.terms().forEach((term, span) -> row.set(column(term), span.written()));
        return row;
    }

    Optional<CareProtocol> newest(DSLContext ctx, String... states) {
        return ctx.select(CARE_VERSION.VERSION, CARE_VERSION.PROTOCOL_SET).from(CARE_VERSION)
                .where(CARE_VERSION.STATE.in(Arrays.asList(states))).orderBy(CARE_VERSION.VERSION.desc()).limit(1)
                .fetchOptional(row -> new CareProtocol(row.value1(), ProtocolSet.of(row.value2()), rules(ctx, row.value1())));
    }

    private static List<CareRule> rules(DSLContext ctx, int version) {
        return ctx.selectFrom(CARE_RULE).where(CARE_RULE.VERSION.eq(version))
                .orderBy(CARE_RULE.PROTOCOL_SET, CARE_RULE.SPECIES, CARE_RULE.POSITION, CARE_RULE.GROUP_CODE)
                .fetch(CareRuleRepository::rule);
    }

    private static CareRule rule(CareRuleRecord row) {
        Map<CareTerm, Span> terms = new EnumMap<>(CareTerm.class);
        for (CareTerm term : CareTerm.values())
            Optional.ofNullable(row.get(column(term))).flatMap(Span::read).ifPresent(span -> terms.put(term, span));
        return new CareRule(ProtocolSet.of(row.getProtocolSet()), Species.valueOf(row.getSpecies()), row.getGroupCode(), row.getPosition(),
                new Bilingual(row.getNameTh(), row.getNameEn()), CareKind.valueOf(row.getKind()), CareMethod.valueOf(row.getMethod()),
                Applies.valueOf(row.getApplies()), Optional.ofNullable(row.getInstead()).orElse(""), terms);
    }

    static Field<String> column(CareTerm term) {
        return switch (term) {
            case MIN_AGE -> CARE_RULE.MIN_AGE;
            case FIRST_AGE -> CARE_RULE.FIRST_AGE;
            case STEP -> CARE_RULE.STEP;
            case MIN_GAP -> CARE_RULE.MIN_GAP;
            case MAX_GAP -> CARE_RULE.MAX_GAP;
            case SERIES_END -> CARE_RULE.SERIES_END;
            case MIDDLE_STEP -> CARE_RULE.MIDDLE_STEP;
            case MIDDLE_END -> CARE_RULE.MIDDLE_END;
            case BOOSTER -> CARE_RULE.BOOSTER;
            case BOOSTER_AGE -> CARE_RULE.BOOSTER_AGE;
            case AGAIN -> CARE_RULE.AGAIN;
            case AGAIN_AT_RISK -> CARE_RULE.AGAIN_AT_RISK;
            case LAPSE -> CARE_RULE.LAPSE;
            case LEGAL_AGE -> CARE_RULE.LEGAL_AGE;
        };
    }
}
