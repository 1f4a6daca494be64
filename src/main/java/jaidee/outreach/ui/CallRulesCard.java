package jaidee.outreach.ui;

import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Language;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.outreach.CallRule;
import jaidee.outreach.CareCalls;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// After which service the owner is called, on which days, and what is asked. A manager changes it; calls that are planned
/// stay as they are.
public final class CallRulesCard extends Card {
    private static final List<ServiceGroup> GROUPS = List.of(ServiceGroup.NEUTER, ServiceGroup.SURGERY, ServiceGroup.DENTAL, ServiceGroup.WARD,
            ServiceGroup.TREATMENT, ServiceGroup.VACCINE, ServiceGroup.GROOM, ServiceGroup.BOARDING);
    private static final int OFFERS = 8;

    private final CareCalls calls;
    private final CatalogueService catalogue;
    private final Approvals approvals;
    private final Kit kit;
    private final VBox rows = new VBox(8);

    public CallRulesCard(CareCalls calls, CatalogueService catalogue, Approvals approvals, Kit kit) {
        super(kit.texts(), "outreach.rules.title");
        this.calls = calls;
        this.catalogue = catalogue;
        this.approvals = approvals;
        this.kit = kit;
        rows.setId("call-rules");
        Label hint = kit.texts().bind(new Label(), "outreach.rules.hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(kit.buttons().of(Deed.of("outreach.rules.add", this::add)));
        row.setAlignment(Pos.CENTER_RIGHT);
        add(hint, rows, row);
        load();
    }

    private void load() {
        kit.background().run(calls::rules).onSuccess(all -> rows.getChildren().setAll(all.stream().map(this::line).toList()));
    }

    private Node line(CallRule rule) {
        Label service = new Label();
        service.textProperty().bind(kit.texts().with(now -> name(rule.service(), now.language())));
        service.getStyleClass().add("strong");
        Label days = kit.texts().bind(new Label(), "outreach.rules.days_after", rule.daysText());
        Label ask = new Label(rule.ask());
        ask.getStyleClass().addAll("small", "muted");
        ask.setWrapText(true);
        ask.setManaged(!rule.ask().isEmpty());
        HBox row = new HBox(8, new VBox(2, new HBox(8, service, days), ask), Card.gap());
        row.setAlignment(Pos.CENTER_LEFT);
        if (!rule.active()) row.getChildren().add(new Pill(kit.texts().of("outreach.rules.off"), Tone.PLAIN));
        row.getChildren().add(kit.buttons().icon(Deed.of("outreach.rules.edit", () -> edit(rule)), Feather.EDIT_2));
        return row;
    }

    private String name(CallRule.Service service, Language language) {
        return switch (service) {
            case CallRule.Service.OfItem(ItemId _, Bilingual name) -> name.in(language);
            case CallRule.Service.OfGroup(ServiceGroup group) -> kit.texts().get(group.named());
        };
    }

    private void edit(CallRule rule) {
        ChoiceChips<Boolean> active = new ChoiceChips<>(List.of(true, false), each -> kit.texts().of(each ? "outreach.rules.on" : "outreach.rules.off"));
        active.valueProperty().set(rule.active());
        TextField days = days(rule.daysText()), ask = new TextField(rule.ask());
        Refusals refusals = new Refusals();
        VBox form = new VBox(12, active, new Field(kit.texts(), "outreach.rules.days", days).required().refusing(refusals.of("days")),
                new Field(kit.texts(), "outreach.rules.ask", ask).refusing(refusals.of("ask")));
        open("outreach.rules.edit", form, days, refusals, who -> calls.change(rule.id(), days.getText(), ask.getText(), active.valueProperty().get(), who));
    }

    private void add() {
        ChoiceChips<ServiceGroup> group = new ChoiceChips<>(GROUPS, each -> kit.texts().with(now -> now.get(each.named())));
        CompletingField<Item> item = new CompletingField<>(kit.overlay(), this::offers, each -> each.name().in(kit.texts().language()));
        item.setId("rule-item");
        TextField days = days("1, 7"), ask = new TextField();
        Refusals refusals = new Refusals();
        group.setPrefWrapLength(400);
        VBox form = new VBox(12, new Field(kit.texts(), "outreach.rules.group", group), new Field(kit.texts(), "outreach.rules.item", item).refusing(refusals.of("service")),
                new Field(kit.texts(), "outreach.rules.days", days).required().refusing(refusals.of("days")),
                new Field(kit.texts(), "outreach.rules.ask", ask).refusing(refusals.of("ask")));
        open("outreach.rules.add", form, item, refusals, who -> {
            Item chosen = item.chosenProperty().get();
            if (chosen != null) return calls.add(new CallRule.Service.OfItem(chosen.id(), chosen.name()), days.getText(), ask.getText(), who);
            if (group.valueProperty().get() != null) return calls.add(new CallRule.Service.OfGroup(group.valueProperty().get()), days.getText(), ask.getText(), who);
            return Outcome.refused(new Limits.Missing("service"));
        });
    }

    private List<Hit<Item>> offers(String typed) {
        return catalogue.find(typed).stream().limit(OFFERS).map(each -> Hit.of(each, Feather.PHONE, Marked.plain(each.name().in(kit.texts().language())), Marked.plain(each.code()))).toList();
    }

    private TextField days(String text) {
        TextField days = new TextField(text);
        days.setId("rule-days");
        return days;
    }

    private void open(String titleKey, VBox form, Node first, Refusals refusals, Function<Authority, Outcome<CallRule>> deed) {
        form.setPrefWidth(440);
        Busy busy = new Busy();
        Panel panel = kit.dialogs().panel(Message.of(titleKey), form).focusing(first);
        panel.offerPrimary(Deed.of("settings.save", "F10", () -> approvals.ask(Right.EDIT_RULES, Message.of(titleKey), who -> {
            refusals.clear();
            kit.background().write(() -> deed.apply(who)).during(busy).onSuccess(outcome -> outcome.handle(kept -> {
                panel.close();
                load();
            }, refusals::show));
        })).when(busy.property().not()));
        panel.open();
    }
}
