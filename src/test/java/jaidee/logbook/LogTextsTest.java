package jaidee.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.closing.MovementKind;
import jaidee.feedback.VoiceCase;
import jaidee.kernel.Language;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.owners.Birth;
import jaidee.owners.Carer;
import jaidee.owners.OwnerDetails;
import jaidee.owners.PetDetails;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever any service writes into the log has words: the deed, its kind and its details. Read from the sources, so that a new
/// deed without words is found before anybody sees its bare name.
class LogTextsTest {
    private static final Pattern WORD = Pattern.compile("\"([a-z_]+(?:\\.[a-z_]+)+)\"");
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z_]+\\.)\"");
    private static final Pattern SETTING = Pattern.compile("Setting\\.(?:text|flag|number|choice)\\(\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("^\\s*\"([A-Za-z_]+)\"\\s*$");
    /// Words of the log that are put together, with what they can end in.
    private static final Map<String, Stream<String>> PUT_TOGETHER = Map.of("cash.", Stream.of(MovementKind.values()).map(Enum::name),
            "voice.", Stream.of(VoiceCase.Deed.NOTED, VoiceCase.Deed.ANSWERED).map(Enum::name),
            "reminder.", Stream.of("CALLED", "NO_ANSWER", "SENT", "BOOKED", "DECLINED", "WRONG_NUMBER", "SNOOZED", "WELL", "NOT_WELL", "NO_SHOW", "CAME"));

    private static final Map<Path, String> WRITERS = writers();

    @Test
    void everyDeedHasWordsAndAKind() {
        Set<String> deeds = deeds();

        assertThat(deeds).hasSizeGreaterThan(180).contains("sale.made", "person.pin_wrong", "pet.died", "cash.no_sale", "reminder.well", "origins.exported");
        for (Language language : Language.values())
            assertThat(deeds.stream().filter(deed -> !Texts.of(language).has("log.action." + deed))).as("without a text log.action.… in " + language).isEmpty();
        assertThat(deeds.stream().filter(deed -> LogGroup.of(deed).isEmpty())).as("of no LogGroup").isEmpty();
    }

    @Test
    void everyDetailHasWords() {
        Set<String> names = details();

        assertThat(names).hasSizeGreaterThan(140).contains("payable", "contact.phones", "upbringing.lives", "rights.bring", "licence");
        assertThat(names.stream().filter(name -> !isSaid(name))).as("without a text log.detail.…").isEmpty();
    }

    @Test
    void everySettingHasWords() {
        Set<String> keys = settings();

        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(keys.stream().filter(key -> !Texts.of(Language.TH).has("log.setting." + key))).as("without a text log.setting.…").isEmpty();
    }

    private static Set<String> settings() {
        return sources().values().stream().flatMap(source -> SETTING.matcher(source).results()).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSaid(String name) {
        Set<String> texts = Texts.of(Language.TH).keysUnder("log.detail.");
        String end = "." + name;
        return texts.contains("log.detail." + name) || texts.stream().anyMatch(key -> key.endsWith(end)) || name.matches(".*(_before|Before)")
                || name.equals("vaccination") || name.equals("instead");
    }

    private static Set<String> deeds() {
        Set<String> deeds = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        WRITERS.forEach((file, source) -> {
            for (List<String> call : calls(source, "audit.append(")) {
                if (call.size() < 4) continue;
                words(call.get(2)).forEach(deeds::add);
                BEGINNING.matcher(call.get(2)).results().forEach(found -> beginnings.add(found.group(1)));
            }
            BEGINNING.matcher(source).results().map(found -> found.group(1)).filter(PUT_TOGETHER::containsKey).forEach(beginnings::add);
            words(source).filter(word -> Texts.of(Language.TH).keysUnder(word).isEmpty()).forEach(deeds::add);
        });
        assertThat(PUT_TOGETHER.keySet()).containsAll(beginnings);
        PUT_TOGETHER.forEach((beginning, ends) -> ends.forEach(end -> deeds.add(beginning + end.toLowerCase(Locale.ROOT))));
        deeds.removeAll(settings());
        deeds.removeIf(word -> word.startsWith("log.") && !Texts.of(Language.TH).has("log.action." + word));
        return deeds;
    }

    private static Stream<String> words(String source) {
        return WORD.matcher(source).results().map(found -> found.group(1));
    }

    private static Set<String> details() {
        Set<String> names = new TreeSet<>();
        WRITERS.forEach((file, source) -> {
            if (!source.contains("AuditLog") || file.toString().contains("/sample/") || file.toString().contains("/cli/")) return;
            for (List<String> call : calls(source, "Map.of(")) for (int i = 0; i < call.size(); i += 2) name(call.get(i), names);
            for (List<String> call : calls(source, "detail.put(")) name(call.getFirst(), names);
            for (List<String> call : calls(source, "tell(told,")) name(call.getFirst(), names);
        });
        collect("", OwnerDetails.class, names);
        collect("", PetDetails.class, names);
        collect("", Carer.Details.class, names);
        return names;
    }

    private static void name(String argument, Set<String> names) {
        Matcher name = NAME.matcher(argument);
        if (name.matches()) names.add(name.group(1));
    }

    private static void collect(String at, Class<?> type, Set<String> names) {
        for (RecordComponent part : type.getRecordComponents()) {
            boolean whole = !part.getType().isRecord() || part.getType() == Birth.class || part.getType() == PhoneNumber.class;
            if (whole) names.add(at + part.getName());
            else collect(at + part.getName() + ".", part.getType(), names);
        }
    }

    /// The arguments of each call that begins so.
    private static List<List<String>> calls(String source, String beginning) {
        List<List<String>> calls = new ArrayList<>();
        for (int at = source.indexOf(beginning); at >= 0; at = source.indexOf(beginning, at + 1)) calls.add(arguments(source, at + beginning.length()));
        return calls;
    }

    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int deep = 0;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') quoted = !quoted;
            if (!quoted && (c == '(' || c == '{')) deep++;
            if (!quoted && (c == ')' || c == '}') && deep-- == 0) break;
            if (!quoted && c == ',' && deep == 0) {
                arguments.add(argument.toString());
                argument.setLength(0);
            } else argument.append(c);
        }
        arguments.add(argument.toString());
        return arguments;
    }

    /// The sources that write into the log, or hold words of it.
    private static Map<Path, String> writers() {
        return sources().entrySet().stream().filter(each -> Stream.of("AuditLog", "AuditEntry", "String action()").anyMatch(each.getValue()::contains))
                .filter(each -> !each.getKey().toString().contains("/logbook/ui/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Map<Path, String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/jaidee"))) {
            Map<Path, String> sources = new TreeMap<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) sources.put(file, Files.readString(file));
            return sources;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
