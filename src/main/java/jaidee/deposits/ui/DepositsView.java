package jaidee.deposits.ui;

import jaidee.deposits.DepositAccount;
import jaidee.deposits.DepositEntry;
import jaidee.kernel.Message;
import jaidee.till.PaymentWords;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// An owner's deposit: what is left of it and every movement on the left, the form that takes money or gives it back on
/// the right.
public final class DepositsView implements Screen {
    private final DepositsViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final VBox head = new VBox(4);
    private final TableView<DepositEntry> entries;
    private final DepositForm form;
    private final List<Deed> deeds;
    private final HBox node;

    public DepositsView(DepositsViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.entries = table();
        Deed print = Deed.of("deposits.print", "F12", () -> model.print(entries.getSelectionModel().getSelectedItem(), texts.language()))
                .when(Bindings.createBooleanBinding(() -> entries.getSelectionModel().getSelectedItem() != null
                        && entries.getSelectionModel().getSelectedItem().document().isPresent(), entries.getSelectionModel().selectedItemProperty()));
        Deed profile = Deed.of("deposits.profile", "F4", this::openOwner);
        this.form = new DepositForm(model, kit);
        this.deeds = Stream.concat(form.deeds().stream(), Stream.of(print, profile)).toList();
        HBox buttons = new HBox(8, kit.buttons().of(profile, Feather.USER), Card.gap(), kit.buttons().of(print, Feather.PRINTER));
        Card left = new Card().add(head).fill(entries).add(buttons);
        HBox.setHgrow(left, Priority.ALWAYS);
        this.node = new HBox(16, left, form);
        node.getStyleClass().add("screen");
        model.accountProperty().subscribe(this::show);
        texts.languageProperty().subscribe(language -> show(model.accountProperty().get()));
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
        form.focusFirst();
    }

    private void openOwner() {
        if (model.accountProperty().get() != null) kit.navigator().open(new Route.OwnerProfile(model.accountProperty().get().owner()));
    }

    private void show(DepositAccount account) {
        if (account == null) return;
        Label title = new Label(texts.get("deposits.of", account.name())), word = new Label(texts.get("deposits.balance"));
        title.getStyleClass().add("title");
        word.getStyleClass().add("heading");
        Label balance = new Label(account.balance().toString());
        balance.getStyleClass().add("amount-huge");
        balance.setId("balance");
        HBox row = new HBox(8, word, Card.gap(), balance, new Label(texts.get("money.baht")));
        row.setAlignment(Pos.BASELINE_LEFT);
        head.getChildren().setAll(title, row);
        entries.getItems().setAll(account.entries());
        if (!account.entries().isEmpty()) entries.getSelectionModel().selectFirst();
    }

    private TableView<DepositEntry> table() {
        Tables tables = kit.tables();
        TableView<DepositEntry> table = tables.table(new EmptyState(kit, Feather.ARCHIVE, "deposits.none"));
        table.setId("entries");
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<DepositEntry, DepositEntry> what = tables.twoLine("deposits.column.what", this::what, this::below);
        TableColumn<DepositEntry, DepositEntry> amount = tables.number("deposits.column.amount",
                entry -> (entry.amount().isPositive() ? "+" : "") + entry.amount());
        TableColumn<DepositEntry, DepositEntry> balance = tables.money("deposits.column.balance", DepositEntry::balance);
        what.setMinWidth(220);
        List.of(amount, balance).forEach(column -> {
            column.setMinWidth(96);
            column.setMaxWidth(130);
        });
        table.getColumns().addAll(List.of(what, amount, balance));
        texts.spoken(table, "deposits.column.what");
        return table;
    }

    private String what(DepositEntry entry) {
        String kind = texts.get(entry.kind().named());
        String number = entry.document().map(paper -> "  ·  " + paper.number()).orElse("");
        return entry.note().isEmpty() ? kind + number : kind + number + "  ·  " + entry.note();
    }

    private String below(DepositEntry entry) {
        String when = texts.get(Message.of("deposits.at", entry.at(), entry.staff()));
        return entry.method().map(method -> when + "  ·  " + texts.get(PaymentWords.of(method, entry.reference(), entry.checked()))).orElse(when);
    }
}
