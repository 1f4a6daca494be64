package jaidee.feedback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.feedback.Asked;
import jaidee.feedback.CaseBook;
import jaidee.feedback.Kind;
import jaidee.feedback.Round;
import jaidee.feedback.RoundDraft;
import jaidee.feedback.RoundResult;
import jaidee.feedback.SurveyBook;
import jaidee.feedback.VoiceSettings;
import jaidee.kernel.SaleId;
import jaidee.scan.CodeIssuer;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveysViewTest extends FxTest {
    private final Till till = new Till();
    private final SurveyBook surveys = new SurveyBook(till.transactions, till.audit, till.settings, new CaseBook(till.transactions, till.audit, till.clock()), new CodeIssuer(new Random(3)),
            till.clock());
    private SurveysModel model;
    private SurveysView view;

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aRoundIsReadBesideTheOneBeforeAndASlipIsTypedIn() {
        till.settings.set(till.mint, VoiceSettings.EVERY, 1L);
        surveys.save(new RoundDraft(Optional.empty(), "ไตรมาส 3", Kind.NPS, "คุณจะแนะนำเราให้เพื่อนมากแค่ไหน", "", Till.TODAY, Till.TODAY, 20), till.allowed()).get();
        answers(4, 9, 10);
        Round second = surveys.save(new RoundDraft(Optional.empty(), "ไตรมาส 4", Kind.NPS, "คุณจะแนะนำเราให้เพื่อนมากแค่ไหน", "", Till.TODAY.plusDays(1), Till.TODAY.plusDays(30), 50),
                till.allowed()).get();
        till.moveTo(Till.TODAY.plusDays(1));
        answers(10, 9, 8, 3);
        SaleId slip = asked();
        Screenshots.twoWays("voice-surveys", kit -> {
            Node node = page(kit);
            model.chosenProperty().set(Optional.of(second));
            return node;
        });
        show(this::page);
        assertThat(model.resultProperty().get().tally().answers()).isEqualTo(7);
        interact(() -> view.arrive(new Route.AnswerOf(slip)));
        settle();
        push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        Screenshots.take(stage.getScene(), "voice-slip");
        push(KeyCode.F12);
        settle();
        assertThat(surveys.of(slip).orElseThrow().by()).contains(Asked.By.SLIP);
        assertThat(model.resultProperty().get().tally().answers()).isEqualTo(8);
        push(KeyCode.F7);
        settle();
        assertThat(surveys.lately().words()).anyMatch(RoundResult.Said::hasCase);
        push(KeyCode.F6);
        settle();
        Screenshots.take(stage.getScene(), "voice-settings");
        push(KeyCode.ESCAPE);
        push(KeyCode.F4);
        settle();
        Screenshots.take(stage.getScene(), "voice-round");
    }

    private Node page(Kit kit) {
        model = new SurveysModel(surveys, () -> till.mint, kit.background(), kit.notices(), till.clock());
        view = new SurveysView(model, new SurveyForms(till.settings, (right, deed, granted) -> granted.accept(till.allowed()), kit), kit);
        kit.keys().add(view.deeds());
        view.onOpen();
        view.focusFirst();
        return view.node();
    }

    private void answers(int... scores) {
        for (int score : scores) surveys.answer(asked(), score, score < 7 ? "รอนาน" : "", Asked.By.DESK, till.mint).get();
    }

    private SaleId asked() {
        SaleId sale = till.sold(till.basket(till.owner("ปิติ"), "NAIL")).id();
        assertThat(surveys.ask(sale)).isPresent();
        return sale;
    }
}
