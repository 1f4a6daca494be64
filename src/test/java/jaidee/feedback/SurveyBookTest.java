package jaidee.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.paper.PaperFixture;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeReader;
import jaidee.scan.ScannedText;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveyBookTest {
    private static final LocalDate TODAY = Till.TODAY;

    private final Till till = new Till();
    private final CaseBook cases = new CaseBook(till.transactions, till.audit, till.clock());
    private final SurveyBook surveys = new SurveyBook(till.transactions, till.audit, till.settings, cases, new CodeIssuer(new Random(3)), till.clock());
    private final OwnerId somying = till.owner("สมหญิง ใจงาม");

    @AfterEach
    void everyCheckHoldsAndClose() {
        new FeedbackChecksRepository().invariants().forEach(each -> assertThat(till.transactions.read(each.check()::apply).violations()).as(each.name()).isEmpty());
        till.close();
    }

    @Test
    void everyThirdSaleAsksAndAnOwnerIsLeftInPeace() {
        List<OwnerId> owners = Stream.of("ปิติ", "มานี", "ชูใจ", "วีระ").map(till::owner).toList();
        assertThat(surveys.ask(sale(somying))).isPresent();
        assertThat(surveys.ask(sale(owners.get(0)))).isEmpty();
        assertThat(surveys.ask(sale(owners.get(1)))).isEmpty();
        SaleId third = sale(somying);
        assertThat(surveys.ask(third)).as("her turn, but she was asked already").isEmpty();
        SaleId next = sale(owners.get(2));
        Asked asked = surveys.ask(next).orElseThrow();
        assertThat(surveys.ask(next)).as("the same again").contains(asked);
        assertThat(asked.question().th()).isEqualTo("คุณจะแนะนำเราให้เพื่อนมากแค่ไหน");
        till.moveTo(TODAY.plusDays(91));
        till.settings.set(till.mint, VoiceSettings.EVERY, 1L);
        assertThat(surveys.ask(sale(somying))).isPresent();
        till.settings.set(till.mint, VoiceSettings.ASKS, VoiceSettings.Asks.NOTHING);
        assertThat(surveys.ask(sale(owners.get(3)))).isEmpty();
    }

    @Test
    void aSaleIsAnsweredForOnceWhicheverWayItComes() {
        SaleId sale = asked(somying);
        SurveyBook.Slip slip = surveys.slip(sale, till.mint).get();
        assertThat(surveys.slip(sale, till.mint).get().code()).as("printed again").isEqualTo(slip.code());
        assertThat(surveys.bySlip(slip.code().token()).get().sale()).isEqualTo(sale);
        assertThat(surveys.answer(sale, 11, "", Asked.By.DESK, till.mint).refusal()).contains(new FeedbackRefusal.NoSuchScore(0, 10, "score"));
        assertThat(surveys.answer(sale, 9, "", Asked.By.SCREEN, null).get().by()).contains(Asked.By.SCREEN);
        assertThat(surveys.answer(sale, 3, "", Asked.By.SLIP, till.mint).refusal()).contains(new FeedbackRefusal.AnsweredBefore(9));
        assertThat(surveys.answer(sale, 9, "หมอใจดี", Asked.By.DESK, till.mint).isDone()).as("only the words were missing").isTrue();
        assertThat(surveys.answer(sale, 9, "อีกคำ", Asked.By.DESK, till.mint).refusal()).contains(new FeedbackRefusal.AnsweredBefore(9));
        assertThat(surveys.lately().tally().answers()).isEqualTo(1);
        assertThat(surveys.lately().words()).extracting(RoundResult.Said::words).containsExactly("หมอใจดี");
        assertThat(surveys.slip(sale, till.mint).isDone()).isFalse();
        everyPrintOfItLeadsBackToTheSale(slip);
    }

    /// At the dots of a thermal printer.
    private void everyPrintOfItLeadsBackToTheSale(SurveyBook.Slip slip) {
        QuestionSheets sheets = new QuestionSheets(new ClinicService(till.transactions, till.audit, till.clock()), () -> PaperFixture.TYPESETTER);
        for (Language language : Language.values()) {
            byte[] png = PaperFixture.png(sheets.sheet(slip, language), 0, 203);
            assertThat(new CodeReader().read(png).get()).extracting(ScannedText::raw).containsExactly(slip.code().text());
        }
    }

    @Test
    void aLowScoreOpensOneCase() {
        SaleId sale = asked(somying);
        surveys.answer(sale, 4, "รอนาน", Asked.By.DESK, till.mint).get();
        VoiceCase opened = surveys.openCase(sale, till.mint).get();
        assertThat(opened.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(opened.owner().orElseThrow().id()).isEqualTo(somying);
        assertThat(opened.score()).contains(4);
        assertThat(opened.due()).contains(TODAY.plusDays(3));
        assertThat(opened.bill().orElseThrow().id()).isEqualTo(sale);
        assertThat(surveys.openCase(sale, till.mint).refusal()).contains(new FeedbackRefusal.CaseThere());
        assertThat(surveys.lately().words().getFirst().hasCase()).isTrue();
    }

    @Test
    void aRoundIsComparedWithTheRoundBefore() {
        Round first = surveys.save(round("ไตรมาส 3", TODAY, TODAY.plusDays(1)), till.allowed()).get();
        assertThat(surveys.save(round("ซ้อน", TODAY.plusDays(1), TODAY.plusDays(5)), till.allowed()).refusal()).get().isInstanceOf(FeedbackRefusal.RoundsMeet.class);
        assertThat(surveys.save(round("กลับกัน", TODAY.plusDays(5), TODAY.plusDays(4)), till.allowed()).refusal()).get().isInstanceOf(FeedbackRefusal.NoDays.class);
        assertThat(surveys.save(round("ไม่มีสิทธิ์", TODAY.plusDays(5), TODAY.plusDays(6)), Authority.of(till.mint)).isDone()).isFalse();
        Round second = surveys.save(round("ไตรมาส 4", TODAY.plusDays(3), TODAY.plusDays(9)), till.allowed()).get();
        till.settings.set(till.mint, VoiceSettings.EVERY, 1L);
        answer("ปิติ", 3);
        answer("มานี", 9);
        till.moveTo(TODAY.plusDays(3));
        answer("ชูใจ", 10);
        RoundResult result = surveys.result(second);
        assertThat(result.tally().score()).contains(new BigDecimal("100.0"));
        assertThat(result.before().orElseThrow().tally().score()).contains(new BigDecimal("0.0"));
        assertThat(result.asked()).isEqualTo(1);
        assertThat(result.tally().few()).isTrue();
        assertThat(surveys.result(first).before()).isEmpty();
        RoundDraft changed = new RoundDraft(Optional.of(second.id()), "ไตรมาส 4", Kind.CSAT, "อื่น", "", second.first(), second.last().plusDays(2), 50);
        Round kept = surveys.save(changed, till.allowed()).get();
        assertThat(kept.kind()).as("it was asked: the question stays").isEqualTo(Kind.NPS);
        assertThat(kept.target()).isEqualTo(50);
    }

    /// 10 promoters, 6 passives and 4 detractors: 30 of 20 answers, standard error √((0.7 − 0.3²) ÷ 20) = 0.1746.
    @Test
    void theMarginIsThatOfSoManyAnswers() {
        List<Integer> scores = Stream.of(Collections.nCopies(10, 10), Collections.nCopies(6, 8), Collections.nCopies(4, 2)).flatMap(List::stream).toList();
        Tally tally = Tally.of(Kind.NPS, scores);
        assertThat(tally.score()).contains(new BigDecimal("30.0"));
        assertThat(tally.margin()).contains(new BigDecimal("34.2"));
        Tally better = Tally.of(Kind.NPS, Collections.nCopies(20, 10));
        assertThat(better.margin()).contains(new BigDecimal("0.0"));
        assertThat(better.differs(tally)).contains(true);
        assertThat(Tally.of(Kind.NPS, scores.subList(0, 18)).differs(tally)).contains(false);
        assertThat(Tally.of(Kind.CSAT, List.of()).score()).isEmpty();
        assertThat(Tally.of(Kind.CSAT, List.of(5)).margin()).isEmpty();
    }

    private SaleId asked(OwnerId owner) {
        SaleId sale = sale(owner);
        assertThat(surveys.ask(sale)).isPresent();
        return sale;
    }

    private void answer(String owner, int score) {
        surveys.answer(asked(till.owner(owner)), score, "", Asked.By.DESK, till.mint).get();
    }

    private SaleId sale(OwnerId owner) {
        return till.sold(till.basket(owner, "NAIL")).id();
    }

    private static RoundDraft round(String name, LocalDate from, LocalDate to) {
        return new RoundDraft(Optional.empty(), name, Kind.NPS, "คุณจะแนะนำเราไหม", "", from, to, 30);
    }
}
