package jaidee.origins.ui;

import jaidee.kernel.Message;
import jaidee.origins.OriginFigures;
import jaidee.owners.Source;
import jaidee.owners.SourceBook;
import jaidee.staff.Approvals;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The clinic's list of sources; words that owners were enrolled with and that mean none of them are shown, to be put where
/// they belong.
final class SourcesPanel {
    private static final double WIDTH = 620, HEIGHT = 360;
    private static final int WORDS = 12;

    private final SourceBook sources;
    private final Approvals approvals;
    private final Kit kit;
    private final List<OriginFigures.Word> words;
    private final Runnable changed;
    private final TableView<Source> table;

    /// @param words that mean no source, the most frequent first
    SourcesPanel(SourceBook sources, Approvals approvals, Kit kit, List<OriginFigures.Word> words, Runnable changed) {
        this.sources = sources;
        this.approvals = approvals;
        this.kit = kit;
        this.words = words;
        this.changed = changed;
        this.table = kit.tables().table(new EmptyState(kit, Feather.COMPASS, "origins.list.none"));
    }

    void open() {
        UiTexts texts = kit.texts();
        table.setId("sources");
        table.getStyleClass().add("two-line");
        table.setPrefSize(WIDTH, HEIGHT);
        var kind = kit.tables().node("origins.column.kind", this::kind);
        kind.setMinWidth(150);
        kind.setMaxWidth(170);
        table.getColumns().addAll(List.of(kit.tables().twoLine("origins.column.source", each -> each.name().in(texts.language()), each -> String.join(", ", each.words())), kind));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        VBox content = new VBox(10, table);
        if (!words.isEmpty()) {
            Label strange = new Label(texts.get("origins.list.words", words.stream().limit(WORDS).map(word -> texts.get("origins.word", word.text(), word.owners()))
                    .collect(Collectors.joining(" · "))));
            strange.setWrapText(true);
            strange.setMaxWidth(WIDTH);
            strange.getStyleClass().add("muted");
            content.getChildren().add(strange);
        }
        Panel panel = kit.dialogs().panel(Message.of("origins.list.title"), content).focusing(table).givingWay();
        var some = table.getSelectionModel().selectedItemProperty().isNotNull();
        if (!words.isEmpty()) panel.offer(Deed.of("origins.list.take", "F6", () -> form(chosen(), words.getFirst().text(), panel)).when(some));
        panel.offer(Deed.of("origins.list.add", "F4", () -> form(Optional.empty(), "", panel)))
                .offerPrimary(Deed.of("origins.list.edit", "F3", () -> form(chosen(), "", panel)).when(some)).open();
        load();
    }

    private Optional<Source> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void form(Optional<Source> before, String word, Panel panel) {
        new SourceForm(sources, approvals, kit, before, word, _ -> {
            changed.run();
            panel.close();
        }).open();
    }

    private void load() {
        kit.background().run(sources::all).onSuccess(all -> {
            table.getItems().setAll(all);
            table.getSelectionModel().selectFirst();
        });
    }

    private Node kind(Source source) {
        HBox pills = new HBox(6);
        pills.setAlignment(Pos.CENTER_LEFT);
        if (source.kind() != Source.Kind.PLAIN) pills.getChildren().add(new Pill(kit.texts().of("origins.kind." + source.kind()), Tone.ACCENT));
        if (!source.active()) pills.getChildren().add(new Pill(kit.texts().of("origins.inactive"), Tone.PLAIN));
        return pills;
    }
}
