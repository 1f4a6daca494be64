package jaidee.suggestions.ui;

import jaidee.catalogue.Item;
import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.suggestions.SuggestionRule;
import jaidee.suggestions.SuggestionRules;
import jaidee.ui.Deed;
import jaidee.ui.Hit;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.AddedChips;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.ManyChips;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A rule being written: what is suggested, the sentence, for whom, when. Below it stands all the time to how many pets of
/// the clinic it would speak today.
final class RulePanel {
    private static final double WIDTH = 680, HEIGHT = 440;
    private static final int YEAR = 12;

    private final SuggestionRulesModel model;
    private final Optional<SuggestionRule> before;
    private final Kit kit;
    private final UiTexts texts;
    private final CompletingField<Item> item;
    private final TextField reasonTh = new TextField();
    private final TextField reasonEn = new TextField();
    private final ManyChips<Species> species;
    private final AddedChips<Bilingual> breeds;
    private final NumberField fromAge = new NumberField(0);
    private final NumberField underAge = new NumberField(0);
    private final ChoiceChips<Optional<Sex>> sex;
    private final ChoiceChips<Optional<Boolean>> neutered;
    private final ChoiceChips<Optional<ServiceGroup>> notHad;
    private final NumberField months = new NumberField(0);
    private final ManyChips<Integer> season;
    private final DateField from;
    private final DateField until;
    private final Label reach = new Label();

    RulePanel(SuggestionRulesModel model, Optional<SuggestionRule> before, Kit kit) {
        this.model = model;
        this.before = before;
        this.kit = kit;
        this.texts = kit.texts();
        this.item = new CompletingField<>(kit.overlay(), typed -> model.find(typed).stream()
                .map(each -> Hit.of(each, name(each)).withBadge(each.price().toString())).toList(), this::name);
        this.species = new ManyChips<>(List.of(Species.values()), each -> texts.with(now -> now.get(each.named())));
        this.breeds = new AddedChips<>(new CompletingField<>(kit.overlay(), typed -> model.breeds(species.chosen(), typed).stream()
                .map(each -> Hit.of(each, shown(each))).toList(), this::shown), this::shown, typed -> new Bilingual(typed, typed));
        this.sex = new ChoiceChips<>(List.of(Optional.empty(), Optional.of(Sex.MALE), Optional.of(Sex.FEMALE)),
                each -> texts.with(now -> each.map(one -> now.get(one.named())).orElseGet(() -> now.get("suggestions.rule.either"))));
        this.neutered = new ChoiceChips<>(List.of(Optional.empty(), Optional.of(true), Optional.of(false)), each -> texts.with(now ->
                now.get(each.isEmpty() ? "suggestions.rule.either" : each.get() ? "suggestions.rule.neutered" : "suggestions.rule.not_neutered")));
        List<Optional<ServiceGroup>> groups = new ArrayList<>(List.of(Optional.empty()));
        Stream.of(ServiceGroup.values()).forEach(each -> groups.add(Optional.of(each)));
        this.notHad = new ChoiceChips<>(groups, each -> texts.with(now -> each.map(group -> now.get(group.named())).orElseGet(() -> now.get("suggestions.rule.this_item"))));
        this.season = new ManyChips<>(IntStream.rangeClosed(1, YEAR).boxed().toList(), month -> texts.with(now -> RuleWords.month(month, now.language())));
        this.from = new DateField(DateInput.Field.REPORT, kit.clock());
        this.until = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        item.setId("suggested-item");
        reasonTh.setId("reason-th");
        fromAge.setId("from-age");
        months.setId("not-had-months");
        reach.setId("reach");
        show();
        listen();
    }

    private String name(Item each) {
        return each.name().in(texts.language());
    }

    private String shown(Bilingual words) {
        return words.in(texts.language());
    }

    private void show() {
        sex.valueProperty().set(Optional.empty());
        neutered.valueProperty().set(Optional.empty());
        notHad.valueProperty().set(Optional.empty());
        months.numberProperty().set(BigDecimal.valueOf(YEAR));
        before.map(SuggestionRule::terms).ifPresent(terms -> {
            model.item(terms.item()).ifPresent(item.chosenProperty()::set);
            reasonTh.setText(terms.reason().th());
            reasonEn.setText(terms.reason().en());
            species.choose(List.copyOf(terms.animal().species()));
            breeds.choose(terms.animal().breeds());
            terms.animal().fromMonths().ifPresent(age -> fromAge.numberProperty().set(BigDecimal.valueOf(age)));
            terms.animal().underMonths().ifPresent(age -> underAge.numberProperty().set(BigDecimal.valueOf(age)));
            sex.valueProperty().set(terms.animal().sex());
            neutered.valueProperty().set(terms.animal().neutered());
            notHad.valueProperty().set(terms.notHad().group());
            months.numberProperty().set(BigDecimal.valueOf(terms.notHad().months()));
            season.choose(List.copyOf(terms.season()));
            terms.from().ifPresent(from.dayProperty()::set);
            terms.until().ifPresent(until.dayProperty()::set);
        });
    }

    private void listen() {
        item.chosenProperty().subscribe(_ -> tryIt());
        Stream.of(fromAge, underAge, months, from, until).forEach(field -> field.textProperty().subscribe(_ -> tryIt()));
        Stream.of(species.chosen(), breeds.taken(), season.chosen()).forEach(many -> many.addListener((ListChangeListener<Object>) _ -> tryIt()));
        Stream.of(sex, neutered, notHad).forEach(chips -> chips.valueProperty().subscribe(_ -> tryIt()));
    }

    private void tryIt() {
        Item chosen = item.chosenProperty().get();
        if (chosen == null || months.numberProperty().get() == null) {
            model.forgetReach();
            reach.setText(texts.get("suggestions.reach.nothing"));
        } else model.reach(terms(chosen), this::tell);
    }

    private void tell(SuggestionRules.Reach found) {
        String examples = found.examples().isEmpty() ? "" : "  ·  " + String.join(", ", found.examples());
        reach.setText(texts.get("suggestions.reach", found.speaks(), found.meant(), found.living()) + examples);
    }

    void open(Runnable closed) {
        model.refusals().clear();
        reach.setGraphic(Icons.of(Feather.MESSAGE_SQUARE));
        reach.getStyleClass().add("strong");
        reach.setWrapText(true);
        reach.setMinHeight(Label.USE_PREF_SIZE);
        VBox form = new VBox(12, field("suggestions.rule.item", item, "item").required(),
                row(field("suggestions.rule.reason_th", reasonTh, "reasonTh").required(), field("suggestions.rule.reason_en", reasonEn, "reasonEn")),
                field("suggestions.rule.species", species, "species"), field("suggestions.rule.breeds", breeds, "breeds"),
                row(field("suggestions.rule.from", fromAge, "fromAge").echoing(texts.with(now -> age(fromAge), fromAge.numberProperty())),
                        field("suggestions.rule.under", underAge, "underAge").echoing(texts.with(now -> age(underAge), underAge.numberProperty()))),
                row(field("suggestions.rule.sex", sex, "sex"), field("suggestions.rule.neuter", neutered, "neutered")),
                field("suggestions.rule.months", months, "months").required(), field("suggestions.rule.not_had_what", notHad, "notHad"),
                field("suggestions.rule.season", season, "season"), row(field("suggestions.rule.first_day", from, "from"), field("suggestions.rule.last_day", until, "until")));
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setPrefViewportHeight(HEIGHT);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "suggestions.change" : "suggestions.add"), new VBox(12, scroll, reach)).focusing(item)
                .onClosed(closed);
        panel.offerPrimary(Deed.of("suggestions.save", "F12", () -> save(panel)).when(model.busy().property().not())).open();
        tryIt();
    }

    private String age(NumberField field) {
        return number(field).map(age -> age == 0 ? "" : RuleWords.age(age, texts.now())).orElse("");
    }

    private Field field(String key, Node control, String refused) {
        return new Field(texts, key, control).refusing(model.refusals().of(refused));
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(16, fields);
        for (Node field : fields) HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private void save(Panel panel) {
        model.refusals().clear();
        Item chosen = item.chosenProperty().get();
        if (chosen == null) model.refusals().show("item", Message.of("suggestions.sense.item"));
        else if (months.numberProperty().get() == null) model.refusals().show("months", Message.of("suggestions.sense.months"));
        else if (!wrong(from, "from") & !wrong(until, "until")) model.save(before, terms(chosen), panel::close);
    }

    private boolean wrong(DateField field, String name) {
        if (field.getText().isBlank() || field.day() != null) return false;
        model.refusals().show(name, field.refusalProperty().get() == null ? Message.of("suggestions.sense.until") : field.refusalProperty().get());
        return true;
    }

    private SuggestionRule.Terms terms(Item chosen) {
        SuggestionRule.Animal animal = new SuggestionRule.Animal(new HashSet<>(species.chosen()), List.copyOf(breeds.taken()), number(fromAge), number(underAge),
                sex.valueProperty().get(), neutered.valueProperty().get());
        return new SuggestionRule.Terms(chosen.id(), new Bilingual(reasonTh.getText(), reasonEn.getText()), animal,
                new SuggestionRule.NotHad(notHad.valueProperty().get(), number(months).orElse(0)), new HashSet<>(season.chosen()), Optional.ofNullable(from.day()),
                Optional.ofNullable(until.day()));
    }

    private static Optional<Integer> number(NumberField field) {
        return Optional.ofNullable(field.numberProperty().get()).map(BigDecimal::intValue);
    }
}
