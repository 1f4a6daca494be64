package jaidee.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jaidee.documents.PaperForm;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.paper.DocumentPaper;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.settings.Clinic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SaleHistoryTest {
    private static final Clinic CLINIC = new Clinic("คลินิกใจดี", "Jaidee Clinic", "กรุงเทพฯ", "+6621234567", Optional.of("0105550000007"),
            "00000", true, Optional.empty(), false, Instant.EPOCH);

    private final Till till = new Till(true);
    private final SaleHistory history = new SaleHistory(till.transactions, till.documents);
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
    void theReceiptPaperSaysAllThatTheLawAndTheOwnerWant() {
        SaleReceipt receipt = till.sold(Basket.open(owner).with(till.item("VAC-RAB"), 2, Optional.of(mochi)).with(till.item("FOOD-DRY"), 1, Optional.empty()));
        DocumentPaper paper = paper(receipt, false, Language.TH);

        assertThat(paper.head().title()).isEqualTo("ใบเสร็จรับเงิน/ใบกำกับภาษีอย่างย่อ");
        assertThat(paper.head().number()).isEqualTo("AB6911-00001");
        assertThat(paper.head().owner()).isEqualTo("คุณสมหญิง");
        assertThat(paper.clinic().taxId()).isEqualTo("0-1055-50000-00-7");
        assertThat(paper.clinic().branch()).isEqualTo("สำนักงานใหญ่");
        assertThat(paper.lines()).extracting(DocumentPaper.Line::pet, DocumentPaper.Line::mark).containsExactly(tuple("น้องโมจิ", ""), tuple("", "*"));
        assertThat(paper.sums().above()).isEmpty();
        assertThat(paper.sums().total()).isEqualTo(Money.baht(700));
        assertThat(paper.sums().below()).extracting(DocumentPaper.Amount::name, amount -> amount.amount().toString()).containsExactly(
                tuple("มูลค่าสินค้ายกเว้นภาษี", "400.00"), tuple("มูลค่าก่อนภาษี", "280.37"), tuple("ภาษีมูลค่าเพิ่ม 7%", "19.63"));
        assertThat(paper.words()).isEqualTo("(เจ็ดร้อยบาทถ้วน)");
        assertThat(paper.notes()).containsExactly("อีก 11,300 บาท เลื่อนเป็นระดับโกลด์", "ราคารวมภาษีมูลค่าเพิ่มแล้ว", "* สินค้ายกเว้นภาษีมูลค่าเพิ่ม");
        assertThat(paper.earned().orElseThrow().reasons()).extracting(DocumentPaper.Reason::text).containsExactly("วัคซีน", "อาหาร", "ยอดชำระ");
        assertThat(paper.code()).isEqualTo("JR." + receipt.token());
        assertThat(paper.mark()).isEqualTo(DocumentPaper.Mark.NONE);
        assertThat(paper(receipt, true, Language.EN).lines().getFirst().description()).isEqualTo("Rabies vaccine");
        assertThat(paper(receipt, true, Language.EN).mark().printing()).isEqualTo("Copy");
    }

    @Test
    void medicineStaysExemptOnAnOldBillWhenTheAccountantDecidesOtherwise() {
        till.settings.set(till.mint, CheckoutSettings.MEDICINE_TAXED, false);
        SaleReceipt exempt = till.sold(till.basket(owner, "EXAM", "MED", "FOOD-DRY"));
        till.settings.set(till.mint, CheckoutSettings.MEDICINE_TAXED, true);
        SaleReceipt taxed = till.sold(till.basket(owner, "EXAM", "MED", "FOOD-DRY"));

        assertThat(exempt.lines()).extracting(exempt::isExempt).containsExactly(false, true, true);
        assertThat(taxed.lines()).extracting(taxed::isExempt).containsExactly(false, false, true);
    }

    private DocumentPaper paper(SaleReceipt receipt, boolean copy, Language language) {
        return ReceiptPapers.of(receipt, PaperForm.of(history.documents(receipt.id()).getFirst(), copy, CLINIC, language));
    }
}
