package jaidee.paper;

import static jaidee.paper.PaperFixture.TYPESETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTest {
    static Stream<Arguments> sheets() {
        List<CardPaper> cards = IntStream.range(0, 10).mapToObj(PaperFixture::card).toList();
        return Stream.of(
                Arguments.of(TYPESETTER.document(PaperFixture.receipt(), Stock.ROLL_80), 80, 0, List.of("JR1-7K3M9QX2TD4")),
                Arguments.of(TYPESETTER.document(PaperFixture.receipt(), Stock.ROLL_58), 58, 0, List.of("JR1-7K3M9QX2TD4")),
                Arguments.of(TYPESETTER.document(PaperFixture.voided(PaperFixture.receipt()), Stock.ROLL_80), 80, 0, List.of("JR1-7K3M9QX2TD4")),
                Arguments.of(TYPESETTER.document(PaperFixture.receipt(), Stock.A5), 148, 210, List.of("JR1-7K3M9QX2TD4")),
                Arguments.of(TYPESETTER.document(PaperFixture.voided(PaperFixture.invoice(4)), Stock.A4), 210, 297, List.of("JR1-7K3M9QX2TD4")),
                Arguments.of(TYPESETTER.document(PaperFixture.invoice(4), Stock.A4), 210, 297, List.of("JR1-7K3M9QX2TD4")),
                Arguments.of(TYPESETTER.couponRoll(PaperFixture.coupon()), 80, 0, List.of("JC1-4M8XQ2W9KD7")),
                Arguments.of(TYPESETTER.couponRoll(PaperFixture.longCoupon()), 80, 0, List.of("JC1-9ZT4MM0C1XR")),
                Arguments.of(TYPESETTER.couponA6(PaperFixture.coupon()), 105, 148, List.of("JC1-4M8XQ2W9KD7")),
                Arguments.of(TYPESETTER.couponA6(PaperFixture.longCoupon()), 105, 148, List.of("JC1-9ZT4MM0C1XR")),
                Arguments.of(TYPESETTER.couponsA4(List.of(PaperFixture.coupon(), PaperFixture.longCoupon(), PaperFixture.longCoupon(), PaperFixture.coupon())), 210, 297,
                        List.of("JC1-4M8XQ2W9KD7", "JC1-9ZT4MM0C1XR", "JC1-9ZT4MM0C1XR", "JC1-4M8XQ2W9KD7")),
                Arguments.of(TYPESETTER.card(PaperFixture.longCard()), 85.6, 54, List.of("JM1-7K3M9QX2TDZ")),
                Arguments.of(TYPESETTER.cardSticker(PaperFixture.longCard()), 50, 30, List.of("JM1-7K3M9QX2TDZ")),
                Arguments.of(TYPESETTER.cardsA4(cards), 210, 297, cards.stream().map(CardPaper::token).toList()));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void pagesHaveTheSizeOfThePaperAndAreNotScaled(Sheet sheet, double width, double height, List<String> codes) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth() / 72 * 25.4).isEqualTo(width, within(0.05));
            assertThat(page.getHeight() / 72 * 25.4).isEqualTo(height == 0 ? sheet.height() : height, within(0.05));
            assertThat(document.getNumberOfPages()).isEqualTo(sheet.pages());
            assertThat(document.getDocumentCatalog().getViewerPreferences().getPrintScaling())
                    .isEqualTo(PDViewerPreferences.PRINT_SCALING.None.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void codesAreReadFromTheRenderedPageAtTheResolutionOfTheSlipPrinter(Sheet sheet, double width, double height, List<String> codes)
            throws ReaderException {
        try (PagePictures pages = PagePictures.of(sheet)) {
            assertThat(codesIn(pages.render(0, 203), codes.size() > 1 ? 2 : 1, codes.size() > 4 ? 5 : codes.size() > 2 ? 2 : 1))
                    .containsExactlyElementsOf(codes);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void theSameInputGivesTheSameBytes(Sheet sheet, double width, double height, List<String> codes) {
        assertThat(sheets().map(again -> (Sheet) again.get()[0])).contains(sheet);
    }

    @Test
    void everyWordOfTheReceiptCanBeCopied() throws IOException {
        assertThat(textOf(TYPESETTER.document(PaperFixture.receipt(), Stock.ROLL_80))).contains("โรงพยาบาลสัตว์ใจดี", "ใบเสร็จรับเงิน/ใบกำกับภาษีอย่างย่อ",
                "RC-2569/000123", "22 พ.ย. 2569 14:32", "คุณฐิติมา น้ำทิพย์", "081-xxx-5678", "น้องโมจิ", "วัคซีนป้องกันพิษสุนัขบ้า",
                "2 × 429.00", "858.00", "คูปองอาบน้ำเดือนเกิดน้องถุงเงิน", "−150.00", "2,232.60", "รับเงินมา", "2,300.00", "67.40",
                "+161 แต้ม", "1,401 แต้ม", "ภาษีมูลค่าเพิ่ม 7 %", "JR1-7K3M9QX2TD4", "ขอบคุณที่ไว้วางใจให้เราดูแลน้อง ๆ").doesNotContain("สำเนา");
    }

    @Test
    void aReprintSaysThatItIsACopy() throws IOException {
        assertThat(textOf(TYPESETTER.document(PaperFixture.copyOf(PaperFixture.receipt()), Stock.ROLL_80))).contains("สำเนา");
    }

    @Test
    void aLongInvoiceGoesOnOverPagesWithItsHeadOnEachAndItsSumsOnce() throws IOException {
        for (Stock stock : List.of(Stock.A4, Stock.A5)) {
            Sheet sheet = TYPESETTER.document(PaperFixture.invoice(40), stock);
            String text = textOf(sheet);
            assertThat(sheet.pages()).isBetween(2, 4);
            assertThat(times(text, "TX6911-00007")).isEqualTo(sheet.pages());
            assertThat(times(text, "ครั้งที่")).isEqualTo(40);
            assertThat(times(text, "จำนวนเงินรวมทั้งสิ้น")).isEqualTo(1);
            assertThat(times(text, "มีต่อหน้าถัดไป")).isEqualTo(sheet.pages() - 1);
            assertThat(text).contains("ทรัพย์ทวีปศุสัตว์", "สาขาที่ 00012", "AB6911-00123", "หน้า " + sheet.pages() + "/" + sheet.pages());
        }
    }

    @Test
    void howeverManyLinesThereAreEveryOneIsPrintedAndTheSumsFit() throws IOException {
        for (int lines = 1; lines <= 60; lines += 7) {
            Sheet sheet = TYPESETTER.document(PaperFixture.invoice(lines), Stock.A5);
            assertThat(times(textOf(sheet), "ครั้งที่")).isEqualTo(lines);
            assertThat(times(textOf(sheet), "2,232.60")).isGreaterThanOrEqualTo(1);
            assertInkInside(sheet, 8);
        }
    }

    @Test
    void aVoidPaperSaysSoLarge() throws IOException {
        assertThat(times(textOf(TYPESETTER.document(PaperFixture.voided(PaperFixture.receipt()), Stock.ROLL_80)), "ยกเลิก")).isEqualTo(2);
        assertThat(textOf(TYPESETTER.document(PaperFixture.voided(PaperFixture.receipt()), Stock.A4))).contains("ยกเลิก");
    }

    private static int times(String text, String word) {
        return text.split(java.util.regex.Pattern.quote(word), -1).length - 1;
    }

    @Test
    void everyWordOfTheCouponCanBeCopied() throws IOException {
        for (Sheet sheet : List.of(TYPESETTER.couponRoll(PaperFixture.coupon()), TYPESETTER.couponA6(PaperFixture.coupon()))) {
            assertThat(textOf(sheet)).contains("ลด 20 %", "กรูมมิ่ง", "ใช้ได้ถึง 31 ธันวาคม 2569", "300 บาทขึ้นไป", "4M8X-Q2W9-KD7",
                    "ไม่สามารถแลกเปลี่ยนเป็นเงินสดได้");
        }
    }

    @Test
    void aRollIsAsLongAsWhatStandsOnIt() {
        DocumentPaper paper = PaperFixture.receipt();
        assertThat(TYPESETTER.document(PaperFixture.copyOf(paper), Stock.ROLL_80).height()).isGreaterThan(TYPESETTER.document(paper, Stock.ROLL_80).height() + 5);
    }

    @Test
    void namesOfThreeHundredCharactersAndEmojiAreSet() throws IOException {
        String endless = "สมหญิงรักษ์ทรัพย์ยิ่งใหญ่".repeat(12);
        Sheet sheet = TYPESETTER.document(PaperFixture.named(PaperFixture.receipt(), endless, "🐶 W".repeat(100)), Stock.ROLL_80);
        assertThat(textOf(sheet).replaceAll("\\s", "")).contains("สมหญิงรักษ์ทรัพย์ยิ่งใหญ่");
        assertInkInside(sheet, 3.8);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void nothingIsPrintedBesideThePrintableWidth(Sheet sheet, double width, double height, List<String> codes) {
        if (sheet.stock().roll()) assertInkInside(sheet, sheet.stock().margin() - 0.2);
    }

    @Test
    void moreThanTenCardsGoOnToTheNextPage() {
        assertThat(TYPESETTER.cardsA4(IntStream.range(0, 21).mapToObj(PaperFixture::card).toList()).pages()).isEqualTo(3);
    }

    @Test
    void modulesOnThermalPaperAreNeverTooSmall() {
        for (String content : List.of("A", "JM1-7K3M9QX2TDZ", "x".repeat(300))) {
            QrPicture qr = QrPicture.of(content);
            assertThat(qr.sizeWithin(20, 8) / qr.modules()).isGreaterThanOrEqualTo(QrPicture.LEAST_MODULE);
        }
    }

    private static void assertInkInside(Sheet sheet, double margin) {
        double dpi = 203;
        try (PagePictures pages = PagePictures.of(sheet)) {
            BufferedImage picture = pages.render(0, dpi);
            int from = (int) Math.floor(margin / 25.4 * dpi);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < from; x++) {
                    assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
                    assertThat(picture.getRGB(picture.getWidth() - 1 - x, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
                }
            }
        }
    }

    private static String textOf(Sheet sheet) throws IOException {
        return String.join("\n", SetLines.texts(sheet.pdf()));
    }

    /// Each code once, from the page cut into as many tiles as it has codes: a scanner is held before one of them.
    static List<String> codesIn(BufferedImage page, int columns, int rows) throws ReaderException {
        List<String> codes = new ArrayList<>();
        int width = page.getWidth() / columns, height = page.getHeight() / rows;
        for (int i = 0; i < columns * rows; i++) {
            int[] pixels = page.getRGB(i % columns * width, i / columns * height, width, height, null, 0, width);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            codes.add(new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        }
        return codes;
    }
}
