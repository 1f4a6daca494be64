package jaidee.campaigns.ui;

import jaidee.campaigns.Campaign;
import jaidee.campaigns.CampaignSheets;
import jaidee.campaigns.Gathered;
import jaidee.campaigns.MemberRow;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Route;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is asked and shown about one campaign: before it starts, before it is stopped, and the owners behind its figures.
final class CampaignPanels {
    private static final double WIDTH = 620;

    private final CampaignsModel model;
    private final Kit kit;
    private final UiTexts texts;

    CampaignPanels(CampaignsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    /// Who is in it and what it costs, before nothing can be taken back.
    void start(Campaign campaign, Gathered gathered) {
        VBox content = new VBox(8);
        GatheredWords.all(texts.now(), gathered, campaign.what()).forEach(line -> content.getChildren().add(words(line, "plain")));
        for (Map.Entry<Language, String> example : gathered.example().entrySet()) {
            content.getChildren().add(words(texts.get("campaigns.example"), "muted"));
            content.getChildren().add(words(example.getValue(), "strong"));
        }
        content.getChildren().add(words(texts.get("campaigns.start.final"), "muted"));
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("campaigns.start.title", campaign.what().name()), content);
        panel.offerPrimary(Deed.of("campaigns.start", "F10", () -> model.start(campaign, panel::close)).when(model.busy().property().not())).open();
    }

    void stop(Campaign campaign) {
        CheckBox end = texts.bind(new CheckBox(), "campaigns.stop.coupons");
        end.setId("end-coupons");
        end.setVisible(campaign.what().design().isPresent());
        end.setManaged(end.isVisible());
        VBox content = new VBox(12, words(texts.get("campaigns.stop.says"), "plain"), end);
        content.setPrefWidth(WIDTH);
        String reason = texts.get("campaigns.stop.reason", campaign.what().name());
        Panel panel = kit.dialogs().panel(Message.of("campaigns.stop.title", campaign.what().name()), content);
        panel.offerDanger(Deed.of("campaigns.stop", "F10", () -> model.stop(campaign, end.isSelected(), reason, panel::close)).when(model.busy().property().not())).open();
    }

    /// The owners; Enter opens one.
    void members(List<MemberRow> rows, Message title) {
        Tables tables = kit.tables();
        TableView<MemberRow> table = tables.table(new EmptyState(kit, Feather.USERS, "campaigns.nobody"));
        table.setId("members");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var name = tables.<MemberRow>text("campaigns.column.owner", MemberRow::name);
        name.setMinWidth(200);
        var group = tables.<MemberRow>words("campaigns.column.group", (row, now) -> CampaignSheets.group(now, row));
        group.setMinWidth(200);
        table.getColumns().addAll(List.of(name, group, tables.day("campaigns.column.told", row -> row.told().orElse(null)), tables.number("campaigns.column.visits", MemberRow::visits),
                tables.money("campaigns.column.revenue", MemberRow::revenue), tables.words("campaigns.column.coupon", (row, now) -> now.get(row.coupon().named()))));
        table.getItems().setAll(rows);
        table.getSelectionModel().selectFirst();
        table.setPrefSize(940, 400);
        texts.spoken(table, "campaigns.members");
        Panel panel = kit.dialogs().panel(title, new VBox(table)).focusing(table);
        panel.offerPrimary(Deed.of("campaigns.owner", "Enter", () -> {
            MemberRow row = table.getSelectionModel().getSelectedItem();
            if (row == null) return;
            panel.close();
            kit.navigator().open(new Route.OwnerProfile(row.owner()));
        })).open();
        Focus.on(table);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
