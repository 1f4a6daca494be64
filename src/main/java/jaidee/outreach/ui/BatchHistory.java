package jaidee.outreach.ui;

import jaidee.kernel.Message;
import jaidee.outreach.MessageBatch;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Tables;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;

/// The batches there were, the newest first. A file that was lost is written again: the same messages under the same numbers.
final class BatchHistory {
    private final TableView<MessageBatch> table;
    private final Kit kit;

    BatchHistory(List<MessageBatch> all, Kit kit) {
        this.kit = kit;
        Tables tables = kit.tables();
        this.table = tables.table(new EmptyState(kit, Feather.SEND, "outbox.history.empty"));
        table.setId("batches");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<MessageBatch, MessageBatch> number = tables.number("outbox.column.batch", MessageBatch::id);
        number.setMaxWidth(70);
        TableColumn<MessageBatch, MessageBatch> made = tables.words("outbox.column.made", (each, now) ->
                now.get("outbox.made_by", each.made(), each.by().isEmpty() ? now.get("outbox.by_program") : each.by()));
        made.setMinWidth(210);
        table.getColumns().addAll(List.of(number, made, tables.words("outbox.channel", (each, now) -> now.get(each.channel().named())),
                tables.number("outbox.sum.messages", MessageBatch::messages), tables.number("outbox.sum.parts", MessageBatch::parts),
                tables.money("outbox.sum.cost", MessageBatch::cost), tables.number("outbox.sum.held", MessageBatch::held),
                tables.words("outbox.column.status", (each, now) -> now.get("outbox.status." + each.status()))));
        table.getItems().setAll(all);
        table.getSelectionModel().selectFirst();
        table.setPrefSize(900, 420);
        kit.texts().spoken(table, "outbox.history");
    }

    void open(Consumer<MessageBatch> again) {
        Panel panel = kit.dialogs().panel(Message.of("outbox.history"), table).focusing(table);
        panel.offer(Deed.of("outbox.again", "F8", () -> {
            MessageBatch chosen = table.getSelectionModel().getSelectedItem();
            panel.close();
            if (chosen != null) again.accept(chosen);
        }).when(Bindings.createBooleanBinding(() -> {
            MessageBatch chosen = table.getSelectionModel().getSelectedItem();
            return chosen != null && chosen.status() != MessageBatch.Status.GIVEN_UP;
        }, table.getSelectionModel().selectedItemProperty()))).open();
    }
}
