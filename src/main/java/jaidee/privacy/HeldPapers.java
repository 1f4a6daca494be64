package jaidee.privacy;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.paper.DossierPaper;
import jaidee.paper.ListPaper;
import jaidee.settings.Clinic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All that is held on an owner, as it is read on paper.
final class HeldPapers {
    private static final Set<String> AS_FACTS = Set.of("person");
    private static final Set<Class<?>> NUMBERS = Set.of(Money.class, Points.class, Integer.class, Long.class, java.math.BigDecimal.class);

    private HeldPapers() {
    }

    static DossierPaper of(HeldData data, Clinic clinic, Texts texts) {
        ListPaper around = new ListPaper(clinic.name(texts.language()), texts.get("privacy.held.title"), data.name() + " · " + data.memberNo(), texts.get("privacy.held.as_of", data.at()),
                texts.get("privacy.held.empty"), texts.get("privacy.paper.page"), texts.get("privacy.held.foot"));
        List<DossierPaper.Part> parts = new ArrayList<>();
        parts.add(new DossierPaper.Remark(texts.get("privacy.held.about")));
        data.parts().stream().filter(part -> !part.isEmpty() && part.columns().stream().anyMatch(HeldPart.Column::onPaper)).forEach(part -> {
            parts.add(new DossierPaper.Heading(texts.get("privacy.held.part." + part.name())));
            if (AS_FACTS.contains(part.name())) part.rows().forEach(row -> parts.add(facts(part, row, texts)));
            else parts.add(table(part, texts));
        });
        String none = data.parts().stream().filter(HeldPart::isEmpty).map(part -> texts.get("privacy.held.part." + part.name())).collect(Collectors.joining(", "));
        parts.add(new DossierPaper.Heading(texts.get("privacy.held.rest")));
        if (!none.isEmpty()) parts.add(new DossierPaper.Words(texts.get("privacy.held.none", none)));
        parts.add(new DossierPaper.Words(texts.get("privacy.held.in_file")));
        parts.add(new DossierPaper.Words(texts.get("privacy.held.rights", HeldValues.phone(clinic.phone()))));
        return new DossierPaper(around, parts);
    }

    private static DossierPaper.Facts facts(HeldPart part, List<Object> row, Texts texts) {
        return new DossierPaper.Facts(IntStream.range(0, row.size()).filter(i -> part.columns().get(i).onPaper() && row.get(i) != null)
                .mapToObj(i -> new DossierPaper.Fact(heading(part.columns().get(i), texts), said(row.get(i), texts))).toList());
    }

    private static DossierPaper.Rows table(HeldPart part, Texts texts) {
        List<Integer> shown = IntStream.range(0, part.columns().size()).filter(i -> part.columns().get(i).onPaper() && isSaid(part, i)).boxed().toList();
        List<DossierPaper.Column> columns = shown.stream().map(i -> new DossierPaper.Column(heading(part.columns().get(i), texts), part.columns().get(i).share(), isNumber(part, i))).toList();
        return new DossierPaper.Rows(columns, part.rows().stream().map(row -> shown.stream().map(i -> said(row.get(i), texts)).toList()).toList());
    }

    /// A column nobody ever filled in takes no room.
    private static boolean isSaid(HeldPart part, int column) {
        return part.rows().stream().map(row -> row.get(column)).anyMatch(value -> value != null && !value.equals(""));
    }

    private static boolean isNumber(HeldPart part, int column) {
        return part.rows().stream().map(row -> row.get(column)).anyMatch(value -> value != null && NUMBERS.contains(value.getClass()));
    }

    private static String heading(HeldPart.Column column, Texts texts) {
        return texts.get("privacy.held.column." + column.name());
    }

    private static String said(Object value, Texts texts) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> Days.shortText(day, texts.language());
            case Instant moment -> Days.momentText(moment, texts.language());
            case Boolean flag -> texts.get(flag ? "privacy.held.yes" : "privacy.held.no");
            case HeldCode code -> texts.get(code.said());
            case Message message -> texts.get(message);
            case Bilingual name -> name.in(texts.language());
            case Points points -> String.format(java.util.Locale.ROOT, "%,d", points.value());
            default -> value.toString();
        };
    }
}
