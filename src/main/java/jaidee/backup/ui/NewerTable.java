package jaidee.backup.ui;

import jaidee.db.JournalEntry;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.paper.CommaFile;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;

/// What moved money after a backup, to be entered again from the papers: on the screen, and in a file to take along.
final class NewerTable {
    private static final double HEIGHT = 220;
    private static final List<String> HEADINGS = List.of("backup.newer.kind", "backup.newer.number", "backup.newer.at", "backup.newer.amount", "backup.newer.points");

    private NewerTable() {
    }

    static TableView<JournalEntry> of(ObservableList<JournalEntry> entries, Kit kit) {
        Tables tables = kit.tables();
        TableView<JournalEntry> table = tables.table(new EmptyState(kit, Feather.CHECK, "backup.newer.none"));
        table.setId("newer-entries");
        table.getColumns().addAll(List.of(tables.words("backup.newer.kind", (entry, now) -> now.get(kind(entry))), tables.text("backup.newer.number", JournalEntry::number),
                tables.words("backup.newer.at", (entry, now) -> Days.momentText(entry.at(), now.language())),
                tables.money("backup.newer.amount", JournalEntry::amount), tables.number("backup.newer.points", entry -> entry.points().value())));
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(HEIGHT);
        table.setItems(entries);
        return table;
    }

    private static Message kind(JournalEntry entry) {
        return Message.of("backup.newer.kind." + entry.kind());
    }

    static Money taken(List<JournalEntry> entries) {
        return entries.stream().filter(entry -> entry.kind() != JournalEntry.Kind.CLOSE).map(JournalEntry::amount).reduce(Money.ZERO, Money::plus);
    }

    static void write(Path file, List<JournalEntry> entries, Texts now) throws IOException {
        CommaFile.write(file, HEADINGS.stream().map(now::get).toList(), entries.stream().map(entry -> List.<Object>of(now.get(kind(entry)), entry.number(),
                Days.momentText(entry.at(), now.language()), entry.amount(), Points.of(entry.points().value()))).toList());
    }
}
