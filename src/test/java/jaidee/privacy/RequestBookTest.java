package jaidee.privacy;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Limits;
import jaidee.kernel.OwnerId;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestBookTest {
    private final Till till = new Till();
    private final RequestBook book = new RequestBook(till.transactions, till.audit, till.clock());
    private final OwnerId somying = till.owner("สมหญิง");
    private final Authority manager = Authority.of(till.piyanut);

    @AfterEach
    void close() {
        till.close();
    }

    private Request noted(RequestKind kind, LocalDate received) {
        return book.note(new RequestDraft(kind, Optional.of(somying), received, "ขอสำเนา"), till.mint).get();
    }

    @Test
    void theClockRunsThirtyDaysFromTheDayItCame() {
        Request request = noted(RequestKind.ACCESS, Till.TODAY.minusDays(10));
        assertThat(request.due()).isEqualTo(request.received().plus(Duration.ofDays(30)));
        assertThat(request.daysLeft(till.clock().instant())).isEqualTo(19);
        assertThat(book.waiting()).isZero();
        till.moveTo(Till.TODAY.plusDays(15));
        assertThat(book.waiting()).isOne();
        till.moveTo(Till.TODAY.plusDays(21));
        assertThat(book.open().getFirst().isOverdue(till.clock().instant())).isTrue();
        assertThat(book.open().getFirst().daysLeft(till.clock().instant())).isNegative();
    }

    @Test
    void aBreachHasSeventyTwoHours() {
        Request breach = book.note(new RequestDraft(RequestKind.BREACH, Optional.empty(), Till.TODAY, "แฟลชไดรฟ์หาย"), till.mint).get();
        assertThat(breach.due()).isEqualTo(breach.received().plus(Duration.ofHours(72)));
        assertThat(book.waiting()).isOne();
    }

    @Test
    void whatIsDueFirstStandsFirstAndAnsweredOnesAfterThem() {
        Request later = noted(RequestKind.ACCESS, Till.TODAY), sooner = noted(RequestKind.ERASE, Till.TODAY.minusDays(5));
        book.done(later.id(), "ให้ไฟล์แล้ว", manager).get();
        Request last = noted(RequestKind.OBJECT, Till.TODAY);
        assertThat(book.open()).extracting(Request::id).containsExactly(sooner.id(), last.id());
        assertThat(book.answered(10)).singleElement().satisfies(each -> assertThat(each.answer().orElseThrow().words()).isEqualTo("ให้ไฟล์แล้ว"));
        assertThat(book.of(somying)).extracting(Request::id).containsExactly(last.id(), sooner.id(), later.id());
    }

    @Test
    void aRefusalNeedsItsReason() {
        Request request = noted(RequestKind.ERASE, Till.TODAY);
        assertThat(book.refuse(request.id(), "  ", manager).refusal()).contains(new Limits.Missing("answer"));
        Request refused = book.refuse(request.id(), "ต้องเก็บใบกำกับภาษีตามกฎหมาย", manager).get();
        assertThat(refused.answer().orElseThrow().refused()).isTrue();
        assertThat(book.done(request.id(), "", manager).refusal()).contains(new PrivacyRefusal.AnsweredMeanwhile());
        assertThat(book.reopen(request.id(), manager).get().isOpen()).isTrue();
        assertThat(book.reopen(request.id(), manager).refusal()).contains(new PrivacyRefusal.AnsweredMeanwhile());
    }

    @Test
    void theDeskNotesAndTheManagerAnswers() {
        Request request = noted(RequestKind.ACCESS, Till.TODAY);
        assertThat(book.done(request.id(), "", Authority.of(till.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(book.done(request.id(), "", till.allowed()).get().answer().orElseThrow().by()).isEqualTo("ปิยะนุช");
        List<String> logged = till.transactions.read(ctx -> ctx.select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).where(AUDIT_ENTRY.SUBJECT_TYPE.eq("PRIVACY_CASE")).orderBy(AUDIT_ENTRY.ID).fetch(AUDIT_ENTRY.ACTION));
        assertThat(logged).containsExactly("request.noted", "request.done");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(book.note(new RequestDraft(RequestKind.ACCESS, Optional.of(somying), Till.TODAY.plusDays(1), ""), till.mint).refusal()).contains(new PrivacyRefusal.NoDay("received"));
        assertThat(book.note(new RequestDraft(RequestKind.ACCESS, Optional.of(somying), null, ""), till.mint).refusal()).contains(new PrivacyRefusal.NoDay("received"));
        assertThat(book.note(new RequestDraft(RequestKind.BREACH, Optional.empty(), Till.TODAY, " "), till.mint).refusal()).contains(new Limits.Missing("text"));
        assertThat(book.note(new RequestDraft(RequestKind.ACCESS, Optional.empty(), Till.TODAY, ""), till.mint).refusal()).contains(new Limits.Missing("text"));
        assertThat(book.note(new RequestDraft(RequestKind.ACCESS, Optional.of(somying), Till.TODAY, "ก".repeat(2001)), till.mint).refusal()).containsInstanceOf(Limits.TooLong.class);
        till.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.ERASED_AT, till.clock().instant().atOffset(ZoneOffset.UTC)).where(OWNER.ID.eq(somying.value())).execute());
        assertThat(book.note(new RequestDraft(RequestKind.ACCESS, Optional.of(somying), Till.TODAY, ""), till.mint).refusal()).contains(new PrivacyRefusal.NotListed());
    }
}
