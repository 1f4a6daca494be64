package jaidee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {
    private static final LineBreaks BREAKS = new LineBreaks(ThaiSetting.words());
    private static final LineBreaker BREAKER = new LineBreaker(BREAKS);
    private static final PrintFont FONT = PaperFonts.load().regular();
    private static final ToDoubleFunction<String> WIDTH = text -> FONT.width(text, 10);

    @ParameterizedTest
    @ValueSource(strings = {"วัคซีน", "โปรโมชั่น", "คูปอง", "ไมโครชิป", "กรูมมิ่ง", "พิษสุนัขบ้า", "081-234-5678", "18:45", "1,290.00",
            "31/12/2569", "somchai.p@example.co.th", "พ.ศ.", "กทม.", "RC-2569/000123", "300 บาท", "7 ปี"})
    void theseStayWholeInASentence(String word) {
        String text = "ขอเชิญใช้บริการ " + word + " ได้ทุกวันที่คลินิก";
        int at = text.indexOf(word);
        assertThat(BREAKS.offsets(text)).noneMatch(offset -> offset > at && offset < at + word.length());
    }

    @Test
    void wordsOfTheClinicMayBreakFromTheirNeighbours() {
        assertThat(pieces("ฉีดวัคซีนพิษสุนัขบ้าและฝังไมโครชิป")).contains("วัคซีน", "พิษสุนัขบ้า", "ไมโครชิป");
    }

    @Test
    void repetitionMarksNeverBeginALine() {
        assertThat(pieces("น้องน่ารักๆ และต่าง ๆ กรุงเทพฯ")).noneMatch(piece -> piece.startsWith("ๆ") || piece.startsWith("ฯ"));
    }

    @Test
    void evenLinesLeaveNoOrphan() {
        List<String> lines = BREAKER.wrapEvenly("ฟรีตรวจสุขภาพประจำปี", FONT.width("ฟรีตรวจสุขภาพประจำ", 10) + 0.1, WIDTH);
        assertThat(lines).hasSize(2).noneMatch(line -> line.length() < 6);
    }

    @Property(tries = 200)
    void nothingSticksOutAndNothingIsLost(@ForAll("clinicTexts") String text, @ForAll @DoubleRange(min = 60, max = 300) double max) {
        List<String> lines = BREAKER.wrap(text, max, WIDTH);
        assertThat(lines).allMatch(line -> WIDTH.applyAsDouble(line) <= max);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).noneMatch(line -> !line.isEmpty() && LineBreaks.isMark(line.charAt(0)));
    }

    @Property(tries = 200)
    void anyTextAtAllIsWrapped(@ForAll String text, @ForAll @DoubleRange(min = 1, max = 300) double max) {
        BREAKER.wrap(text, max, WIDTH);
        BREAKER.wrapEvenly(text, max, WIDTH);
    }

    @Provide
    Arbitrary<String> clinicTexts() {
        List<String> words = new ArrayList<>(ThaiSetting.words());
        words.addAll(List.of("น้องโมจิ", "ฉีด", "และ", "1,290.00", "บาท", "ก่อน", "ต่าง ๆ", "Royal", "เมื่อ", " ", " ", "(", "8 โรค)", "ปั๊ม", "น้ำ"));
        return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(25).map(list -> String.join("", list).strip())
                .filter(text -> !text.isEmpty());
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to : BREAKS.offsets(text)) {
            pieces.add(text.substring(from, to).strip());
            from = to;
        }
        return pieces;
    }
}
