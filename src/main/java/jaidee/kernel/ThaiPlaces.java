package jaidee.kernel;

import java.util.List;
import java.util.stream.Stream;

/// Parts of a Thai address as they stand on an envelope: `แขวง` and `เขต` in Bangkok, elsewhere `ต.`, `อ.` and `จ.`. What
/// already says what it is, or is not written in Thai, stays as it is.
public final class ThaiPlaces {
    private static final List<String> SAID = List.of("แขวง", "เขต", "ตำบล", "ต.", "อำเภอ", "อ.", "จังหวัด", "จ.");
    private static final List<String> BANGKOK = List.of("กรุงเทพ", "กทม");

    private ThaiPlaces() {
    }

    /// The lines of an address, the province last; parts nobody told are left out.
    public static List<String> envelope(String line, String subdistrict, String district, String province) {
        boolean bangkok = BANGKOK.stream().anyMatch(province::startsWith);
        String near = joined(said(bangkok ? "แขวง" : "ต.", subdistrict), said(bangkok ? "เขต" : "อ.", district));
        return Stream.of(line, near, bangkok ? province : said("จ.", province)).filter(part -> !part.isEmpty()).toList();
    }

    private static String said(String what, String name) {
        boolean plain = !name.isEmpty() && name.charAt(0) >= 'ก' && name.charAt(0) <= '๛' && SAID.stream().noneMatch(name::startsWith);
        return plain ? what + name : name;
    }

    private static String joined(String one, String other) {
        boolean latin = !one.isEmpty() && !other.isEmpty() && other.charAt(0) < 'ก';
        return (one + (latin ? ", " : " ") + other).strip();
    }
}
