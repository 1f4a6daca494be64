package jaidee.rewards.ui;

import jaidee.catalogue.Item;
import jaidee.kernel.Bilingual;
import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.rewards.Reward;
import jaidee.ui.Deed;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A reward being described: name, what it gives, for how many points, for whom and how long.
final class RewardPanel {
    private static final double WIDTH = 620, HEIGHT = 470;
    private static final int VOUCHER_DAYS = 90;

    enum Kind {
        DISCOUNT, FREE_ITEM, GIFT
    }

    private final RewardsModel model;
    private final Optional<Reward> before;
    private final Kit kit;
    private final TextField nameTh = new TextField();
    private final TextField nameEn = new TextField();
    private final NumberField points = new NumberField(0);
    private final ChoiceChips<Kind> kind;
    private final MoneyField amount = new MoneyField();
    private final CompletingField<Item> item;
    private final ChoiceChips<Optional<String>> tier;
    private final DateField from;
    private final DateField until;
    private final NumberField most = new NumberField(0);
    private final NumberField perYear = new NumberField(0);
    private final NumberField days = new NumberField(0);

    RewardPanel(RewardsModel model, Optional<Reward> before, Kit kit) {
        this.model = model;
        this.before = before;
        this.kit = kit;
        this.kind = new ChoiceChips<>(List.of(Kind.values()), each -> kit.texts().of("rewards.prize.kind." + each));
        List<Optional<String>> levels = new ArrayList<>(List.of(Optional.empty()));
        model.tiers().stream().skip(1).forEach(level -> levels.add(Optional.of(level.code())));
        this.tier = new ChoiceChips<>(levels, code -> kit.texts().with(now -> code.flatMap(model::tier).map(level -> now.get("rewards.prize.tier_up", level.name()))
                .orElseGet(() -> now.get("rewards.prize.everybody"))));
        this.item = new CompletingField<>(kit.overlay(), typed -> model.find(typed).stream()
                .map(each -> Hit.of(each, words(each)).withBadge(each.price().toString())).toList(), this::words);
        this.from = new DateField(DateInput.Field.REPORT, kit.clock());
        this.until = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        List.of(nameTh, nameEn).forEach(field -> field.setPrefColumnCount(18));
        nameTh.setId("name-th");
        points.setId("points");
        amount.setId("amount");
        most.setId("most");
        show();
    }

    private String words(Item each) {
        return each.code() + "  ·  " + each.name().in(kit.texts().language());
    }

    private void show() {
        kind.valueProperty().set(Kind.GIFT);
        tier.valueProperty().set(Optional.empty());
        days.numberProperty().set(BigDecimal.valueOf(VOUCHER_DAYS));
        before.map(Reward::terms).ifPresent(terms -> {
            nameTh.setText(terms.name().th());
            nameEn.setText(terms.name().en());
            points.numberProperty().set(BigDecimal.valueOf(terms.points().value()));
            switch (terms.gives()) {
                case Reward.Gives.Discount(Money off) -> {
                    kind.valueProperty().set(Kind.DISCOUNT);
                    amount.moneyProperty().set(off);
                }
                case Reward.Gives.FreeItem(var id, var _) -> {
                    kind.valueProperty().set(Kind.FREE_ITEM);
                    model.item(id).ifPresent(item.chosenProperty()::set);
                }
                case Reward.Gives.Gift() -> kind.valueProperty().set(Kind.GIFT);
            }
            tier.valueProperty().set(terms.tier().filter(code -> model.tier(code).isPresent()));
            terms.from().ifPresent(from.dayProperty()::set);
            terms.until().ifPresent(until.dayProperty()::set);
            terms.most().ifPresent(number -> most.numberProperty().set(BigDecimal.valueOf(number)));
            terms.mostPerYear().ifPresent(number -> perYear.numberProperty().set(BigDecimal.valueOf(number)));
            days.numberProperty().set(BigDecimal.valueOf(terms.voucherDays()));
        });
    }

    void open(Runnable closed) {
        model.refusals().clear();
        VBox content = new VBox(12,
                row(field("rewards.prize.name_th", nameTh, "nameTh").required(), field("rewards.prize.name_en", nameEn, "nameEn")),
                row(field("rewards.prize.kind", kind, "kind"), field("rewards.prize.points", points, "points").required()),
                only(Kind.DISCOUNT, field("rewards.prize.amount", amount, "amount").required()),
                only(Kind.FREE_ITEM, field("rewards.prize.item", item, "item").required()),
                field("rewards.prize.for", tier, "tier"),
                row(field("rewards.prize.from", from, "from").echoing(kit.texts().of(from.echoProperty())),
                        field("rewards.prize.until", until, "until").echoing(kit.texts().of(until.echoProperty()))),
                row(field("rewards.prize.most", most, "most"), field("rewards.prize.per_year", perYear, "perYear"), field("rewards.prize.days", days, "days")));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "rewards.prize.change.title" : "rewards.prize.add.title"), scroll)
                .focusing(nameTh).onClosed(closed);
        panel.offer(Deed.of("rewards.prize.try", "F8", () -> terms().ifPresent(terms -> new RewardTryOutPanel(model, before, terms, kit).open())));
        panel.offerPrimary(Deed.of("rewards.prize.save", "F12", () -> terms().ifPresent(terms -> model.save(before, terms, panel::close)))
                .when(model.busy().property().not())).open();
    }

    private Field field(String key, Node control, String refused) {
        return new Field(kit.texts(), key, control).refusing(model.refusals().of(refused));
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(16, fields);
        for (Node field : fields) HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private Node only(Kind when, Node field) {
        field.visibleProperty().bind(kind.valueProperty().isEqualTo(when));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    /// Empty when something can't be read; the field says so.
    private Optional<Reward.Terms> terms() {
        model.refusals().clear();
        if (wrong(from, "from") | wrong(until, "until")) return Optional.empty();
        Item chosen = item.chosenProperty().get();
        if (kind.valueProperty().get() == Kind.FREE_ITEM && chosen == null) {
            model.refusals().show("item", Message.of("rewards.prize.sense.item"));
            return Optional.empty();
        }
        Reward.Gives gives = switch (kind.valueProperty().get()) {
            case DISCOUNT -> new Reward.Gives.Discount(amount.money() == null ? Money.ZERO : amount.money());
            case FREE_ITEM -> new Reward.Gives.FreeItem(chosen.id(), chosen.name());
            case GIFT -> new Reward.Gives.Gift();
        };
        return Optional.of(new Reward.Terms(new Bilingual(nameTh.getText(), nameEn.getText()), Points.of(number(points).orElse(0)), gives,
                tier.valueProperty().get(), Optional.ofNullable(from.day()), Optional.ofNullable(until.day()), number(most), number(perYear),
                number(days).orElse(VOUCHER_DAYS)));
    }

    private boolean wrong(DateField field, String name) {
        if (field.getText().isBlank() || field.day() != null) return false;
        model.refusals().show(name, field.refusalProperty().get() == null ? Message.of("rewards.prize.sense.until") : field.refusalProperty().get());
        return true;
    }

    private static Optional<Integer> number(NumberField field) {
        return Optional.ofNullable(field.numberProperty().get()).map(BigDecimal::intValue);
    }
}
