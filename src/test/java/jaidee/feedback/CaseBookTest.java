package jaidee.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jaidee.checkout.Till;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Limits;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Texts;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseBookTest {
    private static final LocalDate TODAY = Till.TODAY;

    private final Till till = new Till();
    private final CaseBook cases = new CaseBook(till.transactions, till.audit, till.clock());
    private final OwnerId somying = till.owner("สมหญิง ใจงาม");

    @AfterEach
    void everyCheckHoldsAndClose() {
        new FeedbackChecksRepository().invariants().forEach(each -> assertThat(till.transactions.read(each.check()::apply).violations()).as(each.name()).isEmpty());
        till.close();
    }

    @Test
    void aComplaintIsWorkedOnStepByStepUntilWhoeverIsInChargeClosesIt() {
        VoiceCase noted = complaint("รอเกินหนึ่งชั่วโมง", TODAY.plusDays(3));
        assertThat(noted.state()).isEqualTo(VoiceCase.State.OPEN);
        cases.add(noted.id(), "วันนั้นหมอมาช้า", till.mint).get();
        assertThat(cases.answer(noted.id(), "โทรขอโทษแล้ว", till.mint).get().state()).isEqualTo(VoiceCase.State.ANSWERED);
        assertThat(cases.close(noted.id(), "คุณสมหญิงรับทราบ", Authority.of(till.mint)).refusal()).as("not in charge, without the right").get()
                .isInstanceOf(StaffRefusal.Missing.class);
        cases.assign(noted.id(), Optional.of(till.mint), Optional.of(TODAY.plusDays(5)), till.mint).get();
        VoiceCase closed = cases.close(noted.id(), "คุณสมหญิงรับทราบ", Authority.of(till.mint)).get();
        assertThat(closed.state()).isEqualTo(VoiceCase.State.CLOSED);
        assertThat(closed.steps()).extracting(VoiceCase.Step::deed).containsExactly(VoiceCase.Deed.OPEN, VoiceCase.Deed.NOTED, VoiceCase.Deed.ANSWERED,
                VoiceCase.Deed.ASSIGNED, VoiceCase.Deed.CLOSED);
        assertThat(cases.answer(noted.id(), "อีกครั้ง", till.mint).refusal()).contains(new FeedbackRefusal.Closed());
        VoiceCase again = cases.reopen(noted.id(), "รออีกแล้ว", TODAY.plusDays(1), till.mint).get();
        assertThat(again.state()).isEqualTo(VoiceCase.State.OPEN);
        assertThat(again.due()).contains(TODAY.plusDays(1));
        assertThat(cases.close(noted.id(), "จบ", till.allowed()).isDone()).as("the manager allows it").isTrue();
    }

    @Test
    void openComplaintsGreetAtTheProfile() {
        VoiceCase noted = complaint("ไม่มีคนรับสาย", TODAY);
        assertThat(greeting()).containsExactly("ร้องเรียนยังไม่ปิด: “ไม่มีคนรับสาย” (22 พ.ย. 2569)");
        till.moveTo(TODAY.plusDays(1));
        assertThat(greeting()).first().asString().startsWith("ร้องเรียนเกินกำหนด");
        cases.close(noted.id(), "โทรกลับแล้ว", till.allowed()).get();
        assertThat(greeting()).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        OwnerId other = till.owner("ปิติ ดีใจ");
        assertThat(cases.note(draft(Kind.COMPLAINT, "", Optional.of(TODAY)), till.mint).refusal()).contains(new Limits.Missing("words"));
        assertThat(cases.note(draft(Kind.COMPLAINT, "ช้า", Optional.empty()), till.mint).refusal()).contains(new FeedbackRefusal.NoDay("due"));
        assertThat(cases.note(draft(Kind.COMPLAINT, "ช้า", Optional.of(TODAY.minusDays(1))), till.mint).refusal()).contains(new FeedbackRefusal.NoDay("due"));
        assertThat(cases.note(draft(Kind.REVIEW, "ดี", Optional.empty()), till.mint).refusal()).contains(new FeedbackRefusal.NoSuchScore(1, 5, "stars"));
        CaseDraft wrongPet = new CaseDraft(Kind.PRAISE, Optional.of(somying), Optional.of(till.pet(other, "ถุงทอง", "CAT")), Optional.empty(), Optional.empty(), "ดีมาก", "",
                Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(cases.note(wrongPet, till.mint).refusal()).contains(new FeedbackRefusal.NotTheirs("pet"));
        VoiceCase praise = cases.note(draft(Kind.PRAISE, "หมอใจดี", Optional.empty()), till.mint).get();
        assertThat(praise.state()).isEqualTo(VoiceCase.State.KEPT);
        assertThat(cases.close(praise.id(), "ขอบคุณ", till.allowed()).refusal()).contains(new FeedbackRefusal.NotOpen());
    }

    @Test
    void theListTellsMineOverdueAndAll() {
        VoiceCase first = complaint("ช้า", TODAY.plusDays(2)), second = complaint("แพง", TODAY.plusDays(1));
        cases.assign(first.id(), Optional.of(till.mint), first.due(), till.mint).get();
        assertThat(listed(CaseFilter.Show.OPEN, "")).containsExactly(second.id(), first.id());
        assertThat(listed(CaseFilter.Show.MINE, "")).containsExactly(first.id());
        assertThat(listed(CaseFilter.Show.ALL, "แพ")).containsExactly(second.id());
        assertThat(listed(CaseFilter.Show.ALL, "สมหญิง")).hasSize(2);
        till.moveTo(TODAY.plusDays(2));
        assertThat(listed(CaseFilter.Show.OVERDUE, "")).containsExactly(second.id());
        assertThat(cases.waiting(TODAY.plusDays(2))).isEqualTo(2);
    }

    @Test
    void theFiguresOfAMonthThatIsOverStay() {
        LocalDate begin = LocalDate.of(2026, 10, 1), end = LocalDate.of(2026, 10, 31);
        till.moveTo(LocalDate.of(2026, 10, 5));
        VoiceCase answered = complaint("ช้า", LocalDate.of(2026, 10, 10)), left = complaint("แพง", LocalDate.of(2026, 10, 20));
        cases.theme(answered.id(), "WAITING", till.mint).get();
        cases.theme(left.id(), "PRICE", till.mint).get();
        cases.theme(left.id(), "WAITING", till.mint).get();
        till.moveTo(LocalDate.of(2026, 10, 8));
        cases.answer(answered.id(), "ขอโทษแล้ว", till.mint).get();
        cases.close(answered.id(), "จบ", till.allowed()).get();
        FeedbackFigures before = figures(begin, end);
        assertThat(before.opened()).isEqualTo(2);
        assertThat(before.closed()).isEqualTo(1);
        assertThat(before.overdue()).isEqualTo(1);
        assertThat(before.daysToAnswer()).contains(new BigDecimal("3.0"));
        assertThat(before.topThemes()).extracting(FeedbackFigures.ThemeCount::code, FeedbackFigures.ThemeCount::count, FeedbackFigures.ThemeCount::complaints)
                .containsExactly(tuple("WAITING", 2, 2));
        till.moveTo(TODAY);
        cases.reopen(answered.id(), "ยังช้า", TODAY.plusDays(1), till.mint).get();
        cases.assign(left.id(), Optional.empty(), Optional.of(TODAY.plusDays(9)), till.mint).get();
        cases.answer(left.id(), "ตอบแล้ว", till.mint).get();
        cases.close(left.id(), "จบ", till.allowed()).get();
        assertThat(cases.theme(left.id(), "PRICE", till.mint).refusal()).contains(new FeedbackRefusal.NoTheme("theme"));
        assertThat(figures(begin, end)).isEqualTo(before);
    }

    @Test
    void themesAreTheClinicsOwn() {
        assertThat(cases.saveTheme(Optional.empty(), "ที่จอดรถ", "", true, Authority.of(till.mint)).isDone()).as("without the right").isFalse();
        Theme parking = cases.saveTheme(Optional.empty(), "ที่จอดรถ", "", true, till.allowed()).get();
        assertThat(cases.saveTheme(Optional.empty(), "ราคา", "", true, till.allowed()).refusal()).contains(new FeedbackRefusal.NameTaken("ราคา", "nameTh"));
        VoiceCase noted = complaint("ไม่มีที่จอด", TODAY);
        assertThat(cases.theme(noted.id(), parking.code(), till.mint).get().theme()).contains(parking);
        cases.saveTheme(Optional.of(parking.code()), "จอดรถ", "Parking", false, till.allowed()).get();
        assertThat(cases.theme(noted.id(), parking.code(), till.mint).isDone()).as("no longer offered").isFalse();
    }

    private List<Long> listed(CaseFilter.Show show, String typed) {
        LocalDate today = LocalDate.ofInstant(till.clock().instant(), Days.BANGKOK);
        return cases.list(new CaseFilter(show, Optional.empty(), typed, till.mint, today), 50).stream().map(VoiceCase::id).toList();
    }

    private List<String> greeting() {
        return cases.profileFacts(somying).attention().stream().map(Texts.of(Language.TH)::get).toList();
    }

    private FeedbackFigures figures(LocalDate from, LocalDate to) {
        return till.transactions.read(ctx -> new FeedbackFiguresRepository().figures(ctx, from, to));
    }

    private VoiceCase complaint(String words, LocalDate due) {
        return cases.note(draft(Kind.COMPLAINT, words, Optional.of(due)), till.mint).get();
    }

    private CaseDraft draft(Kind kind, String words, Optional<LocalDate> due) {
        return new CaseDraft(kind, Optional.of(somying), Optional.empty(), Optional.empty(), Optional.empty(), words, "", Optional.empty(), Optional.empty(), due);
    }
}
