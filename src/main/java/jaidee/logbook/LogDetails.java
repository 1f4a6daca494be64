package jaidee.logbook;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The details of entries, from JSON to words: satang as baht, days in the Buddhist era, numbers of people, pets and things
/// as their names, what was beside what is.
final class LogDetails {
    private static final String ARROW = " → ";
    private static final Set<String> MONEY = Set.of("amount", "payable", "float", "counted", "expected", "kept", "listed", "price", "net", "money", "gross", "cost", "toThem",
            "toUs", "value", "discount", "shift.float.before", "shift.float.after", "shift.closed.first");
    private static final Map<String, String> REFS = Map.ofEntries(Map.entry("approvedBy", "STAFF"), Map.entry("approved_by", "STAFF"), Map.entry("answering", "STAFF"),
            Map.entry("second", "STAFF"), Map.entry("charge", "STAFF"), Map.entry("person.allowed.for", "STAFF"), Map.entry("owner", "OWNER"), Map.entry("recommender", "OWNER"),
            Map.entry("pet.handed_over.from", "OWNER"), Map.entry("pet.handed_over.to", "OWNER"), Map.entry("points.transferred.to", "OWNER"),
            Map.entry("points.transfer_undone.to", "OWNER"), Map.entry("goneId", "OWNER"), Map.entry("keptId", "OWNER"), Map.entry("owner.merge_undone.gone", "OWNER"), Map.entry("other", "OWNER"),
            Map.entry("pet.merged.goneId", "PET"), Map.entry("pet.merged_into.keptId", "PET"), Map.entry("pet.merge_undone.gone", "PET"),
            Map.entry("campaign", "CAMPAIGN"), Map.entry("campaign.saved.segment", "SEGMENT"), Map.entry("sale", "SALE"),
            Map.entry("care_product.added.item", "ITEM"), Map.entry("care_product.changed.item", "ITEM"));
    /// Numbers of rows, which tell a person nothing.
    private static final Set<String> INSIDE = Set.of("erasedHash", "vaccination", "instead", "reminder", "message", "refund");
    private static final Map<String, String> WAS = Map.of("after", "before", "target", "before", "theme", "before", "grams", "was");
    private static final Pattern GIVEN_BACK = Pattern.compile("([A-Z_]+) (\\d+)");

    private LogDetails() {
    }

    /// Everything that the details name by its number.
    static Set<LogRef> refs(String action, String detail) {
        Set<LogRef> refs = new HashSet<>();
        object(detail).entrySet().forEach(each -> type(action, each.getKey()).flatMap(type -> ref(type, each.getValue().getAsString())).ifPresent(refs::add));
        return refs;
    }

    static List<LogPart> parts(LogLine line, Texts texts) {
        String action = line.entry().action();
        JsonObject all = object(line.entry().detail());
        List<LogPart> parts = new ArrayList<>();
        Set<String> before = all.keySet().stream().map(name -> was(all, name)).flatMap(Optional::stream).collect(Collectors.toSet());
        for (Map.Entry<String, JsonElement> each : all.entrySet()) {
            String name = each.getKey();
            if (before.contains(name) || INSIDE.contains(name) || isNothingNew(line, name, all)) continue;
            Function<JsonPrimitive, String> words = value -> value(line, name, all, value, texts);
            JsonPrimitive now = each.getValue().getAsJsonPrimitive();
            Optional<String> was = was(all, name).map(old -> words.apply(all.getAsJsonPrimitive(old)));
            String[] ends = now.isString() ? now.getAsString().split(ARROW, 2) : new String[0];
            if (ends.length == 2) {
                was = Optional.of(words.apply(new JsonPrimitive(ends[0])));
                now = new JsonPrimitive(ends[1]);
            }
            if (was.isEmpty() && now.isString() && now.getAsString().isEmpty()) continue;
            parts.add(new LogPart(named(action, name, all, texts), was, words.apply(now)));
        }
        return parts;
    }

    /// Who answers for it is told only when it is somebody else, and the setting stands as the name of its values.
    private static boolean isNothingNew(LogLine line, String name, JsonObject all) {
        if (name.equals("key")) return all.has("after");
        boolean ofNobody = type(line.entry().action(), name).isPresent() && List.of("", "0").contains(all.get(name).getAsString());
        return ofNobody || name.equals("answering") && line.entry().staff().filter(who -> all.get(name).getAsString().equals(Long.toString(who.value()))).isPresent();
    }

    private static Optional<String> was(JsonObject all, String name) {
        return java.util.stream.Stream.of(name + "_before", name + "Before", WAS.getOrDefault(name, "")).filter(all::has).findFirst();
    }

    private static String named(String action, String name, JsonObject all, Texts texts) {
        if (name.equals("after") && all.has("key")) return first(texts, List.of("log.setting." + all.get("key").getAsString())).orElse(all.get("key").getAsString());
        return first(texts, List.of("log.detail." + action + "." + name, "log.detail." + name)).orElse(name);
    }

    private static Optional<String> first(Texts texts, List<String> keys) {
        return keys.stream().filter(texts::has).findFirst().map(texts::get);
    }

    private static Optional<String> type(String action, String name) {
        // there the name of a table stands for how many of its rows moved
        if (action.equals("owner.merged") && !name.equals("goneId") && !name.equals("answering")) return Optional.empty();
        String now = name.replaceFirst("_before$", "");
        return Optional.ofNullable(REFS.getOrDefault(action + "." + now, REFS.get(now)));
    }

    private static Optional<LogRef> ref(String type, String number) {
        return number.matches("\\d{1,18}") && !number.equals("0") ? Optional.of(new LogRef(type, Long.parseLong(number))) : Optional.empty();
    }

    private static String value(LogLine line, String name, JsonObject all, JsonPrimitive value, Texts texts) {
        String action = line.entry().action(), text = value.getAsString();
        if (value.isBoolean()) return texts.get(value.getAsBoolean() ? "log.yes" : "log.no");
        Optional<LogRef> ref = type(action, name).flatMap(type -> ref(type, text));
        if (ref.isPresent()) return line.name(ref.get()).map(known -> known.in(texts.language())).orElseGet(() -> texts.get("log.someone", text));
        if (value.isNumber()) return number(action, name, value.getAsBigDecimal(), texts);
        if (action.equals("setting.changed")) return setting(all.get("key").getAsString(), text, texts);
        if (action.equals("goal.set") && all.has("measure") && all.get("measure").getAsString().equals("REVENUE") && isWhole(text)) return baht(Long.parseLong(text), texts);
        if (name.equals("back")) return GIVEN_BACK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), texts) + " " + baht(Long.parseLong(found.group(2)), texts)));
        return text(text, texts);
    }

    private static String number(String action, String name, BigDecimal number, Texts texts) {
        if (MONEY.contains(name) || MONEY.contains(action + "." + name)) return baht(number.longValue(), texts);
        return switch (name) {
            case "grams", "was" -> texts.get("log.kilos", number.movePointLeft(3).stripTrailingZeros().toPlainString());
            case "bytes" -> String.format(Locale.ROOT, "%,d KB", number.longValue() / 1024);
            default -> number.toPlainString();
        };
    }

    private static String setting(String key, String text, Texts texts) {
        if (!isWhole(text)) return text.equals("true") || text.equals("false") ? texts.get(text.equals("true") ? "log.yes" : "log.no") : text(text, texts);
        if (key.endsWith("-satang")) return baht(Long.parseLong(text), texts);
        return key.endsWith("-minute") ? String.format(Locale.ROOT, "%02d:%02d", Long.parseLong(text) / 60, Long.parseLong(text) % 60) : text;
    }

    private static boolean isWhole(String text) {
        return text.matches("-?\\d{1,15}");
    }

    private static String baht(long satang, Texts texts) {
        return texts.get("log.baht", Money.satang(satang));
    }

    private static String text(String text, Texts texts) {
        if (text.isEmpty()) return texts.get("log.no_value");
        return moment(text, texts).orElseGet(() -> Arrays.stream(text.split(", ", -1)).map(each -> word(each, texts)).collect(Collectors.joining(", ")));
    }

    private static String word(String word, Texts texts) {
        if (!word.matches("[A-Za-z_]+")) return moment(word, texts).orElse(word);
        return first(texts, List.of("log.value." + word, "staff.right." + word)).orElse(word);
    }

    private static Optional<String> moment(String text, Texts texts) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) return Optional.of(Days.shortText(LocalDate.parse(text), texts.language()));
            if (text.matches("\\d{4}-\\d\\d")) return Optional.of(Days.monthText(YearMonth.parse(text), texts.language()));
            if (text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")) return Optional.of(Days.momentText(Instant.parse(text), texts.language()));
            if (text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+")) return Optional.of(Days.momentText(LocalDateTime.parse(text).atZone(Days.BANGKOK), texts.language()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// Empty where somebody from outside wrote something else into the column: the check of the log tells of that.
    private static JsonObject object(String detail) {
        try {
            JsonElement read = JsonParser.parseString(detail);
            return read.isJsonObject() && read.getAsJsonObject().entrySet().stream().allMatch(each -> each.getValue().isJsonPrimitive()) ? read.getAsJsonObject() : new JsonObject();
        } catch (com.google.gson.JsonParseException altered) {
            return new JsonObject();
        }
    }
}
