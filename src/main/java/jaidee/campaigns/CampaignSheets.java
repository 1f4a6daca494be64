package jaidee.campaigns;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.figures.DifferenceOfMeans;
import jaidee.figures.Kpis;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Texts;
import jaidee.paper.FiguresPaper;
import jaidee.paper.ListPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Spreadsheet;
import jaidee.paper.Typesetter;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The result of a campaign on paper and as a spreadsheet, with how each figure is counted. Off the FX thread.
public final class CampaignSheets {
    /// How the figures are counted, to stand beside them.
    public static final List<String> HOW = List.of("campaigns.how.groups", "campaigns.how.came", "campaigns.how.revenue", "campaigns.how.extra", "campaigns.how.cost",
            "campaigns.how.span");
    private static final String DASH = "–";

    private final Transactions transactions;
    private final AuditLog audit;
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;

    public CampaignSheets(Transactions transactions, AuditLog audit, ClinicService clinics, Supplier<Typesetter> typesetter, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clinics = clinics;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /// A line of the comparison.
    ///
    /// @param name    key of its text
    /// @param meant   all who were to be written to, of whom `written` heard of it and `waiting` did not
    public record Line(String name, String meant, String control, String written, String waiting) {
    }

    /// The groups side by side.
    public static List<Line> lines(CampaignResult result) {
        return List.of(line("campaigns.figure.owners", result, group -> count(group.owners())), line("campaigns.figure.came", result, group -> count(group.came())),
                line("campaigns.figure.share", result, group -> percent(group.share())), line("campaigns.figure.visits", result, group -> count(group.visits())),
                line("campaigns.figure.revenue", result, group -> group.revenue().toString()), line("campaigns.figure.per_owner", result, group -> text(group.perOwner())));
    }

    private static Line line(String name, CampaignResult result, Function<CampaignResult.Group, String> figure) {
        return new Line(name, figure.apply(result.meant()), figure.apply(result.control()), figure.apply(result.written()), figure.apply(result.waiting()));
    }

    /// What stands under the comparison, as sentences.
    public static List<Message> facts(CampaignResult result) {
        List<Message> facts = new ArrayList<>();
        boolean both = result.written().owners() > 0 && result.control().owners() > 0;
        if (both) facts.add(Message.of("campaigns.fact.lift", signed(result.lift().points()), result.lift().percent().map(each -> signed(Optional.of(each)) + " %").orElse(DASH)));
        if (both) facts.add(perOwner(result));
        result.extra().filter(_ -> both).ifPresent(more -> facts.add(Message.of(more.isNegative() ? "campaigns.fact.less" : "campaigns.fact.extra", more.isNegative() ? more.negated() : more)));
        if (result.waiting().owners() > 0) result.differenceOfReached().ifPresent(only -> facts.add(Message.of("campaigns.fact.reached", result.written().owners(), result.meant().owners(),
                signed(Optional.of(only.points())), signed(Optional.of(only.low())), signed(Optional.of(only.high())))));
        if (result.campaign().what().design().isPresent())
            facts.add(Message.of("campaigns.fact.coupons", result.given(), result.used(), percent(Kpis.rate(result.used(), result.given()))));
        facts.add(Message.of("campaigns.fact.cost", result.cost(), result.discounts(), result.sending(), result.messages()));
        facts.add(result.returned().map(each -> Message.of(result.sure() ? "campaigns.fact.returned" : "campaigns.fact.returned.unsure", signed(Optional.of(each)))).orElseGet(() -> Message.of("campaigns.fact.no_return")));
        if (result.aside() > 0) facts.add(Message.of("campaigns.fact.aside", result.aside()));
        int left = result.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        if (left > 0) facts.add(Message.of("campaigns.fact.left_out", left));
        result.campaign().started().ifPresent(started -> facts.add(Message.of("campaigns.fact.draw", result.campaign().what().controlPercent(), Long.toString(started.draw().seed()))));
        return facts;
    }

    private static Message perOwner(CampaignResult result) {
        return result.differencePerOwner().map(span -> Message.of(span.mayBeNone() ? "campaigns.fact.per_owner.unsure" : "campaigns.fact.per_owner", baht(span.difference()), baht(span.low()), baht(span.high())))
                .orElseGet(() -> Message.of("campaigns.fact.per_owner.few", DifferenceOfMeans.FEWEST));
    }

    /// With its sign and a real minus.
    private static String baht(BigDecimal satang) {
        Money money = Money.satang(satang.abs().longValueExact());
        return (satang.signum() < 0 ? "−" : "+") + money;
    }

    /// On A4.
    public Sheet sheet(CampaignResult result, Language language) {
        Texts texts = Texts.of(language);
        ListPaper around = new ListPaper(clinics.clinic().orElseThrow().name(language), result.campaign().what().name(),
                texts.get("campaigns.paper.days", Days.longText(result.campaign().countedFrom(), language), Days.longText(result.asOf(), language)),
                texts.get(result.says()), texts.get("campaigns.verdict.NOBODY_YET"), texts.get("campaigns.paper.page"), texts.get("campaigns.paper.printed", clock.instant()));
        List<List<String>> rows = lines(result).stream().map(line -> List.of(texts.get(line.name()), line.meant(), line.control(), line.written(), line.waiting())).toList();
        List<String> how = new ArrayList<>(facts(result).stream().map(texts::get).toList());
        HOW.forEach(key -> how.add(texts.get(key)));
        List<String> columns = List.of(texts.get("campaigns.figure"), texts.get("campaigns.part.MEANT"), texts.get(MemberRow.Part.CONTROL.named()),
                texts.get(MemberRow.Part.WRITTEN.named()), texts.get(MemberRow.Part.WAITING.named()));
        String span = result.difference().map(each -> signed(Optional.of(each.points()))).orElse(DASH);
        return typesetter.get().figures(new FiguresPaper(around, columns, rows, List.of(texts.get("campaigns.figure.difference"), span, "", "", ""), how));
    }

    /// The comparison and every owner behind it; noted in the log.
    ///
    /// @throws IOException when the file cannot be written
    public Outcome<Integer> write(Path file, CampaignResults.Counted counted, Language language, Authority by) throws IOException {
        Outcome<Authority> allowed = transactions.read(ctx -> Rights.check(ctx, by, Right.SEE_REPORTS));
        if (!allowed.isDone()) return Outcome.refused(allowed.refusal().orElseThrow());
        Texts texts = Texts.of(language);
        CampaignResult result = counted.result();
        List<String> below = new ArrayList<>(List.of(texts.get(result.says())));
        facts(result).forEach(each -> below.add(texts.get(each)));
        HOW.forEach(key -> below.add(texts.get(key)));
        Spreadsheet.Page groups = new Spreadsheet.Page(texts.get("campaigns.sheet.groups"), List.of(result.campaign().what().name()),
                List.of(texts.get("campaigns.column.group"), texts.get("campaigns.figure.owners"), texts.get("campaigns.figure.came"), texts.get("campaigns.figure.share"),
                        texts.get("campaigns.figure.visits"), texts.get("campaigns.figure.revenue"), texts.get("campaigns.figure.per_owner")),
                List.of(cells(texts.get("campaigns.part.MEANT"), result.meant()), cells(texts.get(MemberRow.Part.CONTROL.named()), result.control()),
                        cells(texts.get(MemberRow.Part.WRITTEN.named()), result.written()), cells(texts.get(MemberRow.Part.WAITING.named()), result.waiting())), List.of(), below);
        Spreadsheet.Page owners = new Spreadsheet.Page(texts.get("campaigns.sheet.owners"), List.of(), List.of(texts.get("campaigns.column.owner"),
                texts.get("campaigns.column.group"), texts.get("campaigns.column.told"), texts.get("campaigns.column.visits"), texts.get("campaigns.column.revenue"),
                texts.get("campaigns.column.coupon")), counted.rows().stream().map(row -> cells(texts, row)).toList(), List.of(), List.of());
        Spreadsheet.write(file, List.of(groups, owners));
        transactions.write(ctx -> {
            audit.append(ctx, by.by(), "campaign.exported", "CAMPAIGN", result.campaign().id().value(), Map.of("owners", counted.rows().size()));
            return file;
        });
        return Outcome.done(counted.rows().size());
    }

    private static List<Object> cells(String named, CampaignResult.Group group) {
        return List.of(named, group.owners(), group.came(), group.share().<Object>map(Spreadsheet.Percent::new).orElse(""), group.visits(), group.revenue(),
                group.perOwner().<Object>map(each -> each).orElse(""));
    }

    private static List<Object> cells(Texts texts, MemberRow row) {
        return List.of(row.name(), group(texts, row), row.told().<Object>map(day -> day).orElse(""), row.visits(), row.revenue(),
                row.coupon() == MemberRow.CouponUse.NONE ? "" : texts.get(row.coupon().named()));
    }

    /// The group of an owner in words, with what is special.
    public static String group(Texts texts, MemberRow row) {
        String group = row.leftOut().map(why -> texts.get(why.named())).orElseGet(() -> texts.get(row.part().named()));
        return row.aside() ? group + " · " + texts.get("campaigns.aside") : group;
    }

    private static String count(int number) {
        return "%,d".formatted(number);
    }

    private static String percent(Optional<BigDecimal> share) {
        return share.map(each -> each.toPlainString() + " %").orElse(DASH);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(DASH);
    }

    private static String signed(Optional<BigDecimal> value) {
        return value.map(each -> each.signum() < 0 ? "−" + each.abs().toPlainString() : "+" + each.toPlainString()).orElse(DASH);
    }
}
