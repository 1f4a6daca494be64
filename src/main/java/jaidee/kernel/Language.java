package jaidee.kernel;

import java.util.Locale;

/// The two languages of the program.
public enum Language {
    TH(Locale.of("th")), EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// For texts and formatting. Thai is `th`, never `th-TH`: that one turns calendars Buddhist behind one's back.
    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == TH ? EN : TH;
    }
}
