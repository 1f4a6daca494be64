package jaidee.owners;

import jaidee.kernel.Titles;

/// What an owner is called; parts nobody told are empty, only the first name is not.
public record OwnerName(String title, String first, String last, String nickname) {
    public static OwnerName of(String first, String last) {
        return new OwnerName("", first, last, "");
    }

    /// First and last name without the title.
    public String full() {
        return last.isEmpty() ? first : first + " " + last;
    }

    /// As one says it at the desk: `คุณสมหญิง ใจงาม (หญิง)`. Thai titles stand close to the name, others apart.
    public String spoken() {
        return titled() + (nickname.isEmpty() ? "" : " (" + nickname + ")");
    }

    /// Title and the first word of the first name, as one calls somebody in the waiting room: `คุณสมหญิง`. Where a
    /// family name was typed along with it, it stays unsaid.
    public String greeting() {
        return Titles.before(title, first.replaceFirst(" .*", ""));
    }

    /// Title, first and last name.
    public String titled() {
        return Titles.before(title, full());
    }
}
