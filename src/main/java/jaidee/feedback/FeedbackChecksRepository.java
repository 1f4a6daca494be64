package jaidee.feedback;

import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.FEEDBACK_STEP;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SURVEY_ASK;
import static jaidee.db.tables.Tables.SURVEY_ROUND;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import jaidee.db.Invariant;
import jaidee.db.tables.tables.FeedbackStep;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/// What must hold of what customers said: the answer to a sale is that of whoever was asked, once, with a score there is; a
/// case is open or closed as its steps say, and belongs to one owner.
public final class FeedbackChecksRepository {
    private static final FeedbackStep LAST = FEEDBACK_STEP.as("last");

    public List<Invariant> invariants() {
        return List.of(Invariant.holds("verify.feedback.scores", _ -> selectFrom(FEEDBACK).where(FEEDBACK.SCORE.isNotNull()), FeedbackChecksRepository::scores),
                Invariant.holds("verify.feedback.answers", _ -> selectFrom(SURVEY_ASK), FeedbackChecksRepository::answers),
                Invariant.holds("verify.feedback.steps", _ -> selectFrom(FEEDBACK).where(FEEDBACK.DUE_ON.isNotNull()), FeedbackChecksRepository::steps));
    }

    private static ResultQuery<?> scores(DSLContext ctx) {
        return ctx.select(FEEDBACK.ID.as("feedback"), FEEDBACK.KIND, FEEDBACK.SCORE).from(FEEDBACK)
                .where(FEEDBACK.KIND.in(inline("CSAT"), inline("REVIEW")).and(FEEDBACK.SCORE.notBetween(1, 5)))
                .or(FEEDBACK.KIND.in(inline("NPS"), inline("CSAT")).and(FEEDBACK.SCORE.isNull()));
    }

    /// Of the same sale, owner, kind and round.
    private static ResultQuery<?> answers(DSLContext ctx) {
        return ctx.select(SURVEY_ASK.SALE_ID.as("sale"), SURVEY_ASK.FEEDBACK_ID.as("answer"), SURVEY_ASK.KIND).from(SURVEY_ASK).join(SALE).on(SALE.ID.eq(SURVEY_ASK.SALE_ID))
                .leftJoin(FEEDBACK).on(FEEDBACK.ID.eq(SURVEY_ASK.FEEDBACK_ID)).leftJoin(SURVEY_ROUND).on(SURVEY_ROUND.ID.eq(SURVEY_ASK.ROUND_ID))
                .where(SURVEY_ASK.OWNER_ID.isDistinctFrom(SALE.OWNER_ID)).or(SURVEY_ROUND.KIND.ne(SURVEY_ASK.KIND))
                .or(FEEDBACK.ID.isNotNull().and(FEEDBACK.SALE_ID.isDistinctFrom(SURVEY_ASK.SALE_ID).or(FEEDBACK.KIND.ne(SURVEY_ASK.KIND))
                        .or(FEEDBACK.OWNER_ID.isDistinctFrom(SURVEY_ASK.OWNER_ID)).or(FEEDBACK.ROUND_ID.isDistinctFrom(SURVEY_ASK.ROUND_ID))));
    }

    private static ResultQuery<?> steps(DSLContext ctx) {
        var last = field(select(max(LAST.ID)).from(LAST).where(LAST.FEEDBACK_ID.eq(FEEDBACK.ID)));
        return ctx.select(FEEDBACK.ID.as("feedback"), FEEDBACK_STEP.STATUS, FEEDBACK.CLOSED_AT).from(FEEDBACK)
                .leftJoin(FEEDBACK_STEP).on(FEEDBACK_STEP.ID.eq(last))
                .where(FEEDBACK.DUE_ON.isNotNull())
                .and(FEEDBACK_STEP.ID.isNull().or(FEEDBACK_STEP.STATUS.eq(inline("CLOSED")).and(FEEDBACK.CLOSED_AT.isDistinctFrom(FEEDBACK_STEP.AT)))
                        .or(FEEDBACK_STEP.STATUS.ne(inline("CLOSED")).and(FEEDBACK.CLOSED_AT.isNotNull())));
    }
}
