package jaidee.campaigns.ui;

import jaidee.campaigns.Campaign;
import jaidee.campaigns.CampaignDays;
import jaidee.campaigns.CampaignDraft;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.DateInput;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.messages.Variable;
import jaidee.rewards.CouponDesign;
import jaidee.segments.Segment;
import jaidee.segments.SegmentId;
import jaidee.segments.SegmentWords;
import jaidee.segments.Vocabulary;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A campaign being made, step by step: to whom, with what coupon, what it says, when, and who is kept aside. Above stands how
/// many owners that are, counted while one chooses.
final class CampaignPanel {
    private static final double WIDTH = 720, HEIGHT = 520;
    private static final int ROWS = 3;
    private static final Duration REST = Duration.millis(300);

    private final CampaignsModel model;
    private final Optional<Campaign> before;
    private final Kit kit;
    private final UiTexts texts;
    private final TextField name = new TextField();
    private final ChoiceChips<SegmentId> segment;
    private final ChoiceChips<Optional<CouponDesignId>> design;
    private final Map<Language, TextArea> bodies = new EnumMap<>(Language.class);
    private final DateField from, until, couponUntil, measured;
    private final NumberField control = new NumberField(0);
    private final PauseTransition rest = new PauseTransition(REST);

    CampaignPanel(CampaignsModel model, Optional<Campaign> before, Kit kit) {
        this.model = model;
        this.before = before;
        this.kit = kit;
        this.texts = kit.texts();
        CampaignsModel.Choices choices = model.choicesProperty().get();
        List<Segment> segments = choices.segments();
        this.segment = new ChoiceChips<>(segments.stream().map(Segment::id).toList(), id -> texts.with(now -> new SegmentWords(now, new Vocabulary(Map.of()))
                .name(segments.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow())));
        List<Optional<CouponDesignId>> designs = new ArrayList<>(List.of(Optional.empty()));
        choices.designs().forEach(each -> designs.add(Optional.of(each.id())));
        this.design = new ChoiceChips<>(designs, id -> texts.with(now -> id.map(some -> named(choices, some).name().in(now.language())).orElseGet(() -> now.get("campaigns.no_coupon"))));
        this.from = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        this.until = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        this.couponUntil = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        this.measured = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        for (Language language : Language.values()) bodies.put(language, area(language));
        name.setId("campaign-name");
        segment.setPrefWrapLength(WIDTH - 24);
        design.setPrefWrapLength(WIDTH - 24);
        show(before.map(Campaign::what).orElseGet(() -> new CampaignDraft("", segments.getFirst().id(), choices.texts(), choices.designs().stream().findFirst().map(CouponDesign::id),
                CampaignDays.usual(model.today()), CampaignDraft.USUAL_CONTROL)));
    }

    private static CouponDesign named(CampaignsModel.Choices choices, CouponDesignId id) {
        return choices.designs().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private TextArea area(Language language) {
        TextArea area = new TextArea();
        area.setId("campaign-" + language.name());
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.addEventFilter(KeyEvent.KEY_PRESSED, CampaignPanel::tabLeaves);
        return area;
    }

    private static void tabLeaves(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown()) return;
        event.consume();
        ((TextArea) event.getSource()).requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    private void show(CampaignDraft draft) {
        name.setText(draft.name());
        if (model.choicesProperty().get().segments().stream().anyMatch(each -> each.id().equals(draft.segment()))) segment.valueProperty().set(draft.segment());
        design.valueProperty().set(draft.design().filter(id -> model.choicesProperty().get().designs().stream().anyMatch(each -> each.id().equals(id))));
        draft.texts().forEach((language, body) -> bodies.get(language).setText(body));
        from.dayProperty().set(draft.days().sendFrom());
        until.dayProperty().set(draft.days().sendUntil());
        couponUntil.dayProperty().set(draft.days().couponUntil().orElse(draft.days().measuredUntil()));
        measured.dayProperty().set(draft.days().measuredUntil());
        control.numberProperty().set(BigDecimal.valueOf(draft.controlPercent()));
    }

    void open() {
        model.refusals().clear();
        Label count = new Label();
        count.setId("gathered");
        count.setWrapText(true);
        count.setMinHeight(Label.USE_PREF_SIZE);
        count.getStyleClass().add("strong");
        count.textProperty().bind(texts.with(now -> GatheredWords.brief(now, model.gatheredProperty().get()), model.gatheredProperty()));
        Field last = day("campaigns.field.coupon_until", couponUntil, "couponUntil");
        last.visibleProperty().bind(design.valueProperty().map(each -> each != null && each.isPresent()));
        last.managedProperty().bind(last.visibleProperty());
        VBox content = new VBox(14, field("campaigns.field.name", name, "name").required(), field("campaigns.field.segment", segment, "segment"),
                field("campaigns.field.design", design, "design"), field("campaigns.field.text.TH", bodies.get(Language.TH), Language.TH.name()),
                field("campaigns.field.text.EN", bodies.get(Language.EN), Language.EN.name()), muted("campaigns.field.variables", written()),
                row(day("campaigns.field.from", from, "sendFrom"), day("campaigns.field.until", until, "sendUntil")),
                row(last, day("campaigns.field.measured", measured, "measuredUntil")), field("campaigns.field.control", control, "control"), muted("campaigns.field.control.why"));
        content.setPadding(new Insets(0, 12, 4, 2));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        watch();
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "campaigns.edit" : "campaigns.add"), new VBox(12, count, scroll)).focusing(name);
        panel.offerPrimary(Deed.of("campaigns.save", "F12", () -> save(panel)).when(model.busy().property().not())).onClosed(() -> {
            rest.stop();
            model.countAgain();
        }).open();
    }

    /// Counts again a moment after the last change.
    private void watch() {
        // how many they are does not hang on the name
        rest.setOnFinished(_ -> model.count(typed(name.getText().isBlank() ? "…" : name.getText())));
        segment.valueProperty().subscribe(_ -> rest.playFromStart());
        design.valueProperty().subscribe(_ -> rest.playFromStart());
        bodies.values().forEach(area -> area.textProperty().subscribe(_ -> rest.playFromStart()));
        for (DateField each : List.of(from, until, couponUntil, measured)) each.dayProperty().subscribe(_ -> rest.playFromStart());
        control.numberProperty().subscribe(_ -> rest.playFromStart());
    }

    private void save(Panel panel) {
        model.refusals().clear();
        boolean read = unread(from, "sendFrom") & unread(until, "sendUntil") & unread(couponUntil, "couponUntil") & unread(measured, "measuredUntil");
        if (read) model.save(before, typed(), panel::close);
    }

    private boolean unread(DateField day, String field) {
        if (day.day() != null) return true;
        model.refusals().show(field, day.refusalProperty().get() == null ? Message.of("kernel.text.missing") : day.refusalProperty().get());
        return false;
    }

    private CampaignDraft typed() {
        return typed(name.getText());
    }

    private CampaignDraft typed(String called) {
        Map<Language, String> said = new EnumMap<>(Language.class);
        bodies.forEach((language, area) -> said.put(language, area.getText()));
        Optional<CouponDesignId> coupon = design.valueProperty().get() == null ? Optional.empty() : design.valueProperty().get();
        LocalDate first = or(from, model.today()), last = or(until, first);
        CampaignDays days = new CampaignDays(first, last, coupon.map(_ -> or(couponUntil, last)), or(measured, last));
        SegmentId whom = segment.valueProperty().get() == null ? new SegmentId(0) : segment.valueProperty().get();
        return new CampaignDraft(called, whom, said, coupon, days, control.numberProperty().get() == null ? 0 : control.numberProperty().get().intValue());
    }

    private static LocalDate or(DateField day, LocalDate other) {
        return day.day() == null ? other : day.day();
    }

    private Field field(String key, Node node, String refused) {
        return new Field(texts, key, node).refusing(model.refusals().of(refused));
    }

    private Field day(String key, DateField day, String refused) {
        return field(key, day, refused).echoing(texts.of(day.echoProperty()));
    }

    private static Object[] written() {
        return Stream.of(Variable.OWNER, Variable.PET, Variable.COUPON, Variable.COUPON_EXPIRY, Variable.POINTS, Variable.CLINIC, Variable.PHONE, Variable.OPTOUT)
                .map(Variable::written).toArray();
    }

    private Label muted(String key, Object... arguments) {
        Label label = texts.bind(new Label(), key, arguments);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(16, fields);
        for (Node field : fields) HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }
}
