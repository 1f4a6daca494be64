package jaidee.health;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// What a scanner reads from the label of a vial: lot and last day out of a GS1 element string, or a plain lot.
///
/// GS1 General Specifications 3 and 7.12: (01) GTIN has 14 digits, (11) (13) (15) (17) a date of six, (10) the lot and (21)
/// the serial number up to 20 characters, ended by FNC1, which scanners send as the control character 29, at the end of
/// the text not at all. A day `00` means the last of the month; the century is the one nearest to today. Scanners set to
/// tell the symbol send `]d2`, `]C1`, `]Q3` or `]e0` first; some show the brackets of the human-readable line.
///
/// @param gtin of the package; empty for a plain lot
public record LotScan(String gtin, Lot lot) {
    private static final char FNC1 = 29;
    private static final int LONGEST = 20, CENTURY = 100;

    /// What `text` says; empty for a code that holds neither a lot nor a day.
    ///
    /// @param today decides which century two digits of a year mean
    public static Optional<LotScan> read(String text, LocalDate today) {
        String bare = text.strip().replaceFirst("^][A-Za-z]\\d", "").replaceFirst("^" + FNC1, "").strip();
        if (bare.isEmpty()) return Optional.empty();
        Reader reader = new Reader(bare, today);
        if (bare.startsWith("(") ? reader.bracketed() : reader.plain()) return reader.result();
        return isLot(bare) ? Optional.of(new LotScan("", new Lot(bare, Optional.empty()))) : Optional.empty();
    }

    /// Letters, digits and what stands between them on labels; no link, no sentence, no barcode of a package alone.
    private static boolean isLot(String text) {
        return text.length() <= LONGEST && text.matches("[A-Za-z0-9][A-Za-z0-9 ./_-]*") && !text.matches("\\d{12,14}");
    }

    private static final class Reader {
        private final String text;
        private final LocalDate today;
        private int at;
        private String gtin = "", lot = "";
        private LocalDate expires;

        Reader(String text, LocalDate today) {
            this.text = text;
            this.today = today;
        }

        Optional<LotScan> result() {
            return lot.isEmpty() && expires == null ? Optional.empty() : Optional.of(new LotScan(gtin, new Lot(lot, Optional.ofNullable(expires))));
        }

        /// `(01)…(17)…(10)…`
        boolean bracketed() {
            while (at < text.length()) {
                int closes = text.indexOf(')', at);
                if (text.charAt(at) != '(' || closes < 0) return false;
                int next = text.indexOf('(', closes);
                int end = next < 0 ? text.length() : next;
                if (!take(text.substring(at + 1, closes), text.substring(closes + 1, end).replace(String.valueOf(FNC1), "").strip())) return false;
                at = end;
            }
            return true;
        }

        /// `01…17…10…`: fixed lengths follow each other, others end at FNC1. A text that does not come out even is none.
        boolean plain() {
            if (!text.matches("(?s)(01\\d{14}|17\\d{6}|10.+|11\\d{6}|21.+).*") || text.length() < 8 && text.indexOf(FNC1) < 0) return false;
            boolean structured = text.matches("(?s)(01\\d{14}|(11|13|15|17)\\d{6}(10|21|01|17)).*") || text.indexOf(FNC1) >= 0;
            if (!structured && !text.matches("17\\d{6}")) return false;
            while (at < text.length()) {
                if (text.charAt(at) == FNC1) {
                    at++;
                    continue;
                }
                if (at + 2 > text.length()) return false;
                String code = text.substring(at, at + 2);
                at += 2;
                int length = fixed(code);
                int fnc = text.indexOf(FNC1, at);
                int end = length > 0 ? at + length : fnc < 0 ? text.length() : fnc;
                if (end > text.length() || !take(code, text.substring(at, end))) return false;
                at = end;
            }
            return true;
        }

        private static int fixed(String code) {
            return switch (code) {
                case "01", "02" -> 14;
                case "11", "12", "13", "15", "16", "17" -> 6;
                case "20" -> 2;
                default -> 0;
            };
        }

        private boolean take(String code, String value) {
            switch (code) {
                case "01" -> gtin = value;
                case "10" -> takeLot(value);
                case "17" -> expires = day(value).orElse(null);
                default -> {
                    return value.matches("[\\x21-\\x7e ]*");
                }
            }
            return switch (code) {
                case "01" -> value.matches("\\d{14}");
                case "10" -> !lot.isBlank() && lot.length() <= LONGEST;
                default -> expires != null;
            };
        }

        /// Many scanners that type swallow FNC1: a day glued to the end of the lot is one.
        private void takeLot(String value) {
            int cut = value.length() - 8;
            Optional<LocalDate> glued = expires == null && cut > 0 && value.startsWith("17", cut) ? day(value.substring(cut + 2)) : Optional.empty();
            glued.ifPresent(last -> expires = last);
            lot = glued.isPresent() ? value.substring(0, cut) : value.strip();
        }

        private Optional<LocalDate> day(String value) {
            if (!value.matches("\\d{6}")) return Optional.empty();
            int year = century(Integer.parseInt(value.substring(0, 2)));
            int month = Integer.parseInt(value.substring(2, 4)), day = Integer.parseInt(value.substring(4));
            try {
                return Optional.of(day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day));
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        }

        /// GS1 7.12: more than 50 years ahead is the century before, more than 50 back the next.
        private int century(int two) {
            int here = today.getYear() - today.getYear() % CENTURY + two;
            int ahead = here - today.getYear();
            return ahead > CENTURY / 2 ? here - CENTURY : ahead < -CENTURY / 2 + 1 ? here + CENTURY : here;
        }
    }
}
