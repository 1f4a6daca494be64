package jaidee.loyalty.ui;

import jaidee.catalogue.Category;
import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.Weekdays;
import jaidee.loyalty.EarnRule;
import jaidee.loyalty.EarnSentence;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeRefusal;
import jaidee.loyalty.RuleNames;
import jaidee.loyalty.Tier;
import jaidee.owners.Species;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.ManyChips;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One rule of earning: what it gives, for which lines, on which bills. The sentence above says at once what the fields
/// make together.
final class RulePanel {
    private static final double COLUMN = 448, HIGH = 420;

    private final ProgrammeDraft draft;
    private final Optional<EarnRule> before;
    private final Kit kit;
    private final UiTexts texts;
    private final RuleNames names;
    private final String code;
    private final Refusals refusals = new Refusals();
    private final Label sentence = new Label();
    private final TextField th = new TextField(), en = new TextField();
    private final ChoiceChips<RuleForm.Kind> kind;
    private final NumberField number = new NumberField(2);
    private final ChoiceChips<Boolean> instead;
    private final ManyChips<String> categories, species, tiers;
    private final RuleItems items;
    private final ManyChips<ServiceGroup> groups;
    private final ManyChips<DayOfWeek> days;
    private final DateField from, until;
    private final MoneyField minimum = new MoneyField();

    /// @param before empty: a new rule
    RulePanel(ProgrammeDraft draft, Optional<EarnRule> before, Function<String, List<RuleItems.Found>> find, Kit kit) {
        this.draft = draft;
        this.before = before;
        this.kit = kit;
        this.texts = kit.texts();
        this.names = draft.namesProperty().get();
        this.code = before.map(EarnRule::code).orElseGet(() -> RuleForm.freeCode(draft.draftProperty().get(), draft.basisProperty().get()));
        kind = new ChoiceChips<>(List.of(RuleForm.Kind.values()), each -> texts.of("loyalty.rule.form.kind." + each.name()));
        instead = new ChoiceChips<>(List.of(false, true), each -> texts.of(each ? "loyalty.rule.form.instead" : "loyalty.rule.form.on_top"));
        categories = new ManyChips<>(names.categories().stream().map(Category::code).toList(), each -> texts.with(now -> names.category(each).in(now.language())));
        items = new RuleItems(before.map(rule -> rule.lines().items()).orElse(List.of()), find, names, kit);
        groups = new ManyChips<>(List.of(ServiceGroup.values()), each -> texts.with(now -> now.get(each.named())));
        species = new ManyChips<>(Arrays.stream(Species.values()).map(Enum::name).toList(), each -> texts.with(now -> now.get(Species.valueOf(each).named())));
        tiers = new ManyChips<>(draft.draftProperty().get().tiers().stream().map(Tier::code).toList(), each -> texts.with(now -> names.tier(each).in(now.language())));
        days = new ManyChips<>(List.of(DayOfWeek.values()), each -> texts.with(now -> Weekdays.named(EnumSet.of(each)).in(now.language())));
        from = new DateField(DateInput.Field.REPORT, kit.clock());
        until = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        fill();
        listen();
    }

    /// @param kept told the code of the rule once it is in the draft
    void open(Consumer<String> kept) {
        HBox columns = new HBox(24, column(gives()), column(bills()));
        VBox all = new VBox(16, columns, Card.line(), lines());
        all.setPadding(new Insets(0, 12, 4, 2));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(COLUMN * 2 + 60, HIGH);
        sentence.setId("rule-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.setMaxWidth(COLUMN * 2);
        sentence.getStyleClass().add("strong");
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "loyalty.rule.form.edit" : "loyalty.rule.form.add"), new VBox(12, sentence, scroll)).focusing(th);
        panel.offerPrimary(Deed.of("loyalty.rule.form.done", "F10", () -> done(panel, kept))).open();
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(12, nodes);
        column.setPrefWidth(COLUMN);
        column.setMinWidth(COLUMN);
        return column;
    }

    private Node gives() {
        th.setId("rule-th");
        en.setId("rule-en");
        number.setId("rule-number");
        Field amount = new Field(texts, "loyalty.rule.form.number", number).refusing(refusals.of("number"));
        Field order = new Field(texts, "loyalty.rule.form.order", instead);
        kind.valueProperty().subscribe(chosen -> {
            there(amount, chosen != null && chosen.hasNumber());
            there(order, chosen == RuleForm.Kind.SPENDING);
        });
        amount.echoing(texts.with(now -> kind.valueProperty().get() == null || !kind.valueProperty().get().hasNumber() ? ""
                : now.get("loyalty.rule.form.unit." + kind.valueProperty().get().name()), kind.valueProperty()));
        kind.setPrefWrapLength(COLUMN);
        instead.setPrefWrapLength(COLUMN);
        return new VBox(12, new Field(texts, "loyalty.rule.form.th", th).required().refusing(refusals.of("name")), new Field(texts, "loyalty.rule.form.en", en).required(),
                new Field(texts, "loyalty.rule.form.gives", kind), amount, order);
    }

    private Node bills() {
        from.setId("rule-from");
        until.setId("rule-until");
        minimum.setId("rule-minimum");
        days.setPrefWrapLength(COLUMN);
        tiers.setPrefWrapLength(COLUMN);
        return new VBox(12, new Field(texts, "loyalty.rule.form.tiers", tiers), new Field(texts, "loyalty.rule.form.days", days),
                new HBox(12, new Field(texts, "loyalty.rule.form.from", from), new Field(texts, "loyalty.rule.form.until", until).refusing(refusals.of("until"))),
                new Field(texts, "loyalty.rule.form.minimum", minimum).refusing(refusals.of("minimum")));
    }

    private Node lines() {
        Label hint = texts.bind(new Label(), "loyalty.rule.form.lines");
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        return new VBox(12, hint, new Field(texts, "loyalty.rule.form.species", species), new Field(texts, "loyalty.rule.form.categories", categories),
                new Field(texts, "loyalty.rule.form.groups", groups), new Field(texts, "loyalty.rule.form.items", items));
    }

    private static void there(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void fill() {
        before.ifPresent(rule -> {
            th.setText(rule.name().th());
            en.setText(rule.name().en());
            number.numberProperty().set(RuleForm.number(rule.gives()));
            categories.choose(rule.lines().categories());
            groups.choose(rule.lines().groups());
            species.choose(rule.lines().species());
            tiers.choose(rule.bills().tiers());
            days.choose(rule.bills().days());
            from.dayProperty().set(rule.bills().from().orElse(null));
            until.dayProperty().set(rule.bills().until().orElse(null));
            if (rule.bills().minimum().isPositive()) minimum.moneyProperty().set(rule.bills().minimum());
        });
        kind.valueProperty().set(before.map(rule -> RuleForm.kind(rule.gives())).orElse(RuleForm.Kind.SPENDING));
        instead.valueProperty().set(before.filter(rule -> rule.gives() instanceof EarnRule.Gives.PerSpending(long _, boolean replaces) && replaces).isPresent());
    }

    private void listen() {
        InvalidationListener changed = any -> tell();
        for (Observable each : List.of(th.textProperty(), en.textProperty(), kind.valueProperty(), number.numberProperty(), instead.valueProperty(),
                categories.chosen(), items.chosen(), groups.chosen(), species.chosen(), tiers.chosen(), days.chosen(), from.dayProperty(), until.dayProperty(),
                minimum.moneyProperty())) each.addListener(changed);
        tell();
    }

    private void tell() {
        refusals.clear();
        EarnRule rule = typed();
        boolean missing = kind.valueProperty().get().hasNumber() && number.numberProperty().get() == null;
        sentence.setText(missing ? texts.get("loyalty.rule.form.needs_number") : new EarnSentence(texts.now(), names).of(rule));
    }

    private EarnRule typed() {
        return new RuleForm(code, th.getText(), en.getText(), kind.valueProperty().get(), number.numberProperty().get(), instead.valueProperty().get(),
                copy(categories.chosen()), copy(items.chosen()), copy(groups.chosen()), copy(species.chosen()), copy(tiers.chosen()), copy(days.chosen()),
                from.day(), until.day(), minimum.money()).rule();
    }

    private static <T> List<T> copy(ObservableList<T> chosen) {
        return List.copyOf(chosen);
    }

    private void done(Panel panel, Consumer<String> kept) {
        refusals.clear();
        EarnRule rule = typed();
        List<ProgrammeRefusal> faults = draft.faultsOf(draft.draftProperty().get().withEarn(List.of(rule)));
        for (ProgrammeRefusal fault : faults)
            if (fault instanceof ProgrammeRefusal.Senseless(var _, String what, String says)) refusals.show(field(what), Message.of(says));
        if (refusals.any()) return;
        draft.change(now -> now.withEarn(put(now, rule)));
        panel.close();
        kept.accept(code);
    }

    private static String field(String what) {
        return switch (what) {
            case "rate", "points", "times" -> "number";
            default -> what;
        };
    }

    private List<EarnRule> put(Programme now, EarnRule rule) {
        List<EarnRule> all = new ArrayList<>(now.earn());
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).code().equals(code)) {
                all.set(i, rule);
                return all;
            }
        all.add(rule);
        return all;
    }
}
