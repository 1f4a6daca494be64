package jaidee.paper;

import static jaidee.paper.PaperFixture.TYPESETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class MonthLayoutTest {
    private static final double POINTS = 72 / 25.4, EDGE = 10 * POINTS;
    private final Sheet ordinary = TYPESETTER.month(MonthFixture.ordinary());
    private final Sheet crowded = TYPESETTER.month(MonthFixture.crowded());
    private final Sheet empty = TYPESETTER.month(MonthFixture.empty());

    @Test
    void noTextStandsOverAnotherOrOutsideThePageHoweverMuchThereIs() throws IOException {
        for (Sheet sheet : List.of(ordinary, crowded, empty)) {
            PrintedLines printed = PrintedLines.of(sheet);
            assertThat(printed.lines()).hasSizeGreaterThan(15);
            assertThat(printed.meeting()).isEmpty();
            assertThat(printed.lines()).allMatch(line -> line.left() > EDGE && line.right() < Stock.A4.width() * POINTS - EDGE
                    && line.low() > 15 && line.high() < Stock.A4.height() * POINTS - 15);
        }
    }

    @Test
    void everyWordAndNumberCanBeCopied() throws IOException {
        assertThat(textOf(ordinary, 1, 1)).contains("โรงพยาบาลสัตว์ใจดี", "รายงานประจำเดือน พฤศจิกายน 2569", "เดือนนี้ยังไม่จบ", "รายได้รวมภาษี", "412,300.00 บาท",
                "+12.5 %", "ถึงเป้า", "ลูกศรโปร่ง: แย่ลง", "รายได้แต่ละวัน", "พฤศจิกายน 2568", "28.6", "เพียง 7 คำตอบ", "หน้า 1/" + ordinary.pages());
        assertThat(textOf(ordinary, 2, ordinary.pages())).contains("โปรแกรมสมาชิก", "ยอดที่ลูกค้าจ่ายหลังหักส่วนลด", "ผู้รับผิดชอบ", "รวม", "นับจากบิลที่จ่ายแล้ว");
        assertThat(textOf(empty, 1, 2)).contains("เดือนนี้ไม่มีรายการ");
    }

    @Test
    void whereATableGoesOnItsHeadStandsAgain() throws IOException {
        int tables = 0;
        for (int page = 3; page <= crowded.pages(); page++) {
            String text = textOf(crowded, page, page);
            if (!text.contains("ฉีดวัคซีน")) continue;
            assertThat(text).contains("ผู้รับผิดชอบ");
            tables++;
        }
        assertThat(tables).isGreaterThan(7);
    }

    @Test
    void theSameMonthIsTheSameFileWithItsChaptersBesideThePages() throws IOException {
        assertThat(TYPESETTER.month(MonthFixture.ordinary())).isEqualTo(ordinary);
        try (PDDocument document = Loader.loadPDF(ordinary.pdf())) {
            List<String> chapters = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(each -> chapters.add(each.getTitle()));
            assertThat(chapters).containsExactly("รายได้", "ลูกค้า", "โปรแกรมสมาชิก");
        }
    }

    @Test
    void axesGoFromARoundNumberToARoundNumber() {
        assertThat(Scale.of(BigDecimal.ZERO, BigDecimal.valueOf(401), 5).ticks()).extracting(BigDecimal::intValueExact).containsExactly(0, 100, 200, 300, 400, 500);
        assertThat(Scale.of(BigDecimal.valueOf(-3), BigDecimal.valueOf(17), 5).ticks()).extracting(BigDecimal::intValueExact).containsExactly(-5, 0, 5, 10, 15, 20);
        assertThat(Scale.of(BigDecimal.valueOf(-8), BigDecimal.valueOf(-2), 5).ticks()).first().extracting(BigDecimal::intValueExact).isEqualTo(-8);
        Scale small = Scale.of(BigDecimal.ZERO, new BigDecimal("0.3"), 5);
        assertThat(small.ticks()).extracting(small::label).containsExactly("0.0", "0.1", "0.2", "0.3");
        assertThat(Scale.of(BigDecimal.ZERO, BigDecimal.ZERO, 5).share(BigDecimal.ZERO)).isZero();
    }

    private static String textOf(Sheet sheet, int from, int to) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document);
        }
    }
}
