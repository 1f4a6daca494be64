package jaidee.loyalty.ui;

import jaidee.catalogue.Category;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.ThaiText;
import jaidee.loyalty.CategoryPercent;
import jaidee.loyalty.Privilege;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeRefusal;
import jaidee.loyalty.Tier;
import jaidee.loyalty.TierColour;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One tier: its name and colour, what leads to it, what it brings in points and percent, and its privileges.
final class TierPanel {
    private static final double COLUMN = 448, HIGH = 470, PERCENT = 72;
    private static final int ROW = 40;

    private final ProgrammeDraft draft;
    private final Tier before;
    private final boolean added;
    private final Kit kit;
    private final UiTexts texts;
    private final Refusals refusals = new Refusals();
    private final TextField th = new TextField(), en = new TextField();
    private final ChoiceChips<TierColour> colour;
    private final MoneyField threshold = new MoneyField();
    private final NumberField visits = new NumberField(0), times = new NumberField(2), discount = new NumberField(0);
    private final ChoiceChips<Boolean> both;
    private final Map<String, NumberField> categories = new LinkedHashMap<>();
    private final ListView<Privilege> privileges = new ListView<>();

    /// @param added it is in no version yet
    TierPanel(ProgrammeDraft draft, Tier before, boolean added, Kit kit) {
        this.draft = draft;
        this.before = before;
        this.added = added;
        this.kit = kit;
        this.texts = kit.texts();
        this.colour = new ChoiceChips<>(List.of(TierColour.values()), each -> texts.with(now -> now.get(each.named())));
        this.both = new ChoiceChips<>(List.of(false, true), each -> texts.of(each ? "loyalty.tier.form.both" : "loyalty.tier.form.either"));
        for (int i = 0; i < TierColour.values().length; i++)
            ((Labeled) colour.getChildren().get(i)).setGraphic(swatch(TierColour.values()[i]));
        fill();
    }

    /// @param kept told the tier as it is to be
    void open(Consumer<Tier> kept) {
        HBox columns = new HBox(24, column(left()), column(right()));
        columns.setPadding(new Insets(0, 12, 4, 2));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(COLUMN * 2 + 60, HIGH);
        Panel panel = kit.dialogs().panel(added ? Message.of("loyalty.tier.form.add") : Message.of("loyalty.tier.form.edit", before.name()), scroll).focusing(th);
        Deed add = Deed.of("loyalty.privilege.add", "F4", () -> privilege(Optional.empty()));
        Deed edit = Deed.of("loyalty.privilege.edit", "F3", () -> privilege(Optional.of(chosen()))).when(Bindings.isNotNull(privileges.getSelectionModel().selectedItemProperty()));
        Deed remove = Deed.of("loyalty.privilege.remove", "Shift+Delete", () -> privileges.getItems().remove(chosen()))
                .when(Bindings.isNotNull(privileges.getSelectionModel().selectedItemProperty()));
        privileges.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            edit.run();
        });
        VBox right = (VBox) columns.getChildren().get(1);
        right.getChildren().addAll(new FlowPane(8, 8, kit.buttons().of(add, Feather.PLUS), kit.buttons().of(edit, Feather.EDIT_2),
                kit.buttons().of(remove, Feather.X)), Card.line(), categories());
        panel.answering(List.of(add, edit, remove)).offerPrimary(Deed.of("loyalty.tier.form.done", "F10", () -> done(panel, kept))).open();
    }

    private static Region swatch(TierColour colour) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "swatch-" + colour.name().toLowerCase(Locale.ROOT));
        return swatch;
    }

    private static VBox column(Node inside) {
        VBox column = new VBox(12, inside);
        column.setPrefWidth(COLUMN);
        column.setMinWidth(COLUMN);
        return column;
    }

    private Node left() {
        th.setId("tier-th");
        en.setId("tier-en");
        threshold.setId("tier-threshold");
        visits.setId("tier-visits");
        times.setId("tier-times");
        discount.setId("tier-discount");
        colour.setPrefWrapLength(COLUMN);
        both.setPrefWrapLength(COLUMN);
        Field how = new Field(texts, "loyalty.tier.form.how", both);
        threshold.moneyProperty().subscribe(_ -> there(how));
        visits.numberProperty().subscribe(_ -> there(how));
        Label open = texts.bind(new Label(), "loyalty.tiers.reached.open");
        open.getStyleClass().add("muted");
        Node reached = before.open() && !added ? open : new VBox(12, new HBox(12, new Field(texts, "loyalty.tier.form.threshold", threshold).refusing(refusals.of("threshold")),
                new Field(texts, "loyalty.tier.form.visits", visits).refusing(refusals.of("visits"))), how);
        return new VBox(12, new HBox(12, new Field(texts, "loyalty.tier.form.th", th).required().refusing(refusals.of("name")),
                new Field(texts, "loyalty.tier.form.en", en).required()), new Field(texts, "loyalty.tier.form.colour", colour), Card.line(), reached, Card.line(),
                new HBox(12, new Field(texts, "loyalty.tier.form.times", times).refusing(refusals.of("times")),
                        new Field(texts, "loyalty.tier.form.discount", discount).refusing(refusals.of("discount"))));
    }

    private Node right() {
        Label heading = texts.bind(new Label(), "loyalty.tier.form.privileges");
        heading.getStyleClass().add("field-label");
        privileges.setId("tier-privileges");
        texts.spoken(privileges, "loyalty.tier.form.privileges");
        privileges.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Privilege privilege, boolean empty) {
                super.updateItem(privilege, empty);
                setText(empty || privilege == null ? null : texts.get(privilege.sentence()));
                setGraphic(empty || privilege == null ? null : Icons.of(TierCards.icon(privilege.kind())));
            }
        });
        privileges.setPlaceholder(texts.bind(new Label(), "loyalty.tier.form.no_privileges"));
        privileges.setPrefHeight(4 * ROW);
        privileges.setMinHeight(4 * ROW);
        return new VBox(8, heading, privileges, below(refusals.of("privileges")));
    }

    private Node categories() {
        Label heading = texts.bind(new Label(), "loyalty.tier.form.categories");
        heading.getStyleClass().add("field-label");
        heading.setWrapText(true);
        return new VBox(8, heading, percents(), below(refusals.of("categories")));
    }

    /// A small field for each heading of the price list; empty: nothing off.
    private Node percents() {
        GridPane grid = new GridPane(8, 6);
        int at = 0;
        for (Category category : draft.namesProperty().get().categories()) {
            NumberField percent = categories.get(category.code());
            Label name = new Label();
            name.textProperty().bind(texts.with(now -> category.name().in(now.language())));
            name.setMaxWidth((COLUMN - 48) / 2 - PERCENT);
            name.setWrapText(true);
            name.setLabelFor(percent);
            HBox cell = new HBox(8, percent, name);
            cell.setAlignment(Pos.CENTER_LEFT);
            cell.setPrefWidth((COLUMN - 16) / 2);
            grid.add(cell, at % 2, at++ / 2);
        }
        return grid;
    }

    private Label below(javafx.beans.value.ObservableValue<Message> refusal) {
        Label why = new Label();
        why.textProperty().bind(texts.of(refusal));
        why.getStyleClass().add("obstacle");
        why.setWrapText(true);
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }

    private void there(Node how) {
        boolean two = threshold.money() != null && threshold.money().isPositive() && whole(visits) > 0;
        how.setVisible(two);
        how.setManaged(two);
    }

    private void fill() {
        th.setText(before.name().th());
        en.setText(before.name().en());
        colour.valueProperty().set(before.colour());
        if (before.threshold().isPositive()) threshold.moneyProperty().set(before.threshold());
        if (before.visits() > 0) visits.numberProperty().set(BigDecimal.valueOf(before.visits()));
        both.valueProperty().set(before.both());
        times.numberProperty().set(new BigDecimal(TierCards.times(before.multiplierPercent())));
        if (before.discountPercent() > 0) discount.numberProperty().set(BigDecimal.valueOf(before.discountPercent()));
        privileges.getItems().setAll(before.privileges());
        for (Category category : draft.namesProperty().get().categories()) {
            NumberField percent = new NumberField(0);
            percent.setId("percent-" + category.code());
            percent.setPrefWidth(PERCENT);
            percent.setMinWidth(PERCENT);
            percent.setMaxWidth(PERCENT);
            percent.setPromptText("%");
            before.categories().stream().filter(each -> each.category().equals(category.code())).findFirst()
                    .ifPresent(each -> percent.numberProperty().set(BigDecimal.valueOf(each.percent())));
            categories.put(category.code(), percent);
        }
    }

    private void privilege(Optional<Privilege> one) {
        new PrivilegeForm(one, privileges.getItems(), kit).open(name -> TierForm.privilegeCode(draft.draftProperty().get(), draft.basisProperty().get(),
                privileges.getItems(), name), made -> {
            int at = one.map(privileges.getItems()::indexOf).orElse(-1);
            if (at >= 0) privileges.getItems().set(at, made);
            else privileges.getItems().add(made);
            privileges.getSelectionModel().select(made);
        });
    }

    private Privilege chosen() {
        return privileges.getSelectionModel().getSelectedItem();
    }

    private void done(Panel panel, Consumer<Tier> kept) {
        refusals.clear();
        Tier made = made();
        // beside the field, as long as it is this tier's; where it stands among the others is told once it is there
        Programme alone = draft.draftProperty().get().withTiers(made.open() ? List.of(made) : List.of(draft.draftProperty().get().tiers().getFirst(), made));
        Optional<ProgrammeRefusal> fault = draft.faultsOf(alone).stream().filter(each -> each instanceof ProgrammeRefusal.Senseless(var rule, var _, var _)
                && rule.equals(Message.of("loyalty.reason.rule", made.name()))).findFirst();
        if (fault.isPresent()) {
            refusals.show(fault.get());
            return;
        }
        if (made.open() && (added || !before.open())) {
            refusals.show("threshold", Message.of("loyalty.tier.form.needs"));
            return;
        }
        panel.close();
        kept.accept(made);
    }

    private Tier made() {
        List<CategoryPercent> percents = new ArrayList<>();
        categories.forEach((code, field) -> {
            if (whole(field) > 0) percents.add(new CategoryPercent(code, whole(field)));
        });
        BigDecimal typed = times.numberProperty().get();
        int multiplier = typed == null ? 100 : typed.movePointRight(2).min(BigDecimal.valueOf(100_000)).intValue();
        boolean lowest = before.open() && !added;
        return new Tier(before.code(), before.position(), new Bilingual(ThaiText.clean(th.getText()), ThaiText.clean(en.getText())), colour.valueProperty().get(),
                lowest || threshold.money() == null ? Money.ZERO : threshold.money(), lowest ? 0 : whole(visits), both.valueProperty().get(), multiplier, whole(discount),
                percents, List.copyOf(privileges.getItems()));
    }

    private static int whole(NumberField field) {
        return field.numberProperty().get() == null ? 0 : field.numberProperty().get().min(BigDecimal.valueOf(100_000)).intValue();
    }
}
