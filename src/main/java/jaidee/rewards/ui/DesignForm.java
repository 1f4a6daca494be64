package jaidee.rewards.ui;

import jaidee.catalogue.Category;
import jaidee.catalogue.Item;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.DateInput;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.loyalty.Tier;
import jaidee.paper.CouponColour;
import jaidee.paper.Stock;
import jaidee.rewards.Benefit;
import jaidee.rewards.CouponDesign;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.form.AddedChips;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.DateField;
import jaidee.ui.form.ManyChips;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/// The controls of a design, filled from one and read into one. Whatever changes is told at once: the paper beside follows.
final class DesignForm {
    enum Gives {
        PERCENT, AMOUNT, FREE, GIFT, TIMES
    }

    enum Ages {
        ANY, YOUNG, SENIOR, OWN
    }

    enum Comes {
        BY_HAND, WITH_SALE, SOLD
    }

    private static final int YOUNG_UNDER = 12, SENIOR_FROM = 84, OFFERS = 8, USUAL_DAYS = 60;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Category ALL = new Category("", new Bilingual("", ""), 0);

    final TextField nameTh = new TextField(), nameEn = new TextField(), giftTh = new TextField(), giftEn = new TextField();
    final TextField textTh = new TextField(), textEn = new TextField(), group = new TextField();
    final ChoiceChips<Gives> gives;
    final NumberField percent = new NumberField(0), times = new NumberField(1);
    final MoneyField amount = new MoneyField(), cap = new MoneyField(), minimum = new MoneyField(), fromSale = new MoneyField();
    final CompletingField<Item> item, soldAs;
    final ComboBox<Category> category = new ComboBox<>();
    final ChoiceChips<CouponColour> colour;
    final ChoiceChips<Stock> paper;
    final ManyChips<String> species;
    final AddedChips<Bilingual> breeds;
    final ChoiceChips<Ages> ages;
    final NumberField fromMonths = new NumberField(0), underMonths = new NumberField(0);
    final ManyChips<DayOfWeek> weekdays;
    final CheckBox first, onePerVisit, bound, withDiscounts;
    final ChoiceChips<CouponDesign.Combining.Kind> combines;
    final NumberField days = new NumberField(0), most = new NumberField(0), mostPerOwner = new NumberField(0);
    final DateField from, until;
    final ChoiceChips<Comes> comes;
    ManyChips<String> tiers;
    private final Kit kit;
    private final Runnable changed;
    private boolean filling;

    DesignForm(DesignCouponModel model, Kit kit, Runnable changed) {
        this.kit = kit;
        this.changed = changed;
        gives = new ChoiceChips<>(List.of(Gives.values()), each -> kit.texts().of("rewards.design.gives." + each));
        item = items(model);
        soldAs = items(model);
        item.setId("design-item");
        soldAs.setId("design-sold");
        nameTh.setId("design-name");
        colour = new ChoiceChips<>(List.of(CouponColour.values()), each -> kit.texts().of("rewards.design.colour." + each));
        paper = new ChoiceChips<>(List.of(Stock.ROLL_80, Stock.A6, Stock.A7, Stock.CARD), each -> kit.texts().of("rewards.design.paper." + each));
        species = new ManyChips<>(CouponDesign.SPECIES, each -> kit.texts().of("rewards.species." + each));
        breeds = new AddedChips<>(breedField(model), this::shown, typed -> new Bilingual(typed, typed));
        breeds.getChildren().getFirst().setId("design-breed");
        kit.texts().languageProperty().subscribe(now -> breeds.draw());
        ages = new ChoiceChips<>(List.of(Ages.values()), each -> kit.texts().of("rewards.design.ages." + each));
        weekdays = new ManyChips<>(List.of(DayOfWeek.values()), each -> kit.texts().with(now -> jaidee.kernel.Weekdays.named(Set.of(each)).in(now.language())));
        tiers = new ManyChips<>(List.of(), each -> kit.texts().of("rewards.design.any_species"));
        first = box("rewards.design.first");
        onePerVisit = box("rewards.design.one_per_visit");
        bound = box("rewards.design.bound");
        withDiscounts = box("rewards.design.with_discounts");
        combines = new ChoiceChips<>(List.of(CouponDesign.Combining.Kind.values()), each -> kit.texts().of("rewards.design.combines." + each));
        from = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        until = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        comes = new ChoiceChips<>(List.of(Comes.values()), each -> kit.texts().of("rewards.design.comes." + each));
        category.setConverter(new CategoryWords(kit.texts()));
        fill(blank());
        listen();
    }

    private CompletingField<Item> items(DesignCouponModel model) {
        return new CompletingField<>(kit.overlay(), typed -> model.find(typed).stream().limit(OFFERS).map(each -> Hit.of(each, Feather.PACKAGE,
                Marked.plain(name(each)), Marked.plain(each.code()))).toList(), this::name);
    }

    /// Breeds of the species chosen, of all while none is.
    private CompletingField<Bilingual> breedField(DesignCouponModel model) {
        return new CompletingField<>(kit.overlay(), typed -> model.breeds(species.chosen(), typed).stream().limit(OFFERS)
                .map(each -> new Hit<>(each, Optional.empty(), Marked.plain(shown(each)), Marked.plain(each.in(kit.texts().language().other())), "")).toList(), this::shown);
    }

    private String shown(Bilingual words) {
        return words.in(kit.texts().language());
    }

    private String name(Item item) {
        return item.name().in(kit.texts().language());
    }

    private CheckBox box(String key) {
        CheckBox box = kit.texts().bind(new CheckBox(), key);
        box.selectedProperty().subscribe(this::tell);
        return box;
    }

    private void listen() {
        List.of(nameTh, nameEn, giftTh, giftEn, textTh, textEn, group, percent, times, amount, cap, minimum, fromSale, item, soldAs,
                fromMonths, underMonths, days, most, mostPerOwner, from, until).forEach(field -> field.textProperty().subscribe(this::tell));
        List.of(gives, colour, paper, combines, comes).forEach(chips -> chips.valueProperty().subscribe(this::tell));
        category.valueProperty().subscribe(this::tell);
        List.of(weekdays.chosen(), species.chosen(), breeds.taken()).forEach(many -> many.subscribe(this::tell));
        item.chosenProperty().subscribe(this::tell);
        ages.valueProperty().subscribe(this::age);
    }

    private void age(Ages chosen) {
        if (filling || chosen == null || chosen == Ages.OWN) return;
        put(fromMonths, chosen == Ages.SENIOR ? Optional.of(SENIOR_FROM) : Optional.empty());
        put(underMonths, chosen == Ages.YOUNG ? Optional.of(YOUNG_UNDER) : Optional.empty());
    }

    private void tell() {
        if (!filling && changed != null) changed.run();
    }

    /// What is chosen from, once it has come.
    void offer(DesignCouponModel.Choices choices) {
        filling = true;
        tiers = new ManyChips<>(choices.tiers().stream().map(Tier::code).toList(), code -> kit.texts().with(now -> choices.tiers().stream()
                .filter(tier -> tier.code().equals(code)).findFirst().orElseThrow().name().in(now.language())));
        tiers.chosen().subscribe(this::tell);
        category.getItems().setAll(java.util.stream.Stream.concat(java.util.stream.Stream.of(ALL), choices.categories().stream()).toList());
        category.setValue(ALL);
        filling = false;
        choices.opened().ifPresent(now -> fill(now.design(), choices));
    }

    private static CouponDesign blank() {
        return new CouponDesign(new CouponDesignId(0), "", new Bilingual("", ""), new Benefit.Percent(10, Optional.empty()), Optional.empty(),
                Optional.empty(), new Bilingual("", ""), new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, true, false),
                new CouponDesign.Issue(Optional.of(USUAL_DAYS), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), true);
    }

    private void fill(CouponDesign design, DesignCouponModel.Choices choices) {
        fill(design);
        filling = true;
        design.item().flatMap(id -> item(id, choices)).ifPresent(item.chosenProperty()::set);
        design.issue().soldAs().flatMap(id -> item(id, choices)).ifPresent(soldAs.chosenProperty()::set);
        category.setValue(design.category().flatMap(code -> choices.categories().stream().filter(each -> each.code().equals(code)).findFirst()).orElse(ALL));
        CouponDesign.Terms terms = design.terms();
        int least = terms.tier().flatMap(code -> choices.tiers().stream().filter(tier -> tier.code().equals(code)).findFirst()).map(Tier::position).orElse(Integer.MAX_VALUE);
        tiers.choose(terms.tiers().isEmpty() ? choices.tiers().stream().filter(tier -> tier.position() >= least).map(Tier::code).toList() : List.copyOf(terms.tiers()));
        filling = false;
        tell();
    }

    private static Optional<Item> item(ItemId id, DesignCouponModel.Choices choices) {
        return choices.items().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private void fill(CouponDesign design) {
        filling = true;
        nameTh.setText(design.name().th());
        nameEn.setText(design.name().en());
        fill(design.benefit());
        textTh.setText(design.look().text().th());
        textEn.setText(design.look().text().en());
        colour.valueProperty().set(design.look().colour());
        paper.valueProperty().set(design.look().paper());
        CouponDesign.Terms terms = design.terms();
        minimum.moneyProperty().set(terms.minimum().isPositive() ? terms.minimum() : null);
        species.choose(List.copyOf(terms.species()));
        breeds.choose(terms.animal().breeds());
        put(fromMonths, terms.animal().fromMonths());
        put(underMonths, terms.animal().underMonths());
        ages.valueProperty().set(agesOf(terms.animal()));
        weekdays.choose(List.copyOf(terms.weekdays()));
        first.setSelected(terms.firstVisitOnly());
        onePerVisit.setSelected(terms.onePerVisit());
        bound.setSelected(terms.boundToOwner());
        combines.valueProperty().set(terms.combining().kind());
        group.setText(terms.combining().group());
        withDiscounts.setSelected(terms.combining().withDiscounts());
        CouponDesign.Issue issue = design.issue();
        put(days, issue.validDays());
        from.dayProperty().set(issue.validFrom().orElse(null));
        until.dayProperty().set(issue.validUntil().orElse(null));
        put(most, issue.most());
        put(mostPerOwner, issue.mostPerOwner());
        fromSale.moneyProperty().set(issue.fromSale().orElse(null));
        comes.valueProperty().set(issue.soldAs().isPresent() ? Comes.SOLD : issue.fromSale().isPresent() ? Comes.WITH_SALE : Comes.BY_HAND);
        filling = false;
    }

    private void fill(Benefit benefit) {
        switch (benefit) {
            case Benefit.Percent(int value, Optional<Money> limit) -> {
                gives.valueProperty().set(Gives.PERCENT);
                put(percent, Optional.of(value));
                cap.moneyProperty().set(limit.orElse(null));
            }
            case Benefit.Amount(Money value) -> {
                gives.valueProperty().set(Gives.AMOUNT);
                amount.moneyProperty().set(value);
            }
            case Benefit.FreeItem() -> gives.valueProperty().set(Gives.FREE);
            case Benefit.Gift(Bilingual what) -> {
                gives.valueProperty().set(Gives.GIFT);
                giftTh.setText(what.th());
                giftEn.setText(what.en());
            }
            case Benefit.Multiplier(int value) -> {
                gives.valueProperty().set(Gives.TIMES);
                times.numberProperty().set(BigDecimal.valueOf(value, 2).stripTrailingZeros());
            }
        }
    }

    private static Ages agesOf(CouponDesign.Animal animal) {
        if (animal.fromMonths().isEmpty() && animal.underMonths().isEmpty()) return Ages.ANY;
        if (animal.fromMonths().isEmpty() && animal.underMonths().equals(Optional.of(YOUNG_UNDER))) return Ages.YOUNG;
        return animal.underMonths().isEmpty() && animal.fromMonths().equals(Optional.of(SENIOR_FROM)) ? Ages.SENIOR : Ages.OWN;
    }

    /// The design as the form stands; what cannot be read counts as not said, and saving refuses it.
    CouponDesign read(CouponDesignId id) {
        Bilingual name = both(nameTh, nameEn);
        Optional<Item> forItem = Optional.ofNullable(item.chosenProperty().get());
        Optional<Category> forCategory = forItem.isPresent() ? Optional.empty() : Optional.ofNullable(category.getValue()).filter(each -> !each.code().isEmpty());
        Bilingual wanted = forItem.map(Item::name).or(() -> forCategory.map(Category::name)).orElse(name);
        CouponDesign.Look look = new CouponDesign.Look(both(textTh, textEn), colour.valueProperty().get(), paper.valueProperty().get(), Optional.empty());
        return new CouponDesign(id, "", name, benefit(), forItem.map(Item::id), forCategory.map(Category::code), wanted, terms(), issue(), true, look, 1, false);
    }

    /// To choose from, without the one that stands for all.
    List<Category> categories() {
        return category.getItems().stream().filter(each -> each != ALL).toList();
    }

    CouponDesignId id(DesignCouponModel model) {
        return model.openedProperty().get() == null ? new CouponDesignId(0) : model.openedProperty().get().design().id();
    }

    private Benefit benefit() {
        return switch (gives.valueProperty().get()) {
            case PERCENT -> new Benefit.Percent(whole(percent).orElse(0), Optional.ofNullable(cap.money()).filter(Money::isPositive));
            case AMOUNT -> new Benefit.Amount(Optional.ofNullable(amount.money()).orElse(Money.ZERO));
            case FREE -> new Benefit.FreeItem();
            case GIFT -> new Benefit.Gift(both(giftTh, giftEn));
            case TIMES -> new Benefit.Multiplier(Optional.ofNullable(times.numberProperty().get()).map(each -> each.multiply(HUNDRED).min(BigDecimal.valueOf(9999)).intValue()).orElse(0));
        };
    }

    private CouponDesign.Terms terms() {
        CouponDesign.Combining.Kind kind = combines.valueProperty().get();
        return new CouponDesign.Terms(Optional.ofNullable(minimum.money()).orElse(Money.ZERO), Set.copyOf(species.chosen()), Optional.empty(),
                Set.copyOf(weekdays.chosen()), first.isSelected(), onePerVisit.isSelected(), bound.isSelected(), Set.copyOf(tiers.chosen()),
                new CouponDesign.Animal(List.copyOf(breeds.taken()), whole(fromMonths), whole(underMonths)),
                new CouponDesign.Combining(kind, kind == CouponDesign.Combining.Kind.BEST ? group.getText().strip() : "", withDiscounts.isSelected()));
    }

    private CouponDesign.Issue issue() {
        Comes way = comes.valueProperty().get();
        return new CouponDesign.Issue(whole(days), Optional.ofNullable(from.day()), Optional.ofNullable(until.day()),
                way == Comes.WITH_SALE ? Optional.of(Optional.ofNullable(fromSale.money()).orElse(Money.ZERO)) : Optional.empty(), whole(most), whole(mostPerOwner),
                way == Comes.SOLD ? Optional.ofNullable(soldAs.chosenProperty().get()).map(Item::id) : Optional.empty());
    }

    /// Without English words the Thai ones stand for both.
    private static Bilingual both(TextField th, TextField en) {
        return new Bilingual(th.getText().strip(), en.getText().isBlank() ? th.getText().strip() : en.getText().strip());
    }

    private static Optional<Integer> whole(NumberField field) {
        return Optional.ofNullable(field.numberProperty().get()).map(BigDecimal::intValue);
    }

    private static void put(NumberField field, Optional<Integer> value) {
        field.numberProperty().set(value.map(BigDecimal::valueOf).orElse(null));
    }
}
