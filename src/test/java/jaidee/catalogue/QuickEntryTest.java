package jaidee.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickEntryTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            วัคซีน,1,วัคซีน
            3*วัค,3,วัค
            3*,3,''
            12 x exam,12,exam
            2×NAIL,2,NAIL
            ๓*วัค,3,วัค
            8850123456789,1,8850123456789
            5 โรค,1,5 โรค
            0*toy,0,toy
            100000*toy,1,100000*toy
            X2,1,X2
            """)
    void aNumberAndTimesBeforeAnItemIsItsQuantity(String typed, int quantity, String text) {
        assertThat(QuickEntry.read(typed)).isEqualTo(new QuickEntry(quantity, text));
    }
}
