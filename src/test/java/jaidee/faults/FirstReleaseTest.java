package jaidee.faults;

import static jaidee.db.tables.Tables.DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.loyalty.LedgerService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of a clinic that worked with the first release, as that left it: two owners, a pet, five bills with coupons,
/// a card, an owner that is not known, and the journal of them.
class FirstReleaseTest {
    private static final String[] NUMBERS = {"AB6911-00001", "AB6911-00002", "AB6911-00003", "AB6911-00004", "AB6911-00005"};
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream in = Database.class.getResourceAsStream("first-release.zip"); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                Files.copy(zip, folder.resolve(entry.getName()));
        }
    }

    @Test
    void opensWithEverythingInOrderAndSellsOn() throws IOException {
        List<String> journal = Files.readAllLines(folder.resolve("sales.journal"));
        try (Database database = open()) {
            assertThat(database.warnings()).isEmpty();
            BusyTill till = new BusyTill(database).booksFrom(NUMBERS.length);
            assertThat(till.violations()).isEmpty();
            assertThat(numbers(database)).containsExactly(NUMBERS);
            assertThat(balances(database)).containsExactly(Points.of(194), Points.of(1166));

            assertThat(till.sell()).isEqualTo(6);

            assertThat(numbers(database)).endsWith("AB6911-00006");
            assertThat(till.violations()).isEmpty();
        }
        List<String> grown = Files.readAllLines(folder.resolve("sales.journal"));
        assertThat(grown).startsWith(journal.toArray(String[]::new));
        assertThat(grown.subList(journal.size(), grown.size())).as("the sale, that it was made, and where the log ends")
                .extracting(line -> line.substring(0, line.indexOf('\t'))).startsWith("I", "M").endsWith("L");
        try (Database again = open()) {
            assertThat(again.warnings()).isEmpty();
            assertThat(new BusyTill(again).sold()).hasSize(6);
        }
    }

    private static List<Points> balances(Database database) {
        LedgerService ledger = new LedgerService(database.transactions(), Clock.systemUTC());
        return database.transactions().read(ctx ->
                List.of(ledger.standing(ctx, new OwnerId(1), DAY).balance(), ledger.standing(ctx, new OwnerId(2), DAY).balance()));
    }

    private static List<String> numbers(Database database) {
        return database.transactions().read(ctx -> ctx.select(DOCUMENT.NUMBER).from(DOCUMENT).orderBy(DOCUMENT.ID).fetch(DOCUMENT.NUMBER));
    }

    private Database open() {
        return Database.open(DataFolder.at(folder), Clock.systemUTC()).get();
    }
}
