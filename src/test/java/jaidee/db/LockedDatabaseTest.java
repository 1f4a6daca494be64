package jaidee.db;

import static jaidee.db.tables.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedDatabaseTest {
    private static final String SECRET = "สมหญิงจ่ายสด";

    @TempDir
    Path temp;
    DataFolder folder;
    FileKey key;

    @BeforeEach
    void folder() {
        folder = DataFolder.at(temp);
        key = FileKey.random();
    }

    @Test
    void opensWithItsKeyAndShowsNothingWithoutIt() throws IOException {
        write(Optional.of(key));

        assertThat(Files.readString(folder.database(), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(SECRET.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).doesNotContain("SETTING");
        try (Database database = Database.open(folder, Clock.systemUTC(), Optional.of(key)).get()) {
            assertThat(database.warnings()).isEmpty();
            // more than one connection
            assertThat(database.transactions().<Boolean>read(ctx -> ctx.fetchExists(SETTING, SETTING.SETTING_VALUE.eq(SECRET)))).isTrue();
        }
    }

    @Test
    void aWrongKeyOrNoneIsRefusedAndTheFileIsLeftAlone() throws IOException {
        write(Optional.of(key));
        byte[] before = Files.readAllBytes(folder.database());

        assertThat(Database.open(folder, Clock.systemUTC()).refusal()).contains(new DatabaseRefusal.KeyNeeded(folder.database()));
        assertThat(Database.open(folder, Clock.systemUTC(), Optional.of(FileKey.random())).refusal())
                .contains(new DatabaseRefusal.KeyWrong(folder.database()));
        assertThat(Files.readAllBytes(folder.database())).isEqualTo(before);
        write(Optional.of(key));
    }

    @Test
    void aKeyForAFileThatIsNotLockedIsRefused() {
        write(Optional.empty());

        assertThat(Database.open(folder, Clock.systemUTC(), Optional.of(key)).refusal())
                .contains(new DatabaseRefusal.NotLocked(folder.database()));
    }

    @Test
    void aKeyIsWipedOnceItIsHandedOverOrClosed() {
        char[] typed = "0123456789ABCDEF".toCharArray();

        FileKey made = FileKey.of(typed);

        assertThat(typed).containsOnly(' ');
        assertThat(made.letters()).isEqualTo("0123456789ABCDEF".toCharArray());
        made.close();
        assertThat(made.letters()).containsOnly(' ');
        assertThat(made.toString()).doesNotContain("0");
        assertThat(FileKey.random().letters()).hasSize(32).isNotEqualTo(FileKey.random().letters());
    }

    @Test
    void aDamagedFirstBlockLooksLikeAWrongKey() throws IOException {
        write(Optional.of(key));
        byte[] bytes = Files.readAllBytes(folder.database());
        for (int i = 16; i < 4096; i++) bytes[i] ^= 0x55;
        Files.write(folder.database(), bytes, StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(Database.open(folder, Clock.systemUTC(), Optional.of(key)).refusal())
                .containsInstanceOf(DatabaseRefusal.KeyWrong.class);
    }

    private void write(Optional<FileKey> with) {
        try (Database database = Database.open(folder, Clock.systemUTC(), with).get()) {
            database.transactions().write(ctx -> ctx.mergeInto(SETTING).columns(SETTING.SETTING_KEY, SETTING.SETTING_VALUE, SETTING.CHANGED_AT)
                    .key(SETTING.SETTING_KEY).values("note", SECRET, OffsetDateTime.now()).execute());
        }
    }
}
