package jaidee.settings;

import static jaidee.db.tables.Tables.SETTING;

import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.DSLContext;

final class SettingsRepository {
    private final Clock clock;

    SettingsRepository(Clock clock) {
        this.clock = clock;
    }

    Map<String, String> all(DSLContext ctx) {
        return ctx.select(SETTING.SETTING_KEY, SETTING.SETTING_VALUE)
                .from(SETTING)
                .fetchMap(SETTING.SETTING_KEY, SETTING.SETTING_VALUE);
    }

    void put(DSLContext ctx, String key, String value, StaffId by) {
        ctx.insertInto(SETTING)
                .set(SETTING.SETTING_KEY, key)
                .set(SETTING.SETTING_VALUE, value)
                .set(SETTING.CHANGED_AT, OffsetDateTime.now(clock))
                .set(SETTING.CHANGED_BY, by == null ? null : by.value())
                .onDuplicateKeyUpdate()
                .set(SETTING.SETTING_VALUE, value)
                .set(SETTING.CHANGED_AT, OffsetDateTime.now(clock))
                .set(SETTING.CHANGED_BY, by == null ? null : by.value())
                .execute();
    }
}
