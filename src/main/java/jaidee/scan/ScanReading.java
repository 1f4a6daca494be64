package jaidee.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Tells scanned texts apart. A code of ours wins over every other reading; whatever is certain by a check digit wins
/// over what is not; in doubt it is foreign.
final class ScanReading {
    private static final List<Function<String, Optional<Scanned>>> KINDS = List.of(
            text -> ScanCode.parse(text).map(Scanned.Ours::new),
            ScanReading::product, ScanReading::paymentQr, ScanReading::microchip,
            text -> ScanCode.claimed(text).map(Scanned.Damaged::new));
    private static final Pattern GTIN = Pattern.compile("\\d{8}|\\d{12}|\\d{13}");
    private static final Pattern CHIP = Pattern.compile("\\d{15}");
    /// The animal's part of a chip number has 38 bits.
    private static final long LAST_ANIMAL = (1L << 38) - 1;

    private ScanReading() {
    }

    static Scanned of(ScannedText scanned) {
        List<String> readings = scanned.readings();
        return KINDS.stream()
                .flatMap(kind -> readings.stream().map(String::strip).map(kind).flatMap(Optional::stream))
                .findFirst()
                .orElseGet(() -> new Scanned.Foreign(readings.getFirst().strip()));
    }

    private static Optional<Scanned> product(String text) {
        return GTIN.matcher(text).matches() && hasGtinCheckDigit(text)
                ? Optional.of(new Scanned.Product(text)) : Optional.empty();
    }

    /// GS1: from the right, every second digit weighs three; the sum is a multiple of ten.
    private static boolean hasGtinCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }

    /// EMVCo merchant-presented QR: begins with payload format 01, ends with tag 63 and its CRC.
    private static Optional<Scanned> paymentQr(String text) {
        int crc = text.length() - 4;
        boolean whole = text.startsWith("000201") && crc > 10 && text.startsWith("6304", crc - 4)
                && "%04X".formatted(crc16(text.substring(0, crc))).equalsIgnoreCase(text.substring(crc));
        return whole ? Optional.of(new Scanned.PaymentQr(text.contains("A000000677"))) : Optional.empty();
    }

    /// CRC-16/CCITT-FALSE: polynomial 1021, begins at FFFF.
    private static int crc16(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (b & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
        }
        return crc & 0xFFFF;
    }

    /// The first three digits name a country (ISO 3166: 764 is Thailand) or, from 900, a maker; 999 is for tests.
    private static Optional<Scanned> microchip(String text) {
        if (!CHIP.matcher(text).matches()) return Optional.empty();
        int origin = Integer.parseInt(text.substring(0, 3));
        long animal = Long.parseLong(text.substring(3));
        boolean real = origin >= 4 && origin <= 998 && animal > 0 && animal <= LAST_ANIMAL;
        return real ? Optional.of(new Scanned.Microchip(text)) : Optional.empty();
    }
}
