package jaidee.closing;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import jaidee.paper.DayReportPaper;
import jaidee.paper.DayReportPaper.Line;
import jaidee.paper.DayReportPaper.Section;
import jaidee.settings.Clinic;
import jaidee.till.CashShift;
import jaidee.till.Denomination;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Turns the figures of a shift into what the report says, in one language, on paper and on screen alike. The interim
/// report leaves out what should lie in the drawer: whoever counts must not read the answer off a slip printed before.
public final class ReportPapers {
    private final Texts texts;
    private final ShiftReport report;

    private ReportPapers(Texts texts, ShiftReport report) {
        this.texts = texts;
        this.report = report;
    }

    /// @param printedAt of this paper
    public static DayReportPaper of(ShiftReport report, boolean copy, Clinic clinic, Instant printedAt, Language language) {
        return new ReportPapers(Texts.of(language), report).paper(copy, clinic, printedAt);
    }

    /// The sections alone, as the screen shows them.
    public static List<Section> sections(ShiftReport report, Language language) {
        return new ReportPapers(Texts.of(language), report).sections();
    }

    private DayReportPaper paper(boolean copy, Clinic clinic, Instant printedAt) {
        CashShift shift = report.shift();
        List<Line> head = new ArrayList<>();
        head.add(line("closing.report.day", Days.weekdayText(shift.businessDay(), texts.language())));
        head.add(line("closing.report.opened", texts.get("closing.report.when_by", shift.openedAt(), shift.openedBy())));
        shift.closing().ifPresent(closing -> head.add(line("closing.report.closed", texts.get("closing.report.when_by", closing.at(), closing.closedBy()))));
        boolean open = shift.isOpen();
        String note = shift.closing().map(CashShift.Closing::note).filter(text -> !text.isEmpty())
                .map(text -> texts.get("closing.report.note", text)).orElse("");
        return new DayReportPaper(clinic.name(texts.language()), clinic.address(), texts.get(open ? "closing.report.x" : "closing.report.z"),
                shift.closing().map(CashShift.Closing::number).orElse(""), head, sections(), note,
                open ? List.of() : List.of(texts.get("closing.report.sign_counted"), texts.get("closing.report.sign_checked")),
                copy ? texts.get("closing.report.copy") : "", texts.get("closing.report.printed", printedAt));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        section(sections, "closing.report.sales", this::sales);
        section(sections, "closing.report.tenders", this::tenders);
        section(sections, "closing.report.drawer", this::drawer);
        report.shift().closing().ifPresent(closing -> section(sections, "closing.report.count", this::count));
        section(sections, "closing.report.vat", this::vat);
        section(sections, "closing.report.papers", this::papers);
        section(sections, "closing.report.discounts", this::discounts);
        section(sections, "closing.report.deposits", this::deposits);
        section(sections, "closing.report.points", this::points);
        section(sections, "closing.report.staff", this::staff);
        return sections;
    }

    private void section(List<Section> sections, String titleKey, Consumer<List<Line>> fill) {
        List<Line> lines = new ArrayList<>();
        fill.accept(lines);
        if (!lines.isEmpty()) sections.add(new Section(texts.get(titleKey), lines));
    }

    private void sales(List<Line> lines) {
        ShiftReport.Sales sales = report.sales();
        lines.add(line("closing.report.bills", texts.get("closing.report.bills_of", sales.bills(), sales.members())));
        lines.add(money("closing.report.gross", sales.gross()));
        if (!sales.discount().isZero()) lines.add(money("closing.report.discount", sales.discount().negated()));
        if (!sales.rounding().isZero()) lines.add(money("closing.report.rounding", sales.rounding()));
        lines.add(strong("closing.report.payable", sales.payable()));
        tally(lines, "closing.report.refunds", report.refunds());
        tally(lines, "closing.report.voids", report.voids());
        if (report.refunds().times() + report.voids().times() > 0)
            lines.add(strong("closing.report.left", sales.payable().minus(report.refunds().amount()).minus(report.voids().amount())));
    }

    private void tenders(List<Line> lines) {
        for (ShiftReport.Tendered tendered : report.taken()) {
            lines.add(Line.of(texts.get("closing.report.times", tendered.method().named(), tendered.times()), tendered.in().toString()));
            if (!tendered.back().isZero())
                lines.add(Line.of(texts.get("closing.report.back", tendered.method().named()), tendered.back().negated().toString()));
        }
        Money in = report.taken().stream().map(ShiftReport.Tendered::left).reduce(Money.ZERO, Money::plus);
        if (!report.taken().isEmpty()) lines.add(strong("closing.report.sum", in));
    }

    private void drawer(List<Line> lines) {
        ShiftReport.Cash cash = report.cash();
        lines.add(money("closing.report.float", cash.opening()));
        tally(lines, "closing.report.pay_in", cash.in());
        tally(lines, "closing.report.pay_out", new ShiftReport.Tally(cash.out().times(), cash.out().amount()));
        for (Movement movement : report.movements()) if (movement.kind() != MovementKind.NO_SALE)
            lines.add(Line.of(texts.get("closing.report.movement", time(movement.at()), movement.reason(), movement.by()),
                    movement.kind().signed(movement.amount()).toString()));
        if (!cash.deposits().isZero()) lines.add(money("closing.report.cash_deposits", cash.deposits()));
        lines.add(line("closing.report.no_sale", texts.get("closing.report.count_of", cash.opened())));
        for (Movement movement : report.movements()) if (movement.kind() == MovementKind.NO_SALE)
            lines.add(Line.of(texts.get("closing.report.movement", time(movement.at()), movement.reason(), movement.by()), ""));
    }

    private void count(List<Line> lines) {
        CashShift.Closing closing = report.shift().closing().orElseThrow();
        Arrays.stream(Denomination.values()).filter(each -> report.count().of(each) > 0).forEach(each -> lines.add(Line.of(
                texts.get(each.isNote() ? "closing.report.notes" : "closing.report.coins", each.face(), report.count().of(each)),
                each.value().times(report.count().of(each)).toString())));
        lines.add(strong("closing.report.counted", closing.counted()));
        lines.add(money("closing.report.expected", closing.expected()));
        lines.add(Line.strong(texts.get(differenceWord(closing.difference())), closing.difference().toString()));
        if (!closing.firstCounted().equals(closing.counted())) lines.add(money("closing.report.first_counted", closing.firstCounted()));
        lines.add(money("closing.report.taken_out", closing.takenOut()));
        lines.add(money("closing.report.kept", closing.kept()));
    }

    /// "เงินขาด", "เงินเกิน", "เงินตรง".
    public static Message differenceWord(Money difference) {
        return Message.of(difference.isZero() ? "closing.difference.none" : difference.isNegative() ? "closing.difference.short" : "closing.difference.over");
    }

    private void vat(List<Line> lines) {
        ShiftReport.Vat vat = report.vat();
        if (vat.vat().isZero()) return;
        lines.add(money("closing.report.vat_base", vat.base()));
        lines.add(money("closing.report.vat_amount", vat.vat()));
        lines.add(money("closing.report.vat_exempt", vat.exempt()));
    }

    private void papers(List<Line> lines) {
        for (ShiftReport.Papers papers : report.papers()) {
            if (papers.issued() > 0) {
                lines.add(Line.of(texts.get("closing.report.times", papers.kind().named(), papers.issued()), ""));
                lines.add(Line.of(papers.issued() == 1 ? papers.first() : texts.get("closing.report.from_to", papers.first(), papers.last()), ""));
            }
            for (String number : papers.voided()) lines.add(Line.of(texts.get("closing.report.voided", papers.kind().named(), number), ""));
        }
    }

    private void discounts(List<Line> lines) {
        for (ShiftReport.Named named : report.discounts())
            lines.add(Line.of(texts.get("closing.report.times", Message.of("closing.discount." + named.kind()), named.tally().times()),
                    named.tally().amount().toString()));
        if (report.coupons().given() > 0) lines.add(line("closing.report.coupons_given", texts.get("closing.report.count_of", report.coupons().given())));
    }

    private void deposits(List<Line> lines) {
        ShiftReport.Deposits deposits = report.deposits();
        if (deposits.none()) return;
        lines.add(money("closing.report.deposits_taken", deposits.taken()));
        lines.add(money("closing.report.deposits_used", deposits.used()));
        lines.add(money("closing.report.deposits_returned", deposits.returned()));
    }

    private void points(List<Line> lines) {
        ShiftReport.PointsSums points = report.points();
        lines.add(line("closing.report.earned", points.earned().toString()));
        if (!points.spent().isZero()) lines.add(line("closing.report.spent", points.spent().toString()));
        if (!points.takenBack().isZero()) lines.add(line("closing.report.taken_back", points.takenBack().toString()));
        if (!points.givenBack().isZero()) lines.add(line("closing.report.given_back", points.givenBack().toString()));
        if (!points.lapsed().isZero()) lines.add(line("closing.report.lapsed", points.lapsed().toString()));
        PointsCheck check = report.check();
        lines.add(line("closing.report.matched", texts.get("closing.report.count_of", check.matched().size())));
        lines.add(new Line(texts.get("closing.report.unmatched"), texts.get("closing.report.count_of", check.unmatched().size()),
                !check.unmatched().isEmpty()));
        lines.add(line("closing.report.manual", texts.get("closing.report.count_of", check.manual().size())));
    }

    private void staff(List<Line> lines) {
        for (ShiftReport.ByStaff person : report.staff()) {
            lines.add(Line.of(texts.get("closing.report.times", new Bilingual(person.name(), person.name()), person.bills()), person.payable().toString()));
            if (!person.refunded().isZero()) lines.add(money("closing.report.refunded_by", person.refunded().negated()));
        }
    }

    private void tally(List<Line> lines, String key, ShiftReport.Tally tally) {
        if (tally.times() > 0) lines.add(Line.of(texts.get("closing.report.times", Message.of(key), tally.times()), tally.amount().toString()));
    }

    private Line money(String key, Money amount) {
        return Line.of(texts.get(key), amount.toString());
    }

    private Line strong(String key, Money amount) {
        return Line.strong(texts.get(key), amount.toString());
    }

    private Line line(String key, String value) {
        return Line.of(texts.get(key), value);
    }

    private String time(Instant at) {
        String moment = Days.momentText(at, texts.language());
        return moment.substring(moment.lastIndexOf(' ') + 1);
    }
}
