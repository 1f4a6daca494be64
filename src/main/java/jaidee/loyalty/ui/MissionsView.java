package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.loyalty.Mission;
import jaidee.loyalty.MissionBook;
import jaidee.loyalty.Programme;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Missions and streaks, each with the sentence that its settings make; beside them points for birthdays and for
/// recommending friends, which are parts of the programme and hold once it is saved.
public final class MissionsView implements Screen {
    private static final double SIDE = 384, BESIDE = 60;

    private final MissionsModel model;
    private final ProgrammeDraft draft;
    private final Kit kit;
    private final UiTexts texts;
    private final ListView<MissionBook.Tally> missions = new ListView<>();
    private final Deed add, change, end, birthday, referral;
    private final DraftBar bar;
    private final VBox node;
    private int place;

    public MissionsView(MissionsModel model, ProgrammeDraft draft, Kit kit) {
        this.model = model;
        this.draft = draft;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding chosen = Bindings.isNotNull(missions.getSelectionModel().selectedItemProperty());
        BooleanBinding read = Bindings.isNotNull(draft.draftProperty());
        add = Deed.of("missions.add", "F4", () -> open(Optional.empty()));
        change = Deed.of("missions.change", "F3", () -> open(Optional.of(selected()))).when(chosen);
        end = Deed.of("missions.toggle", "Shift+Delete", () -> model.toggle(selected())).when(chosen);
        birthday = Deed.of("missions.birthday", "F6", () -> new BirthdayPanel(draft, kit).open()).when(read);
        referral = Deed.of("missions.referral", "F8", () -> new ReferralPanel(draft, kit).open()).when(read);
        bar = new DraftBar(draft, kit);
        Node list = list();
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox all = new HBox(16, list, side());
        VBox.setVgrow(all, Priority.ALWAYS);
        node = new VBox(12, bar, all);
        node.getStyleClass().add("screen");
        texts.languageProperty().subscribe(_ -> missions.refresh());
        missions.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) place = index.intValue();
        });
        // a list read anew keeps its place
        model.missions().addListener((ListChangeListener<MissionBook.Tally>) _ -> {
            if (missions.getSelectionModel().isEmpty() && !model.missions().isEmpty()) missions.getSelectionModel().select(Math.min(place, model.missions().size() - 1));
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        List<Deed> all = new ArrayList<>(List.of(add, change, end, Deed.of("missions.list", "F5", this::focusFirst), birthday, referral));
        all.addAll(bar.deeds());
        return all;
    }

    @Override
    public void onOpen() {
        draft.load();
        model.load();
    }

    @Override
    public void focusFirst() {
        if (missions.getSelectionModel().isEmpty()) missions.getSelectionModel().selectFirst();
        Focus.on(missions);
    }

    private Node list() {
        missions.setId("missions");
        missions.setItems(model.missions());
        missions.setCellFactory(_ -> new Cell());
        missions.setPlaceholder(new EmptyState(kit, Feather.TARGET, "missions.empty", add));
        texts.spoken(missions, "missions.list");
        missions.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            change.run();
        });
        missions.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) change.run();
        });
        FlowPane buttons = new FlowPane(8, 8, kit.buttons().of(add, Feather.PLUS), kit.buttons().of(change, Feather.EDIT_2), kit.buttons().of(end, Feather.POWER));
        Label hint = PanelParts.hint(texts, "missions.hint");
        return new Card(texts, "missions.list").beside(Buttons.keyCap("F5")).add(hint).fill(missions).add(buttons);
    }

    private Node side() {
        VBox side = new VBox(16,
                part("loyalty.programme.birthday", birthday, now -> now.birthday().map(policy -> Message.of("missions.birthday.says", policy.each(), policy.mostPets()))),
                part("loyalty.programme.referral", referral, now -> now.referral().map(policy -> Message.of("missions.referral.says", policy.referrer(), policy.referee(),
                        policy.least().brief(), policy.days(), policy.mostPerYear()))));
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        side.setMaxWidth(SIDE);
        return side;
    }

    private Node part(String key, Deed edit, Function<Programme, Optional<Message>> says) {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.setId(edit.textKey());
        sentence.textProperty().bind(texts.with(now -> told(now, says), draft.draftProperty()));
        return new Card(texts, key).add(sentence, kit.buttons().of(edit, Feather.EDIT_2));
    }

    private String told(Texts now, Function<Programme, Optional<Message>> says) {
        Programme programme = draft.draftProperty().get();
        return programme == null ? "" : says.apply(programme).map(now::get).orElseGet(() -> now.get("missions.off"));
    }

    private Mission selected() {
        return missions.getSelectionModel().getSelectedItem().mission();
    }

    private void open(Optional<Mission> before) {
        new MissionPanel(model, before, kit).open(() -> Focus.on(missions));
    }

    private final class Cell extends ListCell<MissionBook.Tally> {
        Cell() {
            setPrefWidth(0);
        }

        // a cell asks its graphic for the height it has without wrapping
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null ? super.computePrefHeight(width)
                    : snappedTopInset() + getGraphic().prefHeight(getListView().getWidth() - BESIDE) + snappedBottomInset();
        }

        @Override
        protected void updateItem(MissionBook.Tally tally, boolean empty) {
            super.updateItem(tally, empty);
            setGraphic(empty || tally == null ? null : face(tally));
            setAccessibleText(empty || tally == null ? null : tally.mission().name().in(texts.language()));
        }

        private Node face(MissionBook.Tally tally) {
            Mission mission = tally.mission();
            Label name = new Label(mission.name().in(texts.language()));
            name.getStyleClass().add("strong");
            Pill state = mission.active() ? new Pill(texts.get("missions.state.asked"), Tone.DONE).with(Feather.CHECK)
                    : new Pill(texts.get("missions.state.ended"), Tone.PLAIN).with(Feather.POWER);
            Label says = new Label(texts.get(mission.says()));
            says.setWrapText(true);
            List<Message> more = new ArrayList<>(List.of(Message.of(mission.terms().repeats() ? "missions.term.repeats" : "missions.term.once"),
                    Message.of("missions.term.from", mission.terms().from())));
            mission.terms().until().ifPresent(day -> more.add(Message.of("missions.term.until", day)));
            more.add(Message.of("missions.term.done", tally.fulfilled()));
            Label small = new Label(more.stream().map(texts::get).collect(Collectors.joining("  ·  ")));
            small.setWrapText(true);
            small.getStyleClass().addAll("small", "muted");
            HBox top = new HBox(8, name, Card.gap(), state);
            top.setAlignment(Pos.CENTER_LEFT);
            VBox words = new VBox(2, top, says, small);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox face = new HBox(12, Icons.of(Feather.TARGET), words);
            face.prefWidthProperty().bind(getListView().widthProperty().subtract(BESIDE));
            return face;
        }
    }
}
