package jaidee.health.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.health.Applies;
import jaidee.health.CareRule;
import jaidee.health.CareTerm;
import jaidee.health.ProtocolEffect;
import jaidee.health.ProtocolSet;
import jaidee.health.RulesDesk;
import jaidee.health.Span;
import jaidee.owners.Species;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class CareRulesViewTest extends FxTest {
    private final RulesDesk desk = new RulesDesk();
    private CareRulesModel model;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theManagerSeesWhatAChangeDoesSavesItAndReadsTheOldVersion() throws TimeoutException {
        open();
        interact(() -> model.speciesProperty().set(Species.CAT));
        settle();
        assertThat(model.chosenProperty().get().group()).isEqualTo("C-CORE");
        assertThat(lookup("#effect .label").queryAs(Label.class).getText()).isEqualTo(kit.texts().get("health.rules.effect_none"));

        doubleClickOn("#term-AGAIN .text-field");
        write("3");
        settle();
        assertThat(lookup("#term-AGAIN .text-field").query().isFocused()).as("typing goes on").isTrue();
        ProtocolEffect effect = model.effectProperty().get();
        assertThat(effect).isEqualTo(new ProtocolEffect(20, 8, 0, 8, 0, 0, 8, 0));
        assertThat(model.examples().get(4).before()).isNotEqualTo(model.examples().get(4).after());

        doubleClickOn("#term-BOOSTER .text-field").push(KeyCode.BACK_SPACE);
        settle();
        assertThat(model.refusals().any()).isTrue();
        write("2");
        settle();
        assertThat(model.refusals().any()).isFalse();

        push(KeyCode.F10);
        settle();
        write("ประชุมหมอ");
        push(KeyCode.F10);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> desk.inForce().version() == 2 && desk.idle());
        settle();
        assertThat(desk.again(Species.CAT, "C-CORE")).contains(Span.years(3));
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(lookup("#progress").query().isVisible()).isFalse();

        push(KeyCode.F7);
        settle();
        ListView<?> versions = lookup("#versions").queryAs(ListView.class);
        assertThat(versions.getItems()).hasSize(2);
        assertThat(desk.versions().getFirst().note()).isEqualTo("ประชุมหมอ");
        Screenshots.take(stage.getScene(), "care-rules-versions");
    }

    @Test
    void switchingTheSetCountsAllPetsAndUndoingBringsEverythingBack() {
        open();
        interact(() -> model.chooseSet(ProtocolSet.WSAVA_2024));
        settle();
        ProtocolEffect effect = model.effectProperty().get();
        assertThat(effect.touched()).isPositive();
        assertThat(effect.later() + effect.earlier()).isGreaterThanOrEqualTo(effect.touched());
        interact(() -> model.choose(model.rules().stream().filter(rule -> rule.group().equals("D-KC-IN")).findFirst().orElseThrow()));
        interact(() -> model.apply(Applies.EVERY));
        settle();
        assertThat(model.effectProperty().get().fresh()).isEqualTo(10);
        assertThat(model.differs(model.chosenProperty().get())).isTrue();
        push(KeyCode.F8);
        settle();
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(model.draftProperty().get().set()).isEqualTo(ProtocolSet.TH_CLINIC);
        assertThat(model.effectProperty().get()).isNull();
    }

    @Test
    void aGroupOfTheClinicsOwnIsAddedAndWhatMakesNoSenseIsSaid() {
        open();
        push(KeyCode.F4);
        settle();
        push(KeyCode.F10);
        settle();
        assertThat(lookup(".panel .refusal").queryAllAs(Label.class)).anyMatch(Label::isVisible);
        clickOn("#own-name");
        write("ตรวจเลือดประจำปี");
        push(KeyCode.F10);
        settle();
        CareRule own = model.chosenProperty().get();
        assertThat(own.name().th()).isEqualTo("ตรวจเลือดประจำปี");
        assertThat(own.group()).isEqualTo("OWN-1");
        assertThat(own.term(CareTerm.AGAIN)).contains(Span.years(1));
        interact(() -> model.choose(model.rules().getFirst()));
        interact(() -> model.set(CareTerm.MIN_GAP, Optional.of(Span.days(60))));
        settle();
        assertThat(model.refusals().of(CareTerm.STEP.name()).get().key()).isEqualTo("health.rules.refused.shorter");
        assertThat(model.effectProperty().get()).isNull();
    }

    @Test
    void inBothLanguagesAndThemes() {
        Screenshots.twoWays("care-rules", this::shown);
        Screenshots.twoWays("care-rules-own", kit -> {
            Node shown = shown(kit);
            new OwnGroupPanel(model, kit).open();
            return shown;
        });
    }

    private Node shown(Kit kit) {
        CareRulesModel made = desk.model(kit);
        model = made;
        made.speciesProperty().set(Species.DOG);
        made.set(CareTerm.AGAIN, Optional.of(Span.years(3)));
        made.set(CareTerm.STEP, Optional.of(Span.weeks(3)));
        made.set(CareTerm.BOOSTER, Optional.of(Span.months(6)));
        return desk.view(made, kit).node();
    }

    private void open() {
        showScreen(kit -> {
            model = desk.model(kit);
            return desk.view(model, kit);
        });
    }
}
