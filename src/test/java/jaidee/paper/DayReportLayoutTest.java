package jaidee.paper;

import static jaidee.paper.PaperFixture.TYPESETTER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.paper.DayReportPaper.Line;
import jaidee.paper.DayReportPaper.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DayReportLayoutTest {
    @Test
    void aShortReportTakesOnePageAndALongOneAsManyAsItNeedsWithEveryLineOnce() throws IOException {
        assertThat(TYPESETTER.dayReportA4(report(3, 8)).pages()).isEqualTo(1);
        Sheet crowded = TYPESETTER.dayReportA4(report(9, 70));
        assertThat(crowded.pages()).isBetween(6, 10);
        try (PDDocument pdf = Loader.loadPDF(crowded.pdf())) {
            String text = new PDFTextStripper().getText(pdf);
            for (int section = 0; section < 9; section++)
                for (int line = 0; line < 70; line++) assertThat(text).containsOnlyOnce("L" + section + "x" + line + "z");
        }
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        try (PagePictures pages = PagePictures.of(crowded)) {
            for (int page = 0; page < 2; page++)
                ImageIO.write(pages.render(page, 70), "png", pictures.resolve("paper-z-a4-crowded-" + page + ".png").toFile());
        }
    }

    @Test
    void theRollIsAsLongAsTheReport() {
        Sheet few = TYPESETTER.dayReportRoll(report(1, 4)), many = TYPESETTER.dayReportRoll(report(4, 40));
        assertThat(few.pages()).isEqualTo(1);
        assertThat(many.height()).isGreaterThan(5 * few.height() / 2);
    }

    private static DayReportPaper report(int sections, int lines) {
        return new DayReportPaper("โรงพยาบาลสัตว์ใจดี", "99/9 ถนนตัวอย่าง กรุงเทพมหานคร 10230", "รายงานปิดกะ (Z)", "Z00042",
                List.of(Line.of("วันทำการ", "วันอาทิตย์ที่ 22 พฤศจิกายน 2569")), IntStream.range(0, sections).mapToObj(s -> new Section("หมวดที่ " + s,
                IntStream.range(0, lines).mapToObj(l -> Line.of("รายการ L" + s + "x" + l + "z", "1,234.00")).toList())).toList(),
                "หมายเหตุ: นับซ้ำแล้ว", List.of("ผู้นับเงิน", "ผู้ตรวจสอบ"), "สำเนา", "พิมพ์เมื่อ 22 พ.ย. 2569 20:15");
    }
}
