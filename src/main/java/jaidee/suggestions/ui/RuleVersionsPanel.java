package jaidee.suggestions.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.suggestions.SuggestionRule;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Every version of one rule, the newest first.
final class RuleVersionsPanel {
    private static final double WIDTH = 620, HEIGHT = 380;

    private final List<SuggestionRule> versions;
    private final Kit kit;

    RuleVersionsPanel(List<SuggestionRule> versions, Kit kit) {
        this.versions = versions;
        this.kit = kit;
    }

    void open() {
        VBox lines = new VBox(14);
        for (SuggestionRule version : versions) {
            Label head = said(kit.texts().get(version.active() ? "suggestions.version" : "suggestions.version_ended", version.version(),
                    Days.momentText(version.savedAt().atZone(Days.BANGKOK), kit.texts().language())), "strong");
            lines.getChildren().add(new VBox(2, head, said(version.terms().reason().in(kit.texts().language()), "plain"),
                    said(RuleWords.of(version.terms(), kit.texts().now()), "muted")));
        }
        lines.setId("rule-versions");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        Panel panel = kit.dialogs().panel(Message.of("suggestions.versions"), scroll).focusing(scroll);
        panel.open();
    }

    private static Label said(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
