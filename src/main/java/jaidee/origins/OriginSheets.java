package jaidee.origins;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.paper.FamilyPaper;
import jaidee.paper.FiguresPaper;
import jaidee.paper.ListPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.settings.ClinicService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Where owners come from on A4: as figures, and as a picture of the largest families. Off the FX thread.
public final class OriginSheets {
    private static final int FAMILIES = 12, ROWS = 20, AT_ONCE = 8, COLUMNS = 5;

    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;
    private final Clock clock;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public OriginSheets(ClinicService clinics, Supplier<Typesetter> typesetter, Clock clock) {
        this.clinics = clinics;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    public Sheet figures(OriginFigures figures, Language language) {
        Texts texts = Texts.of(language);
        ListPaper around = around("origins.title", texts.get("origins.paper.days", Days.longText(figures.from(), language), Days.longText(figures.to(), language)),
                texts.get("origins.asked", figures.all().fresh(), OriginWords.percent(figures.askedRate())), language);
        List<String> columns = new ArrayList<>(List.of(texts.get("origins.column.source")));
        OriginWords.PAPER.forEach(column -> columns.add(texts.get("origins.column." + column)));
        return typesetter.get().figures(new FiguresPaper(around, columns,
                figures.rows().stream().map(row -> line(texts.get("origins.said", row.origin().said()), row.tally(), figures, texts)).toList(),
                line(texts.get("origins.sum"), figures.all(), figures, texts), OriginWords.HOW.stream().map(texts::get).toList()));
    }

    private static List<String> line(String name, OriginFigures.Tally tally, OriginFigures figures, Texts texts) {
        List<String> line = new ArrayList<>(List.of(name));
        List<String> cells = OriginWords.cells(tally, figures.all(), texts);
        OriginWords.PAPER.forEach(column -> line.add(cells.get(OriginWords.COLUMNS.indexOf(column))));
        return line;
    }

    /// The largest families, each folded to what fits.
    public Sheet families(Families families, Language language) {
        Texts texts = Texts.of(language);
        List<Kin> shown = families.roots().subList(0, Math.min(FAMILIES, families.roots().size()));
        double largest = shown.stream().flatMap(root -> picture(root).spots().stream()).mapToLong(spot -> spot.kin().owner().revenue().satang()).max().orElse(1);
        ListPaper around = around("origins.families.title", texts.get("origins.families.about", families.roots().size(), families.recommended(), families.brought(), families.longest()),
                texts.get("origins.families.shown", shown.size(), families.roots().size()), language);
        return typesetter.get().families(new FamilyPaper(around, shown.stream().map(root -> family(root, Math.max(1, largest), texts)).toList(),
                List.of(texts.get("origins.how.picture"))));
    }

    private static FamilyPicture picture(Kin root) {
        return FamilyPicture.of(root, FamilyPicture.unfolded(root, ROWS, AT_ONCE, COLUMNS));
    }

    private static FamilyPaper.Family family(Kin root, double largest, Texts texts) {
        FamilyPicture picture = picture(root);
        return new FamilyPaper.Family(OriginWords.name(root, texts), OriginWords.sum(root, texts), picture.spots().stream().map(spot -> new FamilyPaper.Place(spot.from(), spot.column(),
                spot.row(), OriginWords.name(spot, texts), OriginWords.detail(spot, texts), spot.stub() ? -1 : Math.max(0, spot.kin().owner().revenue().satang() / largest))).toList(),
                picture.rows(), picture.columns());
    }

    private ListPaper around(String titleKey, String about, String sum, Language language) {
        Texts texts = Texts.of(language);
        return new ListPaper(clinics.clinic().orElseThrow().name(language), texts.get(titleKey), about, sum, texts.get("origins.none"), texts.get("origins.paper.page"),
                texts.get("origins.paper.printed", clock.instant()));
    }
}
