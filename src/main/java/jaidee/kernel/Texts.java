package jaidee.kernel;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The sentences of one language, from `texts_th.properties` or `texts_en.properties`. Places are those of
/// `MessageFormat`; money, points and days are written as the desk writes them.
public final class Texts {
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, new Texts(language));
    }

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("jaidee.texts", language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Texts of(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// All keys that begin so, in the order of the alphabet.
    public SortedSet<String> keysUnder(String beginning) {
        return bundle.keySet().stream().filter(key -> key.startsWith(beginning)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// @throws java.util.MissingResourceException when no bundle has the key: a fault of the program, never of its user
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (arguments.length == 0) return pattern;
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < written.length; i++) written[i] = written(arguments[i]);
        return new MessageFormat(pattern, language.locale()).format(written);
    }

    public String get(Message message) {
        return get(message.key(), message.arguments().toArray());
    }

    private Object written(Object argument) {
        return switch (argument) {
            case Message message -> get(message);
            case Bilingual name -> name.in(language);
            case LocalDate day -> Days.shortText(day, language);
            case LocalDateTime moment -> Days.momentText(moment, language);
            case Instant moment -> Days.momentText(moment, language);
            case OffsetDateTime moment -> Days.momentText(moment.toInstant(), language);
            case ZonedDateTime moment -> Days.momentText(moment.toInstant(), language);
            case Money money -> money.toString();
            case Points points -> points.value();
            case Number number -> number;
            default -> argument.toString();
        };
    }
}
