package jaidee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.deposits.TakeDeposit;
import jaidee.documents.PaperForm;
import jaidee.kernel.Days;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.paper.DocumentPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.rewards.CouponPapers;
import jaidee.rewards.CouponService;
import jaidee.settings.Clinic;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Receipts and coupons of real sales on paper, kept under target/papers to be looked at.
class PapersTest {
    private static final Typesetter TYPESETTER = Typesetter.load();
    private static final Clinic CLINIC = new Clinic("โรงพยาบาลสัตว์ใจดี", "Jaidee Animal Hospital",
            "88/12 ถ.สุขุมวิท ซ.11 แขวงคลองเตยเหนือ เขตวัฒนา กรุงเทพฯ 10110", "+6621234567", Optional.of("0105550000007"), "00000", true,
            Optional.empty(), false, Instant.EPOCH);

    private final Till till = new Till(true);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void receiptAndCouponOfOneVisit() throws IOException {
        OwnerId owner = till.owner("สมหญิง");
        PetId mochi = till.pet(owner, "โมจิ", "DOG"), money = till.pet(owner, "ถุงเงิน", "CAT");
        Basket basket = Basket.open(owner).with(till.item("VAC-8IN1"), 1, Optional.of(mochi)).with(till.item("VAC-RAB"), 1, Optional.of(mochi))
                .with(till.item("GROOM-C"), 1, Optional.of(money)).with(till.item("FOOD-RX"), 2, Optional.of(money))
                .with(till.coupon("FREE-NAIL", owner).id()).with(till.item("NAIL"), 1, Optional.of(mochi));
        SaleReceipt receipt = till.checkout.confirm(basket, List.of(Payment.cash(Money.baht(4000))), till.mint).get();

        for (Language language : Language.values()) {
            keep("receipt", language, TYPESETTER.document(ReceiptPapers.of(receipt, form(receipt, language == Language.EN, language)), Stock.ROLL_80));
            CouponService.Print print = till.coupons.toPrint(receipt.given().getFirst().id());
            till.coupons.printed(receipt.given().getFirst().id(), till.mint);
            Sheet coupon = TYPESETTER.couponA6(CouponPapers.of(print, till.ledger.tiers(), CLINIC, java.util.Optional.empty(), language));
            keep("coupon-a6", language, coupon);
            keep("coupon-roll", language, TYPESETTER.couponRoll(CouponPapers.of(print, till.ledger.tiers(), CLINIC, java.util.Optional.empty(), language)));
        }
        assertThat(receipt.given()).hasSize(1);
    }

    /// The day to come again, on the roll and on the page, is what the paper is kept for.
    @Test
    void theReceiptNamesTheNextTimeOfEveryPetServed() throws IOException {
        OwnerId owner = till.owner("สมหญิง");
        PetId mochi = till.pet(owner, "โมจิ", "DOG"), money = till.pet(owner, "ถุงเงิน", "CAT");
        till.transactions.write(ctx -> {
            for (PetId pet : List.of(mochi, money)) till.dues.refresh(ctx, pet);
            return null;
        });
        SaleReceipt receipt = till.sold(Basket.open(owner).with(till.item("VAC-DHPPIL"), 1, Optional.of(mochi)).with(till.item("VAC-RAB"), 1, Optional.of(mochi))
                .with(till.item("NAIL"), 1, Optional.of(money)));
        for (Language language : Language.values()) {
            DocumentPaper paper = ReceiptPapers.of(receipt, form(receipt, false, language));
            assertThat(paper.next().orElseThrow().visits()).extracting(DocumentPaper.NextVisit::pet).containsExactly(
                    language == Language.TH ? "น้องโมจิ" : "โมจิ", language == Language.TH ? "น้องถุงเงิน" : "ถุงเงิน");
            assertThat(paper.next().orElseThrow().visits().getFirst().day()).isEqualTo(Days.shortText(Till.TODAY.plusDays(28), language));
            assertThat(paper.next().orElseThrow().visits().getLast().day()).isEqualTo(language == Language.TH ? "ถึงกำหนดแล้ว" : "due now");
            for (Stock stock : List.of(Stock.ROLL_80, Stock.A4)) {
                Sheet sheet = TYPESETTER.document(paper, stock);
                try (PDDocument read = Loader.loadPDF(sheet.pdf())) {
                    assertThat(new PDFTextStripper().getText(read)).contains(Days.shortText(Till.TODAY.plusDays(28), language));
                }
                keep("next-" + stock.name().toLowerCase(java.util.Locale.ROOT), language, sheet);
            }
        }
    }

    @Test
    void aReceiptTellsEveryWayItWasPaidAndWhoSawTheMoney() throws IOException {
        OwnerId owner = till.owner("สมหญิง");
        till.deposits.take(new TakeDeposit(TakeDeposit.newKey(), owner, Money.baht(200), PaymentMethod.CASH, "", "", Optional.empty(), till.mint)).get();
        Basket basket = till.basket(owner, "VAC-8IN1", "VAC-RAB", "FOOD-RX");
        List<Payment> parts = List.of(Payment.by(PaymentMethod.DEPOSIT, Money.baht(200), ""), Payment.by(PaymentMethod.CARD, Money.baht(300), "004512"),
                Payment.by(PaymentMethod.PROMPTPAY, Money.satang(40_050), "").seenBy(new CheckedBy(till.mint, "มินต์")), Payment.cash(Money.baht(1000)));
        SaleReceipt receipt = till.checkout.confirm(basket, parts, till.mint).get();
        for (Language language : Language.values()) {
            DocumentPaper paper = ReceiptPapers.of(receipt, form(receipt, false, language));
            keep("mixed", language, TYPESETTER.document(paper, Stock.ROLL_80));
            assertThat(paper.payments()).extracting(DocumentPaper.Payment::name).anyMatch(name -> name.contains("004512")).anyMatch(name -> name.contains("มินต์"));
            assertThat(paper.payments().stream().map(DocumentPaper.Payment::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(receipt.payable());
            assertThat(paper.payments().getLast().change()).contains(receipt.change());
        }
    }

    @Test
    void aReceiptTellsEveryDiscountWithItsReasonAndThePointsSpent() throws IOException {
        OwnerId owner = till.owner("สมหญิง");
        till.sold(Basket.open(owner).with(till.item("ECHO"), 6, Optional.empty()));
        SaleReceipt receipt = till.sold(till.everyDiscount(owner));
        for (Language language : Language.values()) {
            DocumentPaper paper = ReceiptPapers.of(receipt, form(receipt, false, language));
            keep("discounts", language, TYPESETTER.document(paper, Stock.ROLL_80));
            Texts texts = Texts.of(language);
            assertThat(paper.sums().above()).extracting(DocumentPaper.Amount::name)
                    .anyMatch(name -> name.endsWith(till.item("GROOM-S").name().in(language) + " (ลูกค้าประจำ)"))
                    .contains(texts.get("checkout.discount.because", texts.get("checkout.discount.bill"), "ลูกค้าประจำ"),
                            texts.get("checkout.discount.points", Points.of(300)));
            assertThat(paper.lines().get(1).note()).contains("150.00").contains("ตกลงราคาไว้ก่อน");
            assertThat(paper.earned().orElseThrow().spent()).isEqualTo(Points.of(300));
            assertThat(paper.sums().above().stream().map(DocumentPaper.Amount::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(paper.sums().total());
        }
    }

    private PaperForm form(SaleReceipt receipt, boolean copy, Language language) {
        return PaperForm.of(till.transactions.read(ctx -> till.documents.of(ctx, receipt.id())).getFirst(), copy, CLINIC, language);
    }

    private static void keep(String name, Language language, Sheet sheet) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve("sale-" + name + "-" + language.name().toLowerCase(java.util.Locale.ROOT) + ".pdf"), sheet.pdf());
    }
}
