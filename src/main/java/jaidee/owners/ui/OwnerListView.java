package jaidee.owners.ui;

import jaidee.owners.SearchHit;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The customers: those enrolled last, or those who answer what is typed. Enter opens the chosen one.
public final class OwnerListView implements Screen {
    private final Kit kit;
    private final OwnerListModel model;
    private final TextField search = new TextField();
    private final ListView<SearchHit> list = new ListView<>();
    private final Deed enrol;
    private final Deed duplicates;
    private final VBox node = new VBox();

    public OwnerListView(Kit kit, OwnerListModel model) {
        this.kit = kit;
        this.model = model;
        this.enrol = Deed.of("owners.list.enrol", "F6", () -> kit.navigator().open(new Route.Enrol(search.getText())));
        this.duplicates = Deed.of("owners.list.duplicates", "F8", () -> kit.navigator().open(new Route.Duplicates()));
        build();
        bind();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(enrol, duplicates);
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(search);
    }

    private void build() {
        node.getStyleClass().add("screen");
        node.getStylesheets().add(OwnersScreens.SHEET);
        Label title = kit.texts().bind(new Label(), "owners.list.title");
        title.getStyleClass().add("title");
        Label count = kit.texts().bind(new Label(), "owners.list.count", model.countProperty());
        count.getStyleClass().add("muted");
        HBox top = new HBox(12, title, count, Card.gap(), kit.buttons().quiet(duplicates, Feather.USERS), kit.buttons().primary(enrol, Feather.USER_PLUS));
        top.getStyleClass().add("screen-top");
        kit.texts().prompt(search, "owners.list.search");
        kit.texts().spoken(search, "owners.list.search");
        search.setId("ownerSearch");
        list.getStyleClass().add("owner-list");
        list.setCellFactory(_ -> new Cell());
        list.setId("owners");
        StackPane answers = new StackPane(list, nobody(), nothing());
        node.getChildren().addAll(top, new Card().add(search).fill(answers));
        VBox.setVgrow(node.getChildren().getLast(), Priority.ALWAYS);
    }

    private Node nobody() {
        return when(new EmptyState(kit, Feather.USERS, "owners.list.nobody", enrol),
                () -> model.countProperty().get() == 0);
    }

    private Node nothing() {
        return when(new EmptyState(kit, Feather.SEARCH, "owners.list.nothing", enrol),
                () -> model.countProperty().get() > 0 && model.lines().isEmpty());
    }

    private Node when(Node state, BooleanSupplier rule) {
        state.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> model.answeredProperty().get() && rule.getAsBoolean(), model.answeredProperty(), model.lines(), model.countProperty()));
        return state;
    }

    private void bind() {
        search.textProperty().bindBidirectional(model.typedProperty());
        list.setItems(model.lines());
        // a change listener, for the list's own must have cleared the selection before
        model.lines().addListener((ListChangeListener<SearchHit>) _ -> list.getSelectionModel().selectFirst());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::fromSearch);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) open();
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) open();
        });
        kit.texts().languageProperty().subscribe(list::refresh);
    }

    /// The arrows choose while the focus stays where one types.
    private void fromSearch(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
        };
        if (step != 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, model.lines().size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 3));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void open() {
        SearchHit chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) kit.navigator().open(chosen.pet().<Route>map(Route.PetProfile::new)
                .orElse(new Route.OwnerProfile(chosen.owner().id())));
    }

    private final class Cell extends ListCell<SearchHit> {
        @Override
        protected void updateItem(SearchHit hit, boolean empty) {
            super.updateItem(hit, empty);
            setGraphic(empty || hit == null ? null : new OwnerRow(kit.texts(), hit));
        }
    }
}
