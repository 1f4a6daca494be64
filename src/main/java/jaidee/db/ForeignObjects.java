package jaidee.db;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.SearchRow;

/// What another tool put into a database file besides tables of ours: triggers, aliases, linked tables, views, users,
/// settings. H2 runs their definitions while it opens a file, a trigger even as Java code, so they are looked at in the
/// bare store, before H2 sees the file, and taken out of it. Rows of our tables stay.
///
/// Only for a copy that nobody else has open.
final class ForeignObjects {
    /// The table of all definitions.
    private static final String DEFINITIONS = "table.0";
    private static final int SQL = 3;
    private static final int SHOWN = 120, MOST_TOLD = 50;

    private ForeignObjects() {
    }

    /// @return the first words of what was taken out
    /// @throws RuntimeException when the file is no store of H2, or another key is wanted
    static List<String> takeOutOf(Path file, Optional<FileKey> key) {
        MVStore.Builder builder = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled();
        key.ifPresent(some -> builder.encryptionKey(some.letters()));
        MVStore store = builder.open();
        try {
            List<String> foreign = takeOutOf(store, KnownObjects.all());
            store.commit();
            return foreign;
        } finally {
            store.close();
        }
    }

    private static List<String> takeOutOf(MVStore store, Set<String> known) {
        TransactionStore transactions = new TransactionStore(store, new ValueDataType());
        transactions.init();
        transactions.endLeftoverTransactions();
        if (!store.hasMap(DEFINITIONS)) throw new IllegalStateException("no definitions");
        Transaction transaction = transactions.begin();
        TransactionMap<Long, SearchRow> definitions = transaction.openMap(DEFINITIONS);
        List<Long> rows = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        for (Iterator<Long> each = definitions.keyIterator(null); each.hasNext(); ) {
            Long row = each.next();
            String sql = definitions.get(row).getValue(SQL).getString();
            if (known.contains(KnownObjects.form(sql))) continue;
            rows.add(row);
            if (foreign.size() < MOST_TOLD) foreign.add(sql.length() > SHOWN ? sql.substring(0, SHOWN) + "…" : sql);
        }
        rows.forEach(definitions::remove);
        transaction.commit();
        return foreign;
    }
}
