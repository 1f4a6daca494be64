package jaidee.checkout.ui;

import jaidee.checkout.Expected;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Kit;
import jaidee.ui.Latest;
import jaidee.ui.Route;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Who is booked for today, at the counter while nobody is served: time, pet, what. Alt and the number serve one.
final class ExpectedToday extends VBox {
    private static final int WITH_KEYS = 9;

    private final Supplier<List<Expected>> source;
    private final Kit kit;
    private final Latest asking;
    private final ObservableList<Expected> expected = FXCollections.observableArrayList();
    private final VBox rows = new VBox(6);

    /// @param source asked off the FX thread
    ExpectedToday(Supplier<List<Expected>> source, Kit kit) {
        super(8);
        this.source = source;
        this.kit = kit;
        this.asking = kit.background().latest();
        setId("expected-today");
        Label title = kit.texts().bind(new Label(), "checkout.expected.title");
        title.getStyleClass().add("strong");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(300);
        getChildren().addAll(Card.line(), title, scroll);
        visibleProperty().bind(Bindings.isNotEmpty(expected));
        managedProperty().bind(visibleProperty());
        expected.addListener((ListChangeListener<Expected>) change -> show());
        kit.texts().languageProperty().subscribe(this::show);
    }

    BooleanBinding anybody() {
        return Bindings.isNotEmpty(expected);
    }

    void load() {
        asking.run(source::get).onSuccess(expected::setAll);
    }

    /// Serves the one with this number, from 0.
    void serve(int index) {
        if (index < expected.size()) kit.navigator().open(new Route.Serve(expected.get(index).owner()));
    }

    private void show() {
        rows.getChildren().clear();
        for (int i = 0; i < expected.size(); i++) rows.getChildren().add(row(expected.get(i), i));
    }

    private Node row(Expected each, int index) {
        Label time = new Label(each.at().toString());
        time.getStyleClass().add("strong");
        time.setMinWidth(Label.USE_PREF_SIZE);
        Label pet = new Label(kit.texts().get("documents.paper.pet", each.pet()));
        pet.setMinWidth(0);
        HBox top = new HBox(8, time, pet, Card.gap());
        if (index < WITH_KEYS) top.getChildren().add(Buttons.keyCap("Alt+" + (index + 1)));
        top.setAlignment(Pos.CENTER_LEFT);
        String more = each.more() == 0 ? "" : " " + kit.texts().get("checkout.expected.more", each.more());
        Label what = new Label(each.what().in(kit.texts().language()) + more + " · " + each.name());
        what.getStyleClass().addAll("small", "muted");
        what.setWrapText(true);
        VBox all = new VBox(2, top, what);
        all.getStyleClass().add("pet-choice");
        all.setOnMouseClicked(event -> serve(index));
        return all;
    }
}
