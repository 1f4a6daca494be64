package jaidee.segments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jaidee.health.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A definition as it is kept: a list in JSON, one object a condition, with what it doesn't say left out;
/// `way` is the number of the alternative it belongs to, −1 of what is left out.
final class SegmentText {
    private SegmentText() {
    }

    static String written(SegmentDefinition definition) {
        JsonArray all = new JsonArray();
        for (int i = 0; i < definition.conditions().size(); i++) {
            JsonObject json = written(definition.conditions().get(i));
            int way = definition.ways().get(i);
            if (way != SegmentDefinition.ALWAYS) json.addProperty("way", way);
            all.add(json);
        }
        return all.toString();
    }

    private static JsonObject written(Condition condition) {
        JsonObject json = new JsonObject();
        json.addProperty("trait", condition.trait().name());
        switch (condition) {
            case Condition.Among(var _, var values, var within, var _) -> {
                JsonArray each = new JsonArray();
                values.forEach(each::add);
                json.add("values", each);
                within.ifPresent(span -> json.addProperty("within", span.written()));
            }
            case Condition.Between(var _, var least, var most, var unit, var within, var _) -> {
                least.ifPresent(number -> json.addProperty("least", number));
                most.ifPresent(number -> json.addProperty("most", number));
                unit.ifPresent(each -> json.addProperty("unit", each.name()));
                within.ifPresent(span -> json.addProperty("within", span.written()));
            }
            case Condition.Since(var _, var span, var _) -> json.addProperty("span", span.written());
            case Condition.Fact(var _, var _) -> {
            }
        }
        if (condition.not()) json.addProperty("not", true);
        return json;
    }

    static SegmentDefinition read(String text) {
        List<Condition> all = new ArrayList<>();
        List<Integer> ways = new ArrayList<>();
        for (JsonElement each : JsonParser.parseString(text).getAsJsonArray()) {
            all.add(read(each.getAsJsonObject()));
            ways.add(maybe(each.getAsJsonObject(), "way", JsonElement::getAsInt).orElse(SegmentDefinition.ALWAYS));
        }
        return new SegmentDefinition(all, ways);
    }

    private static Condition read(JsonObject json) {
        Trait trait = Trait.valueOf(json.get("trait").getAsString());
        boolean not = json.has("not") && json.get("not").getAsBoolean();
        Optional<Span> within = maybe(json, "within", SegmentText::span);
        return switch (trait.shape()) {
            case AMONG -> new Condition.Among(trait, values(json), within, not);
            case BETWEEN -> new Condition.Between(trait, maybe(json, "least", JsonElement::getAsLong), maybe(json, "most", JsonElement::getAsLong),
                    maybe(json, "unit", unit -> Span.Unit.valueOf(unit.getAsString())), within, not);
            case SINCE -> new Condition.Since(trait, span(json.get("span")), not);
            case FACT -> new Condition.Fact(trait, not);
        };
    }

    private static Set<String> values(JsonObject json) {
        Set<String> values = new LinkedHashSet<>();
        json.getAsJsonArray("values").forEach(value -> values.add(value.getAsString()));
        return values;
    }

    private static Span span(JsonElement written) {
        return Span.read(written.getAsString()).orElseThrow();
    }

    private static <T> Optional<T> maybe(JsonObject json, String name, Function<JsonElement, T> read) {
        return json.has(name) ? Optional.of(read.apply(json.get(name))) : Optional.empty();
    }
}
