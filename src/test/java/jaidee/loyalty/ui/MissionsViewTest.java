package jaidee.loyalty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.ServiceGroup;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.BirthdayPolicy;
import jaidee.loyalty.Mission;
import jaidee.loyalty.MissionBook;
import jaidee.loyalty.MissionPolicy;
import jaidee.loyalty.TryOut;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Missions, birthdays and recommending, changed by keyboard.
class MissionsViewTest extends FxTest {
    private final Till till = new Till();
    private final MissionBook book = new MissionBook(till.transactions, till.audit, till.clock());
    private final Approvals allowed = (right, deed, granted) -> granted.accept(till.allowed());

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aManagerAddsAMissionEndsItAndTurnsBirthdaysOnWithTheKeyboard() {
        show(this::screen);
        settle();
        push(KeyCode.F4);
        settle();
        write("อาบน้ำครบ 3 ครั้ง");
        Screenshots.take(stage.getScene(), "missions-panel");
        push(KeyCode.F12);
        settle();
        assertThat(book.all()).singleElement().satisfies(tally -> {
            assertThat(tally.mission().name().th()).isEqualTo("อาบน้ำครบ 3 ครั้ง");
            assertThat(tally.mission().policy()).isEqualTo(new MissionPolicy(3, 90, Money.baht(200), Points.of(150)));
        });
        push(KeyCode.F5).push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        assertThat(book.all().getFirst().mission().active()).isFalse();

        push(KeyCode.F6);
        settle();
        push(KeyCode.LEFT);
        Screenshots.take(stage.getScene(), "missions-birthday");
        push(KeyCode.F10);
        settle();
        push(KeyCode.F10);
        settle();
        push(KeyCode.F10);
        settle();
        assertThat(till.programme.newest().birthday()).contains(new BirthdayPolicy(Points.of(100), 3));
    }

    @Test
    void whatItLooksLike() {
        Authority manager = Authority.of(till.piyanut);
        book.add(new Mission.Terms(new Bilingual("อาบน้ำครบ 3 ครั้ง", "Three baths"), new MissionPolicy(3, 90, Money.baht(200), Points.of(150)),
                Optional.of(ServiceGroup.GROOM), false, Till.TODAY, Optional.empty()), manager).get();
        book.add(new Mission.Terms(new Bilingual("มาทุกเดือนครึ่งปี", "Half a year"), new MissionPolicy(MissionPolicy.Kind.MONTHS, 6, 186, Money.ZERO, Points.of(500)),
                Optional.empty(), true, Till.TODAY, Optional.of(Till.TODAY.plusYears(1))), manager).get();
        Screenshots.twoWays("missions", this::screen);
    }

    private Node screen(Kit kit) {
        ProgrammeDraft draft = new ProgrammeDraft(till.programme, till.catalogue, new TryOut(till.transactions, till.clock()), allowed, kit.background(), kit.notices(), till.clock());
        MissionsView view = new MissionsView(new MissionsModel(book, allowed, kit.background(), kit.notices(), till.clock()), draft, kit);
        kit.keys().add(view.deeds());
        view.onOpen();
        view.focusFirst();
        return view.node();
    }
}
