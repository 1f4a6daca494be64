package jaidee.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotScanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final char FNC1 = 29;

    @ParameterizedTest
    @ValueSource(strings = {"(01)08712345678906(17)271231(10)A123B", "01087123456789061727123110A123B", "]d201087123456789061727123110A123B",
            "]C1\u001d01087123456789061727123110A123B", "010871234567890610A123B\u001d17271231", "010871234567890610A123B17271231",
            "(10)A123B(17)271231(01)08712345678906", "0108712345678906112601011727123110A123B\u001d21S99"})
    void theLabelOfAVialTellsLotAndLastDay(String scanned) {
        assertThat(LotScan.read(scanned, TODAY)).contains(new LotScan("08712345678906", Lot.of("A123B", LocalDate.of(2027, 12, 31))));
    }

    @Test
    void aPlainLotIsALot() {
        assertThat(LotScan.read(" B2411-3384 ", TODAY)).contains(new LotScan("", new Lot("B2411-3384", Optional.empty())));
        assertThat(LotScan.read("17A99", TODAY)).contains(new LotScan("", new Lot("17A99", Optional.empty())));
    }

    @Test
    void aDayWithoutDayIsTheLastOfItsMonth() {
        assertThat(LotScan.read("(17)280200(10)X", TODAY).orElseThrow().lot().expires()).contains(LocalDate.of(2028, 2, 29));
        assertThat(LotScan.read("1727043010" + "L4" + FNC1, TODAY).orElseThrow().lot()).isEqualTo(Lot.of("L4", LocalDate.of(2027, 4, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8712345678906", "08712345678906", "https://example.org/lot/1", "(17)271399(10)A", "(01)123"})
    void whatIsNoLotIsNone(String scanned) {
        assertThat(LotScan.read(scanned, TODAY)).isEmpty();
    }
}
