package jaidee.checkout.ui;

import jaidee.catalogue.Item;
import jaidee.catalogue.QuickEntry;
import jaidee.checkout.Basket;
import jaidee.checkout.BasketLine;
import jaidee.checkout.Quote;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.scan.ScanSource;
import jaidee.scan.Scanned;
import jaidee.scan.ScannedText;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Hit;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Suggestions;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The field that takes items, and the lines of the bill under it.
final class BasketPane extends Card {
    /// @param discount nothing until it is priced
    private record Row(int index, BasketLine line, Money discount) {
        Money net() {
            return line.gross().minus(discount);
        }
    }

    private final CheckoutViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TextField item = new TextField();
    private final Suggestions<Item> suggestions;
    private final TableView<Row> lines;
    private TableColumn<Row, Row> discounts;
    private Row chosen;
    private boolean filling;

    BasketPane(CheckoutViewModel model, Kit kit, List<Deed> lineDeeds) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.suggestions = new Suggestions<>(item, kit.overlay(), hit -> take(hit.value()));
        this.lines = table();
        add(itemRow());
        fill(lines);
        add(foot(lineDeeds));
        model.basketProperty().subscribe(basket -> fill());
        model.quoteProperty().subscribe(quote -> fill());
        model.customerProperty().subscribe(who -> lines.refresh());
        model.selectedProperty().subscribe(index -> select(index.intValue()));
    }

    void focusItem() {
        Focus.on(item);
        item.selectAll();
    }

    void focusLines() {
        if (lines.getSelectionModel().isEmpty()) lines.getSelectionModel().selectFirst();
        Focus.on(lines);
    }

    boolean linesFocused() {
        return lines.isFocused();
    }

    Node lines() {
        return lines;
    }

    private Node itemRow() {
        texts.prompt(item, "checkout.item.prompt");
        texts.spoken(item, "checkout.item.prompt");
        item.setId("item");
        HBox.setHgrow(item, Priority.ALWAYS);
        item.textProperty().bindBidirectional(model.entry().typedProperty());
        item.textProperty().subscribe(this::offer);
        item.addEventFilter(KeyEvent.KEY_PRESSED, this::itemKey);
        HBox row = new HBox(10, Icons.of(Feather.SHOPPING_CART), item, Buttons.keyCap(CounterKeys.ITEM));
        row.getStyleClass().add("search-box");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void offer(String typed) {
        suggestions.show(typed.isBlank() ? List.of() : model.find(typed).stream().map(this::hit).toList());
    }

    private Hit<Item> hit(Item found) {
        String name = found.name().in(texts.language()), other = found.name().in(texts.language().other());
        return Hit.of(found, icon(found), Marked.plain(name), Marked.plain(found.code() + "  ·  " + other))
                .withBadge(found.price().toString());
    }

    // what nobody knows stays in the field, with a word about it
    private void itemKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !item.getText().isBlank() && !suggestions.isOpen()) {
            List<Item> found = model.find(item.getText());
            if (found.isEmpty()) unknown(QuickEntry.read(item.getText()));
            else take(found.getFirst());
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !suggestions.isOpen() && !model.emptyProperty().get()) {
            focusLines();
            event.consume();
        }
    }

    // a scanner typed it: that stays no longer in the field than a scan does
    private void unknown(QuickEntry typed) {
        if (!(new ScannedText(typed.text(), ScanSource.KEYBOARD).meaning() instanceof Scanned.Product product)) {
            kit.notices().refused(Message.of("checkout.item.unknown", typed.text()));
            return;
        }
        Optional<String> known = product.spellings().stream().filter(spelling -> !model.find(spelling).isEmpty()).findFirst();
        item.clear();
        known.ifPresentOrElse(spelling -> model.add(model.find(spelling).getFirst(), typed.quantity() + "*"),
                () -> model.entry().unknown(product.digits(), typed.quantity()));
    }

    private void take(Item chosen) {
        model.add(chosen, item.getText());
        item.clear();
    }

    private TableView<Row> table() {
        Tables tables = new Tables(texts);
        TableView<Row> table = tables.table(new EmptyState(kit, Feather.SHOPPING_BAG, "checkout.basket.empty"));
        table.getStyleClass().addAll("two-line", "bill");
        table.setId("lines");
        TableColumn<Row, Row> what = tables.node("checkout.column.item", this::what);
        TableColumn<Row, Row> quantity = tables.node("checkout.column.quantity", this::quantity);
        TableColumn<Row, Row> price = tables.money("checkout.column.price", row -> row.line().unitPrice());
        TableColumn<Row, Row> discount = tables.number("checkout.column.discount",
                row -> row.discount().isZero() ? "–" : row.discount().negated());
        TableColumn<Row, Row> net = tables.money("checkout.column.net", Row::net);
        width(quantity, 116);
        width(price, 80);
        width(discount, 76);
        width(net, 104);
        net.getStyleClass().add("last-number");
        this.discounts = discount;
        what.setMinWidth(150);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().addAll(List.of(what, quantity, price, discount, net));
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!filling) model.selectedProperty().set(index.intValue());
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::lineKey);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::lineTyped);
        texts.spoken(table, "checkout.lines");
        return table;
    }

    private static void width(TableColumn<Row, Row> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private Node what(Row row) {
        Label name = new Label(row.line().item().name().in(texts.language()));
        String pet = model.petName(row.line());
        String below = pet.isEmpty() ? row.line().item().code() : pet;
        if (!row.line().note().isEmpty()) below += "  ·  " + row.line().note();
        Label detail = new Label(below);
        detail.getStyleClass().addAll("small", "muted");
        if (!pet.isEmpty()) detail.setGraphic(Icons.paw(12));
        HBox under = new HBox(detail);
        byHand(row.line()).ifPresent(words -> under.getChildren().add(given(words)));
        VBox both = new VBox(name, under);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Optional<String> byHand(BasketLine line) {
        List<String> said = new ArrayList<>();
        line.otherPrice().ifPresent(other -> said.add(texts.get("checkout.given.listed", line.item().price(), other.reason())));
        line.discount().ifPresent(off -> said.add(texts.get("checkout.given.off", off.reduction().written(), off.reason())));
        return said.isEmpty() ? Optional.empty() : Optional.of("  ·  " + String.join("  ·  ", said));
    }

    private static Label given(String words) {
        Label given = new Label(words);
        given.getStyleClass().addAll("small", "saving");
        return given;
    }

    private Node quantity(Row row) {
        Label count = new Label(String.valueOf(row.line().quantity()));
        count.getStyleClass().add("stepper-count");
        HBox stepper = new HBox(step(Feather.MINUS, "checkout.less", row, -1), count, step(Feather.PLUS, "checkout.more", row, 1));
        stepper.getStyleClass().add("stepper");
        stepper.setAlignment(Pos.CENTER);
        stepper.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        return stepper;
    }

    private Button step(Feather icon, String spoken, Row row, int difference) {
        Button button = texts.spoken(new Button(null, Icons.of(icon)), spoken);
        button.getStyleClass().add("stepper-button");
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            model.selectedProperty().set(row.index());
            model.more(difference);
        });
        return button;
    }

    private void lineKey(KeyEvent event) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> {
                if (event.isShiftDown() || event.isAltDown()) return;
                model.remove();
                if (model.emptyProperty().get()) focusItem();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    // characters, not key codes: + and - stand elsewhere on every keyboard
    private void lineTyped(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+" -> model.more(1);
            case "-" -> model.more(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node foot(List<Deed> deeds) {
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(texts.with(now -> {
            Basket basket = model.basketProperty().get();
            return now.get("checkout.count", basket.lines().size(),
                    basket.lines().stream().mapToLong(BasketLine::quantity).sum());
        }, model.basketProperty()));
        FlowPane buttons = new FlowPane(8, 8);
        deeds.forEach(deed -> buttons.getChildren().add(kit.buttons().of(deed)));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return new VBox(6, count, buttons);
    }

    /// Touches only what is not as it was: a bill may have hundreds of lines.
    private void fill() {
        Basket basket = model.basketProperty().get();
        Quote quote = model.quoteProperty().get();
        boolean priced = quote != null && quote.basket().equals(basket);
        List<Row> shown = lines.getItems(), rows = new ArrayList<>();
        for (int i = 0; i < basket.lines().size(); i++) {
            BasketLine line = basket.lines().get(i);
            // until it is priced again, a line keeps the discount it had
            boolean same = i < shown.size() && shown.get(i).line().equals(line);
            rows.add(new Row(i, line, priced ? quote.lines().get(i).discount() : same ? shown.get(i).discount() : Money.ZERO));
        }
        filling = true;
        // room for the names while there is nothing to take off
        discounts.setVisible(rows.stream().anyMatch(row -> row.discount().isPositive()));
        for (int i = 0; i < Math.min(rows.size(), shown.size()); i++)
            if (!rows.get(i).equals(shown.get(i))) shown.set(i, rows.get(i));
        if (rows.size() > shown.size()) shown.addAll(rows.subList(shown.size(), rows.size()));
        else shown.subList(rows.size(), shown.size()).clear();
        filling = false;
        select(model.selectedProperty().get());
    }

    // moving the lines costs more than all the rest of a change
    private boolean inSight(int index) {
        return lines.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                && index > flow.getFirstVisibleCell().getIndex() && index < flow.getLastVisibleCell().getIndex();
    }

    private void select(int index) {
        filling = true;
        if (index < 0 || index >= lines.getItems().size()) lines.getSelectionModel().clearSelection();
        else if (lines.getSelectionModel().getSelectedIndex() != index || chosen != lines.getItems().get(index)) {
            chosen = lines.getItems().get(index);
            lines.getSelectionModel().clearAndSelect(index);
            if (!inSight(index)) lines.scrollTo(Math.max(0, index - 5));
        }
        filling = false;
    }

    private static Feather icon(Item item) {
        return switch (item.group()) {
            case VACCINE -> Feather.SHIELD;
            case FOOD, GOODS -> Feather.PACKAGE;
            case MEDICINE, PARASITE -> Feather.DROPLET;
            case GROOM -> Feather.SCISSORS;
            default -> Feather.ACTIVITY;
        };
    }
}
