package jaidee.cli;

import jaidee.kernel.Language;
import java.util.Locale;

/// The language of answers and of refusals, known before the other words are understood: that of `--lang`, else Thai on a
/// Thai system, else English.
final class AskedLanguage {
    private static final String OPTION = "--lang";

    private AskedLanguage() {
    }

    static Language of(String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(OPTION) && i + 1 < words.length) return named(words[i + 1]);
            if (words[i].startsWith(OPTION + "=")) return named(words[i].substring(OPTION.length() + 1));
        }
        return named(Locale.getDefault().getLanguage());
    }

    private static Language named(String name) {
        return name.equalsIgnoreCase(Language.TH.name()) ? Language.TH : Language.EN;
    }
}
