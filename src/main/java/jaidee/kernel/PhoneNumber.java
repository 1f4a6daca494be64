package jaidee.kernel;

/// One telephone number: `+66812345678` (E.164) or a short number such as `1669`, and an extension, often empty.
/// Families share numbers, so two owners may have the same one.
public record PhoneNumber(String number, String extension, Kind kind) {
    /// What a number is good for. `VOIP` (060…) rings but takes no SMS.
    public enum Kind { MOBILE, FIXED_LINE, VOIP, TOLL_FREE, SHORT, FOREIGN, OTHER }

    /// Reads a Thai or foreign number in any shape it is written in; see `PhoneReader` for the shapes. Also reads
    /// back what `number` stored.
    public static Outcome<PhoneNumber> parse(String typed) {
        return PhoneReader.read(typed);
    }

    /// `parse` for a field of its own extension.
    public static Outcome<PhoneNumber> parse(String number, String extension) {
        return parse(extension == null || extension.isBlank() ? number : number + " #" + extension);
    }

    /// Whether SMS and messages may be sent to it.
    public boolean takesMessages() {
        return kind == Kind.MOBILE || kind == Kind.FOREIGN;
    }

    public boolean isThai() {
        return kind != Kind.FOREIGN;
    }

    /// The number as dialled in Thailand: `0812345678`, `1669`, `14155552671`. What searching looks through.
    public String digits() {
        if (!number.startsWith("+")) return number;
        if (!isThai()) return number.substring(1);
        String national = number.substring(3);
        return national.startsWith("1") ? national : "0" + national;
    }

    /// `081-234-5678`, `02-123-4567`, `053-123-456`, `1800-123-456`; foreign and short numbers as they are stored.
    public String display() {
        return !isThai() || kind == Kind.SHORT ? number : grouped(digits());
    }

    /// `display` with the extension in words when there is one: `02-123-4567 ต่อ 101`.
    public String display(Language language) {
        return extension.isEmpty() ? display()
                : Texts.of(language).get("kernel.phone.with_extension", display(), extension);
    }

    /// For screens that others can see: `xxx-xxx-5678`. The last four digits stay.
    public String masked() {
        String shown = display();
        int keep = Math.max(0, shown.length() - 4);
        return shown.substring(0, keep).replaceAll("[0-9]", "x") + shown.substring(keep);
    }

    private static String grouped(String digits) {
        int area = digits.startsWith("1") ? 4 : digits.startsWith("02") ? 2 : 3;
        return digits.substring(0, area) + "-" + digits.substring(area, area + 3) + "-" + digits.substring(area + 3);
    }
}
