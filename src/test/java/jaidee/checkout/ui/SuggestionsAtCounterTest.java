package jaidee.checkout.ui;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.ServiceGroup;
import jaidee.checkout.BasketLine;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.owners.Species;
import jaidee.staff.Authority;
import jaidee.suggestions.SuggestionRule;
import jaidee.suggestions.SuggestionRules;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Suggestions at the counter by key: one takes, one declines, and all of it is counted.
class SuggestionsAtCounterTest extends FxTest {
    private final CounterFixture counter = new CounterFixture();

    @BeforeEach
    void oldPetsAndTwoRules() {
        counter.till.transactions.write(ctx -> ctx.update(PET).set(PET.BIRTH_DATE, Till.TODAY.minusYears(9)).execute());
        SuggestionRules rules = new SuggestionRules(counter.till.transactions, counter.till.audit, counter.till.clock());
        rules.add(rule("DENTAL", Species.DOG, "พันธุ์เล็กอายุ 3 ปีขึ้นไป หินปูนขึ้นเร็ว", "Small breeds build up tartar fast"), Authority.of(counter.till.piyanut)).get();
        rules.add(rule("SPA", Species.CAT, "ขนยาวหน้าร้อนพันกันง่าย หมักขนช่วยได้", "Long coats tangle in the hot season"), Authority.of(counter.till.piyanut)).get();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void oneKeyTakesAndOneDeclines() {
        showScreen(kit -> {
            CheckoutView view = counter.view(kit);
            view.arrive(new Route.Serve(counter.somying));
            return view;
        });
        settle();
        assertThat(shown()).containsExactly("DENTAL", "SPA");
        assertThat(lookup(".suggestion").queryAll()).hasSize(2);
        push(KeyCode.ALT, KeyCode.F1);
        settle();
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.item().code()).isEqualTo("DENTAL");
            assertThat(line.pet()).contains(counter.moji);
        });
        assertThat(shown()).containsExactly("SPA");
        push(KeyCode.ALT, KeyCode.F1);
        settle();
        assertThat(lines()).as("pressed twice").hasSize(1);
        push(KeyCode.ALT, KeyCode.F5);
        settle();
        push(KeyCode.F7);
        settle();
        assertThat(shown()).isEmpty();
        assertThat(outcomes()).contains("SHOWN DENTAL", "SHOWN SPA", "ACCEPTED DENTAL", "DISMISSED SPA");
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        settle();
        assertThat(shown()).as("declined by mistake").containsExactly("SPA");
        assertThat(outcomes()).contains("RESTORED SPA").doesNotHaveDuplicates();
        push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(counter.till.transactions.<Integer>read(ctx -> ctx.fetchCount(SUGGESTION_EVENT, SUGGESTION_EVENT.OUTCOME.eq("ACCEPTED")))).isEqualTo(1);
    }

    @Test
    void looksRightInEveryWay() {
        Screenshots.twoWays("suggestions-counter", kit -> {
            var made = counter.view(kit);
            made.arrive(new Route.Serve(counter.somying));
            javafx.application.Platform.runLater(() -> new DeclinePanel(counter.suggestions, counter.model, kit).open(() -> { }));
            return made.node();
        });
    }

    private SuggestionRule.Terms rule(String item, Species species, String th, String en) {
        return new SuggestionRule.Terms(counter.till.item(item).id(), new Bilingual(th, en),
                new SuggestionRule.Animal(Set.of(species), List.of(), Optional.of(36), Optional.empty(), Optional.empty(), Optional.empty()),
                new SuggestionRule.NotHad(Optional.<ServiceGroup>empty(), 12), Set.of(), Optional.empty(), Optional.empty());
    }

    private List<BasketLine> lines() {
        return counter.model.basketProperty().get().lines();
    }

    private List<String> shown() {
        return counter.suggestions.slotsProperty().get().shown().stream().map(one -> one.item().code()).toList();
    }

    private List<String> outcomes() {
        return counter.till.transactions.read(ctx -> ctx.select(SUGGESTION_EVENT.OUTCOME, SUGGESTION_EVENT.ITEM_ID).from(SUGGESTION_EVENT).orderBy(SUGGESTION_EVENT.ID)
                .fetch(row -> row.value1() + " " + counter.till.catalogue.item(new jaidee.kernel.ItemId(row.value2())).orElseThrow().code()));
    }
}
