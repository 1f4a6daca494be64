package jaidee.messages;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// What a sender of messages takes. Most spreadsheets want the mark at the beginning to recognise Thai; old portals know
/// Thai by the code page of Windows only, which holds everything of TIS-620.
public enum FileFormat {
    CSV_BOM("csv", StandardCharsets.UTF_8), CSV("csv", StandardCharsets.UTF_8), CSV_874("csv", Charset.forName("x-windows-874")),
    XLSX("xlsx", StandardCharsets.UTF_8);

    private final String ending;
    private final Charset charset;

    FileFormat(String ending, Charset charset) {
        this.ending = ending;
        this.charset = charset;
    }

    /// The usual format of a file by the ending of its name; empty for other endings.
    public static Optional<FileFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) return Optional.of(XLSX);
        return name.endsWith(".csv") ? Optional.of(CSV_BOM) : Optional.empty();
    }

    public String ending() {
        return ending;
    }

    Charset charset() {
        return charset;
    }

    /// The first character of `text` that this format has no sign for, such as an emoji in the code page of Windows; empty
    /// when there is none.
    public String lacking(String text) {
        var encoder = charset.newEncoder();
        return text.codePoints().mapToObj(Character::toString).filter(sign -> !encoder.canEncode(sign)).findFirst().orElse("");
    }
}
