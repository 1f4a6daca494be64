package jaidee.paper;

import static jaidee.paper.PaperFixture.TYPESETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class CareLayoutsTest {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @Test
    void pagesHaveTheSizeOfThePaper() throws IOException {
        double[][] sizes = {{148, 210}, {105, 148}, {210, 148}, {297, 210}, {210, 297}, {210, 297}, {148, 105}, {297, 210}, {210, 297}, {210, 297}, {210, 297}};
        List<Sheet> sheets = CarePapers.all().toList();
        for (int i = 0; i < sheets.size(); i++)
            try (PDDocument document = Loader.loadPDF(sheets.get(i).pdf())) {
                PDRectangle page = document.getPage(document.getNumberOfPages() - 1).getMediaBox();
                assertThat(page.getWidth() / 72 * 25.4).isEqualTo(sizes[i][0], within(0.05));
                assertThat(page.getHeight() / 72 * 25.4).isEqualTo(sizes[i][1], within(0.05));
                assertThat(document.getNumberOfPages()).isEqualTo(sheets.get(i).pages());
            }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(CarePapers.all().toList()).isEqualTo(CarePapers.all().toList());
    }

    @Test
    void everyPaperIsPictured() throws IOException {
        String endless = "สมหญิงรักษ์ทรัพย์ยิ่งใหญ่".repeat(8);
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (Stock stock : List.of(Stock.A5, Stock.A6)) {
            sheets.put("book-" + stock, TYPESETTER.book(CarePapers.book(5, Optional.of(CarePapers.jpeg())), stock));
            sheets.put("book-long-" + stock, TYPESETTER.book(CarePapers.book(17, Optional.empty()), stock));
            sheets.put("book-empty-" + stock, TYPESETTER.book(CarePapers.book(0, Optional.of(new byte[9])), stock));
        }
        for (Stock stock : List.of(Stock.A5, Stock.A4)) sheets.put("certificate-" + stock, TYPESETTER.certificate(CarePapers.certificate("คุณฐิติมา น้ำทิพย์", CarePapers.ADDRESS, "สำเนา / COPY"), stock));
        sheets.put("certificate-long", TYPESETTER.certificate(CarePapers.certificate(endless, CarePapers.ADDRESS.repeat(4), ""), Stock.A5));
        sheets.put("due-list", TYPESETTER.dueList(CarePapers.dueList(9, 3)));
        sheets.put("due-list-empty", TYPESETTER.dueList(CarePapers.dueList(0, 0)));
        sheets.put("due-list-12", TYPESETTER.dueList(CarePapers.dueList(3, 12)));
        sheets.put("call-sheet", TYPESETTER.callSheet(CarePapers.callSheet(6, 2)));
        sheets.put("call-sheet-12", TYPESETTER.callSheet(CarePapers.callSheet(2, 12)));
        sheets.put("postcard-a6", TYPESETTER.postcards("ไปรษณียบัตร", CarePapers.cards(1), Stock.A6));
        sheets.put("postcard-long", TYPESETTER.postcards("ไปรษณียบัตร", List.of(CarePapers.postcard(endless, CarePapers.GREETING.repeat(8))), Stock.A6));
        sheets.put("postcards-a4", TYPESETTER.postcards("ไปรษณียบัตร", CarePapers.cards(3), Stock.A4));
        for (LabelForm form : LabelForm.values()) sheets.put("labels-" + form, TYPESETTER.labels("ป้ายที่อยู่", labels(endless), form, 4));
        Files.createDirectories(FOLDER);
        for (var sheet : sheets.entrySet())
            try (PagePictures pages = PagePictures.of(sheet.getValue())) {
                for (int i = 0; i < Math.min(2, pages.count()); i++)
                    ImageIO.write(pages.render(i, sheet.getValue().stock() == Stock.A4 ? 100 : 160), "png", FOLDER.resolve("care-" + sheet.getKey() + "-" + i + ".png").toFile());
            }
        assertThat(sheets.get("book-long-A5").pages()).isEqualTo(2);
        assertThat(sheets.get("postcards-a4").pages()).isEqualTo(2);
    }

    private static List<AddressPaper> labels(String endless) {
        List<AddressPaper> all = new java.util.ArrayList<>(CarePapers.addresses(26));
        all.set(1, CarePapers.address(endless));
        all.set(2, new AddressPaper("", "Mr. Christopher Montgomery-Featherstonehaugh", List.of("Apartment 1204, The Residences at Sukhumvit 11", "Khlong Toei Nuea, Watthana", "Bangkok"), "10110"));
        all.set(3, new AddressPaper("", "คุณอี๊ด", List.of(), ""));
        return all;
    }

    @Test
    void everyWordCanBeCopiedAndNothingStandsOutsideThePage() throws IOException {
        Sheet book = TYPESETTER.book(CarePapers.book(40, Optional.of(CarePapers.jpeg())), Stock.A6);
        String text = textOf(book);
        for (int i = 0; i < 40; i++) if (i % 4 != 1) assertThat(text).containsOnlyOnce("A" + (1000 + i) + "x");
        assertThat(text).contains("764 001 234 567 890", "ฉีดที่อื่น: คลินิกบ้านสวน", "หน้า " + book.pages() + "/" + book.pages());
        assertThat(text.split("โมจิ", -1).length - 1).isEqualTo(book.pages());
        assertThat(textOf(TYPESETTER.certificate(CarePapers.certificate("คุณฐิติมา น้ำทิพย์", CarePapers.ADDRESS, ""), Stock.A5))).contains("RV69-00001", "RB2569-11",
                "ใบรับรองการฉีดวัคซีน", "01-1234/2550", "22 พ.ย. 2570").doesNotContain("สำเนา");
        Sheet list = TYPESETTER.dueList(CarePapers.dueList(200, 2));
        String listed = textOf(list);
        for (int i = 1; i <= 200; i++) assertThat(listed).contains("น้องโมจิ " + i + ".1", "น้องโมจิ " + i + ".2");
        Sheet calls = TYPESETTER.callSheet(CarePapers.callSheet(60, 1));
        String called = textOf(calls);
        for (int i = 1; i <= 60; i++) assertThat(called).contains("น้องโมจิ " + i + ".1");
        Sheet labels = TYPESETTER.labels("ป้ายที่อยู่", CarePapers.addresses(45), LabelForm.THREE_BY_EIGHT, 20);
        assertThat(labels.pages()).isEqualTo(3);
        assertThat(textOf(labels)).contains("คุณฐิติมา น้ำทิพย์ที่ 45");
        for (Sheet sheet : List.of(book, list, calls, labels)) assertMarginsAreWhite(sheet, 3);
    }

    @Test
    void namesOfTenThousandLettersAndBrokenTextAreSetWithinTheirPlaces() throws IOException {
        for (String odd : List.of("สมหญิงรักษ์ทรัพย์ยิ่งใหญ่".repeat(400), "W".repeat(10_000), "่ก้๊ำเ".repeat(2_000), "🐶🐱 ".repeat(2_500), "\u202e\u0000\ud800")) {
            List<Sheet> sheets = List.of(
                    TYPESETTER.book(named(odd), Stock.A6),
                    TYPESETTER.certificate(CarePapers.certificate(odd, odd, odd), Stock.A5),
                    TYPESETTER.dueList(new DueListPaper(CarePapers.dueList(1, 1).around(), CarePapers.dueList(1, 1).columns(),
                            List.of(new DueListPaper.Household(odd, List.of(odd), List.of(new DueListPaper.Line(odd, odd, odd, odd, true, odd)))))),
                    TYPESETTER.callSheet(new CallSheetPaper(CarePapers.callSheet(1, 1).around(), List.of("นัดแล้ว"), "หมายเหตุ",
                            List.of(new CallSheetPaper.Call(odd, odd, List.of(odd), List.of(odd), List.of(new CallSheetPaper.Pet(odd, odd)), odd, List.of(odd))))),
                    TYPESETTER.postcards("x", List.of(CarePapers.postcard(odd, odd)), Stock.A6),
                    TYPESETTER.labels("x", List.of(CarePapers.address(odd)), LabelForm.TWO_BY_SEVEN, 0));
            for (Sheet sheet : sheets) {
                assertThat(sheet.pages()).isLessThanOrEqualTo(3);
                assertMarginsAreWhite(sheet, 3);
            }
        }
    }

    private static BookPaper named(String odd) {
        BookPaper usual = CarePapers.book(1, Optional.empty());
        return new BookPaper(List.of(odd, odd), usual.title(), odd, List.of(new BookPaper.Fact("สี", odd), new BookPaper.Fact("พันธุ์", odd)), usual.photo(), usual.columns(),
                List.of(new BookPaper.Row("1 ม.ค. 2569", odd, odd, odd, List.of(odd), List.of(odd, odd), odd)), usual.dueTitle(),
                List.of(new BookPaper.Due(odd, "1 ม.ค. 2570", false)), usual.page(), odd);
    }

    private static void assertMarginsAreWhite(Sheet sheet, double margin) {
        double dpi = 36;
        try (PagePictures pages = PagePictures.of(sheet)) {
            for (int number : new int[]{0, sheet.pages() - 1}) {
                BufferedImage picture = pages.render(number, dpi);
                int edge = (int) Math.floor(margin / 25.4 * dpi), width = picture.getWidth(), height = picture.getHeight();
                for (int y = 0; y < height; y++)
                    for (int x = 0; x < width; x++)
                        if (x < edge || y < edge || x >= width - edge || y >= height - edge) assertThat(picture.getRGB(x, y) & 0xFFFFFF).as(sheet.stock() + " page " + number + " at " + x + "," + y).isEqualTo(0xFFFFFF);
            }
        }
    }

    private static String textOf(Sheet sheet) throws IOException {
        return String.join("\n", SetLines.texts(sheet.pdf()));
    }
}
