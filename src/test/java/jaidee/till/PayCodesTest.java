package jaidee.till;

import static jaidee.db.tables.Tables.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.paper.PagePictures;
import jaidee.paper.QrImage;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.scan.CodeReader;
import jaidee.scan.Frame;
import jaidee.scan.ScannedText;
import jaidee.settings.ClinicService;
import jaidee.settings.PromptPayId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PayCodesTest {
    private static final Typesetter TYPESETTER = Typesetter.load();
    private static final double LEAST_MM = 25;

    private final Till till = new Till();
    private final PayCodes codes = new PayCodes(new ClinicService(till.transactions, till.audit, till.clock()), till.settings, () -> TYPESETTER, till.clock());

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aClinicWithoutANumberIsPaidByNobody() {
        assertThat(codes.payee()).isEmpty();
    }

    @Test
    void thePayeeIsNamedAndNumberedAsPeopleReadIt() {
        assertThat(payee("0812345678").id().display()).isEqualTo("081-234-5678");
        assertThat(payee("0105550000007").id().display()).isEqualTo("0-1055-50000-00-7");
        assertThat(payee("004999000288505").id().display()).isEqualTo("00499-90002-88505");
        assertThat(payee("0812345678").name().th()).isEqualTo("คลินิกใจดี");
        till.settings.set(till.mint, PayCodes.PAYEE_NAME, "นางสาวฝน ใจดี");
        assertThat(payee("0812345678").name().en()).isEqualTo("นางสาวฝน ใจดี");
    }

    @Test
    void aTelephoneReadsTheCodeFromTheScreen() {
        for (String id : List.of("0812345678", "0105550000007", "004999000288505")) {
            PayCode code = payee(id).asks(Money.satang(141_750));
            assertThat(read(QrImage.of(code.payload(), 232))).isEqualTo(code.payload());
            assertThat(PromptPayCode.check(code.payload())).isEqualTo(PromptPayCode.Check.VALID);
            assertThat(code.payload()).contains("54071417.50");
        }
    }

    @Test
    void aTelephoneReadsTheCodeFromTheSlipOfACheapPrinter() throws IOException {
        PayCode code = payee("0812345678").asks(Money.satang(141_750));
        Sheet slip = codes.slip(code, "คุณสมหญิง", Language.TH);
        assertThat(slip.width()).isEqualTo(80);
        try (PagePictures pages = PagePictures.of(slip)) {
            BufferedImage printed = pages.render(0, 203);
            assertThat(read(printed)).isEqualTo(code.payload());
            keep(printed, "slip-promptpay-th");
        }
        int modules = QrImage.of(code.payload(), 1).getWidth() - 8;
        assertThat(modules * 1.0).isGreaterThanOrEqualTo(LEAST_MM);
    }

    @Test
    void theSlipSaysWhatItIsAndWhatItIsNot() throws IOException {
        PayCode code = payee("0812345678").asks(Money.satang(141_750));
        assertThat(text(codes.slip(code, "คุณสมหญิง", Language.TH))).contains("คลินิกใจดี", "1,417.50", "หนึ่งพันสี่ร้อยสิบเจ็ดบาทห้าสิบสตางค์",
                "พร้อมเพย์ 081-234-5678", "คุณสมหญิง", "22 พ.ย. 2569 14:32", "ไม่ใช่ใบเสร็จรับเงิน");
        Sheet english = codes.slip(code, "", Language.EN);
        assertThat(text(english)).contains("Jaidee Clinic", "1,417.50 baht", "This is not a receipt");
        try (PagePictures pages = PagePictures.of(english)) {
            keep(pages.render(0, 203), "slip-promptpay-en");
        }
    }

    private Payee payee(String id) {
        assertThat(PromptPayId.parse(id)).isPresent();
        till.transactions.write(ctx -> ctx.update(CLINIC).set(CLINIC.PROMPTPAY_ID, id).execute());
        return codes.payee().orElseThrow();
    }

    private static String read(BufferedImage picture) {
        List<ScannedText> found = new CodeReader().read(Frame.of(picture));
        assertThat(found).hasSize(1);
        return found.getFirst().raw();
    }

    private static String text(Sheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void keep(BufferedImage picture, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }
}
