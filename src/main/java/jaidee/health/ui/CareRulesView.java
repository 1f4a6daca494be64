package jaidee.health.ui;

import jaidee.health.Applies;
import jaidee.health.CareKind;
import jaidee.health.CareRule;
import jaidee.health.CareTerm;
import jaidee.health.CareWords;
import jaidee.health.ProtocolSet;
import jaidee.health.RecomputeProgress;
import jaidee.health.Recomputing;
import jaidee.kernel.Message;
import jaidee.owners.Species;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.FxThread;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Where the manager says what falls due when: the groups of a species on the left, one of them in plain words in the
/// middle, on the right what every change would do, before it is saved.
public final class CareRulesView implements Screen {
    private static final String SHEET = CareRulesView.class.getResource("/jaidee/health/rules.css").toExternalForm();
    private static final double GROUPS = 340, FORM = 620, EFFECT = 400;

    private final CareRulesModel model;
    private final Recomputing recomputing;
    private final Kit kit;
    private final UiTexts texts;
    private final ListView<CareRule> groups = new ListView<>();
    private final Deed save;
    private final Deed undo;
    private final Deed add;
    private final Deed versions;
    private final VBox node;
    private Runnable deaf = () -> {
    };

    public CareRulesView(CareRulesModel model, Recomputing recomputing, Kit kit) {
        this.model = model;
        this.recomputing = recomputing;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding idle = model.savingProperty().not().and(model.progressProperty().isNull());
        save = Deed.of("health.rules.save", "F10", this::askWhy).when(model.changedProperty()).when(idle);
        undo = Deed.of("health.rules.undo", "F8", model::reset).when(model.changedProperty());
        add = Deed.of("health.rules.add", "F4", () -> new OwnGroupPanel(model, kit).open());
        versions = Deed.of("health.rules.versions", "F7", () -> new VersionsPanel(model, kit).open());
        RuleForm form = new RuleForm(model, kit);
        EffectPane effect = new EffectPane(model, kit);
        Card list = list();
        wide(list, GROUPS);
        form.setMaxWidth(FORM);
        effect.setMinWidth(EFFECT);
        HBox.setHgrow(form, Priority.ALWAYS);
        HBox.setHgrow(effect, Priority.ALWAYS);
        HBox all = new HBox(16, list, form, effect);
        VBox.setVgrow(all, Priority.ALWAYS);
        node = new VBox(top(), coming(), all);
        node.getStyleClass().addAll("screen", "care-rules");
        node.getStylesheets().add(SHEET);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(add, versions, undo, save, Deed.of("health.rules.groups", "F5", groups::requestFocus));
    }

    @Override
    public void onOpen() {
        deaf = recomputing.listen(() -> FxThread.later(model::follow));
        model.follow();
        if (!model.changedProperty().get()) model.reset();
    }

    @Override
    public void onClose() {
        deaf.run();
    }

    @Override
    public void focusFirst() {
        groups.requestFocus();
    }

    private Node top() {
        Label title = texts.bind(new Label(), "health.rules.title");
        title.getStyleClass().add("title");
        title.setMinWidth(Label.USE_PREF_SIZE);
        ChoiceChips<ProtocolSet> set = new ChoiceChips<>(List.of(ProtocolSet.TH_CLINIC, ProtocolSet.WSAVA_2024), each -> texts.of(CareWords.key(each)));
        set.setId("set");
        set.setPrefWrapLength(260);
        set.setMaxWidth(260);
        set.setAlignment(Pos.CENTER_LEFT);
        model.draftProperty().subscribe(draft -> set.valueProperty().set(draft.set()));
        set.valueProperty().subscribe(model::chooseSet);
        HBox row = new HBox(12, title, set, Card.gap(), kit.buttons().quiet(versions, Feather.CLOCK), kit.buttons().of(undo, Feather.CORNER_UP_LEFT),
                kit.buttons().primary(save, Feather.CHECK));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// The work in the background, while there is any.
    private Node coming() {
        Label words = new Label();
        words.textProperty().bind(texts.with(now -> model.progressProperty().get() == null ? ""
                : now.get("health.rules.progress." + model.progressProperty().get().state().name().toLowerCase(Locale.ROOT),
                model.progressProperty().get().version()), model.progressProperty()));
        words.getStyleClass().add("strong");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty().map(RecomputeProgress::done).orElse(0.0));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Deed cancel = Deed.of("health.rules.cancel", model::cancel).when(new BooleanBinding() {
            {
                bind(model.progressProperty());
            }

            @Override
            protected boolean computeValue() {
                return model.progressProperty().get() != null && model.progressProperty().get().cancelling();
            }
        });
        HBox row = new HBox(12, Icons.of(Feather.REFRESH_CW), words, bar, kit.buttons().danger(cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        Card card = new Card().add(row);
        card.setId("progress");
        card.getStyleClass().add("coming");
        card.visibleProperty().bind(model.progressProperty().isNotNull());
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private Card list() {
        ChoiceChips<Species> species = new ChoiceChips<>(List.of(Species.values()), each -> texts.with(now -> now.get(each.named())));
        species.setId("species");
        species.valueProperty().bindBidirectional(model.speciesProperty());
        species.getStyleClass().add("small-chips");
        groups.setId("groups");
        groups.setCellFactory(list -> new GroupCell());
        groups.setPlaceholder(new EmptyState(kit, Feather.SLIDERS, "health.rules.no_groups"));
        texts.spoken(groups, "health.rules.groups");
        texts.languageProperty().subscribe(language -> groups.refresh());
        model.speciesProperty().subscribe(each -> fill(true));
        model.draftProperty().subscribe(draft -> fill(false));
        groups.getSelectionModel().selectedItemProperty().subscribe(rule -> {
            if (rule != null && !same(rule, model.chosenProperty().get())) model.choose(rule);
        });
        return new Card().add(species).fill(groups).add(kit.buttons().of(add, Feather.PLUS));
    }

    private void fill(boolean another) {
        CareRule chosen = model.chosenProperty().get();
        groups.getItems().setAll(model.rules());
        groups.getItems().stream().filter(rule -> same(rule, chosen)).findFirst().ifPresentOrElse(groups.getSelectionModel()::select, () -> {
            if (another) groups.getSelectionModel().selectFirst();
            if (another && groups.getItems().isEmpty()) model.choose(null);
        });
    }

    private static boolean same(CareRule one, CareRule other) {
        return other != null && one.species() == other.species() && one.group().equals(other.group());
    }

    private void askWhy() {
        TextField why = new TextField();
        why.setId("why");
        texts.prompt(why, "health.rules.why_prompt");
        VBox form = new VBox(12, new Field(texts, "health.rules.why", why));
        form.setPrefWidth(460);
        Panel panel = kit.dialogs().panel(Message.of("health.rules.save_question"), form).focusing(why);
        panel.offerPrimary(Deed.of("health.rules.save_do", "F10", () -> model.save(why.getText(), panel::close)).when(model.savingProperty().not()));
        panel.open();
    }

    private static void wide(Card card, double width) {
        card.setMinWidth(width);
        card.setPrefWidth(width);
        card.setMaxWidth(width);
    }

    private static Ikon ikon(CareKind kind) {
        return switch (kind) {
            case VACCINE -> Feather.SHIELD;
            case PARASITE -> Feather.DROPLET;
            case CHECKUP -> Feather.ACTIVITY;
            case DENTAL -> Feather.SMILE;
            case WEIGHT -> Feather.TRENDING_DOWN;
            case OTHER -> Feather.STAR;
        };
    }

    private final class GroupCell extends ListCell<CareRule> {
        @Override
        protected void updateItem(CareRule rule, boolean empty) {
            super.updateItem(rule, empty);
            setText(null);
            setGraphic(empty || rule == null ? null : shown(rule));
        }

        private Node shown(CareRule rule) {
            Label name = new Label();
            name.textProperty().bind(texts.with(now -> rule.name().in(now.language())));
            Label when = new Label();
            when.textProperty().bind(texts.with(now -> now.get("health.rules.every",
                    CareWords.of(rule.term(CareTerm.AGAIN).orElseThrow())) + " · " + now.get(CareWords.key(rule.applies()))));
            when.getStyleClass().addAll("small", "muted");
            VBox lines = new VBox(name, when);
            HBox.setHgrow(lines, Priority.ALWAYS);
            lines.setMinWidth(0);
            HBox row = new HBox(10, Icons.of(ikon(rule.kind())), lines);
            if (model.differs(rule)) row.getChildren().add(texts.spoken(Icons.of(Feather.EDIT_2), "health.rules.changed"));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMaxWidth(GROUPS - 70);
            row.setOpacity(rule.applies() == Applies.NEVER ? 0.6 : 1);
            return row;
        }
    }
}
