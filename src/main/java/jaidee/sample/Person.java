package jaidee.sample;

import jaidee.kernel.Language;

/// Somebody invented. What is not known is null, but for the first name.
record Person(String title, String first, String last, String nickname, Language language) {
    String spoken() {
        return language == Language.TH ? "คุณ" + first : first + (last == null ? "" : " " + last);
    }
}
