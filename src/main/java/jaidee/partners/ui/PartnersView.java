package jaidee.partners.ui;

import jaidee.kernel.Days;
import jaidee.partners.Exchange;
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
import jaidee.ui.Pill;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
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

/// The partners: on the left who they are, on the right what was agreed with the one chosen, its vouchers and what it sends
/// back.
public final class PartnersView implements Screen {
    private static final double LIST = 330;

    private final PartnersModel model;
    private final PartnerDesk desk;
    private final Kit kit;
    private final UiTexts texts;
    private final SheetPanels sheets;
    private final TextField code = new TextField();
    private final VBox about = new VBox(6);
    private final TableView<Partner> partners;
    private final TableView<Voucher> vouchers;
    private final List<Deed> deeds;
    private final HBox node;

    public PartnersView(PartnersModel model, PartnerDesk desk, Kit kit) {
        this.model = model;
        this.desk = desk;
        this.kit = kit;
        this.texts = kit.texts();
        this.sheets = new SheetPanels(desk, kit, model::loadVouchers);
        BooleanBinding some = Bindings.isNotNull(model.chosenProperty());
        Deed add = Deed.of("partners.add", "F6", () -> edit(Optional.empty()));
        Deed edit = Deed.of("partners.edit", "F7", () -> edit(Optional.of(model.chosenProperty().get()))).when(some);
        Deed batch = Deed.of("partners.batch", "F8", () -> sheets.batch(model.chosenProperty().get())).when(some);
        Deed settle = Deed.of("partners.settle", "F9", () -> new SettlementPanel(desk, kit, model.chosenProperty().get()).open()).when(some);
        this.partners = partnerTable(add);
        this.vouchers = voucherTable();
        Deed annul = Deed.of("partners.void", "Shift+Delete", () -> sheets.annul(model.chosenProperty().get(),
                vouchers.getSelectionModel().getSelectedItem())).when(some);
        Deed again = Deed.of("partners.exchange.print", "F12", () -> desk.print(List.of(vouchers.getSelectionModel().getSelectedItem()), texts.language()))
                .when(Bindings.createBooleanBinding(() -> vouchers.getSelectionModel().getSelectedItem() != null
                        && vouchers.getSelectionModel().getSelectedItem().open(), vouchers.getSelectionModel().selectedItemProperty()));
        Deed back = Deed.of("partners.back", "F10", model::takeBack).when(model.busy().property().not());
        this.deeds = List.of(add, edit, batch, settle, annul, again, back);
        Card left = new Card(texts, "partners.title").beside(kit.buttons().of(add, Feather.PLUS)).fill(partners);
        left.setMinWidth(LIST);
        left.setMaxWidth(LIST);
        HBox edits = new HBox(8, kit.buttons().of(edit, Feather.EDIT_2), kit.buttons().of(batch, Feather.PRINTER), Card.gap(),
                kit.buttons().primary(settle, Feather.FILE_TEXT));
        HBox foot = new HBox(8, kit.buttons().danger(annul), Card.gap(), kit.buttons().of(again, Feather.PRINTER));
        Card right = new Card().add(about, edits, Card.line(), takingBack(back), ways()).fill(vouchers).add(foot);
        right.visibleProperty().bind(some);
        HBox.setHgrow(right, Priority.ALWAYS);
        this.node = new HBox(16, left, right);
        node.getStyleClass().add("screen");
        ScannedInto.wantedWithin(node, scanned -> scanned instanceof Scanned.Ours(var read) && read.kind() == CodeKind.PARTNER ? Optional.of(() -> {
            model.codeProperty().set(read.readable());
            model.takeBack();
        }) : Optional.empty());
        model.chosenProperty().subscribe(_ -> show());
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
        Focus.on(partners);
    }

    private void edit(Optional<Partner> before) {
        new PartnerForm(desk, kit, before, model::saved).open();
    }

    private Node takingBack(Deed back) {
        code.setId("code");
        code.textProperty().bindBidirectional(model.codeProperty());
        code.setOnAction(_ -> back.run());
        texts.prompt(code, "partners.code.prompt");
        Field field = new Field(texts, "partners.back.field", code).refusing(model.refusals().of("code"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(8, field, kit.buttons().of(back, Feather.CORNER_DOWN_LEFT));
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private Node ways() {
        ChoiceChips<Way> ways = new ChoiceChips<>(List.of(Way.IN, Way.OUT), way -> texts.of("partners.list." + way));
        ways.valueProperty().bindBidirectional(model.wayProperty());
        return ways;
    }

    private void show() {
        Partner partner = model.chosenProperty().get();
        if (partner == null) return;
        if (!partner.equals(partners.getSelectionModel().getSelectedItem())) partners.getSelectionModel().select(partner);
        Label name = words(partner.name(), "title");
        HBox top = new HBox(12, name, pill(partner));
        top.setAlignment(Pos.CENTER_LEFT);
        List<Node> lines = new ArrayList<>(List.of(top));
        String who = (partner.contact() + "  " + partner.phone()).strip();
        if (!who.isEmpty()) lines.add(words(who, "muted"));
        lines.add(words(sentence("partners.terms.out", partner.terms().out()), "plain"));
        lines.add(words(sentence("partners.terms.in", partner.terms().in()), "plain"));
        lines.add(words(partner.terms().mostAMonth().map(most -> texts.get("partners.terms.most", most, partner.terms().voucherDays(), partner.version()))
                .orElseGet(() -> texts.get("partners.terms.no_limit", partner.terms().voucherDays(), partner.version())), "muted"));
        about.getChildren().setAll(lines);
    }

    private String sentence(String key, Exchange block) {
        return texts.get(key, block.ours(), block.theirs(), block.value().brief());
    }

    private Pill pill(Partner partner) {
        return partner.active() ? new Pill(texts.of("partners.active"), Tone.DONE) : new Pill(texts.of("partners.inactive"), Tone.PLAIN);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private TableView<Partner> partnerTable(Deed add) {
        Tables tables = kit.tables();
        TableView<Partner> table = tables.table(new EmptyState(kit, Feather.REPEAT, "partners.none", add));
        table.setId("partners");
        table.getStyleClass().add("two-line");
        table.getColumns().addAll(List.of(tables.twoLine("partners.column.partner", Partner::name,
                each -> VoucherWords.block(Way.OUT, each.terms().out()) + "   ·   " + VoucherWords.block(Way.IN, each.terms().in()))));
        table.setItems(model.partners());
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) model.chosenProperty().set(chosen);
        });
        texts.spoken(table, "partners.title");
        return table;
    }

    private TableView<Voucher> voucherTable() {
        LocalDate today = LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK);
        Tables tables = kit.tables();
        TableView<Voucher> table = tables.table(new EmptyState(kit, Feather.FILE, "partners.no_vouchers"));
        table.setId("vouchers");
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<Voucher, Voucher> what = tables.twoLine("partners.column.voucher",
                each -> each.numbered() + each.holder().map(holder -> "  ·  " + holder.name()).orElse(""), each -> texts.get(VoucherWords.state(each)));
        TableColumn<Voucher, Voucher> block = tables.text("partners.column.block", VoucherWords::block);
        TableColumn<Voucher, Voucher> state = tables.node("partners.column.state", each -> VoucherWords.pill(texts, each, today));
        what.setMinWidth(240);
        block.setMinWidth(100);
        block.setMaxWidth(130);
        state.setMinWidth(110);
        state.setMaxWidth(150);
        table.getColumns().addAll(List.of(what, block, state));
        table.setItems(model.vouchers());
        texts.spoken(table, "partners.column.voucher");
        return table;
    }
}
