package jaidee.suggestions;

import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static jaidee.db.tables.Tables.SUGGESTION_PAIR;
import static jaidee.db.tables.Tables.SUGGESTION_RULE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.Invariant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/// What must hold of suggestions at any moment.
public final class SuggestionChecksRepository {
    public List<Invariant> invariants() {
        return List.of(Invariant.holds("verify.suggestions.rule", ctx -> selectFrom(SUGGESTION_EVENT).where(SUGGESTION_EVENT.RULE_ID.isNotNull()), SuggestionChecksRepository::otherItem),
                Invariant.holds("verify.suggestions.shown", ctx -> selectFrom(SUGGESTION_EVENT).where(SUGGESTION_EVENT.OUTCOME.ne("SHOWN")), SuggestionChecksRepository::neverShown),
                Invariant.holds("verify.suggestions.versions", ctx -> selectFrom(SUGGESTION_RULE), SuggestionChecksRepository::gaps),
                Invariant.holds("verify.suggestions.pairs", ctx -> selectFrom(SUGGESTION_PAIR), SuggestionChecksRepository::unequalCounts));
    }

    /// What a rule had offered is what that version of it says.
    private static ResultQuery<?> otherItem(DSLContext ctx) {
        return ctx.select(SUGGESTION_EVENT.ID, SUGGESTION_EVENT.ITEM_ID, SUGGESTION_RULE.ITEM_ID.as("rule_item")).from(SUGGESTION_EVENT)
                .join(SUGGESTION_RULE).on(SUGGESTION_RULE.ID.eq(SUGGESTION_EVENT.RULE_ID)).where(SUGGESTION_RULE.ITEM_ID.ne(SUGGESTION_EVENT.ITEM_ID))
                .or(SUGGESTION_RULE.CREATED_AT.gt(SUGGESTION_EVENT.AT));
    }

    /// Nobody takes or declines what was never shown for the pet.
    private static ResultQuery<?> neverShown(DSLContext ctx) {
        var shown = SUGGESTION_EVENT.as("shown");
        return ctx.select(SUGGESTION_EVENT.ID, SUGGESTION_EVENT.PET_ID, SUGGESTION_EVENT.ITEM_ID, SUGGESTION_EVENT.OUTCOME).from(SUGGESTION_EVENT)
                .where(SUGGESTION_EVENT.OUTCOME.ne("SHOWN")).and(notExists(selectOne().from(shown).where(shown.OUTCOME.eq("SHOWN"))
                        .and(shown.PET_ID.eq(SUGGESTION_EVENT.PET_ID)).and(shown.ITEM_ID.eq(SUGGESTION_EVENT.ITEM_ID))
                        .and(shown.KIND.eq(SUGGESTION_EVENT.KIND)).and(shown.AT.le(SUGGESTION_EVENT.AT))));
    }

    /// Versions are numbered from one on, without a gap.
    private static ResultQuery<?> gaps(DSLContext ctx) {
        return ctx.select(SUGGESTION_RULE.RULE_NO).from(SUGGESTION_RULE).groupBy(SUGGESTION_RULE.RULE_NO)
                .having(min(SUGGESTION_RULE.VERSION).ne(1)).or(max(SUGGESTION_RULE.VERSION).ne(count()));
    }

    /// All pairs of a species were counted over the same bills.
    private static ResultQuery<?> unequalCounts(DSLContext ctx) {
        return ctx.select(SUGGESTION_PAIR.SPECIES).from(SUGGESTION_PAIR).groupBy(SUGGESTION_PAIR.SPECIES)
                .having(min(SUGGESTION_PAIR.BILLS_ALL).ne(max(SUGGESTION_PAIR.BILLS_ALL)));
    }
}
