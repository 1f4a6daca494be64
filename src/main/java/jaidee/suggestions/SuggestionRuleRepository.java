package jaidee.suggestions;

import static jaidee.db.tables.Tables.SUGGESTION_RULE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import jaidee.catalogue.ServiceGroup;
import jaidee.db.HouseRules;
import jaidee.db.tables.tables.records.SuggestionRuleRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.StaffId;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The rules in their table. Saving adds a row, so that what was shown once still says by which rule.
final class SuggestionRuleRepository {
    /// The newest version of each, in the order in which they were first written.
    List<SuggestionRule> newest(DSLContext ctx) {
        return HouseRules.ask(ctx, "suggestion rules", () -> {
            Map<Integer, SuggestionRule> newest = new LinkedHashMap<>();
            ctx.selectFrom(SUGGESTION_RULE).orderBy(SUGGESTION_RULE.RULE_NO, SUGGESTION_RULE.VERSION)
                    .forEach(row -> newest.put(row.getRuleNo(), rule(row)));
            return List.copyOf(newest.values());
        });
    }

    Optional<SuggestionRule> newest(DSLContext ctx, int number) {
        return newest(ctx).stream().filter(rule -> rule.number() == number).findFirst();
    }

    /// The newest first.
    List<SuggestionRule> versions(DSLContext ctx, int number) {
        return ctx.selectFrom(SUGGESTION_RULE).where(SUGGESTION_RULE.RULE_NO.eq(number)).orderBy(SUGGESTION_RULE.VERSION.desc())
                .fetch(SuggestionRuleRepository::rule);
    }

    int nextNumber(DSLContext ctx) {
        return ctx.select(coalesce(max(SUGGESTION_RULE.RULE_NO), inline(0)).plus(1)).from(SUGGESTION_RULE).fetchSingle().value1();
    }

    /// @param by null: brought by the first start
    SuggestionRule insert(DSLContext ctx, int number, int version, boolean active, SuggestionRule.Terms terms, Instant at, StaffId by) {
        SuggestionRuleRecord row = ctx.newRecord(SUGGESTION_RULE);
        row.setRuleNo(number);
        row.setVersion(version);
        row.setActive(active);
        row.setItemId(terms.item().value());
        row.setReasonTh(terms.reason().th());
        row.setReasonEn(terms.reason().en());
        row.setSpecies(joined(terms.animal().species().stream().sorted().map(Species::name).toList()));
        row.setBreeds(BreedLines.written(terms.animal().breeds()));
        row.setFromMonths(terms.animal().fromMonths().orElse(null));
        row.setUnderMonths(terms.animal().underMonths().orElse(null));
        row.setSex(terms.animal().sex().map(Sex::name).orElse(null));
        row.setNeutered(terms.animal().neutered().orElse(null));
        row.setNotHadGroup(terms.notHad().group().map(ServiceGroup::name).orElse(null));
        row.setNotHadMonths(terms.notHad().months());
        row.setSeason(joined(terms.season().stream().sorted().map(String::valueOf).toList()));
        row.setValidFrom(terms.from().orElse(null));
        row.setValidUntil(terms.until().orElse(null));
        row.setCreatedAt(at.atOffset(ZoneOffset.UTC));
        row.setCreatedBy(by == null ? null : by.value());
        row.store();
        return rule(row);
    }

    private static SuggestionRule rule(SuggestionRuleRecord row) {
        SuggestionRule.Animal animal = new SuggestionRule.Animal(split(row.getSpecies()).map(Species::valueOf).collect(Collectors.toSet()),
                BreedLines.read(row.getBreeds()), Optional.ofNullable(row.getFromMonths()), Optional.ofNullable(row.getUnderMonths()),
                Optional.ofNullable(row.getSex()).map(Sex::valueOf), Optional.ofNullable(row.getNeutered()));
        Set<Integer> season = split(row.getSeason()).map(Integer::valueOf).collect(Collectors.toSet());
        return new SuggestionRule(row.getId(), row.getRuleNo(), row.getVersion(), row.getActive(), new SuggestionRule.Terms(new ItemId(row.getItemId()),
                new Bilingual(row.getReasonTh(), row.getReasonEn()), animal,
                new SuggestionRule.NotHad(Optional.ofNullable(row.getNotHadGroup()).map(ServiceGroup::valueOf), row.getNotHadMonths()), season,
                Optional.ofNullable(row.getValidFrom()), Optional.ofNullable(row.getValidUntil())), row.getCreatedAt().toInstant());
    }

    private static String joined(Collection<String> some) {
        return some.isEmpty() ? null : String.join(",", some);
    }

    private static Stream<String> split(String joined) {
        return joined == null ? Stream.empty() : Stream.of(joined.split(","));
    }
}
