package jaidee.health;

import static jaidee.db.tables.Tables.CARE_RULE;
import static jaidee.db.tables.Tables.CARE_VERSION;

import jaidee.db.tables.tables.records.CareRuleRecord;
import jaidee.kernel.Bilingual;
import jaidee.owners.Species;
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
