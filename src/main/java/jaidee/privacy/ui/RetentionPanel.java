package jaidee.privacy.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.privacy.RetentionPlan;
import jaidee.privacy.RetentionTerms;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The dry run: who would be erased by the terms chosen, and how much else would go. Carried out only from here, after a question.
final class RetentionPanel {
    private static final double WIDTH = 760, TABLE = 230;
    private static final List<Long> YEARS = List.of(1L, 2L, 3L, 5L, 7L, 10L), MONTHS = List.of(6L, 12L, 24L, 36L);

    private final PrivacyModel model;
    private final Kit kit;
    private final ObjectProperty<RetentionPlan> plan = new SimpleObjectProperty<>();
    /// Less than nothing while nothing runs.
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final AtomicBoolean wanted = new AtomicBoolean();

    RetentionPanel(PrivacyModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open() {
        model.terms(this::open);
    }

    private void open(RetentionTerms terms) {
        UiTexts texts = kit.texts();
        ChoiceChips<Long> years = chips("years", YEARS, "privacy.retention.years"), months = chips("months", MONTHS, "privacy.retention.months");
        years.valueProperty().set(YEARS.contains(terms.years()) ? terms.years() : 3L);
        months.valueProperty().set(MONTHS.contains(terms.months()) ? terms.months() : 12L);
        Runnable look = () -> model.plan(new RetentionTerms(years.valueProperty().get(), months.valueProperty().get()), plan::set);
        years.valueProperty().subscribe((_, _) -> look.run());
        months.valueProperty().subscribe((_, _) -> look.run());
        look.run();
        Label sum = new Label();
        sum.setId("retention-sum");
        sum.getStyleClass().add("strong");
        sum.setWrapText(true);
        sum.textProperty().bind(texts.with(now -> said(now), plan));
        Label kept = new Label();
        kept.getStyleClass().addAll("small", "muted");
        kept.setWrapText(true);
        kept.textProperty().bind(texts.with(now -> plan.get() == null ? "" : now.get("privacy.retention.kept", plan.get().withPoints(), plan.get().hindered()), plan));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress);
        bar.visibleProperty().bind(progress.greaterThanOrEqualTo(0));
        bar.managedProperty().bind(bar.visibleProperty());
        VBox content = new VBox(10, new Field(texts, "privacy.retention.owners", years), new Field(texts, "privacy.retention.messages", months), sum, table(), kept, bar);
        content.setPrefWidth(WIDTH);
        BooleanBinding idle = progress.lessThan(0);
        BooleanBinding something = Bindings.createBooleanBinding(() -> plan.get() != null && !plan.get().isEmpty(), plan);
        Panel panel = kit.dialogs().panel(Message.of("privacy.retention"), content).focusing(years).onClosed(() -> wanted.set(false));
        panel.offer(Deed.of("privacy.retention.stop", "F8", () -> wanted.set(false)).when(idle.not()))
                .offerDanger(Deed.of("privacy.retention.do", "F12", () -> sure(look)).when(something.and(idle))).open();
    }

    private void sure(Runnable look) {
        RetentionPlan shown = plan.get();
        kit.dialogs().confirm(Message.of("privacy.retention.sure", shown.owners().size()), Message.of("privacy.erase.for_good"), Message.of("privacy.retention.now", shown.owners().size()), () ->
                model.letGo(shown, wanted, progress, look));
    }

    private String said(Texts now) {
        RetentionPlan shown = plan.get();
        return shown == null ? "" : now.get("privacy.retention.sum", shown.owners().size(), shown.messages(), shown.pictures());
    }

    private ChoiceChips<Long> chips(String id, List<Long> choices, String key) {
        ChoiceChips<Long> chips = new ChoiceChips<>(choices, each -> kit.texts().with(now -> now.get(key, each)));
        chips.setId(id);
        return chips;
    }

    private TableView<RetentionPlan.Line> table() {
        Tables tables = kit.tables();
        TableView<RetentionPlan.Line> table = tables.table(new EmptyState(kit, Feather.CHECK_CIRCLE, "privacy.retention.none"));
        table.getColumns().addAll(List.of(tables.text("privacy.held.column.memberNo", RetentionPlan.Line::memberNo), tables.text("privacy.held.column.name", RetentionPlan.Line::name),
                tables.day("privacy.retention.last", RetentionPlan.Line::last)));
        plan.subscribe(shown -> {
            if (shown != null) table.getItems().setAll(shown.owners());
        });
        table.setPrefHeight(TABLE);
        table.setId("retention");
        kit.texts().spoken(table, "privacy.retention");
        return table;
    }
}
