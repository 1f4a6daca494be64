package jaidee.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.kernel.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsServiceTest {
    private static final Setting<Language> LANGUAGE = Setting.choice("desk.language", Language.TH);
    private static final Setting<Long> COPIES = Setting.number("paper.copies", 1, 1, 5);
    private static final Setting<Boolean> SOUND = Setting.flag("desk.sound", true);
    private static final Setting<String> PRINTER = Setting.text("paper.printer", "");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    private final Database database = Database.inMemory();
    private final SettingsService settings = service();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theStandardHoldsUntilSomethingIsSet() {
        assertThat(settings.value(LANGUAGE)).isEqualTo(Language.TH);
        assertThat(settings.value(COPIES)).isEqualTo(1);
        assertThat(settings.value(SOUND)).isTrue();
        assertThat(settings.value(PRINTER)).isEmpty();
    }

    @Test
    void whatIsSetHoldsAtOnceAndAfterwards() {
        settings.set(null, LANGUAGE, Language.EN);
        settings.set(null, COPIES, 2L);
        settings.set(null, COPIES, 3L);
        settings.set(null, SOUND, false);
        settings.set(null, PRINTER, "เครื่องพิมพ์หน้าเคาน์เตอร์");

        for (SettingsService each : new SettingsService[]{settings, service()}) {
            assertThat(each.value(LANGUAGE)).isEqualTo(Language.EN);
            assertThat(each.value(COPIES)).isEqualTo(3);
            assertThat(each.value(SOUND)).isFalse();
            assertThat(each.value(PRINTER)).isEqualTo("เครื่องพิมพ์หน้าเคาน์เตอร์");
        }
    }

    @Test
    void whatLiesOutsideTheLimitsIsRefused() {
        assertThat(settings.set(null, COPIES, 6L).refusal()).contains(new SettingRefused("paper.copies", "6"));
        assertThat(settings.set(null, PRINTER, "x".repeat(4001)).isDone()).isFalse();
        assertThat(settings.value(COPIES)).isEqualTo(1);
    }

    @Test
    void aStoredValueThatNoLongerMakesSenseCountsAsNotSet() {
        settings.set(null, Setting.text("paper.copies", ""), "many");
        settings.set(null, Setting.text("desk.sound", ""), "loud");

        assertThat(settings.value(COPIES)).isEqualTo(1);
        assertThat(settings.value(SOUND)).isTrue();
    }

    private SettingsService service() {
        return new SettingsService(database.transactions(), new AuditLog(CLOCK), CLOCK);
    }
}
