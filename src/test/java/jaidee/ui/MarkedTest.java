package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MarkedTest {
    @Test
    void aMarkNeverCutsALetterFromItsToneMark() {
        assertThat(Marked.at("น้ำหวาน", 0, 1).wholeLetters()).containsExactly(new Marked.Range(0, 3));
        assertThat(Marked.at("ที่รัก", 1, 2).wholeLetters()).containsExactly(new Marked.Range(0, 3));
    }

    @Property
    void marksOfAnyPlaceStayWithinTheText(@ForAll String text, @ForAll @IntRange(min = -3, max = 40) int from,
                                          @ForAll @IntRange(min = -3, max = 40) int to) {
        List<Marked.Range> whole = Marked.at(text, from, to).wholeLetters();

        assertThat(whole).allSatisfy(range -> {
            assertThat(range.from()).isBetween(0, text.length());
            assertThat(range.to()).isBetween(range.from(), text.length());
        });
    }
}
