package jaidee.partners.ui;

import jaidee.kernel.Days;
import jaidee.partners.Partner;
import jaidee.partners.Voucher;
import jaidee.partners.Way;
import jaidee.scan.CodeKind;
import jaidee.scan.Scanned;
import jaidee.scan.ui.ScannedInto;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// An owner's points and the partners: on the left what was exchanged, on the right a voucher that comes in and points that
/// go out.
public final class ExchangeView implements Screen {
    private static final double FORM = 400;

    private final ExchangeModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Label title = new Label();
    private final Label balance = new Label();
    private final TextField code = new TextField();
    private final NumberField blocks = new NumberField(0);
    private final TableView<Voucher> vouchers;
    private final VBox chips = new VBox();
    private final List<Deed> deeds;
    private final HBox node;

    public ExchangeView(ExchangeModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.vouchers = table();
        Deed earn = Deed.of("partners.exchange.earn", "F9", model::earn).when(model.busy().property().not());
        Deed spend = Deed.of("partners.exchange.spend", "F10", () -> model.spend(texts.language())).when(model.busy().property().not()
                .and(Bindings.isNotNull(model.partnerProperty())));
        Deed again = Deed.of("partners.exchange.print", "F12", () -> model.printAgain(vouchers.getSelectionModel().getSelectedItem(), texts.language()))
                .when(Bindings.createBooleanBinding(() -> {
                    Voucher chosen = vouchers.getSelectionModel().getSelectedItem();
                    return chosen != null && chosen.way() == Way.OUT && chosen.open();
                }, vouchers.getSelectionModel().selectedItemProperty()));
        Deed profile = Deed.of("partners.exchange.profile", "F4", () -> {
            if (model.accountProperty().get() != null) kit.navigator().open(new Route.OwnerProfile(model.accountProperty().get().owner()));
        });
        this.deeds = List.of(earn, spend, again, profile);
        HBox buttons = new HBox(8, kit.buttons().of(profile, Feather.USER), Card.gap(), kit.buttons().of(again, Feather.PRINTER));
        Card left = new Card().add(head()).fill(vouchers).add(buttons);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(16, incoming(earn), outgoing(spend));
        right.setMinWidth(FORM);
        right.setMaxWidth(FORM);
        this.node = new HBox(16, left, right);
        node.getStyleClass().add("screen");
        ScannedInto.wantedWithin(node, scanned -> scanned instanceof Scanned.Ours(var read) && read.kind() == CodeKind.PARTNER ? Optional.of(() -> {
            model.codeProperty().set(read.readable());
            model.earn();
        }) : Optional.empty());
        model.accountProperty().subscribe(account -> show());
        model.partners().addListener((ListChangeListener<Partner>) _ -> showPartners());
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
        Focus.on(code);
    }

    private Node head() {
        title.getStyleClass().add("title");
        balance.getStyleClass().add("amount-huge");
        balance.setId("balance");
        Label word = texts.bind(new Label(), "partners.exchange.usable");
        word.getStyleClass().add("heading");
        HBox row = new HBox(8, word, Card.gap(), balance, texts.bind(new Label(), "partners.exchange.points"));
        row.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(4, title, row);
    }

    private Card incoming(Deed earn) {
        code.setId("code");
        code.textProperty().bindBidirectional(model.codeProperty());
        code.setOnAction(_ -> earn.run());
        texts.prompt(code, "partners.code.prompt");
        return new Card(texts, "partners.exchange.in").add(new Field(texts, "partners.code", code).refusing(model.refusals().of("code")),
                right(kit.buttons().of(earn, Feather.DOWNLOAD)));
    }

    private Card outgoing(Deed spend) {
        blocks.setId("blocks");
        blocks.numberProperty().bindBidirectional(model.blocksProperty());
        blocks.setOnAction(_ -> spend.run());
        Label outlook = new Label();
        outlook.setWrapText(true);
        outlook.getStyleClass().add("heading");
        outlook.textProperty().bind(Bindings.createStringBinding(() -> model.outlook().map(texts::get).orElse(""),
                model.partnerProperty(), model.blocksProperty(), texts.languageProperty()));
        return new Card(texts, "partners.exchange.out").add(chips, new Field(texts, "partners.exchange.blocks", blocks).refusing(model.refusals().of("blocks")),
                outlook, right(kit.buttons().primary(spend, Feather.UPLOAD)));
    }

    private static HBox right(Node button) {
        return new HBox(Card.gap(), button);
    }

    private void show() {
        PartnerDesk.Account account = model.accountProperty().get();
        if (account == null) return;
        title.setText(texts.get("partners.exchange.title", account.name()));
        balance.setText(account.usable().toString());
        showPartners();
    }

    private void showPartners() {
        if (model.partners().isEmpty()) {
            Label none = new Label(texts.get("partners.exchange.no_partner"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            chips.getChildren().setAll(none);
            return;
        }
        ChoiceChips<Partner> choice = new ChoiceChips<>(List.copyOf(model.partners()),
                each -> texts.with(_ -> each.name() + "  " + VoucherWords.block(Way.OUT, each.terms().out())));
        choice.valueProperty().bindBidirectional(model.partnerProperty());
        chips.getChildren().setAll(new Field(texts, "partners.exchange.partner", choice));
    }

    private TableView<Voucher> table() {
        LocalDate today = LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK);
        Tables tables = kit.tables();
        TableView<Voucher> table = tables.table(new EmptyState(kit, Feather.REPEAT, "partners.exchange.none"));
        table.setId("vouchers");
        table.getStyleClass().add("two-line");
        TableColumn<Voucher, Voucher> what = tables.twoLine("partners.column.voucher",
                each -> each.numbered() + "  ·  " + each.partnerName(), each -> texts.get(VoucherWords.state(each)));
        TableColumn<Voucher, Voucher> block = tables.text("partners.column.block", VoucherWords::block);
        TableColumn<Voucher, Voucher> state = tables.node("partners.column.state", each -> VoucherWords.pill(texts, each, today));
        what.setMinWidth(260);
        block.setMinWidth(110);
        block.setMaxWidth(140);
        state.setMinWidth(120);
        state.setMaxWidth(150);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().addAll(List.of(what, block, state));
        table.setItems(model.vouchers());
        texts.spoken(table, "partners.column.voucher");
        return table;
    }
}
