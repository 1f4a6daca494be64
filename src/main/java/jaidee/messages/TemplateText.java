package jaidee.messages;

import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text with variables, taken apart. A brace that opens or closes nothing known is told, for it is a slip of the pen that
/// an owner would read.
public record TemplateText(List<Part> parts) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}|[{}]");

    public sealed interface Part {
    }

    record Plain(String text) implements Part {
    }

    record Place(Variable variable) implements Part {
    }

    /// Braces around something that is no variable, or a brace alone.
    record Unknown(String written) implements Part {
    }

    public TemplateText {
        parts = List.copyOf(parts);
    }

    public static TemplateText of(String body) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(body);
        int at = 0;
        while (place.find()) {
            if (place.start() > at) parts.add(new Plain(body.substring(at, place.start())));
            parts.add(place.group(1) == null ? new Unknown(place.group())
                    : Variable.of(place.group(1)).<Part>map(Place::new).orElseGet(() -> new Unknown(place.group())));
            at = place.end();
        }
        if (at < body.length()) parts.add(new Plain(body.substring(at)));
        return new TemplateText(parts);
    }

    public Set<Variable> variables() {
        return parts.stream().filter(Place.class::isInstance).map(part -> ((Place) part).variable())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Variable.class)));
    }

    /// What stands in braces and is no variable, as it is written.
    public List<String> unknown() {
        return parts.stream().filter(Unknown.class::isInstance).map(part -> ((Unknown) part).written()).distinct().toList();
    }

    /// The text with every variable filled, or what keeps it from being sent.
    public Composed filled(Map<Variable, String> values) {
        List<Variable> missing = variables().stream().filter(each -> values.getOrDefault(each, "").isBlank()).toList();
        if (!missing.isEmpty() || !unknown().isEmpty()) return new Composed.Blocked(missing, unknown());
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Plain(String plain) -> text.append(plain);
                case Place(Variable variable) -> text.append(afterWhatStandsThere(text, values.get(variable)));
                case Unknown(String written) -> throw new IllegalStateException(written);
            }
        }
        return Composed.of(text.toString().strip());
    }

    /// `คุณ{owner}` and `น้อง{pets}` are written by habit; the word is not said twice.
    private static String afterWhatStandsThere(StringBuilder before, String value) {
        for (String word : Texts.of(Language.TH).get("messages.said.before_names").split(" "))
            if (value.startsWith(word) && before.toString().endsWith(word)) return value.substring(word.length());
        return value;
    }
}
