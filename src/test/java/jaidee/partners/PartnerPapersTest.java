package jaidee.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jaidee.checkout.Till;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.paper.PagePictures;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.scan.CodeIssuer;
import jaidee.scan.ScanCode;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.StaffService;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartnerPapersTest {
    private static final Typesetter TYPESETTER = Typesetter.load();

    private final Till till = new Till();
    private final Authority manager = Authority.of(till.piyanut);
    private final PartnerService partners = new PartnerService(till.transactions, till.audit, new CodeIssuer(new Random(1)), till.clock());
    private final ExchangeService exchange = new ExchangeService(till.transactions, till.audit, new CodeIssuer(new Random(2)), till.clock());
    private final SettlementService settlements = new SettlementService(till.transactions, till.audit, till.clock());
    private final PartnerSheets sheets = new PartnerSheets(settlements, new ClinicService(till.transactions, till.audit, till.clock()),
            new StaffService(till.transactions, till.audit, till.clock()), () -> TYPESETTER, till.clock());
    private Partner shop;
    private List<Voucher> vouchers;

    @BeforeEach
    void aShopWithTenSheets() {
        shop = partners.save(new PartnerDraft(Optional.empty(), "โรงแรมสัตว์เลี้ยงเพ็ทแลนด์ สาขาลาดพร้าว", "คุณเอก", "0812345678", true,
                new Terms(new Exchange(Points.of(100), Points.of(50), Money.baht(10)), new Exchange(Points.of(40), Points.of(80), Money.satang(850)),
                        Optional.empty(), 90)), manager).get();
        vouchers = partners.batch(shop.id(), 10, manager).get();
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void eachVoucherOfASheetCarriesItsNumberItsLastDayAndACodeThatCanBeRead() throws Exception {
        Sheet a4 = sheets.vouchers(vouchers, Stock.A4, Language.TH);
        assertThat(a4.pages()).isEqualTo(2);
        String read = text(a4);
        for (Voucher voucher : vouchers) assertThat(read).contains(voucher.numbered(), voucher.code().readable());
        assertThat(read).contains(bare("นำมารับแต้มที่ คลินิกใจดี"), bare("20 กุมภาพันธ์ 2570"), bare("แลกจาก 80 แต้ม"));
        assertThat(codes(picture(a4, 0, 200), 2, 4)).containsExactlyElementsOf(vouchers.subList(0, 8).stream().map(Voucher::code).map(ScanCode::text).toList());
        keep(picture(a4, 0, 110), "paper-vouchers-a4");
        Sheet roll = sheets.vouchers(vouchers.subList(0, 1), Stock.ROLL_80, Language.TH);
        assertThat(codes(picture(roll, 0, 203), 1, 1)).containsExactly(vouchers.getFirst().code().text());
        keep(picture(roll, 0, 203), "paper-voucher-roll");
    }

    @Test
    void aVoucherPrintedAgainSaysThatItIsACopy() throws IOException {
        assertThat(text(sheets.vouchers(vouchers.subList(0, 1), Stock.ROLL_80, Language.TH))).doesNotContain("สำเนา");
        exchange.printed(vouchers.subList(0, 1));
        List<Voucher> again = List.of(exchange.look(vouchers.getFirst().code().text()).get());
        assertThat(text(sheets.vouchers(again, Stock.ROLL_80, Language.TH))).contains("สำเนา");
        assertThat(text(sheets.vouchers(again, Stock.A4, Language.EN))).contains("Copy", bare("Valid until"));
    }

    @Test
    void theSettlementNamesEveryVoucherBothSumsAndTheNetInWords() throws IOException {
        for (Voucher voucher : vouchers) exchange.earn(voucher.code().text(), till.owner("เจ้าของ" + voucher.number()), till.mint).get();
        YearMonth month = YearMonth.from(Till.TODAY);
        String draft = text(sheets.settlement(shop.id(), month, till.mint, Language.TH));
        assertThat(draft).contains(bare("ยังไม่ปิดยอด"), bare("85.00 บาท"), bare("แปดสิบห้าบาทถ้วน"), bare("ต้องจ่ายให้คลินิก"), bare("พฤศจิกายน 2569"));
        for (Voucher voucher : vouchers) assertThat(draft).contains(voucher.numbered()).doesNotContain("เจ้าของ" + voucher.number());
        till.moveTo(month.plusMonths(1).atDay(2));
        settlements.settle(shop.id(), month, manager).get();
        Sheet settled = sheets.settlement(shop.id(), month, till.mint, Language.TH);
        assertThat(text(settled)).contains(bare("ปิดยอดแล้วเมื่อ 2 ธ.ค. 2569"), "ปิยะนุช");
        keep(picture(settled, 0, 90), "paper-settlement");
    }

    /// Each code once, from the page cut into as many tiles as it has codes: a scanner is held before one of them.
    private static List<String> codes(BufferedImage page, int columns, int rows) throws ReaderException {
        List<String> codes = new ArrayList<>();
        int width = page.getWidth() / columns, height = page.getHeight() / rows;
        for (int i = 0; i < columns * rows; i++) {
            int[] pixels = page.getRGB(i % columns * width, i / columns * height, width, height, null, 0, width);
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            codes.add(new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        }
        return codes;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(Sheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    private static BufferedImage picture(Sheet sheet, int page, int dots) throws IOException {
        try (PagePictures pages = PagePictures.of(sheet)) {
            return pages.render(page, dots);
        }
    }

    private static void keep(BufferedImage picture, String name) throws IOException {
        ImageIO.write(picture, "png", Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".png").toFile());
    }
}
