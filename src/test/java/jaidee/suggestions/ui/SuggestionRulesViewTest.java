package jaidee.suggestions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.PetWords;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.suggestions.Offer;
import jaidee.suggestions.Quiet;
import jaidee.suggestions.SuggestionDesk;
import jaidee.suggestions.SuggestionFigures;
import jaidee.suggestions.SuggestionKind;
import jaidee.suggestions.SuggestionPairs;
import jaidee.suggestions.SuggestionResults;
import jaidee.suggestions.SuggestionRule;
import jaidee.suggestions.SuggestionRules;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The rules written, tried and changed with the keyboard, and what they brought.
class SuggestionRulesViewTest extends FxTest {
    private final Till till = new Till();
    private final SuggestionRules rules = new SuggestionRules(till.transactions, till.audit, till.clock());
    private final SuggestionPairs pairs = new SuggestionPairs(till.transactions, till.settings, till.clock());
    private final SuggestionResults results = new SuggestionResults(till.transactions);
    private final SuggestionDesk desk = new SuggestionDesk(till.transactions, till.clock());
    private final List<Right> asked = new ArrayList<>();
    private final Approvals approvals = (right, deed, granted) -> {
        asked.add(right);
        granted.accept(Authority.of(till.piyanut));
    };

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aRuleIsWrittenTriedAndSavedWithTheKeyboard() {
        OwnerId somying = till.owner("สมหญิง");
        till.pet(somying, "โมจิ", "DOG");
        till.pet(somying, "ถุงเงิน", "CAT");
        showScreen(kit -> new SuggestionRulesView(model(kit), kit));
        settle();
        push(KeyCode.F8);
        settle();
        assertThat(rules.all()).hasSize(6);
        push(KeyCode.F6);
        settle();
        write("ตัดเล็บ").push(KeyCode.ENTER).push(KeyCode.TAB);
        write("เล็บยาวแล้ว");
        settle();
        assertThat(lookup("#reach").<Label>queryAs(Label.class).getText()).contains("2 ตัว").contains("โมจิ, ถุงเงิน");
        Screenshots.take(stage.getScene(), "suggestions-rule");
        push(KeyCode.F12);
        settle();
        SuggestionRule made = rules.all().getLast();
        assertThat(made.terms().reason().th()).isEqualTo("เล็บยาวแล้ว");
        assertThat(made.terms().notHad().months()).isEqualTo(12);
        assertThat(asked).containsOnly(Right.EDIT_RULES);
        TableView<?> table = lookup("#suggestion-rules").queryAs(TableView.class);
        interact(() -> table.getSelectionModel().selectLast());
        push(KeyCode.SHIFT, KeyCode.DELETE);
        settle();
        assertThat(rules.all().getLast().active()).isFalse();
        push(KeyCode.F9);
        settle();
        assertThat(lookup("#rule-versions").tryQuery()).isPresent();
        push(KeyCode.ESCAPE).push(KeyCode.F10);
        settle();
        assertThat(lookup("#pairs").tryQuery()).isPresent();
        Screenshots.take(stage.getScene(), "suggestions-pairs");
    }

    @Test
    void looksRightInEveryWay() {
        OwnerId somying = till.owner("สมหญิง");
        PetId mochi = till.pet(somying, "โมจิ", "DOG");
        rules.addReady(Authority.of(till.piyanut)).get();
        for (SuggestionRule rule : rules.all()) {
            Offer offer = new Offer(SuggestionKind.RULE, mochi, rule.terms().item(), Optional.of(rule.id()), Optional.empty());
            Basket bill = Basket.open(somying);
            SuggestionDesk.Moment moment = new SuggestionDesk.Moment(somying, bill.key(), till.mint);
            desk.shown(moment, List.of(offer));
            if (rule.number() == 4) for (int i = 0; i < 10; i++) desk.dismissed(moment, offer, Quiet.TODAY);
            else desk.accepted(moment, offer);
            if (rule.number() % 2 == 0) till.sold(bill.with(till.catalogue.item(rule.terms().item()).orElseThrow(), 1, Optional.of(mochi)));
        }
        assertThat(results.between(Till.TODAY, Till.TODAY).ofRule(4)).satisfies(counts -> assertThat(counts.nearlyAlwaysDismissed()).isTrue());
        assertThat(results.between(Authority.of(till.mint), Till.TODAY, Till.TODAY).refusal()).isPresent();
        SuggestionFigures figures = results.between(Authority.of(till.piyanut), Till.TODAY, Till.TODAY).get();
        assertThat(figures.bySource()).hasSizeGreaterThanOrEqualTo(5);
        Screenshots.twoWays("suggestions-rules", kit -> {
            SuggestionRulesView view = new SuggestionRulesView(model(kit), kit);
            view.onOpen();
            return view.node();
        });
        Screenshots.twoWays("suggestions-results", kit -> {
            SuggestionResultsView view = new SuggestionResultsView(new SuggestionResultsModel(results, approvals, kit.background(), kit.notices(), till.clock()), kit);
            view.onOpen();
            return view.node();
        });
    }

    private SuggestionRulesModel model(Kit kit) {
        return new SuggestionRulesModel(new SuggestionRulesModel.Services(rules, pairs, results, till.catalogue, new PetWords(till.transactions)), approvals,
                kit.background(), kit.notices(), till.clock());
    }
}
