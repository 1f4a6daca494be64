package jaidee.loyalty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Till;
import jaidee.kernel.Points;
import jaidee.loyalty.EarnRule;
import jaidee.loyalty.EarnRule.Gives;
import jaidee.loyalty.ExpiryPolicy;
import jaidee.loyalty.LedgerTerms;
import jaidee.loyalty.TryOut;
import jaidee.staff.Approvals;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EarnRulesViewTest extends FxTest {
    private final Till till = new Till();
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aManagerWritesARuleTriesItAndSavesItWithTheKeyboard() {
        till.sold(Basket.open(till.owner("สมหญิง")).with(till.item("GROOM-S"), 1, Optional.empty()));
        till.sold(till.basket(till.owner("วีระ"), "EXAM"));
        showScreen(this::screen);
        assertThat(state()).contains("ฉบับที่ 1");

        push(KeyCode.F4);
        settle();
        write("ทุกบิลรับเพิ่ม").push(KeyCode.TAB);
        write("Every bill").push(KeyCode.TAB);
        for (int i = 0; i < 3; i++) push(KeyCode.RIGHT);
        push(KeyCode.TAB);
        write("0");
        push(KeyCode.F10);
        settle();
        assertThat(lookup(".panel").tryQuery()).as("nothing a bill makes no sense").isPresent();
        push(KeyCode.BACK_SPACE);
        write("7");
        settle();
        assertThat(text("#rule-sentence")).isEqualTo("ได้ 7 แต้ม ครั้งเดียวต่อบิล");
        Screenshots.take(stage.getScene(), "earn-rule");
        push(KeyCode.F10);
        settle();
        assertThat(lookup(".panel").tryQuery()).isEmpty();
        assertThat(rules()).hasSize(3);
        assertThat(state()).contains("ยังไม่บันทึก");

        push(KeyCode.ALT, KeyCode.UP);
        assertThat(rules()).extracting(EarnRule::gives).element(1).isEqualTo(new Gives.Once(Points.of(7)));
        push(KeyCode.CONTROL, KeyCode.F4);
        assertThat(rules()).hasSize(4);
        push(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(rules()).hasSize(3);

        push(KeyCode.F6);
        settle();
        push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.F10);
        settle();

        push(KeyCode.CONTROL, KeyCode.F6);
        settle();
        write("50").push(KeyCode.TAB);
        write("0").push(KeyCode.F10);
        settle();
        assertThat(lookup(".panel").tryQuery()).as("nobody could hand on anything").isPresent();
        push(KeyCode.BACK_SPACE);
        write("300").push(KeyCode.F10);
        settle();

        push(KeyCode.F9);
        settle();
        assertThat(text("#try-sentence")).contains("มากขึ้น 14 แต้ม").contains("มากขึ้น 2 ราย");
        Screenshots.take(stage.getScene(), "earn-try");
        push(KeyCode.ESCAPE);
        settle();

        push(KeyCode.F10);
        settle();
        push(KeyCode.TAB);
        write("ลองปลายปี");
        Screenshots.take(stage.getScene(), "earn-save");
        push(KeyCode.F10);
        settle();
        assertThat(asked).hasSize(1);
        assertThat(till.programme.inForce().version()).isEqualTo(2);
        assertThat(till.programme.inForce().earn()).hasSize(3);
        assertThat(till.programme.inForce().expiry()).isEqualTo(new ExpiryPolicy.Never());
        assertThat(till.programme.inForce().ledger()).isEqualTo(new LedgerTerms(Points.of(50), Points.of(300), Points.of(100)));
        assertThat(state()).contains("ฉบับที่ 2");

        push(KeyCode.F7);
        settle();
        Screenshots.take(stage.getScene(), "earn-versions");
        assertThat(lookup("#version-told .label").queryAll()).extracting(node -> ((Label) node).getText()).contains("ใหม่", "แก้แล้ว")
                .anyMatch(told -> told.startsWith("เดิม: แต้มใช้ได้ถึงสิ้นเดือน"));
        push(KeyCode.DOWN);
        settle();
        assertThat(lookup("#version-told .label").queryAll()).extracting(node -> ((Label) node).getText()).anyMatch(told -> told.contains("ทุก 20 บาทที่ชำระจริง"))
                .noneMatch(told -> told.contains("ได้ 7 แต้ม"));
    }

    @Test
    void whatTheScreenLooksLike() {
        Screenshots.everyWay("earn-rules", kit -> shown(screen(kit)));
    }

    private static Node shown(EarnRulesView view) {
        view.onOpen();
        view.focusFirst();
        return view.node();
    }

    private EarnRulesView screen(Kit kit) {
        Approvals allowed = (right, deed, granted) -> {
            asked.add(right.name());
            granted.accept(till.allowed());
        };
        ProgrammeDraft draft = new ProgrammeDraft(till.programme, till.catalogue, new TryOut(till.transactions, till.clock()), allowed, kit.background(),
                kit.notices(), till.clock());
        return new EarnRulesView(draft, typed -> till.catalogue.find(typed).stream()
                .map(item -> new RuleItems.Found(item.id(), item.name(), item.code())).toList(), kit);
    }

    private String state() {
        return text("#draft-state");
    }

    private String text(String id) {
        return lookup(id).<Label>queryAs(Label.class).getText();
    }

    private List<EarnRule> rules() {
        return onFx(() -> List.copyOf(lookup("#earn-rules").<ListView<EarnRule>>query().getItems()));
    }
}
