package jaidee.loyalty.ui;

import jaidee.kernel.Texts;
import jaidee.loyalty.MemberPrivileges;
import jaidee.loyalty.PrivilegeUse;
import jaidee.loyalty.Standing;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What one owner has by the tier: on the left the tier itself, how long it holds and what is missing, on the right every
/// privilege, how often it was had this year and by whom, and the key that gives it.
public final class PrivilegesView implements Screen {
    private static final double SIDE = 360;

    private final PrivilegesViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final ListView<MemberPrivileges.Offer> offers = new ListView<>();
    private final VBox side = new VBox(12);
    private final Label title = new Label();
    private final Deed use, undo, give, end, profile;
    private final VBox node;

    public PrivilegesView(PrivilegesViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding idle = model.busyProperty().not();
        use = Deed.of("loyalty.member.use", "F10", () -> model.use(chosen())).when(chosenIs(MemberPrivileges.Offer::free)).when(idle);
        undo = Deed.of("loyalty.member.undo", "Shift+Delete", () -> new PrivilegePanels(model, kit).undo(chosen(), today(chosen()).orElseThrow()))
                .when(chosenIs(offer -> today(offer).isPresent())).when(idle);
        BooleanBinding read = Bindings.isNotNull(model.shownProperty());
        give = Deed.of("loyalty.floor.give", "F6", () -> new PrivilegePanels(model, kit).give(model.shownProperty().get())).when(read).when(idle);
        end = Deed.of("loyalty.floor.end", "F8", () -> new PrivilegePanels(model, kit).end())
                .when(Bindings.createBooleanBinding(() -> model.shownProperty().get() != null && model.shownProperty().get().floor().isPresent(), model.shownProperty())).when(idle);
        profile = Deed.of("loyalty.member.profile", "F4", () -> kit.navigator().open(new Route.OwnerProfile(model.shownProperty().get().owner()))).when(read);
        title.getStyleClass().add("title");
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        Node list = list();
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox both = new HBox(16, side, list);
        VBox.setVgrow(both, Priority.ALWAYS);
        node = new VBox(12, title, both);
        node.getStyleClass().add("screen");
        model.shownProperty().subscribe(now -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(use, undo, give, end, profile, Deed.of("loyalty.member.list", "F5", this::focusFirst));
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        if (offers.getSelectionModel().isEmpty()) offers.getSelectionModel().selectFirst();
        Focus.on(offers);
    }

    private Node list() {
        offers.setId("privileges");
        offers.setCellFactory(list -> new Cell());
        offers.setPlaceholder(new EmptyState(kit, Feather.AWARD, "loyalty.member.none"));
        texts.spoken(offers, "loyalty.member.list");
        offers.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            use.run();
        });
        FlowPane buttons = new FlowPane(8, 8, kit.buttons().primary(use, Feather.GIFT), kit.buttons().of(undo, Feather.CORNER_UP_LEFT),
                kit.buttons().quiet(profile, Feather.USER));
        return new Card(texts, "loyalty.member.list").beside(Buttons.keyCap("F5")).fill(offers).add(buttons);
    }

    private void show() {
        MemberPrivileges now = model.shownProperty().get();
        if (now == null) return;
        title.setText(texts.get("loyalty.member.title", now.name()));
        boolean first = side.getChildren().isEmpty();
        side.getChildren().setAll(tier(now), byHand(now));
        int at = offers.getSelectionModel().getSelectedIndex();
        offers.getItems().setAll(now.offers());
        offers.getSelectionModel().clearAndSelect(Math.clamp(at, 0, Math.max(0, now.offers().size() - 1)));
        if (first) Focus.on(offers);
    }

    private Node tier(MemberPrivileges now) {
        Standing standing = now.standing();
        VBox card = TierCards.ground(standing.tier());
        card.getChildren().add(TierCards.styled(standing.tier().name().in(texts.language()), "tier-title"));
        standing.next().ifPresent(next -> {
            ProgressBar bar = new ProgressBar(next.gap().share());
            bar.getStyleClass().add("tier-bar");
            bar.setMaxWidth(Double.MAX_VALUE);
            card.getChildren().add(bar);
        });
        standing.toTheNext().ifPresent(words -> card.getChildren().add(TierCards.styled(texts.get(words), "tier-note")));
        if (standing.toRenew().isPresent()) card.getChildren().add(TierCards.styled(texts.get(standing.toRenew().get()), "tier-note"));
        else standing.validUntil().ifPresent(day -> card.getChildren().add(TierCards.styled(texts.get("loyalty.member.until", day), "tier-note")));
        card.setId("tier");
        return card;
    }

    private Node byHand(MemberPrivileges now) {
        Card card = new Card(texts, "loyalty.floor.title");
        Label words = new Label(now.floor().map(floor -> texts.get("loyalty.floor.stands", floor.tier().name(), floor.lastDay(), floor.by(), floor.reason()))
                .orElseGet(() -> texts.get("loyalty.floor.none")));
        words.setWrapText(true);
        words.setId("floor");
        card.add(words, new FlowPane(8, 8, kit.buttons().of(give, Feather.AWARD), kit.buttons().of(end, Feather.X)));
        return card;
    }

    private MemberPrivileges.Offer chosen() {
        return offers.getSelectionModel().getSelectedItem();
    }

    private BooleanBinding chosenIs(java.util.function.Predicate<MemberPrivileges.Offer> rule) {
        return Bindings.createBooleanBinding(() -> chosen() != null && rule.test(chosen()), offers.getSelectionModel().selectedItemProperty());
    }

    /// The last one of today, which can be taken back.
    private Optional<PrivilegeUse> today(MemberPrivileges.Offer offer) {
        return offer.uses().stream().filter(each -> each.day().equals(model.shownProperty().get().day())).findFirst();
    }

    private final class Cell extends ListCell<MemberPrivileges.Offer> {
        @Override
        protected void updateItem(MemberPrivileges.Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(null);
            setGraphic(empty || offer == null ? null : shown(offer));
        }

        private Node shown(MemberPrivileges.Offer offer) {
            Texts now = texts.now();
            VBox words = new VBox(2, TierCards.styled(now.get(offer.privilege().sentence()), "strong"));
            if (!offer.privilege().note().isEmpty()) words.getChildren().add(quiet(offer.privilege().note()));
            for (PrivilegeUse use : offer.uses()) words.getChildren().add(quiet(now.get("loyalty.member.had", use.at(), use.by())));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(12, Icons.of(TierCards.icon(offer.privilege().kind())), words, state(offer));
            row.setAlignment(Pos.CENTER_LEFT);
            row.prefWidthProperty().bind(offers.widthProperty().subtract(48));
            row.setAccessibleText(now.get(offer.privilege().sentence()));
            return row;
        }

        private Node state(MemberPrivileges.Offer offer) {
            Optional<Integer> most = offer.privilege().timesPerYear();
            if (!offer.left()) return new Pill(texts.of("loyalty.member.state.had", offer.uses().size(), most.orElseThrow()), Tone.PLAIN);
            if (!offer.inSeason()) return new Pill(texts.of("loyalty.member.state.season"), Tone.PLAIN);
            return most.map(times -> new Pill(texts.of("loyalty.member.state.free", offer.uses().size(), times), Tone.DONE))
                    .orElseGet(() -> new Pill(texts.of("loyalty.member.state.always"), Tone.ACCENT));
        }

        private Label quiet(String words) {
            Label label = TierCards.styled(words, "muted");
            label.getStyleClass().add("small");
            return label;
        }
    }
}
