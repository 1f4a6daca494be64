package jaidee.reports;

import jaidee.feedback.FeedbackFigures;
import jaidee.feedback.FeedbackFigures.ThemeCount;
import jaidee.feedback.FeedbackFiguresRepository;
import jaidee.kernel.Message;
import jaidee.reports.Table.Column;
import jaidee.reports.Table.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// What customers said in a month and how it was answered.
final class VoiceChapter {
    private final FeedbackFiguresRepository feedback = new FeedbackFiguresRepository();

    void figures(DSLContext ctx, Span span, Figures.Draft figures) {
        FeedbackFigures said = said(ctx, span);
        figures.put(Measure.NET_PROMOTER_SCORE, said.nps().score()).put(Measure.SATISFACTION, said.satisfaction().score())
                .put(Measure.ANSWERS, said.answers()).put(Measure.COMPLAINTS, said.opened());
    }

    private FeedbackFigures said(DSLContext ctx, Span span) {
        return feedback.figures(ctx, span.first(), span.last());
    }

    /// @param before the same days of the month before
    List<Table> tables(DSLContext ctx, Span span, Span before) {
        FeedbackFigures now = said(ctx, span), last = said(ctx, before);
        return List.of(cases(now, last), themes(now, last));
    }

    private static Table cases(FeedbackFigures now, FeedbackFigures last) {
        return new Table("cases", Measure.Chapter.VOICE, List.of(new Column("cases_of", Kind.TEXT), new Column("complaints", Kind.COUNT), new Column("closed", Kind.COUNT),
                new Column("cases_overdue", Kind.COUNT), new Column("days_to_answer", Kind.RATIO), new Column("praise", Kind.COUNT)),
                List.of(cases("reports.column.now", now), cases("reports.column.last_month", last)), List.of());
    }

    private static List<Object> cases(String month, FeedbackFigures said) {
        return List.of(Message.of(month), (long) said.opened(), (long) said.closed(), (long) said.overdue(),
                said.daysToAnswer().<Object>map(each -> each).orElse(Table.EMPTY), (long) said.praised());
    }

    private static Table themes(FeedbackFigures now, FeedbackFigures last) {
        Map<String, Integer> before = last.themes().stream().collect(Collectors.toMap(ThemeCount::code, ThemeCount::count));
        List<List<Object>> rows = new ArrayList<>();
        for (ThemeCount theme : now.topThemes())
            rows.add(List.of(theme.name(), (long) theme.count(), (long) theme.complaints(), (long) before.getOrDefault(theme.code(), 0)));
        return new Table("themes", Measure.Chapter.VOICE, List.of(new Column("theme", Kind.TEXT), new Column("said", Kind.COUNT), new Column("of_complaints", Kind.COUNT),
                new Column("said_before", Kind.COUNT)), rows, List.of());
    }
}
