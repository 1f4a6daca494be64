package jaidee.kernel;

import java.util.List;
import java.util.Optional;

/// The title in front of a person's name. Kept apart from the name; the desk greets `คุณ` and the first name.
public final class Titles {
    /// Longest first among those that begin alike.
    private static final List<String> ALL = List.of("คุณ", "นางสาว", "น.ส.", "นาง", "นาย", "เด็กชาย", "เด็กหญิง", "ด.ช.", "ด.ญ.",
            "ดร.", "นพ.", "พญ.", "น.สพ.", "สพ.ญ.", "สัตวแพทย์หญิง", "สัตวแพทย์", "ว่าที่ ร.ต.", "ร.ต.อ.", "ร.ต.ท.", "ร.ต.ต.", "ร.ต.",
            "ร.ท.", "ร.อ.", "พ.ต.อ.", "พ.ต.ท.", "พ.ต.ต.", "พ.ต.", "พ.ท.", "พ.อ.", "ส.ต.", "จ.ส.ต.", "ม.ล.", "ม.ร.ว.", "ผศ.", "รศ.", "ศ.",
            "Mr.", "Mrs.", "Ms.", "Miss", "Mr", "Mrs", "Ms", "Dr.", "Dr", "K.", "Khun");

    private Titles() {
    }

    /// A title, possibly empty, and the name without it.
    public record Split(String title, String name) {
    }

    /// What a form offers to complete, the usual ones first.
    public static List<String> offered() {
        return List.of("คุณ", "นาย", "นาง", "นางสาว", "ด.ช.", "ด.ญ.", "ดร.", "น.สพ.", "สพ.ญ.", "Mr.", "Mrs.", "Ms.");
    }

    /// Takes off a title that a dot or a space sets apart: `คุณ สมหญิง`, `น.ส.สมหญิง`. A glued one stays, for
    /// `นายิกา` and `นางงาม` are names.
    public static Split split(String cleaned) {
        for (String title : ALL) {
            if (!begins(cleaned, title)) continue;
            String rest = cleaned.substring(title.length());
            boolean apart = title.endsWith(".") || rest.startsWith(" ") || rest.startsWith(".");
            String name = rest.replaceFirst("^[. ]+", "");
            if (apart && !name.isEmpty()) return new Split(title, name);
        }
        return new Split("", cleaned);
    }

    /// The rest of a word that begins with a glued Thai title, such as `สมหญิง` of `คุณสมหญิง`, when it could be a name.
    /// Searching tries it besides the whole word.
    public static Optional<String> withoutGlued(String cleaned) {
        return ALL.stream().filter(title -> !title.endsWith(".") && title.charAt(0) > 'z' && cleaned.startsWith(title))
                .map(title -> cleaned.substring(title.length())).filter(Titles::couldBeName).findFirst();
    }

    /// The name with its title as it is said: `คุณสมหญิง`, `น.ส.สมหญิง`, `Mr. Smith`. A Thai name without one is given
    /// `คุณ`.
    public static String before(String title, String name) {
        if (title.isEmpty()) return isThai(name) ? "คุณ" + name : name;
        return isThai(title) && isThai(name) ? title + name : title + " " + name;
    }

    private static boolean isThai(String text) {
        return !text.isEmpty() && text.charAt(0) >= 'ก' && text.charAt(0) <= '๛';
    }

    private static boolean couldBeName(String rest) {
        return !rest.isEmpty() && (ThaiMarks.isConsonant(rest.charAt(0)) || rest.charAt(0) >= 'เ' && rest.charAt(0) <= 'ไ');
    }

    private static boolean begins(String text, String title) {
        return text.regionMatches(true, 0, title, 0, title.length());
    }
}
