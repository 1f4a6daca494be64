package jaidee.merging.ui;

import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.merging.PossibleDuplicates;
import jaidee.owners.OwnerLine;
import jaidee.owners.PetLine;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Owners of whom two may be one: Enter lays them side by side, one key says that they are two.
public final class DuplicatesView implements Screen {
    private final DuplicatesModel model;
    private final Kit kit;
    private final ListView<PossibleDuplicates.Pair> list = new ListView<>();
    private final Deed compare, apart;
    private final VBox node = new VBox(12);

    public DuplicatesView(DuplicatesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        BooleanBinding chosen = Bindings.isNotNull(list.getSelectionModel().selectedItemProperty());
        compare = Deed.of("merging.compare", "F10", () -> open(list.getSelectionModel().getSelectedItem())).when(chosen);
        apart = Deed.of("merging.apart", "F9", () -> model.apart(list.getSelectionModel().getSelectedItem())).when(chosen).when(model.busyProperty().not());
        Label title = kit.texts().bind(new Label(), "merging.duplicates");
        title.getStyleClass().add("title");
        HBox top = new HBox(12, title, Card.gap(), kit.buttons().of(apart, Feather.USERS), kit.buttons().primary(compare, Feather.COLUMNS));
        top.getStyleClass().add("screen-top");
        list.setId("pairs");
        list.setItems(model.pairs());
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new EmptyState(kit, Feather.CHECK, "merging.duplicates.none"));
        kit.texts().spoken(list, "merging.duplicates");
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            compare.run();
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) compare.run();
        });
        // a change listener, for the list's own must have cleared the selection before
        model.pairs().addListener((ListChangeListener<PossibleDuplicates.Pair>) _ -> {
            if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
        });
        node.getChildren().addAll(top, new Card().fill(list));
        VBox.setVgrow(node.getChildren().getLast(), Priority.ALWAYS);
        node.getStyleClass().add("screen");
        kit.texts().languageProperty().subscribe(list::refresh);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(compare, apart);
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(list);
    }

    private void open(PossibleDuplicates.Pair pair) {
        kit.navigator().open(new Route.MergeOwners(pair.one().id(), Optional.of(pair.other().id())));
    }

    private final class Cell extends ListCell<PossibleDuplicates.Pair> {
        @Override
        protected void updateItem(PossibleDuplicates.Pair pair, boolean empty) {
            super.updateItem(pair, empty);
            setText(null);
            setGraphic(empty || pair == null ? null : row(pair));
        }

        private Node row(PossibleDuplicates.Pair pair) {
            Texts now = kit.texts().now();
            HBox why = new HBox(6);
            pair.alike().forEach(trait -> why.getChildren().add(new Pill(now.get(trait.named()), Tone.ACCENT)));
            why.setAlignment(Pos.CENTER_RIGHT);
            HBox row = new HBox(16, person(pair.one()), person(pair.other()), why);
            row.setAlignment(Pos.CENTER_LEFT);
            row.prefWidthProperty().bind(list.widthProperty().subtract(48));
            row.setAccessibleText(pair.one().name().spoken() + ", " + pair.other().name().spoken());
            return row;
        }

        private Node person(OwnerLine owner) {
            Label name = new Label(owner.name().spoken(), Icons.of(Feather.USER)), besides = new Label(Stream.concat(Stream.concat(Stream.of(owner.memberNo()),
                    owner.phones().stream().limit(1).map(PhoneNumber::display)), owner.pets().stream().map(PetLine::name)).collect(Collectors.joining("  ·  ")));
            name.getStyleClass().add("strong");
            besides.getStyleClass().addAll("muted", "small");
            VBox words = new VBox(2, name, besides);
            words.setMinWidth(0);
            words.setPrefWidth(300);
            HBox.setHgrow(words, Priority.ALWAYS);
            return words;
        }
    }
}
