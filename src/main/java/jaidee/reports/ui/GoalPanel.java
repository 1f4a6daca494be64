package jaidee.reports.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.reports.Comparison;
import jaidee.reports.FigureWords;
import jaidee.reports.GoalProgress;
import jaidee.reports.Measure;
import jaidee.ui.Deed;
import jaidee.ui.FigureTable;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Sets the goal of a figure: for this month, or for every month from this one on, beside what the figure was and is.
final class GoalPanel {
    private static final double WIDE = 440;

    /// Sets the goal of the month, or takes it away.
    interface Setting {
        /// @param onwards also of every month after
        /// @param done    is run once it is set
        void set(Measure measure, boolean onwards, Optional<BigDecimal> target, Runnable done, Consumer<Message> refused);
    }

    private final Measure measure;
    private final Comparison figure;
    private final LocalDate upto;
    private final Setting setting;
    private final Kit kit;
    private final UiTexts texts;
    private final Refusals refusals = new Refusals();
    private final MoneyField money = new MoneyField();
    private final NumberField number;
    private final ChoiceChips<Boolean> onwards;

    /// @param upto the last day that the figure counts
    GoalPanel(Comparison figure, LocalDate upto, Setting setting, Kit kit) {
        this.measure = figure.measure();
        this.figure = figure;
        this.upto = upto;
        this.setting = setting;
        this.kit = kit;
        this.texts = kit.texts();
        this.number = new NumberField(measure.unit() == Measure.Unit.COUNT || measure.unit() == Measure.Unit.POINTS ? 0 : measure.unit() == Measure.Unit.RATIO ? 2 : 1);
        this.onwards = new ChoiceChips<>(List.of(false, true), each -> texts.of(each ? "reports.goal.onwards" : "reports.goal.once"));
        onwards.valueProperty().set(false);
    }

    void open() {
        if (measure.better() == Measure.Better.NEITHER) {
            kit.notices().refused(Message.of("reports.goal.refused.neither", measure.named()));
            return;
        }
        figure.goal().ifPresent(goal -> {
            if (isMoney()) money.moneyProperty().set(Money.satang(goal.longValueExact()));
            else number.numberProperty().set(new BigDecimal(goal.toPlainString()));
        });
        TextField field = isMoney() ? money : number;
        field.setId("goal");
        VBox content = new VBox(14, figures(), new Field(texts, isMoney() ? "reports.goal.target.money" : "reports.goal.target", field).refusing(refusals.of("target")),
                new Field(texts, "reports.goal.holds", onwards).refusing(refusals.of("")), said("reports.goal.how"));
        content.setMaxWidth(WIDE);
        Panel panel = kit.dialogs().panel(Message.of("reports.goal.title", measure.named(), Days.monthText(YearMonth.from(upto), texts.language())), content).focusing(field);
        if (figure.goal().isPresent()) panel.offerDanger(Deed.of("reports.goal.none", "F9", () -> set(Optional.empty(), panel)));
        panel.offerPrimary(Deed.of("reports.goal.save", "F10", () -> save(panel)));
        field.setOnAction(event -> save(panel));
        panel.open();
    }

    private boolean isMoney() {
        return measure.unit() == Measure.Unit.MONEY;
    }

    private void save(Panel panel) {
        BigDecimal typed = isMoney() ? money.money() == null ? null : BigDecimal.valueOf(money.money().satang()) : number.numberProperty().get();
        if (typed == null) refusals.show("target", Message.of("reports.goal.refused.amount"));
        else set(Optional.of(typed), panel);
    }

    private void set(Optional<BigDecimal> target, Panel panel) {
        refusals.clear();
        setting.set(measure, onwards.valueProperty().get(), target, () -> {
            panel.close();
            kit.notices().done(target.isPresent() ? Message.of("reports.goal.set", measure.named(), FigureWords.of(measure.unit(), target)) : Message.of("reports.goal.gone", measure.named()));
        }, why -> refusals.show("target", why));
    }

    private Node figures() {
        FigureTable table = new FigureTable(texts, "reports.goal.figure", "reports.goal.figure.value");
        table.row(texts.get("reports.goal.now"), FigureWords.of(measure.unit(), figure.now()));
        figure.goal().map(goal -> GoalProgress.of(measure, figure.now(), goal, upto)).ifPresent(progress -> {
            if (progress.addsUp() && !progress.monthOver()) table.row(texts.get("reports.goal.expected"), FigureWords.of(measure.unit(), progress.expected()));
            table.row(texts.get("reports.goal.goal"), FigureWords.of(measure.unit(), progress.goal()));
        });
        table.row(texts.get("reports.goal.last_month"), FigureWords.of(measure.unit(), figure.lastMonth()));
        table.row(texts.get("reports.goal.last_year"), FigureWords.of(measure.unit(), figure.lastYear()));
        table.getColumnConstraints().get(1).setPrefWidth(140);
        return table;
    }

    private Label said(String key) {
        Label label = texts.bind(new Label(), key);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
