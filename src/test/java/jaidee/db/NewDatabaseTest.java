package jaidee.db;

import static jaidee.db.tables.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewDatabaseTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private static int put(DSLContext ctx, String key) {
        return ctx.insertInto(SETTING).set(SETTING.SETTING_KEY, key).set(SETTING.SETTING_VALUE, "x")
                .set(SETTING.CHANGED_AT, OffsetDateTime.now(CLOCK)).execute();
    }

    @Test
    void whatWasFilledInIsThereWhenTheDatabaseOpens() {
        DataFolder folder = DataFolder.at(temp.resolve("ข้อมูล"));

        assertThat(NewDatabase.filled(folder, (ctx, relief) -> {
            put(ctx, "one");
            relief.run();
            return put(ctx, "two");
        }).get()).isOne();

        try (Database database = Database.open(folder, CLOCK).get()) {
            assertThat(database.warnings()).isEmpty();
            assertThat(database.transactions().<List<String>>read(ctx -> ctx.select(SETTING.SETTING_KEY).from(SETTING)
                    .orderBy(1).fetch(SETTING.SETTING_KEY))).containsExactly("one", "two");
            database.transactions().write(ctx -> put(ctx, "three"));
        }
    }

    @Test
    void itsTablesAreThoseOfAnyOtherDatabase() throws Exception {
        DataFolder filled = DataFolder.at(temp.resolve("filled")), usual = DataFolder.at(temp.resolve("usual"));
        NewDatabase.filled(filled, (ctx, relief) -> put(ctx, "one"));
        Database.open(usual, CLOCK).get().close();

        assertThat(order(filled)).isNotEmpty().containsExactlyInAnyOrderElementsOf(order(usual));
    }

    private static List<String> order(DataFolder folder) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:" + folder.path().resolve("jaidee"), "sa", "")) {
            return NewDatabase.indexesAndReferences(connection);
        }
    }

    @Test
    void nothingIsLeftOfAFillingThatFails() {
        DataFolder folder = DataFolder.at(temp);

        assertThatThrownBy(() -> NewDatabase.filled(folder, (ctx, relief) -> {
            put(ctx, "one");
            throw new IllegalStateException("stop");
        })).hasMessage("stop");

        assertThat(NewDatabase.isWantedIn(folder)).isTrue();
        assertThat(folder.updating()).doesNotExist();
    }

    @Test
    void aFolderInWhichSomebodyWorksIsRefused() {
        DataFolder folder = DataFolder.at(temp);
        try (Database window = Database.open(folder, CLOCK).get()) {
            assertThat(window.warnings()).isEmpty();
            assertThat(NewDatabase.filled(folder, (ctx, relief) -> 1).refusal()).containsInstanceOf(DatabaseRefusal.AlreadyOpen.class);
        }
    }

    @Test
    void whatBreaksAReferenceIsNotPutInPlace() {
        DataFolder folder = DataFolder.at(temp);

        assertThatThrownBy(() -> NewDatabase.filled(folder, (ctx, relief) -> ctx.insertInto(SETTING).set(SETTING.SETTING_KEY, "k")
                .set(SETTING.SETTING_VALUE, "x").set(SETTING.CHANGED_AT, OffsetDateTime.now(CLOCK)).set(SETTING.CHANGED_BY, 99L).execute()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(NewDatabase.isWantedIn(folder)).isTrue();
    }
}
