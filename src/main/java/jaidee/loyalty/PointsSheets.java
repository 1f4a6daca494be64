package jaidee.loyalty;

import jaidee.kernel.BahtText;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.paper.DayReportPaper;
import jaidee.paper.DayReportPaper.Line;
import jaidee.paper.DayReportPaper.Section;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Papers about points: the statement of an owner, the month of a foundation. Off the FX thread.
public final class PointsSheets {
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public PointsSheets(ClinicService clinics, Supplier<Typesetter> typesetter, Clock clock) {
        this.clinics = clinics;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    /// @param stock the 80 mm roll or A4
    public Sheet statement(PointsPage page, PointsPage.Look look, Stock stock, Language language) {
        Texts texts = Texts.of(language);
        List<Line> head = new ArrayList<>(List.of(Line.strong(page.name(), page.memberNo()),
                Line.strong(texts.get(page.debt().isPositive() ? "loyalty.page.owed" : "loyalty.page.balance"),
                        texts.get("loyalty.page.points", page.debt().isPositive() ? page.debt() : page.balance()))));
        List<Section> sections = new ArrayList<>();
        if (!page.lots().isEmpty()) sections.add(new Section(texts.get("loyalty.page.lots"), page.lots().stream().map(lot -> Line.of(
                lot.expiresOn().map(day -> texts.get("loyalty.page.until", day)).orElse(texts.get("loyalty.page.lasting")), lot.left().toString())).toList()));
        List<Line> entries = new ArrayList<>();
        for (PointsPage.Row row : page.rows(look)) {
            String bill = row.bill().map(number -> " · " + number).orElse("");
            entries.add(Line.of(Days.shortText(row.day(), language) + "  " + texts.get(row.entry().why()) + bill
                    + "  (" + texts.get("loyalty.page.left", row.after()) + ")", signed(row)));
        }
        sections.add(new Section(texts.get(look == PointsPage.Look.ALL ? "loyalty.page.entries" : look.key()),
                entries.isEmpty() ? List.of(Line.of(texts.get("loyalty.page.none"), "")) : entries));
        return sheet(paper(texts.get("loyalty.page.statement"), page.memberNo(), head, sections, "", List.of(), language), stock);
    }

    /// The month of a foundation, to be sent with what is paid.
    public Sheet donations(DonationSheet sheet, Language language) {
        Texts texts = Texts.of(language);
        String month = Days.monthText(sheet.month(), language);
        List<Line> head = new ArrayList<>(List.of(Line.strong(texts.get("loyalty.donations.to"), sheet.foundation().name())));
        if (!sheet.foundation().contact().isEmpty()) head.add(Line.of(texts.get("loyalty.donations.contact"), sheet.foundation().contact()));
        List<Line> lines = sheet.lines().stream().map(line -> Line.of(Days.shortText(line.day(), language) + "  "
                + texts.get("loyalty.donations.member", line.memberNo(), line.points()), line.value().toString())).toList();
        String words = language == Language.TH ? BahtText.of(sheet.value()) : "";
        List<Line> sums = new ArrayList<>(List.of(Line.of(texts.get("loyalty.donations.count"), String.valueOf(sheet.lines().size())),
                Line.of(texts.get("loyalty.donations.points"), sheet.points().toString()),
                Line.strong(texts.get("loyalty.donations.value"), sheet.value().toString())));
        if (!words.isEmpty()) sums.add(Line.of("(" + words + ")", ""));
        sums.add(Line.of(texts.get("loyalty.donations.state"), sheet.settled().map(done -> texts.get("loyalty.donations.paid", done.at(), done.by()))
                .orElse(texts.get("loyalty.donations.unpaid"))));
        return sheet(paper(texts.get("loyalty.donations.title"), month, head, List.of(new Section(texts.get("loyalty.donations.sum"), sums),
                new Section(texts.get("loyalty.donations.lines"), lines)), sheet.settled().map(DonationSheet.Settled::note).orElse(""),
                List.of(texts.get("loyalty.donations.signature")), language), Stock.A4);
    }

    private DayReportPaper paper(String title, String number, List<Line> head, List<Section> sections, String note, List<String> signatures,
                                 Language language) {
        Clinic clinic = clinics.clinic().orElseThrow();
        return new DayReportPaper(clinic.name(language), clinic.address(), title, number, head, sections, note, signatures, "",
                Texts.of(language).get("loyalty.page.printed", clock.instant()));
    }

    private Sheet sheet(DayReportPaper paper, Stock stock) {
        return stock == Stock.A4 ? typesetter.get().dayReportA4(paper) : typesetter.get().dayReportRoll(paper);
    }

    private static String signed(PointsPage.Row row) {
        return (row.entry().points().isPositive() ? "+" : "") + row.entry().points();
    }
}
