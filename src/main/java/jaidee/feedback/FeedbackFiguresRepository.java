package jaidee.feedback;

import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.FEEDBACK_STEP;
import static jaidee.db.tables.Tables.FEEDBACK_THEME;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Reads what customers said on some days. Everything is counted by the day on which it was written down, so that days
/// that are over keep their figures whatever is written later.
public final class FeedbackFiguresRepository {
    private static final Condition COMPLAINT = FEEDBACK.KIND.eq(inline(Kind.COMPLAINT.name()));

    /// Of these days, the last one included.
    public FeedbackFigures figures(DSLContext ctx, LocalDate from, LocalDate to) {
        SurveyRepository surveys = new SurveyRepository();
        Map<Kind, Integer> noted = new HashMap<>();
        ctx.select(FEEDBACK.KIND, count()).from(FEEDBACK).where(FEEDBACK.KIND.in(Kind.COMPLAINT.name(), Kind.PRAISE.name())).and(during(from, to)).groupBy(FEEDBACK.KIND)
                .forEach(row -> noted.put(Kind.valueOf(row.value1()), row.value2()));
        return new FeedbackFigures(from, to, surveys.tally(ctx, SurveyRepository.Which.on(Kind.NPS, from, to)), surveys.tally(ctx, SurveyRepository.Which.on(Kind.CSAT, from, to)),
                noted.getOrDefault(Kind.COMPLAINT, 0), noted.getOrDefault(Kind.PRAISE, 0), closed(ctx, from, to), overdue(ctx, to), answered(ctx, from, to), themes(ctx, from, to));
    }

    private static Condition during(LocalDate from, LocalDate to) {
        return FEEDBACK.AT.ge(SurveyRepository.start(from)).and(FEEDBACK.AT.lt(SurveyRepository.start(to.plusDays(1))));
    }

    private static int closed(DSLContext ctx, LocalDate from, LocalDate to) {
        return ctx.select(countDistinct(FEEDBACK_STEP.FEEDBACK_ID)).from(FEEDBACK_STEP).join(FEEDBACK).on(FEEDBACK.ID.eq(FEEDBACK_STEP.FEEDBACK_ID))
                .where(FEEDBACK_STEP.AT.ge(SurveyRepository.start(from))).and(FEEDBACK_STEP.AT.lt(SurveyRepository.start(to.plusDays(1))))
                .and(FEEDBACK_STEP.STATUS.eq(inline("CLOSED"))).and(COMPLAINT).fetchSingle().value1();
    }

    /// Complaints open when the last day ended, and due by then, as the steps up to then tell.
    private static int overdue(DSLContext ctx, LocalDate to) {
        OffsetDateTime end = SurveyRepository.start(to.plusDays(1));
        Map<Long, LocalDate> due = new HashMap<>();
        ctx.select(FEEDBACK.ID, FEEDBACK_STEP.STATUS, FEEDBACK_STEP.DUE_ON).from(FEEDBACK).join(FEEDBACK_STEP).on(FEEDBACK_STEP.FEEDBACK_ID.eq(FEEDBACK.ID))
                .where(COMPLAINT).and(FEEDBACK.CLOSED_AT.isNull().or(FEEDBACK.CLOSED_AT.ge(end))).and(FEEDBACK_STEP.AT.lt(end)).orderBy(FEEDBACK_STEP.ID)
                .forEach(row -> {
                    if (row.value2().equals("CLOSED")) due.remove(row.value1());
                    else if (row.value3() != null) due.put(row.value1(), row.value3());
                });
        return (int) due.values().stream().filter(day -> !day.isAfter(to)).count();
    }

    /// Only the first answer to a complaint counts, on the day it was given.
    private static Optional<BigDecimal> answered(DSLContext ctx, LocalDate from, LocalDate to) {
        var first = min(FEEDBACK_STEP.AT);
        List<Long> days = ctx.select(FEEDBACK.AT, first).from(FEEDBACK_STEP).join(FEEDBACK).on(FEEDBACK.ID.eq(FEEDBACK_STEP.FEEDBACK_ID))
                .where(COMPLAINT).and(FEEDBACK_STEP.STATUS.eq(inline("ANSWERED"))).and(FEEDBACK.AT.lt(SurveyRepository.start(to.plusDays(1))))
                .groupBy(FEEDBACK.ID, FEEDBACK.AT).having(first.ge(SurveyRepository.start(from))).and(first.lt(SurveyRepository.start(to.plusDays(1))))
                .fetch(row -> ChronoUnit.DAYS.between(day(row.value1()), day(row.value2()))).stream().sorted().toList();
        if (days.isEmpty()) return Optional.empty();
        int middle = days.size() / 2;
        long twice = days.size() % 2 == 1 ? 2 * days.get(middle) : days.get(middle - 1) + days.get(middle);
        return Optional.of(BigDecimal.valueOf(twice).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(Days.BANGKOK).toLocalDate();
    }

    private static List<FeedbackFigures.ThemeCount> themes(DSLContext ctx, LocalDate from, LocalDate to) {
        var all = count();
        var complaints = sum(when(COMPLAINT, 1).otherwise(0));
        return ctx.select(FEEDBACK_THEME.CODE, FEEDBACK_THEME.NAME_TH, FEEDBACK_THEME.NAME_EN, all, complaints).from(FEEDBACK).join(FEEDBACK_THEME).on(FEEDBACK_THEME.CODE.eq(FEEDBACK.THEME))
                .where(FEEDBACK.THEMED_ON.between(from, to)).groupBy(FEEDBACK_THEME.CODE, FEEDBACK_THEME.NAME_TH, FEEDBACK_THEME.NAME_EN)
                .orderBy(all.desc(), complaints.desc(), FEEDBACK_THEME.CODE)
                .fetch(row -> new FeedbackFigures.ThemeCount(row.value1(), new Bilingual(row.value2(), row.value3()), row.value4(), row.value5().intValue()));
    }
}
