package jaidee.reports;

import jaidee.audit.AuditLog;
import jaidee.campaigns.CampaignFigures;
import jaidee.db.Transactions;
import jaidee.kernel.Message;
import jaidee.origins.OriginFigures;
import jaidee.origins.OriginService;
import jaidee.reports.Table.Column;
import jaidee.reports.Table.Kind;
import jaidee.standards.StandardFigures;
import jaidee.standards.StandardResult;
import jaidee.standards.StandardService;
import jaidee.suggestions.SuggestionFigures;
import jaidee.suggestions.SuggestionResults;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// What other parts of the program count of a month themselves: where new owners came from, how promises were kept, what
/// campaigns and suggestions brought.
final class OthersChapter {
    private static final Message SUM = Message.of("reports.table.sum");

    private final OriginService origins;
    private final StandardService standards;

    OthersChapter(Transactions transactions, AuditLog audit, Clock clock) {
        this.origins = new OriginService(transactions, clock);
        this.standards = new StandardService(transactions, audit, clock);
    }

    List<Table> tables(DSLContext ctx, Span span) {
        return List.of(origins(origins.figures(ctx, span.first(), span.last())), standards(standards.figures(ctx, span.first(), span.last())),
                campaigns(CampaignFigures.of(ctx, span.first(), span.last())), suggestions(SuggestionResults.figures(ctx, span.first(), span.last())));
    }

    private static Table origins(OriginFigures figures) {
        List<List<Object>> rows = new ArrayList<>();
        for (OriginFigures.Row row : figures.rows())
            rows.add(List.of(row.origin().said(), (long) row.tally().fresh(), shown(row.tally().shareOf(figures.all())), row.tally().revenue()));
        return new Table("origins", Measure.Chapter.OWNERS, List.of(new Column("origin", Kind.TEXT), new Column("new_owners", Kind.COUNT), new Column("share", Kind.PERCENT),
                new Column("net", Kind.MONEY)), rows, List.of(SUM, (long) figures.all().fresh(), Table.EMPTY, figures.all().revenue()));
    }

    private static Table standards(StandardFigures figures) {
        List<List<Object>> rows = new ArrayList<>();
        for (StandardFigures.Row row : figures.rows()) rows.add(standard(row.name(), lasting(row.limit()), row.result()));
        return new Table("standards", Measure.Chapter.VOICE, List.of(new Column("standard", Kind.TEXT), new Column("within", Kind.LASTING), new Column("kept", Kind.COUNT),
                new Column("broken", Kind.COUNT), new Column("not_ended", Kind.COUNT), new Column("kept_share", Kind.PERCENT), new Column("median", Kind.LASTING)), rows,
                standard(SUM, Table.EMPTY, figures.all()));
    }

    private static List<Object> standard(Object name, Object within, StandardResult result) {
        return List.of(name, within, (long) result.kept(), (long) result.broken(), (long) result.notEnded(), shown(result.rate()),
                result.median().<Object>map(OthersChapter::lasting).orElse(Table.EMPTY));
    }

    private static Table suggestions(SuggestionFigures figures) {
        List<List<Object>> rows = new ArrayList<>();
        figures.byKind().forEach((kind, counts) -> rows.add(suggested(kind.named(), counts)));
        return new Table("suggestions", Measure.Chapter.SERVICES, List.of(new Column("suggested_because", Kind.TEXT), new Column("shown", Kind.COUNT),
                new Column("accepted", Kind.COUNT), new Column("dismissed", Kind.COUNT), new Column("bills", Kind.COUNT), new Column("net", Kind.MONEY)), rows,
                suggested(SUM, figures.total()));
    }

    private static Table campaigns(CampaignFigures figures) {
        List<List<Object>> rows = new ArrayList<>();
        for (CampaignFigures.Line line : figures.campaigns()) rows.add(List.of(line.name(), (long) line.sent(), (long) line.came(), line.revenue(), line.cost(),
                line.sure() ? shown(line.returned()) : Table.EMPTY, Message.of(line.sure() ? "reports.campaign.sure" : "reports.campaign.chance")));
        return new Table("campaigns", Measure.Chapter.PROGRAMME, List.of(new Column("campaign", Kind.TEXT), new Column("heard", Kind.COUNT), new Column("came", Kind.COUNT),
                new Column("net", Kind.MONEY), new Column("cost_all", Kind.MONEY), new Column("returned_rate", Kind.PERCENT), new Column("verdict", Kind.TEXT)), rows, List.of());
    }

    private static List<Object> suggested(Object name, SuggestionFigures.Counts counts) {
        return List.of(name, (long) counts.shown(), (long) counts.accepted(), (long) counts.dismissed(), (long) counts.bills(), counts.revenue());
    }

    /// As the clock counts: hours, minutes and seconds.
    private static String lasting(Duration time) {
        return time.toHours() > 0 ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart()) : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private static Object shown(Optional<?> figure) {
        return figure.<Object>map(each -> each).orElse(Table.EMPTY);
    }
}
