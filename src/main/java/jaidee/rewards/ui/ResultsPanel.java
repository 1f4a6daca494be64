package jaidee.rewards.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.paper.ui.PaperDesk;
import jaidee.rewards.CouponResults;
import jaidee.rewards.CouponSheets;
import jaidee.rewards.DesignResult;
import jaidee.ui.Busy;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Route;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Refusals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How every design fared, also those no longer given; Enter opens the design.
public final class ResultsPanel {
    private static final Logger LOG = LoggerFactory.getLogger(ResultsPanel.class);

    private final CouponResults results;
    private final CouponSheets sheets;
    private final PaperDesk paper;
    private final Supplier<StaffId> onDuty;
    private final Kit kit;
    private final UiTexts texts;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();

    public ResultsPanel(CouponResults results, CouponSheets sheets, PaperDesk paper, Supplier<StaffId> onDuty, Kit kit) {
        this.results = results;
        this.sheets = sheets;
        this.paper = paper;
        this.onDuty = onDuty;
        this.kit = kit;
        this.texts = kit.texts();
    }

    public void open() {
        Tables tables = kit.tables();
        TableView<DesignResult> table = tables.table(new EmptyState(kit, Feather.TAG, "rewards.results.empty"));
        table.setId("results");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var name = tables.<DesignResult>text("rewards.results.name", each -> each.design().name().in(texts.language()));
        name.setMinWidth(260);
        table.getColumns().addAll(List.of(name,
                tables.text("rewards.results.state", each -> texts.get(each.design().active() ? "rewards.results.on" : "rewards.results.off")),
                tables.number("rewards.results.issued", DesignResult::issued), tables.number("rewards.results.used", DesignResult::used),
                tables.number("rewards.results.rate", each -> each.rate().orElse("–")), tables.money("rewards.results.revenue", DesignResult::revenue),
                tables.money("rewards.results.cost", DesignResult::cost)));
        table.setPrefSize(940, 380);
        texts.spoken(table, "rewards.results.title");
        kit.background().run(results::results).during(busy).onSuccess(all -> {
            table.getItems().setAll(all);
            table.getSelectionModel().selectFirst();
            Focus.on(table);
        });
        Panel panel = kit.dialogs().panel(Message.of("rewards.results.title"), new VBox(10, table, how(), problem())).focusing(table);
        panel.offer(Deed.of("rewards.results.print", "F11", this::print));
        panel.offer(Deed.of("rewards.results.export", "F9", this::export).when(busy.property().not()));
        panel.offerPrimary(Deed.of("rewards.results.edit", "Enter", () -> {
            DesignResult chosen = table.getSelectionModel().getSelectedItem();
            if (chosen == null) return;
            panel.close();
            kit.navigator().open(new Route.DesignCoupon(Optional.of(chosen.design().id())));
        }));
        panel.open();
    }

    private void export() {
        Language language = texts.language();
        StaffId staff = onDuty.get();
        refusals.clear();
        kit.files().save("rewards.results.export", texts.get("rewards.results.file")).ifPresent(file ->
                kit.background().write(() -> written(file, language, staff)).during(busy).onSuccess(fault -> fault.ifPresentOrElse(
                        why -> refusals.show("", why), () -> kit.notices().done(Message.of("rewards.results.saved")))));
    }

    /// The disk may be full or the file open elsewhere: that is said, not thrown.
    private Optional<Message> written(Path file, Language language, StaffId staff) {
        try {
            results.write(file, language, staff);
            return Optional.empty();
        } catch (IOException cannot) {
            LOG.warn("saving {} failed", file, cannot);
            return Optional.of(Message.of("rewards.results.not_saved"));
        }
    }

    private void print() {
        Language language = texts.language();
        paper.print(() -> sheets.results(results.results(), kit.clock().instant(), language));
    }

    private Label how() {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> results.how().stream().map(now::get).collect(Collectors.joining("\n"))));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private Label problem() {
        Label label = new Label();
        label.textProperty().bind(texts.of(refusals.of("")));
        label.getStyleClass().add("refusal");
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
