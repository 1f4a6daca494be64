package jaidee.feedback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.feedback.CaseBook;
import jaidee.feedback.CaseDraft;
import jaidee.feedback.CaseFilter;
import jaidee.feedback.FeedbackFiguresRepository;
import jaidee.feedback.Kind;
import jaidee.feedback.VoiceCase;
import jaidee.feedback.VoiceFile;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasesViewTest extends FxTest {
    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง ใจงาม");
    private final PetId moji = till.pet(somying, "โมจิ", "DOG");
    private final SaleId bill = till.sold(till.basket(somying, "GROOM-S")).id();
    private final CaseBook cases = new CaseBook(till.transactions, till.audit, till.clock());
    private CasesModel model;

    @BeforeEach
    void aMonth() {
        till.moveTo(Till.TODAY.minusDays(6));
        VoiceCase late = note(Kind.COMPLAINT, "รอเกินหนึ่งชั่วโมงทั้งที่นัดไว้แล้ว ไม่มีใครมาบอกว่าต้องรออีกนานเท่าไร", "WAITING", Optional.empty(), 3);
        cases.add(late.id(), "วันนั้นหมอติดผ่าตัดด่วน", till.mint).get();
        cases.answer(late.id(), "โทรขอโทษแล้ว เสนอนัดพิเศษวันเสาร์", till.mint).get();
        note(Kind.REVIEW, "หมออธิบายดี แต่ที่จอดรถน้อย", "PLACE", Optional.of(4), 0);
        till.moveTo(Till.TODAY);
        note(Kind.SUGGESTION, "อยากให้แยกมุมรอของแมวกับสุนัข", "WAITING", Optional.empty(), 9);
        note(Kind.PRAISE, "น้องที่เคาน์เตอร์จำชื่อแมวได้", "STAFF", Optional.empty(), 0);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aComplaintIsNotedAnsweredAndClosedByKeys() {
        show(this::page);
        assertThat(model.list()).extracting(VoiceCase::kind).containsExactly(Kind.COMPLAINT, Kind.SUGGESTION);
        push(KeyCode.F4);
        settle();
        write("ตัดขนสั้นเกินไป");
        clickOn("#owner").write("สม");
        settle();
        push(KeyCode.ENTER);
        settle();
        Screenshots.take(stage.getScene(), "voice-note");
        push(KeyCode.F12);
        settle();
        VoiceCase noted = model.chosenProperty().get();
        assertThat(noted.words()).isEqualTo("ตัดขนสั้นเกินไป");
        assertThat(noted.owner().orElseThrow().id()).isEqualTo(somying);
        assertThat(noted.due()).contains(Till.TODAY.plusDays(3));
        push(KeyCode.F5);
        settle();
        write("เชิญกลับมาเก็บทรงให้");
        push(KeyCode.F12);
        settle();
        push(KeyCode.F8);
        settle();
        Screenshots.take(stage.getScene(), "voice-close");
        push(KeyCode.F12);
        settle();
        assertThat(model.chosenProperty().get().isOpen()).as("without a word it stays open").isTrue();
        write("เก็บทรงให้แล้ว พอใจ");
        push(KeyCode.F12);
        settle();
        assertThat(cases.find(noted.id()).orElseThrow().state()).isEqualTo(VoiceCase.State.CLOSED);
        assertThat(model.list()).extracting(VoiceCase::id).doesNotContain(noted.id());
        interact(() -> model.showProperty().set(CaseFilter.Show.OVERDUE));
        settle();
        assertThat(model.list()).hasSize(1);
    }

    @Test
    void looksRight() {
        Screenshots.twoWays("voice-cases", this::page);
    }

    private Node page(Kit kit) {
        CaseDesk desk = new CaseDesk(cases, new VoiceFile(till.transactions, till.audit),
                (from, to) -> till.transactions.read(ctx -> new FeedbackFiguresRepository().figures(ctx, from, to)), new Here(),
                (right, deed, granted) -> granted.accept(till.allowed()), () -> till.mint, () -> 3L);
        model = new CasesModel(desk, kit.background(), kit.notices(), till.clock());
        CasesView view = new CasesView(model, kit);
        kit.keys().add(view.deeds());
        view.onOpen();
        view.focusFirst();
        return view.node();
    }

    private final class Here implements CaseDesk.Around {
        @Override
        public List<CaseDesk.Who> owners(String typed) {
            return List.of(new CaseDesk.Who(somying, "คุณสมหญิง ใจงาม", "081-111-2222"));
        }

        @Override
        public List<CaseDesk.Choice<PetId>> pets(OwnerId owner) {
            return List.of(new CaseDesk.Choice<>(moji, "โมจิ"));
        }

        @Override
        public List<CaseDesk.Choice<SaleId>> bills(OwnerId owner) {
            return List.of(new CaseDesk.Choice<>(bill, "22/11/2569 · R6911-0001"));
        }

        @Override
        public List<StaffMember> people() {
            return new StaffService(till.transactions, till.audit, till.clock()).all();
        }
    }

    private VoiceCase note(Kind kind, String words, String theme, Optional<Integer> stars, int days) {
        return cases.note(new CaseDraft(kind, Optional.of(somying), Optional.of(moji), Optional.of(bill), Optional.of(theme), words, kind == Kind.REVIEW ? "Google" : "", stars,
                Optional.of(till.mint), days == 0 ? Optional.empty() : Optional.of(LocalDate.ofInstant(till.clock().instant(), Days.BANGKOK).plusDays(days))), till.mint).get();
    }
}
