package jaidee.ui;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A card over the window that asks or tells one thing: title, content, buttons at the bottom right. Made by `Dialogs`.
/// While it is open only its own keys work; Esc closes it without doing anything.
public final class Panel {
    private final Overlay overlay;
    private final Keys keys;
    private final Deque<Panel> opened;
    private final Buttons buttons;
    private final Deed closing = Deed.of("ui.close", "Esc", this::close);
    private final List<Deed> deeds = new ArrayList<>(List.of(closing));
    private final Node content;
    private final VBox card;
    private final HBox row;
    private Node first;
    private Runnable closed = () -> {
    };
    private BooleanSupplier givesWay = () -> false;
    private Subscription open = Subscription.EMPTY;

    /// @param opened the panels that are open, the topmost first
    Panel(Overlay overlay, Keys keys, Buttons buttons, Deque<Panel> opened, ObservableValue<String> title, Node content) {
        this.overlay = overlay;
        this.keys = keys;
        this.opened = opened;
        this.buttons = buttons;
        this.content = content;
        this.row = new HBox(8, buttons.of(closing));
        row.setAlignment(Pos.CENTER_RIGHT);
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        heading.textProperty().bind(title);
        VBox.setVgrow(content, Priority.ALWAYS);
        this.card = new VBox(heading, content, row);
        card.getStyleClass().addAll("card", "panel");
        card.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
    }

    /// Adds a button that does `deed`; the deed itself decides whether the panel closes.
    public Panel offer(Deed deed) {
        return add(deed, buttons.of(deed));
    }

    /// Adds the button that stands out.
    public Panel offerPrimary(Deed deed) {
        return add(deed, buttons.primary(deed));
    }

    /// Adds the button of a deed that takes money or data away.
    public Panel offerDanger(Deed deed) {
        return add(deed, buttons.danger(deed));
    }

    /// Adds a button that stands there only while `shown`.
    public Panel offer(Deed deed, ObservableValue<Boolean> shown) {
        return add(deed, shownWhile(buttons.of(deed), shown));
    }

    /// Adds a button that stands out, there only while `shown`.
    public Panel offerPrimary(Deed deed, ObservableValue<Boolean> shown) {
        return add(deed, shownWhile(buttons.primary(deed), shown));
    }

    /// Adds the keys of buttons that stand in the content.
    public Panel answering(List<Deed> others) {
        deeds.addAll(others);
        return this;
    }

    private static Button shownWhile(Button button, ObservableValue<Boolean> shown) {
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(shown);
        return button;
    }

    /// Where the focus goes first, when it is not the first field.
    public Panel focusing(Node node) {
        first = node;
        return this;
    }

    public Panel onClosed(Runnable handler) {
        closed = handler;
        return this;
    }

    /// There is no way past it but its own deeds.
    public Panel staying() {
        deeds.remove(closing);
        row.getChildren().removeFirst();
        return this;
    }

    /// Nothing is lost when it closes for something that was scanned.
    public Panel givingWay() {
        return givingWay(() -> true);
    }

    /// As `givingWay`, while `now` says so.
    public Panel givingWay(BooleanSupplier now) {
        givesWay = now;
        return this;
    }

    boolean givesWay() {
        return givesWay.getAsBoolean();
    }

    public Panel open() {
        opened.push(this);
        open = overlay.openPanel(card).and(keys.addAlone(deeds));
        if (first != null) Focus.on(first);
        else Focus.first(card);
        return this;
    }

    public void close() {
        opened.remove(this);
        open.unsubscribe();
        closed.run();
    }

    public Node content() {
        return content;
    }

    Button addPlain(Button button) {
        row.getChildren().add(button);
        return button;
    }

    private Panel add(Deed deed, Button button) {
        deeds.add(deed);
        row.getChildren().add(button);
        return this;
    }
}
