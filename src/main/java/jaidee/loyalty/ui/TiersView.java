package jaidee.loyalty.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.loyalty.Privilege;
import jaidee.loyalty.Programme;
import jaidee.loyalty.Tier;
import jaidee.loyalty.TierTerms;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Screen;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The tiers side by side, each in its colour with what leads to it and what it brings. ← and → go from one to the next;
/// nothing holds before it is saved.
public final class TiersView implements Screen {
    private static final double CARD = 288;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final UiTexts texts;
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private final HBox cards = new HBox(16);
    private final Deed add, edit, remove, terms;
    private final DraftBar bar;
    private final VBox node;

    public TiersView(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding read = Bindings.isNotNull(draft.draftProperty());
        add = Deed.of("loyalty.tiers.add", "F4", this::add).when(read);
        edit = Deed.of("loyalty.tiers.edit", "F3", this::edit).when(read);
        remove = Deed.of("loyalty.tiers.remove", "Shift+Delete", this::remove).when(read).when(chosen.greaterThan(0));
        terms = Deed.of("loyalty.tiers.terms", "F6", () -> new TierTermsPanel(draft, kit).open()).when(read);
        bar = new DraftBar(draft, kit);
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        cards.setId("tiers");
        Label sentence = new Label();
        sentence.setId("tier-terms");
        sentence.setWrapText(true);
        sentence.textProperty().bind(texts.with(now -> draft.draftProperty().get() == null ? "" : told(draft.draftProperty().get(), now), draft.draftProperty()));
        FlowPane buttons = new FlowPane(8, 8, kit.buttons().of(add, Feather.PLUS), kit.buttons().of(edit, Feather.EDIT_2), kit.buttons().danger(remove),
                kit.buttons().of(terms, Feather.CLOCK));
        Card all = new Card(texts, "loyalty.tiers.title").beside(Buttons.keyCap("F5")).add(sentence).fill(scroll).add(buttons);
        VBox.setVgrow(all, Priority.ALWAYS);
        node = new VBox(12, bar, all);
        node.getStyleClass().add("screen");
        draft.draftProperty().subscribe(now -> show());
        draft.namesProperty().subscribe(now -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        List<Deed> all = new ArrayList<>(List.of(add, edit, remove, terms, Deed.of("loyalty.tiers.list", "F5", this::focusFirst)));
        all.addAll(bar.deeds());
        return all;
    }

    @Override
    public void onOpen() {
        draft.load();
    }

    @Override
    public void focusFirst() {
        if (!cards.getChildren().isEmpty()) Focus.on(cards.getChildren().get(chosen.get()));
    }

    /// How long tiers hold, in one sentence.
    private static String told(Programme programme, Texts now) {
        TierTerms terms = programme.tierTerms();
        String grace = terms.graceDays() == 0 ? "" : now.get("loyalty.tiers.told.grace", terms.graceDays());
        String landing = now.get(programme.softLanding() ? "loyalty.tiers.told.soft" : "loyalty.tiers.told.hard");
        return now.get("loyalty.tiers.told", terms.months(), grace, landing);
    }

    private void show() {
        Programme now = draft.draftProperty().get();
        if (now == null || draft.namesProperty().get() == null) return;
        boolean had = cards.getChildren().stream().anyMatch(Node::isFocused), first = cards.getChildren().isEmpty();
        chosen.set(Math.clamp(chosen.get(), 0, now.tiers().size() - 1));
        cards.getChildren().setAll(IntStream.range(0, now.tiers().size()).mapToObj(i -> card(now.tiers().get(i), i)).toList());
        choose(chosen.get());
        if (had || first) focusFirst();
    }

    private void choose(int at) {
        if (at < 0 || at >= cards.getChildren().size()) return;
        chosen.set(at);
        for (int i = 0; i < cards.getChildren().size(); i++) {
            cards.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == at);
            cards.getChildren().get(i).setFocusTraversable(i == at);
        }
    }

    private Node card(Tier tier, int at) {
        Texts now = texts.now();
        VBox head = TierCards.ground(tier);
        head.getChildren().addAll(TierCards.styled(tier.name().in(now.language()), "tier-title"), TierCards.styled(TierCards.reached(tier, now), "tier-note"));
        VBox body = new VBox(8);
        body.getStyleClass().add("tier-body");
        state(tier).ifPresent(key -> body.getChildren().add(new Pill(texts.of(key), Tone.LOOK)));
        TierCards.gains(tier, now, code -> draft.namesProperty().get().category(code))
                .forEach(gain -> body.getChildren().add(line(Feather.PERCENT, gain)));
        for (Privilege privilege : tier.privileges()) body.getChildren().add(line(TierCards.icon(privilege.kind()), now.get(privilege.sentence())));
        if (body.getChildren().isEmpty()) body.getChildren().add(TierCards.styled(now.get("loyalty.tiers.plain"), "muted"));
        VBox card = new VBox(head, body);
        card.getStyleClass().add("tier-choice");
        card.setMinWidth(CARD);
        card.setPrefWidth(CARD);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(tier.name().in(now.language()) + ", " + TierCards.reached(tier, now));
        card.setOnMouseClicked(event -> {
            choose(at);
            Focus.on(card);
            if (event.getClickCount() == 2) edit.run();
        });
        card.setOnKeyPressed(event -> {
            int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            if (event.isAltDown() || step == 0 && event.getCode() != KeyCode.ENTER) return;
            event.consume();
            if (step == 0) edit.run();
            else {
                choose(Math.clamp((long) at + step, 0, cards.getChildren().size() - 1));
                focusFirst();
            }
        });
        return card;
    }

    private static Label line(Feather icon, String words) {
        Label label = TierCards.styled(words, "tier-line");
        label.setGraphic(Icons.of(icon));
        label.setGraphicTextGap(8);
        return label;
    }

    private Optional<String> state(Tier tier) {
        Optional<Tier> before = draft.basisProperty().get().tier(tier.code());
        if (before.isEmpty()) return Optional.of("loyalty.tiers.new");
        return before.get().equals(tier) ? Optional.empty() : Optional.of("loyalty.tiers.changed");
    }

    private void add() {
        Programme now = draft.draftProperty().get();
        Tier below = now.tiers().getLast();
        new TierPanel(draft, TierForm.above(below, TierForm.freeCode(now, draft.basisProperty().get())), true, kit).open(this::keep);
    }

    private void edit() {
        new TierPanel(draft, draft.draftProperty().get().tiers().get(chosen.get()), false, kit).open(this::keep);
    }

    /// Puts it where what it asks for belongs; the lowest stays the lowest.
    private void keep(Tier tier) {
        draft.change(now -> {
            List<Tier> all = new ArrayList<>(now.tiers());
            int at = IntStream.range(0, all.size()).filter(i -> all.get(i).code().equals(tier.code())).findFirst().orElse(-1);
            if (at >= 0) all.set(at, tier);
            else all.add(tier);
            all.sort(TierForm.ORDER);
            return now.withTiers(all);
        });
        List<Tier> tiers = draft.draftProperty().get().tiers();
        choose(IntStream.range(0, tiers.size()).filter(i -> tiers.get(i).code().equals(tier.code())).findFirst().orElse(0));
        focusFirst();
    }

    private void remove() {
        Programme before = draft.draftProperty().get();
        Tier gone = before.tiers().get(chosen.get());
        Bilingual below = before.tiers().get(chosen.get() - 1).name();
        draft.change(now -> now.withTiers(now.tiers().stream().filter(tier -> !tier.code().equals(gone.code())).toList()));
        kit.notices().undoable(Message.of("loyalty.tiers.removed", gone.name(), below), () -> draft.change(now -> now.withTiers(before.tiers())));
    }
}
