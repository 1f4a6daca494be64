package jaidee.loyalty.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.loyalty.EarnStoryWords;
import jaidee.loyalty.PointsLot;
import jaidee.loyalty.PointsPage;
import jaidee.paper.Stock;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Reckoning;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The points of an owner: what there is and until when on the left, every entry with what was left after it on the
/// right. Enter opens the bill of an entry.
public final class PointsView implements Screen {
    private static final double SIDE = 320;

    private final PointsViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final VBox head = new VBox(6), lots = new VBox(6), today = new VBox(6);
    private final TableView<PointsPage.Row> table;
    private final List<Deed> deeds;
    private final HBox node;

    /// @param foundations opens what was given to them
    public PointsView(PointsViewModel model, Runnable foundations, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.table = table();
        BooleanBinding there = Bindings.isNotNull(model.pageProperty());
        Deed profile = Deed.of("loyalty.page.profile", "F4", () -> kit.navigator().open(new Route.OwnerProfile(model.owner())));
        Deed entries = Deed.of("loyalty.page.entries", "F5", () -> Focus.on(table));
        Deed filter = Deed.of("loyalty.page.filter", "F6", this::nextLook);
        Deed adjust = Deed.of("loyalty.adjust", "F7", () -> new AdjustPanel(model, kit).open()).when(there);
        Deed transfer = Deed.of("loyalty.transfer", "F8", () -> new TransferPanel(model, kit).open()).when(there);
        Deed donate = Deed.of("loyalty.donate", "F9", () -> new DonatePanel(model, kit).open()).when(there);
        Deed roll = Deed.of("loyalty.page.print_roll", "F11", () -> model.print(Stock.ROLL_80, texts.language())).when(there);
        Deed page = Deed.of("loyalty.page.print", "F12", () -> model.print(Stock.A4, texts.language())).when(there);
        Deed given = Deed.of("loyalty.foundation.title", "F10", foundations);
        Deed why = Deed.of("checkout.points.why", "Ctrl+F1", this::explain).when(Bindings.createBooleanBinding(this::earned,
                table.getSelectionModel().selectedItemProperty()));
        Deed partners = Deed.of("partners.exchange.open", "Ctrl+F4", () -> kit.navigator().open(new Route.PartnerPoints(model.owner())));
        this.deeds = List.of(profile, partners, entries, filter, adjust, transfer, donate, given, why, roll, page);
        ScrollPane room = new ScrollPane(new VBox(12, lots, today));
        room.setFitToWidth(true);
        room.setFocusTraversable(false);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox acts = new VBox(6);
        acts.getChildren().addAll(kit.buttons().of(adjust, Feather.EDIT_3), kit.buttons().of(transfer, Feather.SEND), kit.buttons().of(donate, Feather.HEART),
                kit.buttons().of(given, Feather.LIST), kit.buttons().of(partners, Feather.REPEAT));
        acts.getChildren().forEach(button -> ((Region) button).setMaxWidth(Double.MAX_VALUE));
        Card left = new Card().add(head).fill(room).add(acts);
        left.setMinWidth(SIDE);
        left.setPrefWidth(SIDE);
        left.setMaxWidth(SIDE);
        HBox below = new HBox(8, kit.buttons().of(profile, Feather.USER), kit.buttons().of(why, Feather.HELP_CIRCLE), Card.gap(), kit.buttons().of(roll, Feather.FILE_TEXT),
                kit.buttons().of(page, Feather.PRINTER));
        Card right = new Card().add(looks()).fill(table).add(below);
        HBox.setHgrow(right, Priority.ALWAYS);
        this.node = new HBox(16, left, right);
        node.getStyleClass().add("screen");
        model.pageProperty().subscribe(_ -> show());
        model.undoable().addListener((ListChangeListener<Object>) _ -> show());
        texts.languageProperty().subscribe(_ -> show());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return deeds;
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(table);
    }

    private Node looks() {
        ChoiceChips<PointsPage.Look> chips = new ChoiceChips<>(List.of(PointsPage.Look.values()), look -> texts.of(look.key()));
        chips.setPrefWrapLength(760);
        chips.valueProperty().bindBidirectional(model.lookProperty());
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox row = new HBox(8, chips, Buttons.keyCap("F6"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void nextLook() {
        PointsPage.Look[] all = PointsPage.Look.values();
        model.lookProperty().set(all[(model.lookProperty().get().ordinal() + 1) % all.length]);
    }

    private void show() {
        PointsPage page = model.pageProperty().get();
        if (page == null) return;
        Label title = plain(page.name(), "title"), number = plain(page.memberNo(), "muted");
        boolean owed = page.debt().isPositive();
        Label word = plain(texts.get(owed ? "loyalty.page.owed" : "loyalty.page.balance"), "heading");
        Label balance = plain((owed ? page.debt() : page.balance()).toString(), "amount-huge");
        balance.setId("balance");
        if (owed) balance.getStyleClass().add("negative");
        HBox row = new HBox(8, word, Card.gap(), balance, new Label(texts.get("documents.paper.points")));
        row.setAlignment(Pos.BASELINE_LEFT);
        head.getChildren().setAll(title, number, row, plain(texts.get("loyalty.page.usable", page.usable()), "muted"));
        lots.getChildren().setAll(plain(texts.get("loyalty.page.lots"), "heading"));
        page.lots().forEach(lot -> lots.getChildren().add(lot(lot, page.today())));
        if (page.lots().isEmpty()) lots.getChildren().add(plain(texts.get("loyalty.page.no_lots"), "muted"));
        today.getChildren().clear();
        if (!model.undoable().isEmpty()) today.getChildren().addAll(Card.line(), plain(texts.get("loyalty.transfer.today"), "heading"));
        model.undoable().forEach(made -> {
            FlowPane line = new FlowPane(8, 4, plain(texts.get("loyalty.transfer.made", made.points(), made.toName()), "plain"),
                    kit.buttons().of(Deed.of("loyalty.transfer.undo", () -> model.undo(made)).when(model.busy().property().not())));
            today.getChildren().add(line);
        });
        if (table.getItems() != model.rows()) table.setItems(model.rows());
        if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
        table.refresh();
    }

    private Node lot(PointsLot lot, LocalDate today) {
        Label until = plain(lot.expiresOn().map(day -> texts.get("loyalty.page.until", day)).orElse(texts.get("loyalty.page.lasting")), "plain");
        Label points = plain(lot.left().toString(), "strong");
        points.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(8, until, Card.gap());
        lot.expiresOn().map(day -> ChronoUnit.DAYS.between(today, day)).filter(days -> days <= 60).ifPresent(days -> row.getChildren().add(
                new Pill(texts.get("loyalty.page.days_left", days), days <= 7 ? Tone.DANGER : days <= 30 ? Tone.LOOK : Tone.PLAIN).with(Feather.CLOCK)));
        row.getChildren().add(points);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TableView<PointsPage.Row> table() {
        Tables tables = kit.tables();
        TableView<PointsPage.Row> all = tables.table(new EmptyState(kit, Feather.AWARD, "loyalty.page.none"));
        all.setId("entries");
        all.getStyleClass().add("two-line");
        all.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<PointsPage.Row, PointsPage.Row> day = tables.day("loyalty.page.column.day", PointsPage.Row::day);
        TableColumn<PointsPage.Row, PointsPage.Row> what = tables.twoLine("loyalty.page.column.what", this::what, this::below);
        TableColumn<PointsPage.Row, PointsPage.Row> points = tables.number("loyalty.page.column.points",
                row -> PointsViewModel.signed(row.entry().points()));
        TableColumn<PointsPage.Row, PointsPage.Row> after = tables.points("loyalty.page.column.after", PointsPage.Row::after);
        what.setMinWidth(260);
        List.of(day, points, after).forEach(column -> {
            column.setMinWidth(column == day ? 116 : 92);
            column.setMaxWidth(column == day ? 124 : 112);
        });
        all.getColumns().addAll(List.of(day, what, points, after));
        all.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            openBill();
        });
        all.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) openBill();
        });
        texts.spoken(all, "loyalty.page.entries");
        return all;
    }

    private boolean earned() {
        PointsPage.Row chosen = table.getSelectionModel().getSelectedItem();
        return chosen != null && chosen.entry().kind().earned() && chosen.entry().sale().isPresent();
    }

    private void explain() {
        model.story(table.getSelectionModel().getSelectedItem().entry(),
                story -> Reckoning.open(EarnStoryWords.title(story), EarnStoryWords.of(story, texts.now()), kit));
    }

    private void openBill() {
        PointsPage.Row chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) chosen.entry().sale().ifPresent(sale -> kit.navigator().open(new Route.ReceiptView(sale)));
    }

    private String what(PointsPage.Row row) {
        return texts.get(row.entry().why()) + row.bill().map(number -> "  ·  " + number).orElse("");
    }

    private String below(PointsPage.Row row) {
        Texts now = texts.now();
        List<String> said = new ArrayList<>();
        said.add(Days.momentText(row.entry().at().atZone(Days.BANGKOK), now.language()).replaceFirst(".* ", ""));
        if (!row.person().isEmpty()) said.add(row.person());
        List<String> besides = row.approved().stream().filter(name -> !name.equals(row.person())).toList();
        if (!besides.isEmpty()) said.add(now.get("loyalty.page.approved", String.join(", ", besides)));
        row.presented().ifPresent(carer -> said.add(now.get("loyalty.page.presented", carer)));
        if (!row.parts().isEmpty() && !row.entry().points().equals(Points.ZERO))
            said.add(row.byLastDay().stream().map(part -> now.get(part.said())).collect(Collectors.joining(" + ")));
        return String.join("  ·  ", said);
    }

    private static Label plain(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
