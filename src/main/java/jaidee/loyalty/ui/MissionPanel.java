package jaidee.loyalty.ui;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.loyalty.Mission;
import jaidee.loyalty.MissionPolicy;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A mission being described; above the fields stands the sentence that they make.
final class MissionPanel {
    private static final double WIDTH = 660, HEIGHT = 540;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final List<ServiceGroup> GROUPS = List.of(ServiceGroup.GROOM, ServiceGroup.VACCINE, ServiceGroup.PARASITE, ServiceGroup.CHECKUP, ServiceGroup.DENTAL,
            ServiceGroup.BOARDING, ServiceGroup.FOOD);

    private final MissionsModel model;
    private final Optional<Mission> before;
    private final Kit kit;
    private final TextField nameTh = new TextField(), nameEn = new TextField();
    private final ChoiceChips<MissionPolicy.Kind> kind;
    private final ChoiceChips<Optional<ServiceGroup>> group;
    private final ChoiceChips<Boolean> repeats;
    private final NumberField needed = new NumberField(0), days = new NumberField(0), points = new NumberField(0);
    private final MoneyField least = new MoneyField();
    private final DateField from, until;

    MissionPanel(MissionsModel model, Optional<Mission> before, Kit kit) {
        this.model = model;
        this.before = before;
        this.kit = kit;
        kind = new ChoiceChips<>(List.of(MissionPolicy.Kind.values()), each -> kit.texts().of("missions.kind." + each));
        List<Optional<ServiceGroup>> groups = new ArrayList<>(List.of(Optional.empty()));
        GROUPS.forEach(each -> groups.add(Optional.of(each)));
        before.flatMap(mission -> mission.terms().group()).filter(each -> !GROUPS.contains(each)).ifPresent(each -> groups.add(Optional.of(each)));
        group = new ChoiceChips<>(groups, each -> kit.texts().with(now -> each.map(some -> now.get(some.named())).orElseGet(() -> now.get("missions.group.any"))));
        repeats = new ChoiceChips<>(List.of(false, true), again -> kit.texts().of(again ? "missions.term.repeats" : "missions.term.once"));
        from = new DateField(DateInput.Field.REPORT, kit.clock());
        until = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        nameTh.setId("name-th");
        show(before.map(Mission::terms).orElseGet(() -> new Mission.Terms(new Bilingual("", ""), new MissionPolicy(3, 90, Money.baht(200), jaidee.kernel.Points.of(150)),
                Optional.empty(), false, model.today(), Optional.empty())));
    }

    private void show(Mission.Terms terms) {
        nameTh.setText(terms.name().th());
        nameEn.setText(terms.name().en());
        kind.valueProperty().set(terms.policy().kind());
        group.valueProperty().set(terms.group());
        repeats.valueProperty().set(terms.repeats());
        set(needed, terms.policy().needed());
        set(days, terms.policy().windowDays());
        set(points, terms.policy().points().value());
        least.moneyProperty().set(terms.policy().least());
        from.dayProperty().set(terms.from());
        terms.until().ifPresent(until.dayProperty()::set);
    }

    void open(Runnable closed) {
        model.refusals().clear();
        Label sentence = new Label();
        sentence.setId("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.getStyleClass().add("strong");
        sentence.textProperty().bind(kit.texts().with(now -> now.get(new Mission(0, "", 0, typed(), true).says()), kind.valueProperty(), group.valueProperty(),
                needed.numberProperty(), days.numberProperty(), points.numberProperty(), least.moneyProperty()));
        Field window = field("missions.days", days, "days");
        window.visibleProperty().bind(kind.valueProperty().isEqualTo(MissionPolicy.Kind.VISITS));
        window.managedProperty().bind(window.visibleProperty());
        group.setPrefWrapLength(WIDTH - 16);
        VBox content = new VBox(12, sentence, row(field("missions.name_th", nameTh, "nameTh").required(), field("missions.name_en", nameEn, "nameEn")),
                field("missions.kind", kind, "kind"), field("missions.group", group, "group"),
                row(field("missions.needed", needed, "needed"), window, field("missions.least", least, "least"), field("missions.points", points, "points")),
                field("missions.often", repeats, "repeats"),
                row(field("missions.from", from, "from").echoing(kit.texts().of(from.echoProperty())),
                        field("missions.until", until, "until").echoing(kit.texts().of(until.echoProperty()))));
        content.setPadding(new Insets(0, 12, 4, 2));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "missions.change.title" : "missions.add.title"), scroll).focusing(nameTh).onClosed(closed);
        panel.offerPrimary(Deed.of("missions.save", "F12", () -> save(panel)).when(model.busy().property().not())).open();
    }

    private void save(Panel panel) {
        model.refusals().clear();
        boolean read = true;
        if (from.day() == null) read = refuse("from", from);
        if (until.day() == null && !until.getText().isBlank()) read = refuse("until", until);
        if (read) model.save(before, typed(), panel::close);
    }

    private boolean refuse(String field, DateField day) {
        model.refusals().show(field, day.refusalProperty().get() == null ? Message.of("missions.sense.first") : day.refusalProperty().get());
        return false;
    }

    private Mission.Terms typed() {
        boolean visits = kind.valueProperty().get() == MissionPolicy.Kind.VISITS;
        int many = (int) number(needed);
        return new Mission.Terms(new Bilingual(nameTh.getText(), nameEn.getText()), new MissionPolicy(kind.valueProperty().get(), many,
                visits ? (int) number(days) : Math.max(1, Math.min(many, 100)) * DAYS_OF_A_MONTH, least.money() == null ? Money.ZERO : least.money(), PanelParts.points(points)),
                group.valueProperty().get(), repeats.valueProperty().get(), from.day() == null ? model.today() : from.day(), Optional.ofNullable(until.day()));
    }

    private Field field(String key, Node control, String refused) {
        return new Field(kit.texts(), key, control).refusing(model.refusals().of(refused));
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(16, fields);
        for (Node field : fields) HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private static void set(NumberField field, long value) {
        field.numberProperty().set(BigDecimal.valueOf(value));
    }

    private static long number(NumberField field) {
        return field.numberProperty().get() == null ? 0 : field.numberProperty().get().longValue();
    }
}
