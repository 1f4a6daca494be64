package jaidee.closing.ui;

import jaidee.closing.MonthExport;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks which month the accountant gets, and where to put the file.
public final class MonthPanel {
    private static final int MONTHS = 12;
    /// In the first days of a month it is the one before that is wanted.
    private static final int STILL_LAST = 15;

    private final MonthExport export;
    private final Approvals approvals;
    private final Kit kit;

    public MonthPanel(MonthExport export, Approvals approvals, Kit kit) {
        this.export = export;
        this.approvals = approvals;
        this.kit = kit;
    }

    public void open() {
        LocalDate today = LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK);
        YearMonth now = YearMonth.from(today);
        List<YearMonth> months = IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
        ChoiceChips<YearMonth> month = new ChoiceChips<>(months, each -> kit.texts().with(texts -> Days.monthText(each, texts.language())));
        month.valueProperty().set(today.getDayOfMonth() < STILL_LAST ? now.minusMonths(1) : now);
        month.setPrefWrapLength(560);
        ChoiceChips<String> form = new ChoiceChips<>(List.of("xlsx", "csv"), each -> kit.texts().of("closing.export.form." + each));
        form.valueProperty().set("xlsx");
        Refusals refusals = new Refusals();
        Busy busy = new Busy();
        Label hint = kit.texts().bind(new Label(), "closing.export.hint");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMaxWidth(560);
        VBox content = new VBox(14, hint, new Field(kit.texts(), "closing.export.month", month),
                new Field(kit.texts(), "closing.export.form", form).refusing(refusals.of("")));
        Panel panel = kit.dialogs().panel(Message.of("closing.export.title"), content).focusing(month);
        panel.offerPrimary(Deed.of("closing.export.write", "F10", () -> approvals.ask(Right.SEE_REPORTS, Message.of("closing.export.write"),
                who -> choose(month.valueProperty().get(), form.valueProperty().get(), who, panel, refusals, busy)))
                .when(busy.property().not())).open();
    }

    private void choose(YearMonth month, String form, Authority who, Panel panel, Refusals refusals, Busy busy) {
        Optional<Path> file = kit.files().save("closing.export.title", "jaidee-%s.%s".formatted(month, form));
        if (file.isEmpty()) return;
        Language language = kit.texts().language();
        refusals.clear();
        kit.background().run(() -> export.write(month, file.get(), language, who)).during(busy).onSuccess(outcome -> outcome.handle(documents -> {
            panel.close();
            kit.notices().done(Message.of("closing.export.written", documents, file.get().getFileName().toString()));
        }, why -> refusals.show("", why.message())));
    }
}
