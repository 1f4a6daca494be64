package jaidee.rewards.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.rewards.CouponResults;
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
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;

/// How every design fared, also those no longer given; Enter opens the design.
public final class ResultsPanel {
    private final CouponResults results;
    private final Supplier<StaffId> onDuty;
    private final Kit kit;
    private final UiTexts texts;
    private final Busy busy = new Busy();

    public ResultsPanel(CouponResults results, Supplier<StaffId> onDuty, Kit kit) {
        this.results = results;
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
        table.setPrefSize(940, 460);
        texts.spoken(table, "rewards.results.title");
        kit.background().run(results::results).during(busy).onSuccess(all -> {
            table.getItems().setAll(all);
            table.getSelectionModel().selectFirst();
            Focus.on(table);
        });
        Panel panel = kit.dialogs().panel(Message.of("rewards.results.title"), table).focusing(table);
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
        kit.files().save("rewards.results.export", texts.get("rewards.results.file")).ifPresent(file ->
                kit.background().write(() -> Files.write(file, results.export(language, staff))).during(busy)
                        .onSuccess(saved -> kit.notices().done(Message.of("rewards.results.saved"))));
    }
}
