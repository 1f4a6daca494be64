package jaidee.scan;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text as it came from a scanner, a camera or a picture, not yet understood.
public record ScannedText(String raw, ScanSource source) {
    /// Many scanners can be set to tell the kind of barcode before it (ISO/IEC 15424): `]Q1` for a QR code.
    private static final Pattern SYMBOLOGY = Pattern.compile("^][A-Za-z]\\d");

    /// What the keys may have meant, likeliest first: as they came, or mapped back from a Thai keyboard (first when
    /// the text holds Thai), then both without Shift, for a CapsLock left on. Never empty.
    public List<String> readings() {
        if (!source.isTyped()) return List.of(SYMBOLOGY.matcher(raw).replaceFirst(""));
        String decoded = Kedmanee.decode(raw);
        List<String> levels = Kedmanee.hasThai(raw) ? List.of(decoded, raw) : List.of(raw, decoded);
        return Stream.concat(levels.stream(), levels.stream().map(Kedmanee::unshifted))
                .map(text -> SYMBOLOGY.matcher(text).replaceFirst(""))
                .distinct().toList();
    }

    public Scanned meaning() {
        return ScanReading.of(this);
    }
}
