package jaidee.outreach.ui;

import jaidee.kernel.Message;
import jaidee.messages.FileFormat;
import jaidee.outreach.MessageBatch;
import jaidee.outreach.OutboxFiles;
import jaidee.outreach.OutboxPlan;
import jaidee.owners.Channel;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import jaidee.ui.Theme;
import jaidee.ui.form.ChoiceChips;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Before anything goes out: how many messages, parts and baht, each owner’s text, and who is held back and why. Then one key
/// writes the file for the sender, or prints the cards.
public final class OutboxView implements Screen {
    private static final List<FileFormat> FORMATS = List.of(FileFormat.CSV_BOM, FileFormat.CSV, FileFormat.CSV_874, FileFormat.XLSX);
    private static final double PREVIEW = 330, HELD_HEIGHT = 190, HELD_LEAST = 130, HELD_TWO_ROWS = 172;

    private final OutboxModel model;
    private final PostPapers post;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<OutboxPlan.Ready> ready;
    private final TableView<OutboxPlan.HeldBack> held;
    private final List<Deed> deeds;
    private final VBox node;

    public OutboxView(OutboxModel model, PostPapers post, Kit kit) {
        this.model = model;
        this.post = post;
        this.kit = kit;
        this.texts = kit.texts();
        this.ready = readyTable();
        this.held = heldTable();
        BooleanBinding letters = model.channelProperty().isEqualTo(Channel.POST);
        BooleanBinding broken = Bindings.isNotEmpty(model.unfinished()).and(model.busy().property().not());
        Deed channel = Deed.of("outbox.channel", "F6", () -> next(OutboxModel.CHANNELS, model.channelProperty()));
        Deed format = Deed.of("outbox.format", "F7", () -> next(FORMATS, model.formatProperty())).when(letters.not());
        Deed list = Deed.of("outbox.ready", "F4", () -> Focus.on(ready)), back = Deed.of("outbox.held", "F5", () -> Focus.on(held));
        Deed again = Deed.of("outbox.again", "F8", () -> again(model.unfinished().getFirst().batch())).when(broken);
        Deed giveUp = Deed.of("outbox.give_up", "Shift+Delete", this::giveUp).when(broken);
        Deed history = Deed.of("outbox.history", "F9", this::history), write = Deed.of("messages.open", "F11", () -> kit.navigator().open(new Route.Templates()));
        Deed calendar = Deed.of("outbox.calendar", "F10", () -> kit.files().save("outbox.calendar", "bookings-" + model.today() + ".ics")
                .ifPresent(file -> model.calendar(file, texts.language()))).when(model.busy().property().not());
        Deed labels = Deed.of("outbox.labels", "Ctrl+F8", this::labels).when(model.possible().and(letters));
        Deed go = Deed.of("outbox.export", "F12", this::go).when(model.possible().and(letters.not()));
        Deed print = Deed.of("outbox.print", "F12", this::go).when(model.possible().and(letters));
        Deed either = Deed.of("outbox.go", "F12", this::go).when(model.possible());
        this.deeds = List.of(list, back, channel, format, again, giveUp, history, write, calendar, labels, either);
        Label title = texts.bind(new Label(), "outbox.title");
        title.getStyleClass().add("title");
        HBox foot = new HBox(8, kit.buttons().of(history), kit.buttons().of(write), kit.buttons().of(calendar), Card.gap(), shown(kit.buttons().of(labels), letters),
                shown(kit.buttons().primary(go), letters.not()), shown(kit.buttons().primary(print), letters));
        HBox middle = new HBox(16, new Card().add(choices(letters)).fill(ready), preview());
        HBox.setHgrow(middle.getChildren().getFirst(), Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        // the list gives way where the window is low
        for (Region each : List.of(middle, ready, held)) each.setMinHeight(0);
        this.node = new VBox(8, new HBox(16, title, Card.gap(), sums()), banner(again, giveUp), middle, heldCard(), foot);
        node.getStyleClass().add("screen");
        node.getStylesheets().addAll(WorkListView.SHEET, OutboxView.class.getResource("/jaidee/messages/messages.css").toExternalForm());
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
        Focus.on(ready);
    }

    private Node sums() {
        HBox sums = new HBox(28, sum("messages", plan -> String.valueOf(plan.ready().size())), sum("parts", plan -> String.valueOf(plan.parts())),
                sum("cost", plan -> plan.cost().toString()), sum("held", plan -> String.valueOf(plan.held().size())));
        sums.setAlignment(Pos.CENTER_RIGHT);
        return sums;
    }

    private Node sum(String name, Function<OutboxPlan, String> value) {
        Label number = new Label();
        number.setId("sum-" + name);
        number.getStyleClass().addAll("amount", "strong");
        number.textProperty().bind(texts.with(now -> model.planProperty().get() == null ? "–" : value.apply(model.planProperty().get()), model.planProperty()));
        Label words = texts.bind(new Label(), "outbox.sum." + name);
        words.getStyleClass().addAll("small", "muted");
        VBox box = new VBox(0, number, words);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private Node choices(BooleanBinding letters) {
        ChoiceChips<Channel> channels = new ChoiceChips<>(OutboxModel.CHANNELS, each -> texts.with(now -> now.get(each.named())));
        channels.setId("channels");
        channels.valueProperty().bindBidirectional(model.channelProperty());
        ChoiceChips<FileFormat> formats = new ChoiceChips<>(FORMATS, each -> texts.of("outbox.format." + each));
        formats.setId("formats");
        formats.setPrefWrapLength(620);
        formats.valueProperty().bindBidirectional(model.formatProperty());
        HBox as = new HBox(8, muted("outbox.format"), Buttons.keyCap("F7"), formats);
        as.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(8, muted("outbox.channel"), Buttons.keyCap("F6"), channels);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, row, shown(as, letters.not()));
    }

    private Label muted(String key) {
        Label words = texts.bind(new Label(), key);
        words.getStyleClass().add("muted");
        words.setMinWidth(Label.USE_PREF_SIZE);
        return words;
    }

    private static <N extends Node> N shown(N node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }

    private Node banner(Deed again, Deed giveUp) {
        Label words = new Label(null, Icons.of(Feather.ALERT_TRIANGLE));
        words.setId("unfinished");
        words.setWrapText(true);
        words.textProperty().bind(texts.with(now -> {
            if (model.unfinished().isEmpty()) return "";
            OutboxFiles.Unfinished first = model.unfinished().getFirst();
            MessageBatch batch = first.batch();
            String key = batch.format().isEmpty() ? "outbox.unfinished.letters" : first.there() ? "outbox.unfinished.there" : "outbox.unfinished.gone";
            return now.get(key, batch.id(), batch.day(), batch.messages(), batch.file().map(file -> file.getFileName().toString()).orElse(""));
        }, model.unfinished()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words, Card.gap(), kit.buttons().of(again), kit.buttons().danger(giveUp));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("unfinished");
        return shown(row, Bindings.isNotEmpty(model.unfinished()));
    }

    private Node preview() {
        Label who = new Label(), text = new Label(), count = new Label();
        who.getStyleClass().add("strong");
        text.setId("preview");
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        text.getStyleClass().add("bubble");
        count.getStyleClass().addAll("small", "muted");
        count.setWrapText(true);
        ready.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            who.setText(chosen == null ? "" : chosen.ownerName());
            text.setText(chosen == null ? "" : chosen.body());
            text.setVisible(chosen != null);
        });
        count.textProperty().bind(texts.with(now -> {
            OutboxPlan.Ready chosen = ready.getSelectionModel().getSelectedItem();
            return chosen == null ? "" : now.get(chosen.channel() == Channel.SMS ? "outbox.count.sms" : "outbox.count.other", chosen.count().units(),
                    chosen.parts(), chosen.cost(), chosen.address().isEmpty() ? "–" : chosen.address(), chosen.from());
        }, ready.getSelectionModel().selectedItemProperty()));
        Card card = new Card(texts, "outbox.preview");
        card.add(who, text, count);
        card.setMinWidth(PREVIEW);
        card.setMaxWidth(PREVIEW);
        return card;
    }

    private TableView<OutboxPlan.Ready> readyTable() {
        Tables tables = kit.tables();
        TableView<OutboxPlan.Ready> table = tables.table(new EmptyState(kit, Feather.SEND, "outbox.empty"));
        table.setId("ready");
        table.setItems(model.ready());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<OutboxPlan.Ready, OutboxPlan.Ready> parts = tables.number("outbox.column.parts", OutboxPlan.Ready::parts);
        TableColumn<OutboxPlan.Ready, OutboxPlan.Ready> cost = tables.money("outbox.column.cost", OutboxPlan.Ready::cost);
        parts.setMaxWidth(90);
        cost.setMaxWidth(110);
        table.getColumns().addAll(List.of(tables.text("outbox.column.owner", OutboxPlan.Ready::ownerName), tables.text("outbox.column.pets", OutboxPlan.Ready::pets),
                tables.words("outbox.column.kind", (each, now) -> now.get(each.kind().named())), parts, cost));
        model.ready().addListener((ListChangeListener<OutboxPlan.Ready>) change -> {
            if (table.getSelectionModel().isEmpty() && !model.ready().isEmpty()) table.getSelectionModel().selectFirst();
        });
        texts.spoken(table, "outbox.ready");
        return table;
    }

    private TableView<OutboxPlan.HeldBack> heldTable() {
        Tables tables = kit.tables();
        TableView<OutboxPlan.HeldBack> table = tables.table(new EmptyState(kit, Feather.CHECK_CIRCLE, "outbox.held.none"));
        table.setId("held");
        table.setItems(model.held());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<OutboxPlan.HeldBack, OutboxPlan.HeldBack> reason = tables.words("outbox.column.reason", (each, now) -> now.get(each.reason().message()));
        TableColumn<OutboxPlan.HeldBack, OutboxPlan.HeldBack> remedy = tables.words("outbox.column.remedy", (each, now) -> now.get(each.reason().remedy()));
        reason.setMinWidth(400);
        remedy.setMinWidth(330);
        table.getColumns().addAll(List.of(tables.text("outbox.column.owner", OutboxPlan.HeldBack::ownerName), tables.text("outbox.column.pets", OutboxPlan.HeldBack::pets),
                reason, remedy));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) openHeld();
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) openHeld();
        });
        texts.spoken(table, "outbox.held");
        return table;
    }

    private void openHeld() {
        OutboxPlan.HeldBack chosen = held.getSelectionModel().getSelectedItem();
        if (chosen != null) kit.navigator().open(new Route.OwnerProfile(chosen.owner()));
    }

    private Node heldCard() {
        Card card = new Card(texts, "outbox.held").beside(Buttons.keyCap("F5")).fill(held);
        card.setPrefHeight(HELD_HEIGHT);
        kit.theme().textSizeProperty().subscribe(size -> card.setMinHeight(size == Theme.TextSize.NORMAL ? HELD_TWO_ROWS : HELD_LEAST));
        return shown(card, Bindings.isNotEmpty(model.held()));
    }

    private void go() {
        if (model.channelProperty().get() == Channel.POST) model.post(post::postcards);
        else kit.files().save("outbox.save", model.suggestedName()).ifPresent(model::export);
    }

    private void labels() {
        post.labels(model.ready().stream().map(OutboxPlan.Ready::owner).toList(), () -> {
        });
    }

    private void again(MessageBatch batch) {
        if (batch.format().isEmpty()) model.again(batch, Optional.empty(), post::postcards);
        else {
            String name = batch.file().map(file -> file.getFileName().toString()).orElseGet(() -> model.suggested(batch.channel(), batch.format().get()));
            Optional<Path> file = kit.files().save("outbox.save", name);
            if (file.isPresent()) model.again(batch, file, post::postcards);
        }
    }

    /// Not to be undone: whoever did get a message would get another.
    private void giveUp() {
        MessageBatch batch = model.unfinished().getFirst().batch();
        Label words = texts.bind(new Label(), "outbox.give_up.ask", batch.messages());
        words.setWrapText(true);
        words.setMaxWidth(460);
        Panel panel = kit.dialogs().panel(Message.of("outbox.give_up.title", batch.id()), words);
        panel.offerDanger(Deed.of("outbox.give_up", "F10", () -> {
            panel.close();
            model.giveUp(batch);
        })).open();
    }

    private void history() {
        model.history(all -> new BatchHistory(all, kit).open(this::again));
    }

    private static <T> void next(List<T> all, ObjectProperty<T> value) {
        value.set(all.get((all.indexOf(value.get()) + 1) % all.size()));
    }
}
