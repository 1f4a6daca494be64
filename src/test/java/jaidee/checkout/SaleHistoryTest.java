package jaidee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.paper.ReceiptPaper;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.settings.Clinic;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SaleHistoryTest {
    private static final Clinic CLINIC = new Clinic("คลินิกใจดี", "Jaidee Clinic", "กรุงเทพฯ", "+6621234567", Optional.of("0105550000007"),
            "00000", true, Optional.empty(), false, Instant.EPOCH);

    private final Till till = new Till(true);
    private final SaleHistory history = new SaleHistory(till.transactions, Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), Days.BANGKOK));
    private final OwnerId owner = till.owner("สมหญิง");
    private final PetId mochi = till.pet(owner, "โมจิ", "DOG");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void visitsOfOwnerAndPetAreListedNewestFirst() {
        till.sold(Basket.open(owner).with(till.item("EXAM"), 1, Optional.of(mochi)).with(till.item("FOOD-DRY"), 1, Optional.empty()));
        till.moveTo(Till.TODAY.plusDays(7));
        till.sold(Basket.open(owner).with(till.item("EXAM"), 1, Optional.of(mochi)));

        assertThat(history.of(owner, 10)).extracting(PastSale::paid).containsExactly(Money.baht(200), Money.baht(600));
        assertThat(history.of(mochi, 10)).extracting(PastSale::paid).containsExactly(Money.baht(200), Money.baht(200));
        assertThat(history.of(owner, 1)).extracting(PastSale::day).containsExactly(Till.TODAY.plusDays(7));
        assertThat(history.profileFacts(owner).usual()).containsExactly(till.item("EXAM").name());
        assertThat(history.profileFacts(owner).visits().getLast().what())
                .containsExactly(till.item("FOOD-DRY").name(), till.item("EXAM").name());
        assertThat(history.petHistory(mochi)).hasSize(2);
    }

    @Test
    void aReceiptIsFoundByItsCodeAndByItsNumberAsTyped() {
        SaleReceipt receipt = till.sold(till.basket(owner, "EXAM"));
        assertThat(history.byToken(new ScanCode(CodeKind.RECEIPT, receipt.token()).token()).get()).isEqualTo(receipt);
        for (String typed : List.of("AB6911-00001", " ab6911-1 ", "ab6911-00001"))
            assertThat(history.byNumber(typed).get()).isEqualTo(receipt);
        for (String typed : List.of("", "-", "RC6911-1", "999", "AB6911-1-1"))
            assertThat(history.byNumber(typed).refusal()).contains(new CheckoutRefusal.UnknownReceipt());
    }

    @Test
    void theFirstPrintingIsTheOriginalEveryLaterOneACopy() {
        SaleReceipt receipt = till.sold(till.basket(owner, "EXAM"));
        assertThat(history.toPrint(receipt.id())).isEqualTo(new SaleHistory.Print(receipt, false));
        assertThat(history.toPrint(receipt.id()).copy()).as("only looked at so far").isFalse();
        history.printed(receipt.id(), till.mint);
        assertThat(history.toPrint(receipt.id()).copy()).isTrue();
    }

    @Test
    void theReceiptPaperSaysAllThatTheLawAndTheOwnerWant() {
        SaleReceipt receipt = till.sold(Basket.open(owner).with(till.item("VAC-RAB"), 2, Optional.of(mochi)).with(till.item("FOOD-DRY"), 1, Optional.empty()));
        ReceiptPaper paper = ReceiptPapers.of(receipt, false, CLINIC, Language.TH);

        assertThat(paper.head().title()).isEqualTo("ใบเสร็จรับเงิน/ใบกำกับภาษีอย่างย่อ");
        assertThat(paper.head().number()).isEqualTo("AB6911-00001");
        assertThat(paper.head().owner()).isEqualTo("คุณสมหญิง");
        assertThat(paper.clinic().taxId()).isEqualTo("0-1055-50000-00-7");
        assertThat(paper.lines().getFirst().pet()).isEqualTo("น้องโมจิ");
        assertThat(paper.sums().total()).isEqualTo(Money.baht(700));
        assertThat(paper.sums().vat()).extracting(ReceiptPaper.Amount::name).containsExactly("มูลค่าก่อนภาษี", "ภาษีมูลค่าเพิ่ม 7%", "มูลค่ายกเว้นภาษี");
        assertThat(paper.notes()).contains("(เจ็ดร้อยบาทถ้วน)", "ราคารวมภาษีมูลค่าเพิ่มแล้ว");
        assertThat(paper.earned().orElseThrow().reasons()).extracting(ReceiptPaper.Reason::text).containsExactly("วัคซีน", "อาหาร", "ยอดชำระ");
        assertThat(paper.code()).isEqualTo("JR." + receipt.token());
        assertThat(ReceiptPapers.of(receipt, true, CLINIC, Language.EN).lines().getFirst().description()).isEqualTo(new Bilingual("", "Rabies vaccine").en());
    }
}
